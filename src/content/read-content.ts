import { nearest } from '../files/nearest.ts';
import { readText } from '../files/text.ts';
import { type SourceFile, walk } from '../files/walk.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import type { PageHead, StandardHead, TranslationHead } from '../schemas/types.ts';
import type { RenderOptions } from './markdown.ts';
import { type Document, parsePath, readDocument } from './read.ts';

/** A document of any kind and language, its head checked. */
export type AnyDocument = Document<StandardHead | PageHead | TranslationHead>;

/** The part of rendering that does not depend on the text itself. */
export type LanguageOptions = Omit<RenderOptions, 'file' | 'bodyLine'>;

/** The languages of a site: all it has, those to read now, and the source. */
export interface Languages {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly source: string;
}

/** The texts of content/, with what was wrong in them. */
export interface Content {
  readonly documents: readonly AnyDocument[];
  readonly problems: readonly Problem[];
}

/** Gives how the text of a file is rendered, or undefined where its language has no interface strings. */
export type OptionsFor = (language: string, file: string) => LanguageOptions | undefined;

function strange(file: string, language: string, languages: readonly string[]): Problem {
  const near = nearest(language, languages);
  return {
    rule: 'content-language',
    severity: 'error',
    file,
    message: `The folder content/${language}/ is for no language of the site (${languages.join(', ')}).`,
    hint: near
      ? `Did you mean content/${near}/?`
      : `Add "${language}" to languages in data/site.json, or move the file.`,
  };
}

function readOne(
  source: SourceFile,
  languages: Languages,
  optionsFor: OptionsFor,
): { document?: AnyDocument; problems: readonly Problem[] } {
  const place = parsePath(source.file);
  if ('rule' in place) return { problems: [place] };
  if (!languages.all.includes(place.language))
    return { problems: [strange(source.file, place.language, languages.all)] };
  const render = languages.chosen.includes(place.language) ? optionsFor(place.language, source.file) : undefined;
  if (render === undefined) return { problems: [] };
  const { text, problems: textProblems } = readText(source);
  if (textProblems.some(({ severity }) => severity === 'error')) return { problems: textProblems };
  const { document, problems } = readDocument<StandardHead | PageHead | TranslationHead>(source.file, text, {
    sourceLanguage: languages.source,
    render,
  });
  return { ...(document && { document }), problems: [...textProblems, ...problems] };
}

/** Reads every text of content/ in the chosen languages. */
export function readContent(root: string, languages: Languages, optionsFor: OptionsFor): Content {
  const { files, problems } = walk(root, FOLDERS.content, '.md');
  const read = files.map((source) => readOne(source, languages, optionsFor));
  return {
    documents: read.flatMap(({ document }) => document ?? []),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}
