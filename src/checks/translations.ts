import { type AnyWork, freshnessOf, readMark, recordName, sealOf } from '../model/freshness.ts';
import type { Recorded, Site } from '../model/site.ts';
import { digestOfWords, wordingsOf, wordsOf } from '../model/wording.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

const worksOf = (site: Site): AnyWork[] => [...site.standards.values(), ...site.pages.values()];

function strayRecords(site: Site): Fault[] {
  const names = new Set(worksOf(site).map(recordName));
  return [...site.records.values()]
    .filter(({ id }) => !names.has(id) && !toldThere(site, `${FOLDERS.content}/${site.source.tag}/${id}.md`))
    .map(({ id, file }) => ({
      rule: 'record-of-nothing',
      file,
      path: [],
      message: `There is no text ${id} that this would be the record of.`,
      hint: `Take the file out, or give it the name of its text. ${suggestion(id, names)}`,
    }));
}

/** Words that were kept must be those their digest was made of: the change shown to readers rests on them. */
function keptWords({ file, data }: Recorded): Fault[] {
  return Object.entries(data.wordings).flatMap(([section, kept]) =>
    Object.entries(kept)
      .filter(([digest, words]) => digestOfWords(words) !== digest)
      .map(([digest]) => ({
        rule: 'record-edited',
        file,
        path: ['wordings', section, digest],
        message: `The words kept of the section {#${section}} are not those of their digest ${digest}.`,
        hint: 'Restore them: the record keeps the source as it was, and npm run translate alone writes it.',
      })),
  );
}

function markFaults(site: Site, { id: name, file, data }: Recorded): Fault[] {
  return Object.entries(data.translations).flatMap(([language, { sections }]) => {
    if (!site.voices.some(({ tag }) => tag === language)) return [];
    return Object.entries(sections).flatMap(([section, text]): Fault[] => {
      const { from, own, seal } = readMark(text);
      const path = ['translations', language, 'sections', section];
      if (sealOf(name, language, section, from, own) !== seal)
        return [
          {
            rule: 'record-edited',
            file,
            path,
            message: `The mark of {#${section}} in ${language} was changed by hand: its seal does not fit.`,
            hint: `Restore it, translate the section anew, and record it: npm run translate -- ${language} ${name.split('/')[1]} done`,
          },
        ];
      if (data.wordings[section]?.[from] !== undefined) return [];
      return [
        {
          rule: 'record-words',
          file,
          path,
          message: `The record does not keep the source words ${from} that {#${section}} was translated from.`,
          hint: 'Restore them under wordings; without them no reader can be shown what changed.',
        },
      ];
    });
  });
}

/** A head that names a newer source while sections still have the words they had: the mark was bumped, the text was not. */
function bumped(site: Site, work: AnyWork): Fault[] {
  const record = site.records.get(recordName(work));
  return [...work.translations.values()].flatMap((translation): Fault[] => {
    const { file, language, head } = translation;
    const mine = record?.data.translations[language];
    if (mine === undefined || mine.version === head.translation.from) return [];
    const wordings = wordingsOf(translation);
    const same = [...(freshnessOf(site, work, language)?.stale.keys() ?? [])].filter(
      (id) => wordings.get(id)?.digest === readMark(mine.sections[id] ?? '').own,
    );
    if (same.length === 0) return [];
    return [
      {
        rule: 'mark-bumped',
        file,
        path: ['translation', 'from'],
        message: `The head names ${head.translation.from}, but ${same.map((id) => `{#${id}}`).join(', ')} ${same.length === 1 ? 'has' : 'have'} the words made from ${mine.version}.`,
        hint: `Translate what changed, then record it: npm run translate -- ${language} ${work.slug} done`,
      },
    ];
  });
}

/** To be reviewed means that somebody has read both texts, and readers are told who. */
function unsigned(work: AnyWork): Fault[] {
  return [...work.translations.values()]
    .filter(({ head }) => head.translation.status === 'reviewed' && head.translation.reviewer === undefined)
    .map(({ file }) => ({
      rule: 'reviewer',
      file,
      path: ['translation', 'status'],
      message: 'The translation says that it was reviewed, but not by whom.',
      hint: 'Add reviewer: with the name of the person or body that read both texts, or write status: draft.',
    }));
}

/** So many letters in a row are no name and no number: a paragraph that has them and equals the source was copied. */
const COPIED = 40;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function copied(work: AnyWork): Problem[] {
  if (work.translations.size === 0) return [];
  const source = new Map(
    [...wordingsOf(work.source).values()].map((one) => [one.id, new Set(wordsOf(one).split('\n'))]),
  );
  return [...work.translations.values()].flatMap((translation) =>
    [...wordingsOf(translation).values()].flatMap((wording): Problem[] => {
      const { id, line } = wording;
      const same = wordsOf(wording)
        .split('\n')
        .find((part) => letters(part) >= COPIED && source.get(id)?.has(part));
      if (same === undefined) return [];
      return [
        {
          rule: 'untranslated',
          severity: 'error',
          file: translation.file,
          line,
          column: 1,
          message: `The section {#${id}} holds words of the source as they are: “${same.slice(0, 60)}…”.`,
          hint: `Translate them, or take the file out: pages without a translation fall back to ${work.source.file}.`,
        },
      ];
    }),
  );
}

/** What is wrong with translations: copies left untranslated, marks bumped or changed by hand, reviews by nobody, records of nothing. */
export function checkTranslations(site: Site): Problem[] {
  const faults = [
    ...strayRecords(site),
    ...[...site.records.values()].flatMap((record) => [...keptWords(record), ...markFaults(site, record)]),
    ...worksOf(site).flatMap((work) => [...bumped(site, work), ...unsigned(work)]),
  ];
  return [...faults.map((fault) => located(site.root, fault)), ...worksOf(site).flatMap(copied)];
}
