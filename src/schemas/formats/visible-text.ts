import { refusedCharacters } from '../../files/characters.ts';
import { excerpt } from '../../files/finding.ts';

/** What people write where they mean to write later, in some languages of the directory. */
const PLACEHOLDERS = new Set([
  ...'tba tbc tbd todo fixme n/a n.a n/d null none undefined placeholder untitled asdf foobar folgt 待定 待补充 待译 待翻译'.split(
    ' ',
  ),
  ...['to be added', 'to be announced', 'to be completed', 'to be confirmed', 'to be determined', 'to be translated'],
  ...[
    'coming soon',
    'not available',
    'à compléter',
    'à définir',
    'à traduire',
    'à venir',
    'por definir',
    'por completar',
  ],
  ...[
    'por traducir',
    'a definir',
    'a completar',
    'da definire',
    'noch offen',
    'уточняется',
    'не указано',
    'قيد الإعداد',
  ],
]);

/** Placeholders are short; a lorem ipsum shows at its beginning. */
const LONGEST = 60;

const isPlaceholder = (text: string): boolean => {
  if (text.toLowerCase() === 'todo' && text !== 'TODO') return false; // a word of Spanish and Portuguese
  const bare = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  return (
    PLACEHOLDERS.has(bare) ||
    /^x{3,}$|^lorem ipsum\b/.test(bare) ||
    /^xx$|^(TBA|TBC|TBD|FIXME|TODO:|XXX+)(?![\p{L}\p{N}])/u.test(text)
  );
};

/** What is wrong with a text that readers see: empty, spaced at its ends, a placeholder, or with invisible characters. */
export function visibleText(value: string): string | undefined {
  if (value.trim() === '') return 'There is no text here; leave the field out where there is nothing to say.';
  if (/\p{Cc}/u.test(value))
    return 'A line break, a tab or another control character stands in the text; write it in one line.';
  const [refused] = refusedCharacters(value);
  if (refused !== undefined) return `${refused.message} ${refused.hint}`;
  if (value !== value.trim())
    return `Space stands at the beginning or the end of “${excerpt(value.trim())}”; delete it.`;
  if (isPlaceholder(value))
    return `“${excerpt(value)}” is a placeholder; write the text itself, or leave the field out.`;
  if (!/[\p{L}\p{N}]/u.test(value)) return `“${excerpt(value)}” holds neither a letter nor a digit; write words.`;
  return undefined;
}
