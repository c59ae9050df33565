import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom, writer } from './words.ts';

/** How large a corpus is: texts and records, each in two languages. */
export interface Size {
  readonly pages: number;
}

/** The languages of the corpus. */
export const LANGUAGES = ['en', 'fr'] as const;

/** The body of one text, some 6 kB: headings with ids, paragraphs with emphasis and links, a list, a table. */
function body(seed: number, standard: number, count: number, link: (to: number) => string): string {
  const { phrase, sentence, paragraph, pick } = writer(randomFrom(seed));
  const parts = [`## ${phrase(3)} {#scope}`, paragraph(), paragraph(), `## ${phrase(2)} {#provisions}`];
  for (let number = 1; number <= 5; number++) {
    parts.push(`### ${standard}.${number} ${phrase(4)} {#provision-${number}}`);
    parts.push(
      `${sentence()} *${phrase(2)}* ${sentence()} **${phrase(1)}** [${phrase(2)}](${link(1 + (seed % count))}). ${paragraph()}`,
      paragraph(),
    );
  }
  parts.push(`## ${phrase(2)} {#indicators}`, Array.from({ length: 6 }, () => `- ${sentence()}`).join('\n'));
  const row = (): string => `| ${phrase(2)} | ${pick(['12', '340', '5'])} | ${phrase(3)} |`;
  parts.push([`| ${phrase(1)} | ${phrase(1)} | ${phrase(1)} |`, '|---|--:|---|', row(), row(), row()].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** A seed of its own for each language of a text: a translation that repeats the source's words is refused. */
const seedOf = (number: number, language: Text['language']): number =>
  number * LANGUAGES.length + LANGUAGES.indexOf(language);

interface Text {
  readonly name: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly number: number;
  readonly title: string;
  readonly summary: string;
}

function textsOf({ pages }: Size): Text[] {
  const count = Math.floor(pages / LANGUAGES.length);
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
    LANGUAGES.map((language): Text => {
      const { phrase, sentence } = writer(randomFrom(seedOf(number, language) * 7));
      return { name: `text-${number}`, language, number, title: phrase(5), summary: sentence() };
    }),
  );
}

function recordsOf({ pages }: Size) {
  return Array.from({ length: Math.floor(pages / 4) }, (_, index) => {
    const { phrase, sentence, pick } = writer(randomFrom(index + 1_000_003));
    return {
      id: `body-${index + 1}`,
      name: phrase(4),
      country: pick(['NL', 'ZA', 'BR', 'FR', 'JP', 'CA', 'EG']),
      founded: 1900 + (index % 120),
      website: `https://www.body-${index + 1}.example/`,
      services: ['training', 'conferences', 'publications'],
      description: { en: `${sentence()} ${sentence()}`, fr: `${sentence()} ${sentence()}` },
    };
  });
}

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Writes the corpus as a site of this project: content/ and data/ under the folder. */
export function writeLecternSite(folder: string, size: Size): void {
  const site = {
    name: { en: 'Bench' },
    tagline: { en: 'A corpus' },
    notice: { en: 'Made for measuring.' },
    address: 'https://bench.example/',
    sourceLanguage: 'en',
    languages: LANGUAGES,
  };
  put(path.join(folder, 'data/site.json'), JSON.stringify(site));
  const count = Math.floor(size.pages / LANGUAGES.length);
  for (const { name, language, number, title, summary } of textsOf(size)) {
    const state =
      language === 'en'
        ? `number: ${number}\nstatus: draft\nversion: 1.0\n`
        : 'translation:\n  status: draft\n  from: 1.0\n';
    const head = `---\ntitle: ${title}\nsummary: ${summary}\n${state}edited: 2026-11-24\n---\n\n`;
    put(
      path.join(folder, `content/${language}/standards/${name}.md`),
      head + body(seedOf(number, language) * 13, number, count, (to) => `text-${to}.md#scope`),
    );
  }
  for (const { id, name, country, founded, website, services, description } of recordsOf(size)) {
    const record = {
      names: { en: name },
      ownLanguage: 'en',
      kind: 'national-association',
      scope: { country },
      founded: { year: founded },
      website: { address: website, status: 'not-checked' },
      siteLanguages: ['en'],
      services,
      status: 'active',
      description,
      sources: [website],
      confidence: 'confirmed',
      checked: { date: '2026-11-23', means: 'archived-pages' },
    };
    put(path.join(folder, `data/associations/${id}.json`), JSON.stringify(record, null, 2));
  }
}

/** What Hugo makes of a text: its page, the pages beside it, and its citations as files. */
const HUGO_TEXT = '[html, cite, beside, assessment, bib, ris, csl]';

/** Writes the same corpus as a Hugo site: the same texts, and each record as a page of either language. */
export function writeHugoSite(folder: string, size: Size): void {
  const count = Math.floor(size.pages / LANGUAGES.length);
  for (const { name, language, number, title, summary } of textsOf(size)) {
    const head = `---\ntitle: ${title}\nsummary: ${summary}\nweight: ${number}\nversion: "1.0"\ndate: 2026-11-24\noutputs: ${HUGO_TEXT}\n---\n\n`;
    put(
      path.join(folder, `content/${language}/standards/${name}.md`),
      head + body(seedOf(number, language) * 13, number, count, (to) => `../text-${to}/#scope`),
    );
  }
  for (const record of recordsOf(size)) {
    for (const language of LANGUAGES) {
      const { id, name, description, ...rest } = record;
      const outputs = language === 'en' ? ['html', 'record', 'table', 'vcard', 'linked'] : ['html'];
      const head = { title: name, description: description[language], date: '2026-11-23', outputs, ...rest };
      put(path.join(folder, `content/${language}/directory/${id}.md`), `${JSON.stringify(head, null, 2)}\n`);
    }
  }
}
