import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFine, assertFound, marked, render } from './marked.ts';

test('a link to another host says so and tells it nothing of the reader', () => {
  assert.equal(
    render('[x](https://www.example.org/a/b.html?c=d&e=f#g)').lead,
    '<p><a class="external" href="https://www.example.org/a/b.html?c=d&amp;e=f#g" rel="noreferrer nofollow">x</a></p>\n',
  );
  assert.match(render('<https://example.org/x>').lead, />https:\/\/example\.org\/x<\/a>/);
});

for (const [address, href] of [
  ['https://example.org', 'https://example.org'],
  ['https://a-b.example.org/%D8%A7?q=1', 'https://a-b.example.org/%D8%A7?q=1'],
  ['https://fr.example.org/Équité', 'https://fr.example.org/%C3%89quit%C3%A9'],
  ['https://example.org/المدعي', 'https://example.org/%D8%A7%D9%84%D9%85%D8%AF%D8%B9%D9%8A'],
  ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['https://EXAMPLE.org/a', 'https://example.org/a'],
  ['mailto:office@example.org', 'mailto:office@example.org'],
] as const) {
  test(`the address ${address} is allowed`, () => {
    assertFine(`[x](${address})`);
    assert.equal(/href="([^"]*)"/.exec(render(`[x](${address})`).lead)?.[1], href);
  });
}

test('a link to a text of the site names its file, from the root of the site, with its place', () => {
  const { text, places } = marked(
    '⟦[a](peer-exchange.md#scope)⟧ and ⟦[b](../pages/about.md)⟧\n⟦[c](../../fr/standards/x.md)⟧ ⟦[d](#scope)⟧ ⟦[e](./sample.md#x)⟧ ⟦[f](sample.md)⟧',
    3,
  );
  const { links, problems, lead } = render(text, { bodyLine: 3 });
  assert.deepEqual(problems, []);
  const wanted = [
    ['content/en/standards/peer-exchange.md', 'scope'],
    ['content/en/pages/about.md', null],
    ['content/fr/standards/x.md', null],
    ['', 'scope'],
    ['', 'x'],
    ['', null],
  ] as const;
  assert.deepEqual(
    links,
    wanted.map(([target, fragment], index) => ({
      target,
      fragment,
      line: places[index]?.line,
      column: places[index]?.column,
    })),
  );
  assert.match(lead, /^<p><a href="content\/en\/standards\/peer-exchange.md#scope">a<\/a>/);
});

test('what the site makes of a link is escaped', () => {
  assert.match(render('[a](x.md)', { href: () => '"><script>' }).lead, /href="&quot;&gt;&lt;script&gt;"/);
});

