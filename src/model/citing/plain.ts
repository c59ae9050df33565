import { remembered } from '../../files/remembered.ts';
import { directionOf } from '../../i18n/language.ts';
import type { Voice } from '../site.ts';
import type { Citation } from './citation.ts';

/** The manners in which a citation is written out. */
export const MANNERS = ['OSCOLA', 'Bluebook', 'APA'] as const;
export type Manner = (typeof MANNERS)[number];

/** Quotation marks that say where a title begins in every language of writing from left to right or right to left. */
const quoted = (title: string, language: string): string =>
  directionOf(language) === 'rtl' ? `«${title}»` : `‘${title}’`;

/** Months as the Bluebook shortens them (table T12); its manner is American, so that other languages keep their own dates. */
const MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function bluebookDate(date: string, { tag, format }: Voice): string {
  const [year, month, day] = date.split('-').map(Number);
  return tag === 'en' ? `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}` : format.date(date);
}

/** What writes a month and day in a language. */
const dayWriter = remembered((tag) => {
  const locale = new Intl.Locale(tag === 'en' ? 'en-US' : tag, { numberingSystem: 'latn' });
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
});

/** The day as APA writes it: the year, then month and day as the language has them. */
function apaDate(date: string, { tag }: Voice): string {
  return `${date.slice(0, 4)}, ${dayWriter(tag).format(new Date(`${date}T00:00:00Z`))}`;
}

const filled = (parts: readonly (string | undefined | false)[]): string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

/** The words that name the cited part in the language of the text. */
function partName({ part }: Citation, { t }: Voice): string | undefined {
  if (part === undefined) return undefined;
  return part.number === null ? t('cite.section', { title: part.title }) : t('cite.provision', { number: part.number });
}

/**
 * A citation written out in the manner of a style, in the words of the text's own language. The day of reading, which
 * some styles want, is the reader's to add.
 */
export function plainCitation(citation: Citation, manner: Manner, voice: Voice): string {
  const { author, title, number, version, date, address } = citation;
  const { t, format } = voice;
  const join = t('place.join');
  const standard = number && t('standard.number', { number });
  const edition = t('standard.version', { version });
  const language = format.language(citation.language);
  const part = partName(citation, voice);
  const list = (...parts: (string | undefined | false)[]): string => filled(parts).join(join);
  switch (manner) {
    case 'OSCOLA': {
      const about = list(standard, edition, format.date(date), language);
      return `${list(author, filled([`${quoted(title, citation.language)} (${about})`, part]).join(' '))} <${address}>`;
    }
    case 'Bluebook':
      return `${list(author, standard, title, edition, part)} (${list(bluebookDate(date, voice), language)})${join}${address}`;
    case 'APA':
      return `${author}. (${apaDate(date, voice)}). ${title} (${list(standard, edition, part, language)}). ${address}`;
  }
}
