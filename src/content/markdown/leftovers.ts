import { CITATION_FORM, mendedGroup } from './citation-form.ts';
import type { Page } from './page.ts';
import { placeInStretch } from './place.ts';
import { isFull, report } from './report.ts';
import { UNDERSTOOD } from './residue.ts';

/** Signs of markup. A text that still has one after reading is looked at closely. */
export const SUSPECT = /[*_~`[\]［］【】＊|]|<[!/?a-zA-Z]|\{#/;

/** Something that looks like markup and was not understood. */
interface Leftover {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string | ((found: string) => string);
}

const LEFTOVERS: readonly Leftover[] = [
  {
    rule: 'raw-html',
    pattern: /<(?:!--|!\[CDATA\[|[/!?]?[a-zA-Z](?:[^<>]{0,1000}>|[a-zA-Z0-9-]*))(?:[^\n]{0,1000}?-->)?/g,
    message: 'HTML is not understood here and would be shown as it stands.',
    hint: (found) => htmlHint(found),
  },
  {
    rule: 'citation-form',
    pattern: /[[［【]\s*[@＠][^[\]［］【】\n]{0,300}[\]］】]?/g,
    message: 'This looks like a citation but is not written as one.',
    hint: (found) => citationHint(found),
  },
  {
    rule: 'citation-form',
    pattern: /\[[a-z0-9]+(?:-[a-z0-9]+)*, ?[a-z]+ [0-9IVX][^[\]\n]{0,300}\]/g,
    message: 'This looks like a citation, but the sign @ is missing.',
    hint: (found) => citationHint(found),
  },
  {
    rule: 'footnote',
    pattern: /\[\^[^[\]\n]{0,100}\]?/g,
    message: 'This looks like a footnote, which this site has not.',
    hint: 'Write the note into the text, or cite its source.',
  },
  {
    rule: 'image',
    pattern: /!\[/g,
    message: 'This looks like an image that could not be read; the site carries text only.',
    hint: 'Say in words what the image shows.',
  },
  {
    rule: 'leftover-markup',
    pattern: /[\]］]\s*[(（](?:https?:|mailto:|www\.|[^\s()（）]{0,200}\.md)[^\s)）]{0,300}[)）]?|\]\(|］（/g,
    message: 'This looks like a link that could not be read.',
    hint: 'Write [text](address): the round bracket right behind the square one, ASCII brackets, no space within the address, no citation and no other link within the text.',
  },
  {
    rule: 'leftover-markup',
    pattern: /\]\[[^[\]\n]{0,100}\]?/g,
    message: 'This looks like a link to an address defined elsewhere, but none of that name is.',
    hint: 'Write [text](address).',
  },
  {
    rule: 'leftover-markup',
    pattern: /(?:\*\*|__|＊＊)(?:(?!\*\*|__|＊＊)[^\n\ue000]){1,200}(?:\*\*|__|＊＊)|\*\*|__|＊＊/g,
    message: 'These signs were meant to make the text bold, but stay visible.',
    hint: (found) => emphasisHint(found),
  },
  {
    rule: 'leftover-markup',
    pattern: /~~/g,
    message: 'Text is not struck out on this site; the signs ~~ stay visible.',
    hint: 'Take the text out, or say in words that it no longer holds.',
  },
  {
    rule: 'leftover-markup',
    pattern:
      /(?<!\*)\*(?![\s*])[^*\n\ue000]{1,200}(?<!\s)\*(?!\*)|(?<!\*)\*(?=[\p{L}\p{N}])(?!\*)|(?<=[\p{L}\p{P}])(?<!\*)\*(?!\*)/gu,
    message: 'A single * stays visible: it has no partner, or the partner was not understood.',
    hint: (found) => emphasisHint(found),
  },
  {
    rule: 'leftover-markup',
    pattern: /(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}_])/gu,
    message: 'A single _ stays visible: it has no partner.',
    hint: 'Add the second one, or write \\_ where the sign itself is meant.',
  },
  {
    rule: 'leftover-markup',
    pattern: /`+/g,
    message: 'A sign ` stays visible: it has no partner.',
    hint: 'Add the second one, or write \\` where the sign itself is meant; an apostrophe is ’.',
  },
  {
    rule: 'heading-id',
    pattern: /\{#[^{}\n]{0,100}\}?/g,
    message: 'An id stands in the text; only headings have ids, at their end.',
    hint: (found) =>
      found.endsWith('}')
        ? 'Put it at the end of a heading, or take it out.'
        : `It is not closed: write ${found.trimEnd()}} at the end of a heading.`,
  },
];

function citationHint(found: string): string {
  const mended = mendedGroup(found.replace(/^[[［【]|[\]］】]$/g, ''));
  return mended ? `Write ${mended}.` : `A citation is written ${CITATION_FORM}.`;
}

/** In scripts without spaces, emphasis that ends or begins with punctuation is not understood: it belongs outside. */
function emphasisHint(found: string): string {
  const [, signs = '', before = '', inner = '', after = ''] =
    /^(\*+|_+)([\p{P}\p{S}]*)([^*_]*?)([\p{P}\p{S}]*)\1$/u.exec(found.replaceAll('＊', '*')) ?? [];
  if (inner !== '' && before + after !== '')
    return `Put the punctuation outside of the signs: ${before}${signs}${inner}${signs}${after}`;
  if (inner !== '') return `Write ${signs}${inner.trim()}${signs}, with no space inside of the signs.`;
  return 'Add the missing partner, close to the text, or write \\* where the sign itself is meant.';
}

function htmlHint(found: string): string {
  if (found.startsWith('<!--')) return 'Take the remark out: readers would see it.';
  if (/^<(?:www\.|[a-z0-9-]+\.[a-z])/i.test(found)) return `An address is written <https://${found.slice(1)}`;
  return 'Use Markdown instead, or write &lt; where the sign < itself is meant.';
}

/** Reports what looks like markup in the residue of a stretch: readers would see it as it stands. */
export function reportLeftovers(text: string, page: Page): void {
  let residue = text;
  for (const { rule, pattern, message, hint } of LEFTOVERS) {
    if (isFull(page)) return;
    residue = residue.replace(pattern, (found: string, ...rest: unknown[]) => {
      const offset = rest.find((value) => typeof value === 'number') as number;
      report(
        page,
        rule,
        placeInStretch(page, offset, found.length),
        message,
        typeof hint === 'string' ? hint : hint(found),
      );
      return UNDERSTOOD.repeat(found.length); // one fault is told once
    });
  }
}
