import { valueText } from '../../src/model/facets.ts';
import type { View } from '../../src/model/view.ts';
import type { Child } from '../html.ts';
import { inline } from './text.ts';

/** A value of a facet by its name, marked where the site has it in another language only. */
export function facetValue(view: View, facet: string, value: string): Child {
  return inline(view, valueText(view.site, view.voice, facet, value));
}
