import { type Choices, SORTS, type Sort } from './choose.ts';
import type { Rows } from './rows.ts';

/** What a visitor has asked for. */
export interface State {
  readonly query: string;
  readonly choices: Choices;
  /** The order chosen; undefined where it is the usual one. */
  readonly sort: Sort | undefined;
}

/** What the address asks for: ?q=…&country=NL&country=FR&sort=founded. Names and values nobody knows are passed over. */
export function stateFrom(search: string, { facets }: Rows): State {
  const asked = new URLSearchParams(search);
  const sort = SORTS.find((name) => name === asked.get('sort'));
  const choices = facets.map(
    ({ id, values }) =>
      new Set(
        asked
          .getAll(id)
          .map((value) => values.indexOf(value))
          .filter((index) => index >= 0),
      ),
  );
  return { query: asked.get('q') ?? '', choices, sort };
}

/** The address of a state, “” for that in which nothing is asked for. */
export function addressOf({ query, choices, sort }: State, { facets }: Rows): string {
  const asked = new URLSearchParams();
  if (query.trim() !== '') asked.set('q', query.trim());
  facets.forEach(({ id, values }, facet) => {
    for (const value of [...(choices[facet] ?? [])].sort((a, b) => a - b)) asked.append(id, values[value] ?? '');
  });
  if (sort !== undefined) asked.set('sort', sort);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether nothing is asked for. */
export const isEmpty = ({ query, choices, sort }: State): boolean =>
  query.trim() === '' && sort === undefined && choices.every(({ size }) => size === 0);
