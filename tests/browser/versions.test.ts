import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/serve.ts';
import { realSite } from '../site/built.ts';
import { launch } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = 'standards/case-assignment/';
const KINDS = [
  `${STANDARD}versions/`,
  `${STANDARD}versions/1.0/`,
  `${STANDARD}versions/2.0/changes-since-1.0/`,
  `${STANDARD}cite/`,
  STANDARD,
];

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launch();
  server = await serve({ folder: realSite(), port: 0 });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(
  address: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(new URL(address, server.address).href);
    await use(page);
    assert.deepEqual(errors, [], address);
  } finally {
    await context.close();
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on versions, redlines and citations, ${colorScheme}, and nothing is wider than a telephone`, async () => {
    for (const language of ['en', 'ar', 'zh-Hans']) {
      for (const kind of KINDS) {
        await visit(`${language}/${kind}`, { colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
          for (const details of await page.locator('main details').all())
            await details.evaluate((element) => element.setAttribute('open', ''));
          await page.evaluate(AXE);
          const faults = (await page.evaluate(
            'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
          )) as string[];
          assert.deepEqual(faults, [], `${language}/${kind}`);
          const [wide, room] = (await page.evaluate(
            '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
          )) as [number, number];
          assert.ok(wide <= room, `${language}/${kind}: ${wide} px in ${room}`);
        });
      }
    }
  });
}

test('a reader copies the permanent address of a provision and a citation', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await visit(`en/${STANDARD}`, { permissions }, async (page) => {
    await page.locator('#written-rules .copy').click();
    assert.match(
      (await page.evaluate('navigator.clipboard.readText()')) as string,
      /\/en\/standards\/case-assignment\/versions\/2\.0\/#written-rules$/,
    );
    assert.equal(await page.getByRole('status').textContent(), 'Copied');
    await page.locator('#written-rules .tools a').click();
    await page.waitForURL('**/cite/#written-rules');
    await page.locator('#written-rules .copy').first().click();
    assert.match((await page.evaluate('navigator.clipboard.readText()')) as string, /^Lectern, ‘Case assignment/);
  });
});

test('from a disk, without a network and without script, a provision is still cited and its changes read', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  const file = (address: string): string => pathToFileURL(path.join(realSite(), address, 'index.html')).href;
  await page.goto(file('fr/standards/case-assignment/cite'));
  assert.match((await page.locator('#written-rules').textContent()) ?? '', /disposition 4\.1[\s\S]*@misc/);
  await page.goto(file('ar/standards/case-assignment/versions/2.0/changes-since-1.0'));
  assert.ok((await page.locator('del').count()) > 0 && (await page.locator('ins').count()) > 0);
  // Without script nothing runs inside the page, so what is drawn is asked of the style sheet it loaded.
  const style = await page.locator('link[rel="stylesheet"]').last().getAttribute('href');
  assert.match(style ?? '', /versions\.\w+\.css$/);
  await context.close();
});
