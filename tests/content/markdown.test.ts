import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../../src/paths.ts';
import { assertFine, assertFound, render, wholeMarkup } from './marked.ts';

const SAMPLE = `What this is *about*.

## Scope {#scope}

One line,
another [@uncac, article 8(5)].

### 2.1 A **bold** title {#bold-title}

- one
- two

## Rest {#rest}
`;

test('a text is cut at every heading, and what stands before the first one is kept apart', () => {
  const { lead, sections, problems } = render(SAMPLE, { bodyLine: 10 });
  assert.deepEqual(problems, []);
  assert.equal(lead, '<p>What this is <em>about</em>.</p>\n');
  assert.deepEqual(
    sections.map(({ id, level, number, title, titleHtml, line }) => ({ id, level, number, title, titleHtml, line })),
    [
      { id: 'scope', level: 2, number: null, title: 'Scope', titleHtml: 'Scope', line: 12 },
      {
        id: 'bold-title',
        level: 3,
        number: '2.1',
        title: 'A bold title',
        titleHtml: 'A <strong>bold</strong> title',
        line: 17,
      },
      { id: 'rest', level: 2, number: null, title: 'Rest', titleHtml: 'Rest', line: 22 },
    ],
  );
  assert.deepEqual(
    sections.map(({ html }) => html),
    ['<p>One line,\nanother <cite>uncac, article 8(5)</cite>.</p>\n', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n', ''],
  );
});

test('an empty text has nothing, and one without headings is all lead', () => {
  assert.deepEqual(render(''), { lead: '', sections: [], links: [], citations: [], problems: [] });
  assert.deepEqual(render('One.\n\nTwo.').lead, '<p>One.</p>\n<p>Two.</p>\n');
});

test('a text with the line ends of Windows is the same text', () => {
  assert.deepEqual(render(SAMPLE.replaceAll('\n', '\r\n')), render(SAMPLE));
});

test('rendering one text leaves nothing behind for the next', () => {
  const first = render(SAMPLE);
  render('[a]: https://example.org\n\n- x\n  > ## y\n\n```\nopen');
  assert.deepEqual(render(SAMPLE), first);
  assert.deepEqual(
    render('[text][a]').problems.map(({ rule }) => rule),
    ['leftover-markup'],
  );
});

test('a table can be scrolled, its head belongs to its columns, and cells are placed by class', () => {
  const { lead } = render('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 \\| 3 | *4* | 5 |', {
    tableLabel: 'Table “x” & "y"',
  });
  assert.equal(
    lead,
    `<div class="table" role="group" tabindex="0" aria-label="Table “x” &amp; &quot;y&quot;">
<table>
<thead>
<tr>
<th scope="col">a</th>
<th scope="col" class="start">b</th>
<th scope="col" class="center">c</th>
<th scope="col" class="end">d</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td class="start">2 | 3</td>
<td class="center"><em>4</em></td>
<td class="end">5</td>
</tr>
</tbody>
</table>
</div>
`,
  );
  assert.doesNotMatch(lead, /style=/);
});

test('E1 the signs of template languages are text', () => {
  const { lead, problems } = render('Seven: {{ 7 | times: 7 }}, {% include x %}, #{x}, \\<%= x %>.');
  assert.deepEqual(problems, []);
  assert.equal(lead, '<p>Seven: {{ 7 | times: 7 }}, {% include x %}, #{x}, &lt;%= x %&gt;.</p>\n');
});

test('M13 quotation marks stay inside of their attribute', () => {
  const { lead } = render('[x](https://example.org/?a="onclick=alert(1)) and `"<b>"`');
  assert.doesNotMatch(lead, /<a|<b>/);
  assert.match(lead, /<code>&quot;&lt;b&gt;&quot;<\/code>/);
  assert.match(render('```js" onclick="x\ncode\n```').lead, /^<pre><code>code\n<\/code><\/pre>\n$/);
  assert.match(
    render('| a |\n|---|\n| b |', { tableLabel: '"><script>' }).lead,
    /aria-label="&quot;&gt;&lt;script&gt;"/,
  );
});

test('M14 no plugin of markdown-it is used, and no attribute can be written', () => {
  const manifest = readFileSync(path.join(PROJECT, 'package.json'), 'utf8');
  assert.doesNotMatch(manifest, /"markdown-it-/);
  assert.equal(
    render('A text {onclick=x} {.a} {style="x"}').lead,
    '<p>A text {onclick=x} {.a} {style=&quot;x&quot;}</p>\n',
  );
});

test('M26 text that begins with four spaces is text, not code, wherever it is rendered', () => {
  assertFine('One.\n\n    Two, indented.');
  assert.equal(render('One.\n\n    Two, indented.').lead, '<p>One.</p>\n<p>Two, indented.</p>\n');
});

test('M29 addresses are linked only where they are written as links', () => {
  assert.doesNotMatch(render('See mailto:foo@bar.com, www.example.org and https://example.org.').lead, /<a/);
});

test('a block of code keeps its signs, and names a language at most', () => {
  assert.equal(
    render('```html\n<b> & *x* [@y]\n```').lead,
    '<pre><code class="language-html">&lt;b&gt; &amp; *x* [@y]\n</code></pre>\n',
  );
  assertFine('~~~\n# no heading\n[@x\n**\n~~~');
  assertFound('⟦```⟧\ncode', 'fence', /has no end/);
  assertFound('Text.\n\n> ⟦> ```⟧\n> code'.replace('> ⟦> ```⟧', '⟦> ```⟧'), 'fence', /has no end/);
  assertFound('⟦````⟧\ncode\n```', 'fence', /no line ```` follows/);
  assertFound('``` ⟦These words⟧\ncode\n```', 'fence', /are not shown/);
});

test('a rule across the page, line breaks and characters written as entities are understood', () => {
  assertFine('One  \ntwo\\\nthree\n\n---\n\n&copy; &nbsp; &#x2014; a\u200cb &zwnj;');
  assert.equal(render('One  \ntwo\\\nthree').lead, '<p>One<br>\ntwo<br>\nthree</p>\n');
});

test('an entity that stands for a hidden or damaged sign is refused', () => {
  assertFound('Soft⟦&shy;⟧hyphen and ⟦&#8238;⟧ and ⟦&#x200B;⟧, again ⟦&shy;⟧.', 'hidden-character', /not visible/);
  assertFound('| a |\n|---|\n| b ⟦&#0;⟧ |', 'hidden-character', /not visible/);
});

test('what was rendered holds no element that the site does not make itself', () => {
  const body = `${SAMPLE}\n\n1. a\n2. b\n\n> q\n\n\`c\` <https://example.org> **b** [x](#scope)\n\n| a |\n|---|\n| b |\n\n---\n\n\`\`\`\nx\n\`\`\`\n<script>alert(1)</script>\n<img src=x onerror=y>\n`;
  const allowed = 'p ul ol li em strong code pre h2 h3 a br hr div table thead tbody tr th td blockquote cite'.split(
    ' ',
  );
  const found = new Set([...wholeMarkup(render(body)).matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name as string));
  assert.deepEqual(
    [...found].filter((name) => !allowed.includes(name)),
    [],
  );
});

test('words in letters of the other direction are isolated, with the signs that belong to them', () => {
  const arabic = render('## دراسة Vetten, L. {#x}\n\nكتبها Vetten, L. و *Foo (b)* و `Bar.`\n', { direction: 'rtl' });
  assert.equal(arabic.sections[0]?.titleHtml, 'دراسة <bdi dir="ltr">Vetten, L.</bdi>');
  assert.equal(
    arabic.sections[0]?.html,
    '<p>كتبها <bdi dir="ltr">Vetten, L.</bdi> و <em><bdi dir="ltr">Foo (b)</bdi></em> و <code>Bar.</code></p>\n',
  );
  assert.equal(render('The word النيابة.').lead, '<p>The word <bdi dir="rtl">النيابة</bdi>.</p>\n');
});
