import { type Analysis, analysisOf, type Language } from '../../search/analysis.ts';
import { type Answer, isIndex, openSearch, type Search } from '../../search/search.ts';
import type { SearchStrings } from '../../search/strings.ts';
import { carriedMarks, carryMarks, type SearchWindow } from './files.ts';
import { markPage } from './marks.ts';
import { hrefOf, type ResultsContext, resultNodes } from './results.ts';

/** How long a reader's typing rests before its count is read aloud, and before the address changes, in milliseconds. */
const REST = 500;

interface Parts {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly status: HTMLElement;
  readonly meant: HTMLElement;
  readonly results: HTMLElement;
  readonly broken: HTMLElement;
  readonly index: HTMLElement;
}

function partsOf(form: HTMLFormElement): Parts {
  const named = (id: string): HTMLElement => {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`The search page has no ${id}.`);
    return element;
  };
  return {
    form,
    box: named('search-box') as HTMLInputElement,
    status: named('search-status'),
    meant: named('search-meant'),
    results: named('search-results'),
    broken: named('search-broken'),
    index: named('index'),
  };
}

/** Loads the index; calls back with a search, or with undefined where the index is missing, damaged or of another version. */
function loadIndex(address: string, analyses: readonly Analysis[], then: (search: Search | undefined) => void): void {
  let search: Search | undefined;
  (window as SearchWindow).lecternSearch = (data) => {
    if (isIndex(data)) search = openSearch(data, analyses);
  };
  (window as SearchWindow).lecternLoad?.(address, () => then(search));
}

function said({ count }: Answer, query: string, { strings, language }: ResultsContext): string {
  if (count === 0) return strings.none.replace('{query}', () => query);
  const form = new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`).format(count);
  return (strings.count[form] ?? strings.count.other ?? '').replace('{count}', number);
}

class SearchPage {
  readonly #parts: Parts;
  readonly #context: ResultsContext;
  #search: Search | undefined;
  #ready = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, analyses: readonly Analysis[]) {
    this.#parts = partsOf(form);
    const { strings = '{}', top = '', index = '' } = form.dataset;
    const language = document.documentElement.lang;
    this.#context = { language, analyses, top, strings: JSON.parse(strings) as SearchStrings };
    this.#listen();
    loadIndex(index, analyses, (search) => {
      this.#search = search;
      this.#ready = true;
      this.#parts.broken.hidden = search !== undefined;
      this.#show();
      this.#goStraight();
    });
  }

  #listen(): void {
    const { box, form, results, meant } = this.#parts;
    const asked = new URLSearchParams(location.search).get('q');
    if (box.value === '' && asked !== null) box.value = asked;
    box.addEventListener('input', () => this.#show());
    form.addEventListener('submit', (event) => {
      if (this.#search === undefined) return;
      event.preventDefault();
      this.#show();
      this.#goStraight();
      this.#keepAddress();
    });
    results.addEventListener('click', (event) => this.#carry(event.target as Element));
    results.addEventListener('auxclick', (event) => this.#carry(event.target as Element));
    addEventListener('keydown', (event) => this.#steer(event));
    meant.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      box.value = event.target.textContent ?? '';
      box.focus();
      this.#show();
    });
  }

  /** Shows what the box asks for. */
  #show(): void {
    const { box, results, meant, index, status } = this.#parts;
    if (!this.#ready || this.#search === undefined) return;
    const query = box.value.trim() === '' ? '' : box.value;
    const answer = query === '' ? undefined : this.#search.search(query);
    results.replaceChildren(...(answer === undefined ? [] : resultNodes(answer.found, this.#context)));
    index.hidden = answer !== undefined && answer.count > 0;
    meant.hidden = answer?.meant === undefined;
    const link = meant.querySelector('a');
    if (link !== null) {
      link.textContent = answer?.meant ?? '';
      link.href = `?q=${encodeURIComponent(answer?.meant ?? '')}`;
    }
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      status.textContent = answer === undefined ? '' : said(answer, query, this.#context);
      this.#keepAddress();
    }, REST);
  }

  /** An address of this site in the box is where the reader wants to go. */
  #goStraight(): void {
    const address = this.#search?.search(this.#parts.box.value).goTo;
    if (address !== undefined) location.replace(hrefOf(address, this.#context.top));
  }

  /** The address bar holds the query, so that it can be shared and comes back with the back button. */
  #keepAddress(): void {
    const query = this.#parts.box.value;
    try {
      history.replaceState(
        null,
        '',
        query === '' ? location.pathname : `?q=${encodeURIComponent(query.slice(0, 2000))}`,
      );
    } catch {
      // half of a surrogate pair, or a browser that keeps addresses of files as they are
    }
  }

  #carry(target: Element): void {
    const link = target.closest('a');
    if (link === null || this.#search === undefined) return;
    const { found } = this.#search.search(this.#parts.box.value);
    const terms = found.find(({ address }) => hrefOf(address, this.#context.top) === link.getAttribute('href'))?.terms;
    carryMarks({ path: link.pathname, terms: terms ?? [] });
  }

  /** Arrow keys go from the box through the results and back; Escape returns to the box. */
  #steer(event: KeyboardEvent): void {
    const { box, results } = this.#parts;
    const links = [...results.querySelectorAll<HTMLElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inBox = document.activeElement === box;
    if (event.key === 'Escape' && at >= 0) box.focus();
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || (!inBox && at < 0)) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (inBox && next < 0) return;
    event.preventDefault();
    (next < 0 ? box : (links[next] ?? links.at(-1)))?.focus();
  }
}

/** Starts the search on its own page, or marks words on a page that a result led to. */
export function start(languages: readonly Language[]): void {
  const analyses = languages.map(analysisOf);
  const form = document.querySelector<HTMLFormElement>('form#search');
  if (form !== null) new SearchPage(form, analyses);
  else markPage(carriedMarks()?.terms ?? [], analyses);
}
