import type { Stats } from 'node:fs';
import { nameFault, type Refusal, shownName } from './name.ts';

/** The kinds of file that hold somebody's text or data. */
export type Extension = '.md' | '.json';

/** Something found in a folder. */
export interface Entry {
  readonly name: string;
  /** From the site's root, with forward slashes. */
  readonly file: string;
  readonly absolute: string;
  readonly stats: Stats;
}

/** How much a site may hold. */
export interface Limits {
  readonly files: number;
  /** Bytes of one file. */
  readonly bytes: number;
  /** Characters of a path from the site's root. */
  readonly path: number;
}

/** Far above any honest text, far below what would stop a build; Windows allows 260 characters for the whole path. */
export const LIMITS: Limits = { files: 100_000, bytes: 256 * 1024, path: 200 };

/** What editors, file managers and Git leave about; it is passed over, with a word. */
const LEFTOVER = /^(\.DS_Store|\.gitkeep|\.#.*|#.*#|.*~|\..*\.sw[a-p]|4913)$/;

const CODE = /\.(?:[cm]?[jt]sx?|njk|liquid|html?|hbs|mustache|ejs|haml|pug|webc|php|sh)$/i;

type Rule = (entry: Entry, extension: Extension, limits: Limits) => Refusal | undefined;

const leftover: Rule = ({ name }) =>
  LEFTOVER.test(name)
    ? {
        rule: 'leftover',
        severity: 'warning',
        message: `${shownName(name)} was left here by an editor or another tool; it is passed over.`,
        hint: 'Take it out, unless it goes by itself.',
      }
    : undefined;

/** What is said of a symbolic link, wherever it lies. */
export const LINK: Refusal = {
  rule: 'link',
  message: 'This is a symbolic link, which could bring files from outside the site into its pages.',
  hint: 'Put a copy of the file or folder here in place of the link.',
};

const link: Rule = ({ stats }) => (stats.isSymbolicLink() ? LINK : undefined);

const hidden: Rule = ({ name }) =>
  name.startsWith('.')
    ? {
        rule: 'hidden-file',
        message: `${shownName(name)} is hidden: its name begins with a full stop. Hidden files could change unseen what is built.`,
        hint: 'Take it out, or rename it without the full stop.',
      }
    : undefined;

const packages: Rule = ({ name }) =>
  name === 'node_modules'
    ? {
        rule: 'packages',
        message: 'A folder of installed packages lies among the texts; nothing in it is read.',
        hint: 'Take it out; packages are installed in the folder of the program alone.',
      }
    : undefined;

const special: Rule = ({ stats }) =>
  stats.isFile() || stats.isDirectory()
    ? undefined
    : {
        rule: 'special-file',
        message: 'This is neither a file nor a folder, but a pipe, a socket or a device.',
        hint: 'Take it out.',
      };

const hardLink: Rule = ({ stats }) =>
  stats.isFile() && stats.nlink > 1
    ? {
        rule: 'hard-link',
        message: `This file has ${stats.nlink} names on the disk (hard links); a change under another name would change it unseen.`,
        hint: 'Copy the file, take it out, and put the copy in its place.',
      }
    : undefined;

/** Space or capitals around the ending are a fault of the name, not of the kind of file. */
const endsAlmost = (name: string, extension: Extension): boolean =>
  name
    .trim()
    .toLowerCase()
    .replace(/\.markdown$/, '.md')
    .endsWith(extension);

const kind: Rule = ({ name, stats }, extension) => {
  if (stats.isDirectory() || endsAlmost(name, extension)) return undefined;
  return {
    rule: 'file-type',
    message: CODE.test(name)
      ? `${shownName(name)} is code or a template. Texts and data are never run, so only ${extension} files lie here.`
      : `${shownName(name)} is not a ${extension} file; nothing else is read here.`,
    hint: CODE.test(name) ? 'Take it out.' : `Take it out, or turn it into a ${extension} file.`,
  };
};

const ownName: Rule = ({ name, stats }, extension) => {
  if (stats.isDirectory()) return nameFault(name, '');
  if (name.endsWith(extension)) return nameFault(name.slice(0, -extension.length), extension);
  const stem = name.trim().replace(/\.[^.]*$/, '');
  return {
    rule: 'file-name',
    message: `The name ${shownName(name)} must end in ${extension}, in lower-case letters and with nothing after it.`,
    hint: nameFault(stem, extension)?.hint ?? `Rename it to ${stem}${extension}.`,
  };
};

const pathLength: Rule = ({ file }, _extension, limits) =>
  file.length > limits.path
    ? {
        rule: 'path-length',
        message: `This path is ${file.length} characters long; ${limits.path} is the limit, so that the site can be unpacked on Windows.`,
        hint: 'Shorten its name, or the names of its folders.',
      }
    : undefined;

const size: Rule = ({ stats }, _extension, limits) =>
  stats.isFile() && stats.size > limits.bytes
    ? {
        rule: 'file-size',
        message: `This file has ${Math.ceil(stats.size / 1024)} KB; ${limits.bytes / 1024} KB is the limit for one text or record.`,
        hint: 'Divide it into several files.',
      }
    : undefined;

/** From the plainest cause to the finest, so that a thing with several faults is told the one to mend first. */
const RULES: readonly Rule[] = [leftover, link, hidden, packages, special, kind, ownName, pathLength, hardLink, size];

/** Why something in a folder must not be read, if anything speaks against it. */
export function refusalOf(entry: Entry, extension: Extension, limits: Limits): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(entry, extension, limits);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
