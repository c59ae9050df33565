import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, type RecordFields, reading } from './directory.ts';

type Case = readonly [name: string, records: Record<string, RecordFields>, found: RegExp | undefined];

const WEB = { address: 'https://www.alfa.example/', status: 'ok' };

const CASES: readonly Case[] = [
  ['records in which nothing is wrong', { a: {}, b: {} }, undefined],
  [
    'two associations of one name, however its case and spaces are written',
    { a: { names: { it: 'Unione  Alfa' } }, b: { names: { it: 'unione alfa' } } },
    /^name-twice data\/associations\/b\.json:\d+:\d+ .*“a”/,
  ],
  [
    'no fault in one name in two languages',
    { a: { names: { it: 'Alfa' } }, b: { names: { it: 'Beta', fr: 'Alfa' } } },
    undefined,
  ],
  ['no fault in acronyms that collide', { a: { acronym: 'APA' }, b: { acronym: 'APA' } }, undefined],
  [
    'two associations of one website, with www and without',
    { a: { website: WEB }, b: { website: { address: 'https://alfa.example/', status: 'ok' } } },
    /^website-twice data\/associations\/b\.json:\d+:\d+ /,
  ],
  [
    'two strangers on one host',
    { a: { website: WEB }, b: { website: { address: 'https://alfa.example/b', status: 'ok' } } },
    /^website-host data\/associations\/b\.json/,
  ],
  [
    'no fault in a parent and its part on one host',
    { a: { website: WEB }, b: { parent: 'a', website: { address: 'https://alfa.example/b', status: 'ok' } } },
    undefined,
  ],
  [
    'no fault in one host with a note',
    {
      a: { website: WEB },
      b: { website: { address: 'https://alfa.example/b', status: 'ok', note: { it: 'Ospite.' } } },
    },
    undefined,
  ],
  [
    'an address without encryption that does not say so (J14)',
    { a: { website: { address: 'http://alfa.example/', status: 'ok' } } },
    /^http-only data\/associations\/a\.json:\d+:\d+ .*“http:\/\/alfa\.example\/”.*"httpOnly": true/,
  ],
  [
    'no fault in one that says so (J14)',
    { a: { website: { address: 'http://alfa.example/', status: 'ok', httpOnly: true } } },
    undefined,
  ],
  [
    'an encrypted address that says it is not (J14)',
    { a: { website: { ...WEB, httpOnly: true } } },
    /^http-only data\/associations\/a\.json:\d+:\d+ .*https:/,
  ],
  [
    'a site that says it is without encryption by anything but true (J14)',
    { a: { website: { address: 'http://alfa.example/', status: 'ok', httpOnly: false } } },
    /data\/associations\/a\.json:\d+:\d+ .*httpOnly/,
  ],
  [
    'a parent that does not exist',
    { alfa: {}, b: { parent: 'alfo' } },
    /^unknown-name data\/associations\/b\.json:\d+:\d+ .*Did you mean “alfa”/,
  ],
  ['a circle of parents', { a: { parent: 'b' }, b: { parent: 'a' } }, /^parent-circle .*b → a → b/],
  ['a successor that does not exist', { a: { status: 'merged', successor: 'z' } }, /^unknown-name .*a\.json.*“z”/],
  [
    'a circle of successors',
    { a: { status: 'merged', successor: 'b' }, b: { status: 'merged', successor: 'a' } },
    /^successor-circle .*a → b → a/,
  ],
  ['a merger without a successor', { a: { status: 'merged' } }, /^successor-missing .*a\.json:\d+:\d+/],
  ['a successor of an active association', { a: { successor: 'b' }, b: {} }, /^successor-status .*a\.json:\d+:\d+/],
  ['no fault in a merger', { a: { status: 'merged', successor: 'b' }, b: {} }, undefined],
  ['a founding after the check', { a: { founded: { year: 2027 } } }, /^date-order .*a\.json:\d+:\d+ .*2027/],
  [
    'years of a former name that end before they begin',
    { a: { formerNames: [{ name: 'Prima', language: 'it', years: '2001-1999' }] } },
    /^date-order .*2001-1999/,
  ],
  [
    'a former name given up after the check',
    { a: { formerNames: [{ name: 'Prima', language: 'it', years: '1999-2030' }] } },
    /^date-order .*1999-2030/,
  ],
  [
    'a website checked after its record',
    { a: { website: { ...WEB, checked: '2026-03-01' } } },
    /^date-order .*2026-03-01/,
  ],
  [
    'changes out of order',
    {
      a: {
        history: [
          { date: '2025-05-01', change: 'added' },
          { date: '2024-05-01', change: 'corrected' },
        ],
      },
    },
    /^date-order .*2024-05-01 stands after 2025-05-01/,
  ],
  [
    'a change after the check',
    { a: { history: [{ date: '2026-05-01', change: 'added' }] } },
    /^date-order .*2026-05-01/,
  ],
  [
    'a part of another country',
    { a: { scope: { country: 'IT', subdivision: 'US-CA' } } },
    /^subdivision .*a\.json:\d+:\d+ .*“IT-”/,
  ],
  [
    'a mailbox at another host than the website',
    { a: { website: WEB, email: { address: 'info@beta.example' } } },
    /^mailbox-host .*a\.json:\d+:\d+ .*beta\.example.*alfa\.example/,
  ],
  [
    'no fault in such a mailbox with a note, nor in one under the website’s host',
    {
      a: { website: WEB, email: { address: 'info@beta.example', note: { it: 'Dal ministero.' } } },
      b: {
        website: { address: 'https://gamma.example/', status: 'ok' },
        email: { address: 'info@mail.gamma.example' },
      },
    },
    undefined,
  ],
  [
    'a mailbox at a host that others hold now',
    { a: { website: { ...WEB, status: 'usurped' }, email: { address: 'info@alfa.example' } } },
    /^mailbox-gone .*a\.json/,
  ],
  [
    'a mailbox of a person',
    { a: { email: { address: 'mario.rossi@alfa.example' } } },
    /a\.json:\d+:\d+ .*name of a person/,
  ],
  ['a country in use elsewhere', { a: { scope: { country: 'UK' } } }, /a\.json:\d+:\d+ .*“GB”/],
  ['a language tag of yesterday', { a: { siteLanguages: ['iw'] } }, /a\.json:\d+:\d+ .*“he”/],
  ['an area that is none', { a: { scope: { area: '999' } } }, /a\.json:\d+:\d+ .*M49/],
];

for (const [name, records, found] of CASES)
  test(`the check of associations finds ${name}`, () => {
    const wrong = lines(reading(records));
    if (found === undefined) assert.deepEqual(wrong, []);
    else
      assert.ok(
        wrong.some((line) => found.test(line)),
        wrong.join('\n') || 'nothing found',
      );
  });

test('an id that was retired is not taken again', () => {
  const wrong = lines(reading({ vecchia: {} }, { retired: ['vecchia'] }));
  assert.match(wrong.join('\n'), /^retired-id data\/associations\/vecchia\.json/m);
});
