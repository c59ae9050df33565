import { nearest } from '../files/nearest.ts';
import { placeId } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

type Texts = Readonly<Record<string, unknown>>;

/** The nearest known name as a question, or all names where none is near. */
export function suggestion(wrong: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(wrong, names);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return names.length > 0 && names.length <= 30
    ? `Known are ${names.join(', ')}.`
    : 'Write the name of a file that exists, without its ending.';
}

/** Names and titles must hold the language that is said to be their own. */
function ownName(file: string, field: string, names: Texts, languageField: string, language: string): Fault[] {
  if (Object.hasOwn(names, language)) return [];
  return [
    {
      rule: 'own-language',
      file,
      path: [languageField],
      message: `${languageField} is “${language}”, but ${field} has no text in that language.`,
      hint: `Add "${language}" to ${field}, or write one of ${Object.keys(names).join(', ')}.`,
    },
  ];
}

/** Prose that pages show must exist in the source language, which every other language falls back to. */
function sourceText(file: string, field: string, texts: Texts | undefined, source: string): Fault[] {
  if (texts === undefined || Object.hasOwn(texts, source)) return [];
  return [
    {
      rule: 'source-text',
      file,
      path: [field],
      part: 'key',
      message: `${field} has no text in the source language (${source}).`,
      hint: `Add "${source}"; languages without a text of their own show that one.`,
    },
  ];
}

function unknownName(
  file: string,
  path: readonly (string | number)[],
  name: string | undefined,
  known: ReadonlyMap<string, unknown>,
  folder: string,
): Fault[] {
  if (name === undefined || known.has(name)) return [];
  return [
    {
      rule: 'unknown-name',
      file,
      path,
      message: `“${name}” is the name of no file in ${folder}/.`,
      hint: suggestion(name, known.keys()),
    },
  ];
}

function parentCircle(id: string, site: Site): Fault[] {
  const file = site.associations.get(id)?.file ?? '';
  const chain = [id];
  for (let at = site.associations.get(id)?.data.parent; at !== undefined; at = site.associations.get(at)?.data.parent) {
    chain.push(at);
    if (at === id) {
      return [
        {
          rule: 'parent-circle',
          file,
          path: ['parent'],
          message: `The parents form a circle: ${chain.join(' → ')}.`,
          hint: 'Take one of these parents out.',
        },
      ];
    }
    if (chain.length > site.associations.size + 1) return []; // a circle further up is reported at its own members
  }
  return [];
}

function associationFaults(site: Site): Fault[] {
  const source = site.source.tag;
  return [...site.associations.values()].flatMap(({ id, file, data }) => [
    ...ownName(file, 'names', data.names, 'ownLanguage', data.ownLanguage),
    ...sourceText(file, 'description', data.description, source),
    ...unknownName(file, ['parent'], data.parent, site.associations, 'data/associations'),
    ...unknownName(file, ['listed', 'source'], data.listed?.source, site.instruments, 'data/instruments'),
    ...parentCircle(id, site),
  ]);
}

function twicePlaced({ file, data }: { file: string; data: { places: readonly { place: string }[] } }): Fault[] {
  const seen = new Map<string, string>();
  return data.places.flatMap(({ place }, index): Fault[] => {
    const other = seen.get(placeId(place));
    seen.set(placeId(place), place);
    if (other === undefined) return [];
    const message =
      other === place
        ? `The place “${place}” is listed twice.`
        : `The places “${other}” and “${place}” would have the same address.`;
    return [
      {
        rule: 'place-twice',
        file,
        path: ['places', index, 'place'],
        message,
        hint: 'Keep one of them, or word one differently.',
      },
    ];
  });
}

function instrumentFaults(site: Site): Fault[] {
  return [...site.instruments.values()].flatMap((instrument) => [
    ...ownName(instrument.file, 'titles', instrument.data.titles, 'titleLanguage', instrument.data.titleLanguage),
    ...sourceText(instrument.file, 'summary', instrument.data.summary, site.source.tag),
    ...twicePlaced(instrument),
  ]);
}

/** What is wrong between records: names of other records, own languages, source texts, circles of parents. */
export function checkRecords(site: Site): Problem[] {
  return [...associationFaults(site), ...instrumentFaults(site)].map((fault) => located(site.root, fault));
}
