import { pageAddress, siteName } from '../../src/model/pages.ts';
import { publicAddress, type View } from '../../src/model/view.ts';
import { footer, header } from '../components/chrome.ts';
import { type Html, html } from '../html.ts';

/** What a page gives to its layout. */
export interface PageProps {
  readonly title: string;
  readonly description: string;
  readonly main: Html;
  /** A class on main that says what kind of page it is. */
  readonly kind: string;
  /** What this kind of page loads besides: names of assets, or addresses of other files. */
  readonly load?: readonly string[];
  /** Further links in the head, such as those to feeds. */
  readonly links?: Html;
  /** The address search engines are to show instead, where another page is the place for this text. */
  readonly canonical?: string;
}

/** The address that stands for all languages: the page of languages for the home pages, else the source language's own. */
function defaultAddress({ site, page }: View): string {
  if (page.kind === 'home' || page.kind === 'languages') return pageAddress('languages', site.source.tag);
  return pageAddress(page.kind, site.source.tag, page.id);
}

/** Canonical address and the page's other languages. A fallback names the source as canonical and has no alternates. */
function addressLinks(view: View, elsewhere: string | undefined): Html {
  const { site, page, fallback, written } = view;
  if (page.kind === 'not-found') return html``;
  if (elsewhere !== undefined) return html`<link rel="canonical" href="${publicAddress(site, elsewhere)}">`;
  const canonical = fallback ? pageAddress(page.kind, site.source.tag, page.id) : page.address;
  const link = html`<link rel="canonical" href="${publicAddress(site, canonical)}">`;
  if (fallback || site.voices.length < 2) return link;
  const kind = page.kind === 'languages' ? 'home' : page.kind;
  const alternates = written.map(
    ({ tag }) => html`
<link rel="alternate" hreflang="${tag}" href="${publicAddress(site, pageAddress(kind, tag, page.id))}">`,
  );
  return html`${link}${alternates}
<link rel="alternate" hreflang="x-default" href="${publicAddress(site, defaultAddress(view))}">`;
}

function loaded({ assets, href }: View, names: readonly string[]): Html {
  const lines = names.map((name) => {
    const address = href(assets.more[name] ?? name);
    return name.endsWith('.css')
      ? html`<link rel="stylesheet" href="${address}">
`
      : html`<script src="${address}" defer></script>
`;
  });
  return html`${lines}`;
}

const hidden = (view: View): boolean => view.site.preview || view.page.kind === 'not-found';

/** A whole page. The reader's language stands on html; texts in another carry their own. */
export function pageLayout(
  view: View,
  { title, description, main, kind, load = [], links, canonical }: PageProps,
): Html {
  const { site, voice, assets } = view;
  const name = siteName(site, voice.tag);
  return html`<!DOCTYPE html>
<html lang="${voice.tag}" dir="${voice.direction}">
<head>
<meta charset="utf-8">
<title>${title === name ? name : `${title} · ${name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
${
  hidden(view) &&
  html`<meta name="robots" content="noindex">
`
}<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${view.href(assets.style)}">
<script src="${view.href(assets.script)}" defer></script>
<link rel="icon" href="${view.href('icon.svg')}" type="image/svg+xml">
<link rel="manifest" href="${view.href(`${voice.tag}/manifest.json`)}">
${loaded(view, load)}${addressLinks(view, canonical)}${links}
</head>
<body>
${header(view)}
<main id="main" class="${kind}" tabindex="-1">
${main}
</main>
${footer(view)}
</body>
</html>
`;
}
