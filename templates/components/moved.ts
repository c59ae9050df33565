import type { View } from '../../src/model/view.ts';
import { type Html, trusted } from '../html.ts';

/** Markup of a text that was rendered for another page: its relative links lead from here to where they led. */
export function moved(markup: string, home: string, view: View): Html {
  const start = new URL(home, 'https://site.invalid/');
  return trusted(
    markup.replace(
      /(<a (?:class="[a-z]*" )?href=")([^"#:]*)(#[^"]*)?"/g,
      (whole, open: string, path: string, fragment = '') => {
        if (path === '') return whole;
        const address = new URL(path, start).pathname.slice(1);
        return `${open}${view.href(address)}${fragment}"`;
      },
    ),
  );
}
