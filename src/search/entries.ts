import type { Document } from '../content/read.ts';
import { addressOf, placeId } from '../model/address.ts';
import type { Association, Instrument, Site, Voice, Work } from '../model/site.ts';
import { localText } from '../model/text.ts';
import type { Entry, Name } from './entry.ts';
import { type AgreedTerm, linkedWords } from './glossary.ts';
import { plainText } from './plain-text.ts';
import { numbersIn } from './references.ts';

/** What the entries of a language are made from. */
export interface EntryOptions {
  readonly site: Site;
  readonly voice: Voice;
  /** A place of an instrument in the reader's language. */
  readonly placeText: (place: string, voice: Voice) => string;
  /** The terms of the glossary; none where the site has no glossary. */
  readonly terms: readonly AgreedTerm[];
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
function textEntries({ document, address, kind, number, names }: Shown, options: EntryOptions): Entry[] {
  const { head, language, rendered } = document;
  const linked = (text: string): Name[] => linkedWords(text, language, options.voice.tag, options.terms);
  const lead = `${head.summary} ${plainText(rendered.lead)}`.trim();
  const whole: Entry = {
    kind,
    address,
    title: head.title,
    language,
    number,
    headings: rendered.sections.map(({ title }) => title),
    body: lead,
    names: [...names, ...linked(`${head.title} ${lead}`)],
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
      names: linked(`${section.title} ${body}`),
    };
  });
  return [whole, ...parts];
}

function workEntries<H extends { title: string; summary: string; number?: string }>(
  work: Work<H>,
  kind: 'standard' | 'page',
  options: EntryOptions,
): Entry[] {
  const { tag } = options.voice;
  const document = work.translations.get(tag) ?? work.source;
  const address = kind === 'standard' ? addressOf.standard(tag, work.slug) : addressOf.page(tag, work.slug);
  const names = titlesOf(work, document.language);
  return textEntries({ document, address, kind, number: work.source.head.number, names }, options);
}

function instrumentEntries({ id, data }: Instrument, options: EntryOptions): Entry[] {
  const { site, voice, placeText, terms } = options;
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
    names: [...names, ...linkedWords(text.text, text.language, voice.tag, terms)],
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
        ...linkedWords(said.text, said.language, voice.tag, terms),
      ],
    };
  });
  return [whole, ...parts];
}

function associationEntry({ id, data }: Association, { site, voice, terms }: EntryOptions): Entry {
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
      ...linkedWords(text.text, text.language, voice.tag, terms),
    ],
  };
}

function listEntries({ voice, site }: EntryOptions): Entry[] {
  const { t, tag } = voice;
  const list = (address: string, title: string, body: string): Entry => ({
    kind: 'page',
    address,
    title,
    language: tag,
    body,
  });
  return [
    list(addressOf.standards(tag), t('nav.standards'), t('standards.intro', { count: site.standards.size })),
    list(addressOf.directory(tag), t('directory.title'), t('directory.intro', { count: site.associations.size })),
    list(addressOf.instruments(tag), t('nav.instruments'), t('instruments.intro', { count: site.instruments.size })),
  ];
}

function termEntries({ terms, voice }: EntryOptions): Entry[] {
  return terms.map(({ address, term, definition, words }) => ({
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
export function entriesOf(options: EntryOptions): Entry[] {
  const { site } = options;
  return [
    ...[...site.standards.values()].flatMap((standard) => workEntries(standard, 'standard', options)),
    ...termEntries(options),
    ...[...site.instruments.values()].flatMap((instrument) => instrumentEntries(instrument, options)),
    ...[...site.associations.values()].map((association) => associationEntry(association, options)),
    ...listEntries(options),
    ...[...site.pages.values()].flatMap((page) => workEntries(page, 'page', options)),
  ];
}
