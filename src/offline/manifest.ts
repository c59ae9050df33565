import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, fileOf, relativeAddress } from '../model/address.ts';
import { siteName } from '../model/pages.ts';
import type { Site, Voice } from '../model/site.ts';
import { localText } from '../model/text.ts';

/** The colours of the paper and of the icon, as in templates/styles/tokens.css. */
const PAPER = '#fcfbf8';
const ACCENT = '#7a1f2b';

function manifestOf(site: Site, folder: string, voice: Voice): object {
  const { tag, direction, t } = voice;
  const from = fileOf(addressOf.home(tag));
  const to = (address: string): string => relativeAddress(from, address);
  const shortcut = (name: string, address: string): object[] =>
    existsSync(path.join(folder, fileOf(address))) ? [{ name, url: to(address) }] : [];
  const name = siteName(site, tag);
  const icon = (file: string, sizes: string, purpose: string): object => ({
    src: to(file),
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  return {
    lang: tag,
    dir: direction,
    id: './',
    start_url: './',
    scope: to(addressOf.languages()),
    name,
    short_name: name,
    description: localText(site.data.tagline, tag, site.source.tag).text,
    display: 'standalone',
    background_color: PAPER,
    theme_color: ACCENT,
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable.png', '512x512', 'maskable'),
    ],
    shortcuts: [
      ...shortcut(t('nav.standards'), addressOf.standards(tag)),
      ...shortcut(t('nav.directory'), addressOf.directory(tag)),
      ...shortcut(t('offline.title'), addressOf.offline(tag)),
    ],
  };
}

/** Writes <language>/manifest.json: the site as an app, by the name and in the direction of each language. */
export function writeManifests(site: Site, folder: string): void {
  for (const voice of site.voices) {
    const text = JSON.stringify(manifestOf(site, folder, voice), null, 2);
    writeFileSync(path.join(folder, voice.tag, 'manifest.json'), `${text}\n`);
  }
}
