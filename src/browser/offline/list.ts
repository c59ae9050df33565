import type { LanguageName } from './row.ts';
import type { Store } from './store.ts';
import type { Wording } from './words.ts';

function link(address: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLLIElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  for (const [key, value] of Object.entries(attributes)) anchor.setAttribute(key, value);
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}

function note(item: HTMLLIElement, text: string): void {
  const aside = document.createElement('span');
  aside.className = 'aside';
  aside.textContent = text;
  item.append(' ', aside);
}

function fill(id: string, items: readonly HTMLLIElement[]): void {
  document.getElementById(`${id}-list`)?.replaceChildren(...items);
  document.getElementById(id)?.toggleAttribute('hidden', items.length === 0);
}

const nameOf = ({ tag, dir }: LanguageName): Record<string, string> => ({ lang: tag, dir, hreflang: tag });

/** The saved languages in which the page that was asked for is there. */
async function elsewhere(store: Store, languages: readonly LanguageName[]): Promise<HTMLLIElement[]> {
  const [, ...rest] = `${location.origin}${location.pathname}`.slice(store.root.length).split('/');
  const items: HTMLLIElement[] = [];
  for (const language of languages) {
    const address = [language.tag, ...rest].join('/');
    const record = await store.saved(language.tag);
    if (record?.files[address] !== undefined) items.push(link(store.root + address, language.name, nameOf(language)));
  }
  return items;
}

/** Lists what is saved: whole languages, pages kept from reading, and, where a page is missing, its other languages. */
export async function listSaved(
  store: Store,
  wording: Wording,
  languages: readonly LanguageName[],
  missing: boolean,
): Promise<void> {
  const whole: HTMLLIElement[] = [];
  for (const language of languages) {
    const record = await store.saved(language.tag);
    if (record === undefined) continue;
    const item = link(`${store.root}${language.tag}/`, language.name, nameOf(language));
    note(item, wording.say('list.date', { date: wording.day(record.date) }));
    whole.push(item);
  }
  fill('offline-whole', whole);
  const pages = await store.keptPages();
  fill(
    'offline-kept',
    pages.map(({ address, title, day }) => {
      const language = languages.find(({ tag }) => address.startsWith(`${tag}/`));
      const item = link(store.root + address, title || address, language === undefined ? {} : nameOf(language));
      if (day !== '') note(item, wording.say('list.keptOn', { saved: wording.day(day) }));
      return item;
    }),
  );
  if (missing) fill('offline-elsewhere', await elsewhere(store, languages));
}
