import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { realSite } from '../site/built.ts';

test('10,000 random queries of all scripts, operators and a megabyte throw nothing and fit into 512 MB', () => {
  const child = path.join(path.dirname(fileURLToPath(import.meta.url)), 'hostile-child.ts');
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=512', '--import', 'tsx', child, realSite(), '10000'],
    { encoding: 'utf8', timeout: 300_000 },
  );
  assert.match(output, /^10000 /);
});
