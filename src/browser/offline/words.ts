import { filled } from '../../files/sentence.ts';

/** The sentences of the page in the reader's language, by their name, as the page carries them. */
export type Words = Readonly<Record<string, string>>;

/** How the reader's language writes days and sizes, with Western digits, as everywhere on the site. */
export class Wording {
  readonly #words: Words;
  readonly #locale: string;

  constructor(words: Words, language: string) {
    this.#words = words;
    this.#locale = `${language === 'en' ? 'en-001' : language}-u-ca-gregory-nu-latn`;
  }

  /** A sentence with its places filled. */
  say(name: string, values: Readonly<Record<string, string>> = {}): string {
    const sentence = this.#words[name] ?? name;
    return filled(sentence, (key) => values[key]);
  }

  /** A day, written out. */
  day(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    const options = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.#locale, options).format(date);
  }

  /** A number of bytes in kilobytes or megabytes, never less than it is. */
  size(bytes: number): string {
    const large = bytes >= 1e6;
    const value = large ? Math.ceil(bytes / 1e5) / 10 : Math.ceil(bytes / 1e3);
    const unit = large ? 'megabyte' : 'kilobyte';
    return new Intl.NumberFormat(this.#locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }
}
