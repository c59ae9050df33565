import type { View } from '../../src/model/view.ts';
import { type Html, html } from '../html.ts';

/** A bar with its name; a bar of no length is a heading over those that follow. */
export interface Bar {
  readonly name: string;
  readonly count: number | undefined;
  /** The language of the name, where it may be another than the reader's. */
  readonly language?: string;
}

const LINE = 40;
const HEADING = 34;
const BAR = 10;
/** The longest bar, in percent; the rest is room for its number. */
const LONGEST = 88;

const lang = (view: View, language: string): Html | false => language !== view.voice.tag && html` lang="${language}"`;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Bars one under another, each under its name with its number behind it. Lengths are in percent of the drawing and
 * texts in its own units, so that the chart fits any width and its words stay as large as those of the page. In
 * languages written from right to left the bars grow from the right.
 */
export function barChart(view: View, label: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const rightToLeft = view.voice.direction === 'rtl';
  const from = rightToLeft ? '100%' : '0';
  let y = 0;
  const drawn = bars.map(({ name, count, language }) => {
    const top = y;
    y += count === undefined ? HEADING : LINE;
    if (count === undefined) return html`<text class="heading" x="${from}" y="${top + 24}">${name}</text>`;
    const width = round((count / most) * LONGEST);
    const bar = html`<rect x="${rightToLeft ? `${round(100 - width)}%` : '0'}" y="${top + 20}" width="${width}%" height="${BAR}"/>`;
    const number = html`<text class="value" x="${rightToLeft ? `${round(99 - width)}%` : `${round(width + 1)}%`}" y="${top + 30}">${view.format.number(count)}</text>`;
    return html`<text x="${from}" y="${top + 14}"${language && lang(view, language)}>${name}</text>${count > 0 && bar}${number}
`;
  });
  return html`<svg class="bars" width="100%" height="${y}" role="img" aria-label="${label}" direction="${view.voice.direction}">
${drawn}</svg>`;
}
