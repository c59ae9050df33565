import type { Analysis } from '../../search/analysis.ts';
import { ENTRY_KINDS } from '../../search/entry.ts';
import { excerptOf, placesOf, stretches } from '../../search/excerpt.ts';
import type { Found } from '../../search/search.ts';
import type { SearchStrings } from '../../search/strings.ts';
import { nodesOf } from './marks.ts';

/** What showing results needs to know of the page. */
export interface ResultsContext {
  readonly language: string;
  readonly strings: SearchStrings;
  readonly analyses: readonly Analysis[];
  /** The way from this page to the site's first. */
  readonly top: string;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** Says that an element's text is in another language than the reader's. */
function inLanguage<T extends HTMLElement>(made: T, language: string, { language: reader }: ResultsContext): T {
  if (language === reader) return made;
  made.lang = language;
  made.dir = 'auto';
  return made;
}

/** The address of a result from this page; from a disk, where no server adds it, with the file's name. */
export function hrefOf(address: string, top: string): string {
  const [path = '', fragment] = address.split('#');
  const file = location.protocol === 'file:' && path.endsWith('/') ? `${path}index.html` : path;
  return `${top}${file}${fragment === undefined ? '' : `#${fragment}`}`;
}

function itemOf(found: Found, context: ResultsContext): HTMLLIElement {
  const { analyses, language, top } = context;
  const terms = new Set(found.terms);
  const title = element('span', '', ...nodesOf(stretches(found.title, placesOf(found.title, terms, analyses))));
  const link = element('a', '', inLanguage(title, found.language, context));
  link.href = hrefOf(found.address, top);
  if (found.kind === 'provision' && found.number !== '') link.prepend(element('span', 'number', found.number), ' ');
  const named = new Intl.DisplayNames([language], { type: 'language' });
  const facts = [found.part, found.foreign && found.language !== 'und' ? named.of(found.language) : ''].filter(
    (fact) => fact !== '' && fact !== undefined,
  );
  const item = element('li', '', link);
  if (facts.length > 0) {
    const aside = element('span', 'aside', facts.join(' · '));
    item.append(' ', found.kind === 'provision' ? inLanguage(aside, found.language, context) : aside);
  }
  if (found.body !== '')
    item.append(
      inLanguage(element('p', '', ...nodesOf(excerptOf(found.body, terms, analyses))), found.bodyLanguage, context),
    );
  return item;
}

function groupsOf(all: readonly Found[], level: 'h2' | 'h3', context: ResultsContext): HTMLElement[] {
  const kinds = ENTRY_KINDS.filter((kind) => all.some((one) => one.kind === kind));
  // The group with the best result comes first; results are in their order already.
  kinds.sort((a, b) => all.findIndex(({ kind }) => kind === a) - all.findIndex(({ kind }) => kind === b));
  return kinds.map((kind) => {
    const items = all.filter((one) => one.kind === kind).map((one) => itemOf(one, context));
    return element(
      'section',
      '',
      element(level, '', context.strings.kinds[kind] ?? ''),
      element('ul', 'found', ...items),
    );
  });
}

/** Results as nodes: grouped by their kind, those in other languages below under their own heading. */
export function resultNodes(found: readonly Found[], context: ResultsContext): HTMLElement[] {
  const own = found.filter(({ foreign }) => !foreign);
  const others = found.filter(({ foreign }) => foreign);
  const nodes = groupsOf(own, 'h2', context);
  if (others.length > 0)
    nodes.push(
      element('section', 'foreign', element('h2', '', context.strings.foreign), ...groupsOf(others, 'h3', context)),
    );
  return nodes;
}
