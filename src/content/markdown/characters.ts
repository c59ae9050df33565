import type Token from 'markdown-it/lib/token.mjs';
import type { Page } from './page.ts';
import { placeInStretch } from './place.ts';
import { report } from './report.ts';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\ufffd]/u;

/** Whether a sign is one that nobody sees, or that changes the order of others. ZWNJ and ZWJ are needed to write some languages. */
export function isHidden(sign: string): boolean {
  return HIDDEN.test(sign) && sign !== '\u200c' && sign !== '\u200d';
}

/** Reports entities such as &shy; or &#8238; that stand for a sign which the text itself may not contain. */
export function reportHidden(tokens: readonly Token[], starts: readonly number[], page: Page): void {
  tokens.forEach(({ type, content, markup }, index) => {
    if (type !== 'text_special' || !isHidden(content)) return;
    const place = placeInStretch(page, starts[index] ?? 0, markup.length);
    report(
      page,
      'hidden-character',
      place,
      `${markup} stands for a sign that is not visible, or for none.`,
      'Take it out.',
    );
  });
}
