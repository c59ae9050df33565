import type { Analysis } from '../../search/analysis.ts';
import { placesOf, type Stretch, stretches } from '../../search/excerpt.ts';

/** The most words that are marked on one page. */
const MOST = 300;

/** Stretches as nodes, the marked ones in mark elements. */
export function nodesOf(parts: readonly Stretch[]): (string | HTMLElement)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Marks words on a page that have one of some terms. */
export function markPage(terms: readonly string[], analyses: readonly Analysis[]): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const wanted = new Set(terms);
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  let marked = 0;
  for (const text of texts) {
    const places = placesOf(text.data, wanted, analyses);
    if (places.length === 0) continue;
    marked += places.length;
    if (marked > MOST) return;
    text.replaceWith(...nodesOf(stretches(text.data, places)));
  }
}
