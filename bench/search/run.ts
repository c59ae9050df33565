import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../src/paths.ts';
import { corpusOf } from './corpus.ts';
import type { Built, Corpus, Engine } from './engines/engine.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { lectern } from './engines/lectern.ts';
import { plainLunr } from './engines/lunr.ts';
import { miniSearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { pagefind } from './engines/pagefind.ts';
import { installPackages, type Packages, VERSIONS } from './install.ts';
import { LANGUAGES, realPages } from './prose.ts';
import { KINDS, type Query, queriesOf } from './queries.ts';
import { reportOf } from './report.ts';

const WORK = path.join(PROJECT, 'bench/.work/search');
const ENGINES = [lectern, pagefind, miniSearch, flexSearch, orama, plainLunr];
const RESULTS = path.join(PROJECT, 'bench/results/search.md');
const SEED = 20261124;

/** What was measured of an engine on a corpus. */
export interface Measured {
  readonly corpus: string;
  readonly engine: string;
  /** MRR@10 of each kind of query, and of all. */
  readonly mrr: Readonly<Record<string, number>>;
  readonly build: number;
  readonly p95: number;
  readonly slowest: number;
  readonly first: number;
  readonly later: number;
}

/** What was measured on one corpus, and when. It stays until the corpus is measured again, so that a run can be made in parts. */
interface Part {
  readonly date: string;
  readonly measured: readonly Measured[];
}

const partFile = (language: string, size: number): string => path.join(WORK, 'measured', `${language}-${size}.json`);

function keepPart(language: string, size: number, measured: readonly Measured[]): void {
  const file = partFile(language, size);
  mkdirSync(path.dirname(file), { recursive: true });
  const part: Part = { date: new Date().toISOString().slice(0, 10), measured };
  writeFileSync(file, JSON.stringify(part));
}

function keptParts(corpora: readonly [language: string, size: number][]): Part[] {
  return corpora
    .map(([language, size]) => partFile(language, size))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Part);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function ranks(built: Built, queries: readonly Query[]) {
  const times: number[] = [];
  const ranked: { kind: string; value: number }[] = [];
  for (const { kind, text, right } of queries) {
    const start = processor();
    const found = await built.search(text);
    times.push((processor() - start) * 1000);
    const at = found.findIndex((id) => right.has(id));
    ranked.push({ kind, value: at < 0 ? 0 : 1 / (at + 1) });
  }
  times.sort((a, b) => a - b);
  const of = (kind?: string): number =>
    mean(ranked.filter((one) => kind === undefined || one.kind === kind).map(({ value }) => value));
  return {
    mrr: { all: of(), ...Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) },
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    slowest: times.at(-1) ?? 0,
  };
}

/** What a visitor is sent for the first of a few queries, and for each of those that follow. */
async function traffic(built: Built, queries: readonly Query[]): Promise<{ first: number; later: number }> {
  const [first, later]: [number[], number[]] = [[], []];
  for (let at = 0; at + 5 <= queries.length; at += 5) {
    built.sent();
    await built.newVisitor();
    for (let step = 0; step < 5; step++) {
      await built.search(queries[at + step]?.text ?? '');
      (step === 0 ? first : later).push(built.sent());
    }
  }
  return { first: mean(first), later: mean(later) };
}

async function measureEngine(engine: Engine, corpus: Corpus, queries: readonly Query[]): Promise<Measured> {
  rmSync(corpus.folder, { recursive: true, force: true });
  mkdirSync(corpus.folder, { recursive: true });
  const start = processor();
  const built = await engine.build(corpus);
  const build = processor() - start;
  const short = queries.filter(({ kind }) => kind === 'title' || kind === 'heading' || kind === 'inflected');
  const sample = short.filter((_, at) => at % Math.ceil(short.length / 40) === 0);
  // To compress whole indexes as well as can be takes minutes; one corpus tells enough of those.
  const sends = corpus.name === 'en 2000' || engine === lectern || engine === pagefind;
  const bytes = sends ? await traffic(built, sample) : { first: -1, later: -1 };
  await built.newVisitor();
  for (const { text } of queries.slice(0, 20)) await built.search(text);
  return { corpus: corpus.name, engine: engine.name, build, ...(await ranks(built, queries)), ...bytes };
}

async function measureCorpus(
  language: string,
  size: number,
  packages: Packages,
  engines: readonly Engine[],
): Promise<Measured[]> {
  const pages = corpusOf(realPages(packages, language), language, size, SEED);
  const queries = queriesOf(pages, language, size > 5000 ? 40 : 80, SEED + 1);
  const name = `${language} ${size}`;
  const all: Measured[] = [];
  for (const engine of engines) {
    const folder = path.join(WORK, 'made', engine.name, name.replace(' ', '-'));
    const measured = await measureEngine(engine, { name, language, pages, packages, folder }, queries);
    process.stderr.write(`${name}: ${engine.name} ${measured.mrr.all?.toFixed(3)}\n`);
    all.push(measured);
  }
  return all;
}

const ABOUT = `Made by \`npm run bench -- search\`. A corpus is made of real pages (this site’s own texts, the Universal Declaration of Human Rights,
the documentation of Electron and its translations, split at second headings) and, up to its size, of varied ones: real
sentences in which one word in six gave way to one of ten words that the page has for its own, three of them made up letter
by letter after the language’s words and drawn by Zipf’s law. The queries are known items: a title, a description’s first
words, a heading; two or three telling words of a title with one misspelt by one edit, in another form, or cut off; a title
without accents. All from one seed. Every engine has title, headings and text with the weights 8, 2 and 1 where it takes
weights, and the stems, beginnings and misspellings it offers; Chinese is cut into words for MiniSearch, FlexSearch and Orama.
Corpora can be measured apart (\`npm run bench -- search fr-1000\`); each stands until it is measured again. Times are the processor’s,
and those of the slowest queries still depend on what else the machine does.`;

/** The report of some parts, with the day or days of their measuring and all versions. */
function reportOn(parts: readonly Part[]): string {
  const dates = [...new Set(parts.map(({ date }) => date))].sort();
  const versions = Object.entries(VERSIONS).map(([name, version]) => `${name} ${version}`);
  const about = `${ABOUT}\n\n${dates.join(', ')} · Node ${process.version} · ${versions.join(' · ')}`;
  return reportOf(
    parts.flatMap(({ measured }) => measured),
    KINDS,
    about,
  );
}

/**
 * Measures the search beside its peers and keeps the tables in bench/results/search.md. With names of corpora (“fr-1000”)
 * it measures these anew and leaves the others as they were; with names of engines it keeps nothing and prints.
 */
export async function benchSearch(names: readonly string[]): Promise<void> {
  const packages = installPackages(WORK);
  const others = Object.keys(LANGUAGES).filter((language) => language !== 'en');
  const corpora: [string, number][] = [
    ['en', 500],
    ['en', 2000],
    ['en', 10_000],
    ...others.map((language): [string, number] => [language, 1000]),
  ];
  const chosen = ENGINES.filter(({ name }) => names.includes(name));
  const wanted = corpora.filter(
    ([language, size]) => names.length === chosen.length || names.includes(`${language}-${size}`),
  );
  for (const [language, size] of wanted) {
    const measured = await measureCorpus(language, size, packages, chosen.length > 0 ? chosen : ENGINES);
    if (chosen.length > 0) process.stdout.write(reportOn([{ date: new Date().toISOString().slice(0, 10), measured }]));
    else keepPart(language, size, measured);
  }
  if (chosen.length === 0) writeFileSync(RESULTS, reportOn(keptParts(corpora)));
}
