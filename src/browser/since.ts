import { keep, recall } from './memory.ts';

/** The sections of the text as the page was built: id, then a digest of the words. */
function digestsOf(article: HTMLElement): Map<string, string> {
  const pairs = (article.dataset.sections ?? '').split(' ').map((pair) => pair.split(':'));
  return new Map(pairs.flatMap(([id, digest]) => (id && digest ? [[id, digest] as const] : [])));
}

function changedSections(now: ReadonlyMap<string, string>, before: unknown): string[] {
  if (typeof before !== 'object' || before === null) return [];
  const known = new Map(Object.entries(before));
  return [...now].filter(([id, digest]) => known.get(id) !== digest).map(([id]) => id);
}

/** The heading of a section as a link to it, without the signs that lead there. */
function linkTo(id: string): HTMLLIElement[] {
  const heading = document.getElementById(id)?.querySelector('h2, h3, h4, h5, h6');
  if (heading === null || heading === undefined) return [];
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('.permalink')) link.remove();
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = copy.textContent.trim();
  const item = document.createElement('li');
  item.append(link);
  return [item];
}

function notice(article: HTMLElement, items: readonly HTMLLIElement[], seen: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'notice since';
  box.setAttribute('role', 'note');
  const heading = document.createElement('p');
  heading.textContent = article.dataset.changed ?? '';
  const list = document.createElement('ul');
  list.lang = article.dataset.language ?? '';
  list.append(...items);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = article.dataset.seen ?? '';
  button.addEventListener('click', () => {
    seen();
    box.remove();
    article.querySelector<HTMLElement>('h1')?.scrollIntoView({ block: 'nearest' });
  });
  box.append(heading, list, button);
  return box;
}

/** Tells a returning reader which sections have other words than when they last read them. It is kept on the device alone. */
export function tellWhatChanged(): void {
  const article = document.querySelector<HTMLElement>('article[data-sections]');
  if (article === null) return;
  const name = `lectern:read:${article.dataset.language}:${article.dataset.slug}`;
  const now = digestsOf(article);
  const read = (): void => void keep(name, Object.fromEntries(now));
  const items = changedSections(now, recall(name)).flatMap(linkTo);
  if (items.length === 0) read();
  else article.querySelector('.title')?.after(notice(article, items, read));
}
