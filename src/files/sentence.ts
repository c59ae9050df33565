const PLACE = /\{([a-zA-Z]+)\}(\.?)/g;

/** A sentence with its places filled; one for which there is no value stays. One that ends with “2026 г.” gets no second full stop. */
export function filled(sentence: string, valueFor: (name: string) => string | undefined): string {
  return sentence.replace(PLACE, (place, name: string, stop: string) => {
    const value = valueFor(name);
    if (value === undefined) return place;
    return value.endsWith('.') ? value : value + stop;
  });
}
