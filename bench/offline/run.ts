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

/** Prints what the packs of a built site weigh, and the shell that the worker carries (brotli). */
export function benchOffline(site: string): void {
  const tags = readdirSync(site).filter((name) => has(site, name));
  for (const tag of tags) {
    const { files } = JSON.parse(readFileSync(path.join(site, tag, 'pack.json'), 'utf8')) as Listed;
    const alone = files.filter((file) => file.with === undefined);
    const sum = (key: 'bytes' | 'travels'): number => alone.reduce((all, file) => all + file[key], 0);
    say(`${tag}: ${alone.length} files, ${kilobytes(sum('travels'))} travel, ${kilobytes(sum('bytes'))} on the device`);
  }
  const names = [
    'sw.js',
    'icon.svg',
    ...tags.map((tag) => `${tag}/offline/index.html`),
    ...readdirSync(path.join(site, 'assets')).flatMap((name) =>
      /^(?:site|page|offline)/.test(name) ? [`assets/${name}`] : [],
    ),
  ];
  const shell = names.reduce((all, name) => all + brotliCompressSync(readFileSync(path.join(site, name))).length, 0);
  say(`shell: ${names.length} files, ${kilobytes(shell)}`);
}

function has(site: string, name: string): boolean {
  try {
    return readdirSync(path.join(site, name)).includes('pack.json');
  } catch {
    return false; // a file, not a language
  }
}
