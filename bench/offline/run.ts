import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Listed {
  readonly files: readonly {
    readonly url: string;
    readonly bytes: number;
    readonly travels: number;
    readonly with?: string;
  }[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** Sizes of files under the best compression there is, each measured once. */
const best = new Map<string, number>();
function bestOf(site: string, name: string): number {
  const known = best.get(name) ?? brotliCompressSync(readFileSync(path.join(site, name))).length;
  best.set(name, known);
  return known;
}

/**
 * Prints what the packs of a built site weigh, and the shell that the worker carries. Text may travel as a host compresses
 * it while it serves (a middling level, with headers: what the site tells its readers), or as it was compressed ahead.
 */
export function benchOffline(site: string): void {
  const tags = readdirSync(site).filter((name) => has(site, name));
  say('| | files | compressed in passing, with headers | compressed ahead | on the device | beside another language |');
  say('|---|--:|--:|--:|--:|--:|');
  for (const tag of tags) {
    const { files } = JSON.parse(readFileSync(path.join(site, tag, 'pack.json'), 'utf8')) as Listed;
    const alone = files.filter((file) => file.with === undefined);
    const sum = (list: Listed['files'], key: 'bytes' | 'travels'): number =>
      list.reduce((all, file) => all + file[key], 0);
    const ahead = alone.reduce((all, { url }) => all + bestOf(site, url.replace(/(^|\/)$/, '$1index.html')), 0);
    const pairs = files.filter((file) => file.with !== undefined);
    const others = new Set(pairs.map((file) => file.with)).size;
    const cells = [
      sum(alone, 'travels'),
      ahead,
      sum(alone, 'bytes'),
      others === 0 ? 0 : sum(pairs, 'travels') / others,
    ];
    say(`| ${tag} | ${alone.length} | ${cells.map(kilobytes).join(' | ')} |`);
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

function has(site: string, name: string): boolean {
  try {
    return readdirSync(path.join(site, name)).includes('pack.json');
  } catch {
    return false; // a file, not a language
  }
}
