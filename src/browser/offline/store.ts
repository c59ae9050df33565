import type { PackFile, Parcel } from '../../offline/pack-file.ts';

/** How much a language is, as `packs.json` says for all of them. */
export interface Offer {
  readonly version: string;
  readonly date: string;
  readonly travels: number;
  readonly bytes: number;
}

/** Everything of one language, as `<language>/pack.json` lists it. The version is a checksum of the list. */
export interface Pack {
  readonly language: string;
  readonly version: string;
  /** The day of the newest text in it. */
  readonly date: string;
  /** In the order of the files, from the first on. */
  readonly parcels: readonly Parcel[];
  readonly files: readonly PackFile[];
}

/** What a device keeps of one language. The one record whose writing puts a new text in the place of the old. */
export interface Saved {
  readonly version: string;
  readonly date: string;
  /** The day it was saved, by the clock of the device. */
  readonly saved: string;
  readonly bytes: number;
  readonly files: Readonly<Record<string, string>>;
  /** Parts of the text before this one that pages still open may ask for: scripts, styles, data; never pages. */
  readonly earlier: Readonly<Record<string, string>>;
}

/** What the site keeps of packs: their files, and the records that give them meaning. */
type Kind = 'file' | 'saved' | 'wanted' | 'setting';

/** The parameter by which a request passes the site's own worker: an update must not be answered from what it updates. */
export const BYPASS = '_pack';

/** A page that a reader has read, kept with its address, title and day. */
export interface KeptPage {
  readonly address: string;
  readonly title: string;
  readonly day: string;
}

/** How many of the pages a reader has read are kept, and how many of the parts they load. */
export const KEPT_PAGES = 60;
export const KEPT_PARTS = 60;

/** Headers on a kept page. */
export const KEPT_ON = 'x-kept-on';
export const KEPT_TITLE = 'x-kept-title';

/** A header of a record that differs with every writing: who has read it once need not read it again. */
const WRITTEN = 'x-written';

/** Today, in the reader's own calendar of days. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The SHA-256 of some bytes, in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an address is that of a page. */
export const isPage = (address: string): boolean => address === '' || /(?:\/|\.html)$/.test(address);

/** Whether a name carries a hash of its content, so that the file behind it never changes. */
export const isFixed = (address: string): boolean => /\.[A-Z0-9]{8}\.\w+$/.test(address);

/**
 * What one site keeps on a device. Files lie under their checksum, so a file that two languages or two versions share is
 * there once, and what a cut saving has brought is there for the next. Several sites of one host do not meet: all names
 * carry the site's own address.
 */
export class Store {
  readonly root: string;
  readonly #name: string;
  /** Records as they were read last. A record has hundreds of lines, and all parts of a page ask for it. */
  readonly #known = new Map<string, { readonly written: string; readonly value: unknown }>();

  constructor(root: string) {
    this.root = root;
    this.#name = `lectern ${new URL(root).pathname}`;
  }

