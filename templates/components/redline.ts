import type { Change, ComparedBlock, ComparedSection } from '../../src/model/redline/compare.ts';
import type { Span } from '../../src/model/redline/spans.ts';
import type { View } from '../../src/model/view.ts';
import { type Html, html, trusted } from '../html.ts';
import { languageAttributes } from './text.ts';

/** How a comparison is written: the reader's words for what changed, and the language of the text. */
export interface RedlineContext {
  readonly view: View;
  readonly language: string;
}

/** Compared words; what was taken out or added is said in words too, for those who hear the page or copy it. */
export function spansMarkup(spans: readonly Span[], { view, language }: RedlineContext): Html {
  const { t } = view;
  const said = (words: string): Html =>
    html`<span class="hidden"${language !== view.voice.tag && html` lang="${view.voice.tag}"`}>[${words}]</span>`;
  return html`${spans.map(({ kind, text }) => {
    if (kind === 'same') return text;
    const name = kind === 'deleted' ? 'del' : 'ins';
    const tag = trusted(name);
    return html`<${tag}>${said(t(`redline.${kind}`))}${text}${said(t('redline.end'))}</${tag}>`;
  })}`;
}

/** Blocks as they stood, items in lists and rows in tables. */
function blocksMarkup(blocks: readonly ComparedBlock[], context: RedlineContext): Html {
  const parts: Html[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as ComparedBlock;
    if (block.kind !== 'item' && block.kind !== 'row') {
      const kind = block.kind === 'paragraph' ? '' : html` class="${block.kind}"`;
      parts.push(html`<p${kind}>${spansMarkup(block.spans, context)}</p>\n`);
      continue;
    }
    const run: Html[] = [];
    for (; blocks[at]?.kind === block.kind; at += 1)
      run.push(html`<li>${spansMarkup(blocks[at]?.spans ?? [], context)}</li>\n`);
    at -= 1;
    parts.push(html`<ul class="${block.kind}s">${run}</ul>\n`);
  }
  return html`${parts}`;
}

const state = (change: Change, { view }: RedlineContext): Html =>
  html`<span class="state"${languageAttributes(view, view.voice.tag)}>${view.t(`redline.${change}`)}</span>`;

/** The place of a compared section on its page; a section that moved stands there twice. */
export function placeOf({ id, change, heading }: ComparedSection): string {
  const gone = change === 'moved' && heading.every(({ kind }) => kind === 'deleted');
  return change === 'removed' || gone ? `page-old-${id}` : id;
}

/** A section with its words compared; one without changes is folded. */
export function sectionMarkup(section: ComparedSection, context: RedlineContext): Html {
  const { level, change, heading, blocks } = section;
  const tag = trusted(`h${Math.min(level, 4)}`);
  const title = html`<${tag}${languageAttributes(context.view, context.language)}>${spansMarkup(heading, context)}</${tag}>`;
  const text = html`<div class="prose"${languageAttributes(context.view, context.language)}>${blocksMarkup(blocks, context)}</div>`;
  if (change === 'same' && blocks.length > 0)
    return html`<details id="${placeOf(section)}"><summary>${spansMarkup(heading, context)} ${state(change, context)}</summary>\n${text}</details>\n`;
  return html`<section class="provision" id="${placeOf(section)}">${title}<p class="state">${context.view.t(`redline.${change}`)}</p>\n${text}</section>\n`;
}

/** What stands before the first heading, compared. */
export function topMarkup(blocks: readonly ComparedBlock[], context: RedlineContext): Html {
  return html`<div class="top"${languageAttributes(context.view, context.language)}>${blocksMarkup(blocks, context)}</div>`;
}
