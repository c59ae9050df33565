import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn } from '../site/built.ts';
import type { Visiting } from './visitor.ts';

/** A word that the standards of a language hold, for its search. */
const WORDS: Readonly<Record<string, string>> = { fr: 'procureur', ar: 'النيابة', 'zh-Hans': '检察官' };

/** The languages whose editions are opened. */
export const CRAWLED = Object.keys(WORDS);

/** An edition on a disk: its language, its folder, and its pages. */
export interface UnpackedEdition {
  readonly language: string;
  readonly folder: string;
  readonly pages: readonly string[];
}

/** An edition that was unpacked into a folder. */
export function editionIn(folder: string, language: string): UnpackedEdition {
  return { language, folder, pages: filesIn(folder).filter((name) => name.endsWith('.html')) };
}

/** What a page is, by its address: the parts of it that name one text, record or version of many left out. */
const kindOf = (page: string): string => {
  const [, part = '', ...rest] = page.split('/');
  const below = rest.slice(1).map((name) => (/^[\d.]+$|^changes-since/.test(name) ? '#' : name));
  const other = part === 'directory' && rest.length > 2 ? [rest[0], ...below.slice(1).map(() => '#')] : below;
  return [part, ...(part === 'standards' && below[0] === 'beside' ? ['beside'] : other), rest.length].join('/');
};

/** One page of every kind that an edition has. */
export function oneOfEachKind(pages: readonly string[]): string[] {
  return [...new Map(pages.map((page) => [kindOf(page), page])).values()];
}

const addressOf = ({ folder }: UnpackedEdition, name: string): string => pathToFileURL(path.join(folder, name)).href;

/** Whether a page stands as it should: in its language, styled, under the title that its file has. */
const LOOK =
  '[document.documentElement.lang, getComputedStyle(document.querySelector("main")).flexGrow, document.title].join("|")';

const titleIn = (markup: string): string =>
  (/<title>([^<]*)<\/title>/.exec(markup)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** How many elements a selector has once it has some; none after ten seconds. */
const countOf = (selector: string): string => `new Promise((done) => {
  let tries = 0;
  const look = () => {
    const found = document.querySelectorAll(${JSON.stringify(selector)}).length;
    if (found > 0 || ++tries > 200) done(found);
    else setTimeout(look, 50);
  };
  look();
})`;

/** Opens pages of an edition, then its search until it lists a page with a word, then its directory until a filter has chosen. */
export async function crawl(visitor: Visiting, edition: UnpackedEdition, pages: readonly string[]): Promise<void> {
  const { language, folder } = edition;
  for (const name of pages) {
    await visitor.open(addressOf(edition, name));
    const title = titleIn(readFileSync(path.join(folder, name), 'utf8'));
    assert.equal(await visitor.text(LOOK), `${language}|1|${title}`, name);
  }
  const query = encodeURIComponent(WORDS[language] ?? '');
  await visitor.open(`${addressOf(edition, `${language}/search/index.html`)}?q=${query}`);
  const found = await visitor.text(countOf('#search-results a[href*="standards/"][href*="index.html"]'));
  assert.ok(Number(found) > 0, `${language}: nothing found`);
  await visitor.open(`${addressOf(edition, `${language}/directory/index.html`)}?country=NL`);
  const chosen = await visitor.text(countOf('.found .entries > * a[href$="index.html"]'));
  assert.ok(Number(chosen) > 0, `${language}: nothing chosen in the directory`);
  assert.deepEqual(visitor.errors, []);
  // Firefox tells of a font of its own style, with a data: address; that is no request to anybody.
  assert.deepEqual(
    visitor.requests.filter((url) => !/^(?:file|data|about):/.test(url)),
    [],
  );
}
