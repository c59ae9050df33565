import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { realSite } from '../site/built.ts';

/** Words and occurrences that one query may look at: some tens of nanoseconds each, so far less than a reader notices. */
const MOST_WORK = 400_000;

test('10,000 random queries of all scripts, operators and a megabyte throw nothing, fit into 512 MB and look at a bounded number of things', () => {
  const child = path.join(path.dirname(fileURLToPath(import.meta.url)), 'hostile-child.ts');
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=512', '--import', 'tsx', child, realSite(), '10000'],
    { encoding: 'utf8', timeout: 300_000 },
  );
  const [many, work] = output.split(' ').map(Number);
  assert.equal(many, 10_000);
  assert.ok(work !== undefined && work > 1000 && work < MOST_WORK, output);
});
