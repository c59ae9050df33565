import { type Fault, fetchPack, SavingEnded } from './fetch.ts';
import { canUnpack, loadsOf } from './loads.ts';
import { checkLanguage, removeLanguage, saveLanguage, sum, wantedFiles } from './save.ts';
import type { Offer, Saved, Store } from './store.ts';
import type { Wording } from './words.ts';
import { registerWorker } from './worker.ts';

/** A language of the site as the page names it. */
export interface LanguageName {
  readonly tag: string;
  readonly name: string;
  readonly dir: string;
}

/** What a device and the site have of a language. */
interface Standing {
  readonly saved: Saved | undefined;
  /** What the site has now, and what of it would travel; undefined where the network does not say. */
  readonly offer: Offer | undefined;
  /** Whether every byte of what is saved is there. */
  readonly whole: boolean;
  readonly begun: boolean;
}

/** An offer to a device that has some of the files already: only then is the list of files asked for. */
async function offerOf(store: Store, tag: string, there: ReadonlySet<string>): Promise<Offer | undefined> {
  const pack = await fetchPack(store.root, tag).catch(() => undefined);
  if (pack === undefined) return undefined;
  const wanted = wantedFiles(pack, await store.savedLanguages());
  const { version, date } = pack;
  return { version, date, travels: sum(loadsOf(pack, wanted, there), 'travels'), bytes: sum(wanted, 'bytes') };
}

