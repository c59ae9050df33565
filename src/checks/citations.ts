import type { CitationRef } from '../content/markdown.ts';
import type { AnyDocument } from '../content/read-content.ts';
import type { Site } from '../model/site.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

function checkCitation(site: Site, file: string, ref: CitationRef): Problem[] {
  const { instrument: id, place, line, column, length } = ref;
  const at = { rule: 'citation', severity: 'error' as const, file, line, column, length };
  const instrument = site.instruments.get(id);
  if (instrument === undefined) {
    if (toldThere(site, `${FOLDERS.instruments}/${id}.json`)) return [];
    return [
      {
        ...at,
        message: `The citation names the instrument “${id}”, which is no file in ${FOLDERS.instruments}/.`,
        hint: suggestion(id, site.instruments.keys()),
      },
    ];
  }
  const places = instrument.data.places.map((known) => known.place);
  if (place === null || places.includes(place)) return [];
  return [
    {
      ...at,
      message: `The citation names the place “${place}”, which ${instrument.file} does not list.`,
      hint: `${suggestion(place, places)} A place that is missing there can be added to places, with whether it was read.`,
    },
  ];
}

/** Every citation names an instrument of the data and a place listed there. */
export function checkCitations(site: Site, documents: readonly AnyDocument[]): Problem[] {
  return documents.flatMap(({ file, rendered }) => rendered.citations.flatMap((ref) => checkCitation(site, file, ref)));
}
