import assert from 'node:assert/strict';

/**
 * What the processor may spend on a hostile text, in seconds. It tells apart how a cost grows, not how fast a machine is: at a
 * quarter of a megabyte a cost that follows the length is far below a second on any machine, one that follows its square is
 * minutes.
 */
export const MOST_SECONDS = 10;

/** Does some work; fails where its cost blows up with the length of what it is given. What others do on the machine does not count. */
export function assertNoBlowUp(of: string, work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  assert.ok(seconds < MOST_SECONDS, `${of} costs ${seconds} s`);
}
