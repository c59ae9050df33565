import { type Answer, type Answers, LARGEST, readAnswers, toCsv, toJson } from './assessment-file.ts';
import { keep, recall } from './memory.ts';

/** The form of the page and what it is about. */
const form = document.querySelector<HTMLFormElement>('form.assessment');
const standard = form?.dataset.standard ?? '';
const name = `lectern:assess:${standard}`;

const itemsOf = (from: HTMLFormElement): string[] =>
  Array.from(from.querySelectorAll<HTMLElement>('[data-item]'), (item) => item.dataset.item ?? '');

function answersIn(from: HTMLFormElement): Answers {
  const data = new FormData(from);
  const answers = itemsOf(from).map((item): [string, Answer] => [
    item,
    { answer: String(data.get(item) ?? ''), note: String(data.get(`${item}-note`) ?? '') },
  ]);
  return new Map(answers.filter(([, { answer, note }]) => answer !== '' || note !== ''));
}

function fill(into: HTMLFormElement, answers: Answers): void {
  for (const item of itemsOf(into)) {
    const { answer, note } = answers.get(item) ?? { answer: '', note: '' };
    for (const choice of into.querySelectorAll<HTMLInputElement>(`input[name="${item}"]`))
      choice.checked = choice.value === answer;
    const field = into.querySelector<HTMLTextAreaElement>(`textarea[name="${item}-note"]`);
    if (field !== null) field.value = note;
  }
}

function download(text: string, type: string, ending: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${standard}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function start(on: HTMLFormElement): void {
  const words = on.dataset;
  const status = on.querySelector<HTMLElement>('[role="status"]');
  const say = (text = ''): void => {
    if (status !== null) status.textContent = text;
  };
  const save = (): void => say(keep(name, Object.fromEntries(answersIn(on))) ? words.saved : words.unsaved);
  const kept = recall(name);
  if (kept !== undefined) {
    const text = JSON.stringify({ format: 'lectern-self-assessment', standard, answers: kept });
    fill(on, readAnswers(text, standard, new Set(itemsOf(on))) ?? new Map());
  }
  const open = async (file: File | undefined): Promise<void> => {
    const text = file !== undefined && file.size <= LARGEST ? await file.text() : '';
    const answers = readAnswers(text, standard, new Set(itemsOf(on)));
    if (answers === undefined) return say(words.refused);
    fill(on, answers);
    save();
    say((words.opened ?? '').replace('{count}', String(answers.size)));
  };
  on.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') {
      void open(target.files?.[0]);
      target.value = '';
    } else save();
  });
  let sure = false;
  const deeds: Readonly<Record<string, (button: HTMLButtonElement) => void>> = {
    json: () => download(toJson(standard, answersIn(on)), 'application/json', 'json'),
    csv: () => download(toCsv(standard, answersIn(on)), 'text/csv', 'csv'),
    print: () => print(),
    clear: (button) => {
      if (sure) {
        fill(on, new Map());
        save();
      }
      sure = !sure;
      button.textContent = (sure ? words.sure : words.clear) ?? '';
    },
  };
  on.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.deed !== undefined) deeds[button.dataset.deed]?.(button);
  });
  on.addEventListener('submit', (event) => event.preventDefault());
  for (const tools of on.querySelectorAll<HTMLElement>('.tools')) tools.hidden = false;
}

if (form !== null) start(form);
