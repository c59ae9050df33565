import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Travelling {
  readonly url: string;
  readonly bytes: number;
  readonly travels: number;
  readonly with?: string;
}

interface Listed {
  readonly parcels: readonly (Travelling & { readonly files: number })[];
  readonly files: readonly Travelling[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const read = (site: string, name: string): unknown => JSON.parse(readFileSync(path.join(site, name), 'utf8'));

/** The size of a file under the best compression there is. */
const bestOf = (site: string, name: string): number => brotliCompressSync(readFileSync(path.join(site, name))).length;

/**
 * Prints what the packs of a built site weigh, and the shell that the worker carries. What travels is what readers are told,
 * with headers: parcels, which were compressed ahead, and the list of files; beside it each file alone, as a host compresses
 * it while it serves.
 */
export function benchOffline(site: string): void {
  const offers = read(site, 'packs.json') as Record<string, { readonly travels: number; readonly bytes: number }>;
  const tags = Object.keys(offers).sort();
  say('| | travels | requests | files | each file alone | on the device | beside another language |');
  say('|---|--:|--:|--:|--:|--:|--:|');
  for (const tag of tags) {
    const { parcels, files } = read(site, `${tag}/pack.json`) as Listed;
    const inParcels = parcels.reduce((all, parcel) => all + parcel.files, 0);
    const alone = files.filter((file) => file.with === undefined);
    const pairs = files.filter((file) => file.with !== undefined);
    const others = Math.max(1, new Set(pairs.map((file) => file.with)).size);
    const weigh = (list: readonly Travelling[]): number => list.reduce((all, { travels }) => all + travels, 0);
    const { travels = 0, bytes = 0 } = offers[tag] ?? {};
    const requests = 1 + parcels.length + alone.length - inParcels;
    const sizes = [weigh(alone), bytes, weigh(pairs) / others].map(kilobytes);
    say(`| ${tag} | ${kilobytes(travels)} | ${requests} | ${alone.length} | ${sizes.join(' | ')} |`);
  }
  const names = [
    'sw.js',
    'icon.svg',
    ...tags.map((tag) => `${tag}/offline/index.html`),
    ...readdirSync(path.join(site, 'assets')).flatMap((name) =>
      /^(?:site|page|offline)/.test(name) ? [`assets/${name}`] : [],
    ),
  ];
  const shell = names.reduce((all, name) => all + bestOf(site, name), 0);
  say(`\nShell, compressed ahead: ${names.length} files, ${kilobytes(shell)}.`);
}
