import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pagesOf, realSite } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The house writes the doctype as the specification prints it, and lets lines end where the template ends them.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // Addresses and telephone numbers are data: their breaks are a matter of style sheets.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    // Integrity attributes would keep the pages from opening from a disk.
    'require-sri': 'off',
    // The form of a self-assessment is filled in on the device and sent to nobody: it has nothing to submit.
    'wcag/h32': 'off',
    // HTML asks of an id only that it has no space; a version has a point.
    'valid-id': ['error', { relaxed: true }],
  },
});

const faultsOf = async (name: string, markup: string): Promise<string[]> => {
  const { results } = await validator.validateString(markup, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${name}:${line}:${column} ${message} (${ruleId})`),
  );
};

test('the validator finds a fault in a page that has one', async () => {
  assert.notDeepEqual(
    await faultsOf(
      'x.html',
      '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p><div></div></p></body></html>',
    ),
    [],
  );
});

test('every page of the real site is valid HTML', async () => {
  const faults: string[] = [];
  for (const [name, markup] of pagesOf(realSite())) faults.push(...(await faultsOf(name, markup)));
  assert.deepEqual(faults.slice(0, 20), []);
});
