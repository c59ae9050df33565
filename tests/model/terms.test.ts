import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matcherFor, type Term, usesIn } from '../../src/model/terms.ts';
import { linkTerms } from '../../templates/components/terms.ts';

const term = (id: string, words: Record<string, string[]>): Term => ({
  id,
  file: `data/glossary/${id}.json`,
  data: {
    definition: { en: id },
    words: Object.fromEntries(Object.entries(words).map(([tag, [word = '', ...forms]]) => [tag, { word, forms }])),
  },
});

const TERMS = [
  term('evidence', {
    en: ['evidence'],
    ar: ['الدليل', 'أدلة'],
    'zh-Hans': ['证据'],
    ru: ['доказательство', 'доказательств*'],
  }),
  term('digital-evidence', { en: ['digital evidence'], 'zh-Hans': ['数字证据'] }),
  term('charge', { en: ['charge', 'charges'], fr: ['inculpation'] }),
];

function found(text: string, language: string): string[] {
  const matcher = matcherFor(TERMS, language);
  assert.ok(matcher);
  return usesIn(text, matcher).map(({ term: { id }, words }) => `${id}: ${words}`);
}

function linked(markup: string, language = 'en'): string {
  const matcher = matcherFor(TERMS, language);
  assert.ok(matcher);
  return linkTerms(markup, matcher, new Set());
}

test('whole words are found, the longest first, whatever their case', () => {
  assert.deepEqual(found('Digital evidence is evidence. Discharge is no charge.', 'en'), [
    'digital-evidence: Digital evidence',
    'evidence: evidence',
    'charge: charge',
  ]);
});

test('a star stands for any ending; Arabic particles and vowel signs do not hide a word; Chinese needs no spaces', () => {
  assert.deepEqual(found('без доказательствами', 'ru'), ['evidence: доказательствами']);
  assert.deepEqual(found('أدلةٌ كثيرة', 'ar'), ['evidence: أدلةٌ']);
  assert.deepEqual(found('وأدِلّة كثيرة', 'ar'), ['evidence: وأدِلّة']);
  assert.deepEqual(found('应当保存数字证据和证据。', 'zh-Hans'), ['digital-evidence: 数字证据', 'evidence: 证据']);
});

test('a language in which the glossary has no word has no matcher', () => {
  assert.equal(matcherFor(TERMS, 'pt'), undefined);
  assert.equal(matcherFor([], 'en'), undefined);
  assert.equal(matcherFor(TERMS, 'constructor'), undefined);
});

test('the first use in a section is linked; links, citations, code and tags stay as they are', () => {
  assert.equal(
    linked('<p>Evidence, evidence.</p>'),
    '<p><a class="t" href="#page-t-evidence">Evidence</a>, evidence.</p>',
  );
  for (const whole of [
    '<p><a href="x/evidence/">the evidence</a></p>',
    '<p><span class="cites"><a class="cite" href="#a">evidence</a>; <a class="cite" href="#b">charge</a></span></p>',
    '<pre><code>evidence</code></pre>',
    '<div class="evidence" aria-label="evidence"></div>',
  ])
    assert.equal(linked(whole), whole);
  assert.match(linked('<p><a href="x">evidence</a> and evidence</p>'), /and <a class="t" href="#page-t-evidence">/);
});

test('signs that patterns use are plain signs in a word', () => {
  const matcher = matcherFor([term('odd', { en: ['a.b (c)'] })], 'en');
  assert.ok(matcher);
  assert.equal(usesIn('axb (c)', matcher).length, 0);
  assert.equal(usesIn('see a.b (c)', matcher).length, 1);
});
