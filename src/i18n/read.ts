import path from 'node:path';
import { type SourceFile, walk } from '../files/walk.ts';
import { FOLDERS, PROJECT } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { readDataFile } from '../schemas/read-data.ts';
import type { MessagesFile } from '../schemas/types.ts';
import { checkMessages } from './check.ts';
import type { Messages } from './translate.ts';

/** The interface strings of each language that has them whole, with what was wrong. */
export interface MessagesByLanguage {
  readonly byLanguage: ReadonlyMap<string, Messages>;
  readonly problems: readonly Problem[];
}

interface Found {
  readonly file: string;
  readonly value: Partial<MessagesFile> | undefined;
}

function readFolder(root: string): { found: Map<string, Found>; problems: Problem[] } {
  const { files, problems } = walk(root, FOLDERS.messages, '.json');
  const found = new Map<string, Found>();
  const all = [...problems];
  for (const source of files) {
    const read = readDataFile<Partial<MessagesFile>>('messages', source);
    all.push(...read.problems);
    found.set(languageIn(source), { file: source.file, value: read.value });
  }
  return { found, problems: all };
}

const languageIn = (source: SourceFile): string => path.posix.basename(source.file, '.json');

function missing(language: string, ...known: readonly Iterable<string>[]): Problem {
  return {
    rule: 'messages-language',
    severity: 'error',
    file: `${FOLDERS.messages}/${language}.json`,
    message: `The interface strings for the language ${language} are missing; those at hand are ${[...new Set(known.flatMap((names) => [...names]))].sort().join(', ')}.`,
    hint: `Copy ${FOLDERS.messages}/en.json of the project to this file and translate its values, or take ${language} out of languages in data/site.json.`,
  };
}

/**
 * The interface strings of a site: those that come with the project, with the site's own files laid over them,
 * so that another association writes only what it words differently and the languages nobody wrote yet.
 */
export function readMessages(root: string, languages: readonly string[]): MessagesByLanguage {
  const own = readFolder(root);
  const shipped = path.resolve(root) === PROJECT ? own : readFolder(PROJECT);
  const reference = shipped.found.get('en')?.value ?? {};
  const problems = [...own.problems];
  const byLanguage = new Map<string, Messages>();
  for (const language of languages) {
    const [mine, theirs] = [own.found.get(language), shipped.found.get(language)];
    if (mine === undefined && theirs === undefined)
      problems.push(missing(language, shipped.found.keys(), own.found.keys()));
    const found = mine ?? theirs;
    if (found?.value === undefined) continue; // nothing to check, or its own problems say why
    const merged = { ...theirs?.value, ...found.value };
    const faults = checkMessages(merged, reference, language, found.file, root);
    problems.push(...faults);
    // A language with gaps is not spoken at all: its pages could not be made.
    if (faults.length === 0) byLanguage.set(language, merged as Messages);
  }
  return { byLanguage, problems };
}
