import type { Document } from '../content/read.ts';
import { addressOf, placeId } from '../model/address.ts';
import { handlesOf, type PageKind } from '../model/pages.ts';
import type { Association, Instrument, Site, Voice, Work } from '../model/site.ts';
import { localText } from '../model/text.ts';
import type { Entry, Name } from './entry.ts';
import { agreedTerms, type LinkWords, wordLinker } from './glossary.ts';
import { plainText } from './plain-text.ts';
import { numbersIn } from './references.ts';

/** What the entries of a language are made from. */
export interface EntryOptions {
  readonly site: Site;
  readonly voice: Voice;
  /** A place of an instrument in the reader's language. */
  readonly placeText: (place: string, voice: Voice) => string;
}

/** The same, with what links texts in other languages to the reader's words. */
interface Linking extends EntryOptions {
  readonly linked: LinkWords;
}

const namesOf = (texts: Readonly<Record<string, string | undefined>>, but: string): Name[] =>
  Object.entries(texts).flatMap(([language, text]) =>
    text === undefined || language === but ? [] : [{ text, language }],
  );

function titlesOf<H extends { title: string }>({ source, translations }: Work<H>, but: string): Name[] {
  const all = [source, ...translations.values()];
  return all.filter(({ language }) => language !== but).map(({ head, language }) => ({ text: head.title, language }));
}

interface Shown {
  readonly document: Document<{ title: string; summary: string }>;
  readonly address: string;
  readonly kind: 'standard' | 'page';
  readonly number: string | undefined;
  readonly names: readonly Name[];
}

/** A text as one entry, and each of its sections as another. */
function textEntries({ document, address, kind, number, names }: Shown, { linked }: Linking): Entry[] {
  const { head, language, rendered } = document;
  const lead = `${head.summary} ${plainText(rendered.lead)}`.trim();
  const whole: Entry = {
    kind,
    address,
    title: head.title,
    language,
    number,
    headings: rendered.sections.map(({ title }) => title),
    body: lead,
    names,
    words: linked(`${head.title} ${lead}`, language),
  };
  const parts = rendered.sections.map((section): Entry => {
    const body = plainText(section.html);
    return {
      kind: 'provision',
      address: `${address}#${section.id}`,
      title: section.title,
      language,
      part: { text: head.title, language },
      number: section.number ?? undefined,
      body,
      words: linked(`${section.title} ${body}`, language),
    };
  });
  return [whole, ...parts];
}

function workEntries<H extends { title: string; summary: string; number?: string }>(
  work: Work<H>,
  kind: 'standard' | 'page',
  options: Linking,
): Entry[] {
  const { tag } = options.voice;
  const document = work.translations.get(tag) ?? work.source;
  const address = kind === 'standard' ? addressOf.standard(tag, work.slug) : addressOf.page(tag, work.slug);
  const names = titlesOf(work, document.language);
  return textEntries({ document, address, kind, number: work.source.head.number, names }, options);
}

function instrumentEntries({ id, data }: Instrument, options: Linking): Entry[] {
  const { site, voice, placeText, linked } = options;
  const { titles, titleLanguage, shortTitle, symbol, issuer, summary, places } = data;
  const title = localText(titles, voice.tag, titleLanguage);
  const text = localText(summary, voice.tag, site.source.tag);
  const address = addressOf.instrument(voice.tag, id);
  const other = [shortTitle, symbol, issuer].filter((one) => one !== undefined);
  const names = [...namesOf(titles, title.language), ...other.map((one) => ({ text: one, language: titleLanguage }))];
  const whole: Entry = {
    kind: 'instrument',
    address,
    title: title.text,
    language: title.language,
    body: text.text,
    bodyLanguage: text.language,
    names,
    words: linked(text.text, text.language),
  };
  const short = shortTitle === undefined ? title : { text: shortTitle, language: titleLanguage };
  const parts = places.map(({ place, topic }): Entry => {
    const said = localText(topic, voice.tag, site.source.tag);
    return {
      kind: 'place',
      address: `${address}#${placeId(place)}`,
      title: said.text,
      language: said.language,
      part: { text: `${short.text}${voice.t('place.join')}${placeText(place, voice)}`, language: voice.tag },
      number: numbersIn(place).join(' ') || undefined,
      body: '',
      names: [
        { text: `${short.text} ${placeText(place, voice)}`, language: voice.tag },
        { text: place, language: site.source.tag },
      ],
      words: linked(said.text, said.language),
    };
  });
  return [whole, ...parts];
}

