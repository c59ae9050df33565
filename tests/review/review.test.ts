import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { differenceLines, differences } from '../../src/review/differences.ts';
import { dueLines, monthsBetween } from '../../src/review/due.ts';
import { EarlierError, earlierRecords } from '../../src/review/earlier.ts';
import type { AssociationFile } from '../../src/schemas/types.ts';
import { reading, SOUND, siteWith } from '../checks/directory.ts';
import { lectern } from '../site/lectern.ts';

const record = (fields: object = {}): AssociationFile => ({ ...SOUND, ...fields }) as unknown as AssociationFile;
const web = (address: string, status = 'ok') => ({ website: { address, status } });
const told = (before: Record<string, object>, now: Record<string, object>): string[] => {
  const records = (all: Record<string, object>) =>
    new Map(Object.entries(all).map(([id, fields]) => [id, record(fields)]));
  return differenceLines(differences(records(before), records(now)));
};

test('months are counted whole, over the ends of years and months', () => {
  assert.equal(monthsBetween('2025-11-24', '2026-11-24'), 12);
  assert.equal(monthsBetween('2025-11-25', '2026-11-24'), 11);
  assert.equal(monthsBetween('2024-12-31', '2025-01-01'), 0);
  assert.equal(monthsBetween('2026-01-02', '2025-01-01'), -13);
});

test('records that are due stand by country, the oldest first, and those not due come after', () => {
  const checked = (date: string) => ({ checked: { date, means: 'live-pages' } });
  const { site } = reading({
    a: { ...checked('2024-01-01'), scope: { country: 'FR' } },
    b: { ...checked('2023-01-01'), scope: { country: 'FR' } },
    c: { ...checked('2024-06-01'), scope: { area: '150' } },
    d: checked('2026-01-01'),
  });
  assert.ok(site);
  const lines = dueLines(site, '2026-01-15').join('\n');
  assert.match(
    lines,
    /^3 of 5 records .* before 2026-01-15\.\nEuropa:\n.* c .*\nFrancia:\n.*2023-01-01 +36 months +b .*\n.*2024-01-01 .*a .*\nNext:\n/,
  );
});

test('a check on a day that has not come yet is told (J9), one of today is not', () => {
  const checked = (date: string) => ({ checked: { date, means: 'live-pages' } });
  const { site } = reading({ a: checked('2026-01-16'), b: checked('2026-01-15') });
  assert.ok(site);
  assert.match(
    dueLines(site, '2026-01-15').join('\n'),
    /\nChecked after 2026-01-15, so the day is wrong:\n {2}2026-01-16 .* a .*$/,
  );
});

test('a website or a mailbox at another host is called out in words, with what it needs', () => {
  const lines = told(
    { a: web('https://a.example/'), b: { email: { address: 'info@b.example' } } },
    { a: web('https://other.example/x'), b: { email: { address: 'info@b2.example' } } },
  );
  assert.equal(
    lines[0],
    '! a: website changed from a.example to other.example (https://a.example/ → https://other.example/x)',
  );
  assert.match(lines[1] ?? '', /^! b: mailbox changed from b\.example to b2\.example/);
  assert.match(lines.at(-1) ?? '', /second person/);
});

test('another page of the same host, with www or below it, is told and not called out', () => {
  const lines = told({ a: web('https://a.example/') }, { a: web('https://www.a.example/en') });
  assert.deepEqual(lines, ['  a: website changed from https://a.example/ to https://www.a.example/en']);
});

test('added, removed and otherwise changed records are told, and more than five call for a maintainer', () => {
  assert.deepEqual(told({}, { a: {} }), ['  a: added']);
  assert.match(told({ a: {} }, {})[0] ?? '', /^! a: taken out; .*retired/);
  assert.deepEqual(told({ a: {} }, { a: { acronym: 'X', status: 'defunct' } }), [
    '  a: status changed from active to defunct',
    '  a: also changed: acronym',
  ]);
  assert.match(
    told({ a: web('https://a.example/', 'usurped') }, { a: web('https://a.example/') })[0] ?? '',
    /^! a: state/,
  );
  assert.deepEqual(told({ a: {} }, { a: {} }), ['No record differs.']);
  const six = Object.fromEntries([...'abcdef'].map((id) => [id, {}]));
  assert.match(told({}, six).at(-1) ?? '', /6 records differ/);
});

test('the records of a revision of the repository are compared with those of today', async () => {
  const root = siteWith({ a: web('https://a.example/'), b: {}, c: {} });
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], { stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  const write = (id: string, fields: object) =>
    writeFileSync(
      path.join(root, `data/associations/${id}.json`),
      JSON.stringify({ ...record({ names: { it: `Associazione ${id}` } }), ...fields }),
    );
  write('a', web('https://z.example/'));
  write('d', {});
  rmSync(path.join(root, 'data/associations/b.json'));
  git('add', '.');
  git('commit', '-qm', 'two');
  const { code, output } = await lectern([
    'check',
    '--root',
    root,
    '--against',
    'HEAD~1',
    '--due',
    '--today',
    '2027-05-01',
  ]);
  assert.equal(code, 0, output);
  assert.match(output, /! a: website changed from a\.example to z\.example/);
  assert.match(output, /! b: taken out/);
  assert.match(output, / {2}d: added/);
  assert.doesNotMatch(output, /c: /);
  assert.match(output, /4 of 4 records were last checked 12 months or more before 2027-05-01/);
  for (const wrong of ['--output=/tmp/x', 'no-such-revision'])
    assert.throws(() => earlierRecords(root, wrong), EarlierError);
  assert.equal(earlierRecords(root, root).size, 4);
  rmSync(root, { recursive: true });
});

test('a day that is none is refused with a sentence', async () => {
  const { code, output } = await lectern(['check', '--due', '--today', '2026-02-30']);
  assert.equal(code, 2);
  assert.match(output, /--today: “2026-02-30” is no day of the calendar/);
});
