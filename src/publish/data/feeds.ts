import { addressOf } from '../../model/address.ts';
import { dataAddress } from '../../model/data-address.ts';
import { siteName } from '../../model/pages.ts';
import { ownName } from '../../model/reach.ts';
import { type Change, changesOf } from '../../model/record-changes.ts';
import type { Association, Site, Voice } from '../../model/site.ts';
import { localText } from '../../model/text.ts';
import { publicAddress } from '../../model/view.ts';
import { escapeXml } from '../xml.ts';

/** So many changes a feed tells; who comes rarely finds the rest in the records. */
const LENGTH = 200;

/** A feed in one language, of the whole directory or of one country, not yet written in any form. */
interface Feed {
  readonly site: Site;
  readonly voice: Voice;
  readonly country: string | undefined;
  readonly changes: readonly Change[];
}

const nameIn = (association: Association, { tag }: Voice): string =>
  association.data.names[tag] ?? ownName(association);

/** The name of a feed in its language. */
function titleOf({ site, voice, country }: Feed): string {
  const name = siteName(site, voice.tag);
  if (country === undefined) return voice.t('data.feedTitle', { site: name });
  return voice.t('data.feedCountry', { site: name, country: voice.format.region(country) });
}

function entryOf(change: Change, { site, voice }: Feed) {
  const { association, date, kind, note, key } = change;
  const { checked } = association.data;
  const check = `${voice.t('evidence.checked', { date: voice.format.date(date) })} ${voice.t(`means.${checked.means}`)}`;
  // The same change has one id in all languages: that of the source language's page.
  return {
    id: `${publicAddress(site, addressOf.association(site.source.tag, association.id))}#change-${key}`,
    address: publicAddress(site, addressOf.association(voice.tag, association.id)),
    title: voice.t(`change.${kind}`, { name: nameIn(association, voice) }),
    text: kind === 'checked' ? check : note && localText(note, voice.tag, site.source.tag).text,
    time: `${date}T00:00:00Z`,
  };
}

const newest = ({ changes }: Feed): string => `${changes[0]?.date ?? '1970-01-01'}T00:00:00Z`;

/** A feed as Atom (RFC 4287). */
function atom(feed: Feed): string {
  const { site, voice, country } = feed;
  const own = publicAddress(site, dataAddress.feed(voice.tag, 'atom', country));
  const entries = feed.changes.map((change) => {
    const { id, address, title, text, time } = entryOf(change, feed);
    const summary = text === undefined ? '' : `<summary>${escapeXml(text)}</summary>`;
    return `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link href="${escapeXml(address)}"/><updated>${time}</updated>${summary}</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${voice.tag}">
<id>${escapeXml(own)}</id>
<title>${escapeXml(titleOf(feed))}</title>
<updated>${newest(feed)}</updated>
<author><name>${escapeXml(siteName(site, voice.tag))}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(own)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(publicAddress(site, addressOf.directory(voice.tag)))}"/>
${entries.join('\n')}
</feed>
`;
}

/** A feed as JSON Feed 1.1. */
function jsonFeed(feed: Feed): object {
  const { site, voice, country } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    home_page_url: publicAddress(site, addressOf.directory(voice.tag)),
    feed_url: publicAddress(site, dataAddress.feed(voice.tag, 'json', country)),
    language: voice.tag,
    authors: [{ name: siteName(site, voice.tag) }],
    items: feed.changes.map((change) => {
      const { id, address, title, text, time } = entryOf(change, feed);
      return { id, url: address, title, content_text: text ?? title, date_published: time };
    }),
  };
}

/** The feeds of changes in every language, of the directory and of each country, as texts by address. */
export function* feedFiles(
  site: Site,
  countries: ReadonlyMap<string, readonly Association[]>,
): Generator<readonly [address: string, text: string]> {
  if (site.associations.size === 0) return;
  const whole: [string | undefined, Iterable<Association>] = [undefined, site.associations.values()];
  for (const [country, associations] of [whole, ...countries]) {
    const changes = changesOf(associations).slice(0, LENGTH);
    for (const voice of site.voices) {
      const feed = { site, voice, country, changes };
      yield [dataAddress.feed(voice.tag, 'atom', country), atom(feed)];
      yield [dataAddress.feed(voice.tag, 'json', country), `${JSON.stringify(jsonFeed(feed), null, 1)}\n`];
    }
  }
}
