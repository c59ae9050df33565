import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn, pagesOf, realSite } from './built.ts';
import { linkFaults } from './link-faults.ts';

test('the check of links finds a missing page, a missing fragment and an id used twice', () => {
  const pages = new Map([
    ['a/index.html', '<p id="x"></p><a href="../b/#y">b</a><a href="../c/">c</a>'],
    ['b/index.html', '<p id="z"></p><i id="z"></i><a href="../a/#x">a</a>'],
  ]);
  assert.deepEqual(linkFaults(pages, new Set(pages.keys())), [
    'a/index.html: ../b/#y has no such id',
    'a/index.html: ../c/ leads nowhere',
    'b/index.html: an id is used twice',
  ]);
});

test('every internal link and fragment of the real site resolves, and no id is used twice', () => {
  const site = realSite();
  const pages = pagesOf(site);
  assert.ok(pages.size > 1000, `${pages.size} pages`);
  assert.deepEqual(linkFaults(pages, new Set(filesIn(site))), []);
});
