import { digestOf } from '../files/digest.ts';
import { nearest } from '../files/nearest.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { type Kind, validate } from '../schemas/validate.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type Rendered, type RenderOptions, renderMarkdown } from './markdown.ts';

/** What a text is: a standard, a page about the site, or a version of a standard as it was released. */
export type TextKind = 'standard' | 'page' | 'release';

/** What the path of a text says: content/<language>/standards/<slug>.md or …/releases/<slug>/<version>.md. */
export interface TextPath {
  readonly language: string;
  readonly kind: TextKind;
  readonly slug: string;
  /** The version of a release. */
  readonly version?: string;
}

/**
 * A text of content/, its head checked and its Markdown rendered. The file's own text is not kept: at ten thousand texts it
 * would weigh as much as all that is made of it. Who needs it once more reads the file again.
 */
export interface Document<H> extends TextPath {
  readonly file: string;
  readonly head: H;
  /** The digest of the whole file, as histories record it. */
  readonly digest: string;
  /** The digest of title, summary and all that follows the head: equal where two texts say the same. */
  readonly saying: string;
  readonly rendered: Rendered;
}

/** A document with everything wrong in it; without a document where its head is not what it must be. */
export interface Reading<H> {
  readonly document: Document<H> | undefined;
  readonly problems: readonly Problem[];
}

/** What reading needs to know of the site. */
export interface ReadingOptions {
  /** The language whose heads hold what all languages share. */
  readonly sourceLanguage: string;
  readonly render: Omit<RenderOptions, 'file' | 'bodyLine'>;
}

const KINDS: Readonly<Record<string, TextKind>> = { standards: 'standard', pages: 'page' };
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The folder of released versions, whose point is written as a hyphen: releases/peer-exchange/1-0.md. */
const RELEASES = 'releases';
const RELEASE = /^content\/([^/]+)\/releases\/([^/]+)\/(\d{1,4})-(\d{1,4})\.md$/;

function parseRelease(file: string): TextPath | Problem {
  const [, language = '', slug = '', major = '', minor = ''] = RELEASE.exec(file) ?? [];
  if (LANGUAGE.test(language) && SLUG.test(slug)) {
    return { language, kind: 'release', slug, version: `${major}.${minor}` };
  }
  return {
    rule: 'content-path',
    severity: 'error',
    file,
    message: 'A released text lies in content/<language>/releases/<standard>/ and is named by its version.',
    hint: 'Write the version with a hyphen: content/en/releases/peer-exchange/1-0.md',
  };
}

/** The file of a version of a standard as it was released. */
export function releaseFile(language: string, slug: string, version: string): string {
  return `${FOLDERS.content}/${language}/${RELEASES}/${slug}/${version.replace('.', '-')}.md`;
}

/** Reads what a text is from its path, or says why the file lies in a wrong place. */
export function parsePath(file: string): TextPath | Problem {
  const [root, language = '', folder = '', name = '', ...deeper] = file.split('/');
  const kind = Object.hasOwn(KINDS, folder) ? KINDS[folder] : undefined;
  const slug = name.replace(/\.md$/, '');
  if (folder === RELEASES) return parseRelease(file);
  const placed = root === FOLDERS.content && name !== '' && deeper.length === 0;
  if (placed && LANGUAGE.test(language) && kind !== undefined && slug !== name && SLUG.test(slug)) {
    return { language, kind, slug };
  }
  const [message, hint] = placed ? describeName(language, folder, name) : describePlace(file);
  return { rule: 'content-path', severity: 'error', file, message, hint };
}

type Description = readonly [message: string, hint: string];

function describePlace(file: string): Description {
  const message = 'A text lies in content/<language>/standards/ or content/<language>/pages/, and no deeper.';
  return [message, `Move the file, such as to content/en/pages/${file.split('/').at(-1)}`];
}

function describeName(language: string, folder: string, name: string): Description {
  if (!LANGUAGE.test(language)) {
    return [`“${language}” is no language tag.`, 'Name the folder by its language: en, fr, zh-Hans.'];
  }
  if (!Object.hasOwn(KINDS, folder)) {
    const near = nearest(folder, Object.keys(KINDS));
    const all = `The folders of a language are ${Object.keys(KINDS).join(' and ')}.`;
    return [`There is no kind of text “${folder}”.`, near ? `Did you mean content/${language}/${near}/?` : all];
  }
  if (!name.endsWith('.md')) {
    return [`“${name}” is no Markdown file.`, 'End its name with .md, or take it out of content/.'];
  }
  const hint = 'Use lower-case letters a to z, digits and single hyphens: peer-exchange.md';
  return [`“${name}” cannot be part of an address.`, hint];
}

function schemaOf({ language, kind }: TextPath, sourceLanguage: string): Kind {
  if (language !== sourceLanguage) return 'translation';
  return kind === 'release' ? 'standard' : kind;
}

function digestsOf(head: unknown, text: string, body: string): Pick<Document<unknown>, 'digest' | 'saying'> {
  const { title, summary } = head as { title?: string; summary?: string };
  const said = JSON.stringify([title, summary, body.replace(/\r\n?/g, '\n').trim()]);
  return { digest: digestOf(text), saying: digestOf(said) };
}

/** A copy that keeps nothing of the text it was cut from: a string cut out of another holds the whole of that in memory. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Reads one text of content/: its path, its head against the schema of its kind, its Markdown. All problems at once. */
export function readDocument<H>(file: string, text: string, { sourceLanguage, render }: ReadingOptions): Reading<H> {
  const path = parsePath(file);
  if ('rule' in path) return { document: undefined, problems: [path] };
  const { head, body, bodyLine, locate, problems: headProblems } = parseFrontMatter(file, text);
  const schemaProblems = head === undefined ? [] : validate(schemaOf(path, sourceLanguage), head, file, locate);
  const linksFrom = path.kind === 'release' ? `${FOLDERS.content}/${path.language}/standards/${path.slug}.md` : file;
  const rendered = renderMarkdown(body, { ...render, file, bodyLine, linksFrom });
  const faulty = [...headProblems, ...schemaProblems];
  const whole = head !== undefined && !faulty.some(({ severity }) => severity === 'error');
  return {
    document: whole
      ? { file, ...path, ...digestsOf(head, text, body), ...detached({ head: head as H, rendered }) }
      : undefined,
    problems: [...faulty, ...rendered.problems],
  };
}
