import { loadSearch } from './search/load.ts';

/** The language switch keeps the place on the page: ids are equal in every language, so the fragment travels along. */
function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = location.hash;
}

/** An open list of languages closes with Escape and gives the focus back, as menus do. */
function closeWithEscape(event: KeyboardEvent): void {
  const open = document.querySelector<HTMLDetailsElement>('details.languages[open]');
  if (event.key !== 'Escape' || open === null) return;
  open.open = false;
  open.querySelector('summary')?.focus();
}

keepPlace();
addEventListener('hashchange', keepPlace);
addEventListener('keydown', closeWithEscape);
loadSearch();
