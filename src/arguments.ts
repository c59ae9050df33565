import path from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from './files/nearest.ts';
import { PROJECT } from './paths.ts';
import { date } from './schemas/formats.ts';

const COMMANDS = ['build', 'check', 'editions', 'serve', 'translate', 'release', 'links'] as const;
type Command = (typeof COMMANDS)[number];

/** How the program is called. */
export const USAGE = `Usage: npm run build -- [options]     write the site
       npm run check -- [options]     read and check everything, write nothing
       npm run editions -- [options]  write a zip of each language, to open from a disk
       npm run links -- [options]     visit the external links of the directory, politely
       npm start -- [options]         build, serve and rebuild as files are saved
       npm run translate              what to translate next; add -- fr, then a text, then “done”
       npm run release -- STANDARD    keep the version a standard is at for good

  --root DIR            the folder with content/ and data/ (default: this project)
  --out DIR             the folder to write into (default: _site, or _editions)
  --editions            with build: also offer the editions for download
  --languages en,fr     only these languages, with the source language
  --address URL         the public address, if not the one in data/site.json
  --against REV|DIR     for check: say in words what differs from a revision or another folder
  --due                 for check: list the records that want checking next
  --today YYYY-MM-DD    the day for --due and links, if not that of the clock
  --preview             ask search engines to stay away
  --port N              for npm start (default: 8080)
  --unchanged           for translate … done: the change of the source needs none in this language
  --note SENTENCE       for release: what the version brings
`;

const OPTIONS = {
  root: { type: 'string' },
  out: { type: 'string' },
  languages: { type: 'string' },
  address: { type: 'string' },
  preview: { type: 'boolean' },
  editions: { type: 'boolean' },
  against: { type: 'string' },
  due: { type: 'boolean' },
  today: { type: 'string' },
  port: { type: 'string' },
  unchanged: { type: 'boolean' },
  note: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** A mistake in the command line: a sentence, and how to mend it. */
export class UsageError extends Error {}

/** The command line as values. */
export interface Arguments {
  readonly command: Command;
  readonly root: string;
  readonly output: string;
  readonly languages: readonly string[] | undefined;
  readonly address: string | undefined;
  readonly preview: boolean;
  /** Whether a build makes the editions as well. */
  readonly editions: boolean;
  readonly port: number;
  /** A revision or a folder to compare the records with. */
  readonly against: string | undefined;
  readonly due: boolean;
  /** The day that was named; the clock's where none was. */
  readonly today: string | undefined;
  /** What follows the command translate: a language, a text, what was done. */
  readonly words: readonly string[];
  readonly unchanged: boolean;
  /** The standard to release. */
  readonly standard: string;
  readonly note: string | undefined;
}

function dayFrom(text: string | undefined): string | undefined {
  const fault = text === undefined ? undefined : date(text);
  if (fault !== undefined) throw new UsageError(`--today: ${fault}`);
  return text;
}

function addressFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new UsageError(`--address takes a whole address such as https://example.org/, not “${text}”.`);
  const { href } = new URL(text);
  return href.endsWith('/') ? href : `${href}/`;
}

function portFrom(text = '8080'): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not “${text}”.`);
  return port;
}

function commandFrom(words: readonly string[]): { command: Command; standard: string } {
  const [word = 'build', ...others] = words;
  const command = COMMANDS.find((name) => name === word);
  const near = nearest(word, COMMANDS);
  if (command === undefined)
    throw new UsageError(`There is no command “${word}”.${near ? ` Did you mean “${near}”?` : ''}`);
  const [standard = '', ...rest] = command === 'release' ? others : ['', ...(command === 'translate' ? [] : others)];
  if (command === 'release' && standard === '')
    throw new UsageError('Name the standard to release: npm run release -- peer-exchange');
  if (rest.length > 0) throw new UsageError(`“${rest[0]}” is one word too many; options begin with --.`);
  return { command, standard };
}

/** The arguments of a command line, or undefined where help was asked for. Throws UsageError with a sentence for the person who typed it. */
export function readArguments(words: string[]): Arguments | undefined {
  const { values, positionals } = parse(words);
  if (values.help) return undefined;
  const commanded = commandFrom(positionals);
  return {
    ...commanded,
    root: path.resolve(values.root ?? PROJECT),
    output: path.resolve(values.out ?? (commanded.command === 'editions' ? '_editions' : '_site')),
    languages: values.languages
      ?.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    address: addressFrom(values.address),
    preview: values.preview ?? false,
    editions: values.editions ?? false,
    port: portFrom(values.port),
    against: values.against,
    due: values.due ?? false,
    today: dayFrom(values.today),
    words: positionals.slice(1),
    unchanged: values.unchanged ?? false,
    note: values.note,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /'--([\w-]+)/.exec(message)?.[1];
    const near = unknown && nearest(unknown, Object.keys(OPTIONS));
    throw new UsageError(`${message}${near && near !== unknown ? ` Did you mean --${near}?` : ''}`);
  }
}
