/** Numbers from 0 to 1, equal in every run (Park and Miller, “minimal standard”). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
