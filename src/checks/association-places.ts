import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

/** A part of a country carries the code of that country in front; the codes themselves are held by the schema. */
export function checkAssociationPlaces(site: Site): Problem[] {
  const faults = [...site.associations.values()].flatMap(({ file, data }): Fault[] => {
    const { country, subdivision } = data.scope;
    if (country === undefined || subdivision === undefined || subdivision.startsWith(`${country}-`)) return [];
    return [
      {
        rule: 'subdivision',
        file,
        path: ['scope', 'subdivision'],
        message: `The part “${subdivision}” belongs to ${subdivision.slice(0, 2)}, but the country is ${country} (ISO 3166-2).`,
        hint: `Write a code that begins with “${country}-”, or mend the country.`,
      },
    ];
  });
  return faults.map((fault) => located(site.root, fault));
}
