import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html } from '../html.ts';

/** A line of a table of numbers: what is counted, and how many. */
export interface NumberLine {
  readonly name: Child;
  readonly counts: readonly number[];
}

/** A table of numbers with its caption, the names of its columns and its lines. */
export function numberTable(
  view: View,
  caption: string,
  columns: readonly string[],
  lines: readonly NumberLine[],
): Html {
  return html`<div class="table numbers"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${index > 0 && html` class="align-end"`}>${column}</th>`)}</tr></thead>
<tbody>${lines.map(
    ({ name, counts }) =>
      html`<tr><th scope="row">${name}</th>${counts.map((count) => html`<td class="align-end">${view.format.number(count)}</td>`)}</tr>
`,
  )}</tbody>
</table></div>`;
}
