import { placeId } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';
import { unknownName } from './unknown-name.ts';

type Texts = Readonly<Record<string, unknown>>;

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

function associationFaults(site: Site): Fault[] {
  const source = site.source.tag;
  return [...site.associations.values()].flatMap(({ file, data }) => [
    ...ownName(file, 'names', data.names, 'ownLanguage', data.ownLanguage),
    ...sourceText(file, 'description', data.description, source),
    ...unknownName(site, {
      file,
      path: ['listed', 'source'],
      name: data.listed?.source,
      known: site.instruments,
      folder: 'data/instruments',
    }),
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

/** What is wrong between records: names of other records, own languages, source texts. */
export function checkRecords(site: Site): Problem[] {
  return [...associationFaults(site), ...instrumentFaults(site)].map((fault) => located(site.root, fault));
}
