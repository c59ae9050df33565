import path from 'node:path';
import { fileOf, relativeAddress } from '../../model/address.ts';
import { addressOfFile } from '../files.ts';

/** What a page opened from a disk may load: the files beside it, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What a page of an edition needs to know to be rewritten. */
export interface EditionPage {
  /** Where the page lay on the site, and where it lies in the edition. */
  readonly from: string;
  readonly to: string;
  /** The files of the edition. */
  readonly files: ReadonlySet<string>;
  /** The public address of the site, for links to what is not in the edition. */
  readonly address: string;
  /** The script that gives links made by other scripts their file names. */
  readonly script: string;
}

const hasScheme = (link: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(link);

/** A link of the site as a link of the edition: to a file by its name, or to the site where the edition has no such file. */
export function editionLink(link: string, { from, to, files, address }: EditionPage): string {
  if (link === '' || hasScheme(link)) return link;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const joined = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
  const file = fileOf(joined === './' || joined === '.' ? '' : joined);
  if (files.has(file)) return relativeAddress(to, file) + rest;
  return new URL(addressOfFile(file), address).href + rest;
}

/**
 * A page of the site as a page that opens from a disk: links with file names, a policy of its own, no manifest, and no
 * attribute that browsers refuse for local files (integrity, crossorigin).
 */
export function editionPage(markup: string, page: EditionPage): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const script = `<script src="${relativeAddress(page.to, page.script)}" defer></script>`;
  return markup
    .replace(/<link\b[^>]*\srel="manifest"[^>]*>\n?/g, '')
    .replace(/\s(?:integrity|crossorigin)(?:="[^"]*")?(?=[\s>])/g, '')
    .replace(/(<[a-z][^>]*?\s(?:href|src|action|poster)=")([^"]*)"/g, (_, start: string, link: string) => {
      const rewritten = editionLink(link.replaceAll('&amp;', '&'), page);
      return `${start}${rewritten.replaceAll('&', '&amp;')}"`;
    })
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`)
    .replace('</head>', `${script}\n</head>`);
}
