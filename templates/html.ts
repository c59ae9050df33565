/** Markup that is safe to write as it is. Only `html` and `trusted` make it. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a `${…}` of `html`: text is escaped, markup kept, lists joined, nothing left out. */
export type Child = Html | string | number | readonly Child[] | null | undefined | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with the five characters that mean something in HTML written as references (HTML, 13.1.2 and 13.3). */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character) : text;
}

function write(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (child instanceof Html) return child.toString();
  if (Array.isArray(child)) return child.map(write).join('');
  return escapeText(String(child));
}

/** Markup from a template literal; every value is escaped unless it is markup already. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = strings[0] ?? '';
  for (let index = 0; index < children.length; index++) markup += write(children[index]) + (strings[index + 1] ?? '');
  return new Html(markup);
}

/** The one door for markup made elsewhere: the HTML that our own Markdown renderer wrote. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Nothing at all, for branches that show nothing. */
export const nothing = new Html('');
