import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { pagesOf, realSite } from './built.ts';

const RULES = {
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
  },
} as const satisfies ConfigData;

const validator = new HtmlValidate(RULES);

/** The form of a self-assessment is filled in on the device and sent to nobody: it alone has nothing to submit. */
const SENT_TO_NOBODY = /\/self-assessment\/index\.html$/;
const withoutSubmit = new HtmlValidate({ ...RULES, rules: { ...RULES.rules, 'wcag/h32': 'off' } });

const faultsOf = async (name: string, markup: string): Promise<string[]> => {
  const { results } = await (SENT_TO_NOBODY.test(name) ? withoutSubmit : validator).validateString(markup, name);
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

/** Read from left to right, and from right to left: every page of these is looked at. */
const WHOLE = ['en', 'ar'];

/** The other languages have the same pages: each of them is looked at in one, in turn. */
function chosen(names: readonly string[]): string[] {
  const languageIn = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : '');
  const others = [...new Set(names.map(languageIn))].filter((tag) => tag !== '' && !WHOLE.includes(tag));
  const addresses = [...new Set(names.map((name) => name.slice(languageIn(name).length)))];
  const turns = new Map(addresses.map((address, index) => [address, others[index % others.length]]));
  return names.filter((name) => {
    const language = languageIn(name);
    return !others.includes(language) || turns.get(name.slice(language.length)) === language;
  });
}

test('every page of the real site is valid HTML: in two languages all, of the others each in one', async () => {
  const pages = pagesOf(realSite());
  const names = chosen([...pages.keys()]);
  assert.ok(names.length > pages.size / 3, `${names.length} of ${pages.size} pages`);
  const faults: string[] = [];
  for (const name of names) faults.push(...(await faultsOf(name, pages.get(name) ?? '')));
  assert.deepEqual(faults.slice(0, 20), []);
});