const REFUSED: readonly (readonly [id: string, addresses: readonly string[], words: RegExp])[] = [
  [
    'M2',
    ['javascript:alert', 'JaVaScRiPt:alert', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd'],
    /are not allowed/,
  ],
  ['M3', ['&#106;avascript:x', '&#x6A;avascript&#58;x', 'javascript&colon;x'], /are not allowed/],
  [
    'M4',
    [
      'java&#x0A;script:x',
      'java&Tab;script:x',
      '\\javascript:x',
      '%6Aavascript:x',
      '&#1;javascript:x',
      '&#127;javascript:x',
    ],
    /neither an https|another host|no id of a section/,
  ],
  ['M5', ['data:image/png;base64,iVBORw0KGgo='], /are not allowed/],
  [
    'M6',
    [
      'blob:x',
      'about:blank',
      'intent:x',
      'ms-msdt:x',
      'feed:javascript:x',
      'view-source:x',
      'ftp://example.org',
      'tel:123',
      'urn:x:y',
    ],
    /are not allowed/,
  ],
  ['M7', ['//evil.example', '\\\\\\\\evil', '/\\\\evil'], /another host/],
  ['M7', ['https:evil.example', 'https:/evil.example', 'https:\\\\\\\\evil.example'], /not with https:\/\/ and a host/],
  ['M7', ['https://exa\\\\mple.org'], /a sign that no address may have/],
  [
    'M8',
    ['https://a@evil.example/', 'https://user:pw@x.example/', 'https://example.org@evil.example'],
    /a name before the host/,
  ],
  ['M9', ['https://раураl.com', 'https://例え.jp'], /xn--/],
  ['M9', ['https://xn--pypal-4ve.com'], /can look like another host/],
  ['M10', ['http://example.org', 'HTTP://example.org'], /Use https:/],
  [
    'hosts',
    [
      'https://localhost',
      'https://intranet',
      'https://127.0.0.1/',
      'https://a..b.org',
      'https://-a.org',
      'https://x.local',
      'https://',
    ],
    /no public host/,
  ],
  ['hosts', ['https://example.org:8443/', 'https://[::1]/'], /a port or a numeric host/],
  [
    'mail',
    ['mailto:', 'mailto:nobody', 'mailto:a@b.org?bcc=c@d.org', 'mailto:a@b.org,c@d.org', 'mailto:a@b'],
    /one plain mail address/,
  ],
  ['paths', ['/en/standards/x/'], /begins with a slash/],
  ['paths', ['../../../readme.md', '../../../../x.md', '../../../data/x.md'], /leads out of the folder content/],
  ['paths', ['x.html', 'x/', 'x', 'X.md', 'a%20b.md', 'x.md?y', 'x.pdf'], /neither an https/],
  ['paths', ['#Scope', 'x.md#', '#a b'.replace(' ', '%20'), '#s-'], /no id of a section/],
  ['paths', ['www.example.org', 'example.org/x', 'unodc.org'], /Write https:\/\//],
  ['paths', ['office@example.org'], /Write mailto:office/],
];

for (const [id, addresses, words] of REFUSED) {
  for (const address of addresses) {
    test(`${id} the address ${address} is refused where it stands`, () => {
      assertFound(`Text\n- [x](⟦${address}⟧) y`, 'link-address', words);
      assert.doesNotMatch(render(`[x](${address})`).lead, /<a/);
    });
  }
}

test('M6 an address in angle brackets is held to the same list', () => {
  assertFound('<⟦foo:bar⟧> <⟦javascript:alert⟧>', 'link-address', /are not allowed/);
  assertFound('[x](⟦<javascript:alert(1)⟧>)', 'link-address', /are not allowed/);
  assert.match(render('<office@example.org>').lead, /<a href="mailto:office@example\.org">office@example\.org<\/a>/);
});

test('M9 a host that the maintainers have looked at is allowed, in its xn-- form alone', () => {
  const internationalHosts = ['xn--80aesfpebagmfblc0a.xn--p1ai'];
  assert.deepEqual(render('[x](https://xn--80aesfpebagmfblc0a.xn--p1ai/a)', { internationalHosts }).problems, []);
  assert.equal(render('[x](https://xn--other-9ra.example/a)', { internationalHosts }).problems.length, 1);
});

test('an address longer than any that is meant is refused', () => {
  assertFound(`[x](⟦https://example.org/${'a'.repeat(3000)}⟧)`, 'link-address', /longer than 2000/);
});

test('M11 an address defined by name is used by a link, is defined once, and is held to the same list', () => {
  assertFine('See [the text][a] and [a].\n\n[a]: https://example.org');
  assert.match(render('See [the text][A].\n\n[a]: https://example.org').lead, /href="https:\/\/example\.org"/);
  assertFound('[x][a]\n\n[a]: https://example.org\n⟦[A]⟧: https://example.com', 'definition', /defined a second time/);
  assertFound('Text.\n\n⟦[a]: https://example.org⟧', 'definition', /no link uses it/);
  assertFound('⟦[x][a]⟧\n\n[a]: javascript:alert', 'link-address', /are not allowed/);
  assertFound('⟦[^1]: Note⟧', 'definition', /a footnote, which this site has not/);
  assertFound('⟦[@uncac]: see⟧', 'definition', /looks like a citation/);
});

test('a link has a text, and no title that most readers never see', () => {
  assertFound('⟦[](https://example.org)⟧', 'link-text', /no text/);
  assertFound('⟦[x](https://example.org "hidden")⟧', 'link-title', /most readers never see/);
  assertFound('⟦[x][a]⟧\n\n[a]: https://example.org (hidden)', 'link-title', /most readers never see/);
});

test('M27 images are refused, also within a link, and nothing is fetched', () => {
  assertFound('⟦![A *chart*](https://example.org/x.png)⟧', 'image', /the site carries text only/);
  assertFound('⟦![A chart](x.svg "title")⟧', 'image', /text only/);
  assertFound('[⟦![A chart](x.png)⟧](https://example.org)', 'image', /text only/);
  assertFound('⟦![A [link](javascript:x) [@cite]](x.png)⟧', 'image', /text only/);
  assertFound('⟦![a][b]⟧\n\n[b]: https://example.org/x.png', 'image', /text only/);
  assertFound('Text ⟦![⟧not an image', 'image', /could not be read/);
  assert.doesNotMatch(render('![A *chart*](https://example.org/x.png)').lead, /<img|href|src/);
  assert.match(render('![A *chart*](https://example.org/x.png)').lead, /A chart/);
});
