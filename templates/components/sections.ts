import type { Section } from '../../src/content/markdown.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { type Html, html, trusted } from '../html.ts';

/** A provision begins with its number, which is the link to it; another section ends with a sign that is. */
function heading(section: Section, t: Translate): Html {
  const title = trusted(section.titleHtml);
  const level = trusted(String(Math.min(section.level, 6)));
  if (section.number !== null) {
    return html`<h${level}><a class="number" href="#${section.id}">${section.number}</a> ${title}</h${level}>`;
  }
  const label = t('section.permalink', { title: section.title });
  return html`<h${level}>${title} <a class="permalink" href="#${section.id}" aria-label="${label}">#</a></h${level}>`;
}

/** Gives what stands with a section's own text; nothing for most. */
export type Extra = (section: Section) => Html | undefined;

/** What stands in front of a section's own text, such as a notice, and behind it, such as ways to cite it. */
export interface Extras {
  readonly before?: Extra;
  readonly after?: Extra;
}

function nest(
  sections: readonly Section[],
  start: number,
  t: Translate,
  extras: Extras,
): { markup: Html; next: number } {
  const section = sections[start];
  if (section === undefined) return { markup: html``, next: start };
  const children: Html[] = [];
  let next = start + 1;
  while (next < sections.length && (sections[next]?.level ?? 0) > section.level) {
    const child = nest(sections, next, t, extras);
    children.push(child.markup);
    next = child.next;
  }
  const kind = section.number === null ? 'section' : 'provision';
  return {
    markup: html`<section class="${kind}" id="${section.id}">
${heading(section, t)}
${extras.before?.(section)}${trusted(section.html)}${extras.after?.(section)}${children}</section>
`,
    next,
  };
}

/** The sections of a text, each inside the one above it, each with its permanent address. */
export function sectionTree(sections: readonly Section[], t: Translate, extras: Extras = {}): Html {
  const trees: Html[] = [];
  for (let at = 0; at < sections.length; ) {
    const tree = nest(sections, at, t, extras);
    trees.push(tree.markup);
    at = tree.next;
  }
  return html`${trees}`;
}

/** The table of contents of a text: its provisions by number where it has them, else its sections. */
export function contents(sections: readonly Section[], label: string): Html {
  const numbered = sections.filter((section) => section.number !== null);
  const listed = numbered.length > 0 ? numbered : sections.filter((section) => section.level === 2);
  if (listed.length < 2) return html``;
  const items = listed.map(
    ({ id, number, titleHtml }) =>
      html`<li><a href="#${id}">${number !== null && html`<span class="number">${number}</span> `}${trusted(titleHtml)}</a></li>`,
  );
  return html`<nav class="contents" aria-labelledby="page-contents"><h2 id="page-contents">${label}</h2><ol>${items}</ol></nav>`;
}
