import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn, pagesOf, realSite } from './built.ts';

const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh-Hans'];
const STANDARDS = [
  'professional-associations',
  'civil-society-monitoring',
  'peer-exchange',
  'case-assignment',
  'asset-declarations',
  'annual-review',
];
const ASSOCIATIONS = ['iap', 'aacp', 'cacc', 'ejpa', 'apa-africa', 'apa-us', 'ncpvaw', 'aequitas'];
const PAGES = ['about', 'use', 'privacy', 'accessibility'];

const site = realSite();
const pages = pagesOf(site);
const page = (name: string): string => {
  const markup = pages.get(name);
  assert.ok(markup, `${name} is there`);
  return markup;
};
const one = (markup: string, pattern: RegExp): string => pattern.exec(markup)?.[1] ?? '';
const alternates = (markup: string): Map<string, string> =>
  new Map(
    Array.from(markup.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g), (match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
const fileAt = (address: string): string => {
  const { pathname } = new URL(address);
  return pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
};

test('each language has every kind of page', () => {
  for (const language of LANGUAGES) {
    for (const name of ['', 'standards/', 'directory/', 'instruments/', ...PAGES.map((slug) => `${slug}/`)])
      page(`${language}/${name}index.html`);
    for (const slug of STANDARDS) page(`${language}/standards/${slug}/index.html`);
    for (const id of ASSOCIATIONS) page(`${language}/directory/${id}/index.html`);
    page(`${language}/404.html`);
    assert.equal(
      [...pages].filter(
        ([name, markup]) =>
          name.startsWith(`${language}/directory/`) && markup.includes('<main id="main" class="record"'),
      ).length,
      102,
    );
    assert.equal(
      [...pages.keys()].filter((name) => new RegExp(`^${language}/instruments/[^/]+/index\\.html$`).test(name)).length,
      60,
    );
  }
  page('index.html');
  page('404.html');
});

test('the page speaks the language of its address, in its direction', () => {
  for (const [name, markup] of pages) {
    const language = LANGUAGES.find((tag) => name.startsWith(`${tag}/`)) ?? 'en';
    assert.equal(one(markup, /<html lang="([^"]+)"/), language, name);
    assert.equal(one(markup, /<html [^>]*dir="([^"]+)"/), language === 'ar' ? 'rtl' : 'ltr', name);
  }
});

test('hreflang is complete, names itself, is answered by each page it names, and has x-default', () => {
  for (const [name, markup] of pages) {
    const links = alternates(markup);
    if (links.size === 0) continue;
    const own = one(markup, /<link rel="canonical" href="([^"]+)"/);
    assert.equal(fileAt(own), name);
    assert.ok(links.has('x-default'), name);
    assert.ok([...links.values()].includes(own), `${name} names itself`);
    for (const address of links.values())
      assert.deepEqual(alternates(page(fileAt(address))), links, `${name} → ${address}`);
  }
});

test('a page without a translation says so, marks its text, names the source as canonical and stays out of hreflang and the sitemap', () => {
  const name = 'fr/directory/drb-de/index.html';
  const markup = page(name);
  assert.match(markup, /class="notice"/);
  assert.match(markup, /<p lang="en" dir="ltr">/);
  assert.match(one(markup, /<link rel="canonical" href="([^"]+)"/), /\/en\/directory\/drb-de\/$/);
  assert.equal(alternates(markup).size, 0);
  const sitemap = readFileSync(path.join(site, 'sitemap.xml'), 'utf8');
  assert.ok(!sitemap.includes('/fr/directory/drb-de/'));
  assert.ok(sitemap.includes('/en/directory/drb-de/'));
  assert.ok(sitemap.includes('/fr/directory/iap/'));
});

test('every page has one h1, a title of its own within its language, a description and no inline style or script', () => {
  const titles = new Map<string, string>();
  for (const [name, markup] of pages) {
    assert.equal(markup.match(/<h1[ >]/g)?.length, 1, name);
    assert.ok(one(markup, /<meta name="description" content="([^"]+)"/).length > 10, name);
    assert.doesNotMatch(markup, /\sstyle="|<style|<script(?![^>]* src=)|\son[a-z]+="/, name);
    assert.doesNotMatch(markup, /(src|<link[^>]* rel="(stylesheet|icon)"[^>]* href)="https?:/, name);
    const title = `${name.split('/')[0]} ${one(markup, /<title>([^<]+)</)}`;
    if (name.endsWith('404.html')) continue;
    assert.equal(titles.get(title), undefined, `${name} and ${titles.get(title)} share the title ${title}`);
    titles.set(title, name);
  }
});

test('no page shows leftover markup, an unfilled place, or the name of a missing value', () => {
  for (const [name, markup] of pages) {
    // Entries for reference managers are full of braces, as they must be.
    const text = markup.replace(/<pre class="cite-text"[\s\S]*?<\/pre>/g, ' ').replace(/<[^>]+>/g, ' ');
    assert.doesNotMatch(text, /\*\*|\]\(|\[@|\{#|\{[a-z]+\}|undefined|\[object|\bNaN\b/, name);
  }
});

test('a standard shows its place, its version, its citations with their standing, its sources, relations and translations', () => {
  const markup = page('fr/standards/civil-society-monitoring/index.html');
  for (const part of [
    'class="breadcrumb"',
    'class="eyebrow"',
    'class="contents"',
    'id="page-sources"',
    'id="page-related"',
    'id="page-languages"',
    'id="page-citing"',
    'class="doubt"',
  ])
    assert.ok(markup.includes(part), part);
  assert.match(
    markup,
    /<section class="provision" id="[a-z0-9-]+">\n<h3><a class="number" href="#[a-z0-9-]+">2\.1<\/a>/,
  );
  assert.match(markup, /Vetten, L\., Jewkes, R\./);
  assert.equal(markup.match(/<tr><th scope="row"><a [^>]*hreflang=/g)?.length, LANGUAGES.length);
});

test('the founding document’s facts about its eight associations are shown', () => {
  const association = page('en/directory/apa-us/index.html');
  for (const fact of ['info@apainc.org', '52 languages']) assert.ok(association.includes(fact), fact);
  assert.match(page('en/directory/cacc/index.html'), /English and French/);
  assert.match(page('en/directory/ejpa/index.html'), /14/);
});

test('a standard’s page and its style sheet travel in the first round trip: 14,600 bytes with brotli', () => {
  const style = filesIn(site).find((name) => /site\.\w+\.css$/.test(name)) ?? '';
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const styleBytes = brotliCompressSync(readFileSync(path.join(site, style))).length;
  for (const [name, markup] of pages) {
    if (!/\/standards\/[^/]+\/index\.html$/.test(name)) continue;
    // Most fit in already as hosts compress in passing; the rest as they compress ahead.
    const passing = styleBytes + brotliCompressSync(markup, quick).length;
    const bytes = passing <= 14_600 ? passing : styleBytes + brotliCompressSync(markup).length;
    assert.ok(bytes <= 14_600, `${name}: ${bytes} bytes`);
  }
});
