import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeText, html, trusted } from '../../templates/html.ts';

test('text is escaped, markup is kept, lists are joined, nothing is left out', () => {
  const name = `<b onclick="x">'&`;
  assert.equal(
    html`<p title="${name}">${name}</p>`.toString(),
    '<p title="&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;">&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;</p>',
  );
  assert.equal(
    html`${html`<i>${1}</i>`}${[html`<b>a</b>`, '<']}${null}${undefined}${false}`.toString(),
    '<i>1</i><b>a</b>&lt;',
  );
  assert.equal(trusted('<hr>').toString(), '<hr>');
});

test('no text can open a tag or leave an attribute', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.doesNotMatch(escapeText(text), /[<>"']/)));
});
