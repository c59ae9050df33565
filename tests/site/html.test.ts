import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { pagesOf, realSite } from './built.ts';
import { facesOf } from './faces.ts';

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

/** One configuration for all pages, worked out once: the loader would work it out again for each. */
class OneConfig extends StaticConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;
  override getConfigFor(file: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#config ??= super.getConfigFor(file);
    return this.#config;
  }
}

const validator = new HtmlValidate(new OneConfig(RULES));

/** The form of a self-assessment is filled in on the device and sent to nobody: it alone has nothing to submit. */
const SENT_TO_NOBODY = /\/self-assessment\/index\.html$/;
const withoutSubmit = new HtmlValidate(new OneConfig({ ...RULES, rules: { ...RULES.rules, 'wcag/h32': 'off' } }));

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

test('the look at every page finds a tag that is not closed, an id that is there twice, and one that nothing has', () => {
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;
  assert.deepEqual(facesOf(page('<p id="a">x</p>')).errors, []);
  for (const body of [
    '<div>',
    'x</div>',
    '<p id="a">x</p><p id="a">y</p>',
    '<label for="b">x</label>',
    'a < b &x y="1"',
  ])
    assert.notDeepEqual(facesOf(page(body)).errors, [], body);
});

test('every page of the real site is well-formed HTML, and every kind of element in every place is valid on a page that has it', async () => {
  const faults: string[] = [];
  const seen = new Set<string>();
  const pages = pagesOf(realSite());
  let validated = 0;
  // The shortest first: each page then has few things that none before it had.
  for (const [name, markup] of [...pages].sort(([, one], [, other]) => one.length - other.length)) {
    const { faces, errors } = facesOf(markup);
    faults.push(...errors.map((error) => `${name}: ${error}`));
    const fresh = [...faces].filter((face) => !seen.has(face));
    if (fresh.length === 0) continue;
    for (const face of fresh) seen.add(face);
    faults.push(...(await faultsOf(name, markup)));
    validated++;
  }
  assert.ok(validated > 100, `${validated} of ${pages.size} pages`);
  assert.deepEqual(faults.slice(0, 20), []);
});
