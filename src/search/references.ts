/** A provision's or a place's number: 4.2, 12(3), 7(1)(b), 13(c). */
const NUMBER = /\d+(?:\.\d+)*(?:\([0-9a-z]{1,4}\))*(?!\p{L})/giu;

/** The numbers in a text, such as the name of a place: “articles 6(1)-6(2)” has 6(1) and 6(2). */
export function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.toLowerCase());
}

/** What a query refers to by its number. */
export interface Reference {
  readonly number: string;
  /** Whether the query is nothing but the number, with at most a sign or a word such as “Art.” before it. */
  readonly bare: boolean;
}

/** Reads a reference such as “4.2”, “§ 4.2”, “Art. 12(3)” or “UNCAC 8(5)”: one number, at the end, few words before it. */
export function referenceIn(query: string): Reference | undefined {
  const text = query
    .normalize('NFKC')
    .trim()
    .replace(/\s+(?=\()/g, '')
    .replace(/[.\s]+$/, '');
  if (text.length > 60) return undefined;
  const numbers = numbersIn(text);
  const number = numbers.at(-1);
  if (number === undefined || !text.toLowerCase().endsWith(number)) return undefined;
  const before = text.slice(0, text.length - number.length).trim();
  if (/^\d{4,}$/.test(number)) return undefined; // a year
  const words = before.split(/\s+/).filter((word) => /[\p{L}]/u.test(word));
  return { number, bare: words.length <= 1 };
}

/** The address of the site that a pasted one means: its path from the site's first page, with the fragment. */
export function siteAddress(query: string, site: string): string | undefined {
  const text = query.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || !URL.canParse(site)) return undefined;
  const [url, base] = [new URL(text), new URL(site)];
  if (url.host !== base.host || !url.pathname.startsWith(base.pathname)) return undefined;
  return url.pathname.slice(base.pathname.length).replace(/index\.html$/, '') + url.hash;
}
