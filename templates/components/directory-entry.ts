import { OLD } from '../../src/lookup/age.ts';
import { addressOf } from '../../src/model/address.ts';
import { isOlderThan } from '../../src/model/age.ts';
import type { Association } from '../../src/model/site.ts';
import type { View } from '../../src/model/view.ts';
import { type Child, type Html, html } from '../html.ts';
import { nameWithOfficial, scopeName } from './association-name.ts';
import { facetValue } from './facet-value.ts';

const mark = (text: Child): Html => html` · <span class="doubt">${text}</span>`;

/** An association in a list: its name, where it works, what it is, and what a visitor must know before trusting it. */
export function directoryEntry(association: Association, view: View): Html {
  const { site, t, voice } = view;
  const { kind, status } = association.data;
  return html`<li><a href="${view.href(addressOf.association(voice.tag, association.id))}">${nameWithOfficial(association, view)}</a>
<span class="aside">${scopeName(association, view)} · ${facetValue(view, 'kind', kind)}${status !== 'active' && mark(facetValue(view, 'status', status))}${isOlderThan(site, association, OLD) && mark(t('age.old'))}</span></li>
`;
}

/** Associations one under another. */
export function directoryEntries(associations: readonly Association[], view: View): Html {
  return html`<ul class="entries">${associations.map((one) => directoryEntry(one, view))}</ul>`;
}

/** Associations under headings: a new one wherever the group changes. */
export function groupedEntries(
  associations: readonly Association[],
  view: View,
  groupOf: (association: Association) => { readonly id: string; readonly name: Child },
): Html[] {
  const groups: { id: string; name: Child; members: Association[] }[] = [];
  for (const association of associations) {
    const group = groupOf(association);
    const last = groups.at(-1);
    if (last?.id === group.id) last.members.push(association);
    else groups.push({ ...group, members: [association] });
  }
  return groups.map(
    ({ id, name, members }) => html`<section id="${id}"><h2>${name}</h2>
${directoryEntries(members, view)}</section>`,
  );
}
