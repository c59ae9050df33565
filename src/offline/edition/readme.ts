import { addressOf } from '../../model/address.ts';
import { siteName } from '../../model/pages.ts';
import type { Site, Voice } from '../../model/site.ts';
import { publicAddress } from '../../model/view.ts';

function paragraph(site: Site, voice: Voice, date: string): string {
  const { tag, name, t, format } = voice;
  return [
    `${siteName(site, tag)} · ${name}`,
    `${t('edition.open')} ${t('edition.date', { date: format.date(date) })}`,
    t('edition.online'),
    publicAddress(site, addressOf.download(tag)),
    t('footer.licence'),
  ].join('\n');
}

/** README.txt of an edition: how to open it, of which day it is, where the newest is; in its language and in the source. */
export function readmeOf(site: Site, voice: Voice, date: string): string {
  const voices = voice.tag === site.source.tag ? [voice] : [voice, site.source];
  return `${voices.map((one) => paragraph(site, one, date)).join('\n\n')}\n`;
}
