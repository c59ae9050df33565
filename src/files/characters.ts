import { codePoint, type Finding } from './finding.ts';

interface Kind {
  /** What the kind matches, as the source of a regular expression with the flag u. */
  readonly pattern: string;
  readonly rule: string;
  /** What is said of the character; it goes on with its number and name. */
  readonly what: string;
  readonly hint: string;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
};

const VARIANTS = '\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';

/** The joiners shape letters of Persian, the scripts of India and emoji; elsewhere they only hide in words. */
const JOINED = '[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]';

/** A vowel-killer of an Indian script may end a word with a joiner, and so may the Arabic heh of hijri dates. */
const JOINED_AT_END =
  '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA][\\u200C\\u200D]|\\u0647\\u200D';

const KINDS: Readonly<Record<string, Kind>> = {
  carriage: {
    pattern: '\\r+',
    rule: 'carriage-return',
    what: 'A carriage return that is not part of a line end stands here',
    hint: 'Save the file with line ends LF (Unix).',
  },
  control: {
    pattern: '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]+',
    rule: 'control-character',
    what: 'An invisible control character stands here',
    hint: 'Delete it, and look at the words beside it: often it is what a wrong encoding left of a letter or a quotation mark.',
  },
  replacement: {
    pattern: '\\uFFFD+',
    rule: 'replacement-character',
    what: 'Here a character was lost in an earlier conversion; what stands in its place is �',
    hint: 'Write the lost letter anew.',
  },
  mark: {
    pattern: '\\uFEFF+',
    rule: 'byte-order-mark',
    what: 'A byte-order mark stands in the text; one may stand only at the very start of a file',
    hint: 'Delete it; it is invisible, so delete and retype the characters around it.',
  },
  bidi: {
    pattern: '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+',
    rule: 'direction-character',
    what: 'An invisible character that changes the direction of writing stands here; it can make a text look other than it is',
    hint: 'Delete it; the pages set the direction of each text themselves.',
  },
  separator: {
    pattern: '[\\u2028\\u2029]+',
    rule: 'line-separator',
    what: 'An unusual line end stands here',
    hint: 'Delete it and press Enter.',
  },
  joiner: {
    pattern:
      `(?<!${JOINED})[\\u200C\\u200D]+|[\\u200C\\u200D](?!${JOINED})(?<!${JOINED_AT_END})|` +
      `(?<![\\p{L}\\p{M}\\p{N}\\p{S}\\p{P}])[${VARIANTS}]+|(?<=[${VARIANTS}])[${VARIANTS}]+`,
    rule: 'stray-joiner',
    what: 'An invisible joiner stands here, but joins nothing',
    hint: 'Delete it; it belongs only between two letters or emoji.',
  },
  invisible: {
    pattern:
      '[\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\u3164\\uFFA0\\uFFF9-\\uFFFB' +
      '\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}]+',
    rule: 'invisible-character',
    what: 'An invisible character stands here; it hides words from the search',
    hint: 'Delete it.',
  },
  private: {
    pattern: '\\p{Co}+',
    rule: 'private-character',
    what: 'A character without a meaning of its own (private use) stands here; most readers see an empty box',
    hint: 'Write the letter or sign that was meant; symbol fonts of Word often leave such characters.',
  },
  noncharacter: {
    pattern: `(?:[\\uFDD0-\\uFDEF]|[${Array.from({ length: 17 }, (_, plane) => `\\u{${plane.toString(16)}FFFE}\\u{${plane.toString(16)}FFFF}`).join('')}])+`,
    rule: 'noncharacter',
    what: 'A code that is no character stands here',
    hint: 'Delete it.',
  },
  surrogate: {
    pattern: '\\p{Cs}+',
    rule: 'lone-surrogate',
    what: 'Half a character, a lone surrogate, stands here',
    hint: 'Write the whole character itself, without \\u.',
  },
};

/** Every code unit that may begin a refused character. */
const LOW =
  '\\0-\\x08\\x0B-\\x1F\\x7F-\\x9F\\xAD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164';
const HIGH = '\\uD800-\\uF8FF\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFF';

// Two tests, not one: V8 takes four times as long over a class of so many ranges in one piece.
const SUSPECT_LOW = new RegExp(`[${LOW}]`);
const SUSPECT_HIGH = new RegExp(`[${HIGH}]`);

const REFUSED = new RegExp(
  Object.entries(KINDS)
    .map(([name, { pattern }]) => `(?<${name}>${pattern})`)
    .join('|'),
  'uy',
);

const named = (character: string): string => {
  const name = NAMES[character];
  return name === undefined ? codePoint(character) : `${codePoint(character)}, ${name}`;
};

function findingFor(match: RegExpExecArray): Finding {
  const [name = ''] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
  const { rule, what, hint } = KINDS[name] as Kind;
  const [first = ''] = match[0];
  return { rule, hint, message: `${what} (${named(first)}).`, offset: match.index, length: match[0].length };
}

/** The characters that no text may hold: invisible, damaged, or changing the direction of writing unseen. */
export function refusedCharacters(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!SUSPECT_LOW.test(text) && !SUSPECT_HIGH.test(text)) return findings;
  const suspects = new RegExp(`[${LOW}${HIGH}]`, 'g');
  for (let suspect = suspects.exec(text); suspect !== null; suspect = suspects.exec(text)) {
    REFUSED.lastIndex = suspect.index;
    const match = REFUSED.exec(text);
    if (match === null) continue;
    findings.push(findingFor(match));
    suspects.lastIndex = REFUSED.lastIndex;
  }
  return findings;
}