  /** The name of one of the site's caches, and of its lock. */
  named(part: string): string {
    return `${this.#name} ${part}`;
  }
  read(): Promise<Cache> {
    return caches.open(this.named('read'));
  }
  /** A cache that is there; looking never makes one, so that nothing is stored before a reader asks. */
  async #existing(part: string): Promise<Cache | undefined> {
    return (await caches.has(this.named(part))) ? caches.open(this.named(part)) : undefined;
  }
  /** All of the site's caches by name. */
  async names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(`${this.#name} `));
  }

  /** Records lie apart from the files: the worker asks for them with every request, and should not look through files. */
  #cache(kind: Kind): string {
    return kind === 'file' ? 'packs' : 'records';
  }
  #key(kind: Kind, name: string): string {
    return `${this.root}_${kind}/${name}`;
  }
  /** What is stored under a name. Asked of all caches at once, which opens none: the worker asks with every request. */
  #match(kind: Kind, name: string): Promise<Response | undefined> {
    return caches.match(this.#key(kind, name), { cacheName: this.named(this.#cache(kind)) });
  }
  file(hash: string): Promise<Response | undefined> {
    return this.#match('file', hash);
  }
  /** Keeps files by their checksums. Rejects, when all have been tried, where one found no room. */
  async putFiles(files: readonly (readonly [string, Response])[]): Promise<void> {
    const cache = await caches.open(this.named(this.#cache('file')));
    const puts = files.map(([hash, response]) => cache.put(this.#key('file', hash), response));
    for (const put of await Promise.allSettled(puts)) if (put.status === 'rejected') throw put.reason;
  }
  async deleteFile(hash: string): Promise<void> {
    await this.#delete('file', hash);
  }
  async #put(kind: Kind, name: string, response: Response): Promise<void> {
    await (await caches.open(this.named(this.#cache(kind)))).put(this.#key(kind, name), response);
  }
  async #delete(kind: Kind, name: string): Promise<void> {
    await (await this.#existing(this.#cache(kind)))?.delete(this.#key(kind, name));
  }
  async #names(kind: Kind): Promise<string[]> {
    const start = this.#key(kind, '');
    const keys = (await (await this.#existing(this.#cache(kind)))?.keys()) ?? [];
    return keys.filter(({ url }) => url.startsWith(start)).map(({ url }) => url.slice(start.length));
  }
  /** The checksums of the files that are there. */
  async hashes(): Promise<Set<string>> {
    return new Set(await this.#names('file'));
  }
  async #record<T>(kind: Kind, name: string): Promise<T | undefined> {
    const found = await this.#match(kind, name);
    if (found === undefined) return undefined;
    const written = found.headers.get(WRITTEN) ?? undefined;
    const known = this.#known.get(`${kind}/${name}`);
    if (written !== undefined && known?.written === written) return known.value as T;
    const value: unknown = await found.json();
    if (written !== undefined) this.#known.set(`${kind}/${name}`, { written, value });
    return value as T;
  }
  #putRecord(kind: Kind, name: string, value: unknown): Promise<void> {
    return this.#put(kind, name, new Response(JSON.stringify(value), { headers: { [WRITTEN]: crypto.randomUUID() } }));
  }
  saved(language: string): Promise<Saved | undefined> {
    return this.#record('saved', language);
  }
  putSaved(language: string, record: Saved): Promise<void> {
    return this.#putRecord('saved', language, record);
  }
  /** The languages that are saved. */
  savedLanguages(): Promise<string[]> {
    return this.#names('saved');
  }
  /** The checksums a saving that has not ended wants. */
  wanted(language: string): Promise<string[] | undefined> {
    return this.#record('wanted', language);
  }
  putWanted(language: string, hashes: readonly string[]): Promise<void> {
    return this.#putRecord('wanted', language, hashes);
  }
  /** Whether pages that are read are to be kept; where nobody has said, they are. */
  async keepsPages(): Promise<boolean> {
    return (await this.#record<boolean>('setting', 'keep')) ?? true;
  }
  setKeepsPages(keep: boolean): Promise<void> {
    return this.#putRecord('setting', 'keep', keep);
  }
  forgetWanted(language: string): Promise<void> {
    return this.#delete('wanted', language);
  }
  forgetSaved(language: string): Promise<void> {
    return this.#delete('saved', language);
  }

  /** Takes away the files that no language and no unfinished saving needs. */
  async sweep(): Promise<void> {
    const needed = new Set<string>();
    for (const language of await this.savedLanguages()) {
      const record = await this.saved(language);
      for (const hash of [...Object.values(record?.files ?? {}), ...Object.values(record?.earlier ?? {})])
        needed.add(hash);
    }
    for (const language of await this.#names('wanted'))
      for (const hash of (await this.wanted(language)) ?? []) needed.add(hash);
    for (const hash of await this.hashes()) if (!needed.has(hash)) await this.deleteFile(hash);
  }

  /** The pages that were kept as they were read, the last first. */
  async keptPages(): Promise<KeptPage[]> {
    const cache = await this.#existing('read');
    const pages: KeptPage[] = [];
    for (const request of (await cache?.keys()) ?? []) {
      const address = request.url.slice(this.root.length);
      const response = isPage(address) ? await cache?.match(request) : undefined;
      if (response === undefined) continue;
      const title = decodeURIComponent(response.headers.get(KEPT_TITLE) ?? '');
      pages.unshift({ address, title, day: response.headers.get(KEPT_ON) ?? '' });
    }
    return pages;
  }
}
