import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type { Page } from './page.ts';
import { placeInStretch } from './place.ts';
import { report } from './report.ts';

/** Lets markdown-it find an image and refuses it. What stands in its description is not looked at. */
export function refusedImage(rule: RuleInline): RuleInline {
  return (state, silent) => {
    const page = state.env as Page;
    const { pos: start } = state;
    const { muted } = page;
    page.muted = true;
    const found = rule(state, silent);
    page.muted = muted;
    if (!found || silent) return found;
    const image = state.tokens.at(-1);
    if (image !== undefined) image.meta = { at: state.pos };
    const place = placeInStretch(page, start, state.pos - start);
    report(
      page,
      'image',
      place,
      'An image stands here; the site carries text only.',
      'Say in words what the image shows, or link to the page that has it.',
    );
    return true;
  };
}
