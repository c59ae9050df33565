import type { Document } from '../content/read.ts';
import type { AnyDocument } from '../content/read-content.ts';
import type { DataRecord } from '../directory/read.ts';
import { grouped } from '../files/grouped.ts';
import { formatOf } from '../i18n/format.ts';
import { languageOf } from '../i18n/language.ts';
import { type Messages, translator } from '../i18n/translate.ts';
import type {
  AssociationFile,
  HistoryFile,
  InstrumentFile,
  PageHead,
  SiteFile,
  StandardHead,
  TranslationHead,
  TranslationRecord,
} from '../schemas/types.ts';
import { historiesOf } from './history.ts';
import type { ContentPage, Reliance, Site, Standard, Voice, Work } from './site.ts';
import type { Term } from './terms.ts';

/** Everything that was read of a site. */
export interface Parts {
  readonly root: string;
  readonly data: SiteFile;
  readonly address: string;
  readonly preview: boolean;
  readonly voices: readonly Voice[];
  readonly documents: readonly AnyDocument[];
  readonly instruments: ReadonlyMap<string, DataRecord<InstrumentFile>>;
  readonly associations: ReadonlyMap<string, DataRecord<AssociationFile>>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly records: ReadonlyMap<string, DataRecord<TranslationRecord>>;
  readonly histories: ReadonlyMap<string, DataRecord<HistoryFile>>;
}

/** The languages of a site with their strings and formats, in the site's order; those without strings are left out. */
export function voicesOf(languages: readonly string[], messages: ReadonlyMap<string, Messages>): Voice[] {
  return languages.flatMap((tag) => {
    const strings = messages.get(tag);
    if (strings === undefined) return [];
    const format = formatOf(tag);
    return [{ ...languageOf(tag), format, t: translator(strings, format) }];
  });
}

function worksOf<H>(documents: readonly AnyDocument[], kind: AnyDocument['kind'], source: string): Work<H>[] {
  const translations = new Map<string, Map<string, Document<TranslationHead>>>();
  for (const document of documents) {
    if (document.kind !== kind || document.language === source) continue;
    const known = translations.get(document.slug) ?? new Map<string, Document<TranslationHead>>();
    translations.set(document.slug, known.set(document.language, document as Document<TranslationHead>));
  }
  return documents
    .filter((document) => document.kind === kind && document.language === source)
    .map((document) => ({
      slug: document.slug,
      source: document as Document<H>,
      translations: translations.get(document.slug) ?? new Map(),
    }));
}

const bySlug = (a: { slug: string }, b: { slug: string }): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

/** Part by part, then by number, then by slug. Standards without part or number come last. */
function inReadingOrder(standards: readonly Standard[], data: SiteFile): Standard[] {
  const parts = data.sections?.map(({ id }) => id) ?? [];
  const rank = ({ source: { head } }: Standard): readonly [number, number] => {
    const part = parts.indexOf(head.section ?? '');
    return [part < 0 ? parts.length : part, head.number ? Number(head.number) : Number.MAX_SAFE_INTEGER];
  };
  return [...standards].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || bySlug(a, b));
}

const pageOrder = ({ source }: ContentPage): number => Number(source.head.order ?? Number.MAX_SAFE_INTEGER);

function reliancesOf(standards: readonly Standard[]): Map<string, Reliance[]> {
  const reliances = new Map<string, Reliance[]>();
  for (const standard of standards) {
    const { sections, citations: all } = standard.source.rendered;
    const inSections = sections.reduce((sum, { citations }) => sum + citations.length, 0);
    const lead = { id: '', number: null, citations: all.slice(0, all.length - inSections) };
    for (const { id, number, citations } of [lead, ...sections]) {
      for (const { instrument, place } of citations) {
        const known = reliances.get(instrument) ?? [];
        const twice = known.some((one) => one.standard === standard && one.section === id && one.place === place);
        if (!twice) known.push({ standard, section: id, number, place });
        reliances.set(instrument, known);
      }
    }
  }
  return reliances;
}

/** The site made of what was read. Throws Error where the source language has no interface strings. */
export function assemble(parts: Parts): Site {
  const { root, data, address, preview, voices, documents, instruments, associations } = parts;
  const source = voices.find(({ tag }) => tag === data.sourceLanguage);
  if (source === undefined) throw new Error(`The source language ${data.sourceLanguage} has no interface strings.`);
  const standards = inReadingOrder(worksOf<StandardHead>(documents, 'standard', source.tag), data);
  const pages = worksOf<PageHead>(documents, 'page', source.tag).sort(
    (a, b) => pageOrder(a) - pageOrder(b) || bySlug(a, b),
  );
  return {
    root,
    data,
    address,
    preview,
    editions: [],
    voices,
    source,
    standards: new Map(standards.map((standard) => [standard.slug, standard])),
    pages: new Map(pages.map((page) => [page.slug, page])),
    histories: historiesOf(standards, documents, parts.histories),
    instruments,
    associations,
    parts: grouped(associations.values(), ({ data: { parent } }) => parent),
    predecessors: grouped(associations.values(), ({ data: { successor } }) => successor),
    acronyms: grouped(associations.values(), ({ data: { acronym } }) => acronym),
    reliances: reliancesOf(standards),
    terms: parts.terms,
    records: parts.records,
  };
}
