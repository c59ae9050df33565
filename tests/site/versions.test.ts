import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { filesIn, pagesOf, realSite } from './built.ts';

const site = realSite();
const pages = pagesOf(site);
const page = (address: string): string => {
  const markup = pages.get(`${address}index.html`);
  assert.ok(markup, `${address} is there`);
  return markup;
};
const ALL = ['en', 'fr', 'es', 'pt', 'de', 'ar', 'ru', 'zh-Hans'];
const BEHIND = ['pt', 'ru'];

test('every version stays at its address in each language it was released in, and says what replaced it', () => {
  for (const language of ALL) {
    const old = page(`${language}/standards/case-assignment/versions/1.0/`);
    assert.match(old, /<section class="provision" id="published-algorithm">/);
    assert.match(old, /class="notice"[\s\S]*2\.0[\s\S]*changes-since-1\.0/);
    assert.match(old, new RegExp(`<link rel="canonical" href="[^"]*/${language}/standards/case-assignment/">`));
    assert.doesNotMatch(old, /rel="alternate"/);
    const now = page(`${language}/standards/case-assignment/versions/2.0/`);
    // A version that a language does not have is shown in the source language, marked as such.
    assert.equal(now.includes('<h1 lang="en" dir="ltr">'), BEHIND.includes(language), language);
  }
});

test('a retired id resolves on the page of the standard and leads to what replaced it; a translation behind names what is new', () => {
  for (const language of ALL) {
    const markup = page(`${language}/standards/case-assignment/`);
    if (BEHIND.includes(language)) {
      assert.match(
        markup,
        /<section class="provision" id="published-algorithm">[\s\S]*?<div class="stale">[\s\S]*?href="#published-rules"[\s\S]*?href="#rule-for-failure"[\s\S]*?<\/div>/,
      );
      assert.match(markup, /<li id="published-rules">[\s\S]*en\/standards\/case-assignment\/#published-rules/);
    } else {
      assert.match(
        markup,
        /<li id="published-algorithm">[\s\S]*href="#published-rules"[\s\S]*href="#rule-for-failure"/,
      );
      assert.match(markup, /<section class="provision" id="published-rules">/);
    }
  }
});

test('a redline marks what was taken out and added in elements that say so, with words for those who hear it', () => {
  for (const language of ALL) {
    const markup = page(`${language}/standards/civil-society-monitoring/versions/1.1/changes-since-1.0/`);
    assert.match(markup, /<ins><span class="hidden"[^>]*>\[[^\]]+\]<\/span>/);
    assert.match(markup, /id="listed-corrections"/);
    assert.doesNotMatch(markup, /<script(?![^>]* src="[^"]*page\.)/, 'it needs no script of its own');
  }
});

test('each standard has its citations as pages and as files, in every language', () => {
  const files = new Set(filesIn(site));
  for (const language of ALL) {
    for (const ending of ['bib', 'ris', 'json'])
      assert.ok(files.has(`${language}/standards/annual-review/cite/citations.${ending}`), `${language} ${ending}`);
    const markup = page(`${language}/standards/annual-review/cite/`);
    for (const form of ['OSCOLA', 'Bluebook', 'APA', '@misc{', 'TY  - STAND', '&quot;type&quot;: &quot;standard&quot;'])
      assert.ok(markup.includes(form), `${language} ${form}`);
  }
});

test('versions, redlines and citations stay out of the sitemap, which lists the texts that hold', () => {
  const sitemap = readFileSync(path.join(site, 'sitemap.xml'), 'utf8');
  assert.doesNotMatch(sitemap, /\/versions\/\d|\/cite\//);
  assert.match(sitemap, /\/en\/standards\/case-assignment\/versions\/</);
});
