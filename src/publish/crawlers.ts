import {
  handlesOf,
  isFallback,
  isSecondary,
  languagesOf,
  PAGE_KINDS,
  type PageHandle,
  pageAddress,
} from '../model/pages.ts';
import type { Site } from '../model/site.ts';
import { publicAddress } from '../model/view.ts';
import { escapeXml } from './xml.ts';

const listed = (site: Site): PageHandle[] =>
  PAGE_KINDS.filter((kind) => kind !== 'not-found').flatMap((kind) =>
    handlesOf(site, kind).filter((page) => !isFallback(site, page) && !isSecondary(page)),
  );

function alternates(site: Site, page: PageHandle): string {
  const languages = languagesOf(site, page);
  if (page.kind === 'languages' || languages.length < 2) return '';
  const standing =
    page.kind === 'home' ? pageAddress('languages', '') : pageAddress(page.kind, site.source.tag, page.id);
  const link = (tag: string, address: string): string =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(publicAddress(site, address))}"/>`;
  return [
    ...languages.map(({ tag }) => link(tag, pageAddress(page.kind, tag, page.id))),
    link('x-default', standing),
  ].join('');
}

/** sitemap.xml (sitemaps.org 0.9): each page that has its own text, with its other languages. Fallbacks are left out. */
export function sitemap(site: Site): string {
  const entries = listed(site).map(
    (page) => `<url><loc>${escapeXml(publicAddress(site, page.address))}</loc>${alternates(site, page)}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** robots.txt (RFC 9309): all may read; for a preview, none may. */
export function robots(site: Site): string {
  if (site.preview) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${publicAddress(site, 'sitemap.xml')}\n`;
}

/** _redirects for the host: each language answers unknown addresses in its own words. */
export function redirects(site: Site): string {
  return site.voices.map(({ tag }) => `/${tag}/* /${tag}/404.html 404\n`).join('');
}
