import type { Choices, Sort } from '../../lookup/choose.ts';
import { SORTS } from '../../lookup/choose.ts';
import type { Rows } from '../../lookup/rows.ts';
import type { State } from '../../lookup/state.ts';

/** The form of the directory: what it says, and where counts are shown. */
export interface Form {
  onType: () => void;
  onChoose: () => void;
  onAsk: () => void;
  read(): State;
  write(state: State): void;
  count(counts: readonly Int32Array[], state: State): void;
}

interface Value {
  readonly box: HTMLInputElement;
  readonly item: HTMLElement | null;
  readonly count: HTMLElement | null | undefined;
  last: number;
}

interface Facet {
  readonly values: readonly (Value | undefined)[];
  readonly chosen: HTMLElement | null | undefined;
}

function facetsOf(form: HTMLFormElement, { facets }: Rows): Facet[] {
  return facets.map(({ id, values }) => {
    const boxes = new Map(
      Array.from(form.querySelectorAll<HTMLInputElement>(`input[name="${id}"]`), (box) => [box.value, box]),
    );
    const known = values.map((value): Value | undefined => {
      const box = boxes.get(value);
      const item = box?.closest('li') ?? null;
      return box && { box, item, count: item?.querySelector<HTMLElement>('.count'), last: -1 };
    });
    return { values: known, chosen: known[0]?.box.closest('details')?.querySelector<HTMLElement>('.chosen') };
  });
}

/** A value with nothing behind it makes way, unless it is chosen. */
function showCount(value: Value, count: number, write: (count: number) => string): void {
  const { box, item, last } = value;
  if (item !== null) item.hidden = count === 0 && !box.checked;
  if (last === count) return;
  value.last = count;
  if (value.count) value.count.textContent = write(count);
}

/** The form, bound to the values of the rows. */
export function formOf(form: HTMLFormElement, rows: Rows): Form {
  const query = form.querySelector<HTMLInputElement>('input[type="search"]');
  const sort = form.querySelector<HTMLSelectElement>('select');
  const all = form.querySelector<HTMLElement>('.filters > summary > .chosen');
  const facets = facetsOf(form, rows);
  const number = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`);
  const write = (count: number): string => number.format(count);
  const choices = (): Choices =>
    facets.map(({ values }) => new Set(values.flatMap((value, index) => (value?.box.checked ? [index] : []))));
  const bound: Form = {
    onType: () => undefined,
    onChoose: () => undefined,
    onAsk: () => undefined,
    read: () => {
      const text = query?.value ?? '';
      const usual: Sort = text.trim() === '' ? 'name' : 'relevance';
      const asked = SORTS.find((name) => name === sort?.value);
      return { query: text, choices: choices(), sort: asked === usual || asked === 'relevance' ? undefined : asked };
    },
    write: (state) => {
      if (query && query.value.trim() !== state.query) query.value = state.query;
      if (sort) sort.value = state.sort ?? 'relevance';
      facets.forEach(({ values }, facet) => {
        values.forEach((value, index) => {
          if (value) value.box.checked = state.choices[facet]?.has(index) ?? false;
        });
      });
    },
    count: (counts, state) => {
      let chosen = 0;
      facets.forEach(({ values, chosen: label }, facet) => {
        values.forEach((value, index) => {
          if (value) showCount(value, counts[facet]?.[index] ?? 0, write);
        });
        const size = state.choices[facet]?.size ?? 0;
        chosen += size;
        if (label) label.textContent = size > 0 ? write(size) : '';
      });
      if (all) all.textContent = chosen > 0 ? write(chosen) : '';
    },
  };
  query?.addEventListener('input', () => bound.onType());
  form.addEventListener('change', (event) => {
    if (event.target !== query) bound.onChoose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    bound.onAsk();
  });
  // The boxes are empty only after the event: the form resets itself once its listeners are through.
  form.addEventListener('reset', () => setTimeout(() => bound.onChoose()));
  if (matchMedia('(min-width: 48rem)').matches) form.querySelector('details.filters')?.setAttribute('open', '');
  return bound;
}
