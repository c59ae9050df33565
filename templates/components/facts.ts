import { type Child, type Html, html, nothing } from '../html.ts';

/** One fact: its name and its value; nothing where there is no value. */
export type Fact = readonly [name: Child, value: Child];

const empty = (value: Child): boolean => value === null || value === undefined || value === false || value === '';

/** Facts as a list of terms and values. A value of nothing is left out. */
export function factList(facts: readonly Fact[]): Html {
  const known = facts.filter(([, value]) => !empty(value));
  if (known.length === 0) return nothing;
  return html`<dl class="facts">${known.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;
}

/** Values one under another; nothing where there are none. */
export function valueList(values: readonly Child[]): Child {
  if (values.length === 0) return null;
  return html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
}
