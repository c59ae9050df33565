import { filled } from '../../files/sentence.ts';
import { KEPT_ON } from '../offline/store.ts';
import { SHELL } from './site.ts';

/** A day as a language writes it, with Western digits, as everywhere on the site. */
function dayIn(language: string, day: string): string {
  const locale = `${language === 'en' ? 'en-001' : language}-u-ca-gregory-nu-latn`;
  const options = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A saved copy with a line in front of its text that says so, in its language and with its date. */
export async function marked(
  response: Response,
  kind: 'saved' | 'kept',
  dates: { date: string; saved: string } = { date: '', saved: response.headers.get(KEPT_ON) ?? '' },
): Promise<Response> {
  const { headers } = response;
  const markup = await response.text();
  const language = /<html lang="([^"]+)"/.exec(markup)?.[1] ?? SHELL.source;
  const words = SHELL.words[language]?.[kind] ?? '';
  const line = filled(words, (name) =>
    name === 'date' || name === 'saved' ? dayIn(language, dates[name]) : undefined,
  );
  const notice = `<div class="notice" role="note" id="saved-copy"><p>${escapeText(line)}</p></div>`;
  return new Response(
    markup.replace(/<main\b[^>]*>/, (main) => main + notice),
    { headers },
  );
}

/** A page shown at an address that is not its own: its relative links are led from where it lies. */
export async function underAnotherAddress(response: Response, own: string): Promise<Response> {
  const markup = (await response.text()).replace(
    /(\s(?:href|src)=")(\.\.?\/[^"]*)"/g,
    (_, start: string, link: string) => `${start}${new URL(link, own).pathname}"`,
  );
  return new Response(markup.replace('<html ', '<html data-missing '), { status: 503, headers: response.headers });
}

/** An answer that leads elsewhere. */
export const redirectTo = (address: string): Response => Response.redirect(address, 302);
