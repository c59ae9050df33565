import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser/chromium.ts';

/** The pictures that are drawn of the icon: their size, whether the ground fills the square, and how much of it the sign takes. */
const PICTURES = [
  { name: 'icon-192.png', size: 192, square: false, scale: 1 },
  { name: 'icon-512.png', size: 512, square: false, scale: 1 },
  { name: 'icon-maskable.png', size: 512, square: true, scale: 0.72 },
  { name: 'apple-touch-icon.png', size: 180, square: true, scale: 0.9 },
] as const;

/** Draws the icons of the app anew from templates/icon.svg, into a folder: node --import tsx docs/icons.ts [folder] */
const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const folder = process.argv[2] ?? path.join(templates, 'icons');
const icon = readFileSync(path.join(templates, 'icon.svg'), 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(icon)?.[1] ?? '#000000';
const browser = await launch();
try {
  const page = await browser.newPage();
  for (const { name, size, square, scale } of PICTURES) {
    await page.setViewportSize({ width: size, height: size });
    const colour = square ? ground : 'transparent';
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${colour}"><div style="width:${scale * 100}%;height:${scale * 100}%">${icon}</div></body>`,
    );
    await page.screenshot({ path: path.join(folder, name), omitBackground: true });
  }
} finally {
  await browser.close();
}
