import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirects } from '../../src/publish/crawlers.ts';
import { reading } from '../checks/directory.ts';

test('J25: what the host is told of addresses has three fields a line, leads to no loop, and holds nothing that a text says', () => {
  const { site } = reading({});
  assert.ok(site);
  const lines = redirects(site).split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, site.voices.length);
  for (const line of lines) assert.match(line, /^\/([A-Za-z-]+)\/\* \/\1\/404\.html 404$/);
});
