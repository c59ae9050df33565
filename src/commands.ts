import { Resolver } from 'node:dns/promises';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Arguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { build, buildEditions, check, type Outcome } from './build.ts';
import { develop } from './develop.ts';
import { readJournal, writeJournal } from './links/journal.ts';
import { linkLines } from './links/report.ts';
import { linksOf, seenOn, visitAll } from './links/run.ts';
import type { Site } from './model/site.ts';
import { outputRefusal } from './publish/output.ts';
import { release } from './release.ts';
import { problemLines } from './report.ts';
import { differenceLines, differences } from './review/differences.ts';
import { dueLines } from './review/due.ts';
import { EarlierError, earlierRecords } from './review/earlier.ts';
import { ServeError } from './serve.ts';
import { TranslateError, translate } from './translate.ts';

/** Where a command says what it did, what is wrong, and how far it is. */
export interface Speech {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly progress: (step: string) => void;
  /** Called where there is no more progress to show. */
  readonly endProgress: () => void;
}

function sourceReader(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readIfThere(path.join(root, file)));
    return texts.get(file);
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined; // a frame is a help, not a need: the problem itself is printed without it
  }
}

/** Prints every problem; gives whether there is an error among them. */
function printProblems({ problems }: Outcome, root: string, { complain }: Speech): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length === 0) return false;
  for (const line of problemLines(problems, sourceReader(root))) complain(line);
  const warnings = problems.length - errors;
  complain(
    [
      errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return errors > 0;
}

const number = new Intl.NumberFormat('en');

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function summary({ counts }: Outcome): string {
  if (counts === undefined) return '';
  return `${number.format(counts.pages)} pages, ${counts.languages} languages, ${number.format(counts.records)} records`;
}

function refuseOutput({ output, root }: Arguments): void {
  const refusal = outputRefusal(output, root);
  if (refusal !== undefined) throw new UsageError(refusal);
}

async function runBuild(options: Arguments, speech: Speech): Promise<boolean> {
  const { say, complain, progress, endProgress } = speech;
  refuseOutput(options);
  const start = performance.now();
  const make = options.command === 'editions' ? buildEditions : build;
  const outcome = await make({ ...options, progress }).finally(endProgress);
  const failed = printProblems(outcome, options.root, speech);
  if (failed) {
    complain('Nothing was written; the last good site, if there is one, stays.');
    return false;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `Built ${summary(outcome)}, ${number.format(bytesIn(options.output))} bytes in ${seconds} s → ${path.relative(process.cwd(), options.output) || '.'}`,
  );
  return true;
}

/** The one look at the clock; nothing that is built depends on it. */
const today = (options: Arguments): string => options.today ?? new Date().toISOString().slice(0, 10);

function printReview(site: Site, options: Arguments, { say }: Speech): void {
  if (options.due) for (const line of dueLines(site, today(options))) say(line);
  if (options.against === undefined) return;
  const now = new Map([...site.associations].map(([id, { data }]) => [id, data]));
  for (const line of differenceLines(differences(earlierRecords(options.root, options.against), now))) say(line);
}

function runCheck(options: Arguments, speech: Speech): boolean {
  const outcome = check(options);
  const failed = printProblems(outcome, options.root, speech);
  if (outcome.site !== undefined) printReview(outcome.site, options, speech);
  if (!failed) speech.say(`Checked ${summary(outcome)}: no errors.`);
  return !failed;
}

function runRelease({ root, standard, note }: Arguments, speech: Speech): boolean {
  const day = new Date().toISOString().slice(0, 10);
  const outcome = release({ root, slug: standard, day, note });
  if (outcome.refusal !== undefined) throw new UsageError(outcome.refusal);
  if (printProblems(outcome, root, speech)) return false;
  for (const file of outcome.written) speech.say(`Wrote ${file}`);
  return true;
}

/** Visits the external links and keeps what was found; a record is changed by people alone. */
async function runLinks(options: Arguments, speech: Speech): Promise<boolean> {
  const outcome = check(options);
  const { journal, problems } = readJournal(options.root);
  const failed = printProblems({ problems: [...outcome.problems, ...problems] }, options.root, speech);
  if (failed || outcome.site === undefined) return false;
  const { site } = outcome;
  const agent = `Mozilla/5.0 (compatible; LecternLinks/1.0; +${site.address})`;
  const manners = { limit: 20_000, agent };
  // It leads on to the registry of each name.
  const rdap = 'https://rdap.org';
  const names = new Resolver({ timeout: 5000, tries: 2 });
  const asked = { rdap, askNameServers: (name: string) => names.resolveNs(name), seen: seenOn(site) };
  const round = { today: today(options), manners, hosts: 8, rest: 2000, ...asked };
  const found = await visitAll(linksOf(site), journal, round);
  writeJournal(options.root, found);
  for (const line of linkLines(found, site)) speech.say(line);
  return true;
}

/** Tells a translator what comes next, or records what was done; a site with errors is told first. */
function runTranslate(options: Arguments, speech: Speech): boolean {
  const outcome = check(options);
  if (printProblems(outcome, options.root, speech) || outcome.site === undefined) return false;
  for (const line of translate(outcome.site, options.words, options.unchanged)) speech.say(line);
  return true;
}

/** Serves until the person at the terminal ends it. */
async function runServe(options: Arguments, { say }: Speech): Promise<void> {
  refuseOutput(options);
  const developing = await develop(options, say);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void developing.close());
}

async function obey(options: Arguments, speech: Speech): Promise<boolean> {
  const { command } = options;
  if (command === 'check') return runCheck(options, speech);
  if (command === 'release') return runRelease(options, speech);
  if (command === 'links') return runLinks(options, speech);
  if (command === 'build' || command === 'editions') return runBuild(options, speech);
  if (command === 'translate') return runTranslate(options, speech);
  await runServe(options, speech);
  return true;
}

/** What stopped a command, in words, and the code to end with: 2 where the command itself was wrong. */
function whatStopped(error: unknown): [words: string, code: number] {
  if (error instanceof UsageError) return [`${error.message}\n\n${USAGE}`, 2];
  if (error instanceof ServeError || error instanceof TranslateError || error instanceof EarlierError)
    return [error.message, 1];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error), 1];
}

/** Runs the command that some words give, as after `lectern`, and gives its exit code: 0, 1 where something is wrong, 2 for a wrong command. */
export async function run(words: readonly string[], speech: Speech): Promise<number> {
  try {
    const options = readArguments([...words]);
    if (options !== undefined) return (await obey(options, speech)) ? 0 : 1;
    speech.say(USAGE);
    return 0;
  } catch (error) {
    speech.endProgress();
    const [told, code] = whatStopped(error);
    speech.complain(told);
    return code;
  }
}
