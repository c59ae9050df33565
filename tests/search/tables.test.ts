import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Search } from '../../src/search/search.ts';
import { searchOver } from './search-over.ts';

const firstTitle = (search: Search, query: string): string | undefined => search.attempt(query).found[0]?.title;

const FORGIVEN: readonly (readonly [language: string, title: string, ...queries: string[]])[] = [
  [
    'en',
    'The independence of prosecutors',
    'independence',
    'INDEPENDENCE',
    'indepndence',
    'prosecutor',
    'prosec',
    'prosecutor’s',
  ],
  ['en', 'A café in the court', 'café', 'cafe\u0301', 'cafe', 'CAFÉ'],
  ['en', 'A data base of cases', 'database', 'data base'],
  ['en', 'A database of judgments', 'data base'],
  ['fr', 'L’État et l’innocence', 'état', "l'État", 'etat', 'd’innocence', 'innocence'],
  ['fr', 'La déclaration du patrimoine', 'declarations', 'déclarer', 'declaration', 'patrimoines'],
  ['it', 'L’indipendenza dell’avvocato', 'avvocato', 'indipendenza', 'dell’avvocato', 'avvocati'],
  ['es', 'La configuración de la fiscalía', 'configuracion', 'fiscalia', 'configuraciones'],
  ['pt', 'As ações do Ministério Público', 'ação', 'acao', 'acoes', 'ministerio'],
  [
    'de',
    'Unabhängigkeit der Staatsanwaltschaft',
    'unabhängigkeit',
    'unabhaengigkeit',
    'unabhangigkeit',
    'Staatsanwaltschaften',
  ],
  ['de', 'Die Ordnung des Verfahrens', 'verfahrensordnung'],
  ['ar', 'استقلال المدعي العام والقانون', 'القانون', 'قانون', 'الْقَانُون', 'القـــانون', 'والقانون', 'المدعى'],
  ['ar', 'الأخلاقيات المهنية للنيابة', 'الاخلاقيات', 'أخلاقيات', 'مهنية', 'مهنيه', 'النيابة'],
  ['ru', 'Подотчётность прокуроров', 'подотчетность', 'прокурор', 'прокурорами', 'подотчётности'],
  ['zh-Hans', '检察官的独立性', '检察官', '独立', '检察', '独立性', '检', '檢察官', '獨立性'],
  ['zh-Hant', '檢察官的獨立性', '檢察官', '獨立', '检察官', '独立性'],
  ['de', 'Ermittlungsverfahren und Staatsanwaltschaft', 'verfahren', 'ermittlung', 'Staatsanwalt'],
  ['it', 'L’autorità dell’accusa', 'autorità', 'autorita', 'l’accusa', 'accusa'],
  ['en', 'UNCAC 8(5) and Art. 12(3)', 'uncac 8(5)', 'Art. 12(3)', 'UNCAC'],
  ['tr', 'İstanbul Sözleşmesi ve ısı', 'İstanbul', 'istanbul', 'ISTANBUL', 'ısı', 'sozlesmesi'],
  ['fi', 'Syyttäjien riippumattomuus', 'riippumattomuus', 'syyttajien', 'riippumat'],
  ['fa', 'استقلال دادستان‌ها', 'دادستان‌ها', 'استقلال', 'دادستان'],
  ['th', 'ความเป็นอิสระของพนักงานอัยการ', 'อัยการ', 'อิสระ'],
  ['sw', 'Uhuru wa waendesha mashtaka', 'mashtaka', 'waendesha', 'uhuru'],
];

for (const [language, title, ...queries] of FORGIVEN) {
  test(`in ${language}, “${title}” is found by ${queries.join(', ')}`, async () => {
    const search = await searchOver(language, [title, 'Lorem 123', 'XYZ 456']);
    for (const query of queries) assert.equal(firstTitle(search, query), title, query);
  });
}

test('the exact form comes before others of the same stem', async () => {
  const search = await searchOver('en', ['Prosecuted', 'Prosecuting', 'Prosecutes']);
  for (const title of ['Prosecuted', 'Prosecuting', 'Prosecutes']) assert.equal(firstTitle(search, title), title);
});

test('nothing that a reader types is an operator: every operator of lunr is read as words, or as nothing', async () => {
  const search = await searchOver('en', ['Evidence and rights', 'Disclosure']);
  for (const query of [
    'evidence~',
    'evidence~x',
    'evidence^abc',
    'evidence -',
    '-evidence',
    '- evidence',
    '+evidence',
    'title:evidence',
    'foo:evidence',
    'art. 12: evidence',
  ])
    assert.equal(firstTitle(search, query), 'Evidence and rights', query);
  for (const query of [
    '',
    ' ',
    '*',
    '****',
    '~',
    '^',
    '+',
    '-',
    ':',
    '\u0000',
    '\ud800',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'x~7',
    'prosecutorxxx~10',
  ])
    assert.deepEqual(search.attempt(query).found, [], query);
});

test('words of JavaScript’s objects are words like others', async () => {
  for (const title of ['constructor', '__proto__ x', 'toString', 'hasOwnProperty', 'valueOf', '_index'])
    assert.equal(firstTitle(await searchOver('en', [title, 'Other']), title), title);
});

test('a query of stop words alone is searched for', async () => {
  assert.equal(firstTitle(await searchOver('en', ['To be or not to be', 'Other']), 'the or'), 'To be or not to be');
});

test('a misspelt word is answered with what may have been meant', async () => {
  const search = await searchOver('en', ['Disclosure of evidence', 'Other']);
  assert.equal(search.attempt('the disclosrue of').meant, 'the disclosure of');
  assert.equal(search.attempt('disclosure').meant, undefined);
});

test('two entries with one address, or an empty one, are refused when the index is made', async () => {
  await assert.rejects(searchOver('en', ['One', 'Two'], { address: 'en/' }), /“en\/”/);
  await assert.rejects(searchOver('en', ['One'], { address: '' }), /empty/);
});
