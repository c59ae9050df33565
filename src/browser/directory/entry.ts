import { isPast, OLD } from '../../lookup/age.ts';
import type { Rows, Word } from '../../lookup/rows.ts';

/** A run of text with its language and direction, where it is not the reader's. */
function run(name: string, text: string, language: string | undefined, { directions }: Rows): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (language !== undefined && language !== document.documentElement.lang) {
    element.lang = language;
    element.dir = directions[language] ?? 'auto';
  }
  return element;
}

function labelled(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function link(rows: Rows, at: number): HTMLElement {
  const element = document.createElement('a');
  const row = rows.rows[at];
  if (row === undefined) return element;
  element.href = `${row.id}/`;
  element.append(run('bdi', row.name, row.language, rows));
  if (row.acronym !== undefined) {
    const acronym = run('bdi', row.acronym, row.officialLanguage ?? row.language, rows);
    acronym.className = 'acronym';
    element.append(' ', acronym);
  }
  if (row.official !== undefined)
    element.append(' ', labelled('span', 'official', run('bdi', row.official, row.officialLanguage, rows)));
  return element;
}

/** A word of the directory: plain where it is in the reader's language. */
function word(known: Word | undefined, rows: Rows): string | Node {
  if (known?.language === undefined) return known?.name ?? '';
  return run('bdi', known.name, known.language, rows);
}

/** An association in the list of what was found, as the lists of the pages show it; its age is counted to today. */
export function entry(rows: Rows, at: number, today: string): HTMLElement {
  const item = document.createElement('li');
  const row = rows.rows[at];
  if (row === undefined) return item;
  const aside = labelled('span', 'aside', rows.scopes[row.scope]?.name ?? '');
  if (row.part !== undefined) {
    const part = document.createElement('bdi');
    part.dir = 'ltr';
    part.textContent = `(${row.part})`;
    aside.append(' ', part);
  }
  aside.append(' · ', word(rows.kinds[row.kind], rows));
  if (row.status !== undefined) aside.append(' · ', labelled('span', 'doubt', word(rows.statuses[row.status], rows)));
  if (isPast(row.checked, OLD, today)) aside.append(' · ', labelled('span', 'doubt', rows.old));
  item.append(link(rows, at), aside);
  return item;
}
