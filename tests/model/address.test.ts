import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileOf, placeId, relativeAddress } from '../../src/model/address.ts';

test('a link is relative, and the shortest way', () => {
  const cases = [
    ['en/standards/a/index.html', 'en/standards/b/', '../b/'],
    ['en/standards/a/index.html', 'en/', '../../'],
    ['en/standards/a/index.html', 'fr/standards/a/', '../../../fr/standards/a/'],
    ['en/standards/a/index.html', 'en/standards/a/', './'],
    ['index.html', 'en/', 'en/'],
    ['index.html', '', './'],
    ['en/index.html', 'assets/x.css', '../assets/x.css'],
  ] as const;
  for (const [from, to, link] of cases) assert.equal(relativeAddress(from, to), link, `${from} → ${to}`);
});

test('a link leads where it should from any page, under any path', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,4}$/);
  const address = fc.array(part, { maxLength: 4 }).map((parts) => parts.map((one) => `${one}/`).join(''));
  fc.assert(
    fc.property(address, address, address, (base, from, to) => {
      const link = relativeAddress(fileOf(from), to);
      const start = new URL(`https://x.example/${base}${from}`);
      assert.equal(new URL(link, start).href, `https://x.example/${base}${to}`);
    }),
  );
});

test('places have an id each, in any script', () => {
  assert.equal(placeId('article 8(5)'), 'place-article-8-5');
  assert.equal(placeId('guideline 13(a)-(d)'), 'place-guideline-13-a-d');
  assert.equal(placeId('مادهٔ ۵'), placeId('مادهٔ ۵'));
  assert.notEqual(placeId('مادهٔ ۵'), 'place-');
});