function associationEntry({ id, data }: Association, { site, voice, linked }: Linking): Entry {
  const { names, ownLanguage, acronym, description, scope, seat, services, focus = [], formerNames = [] } = data;
  const own = names[voice.tag] === undefined ? ownLanguage : voice.tag;
  const title = localText(names, own, site.source.tag);
  const text = localText(description, voice.tag, site.source.tag);
  const where = voice.format.region(scope.country ?? scope.area ?? '001');
  const told = services.map((service) => voice.t(`service.${service}`));
  return {
    kind: 'association',
    address: addressOf.association(voice.tag, id),
    title: title.text,
    language: title.language,
    headings: focus,
    body: text.text,
    bodyLanguage: text.language,
    names: [
      ...namesOf(names, title.language),
      ...formerNames.map(({ name, language }) => ({ text: name, language })),
      ...[acronym, seat?.city].filter((one) => one !== undefined).map((one) => ({ text: one, language: 'und' })),
      { text: [where, ...told].join(' '), language: voice.tag },
    ],
    words: linked(text.text, text.language),
  };
}

/** The pages that list or explain what the site holds; of those a site need not have, the ones it has. */
function listEntries({ voice, site }: EntryOptions): Entry[] {
  const { t, tag } = voice;
  const list = (kind: PageKind, title: string, body: string): Entry[] => {
    const handle = handlesOf(site, kind).find(({ language }) => language === tag);
    return handle === undefined ? [] : [{ kind: 'page', address: handle.address, title, language: tag, body }];
  };
  return [
    ...list('standards', t('nav.standards'), t('standards.intro', { count: site.standards.size })),
    ...list('directory', t('directory.title'), t('directory.intro', { count: site.associations.size })),
    ...list('map', t('map.title'), t('map.intro')),
    ...list('figures', t('figures.title'), t('figures.intro')),
    ...list('instruments', t('nav.instruments'), t('instruments.intro', { count: site.instruments.size })),
    ...list('glossary', t('glossary.title'), t('glossary.intro')),
    ...list('translations', t('translations.title'), ''),
    ...list('offline', t('offline.title'), t('offline.summary')),
    ...list('download', t('download.title'), t('download.summary')),
    ...list('data', t('data.title'), t('data.summary')),
    ...list('fields', t('data.fields'), t('data.fieldsText')),
  ];
}

function termEntries({ site, voice }: EntryOptions): Entry[] {
  return agreedTerms(site, voice).map(({ address, term, definition, words }) => ({
    kind: 'term',
    address,
    title: term.text,
    language: term.language,
    body: definition.text,
    bodyLanguage: definition.language,
    names: words.filter(({ language }) => language !== voice.tag || language !== term.language),
  }));
}

/** Everything a reader of a language can find: standards and their provisions, terms, instruments and places in them, associations, pages. */
export function entriesOf(given: EntryOptions): Entry[] {
  const { site } = given;
  const options: Linking = { ...given, linked: wordLinker(site, given.voice) };
  return [
    ...[...site.standards.values()].flatMap((standard) => workEntries(standard, 'standard', options)),
    ...termEntries(options),
    ...[...site.instruments.values()].flatMap((instrument) => instrumentEntries(instrument, options)),
    ...[...site.associations.values()].map((association) => associationEntry(association, options)),
    ...listEntries(options),
    ...[...site.pages.values()].flatMap((page) => workEntries(page, 'page', options)),
  ];
}
