import type { Association, Site } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';
import { unknownName } from './unknown-name.ts';

type Relation = 'parent' | 'successor';

const ENDED: ReadonlySet<string> = new Set(['merged', 'defunct']);

function missing({ file, data }: Association, relation: Relation, site: Site): Fault[] {
  const naming = { file, path: [relation], known: site.associations, folder: 'data/associations' };
  return unknownName(site, { ...naming, name: data[relation] });
}

function circle({ id, file }: Association, relation: Relation, site: Site): Fault[] {
  const chain = [id];
  const next = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : site.associations.get(at)?.data[relation];
  for (let at = next(id); at !== undefined; at = next(at)) {
    chain.push(at);
    if (at === id)
      return [
        {
          rule: `${relation}-circle`,
          file,
          path: [relation],
          message: `The ${relation === 'parent' ? 'parents' : 'successors'} form a circle: ${chain.join(' → ')}.`,
          hint: `Take one of these ${relation === 'parent' ? 'parents' : 'successors'} out.`,
        },
      ];
    if (chain.length > site.associations.size + 1) return []; // a circle further up is reported at its own members
  }
  return [];
}

function standing({ file, data }: Association): Fault[] {
  if (data.status === 'merged' && data.successor === undefined)
    return [
      {
        rule: 'successor-missing',
        file,
        path: ['status'],
        message: 'The status is merged, but no successor is named.',
        hint: 'Add "successor" with the id of the association it went into, or write another status.',
      },
    ];
  if (data.successor === undefined || ENDED.has(data.status)) return [];
  return [
    {
      rule: 'successor-status',
      file,
      path: ['successor'],
      message: `A successor is named, but the status is ${data.status}.`,
      hint: 'Take the successor out, or write the status merged or defunct.',
    },
  ];
}

/** Parents and successors exist and form no circle; who merged names a successor, and who is at work has none. */
export function checkAssociationRelations(site: Site): Problem[] {
  return [...site.associations.values()]
    .flatMap((association) => [
      ...missing(association, 'parent', site),
      ...missing(association, 'successor', site),
      ...circle(association, 'parent', site),
      ...circle(association, 'successor', site),
      ...standing(association),
    ])
    .map((fault) => located(site.root, fault));
}
