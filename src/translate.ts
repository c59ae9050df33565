import { nearest } from './files/nearest.ts';
import { type AnyWork, edition, freshnessOf, recordName, STATES, type Stale, stateOf } from './model/freshness.ts';
import { compareWordings } from './model/redline/compare.ts';
import type { Site } from './model/site.ts';
import { HEAD, LEAD, wordingsOf } from './model/wording.ts';
import { recordTranslation } from './translate/record.ts';

/** What keeps the command from doing what was asked: a sentence, and how to mend it. */
export class TranslateError extends Error {}

const worksOf = (site: Site): AnyWork[] => [...site.standards.values(), ...site.pages.values()];
const targetsOf = (site: Site): string[] => site.voices.map(({ tag }) => tag).filter((tag) => tag !== site.source.tag);

const meant = (wrong: string, known: readonly string[]): string => {
  const near = nearest(wrong, known);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`;
};

function languageNamed(site: Site, tag: string): string {
  if (targetsOf(site).includes(tag)) return tag;
  throw new TranslateError(`${tag} is no language this site is translated into. ${meant(tag, targetsOf(site))}`);
}

/** A text by its slug, or by kind and slug where both kinds have one of that name. */
function workNamed(site: Site, name: string): AnyWork {
  const found = worksOf(site).find((work) => work.slug === name || recordName(work) === name);
  if (found !== undefined) return found;
  const slugs = worksOf(site).map(({ slug }) => slug);
  throw new TranslateError(`There is no text ${name}. ${meant(name, slugs)}`);
}

const call = (...words: string[]): string => `npm run translate -- ${words.join(' ')}`;
const fileIn = (work: AnyWork, language: string): string => `content/${language}/${work.source.kind}s/${work.slug}.md`;

function overview(site: Site): string[] {
  const lines = targetsOf(site).map((language) => {
    const states = worksOf(site).map((work) => stateOf(site, work, language));
    const counts = STATES.map((state) => `${states.filter((one) => one === state).length} ${state}`);
    return `  ${language.padEnd(10)}${counts.join(', ')}`;
  });
  const first = targetsOf(site)[0];
  if (first === undefined) return ['This site has one language; there is nothing to translate.'];
  return ['The translations of this site:', ...lines, '', `What comes next in one language: ${call(first)}`];
}

/** Texts in the order of need: behind, not recorded yet, missing. */
function next(site: Site, language: string): string[] {
  const works = worksOf(site);
  const behind = works.filter((work) => freshnessOf(site, work, language)?.behind);
  const unrecorded = works.filter(
    (work) => !behind.includes(work) && freshnessOf(site, work, language)?.recorded === false,
  );
  const missing = works.filter((work) => !work.translations.has(language));
  const [first] = [...behind, ...missing];
  return [
    ...listed('Behind the source', behind, (work) => `${freshnessOf(site, work, language)?.stale.size ?? 0} sections`),
    ...listed('Translated, but not recorded', unrecorded, () => call(language, '…', 'done')),
    ...listed('Not translated yet', missing, (work) => work.source.file),
    first === undefined
      ? `Everything is translated into ${language} and up to date.`
      : `Next: ${call(language, first.slug)}`,
  ];
}

function listed(title: string, works: readonly AnyWork[], detail: (work: AnyWork) => string): string[] {
  if (works.length === 0) return [];
  return [`${title}:`, ...works.map((work) => `  ${work.slug} (${detail(work)})`), ''];
}

const SIGNS = { same: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const;

/** The change of a section's source, a line for each paragraph. */
function shownChange({ before, after }: Stale, language: string): string[] {
  return compareWordings(before, after, language).map((spans) =>
    spans.map(({ kind, text }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`).join(''),
  );
}

function sectionName(id: string): string {
  if (id === HEAD) return 'title and summary';
  return id === LEAD ? 'the text before the first heading' : `{#${id}}`;
}

function task(site: Site, work: AnyWork, language: string): string[] {
  const translation = work.translations.get(language);
  const file = fileIn(work, language);
  const done = `When done: ${call(language, work.slug, 'done')}`;
  if (translation === undefined)
    return [
      `Copy ${work.source.file} to ${file} and translate the words; leave ids, numbers and citations as they are.`,
      'In the head keep title, summary and edited, and add:',
      '  translation:',
      '    status: draft',
      `    from: ${edition(work.source.head)}`,
      done,
    ];
  const freshness = freshnessOf(site, work, language);
  if (freshness?.recorded === false)
    return [
      `${file} is not recorded section by section. If it holds all the source says now: ${call(language, work.slug, 'done')}`,
    ];
  const stale = [...(freshness?.stale.values() ?? [])];
  if (stale.length === 0) return [`${file} is up to date.`];
  const wordings = wordingsOf(translation);
  return [
    ...stale.flatMap((one) => [
      `${file}:${wordings.get(one.id)?.line ?? 1}  ${sectionName(one.id)}: the source changed ([-was-] {+is+})`,
      ...shownChange(one, site.source.tag).map((line) => `  ${line}`),
      '',
    ]),
    `Then write “from: ${edition(work.source.head)}” and today’s “edited:” into the head. ${done}`,
  ];
}

function recordOne(site: Site, work: AnyWork, language: string, unchanged: boolean): string[] {
  if (!work.translations.has(language))
    throw new TranslateError(
      `${fileIn(work, language)} does not exist. ${call(language, work.slug)} says how to begin.`,
    );
  const { file, recorded, refused } = recordTranslation(site, work, language, unchanged);
  const said = `${language} ${work.slug}: ${recorded.length} ${recorded.length === 1 ? 'section' : 'sections'} recorded in ${file}.`;
  if (refused.length === 0) return [said];
  throw new TranslateError(
    `${said}\nNot recorded, because the source changed and the translation did not: ${refused.map(sectionName).join(', ')}.\nTranslate what changed, or, where the change needs none in this language, add --unchanged.`,
  );
}

/** Records every translation of a language that nothing is recorded of yet. */
function recordAll(site: Site, language: string): string[] {
  const works = worksOf(site).filter((work) => freshnessOf(site, work, language)?.recorded === false);
  const lines = works
    .filter((work) => !freshnessOf(site, work, language)?.behind)
    .flatMap((work) => recordOne(site, work, language, false));
  return lines.length > 0 ? lines : [`Every translation into ${language} is recorded.`];
}

/** What a translator does next, or what was recorded, a line each. Throws TranslateError where that cannot be done. */
export function translate(site: Site, words: readonly string[], unchanged: boolean): string[] {
  const [tag, name, deed, ...rest] = words;
  if (rest.length > 0 || (deed !== undefined && deed !== 'done'))
    throw new TranslateError(`“${rest[0] ?? deed}” is not understood. Write ${call('fr', 'peer-exchange', 'done')}`);
  if (tag === undefined) return overview(site);
  const language = languageNamed(site, tag);
  if (name === undefined) return next(site, language);
  if (name === 'done') return recordAll(site, language);
  const work = workNamed(site, name);
  return deed === 'done' ? recordOne(site, work, language, unchanged) : task(site, work, language);
}
