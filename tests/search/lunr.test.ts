import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import lunr from 'lunr';
import { type Analysis, termOf } from '../../src/search/analysis.ts';
import { buildIndex, inOrder } from '../../src/search/build-index.ts';
import type { Entry, Name } from '../../src/search/entry.ts';
import { filesOf } from '../../src/search/files.ts';
import { fold } from '../../src/search/fold.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type IndexHead,
  type Piece,
  readPostings,
  writePostings,
} from '../../src/search/index-data.ts';
import { loadAnalysis } from '../../src/search/languages.ts';
import { planOf } from '../../src/search/plan.ts';
import { affordable, ask, ranked, scoreEntries } from '../../src/search/score.ts';
import { Search } from '../../src/search/search.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { wordsOf } from '../../src/search/words.ts';
import { realSite } from '../site/built.ts';
import { allRows, handedOver, openBuilt } from './built-index.ts';

/** Numbers that look random and are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** lunr's own builder over entries, with everything of lunr's switched off: it is handed terms and counts them. */
function wholeLunr(entries: readonly Entry[], analysis: Analysis): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const name of FIELD_NAMES) builder.field(name, { boost: FIELDS[name].boost });
  const cut = (text: string): string[] => wordsOf(text).map((word) => termOf(word, analysis));
  inOrder(entries).forEach(({ title, headings = [], body, names = [] }, id) => {
    builder.add({
      id: String(id),
      title: cut(title),
      headings: headings.flatMap(cut),
      body: cut(body),
      surface: wordsOf(title).map(({ text }) => fold(text)),
      names: names.flatMap(({ text }: Name) => cut(text)),
    });
  });
  return builder.build();
}

/** The entries of the real site in one language, each with another's text besides, so that the index is large. */
async function manyEntries(language: string): Promise<Entry[]> {
  const rows = allRows(await openBuilt(realSite(), language));
  const other = (at: number) => rows[at % rows.length];
  return rows.map(
    (row, at): Entry => ({
      kind: 'page',
      address: `${language}/${at}/`,
      // Every eleventh has the title and text of another, so that there are equals, whose order must be kept.
      title: (at % 11 === 0 ? other(at + 1) : row)?.title ?? '',
      language,
      headings: [other(at * 7)?.title ?? ''],
      body: at % 11 === 0 ? `${other(at + 1)?.body} ${other(at + 32)?.body}` : `${row.body} ${other(at + 31)?.body}`,
      names: [{ text: row.part, language }],
    }),
  );
}

interface Case {
  readonly entries: readonly Entry[];
  readonly analysis: Analysis;
  readonly head: IndexHead;
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly queries: readonly string[];
}

const cases = new Map<string, Case>();
before(async () => {
  for (const language of ['en', 'de', 'ar', 'zh-Hans']) {
    const entries = await manyEntries(language);
    const analysis = await loadAnalysis(language);
    const { head, pieces } = buildIndex(entries, {
      language,
      source: language,
      address: 'https://a.example/',
      analysis: () => analysis,
    });
    const random = numbers(7);
    const queries = Array.from({ length: 250 }, () => {
      const text = entries[Math.floor(random() * entries.length)]?.body ?? '';
      const from = Math.floor(random() * text.length);
      const query = text.slice(from, from + 4 + Math.floor(random() * 30));
      // One in four has a letter in the wrong place.
      return random() < 0.25 ? query.replace(/(.{3})(.)(.)/u, '$1$3$2') : query;
    });
    cases.set(language, { entries, analysis, head, pieces, queries });
  }
});

test('the best are scored as the whole lunr index scores them, in the same order, for 1,000 queries in four languages', () => {
  for (const [language, { entries, analysis, head, pieces, queries }] of cases) {
    const lunrIndex = wholeLunr(entries, analysis);
    const { store } = new Search({ ...head, pieces: Object.fromEntries(pieces) }, [analysis]);
    const context = { store, vocabulary: new Vocabulary(store, [analysis]), analyses: [analysis] };
    for (const query of queries) {
      const plan = planOf(query, context);
      const wanted = affordable(plan.wanted, store);
      if (wanted.length === 0) continue;
      const all = ranked(ask(lunrIndex, wanted), wanted, plan.words);
      // Where one has all words, those with only half of them are left out.
      const complete = all.some(({ share }) => share === plan.words);
      const expected = all.filter(({ share }) => !complete || share > plan.words / 2);
      const { best, count } = scoreEntries({ ...plan, all: -1 }, store, 10);
      const shown = (some: readonly { entry: number; score: number }[]) =>
        some.map(({ entry, score }) => [entry, score]);
      assert.equal(count, expected.length, query);
      assert.deepEqual(shown(best), shown(expected.slice(0, 10)), `${language}: ${query}`);
    }
  }
});

test('in pieces and as a whole an index gives identical answers to 1,000 queries in four languages', async () => {
  let travelled = 0;
  for (const { analysis, head, pieces, queries } of cases.values()) {
    const files = filesOf({ head, pieces });
    const byName = new Map([...files.pieces].map((file) => [file.name, file.text]));
    assert.ok(byName.size > 80, 'so large an index travels in pieces');
    const { pieces: all, ...first } = {
      pieces: Object.fromEntries([...pieces].filter(([name]) => name[0] !== 'e')),
      head,
    };
    const whole = new Search({ ...first.head, ends: '', pieces: all }, [analysis]);
    const inPieces = new Search(handedOver(files.head.text) as IndexHead, [analysis]);
    for (const query of queries) {
      const answer = await inPieces.search(query, async (names) => {
        travelled += names.length;
        return names.map((name) => handedOver(byName.get(name) ?? '') as Piece);
      });
      assert.deepEqual(answer, whole.attempt(query), query);
      assert.equal(whole.store.missing.size, 0);
    }
  }
  assert.ok(travelled > 100);
});

test('postings are read as they were written', () => {
  const postings = {
    entries: [0, 1, 40, 5000, 1_000_000],
    counts: [1, 0, 0, 0, 0, 12, 1, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0],
  };
  const { entries, counts } = readPostings(writePostings(postings));
  assert.deepEqual({ entries: Array.from(entries), counts: Array.from(counts) }, postings);
});