async function standingOf(store: Store, tag: string, offer: Offer | undefined): Promise<Standing> {
  const [saved, wanted] = await Promise.all([store.saved(tag), store.wanted(tag)]);
  const there = saved === undefined && wanted === undefined ? new Set<string>() : await store.hashes();
  const whole = Object.values(saved?.files ?? {}).every((hash) => there.has(hash));
  const begun = wanted !== undefined;
  const asNew = saved === undefined && !begun && canUnpack(); // what all offers are made for
  const isKnown = offer === undefined || asNew || (whole && saved?.version === offer.version);
  return { saved, offer: isKnown ? offer : ((await offerOf(store, tag, there)) ?? offer), whole, begun };
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** One language on the page: what is saved of it, what would travel, and what the reader can do. */
export class Row {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #wording: Wording;
  readonly #language: LanguageName;
  readonly #changed: () => void;
  readonly #lines = element('div', { class: 'standing' });
  readonly #status = element('p', { role: 'status', 'aria-atomic': 'true', class: 'outcome' });
  readonly #progress: HTMLProgressElement;
  readonly #count = element('p', { class: 'aside' });
  readonly #actions = element('div', { class: 'actions' });
  #control: AbortController | undefined;
  #offer: Offer | undefined;

  constructor(store: Store, wording: Wording, language: LanguageName, changed: () => void) {
    this.#store = store;
    this.#wording = wording;
    this.#language = language;
    this.#changed = changed;
    const id = `language-${language.tag}`;
    const title = element('h3', { id }, element('bdi', { lang: language.tag, dir: language.dir }, language.name));
    this.#progress = element('progress', { max: '1', 'aria-labelledby': id });
    this.#progress.hidden = true;
    this.element = element('section', {
      class: 'offline-language',
      'aria-labelledby': id,
      'data-language': language.tag,
    });
    this.element.append(title, this.#lines, this.#progress, this.#count, this.#status, this.#actions);
  }

  get language(): string {
    return this.#language.tag;
  }

  /** Looks at the device again, beside what the site offers, and shows what there is. */
  async refresh(offer: Offer | undefined): Promise<void> {
    this.#offer = offer;
    if (this.#control !== undefined) return;
    const standing = await standingOf(this.#store, this.#language.tag, offer);
    if (this.#control !== undefined) return;
    const sentences = this.#sentences(standing);
    this.#lines.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
    this.#show(this.#offers(standing));
    this.element.dataset.standing =
      standing.saved === undefined ? (standing.begun ? 'begun' : 'none') : standing.whole ? 'saved' : 'broken';
  }

  #sentences({ saved, offer, whole, begun }: Standing): string[] {
    const { say, day, size } = this.#bound();
    const travels = size(offer?.travels ?? 0);
    if (saved === undefined) {
      if (offer === undefined) return [say('state.unknown')];
      const sizes = { size: travels, room: size(offer.bytes), date: day(offer.date) };
      return begun ? [say('state.begun', sizes)] : [say('state.none', sizes)];
    }
    const here = say('state.saved', { room: size(saved.bytes), date: day(saved.date), saved: day(saved.saved) });
    if (!whole) return [here, offer === undefined ? say('outcome.gaps') : say('state.broken', { size: travels })];
    if (offer === undefined) return [here];
    if (offer.version === saved.version) return [here, say('state.current')];
    return [here, say('state.newer', { size: travels, date: day(offer.date) })];
  }

  #bound() {
    const wording = this.#wording;
    return {
      say: wording.say.bind(wording),
      day: wording.day.bind(wording),
      size: wording.size.bind(wording),
    };
  }

  #offers({ saved, offer, whole, begun }: Standing): HTMLElement[] {
    const offers: HTMLElement[] = [];
    const save = (name: string): void => void offers.push(this.#button(name, () => this.#save(), true));
    if (offer !== undefined) {
      if (saved === undefined) save(begun ? 'action.resume' : 'action.save');
      else if (!whole) save('action.mend');
      else if (offer.version !== saved.version) save(begun ? 'action.resume' : 'action.update');
    }
    if (saved !== undefined) offers.push(this.#button('action.check', () => this.#check()));
    if (saved !== undefined || begun) offers.push(this.#button('action.remove', () => this.#remove()));
    return offers;
  }

  #button(name: string, act: () => Promise<void>, first = false): HTMLButtonElement {
    const button = element(
      'button',
      { type: 'button', 'data-action': name.replace('action.', '') },
      this.#wording.say(name),
    );
    if (first) button.className = 'first';
    button.setAttribute('aria-describedby', this.element.getAttribute('aria-labelledby') ?? '');
    button.addEventListener('click', () => void act());
    return button;
  }

  /** Puts other buttons in place; the focus stays in the row where it was in it. */
  #show(buttons: HTMLElement[]): void {
    const focused = this.#actions.contains(document.activeElement);
    this.#actions.replaceChildren(...buttons);
    if (focused) buttons[0]?.focus();
  }

  #tell(name: string, values?: Readonly<Record<string, string>>): void {
    this.#status.textContent = this.#wording.say(name, values);
  }

  #advance(done: number, all: number): void {
    this.#progress.value = all === 0 ? 1 : done / all;
    const { say, size } = this.#bound();
    this.#count.textContent = say('state.saving', { done: size(done), total: size(all) });
  }

  async #save(): Promise<void> {
    const control = new AbortController();
    this.#control = control;
    delete this.element.dataset.fault;
    this.#progress.hidden = false;
    this.#progress.removeAttribute('value');
    this.#tell('state.started');
    this.#show([this.#button('action.cancel', async () => control.abort())]);
    try {
      await registerWorker(this.#store);
      const kept = (await navigator.storage?.persist?.()) ?? false;
      await saveLanguage(this.#store, this.#language.tag, control.signal, (done, all) => this.#advance(done, all));
      this.#tell(kept ? 'outcome.lasting' : 'outcome.saved');
    } catch (error) {
      const fault: Fault = error instanceof SavingEnded ? error.fault : 'unreachable';
      this.element.dataset.fault = fault;
      this.#tell(`fault.${fault}`);
    }
    this.#control = undefined;
    this.#progress.hidden = true;
    this.#count.textContent = '';
    await this.refresh(this.#offer);
    this.#changed();
  }

  async #check(): Promise<void> {
    this.#tell('state.checking');
    const whole = await checkLanguage(this.#store, this.#language.tag);
    this.#tell(whole ? 'outcome.whole' : 'outcome.gaps');
    await this.refresh(this.#offer);
  }

  async #remove(): Promise<void> {
    await removeLanguage(this.#store, this.#language.tag);
    this.#tell('outcome.removed');
    await this.refresh(this.#offer);
    this.#changed();
  }
}
