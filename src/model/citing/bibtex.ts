import type { Citation } from './citation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the characters that mean something in LaTeX written as commands; letters beyond ASCII stay (BibLaTeX, Biber). */
const escaped = (text: string): string =>
  text.replace(/[\\~^]|[{}$&#%_]/g, (character) => SPECIAL[character] ?? `\\${character}`);

/** A citation as a BibTeX entry; doubled braces keep the capitals and the name of a body whole. */
export function bibtex({ key, author, title, number, version, part, date, language, address }: Citation): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const partText = part && [part.number, part.title].filter(Boolean).join(' ');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{{${escaped(author)}}}`],
    ['title', `{{${escaped(title)}}}`],
    ['number', number && `{${number}}`],
    ['version', `{${version}}`],
    ['chapter', partText && `{${escaped(partText)}}`],
    ['publisher', `{{${escaped(author)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['day', `{${Number(day)}}`],
    ['language', `{${language}}`],
    ['url', `{${address}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}
