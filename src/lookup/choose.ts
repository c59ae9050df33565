import type { Scores } from './lookup-index.ts';
import type { Rows } from './rows.ts';

/** For each facet, which of its values are chosen. */
export type Choices = readonly ReadonlySet<number>[];

/** What fits a query and choices: the rows, and for each value of each facet how many it would bring. */
export interface Chosen {
  readonly rows: number[];
  readonly counts: readonly Int32Array[];
}

/** Orders in which the rows that fit can stand. */
export const SORTS = ['relevance', 'name', 'country', 'founded', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

const fits = (values: readonly number[], chosen: ReadonlySet<number>): boolean =>
  values.some((value) => chosen.has(value));

/** The facet that alone keeps a row out; -1 where none does, -2 where more than one does. */
function keptOutBy(facets: readonly (readonly number[])[], choices: Choices): number {
  let by = -1;
  for (let facet = 0; facet < choices.length; facet++) {
    const chosen = choices[facet];
    if (chosen === undefined || chosen.size === 0 || fits(facets[facet] ?? [], chosen)) continue;
    if (by >= 0) return -2;
    by = facet;
  }
  return by;
}

/**
 * The rows that fit a query and have, in every facet, one of the chosen values. A value's count says how many rows it
 * has that fit everything else: within a facet values add up, so its own choices do not take from its counts.
 */
export function choose({ rows, facets }: Rows, scores: Scores | undefined, choices: Choices): Chosen {
  const counts = facets.map(({ values }) => new Int32Array(values.length));
  const fitting: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (scores !== undefined && scores[at] === 0) continue;
    const own = rows[at]?.facets ?? [];
    const by = keptOutBy(own, choices);
    if (by === -2) continue;
    if (by === -1) fitting.push(at);
    const last = by === -1 ? facets.length - 1 : by;
    for (let facet = Math.max(by, 0); facet <= last; facet++) {
      const count = counts[facet];
      for (const value of own[facet] ?? []) if (count !== undefined) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return { rows: fitting, counts };
}

/** Puts rows in order. They come in the order of their names, which decides wherever the rest is equal. */
export function sorted(fitting: readonly number[], { rows }: Rows, sort: Sort, scores: Scores | undefined): number[] {
  const keys: Readonly<Record<Sort, (row: number) => number>> = {
    relevance: (row) => -(scores?.[row] ?? 0),
    name: (row) => row,
    country: (row) => rows[row]?.scope ?? 0,
    founded: (row) => rows[row]?.founded ?? Number.MAX_SAFE_INTEGER,
    checked: (row) => -Number((rows[row]?.checked ?? '').replaceAll('-', '')),
  };
  if (sort === 'name' || (sort === 'relevance' && scores === undefined)) return [...fitting];
  const key = keys[sort];
  return [...fitting].sort((a, b) => key(a) - key(b) || a - b);
}
