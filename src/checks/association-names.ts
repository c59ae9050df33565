import type { Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

/** Two names are one for a reader who does not look at case, accents written in two ways, or spaces. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** No two associations bear the same name in the same language, and no deleted id comes back. Acronyms may collide. */
export function checkAssociationNames(site: Site): Problem[] {
  const bearers = new Map<string, string>();
  const retired = site.data.retired ?? [];
  const faults: Fault[] = [];
  for (const { id, file, data } of site.associations.values()) {
    if (retired.includes(id))
      faults.push({
        rule: 'retired-id',
        file,
        path: [],
        message: `The id “${id}” belonged to an association whose record was deleted (retired, in data/site.json).`,
        hint: 'Give this file another name; old links to that id would lead here.',
      });
    for (const [language, name] of Object.entries(data.names)) {
      const key = `${language} ${folded(name)}`;
      const other = bearers.get(key);
      bearers.set(key, id);
      if (other !== undefined)
        faults.push({
          rule: 'name-twice',
          file,
          path: ['names', language],
          message: `“${name}” is also the name of “${other}” (data/associations/${other}.json).`,
          hint: 'Where both are one body, keep one record; where they are two, give each the name by which it is told apart.',
        });
    }
  }
  return faults.map((fault) => located(site.root, fault));
}
