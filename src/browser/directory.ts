import { type Chosen, choose, type Sort, sorted } from '../lookup/choose.ts';
import { indexOf, type LookupIndex, scoresOf } from '../lookup/lookup-index.ts';
import type { Rows } from '../lookup/rows.ts';
import { addressOf, isEmpty, type State, stateFrom } from '../lookup/state.ts';
import { entry } from './directory/entry.ts';
import { type Form, formOf } from './directory/form.ts';
import { today } from './today.ts';

declare global {
  /** The directory in the page's language, set by the script before this one. */
  var lecternRows: Rows | undefined;
}

/** How many entries are shown at once. */
const SHOWN = 50;

/** How long a screen reader waits after a key before it hears the count, in milliseconds. */
const SAID_AFTER = 500;

class DirectorySearch {
  readonly #rows: Rows;
  readonly #form: Form;
  readonly #whole = document.querySelector<HTMLElement>('.whole');
  readonly #found = document.querySelector<HTMLElement>('.found');
  readonly #heading = document.querySelector<HTMLElement>('#found');
  readonly #list = document.querySelector<HTMLElement>('.found .entries');
  readonly #more = document.querySelector<HTMLElement>('.found .more');
  readonly #said = document.querySelector<HTMLElement>('#find-said');
  readonly #plural = new Intl.PluralRules(document.documentElement.lang);
  readonly #number = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`);
  #index: LookupIndex | undefined;
  #order: readonly number[] = [];
  #shown = 0;
  #typing = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(rows: Rows, form: Form) {
    this.#rows = rows;
    this.#form = form;
    form.onType = () => this.#change(true);
    form.onChoose = () => this.#change(false);
    // Enter brings the reader to what was found, and puts the keyboard of a telephone away.
    form.onAsk = () => this.#heading?.focus();
    this.#more?.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.restore());
  }

  /** Shows what the address asks for. */
  restore(): void {
    this.#typing = false;
    const state = stateFrom(location.search, this.#rows);
    this.#form.write(state);
    this.#show(state);
  }

  /** Keys go into one step of the history, each choice into one of its own. */
  #change(typed: boolean): void {
    const state = this.#form.read();
    const address = `${addressOf(state, this.#rows) || location.pathname}${location.hash}`;
    if (typed && this.#typing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#typing = typed;
    this.#show(state);
  }

  #show(state: State): void {
    const empty = isEmpty(state);
    const scores = state.query.trim() === '' ? undefined : this.#scores(state.query);
    const chosen: Chosen = choose(this.#rows, scores, state.choices);
    const sort: Sort = state.sort ?? (scores === undefined ? 'name' : 'relevance');
    this.#form.count(chosen.counts, state);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
      link.search = addressOf(state, this.#rows);
    if (this.#whole) this.#whole.hidden = !empty;
    if (this.#found) this.#found.hidden = empty;
    this.#order = empty ? [] : sorted(chosen.rows, this.#rows, sort, scores);
    this.#shown = 0;
    this.#list?.replaceChildren();
    this.#fill();
    this.#tell(empty);
  }

  #scores(query: string) {
    this.#index ??= indexOf(this.#rows);
    return scoresOf(this.#index, query);
  }

  #fill(): void {
    const next = this.#order.slice(this.#shown, this.#shown + SHOWN);
    this.#shown += next.length;
    const now = today();
    this.#list?.append(...next.map((row) => entry(this.#rows, row, now)));
    if (this.#more) this.#more.hidden = this.#shown >= this.#order.length;
  }

  #showMore(): void {
    const next = this.#list?.children.length ?? 0;
    this.#fill();
    this.#list?.children[next]?.querySelector('a')?.focus();
  }

  /** The count stands over the list at once; it is said when the reader stops typing. */
  #tell(empty: boolean): void {
    if (!this.#heading || !this.#said) return;
    const count = this.#order.length;
    const { dataset } = this.#heading;
    const form = dataset[this.#plural.select(count)] ?? dataset.other ?? '';
    const text = count === 0 ? (dataset.none ?? '') : form.replace('{count}', this.#number.format(count));
    this.#heading.textContent = text;
    clearTimeout(this.#saying);
    const said = this.#said;
    this.#saying = setTimeout(() => {
      said.textContent = empty ? '' : text;
    }, SAID_AFTER);
  }
}

const form = document.querySelector<HTMLFormElement>('form.find');
const rows = globalThis.lecternRows;
if (form !== null && rows !== undefined) {
  new DirectorySearch(rows, formOf(form, rows)).restore();
  form.hidden = false;
}
