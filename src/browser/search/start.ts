import type { Language } from '../../search/analysis.ts';
import { type Answer, MOST_FOUND } from '../../search/search.ts';
import type { SearchStrings } from '../../search/strings.ts';
import { analysesOf, bringByScript, type Engine, openIndex } from './engine.ts';
import { carriedMarks, carryMarks, type SearchWindow } from './files.ts';
import { markPage } from './marks.ts';
import { hrefOf, type ResultsContext, resultNodes } from './results.ts';
import { openInWorker, serveSearch } from './worker.ts';

/** How long a reader's typing rests before its count is read aloud, and before the address changes, in milliseconds. */
const REST = 500;

interface Parts {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly status: HTMLElement;
  readonly meant: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLElement;
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
    more: named('search-more'),
    broken: named('search-broken'),
    index: named('index'),
  };
}

/** Opens the index: in a worker where there can be one, else on the page. Undefined where the index is missing, damaged or of another version. */
async function open(script: string, index: string, languages: readonly Language[]): Promise<Engine | undefined> {
  const worker = (window as SearchWindow).lecternWorker?.(script);
  if (worker !== undefined) {
    const engine = await openInWorker(worker, new URL(index, location.href).href);
    if (engine !== 'no worker') return engine;
  }
  return openIndex(index, bringByScript, languages);
}

function said({ count }: Answer, query: string, { strings, language }: ResultsContext): string {
  if (count === 0) return strings.none.replace('{query}', () => query);
  const form = new Intl.PluralRules(language).select(count);
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`).format(count);
  return (strings.count[form] ?? strings.count.other ?? '').replace('{count}', number);
}

class SearchPage {
  readonly #parts: Parts;
  #context: ResultsContext;
  #engine: Engine | undefined;
  #answer: Answer | undefined;
  #most = MOST_FOUND;
  /** Under way while something is looked for; what was typed since is looked for in its turn. */
  #asking: Promise<void> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, languages: readonly Language[]) {
    this.#parts = partsOf(form);
    const { strings = '{}', top = '', index = '', script = '' } = form.dataset;
    const language = document.documentElement.lang;
    const analyses = analysesOf(languages, '');
    this.#context = { language, analyses, top, strings: JSON.parse(strings) as SearchStrings };
    this.#listen();
    void open(script, index, languages).then(async (engine) => {
      this.#engine = engine;
      this.#parts.broken.hidden = engine !== undefined;
      if (engine === undefined) return;
      this.#context = { ...this.#context, analyses: analysesOf(languages, engine.variants) };
      await this.#ask();
      this.#goStraight();
    });
  }

  #listen(): void {
    const { box, form, results, meant, more } = this.#parts;
    const asked = new URLSearchParams(location.search).get('q');
    if (box.value === '' && asked !== null) box.value = asked;
    box.addEventListener('input', () => {
      this.#most = MOST_FOUND;
      void this.#ask();
    });
    form.addEventListener('submit', async (event) => {
      if (this.#engine === undefined) return;
      event.preventDefault();
      await this.#ask();
      this.#goStraight();
      this.#keepAddress();
    });
    results.addEventListener('click', (event) => this.#carry(event.target as Element));
    results.addEventListener('auxclick', (event) => this.#carry(event.target as Element));
    addEventListener('keydown', (event) => this.#steer(event));
    more.addEventListener('click', () => void this.#showMore());
    meant.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      box.value = event.target.textContent ?? '';
      box.focus();
      void this.#ask();
    });
  }

  /** Asks for what is in the box, one question at a time. Ends when the answer to what then stands in it is shown. */
  #ask(): Promise<void> {
    this.#asking ??= this.#askOn().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #askOn(): Promise<void> {
    const { box, broken } = this.#parts;
    if (this.#engine === undefined) return;
    let [query, most] = ['', 0];
    do {
      [query, most] = [box.value, this.#most];
      try {
        this.#answer = query.trim() === '' ? undefined : await this.#engine.ask(query, most);
        broken.hidden = true;
      } catch {
        // A piece did not come; the list below holds every title, and the next letter tries again.
        this.#answer = undefined;
        broken.hidden = false;
      }
    } while (box.value !== query || this.#most !== most);
    this.#show();
  }

  async #showMore(): Promise<void> {
    const before = this.#parts.results.querySelectorAll('a').length;
    this.#most += 4 * MOST_FOUND;
    await this.#ask();
    this.#parts.results.querySelectorAll<HTMLElement>('a')[before]?.focus();
  }

  /** Shows the answer. */
  #show(): void {
    const { box, results, meant, more, index, status } = this.#parts;
    const answer = this.#answer;
    const query = box.value;
    results.replaceChildren(...(answer === undefined ? [] : resultNodes(answer.found, this.#context)));
    index.hidden = answer !== undefined && answer.count > 0;
    more.hidden = answer === undefined || answer.count <= answer.found.length;
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
    const address = this.#answer?.goTo;
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
    if (link === null) return;
    const here = (address: string): boolean => hrefOf(address, this.#context.top) === link.getAttribute('href');
    const terms = this.#answer?.found.find(({ address }) => here(address))?.terms;
    carryMarks({ path: link.pathname, terms: terms ?? [], variants: this.#engine?.variants ?? '' });
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

/** Starts the search on its own page or in its worker, or marks words on a page that a result led to. */
export function start(languages: readonly Language[]): void {
  if (typeof document === 'undefined') {
    serveSearch(languages);
    return;
  }
  const form = document.querySelector<HTMLFormElement>('form#search');
  const marks = carriedMarks();
  if (form !== null) new SearchPage(form, languages);
  else if (marks !== undefined) markPage(marks.terms, analysesOf(languages, marks.variants));
}
