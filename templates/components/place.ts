import { directionOf } from '../../src/i18n/language.ts';
import type { MessageKey, Translate } from '../../src/i18n/translate.ts';
import { type Child, html } from '../html.ts';

const COUNTED = [
  'article',
  'articles',
  'guideline',
  'guidelines',
  'paragraph',
  'paragraphs',
  'principle',
  'principles',
  'section',
  'sections',
  'chapter',
  'chapters',
  'standard',
  'standards',
  'recital',
  'recitals',
  'opinion',
  'opinions',
  'strategy',
  'strategies',
  'recommendation',
  'recommendations',
  'value',
  'values',
  'part',
  'parts',
  'module',
  'page',
  'pages',
] as const;
const BARE = ['annex', 'summary'] as const;

const START = new RegExp(`(?<!\\S)(?=(?:${COUNTED.join('|')}) [^ ])`, 'u');

function partLabel(part: string, t: Translate): string | undefined {
  const [kind = '', ...rest] = part.split(' ');
  const known = COUNTED.find((name) => name === kind);
  return known && t(`place.${known}` satisfies MessageKey, { number: rest.join(' ') });
}

/**
 * A place of an instrument in the reader's language: “article 8(5)” becomes “статья 8(5)”. Words that are no known
 * kind of part stay as the record has them, in the source language, and are marked so.
 */
export function placeLabel(
  place: string,
  { t, language, source }: { t: Translate; language: string; source: string },
): Child {
  const bare = BARE.find((name) => name === place);
  if (bare) return t(`place.${bare}`);
  const labels = place.split(START).map((part) => partLabel(part.trim(), t));
  if (labels.every((label) => label !== undefined)) return labels.join(t('place.join'));
  return language === source ? place : html`<bdi lang="${source}" dir="${directionOf(source)}">${place}</bdi>`;
}
