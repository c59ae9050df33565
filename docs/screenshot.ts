import { fileURLToPath } from 'node:url';
import { check } from '../src/build.ts';
import { PROJECT } from '../src/paths.ts';
import { serve } from '../src/serve.ts';
import { launch } from '../tests/browser/chromium.ts';

/** Draws the picture of the README anew from the site in _site/: the page of a standard on a wide window. */
const server = await serve({ folder: `${PROJECT}/_site`, port: 0 });
const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  const [standard] = check({ root: PROJECT }).site?.standards.keys() ?? [];
  await page.goto(new URL(`en/standards/${standard}/#provisions`, server.address).href);
  await page.screenshot({ path: fileURLToPath(new URL('standard.png', import.meta.url)) });
} finally {
  await browser.close();
  await server.close();
}
