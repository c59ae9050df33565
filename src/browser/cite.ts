/** Puts a text on the clipboard; where the browser refuses, as from a disk, by way of a field that is selected. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'hidden';
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

/** A button that copies a text and says that it did, to the ear as well. */
function copyButton(label: string, done: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await copy(text());
    status.textContent = done;
    button.textContent = done;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, 2000);
  });
  return button;
}

const status = document.createElement('p');
status.className = 'hidden';
status.setAttribute('role', 'status');

/** The permanent address of each provision, beside the link to its citations. */
function addLinkButtons(place: HTMLElement): void {
  const { permanent = '', copyLink = '', copied = '' } = place.dataset;
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
    const section = tools.closest('section')?.id ?? '';
    tools.append(
      ' ',
      copyButton(copyLink, copied, () => `${permanent}#${section}`),
    );
  }
}

/** A button behind each citation that is written out. */
function addTextButtons(place: HTMLElement): void {
  const { copy: label = '', copied = '' } = place.dataset;
  for (const text of document.querySelectorAll<HTMLElement>('.cite-text')) {
    const words = text.textContent ?? '';
    const parent = text.closest('dd') ?? text.parentElement;
    parent?.append(
      ' ',
      copyButton(label, copied, () => words),
    );
  }
}

const place = document.querySelector<HTMLElement>('[data-copied]');
if (place !== null) {
  document.body.append(status);
  addLinkButtons(place);
  addTextButtons(place);
}
