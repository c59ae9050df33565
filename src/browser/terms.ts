/** The note that is shown beside a term, and the term it belongs to. */
let shown: { readonly tip: HTMLElement; readonly link: HTMLAnchorElement } | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Whether the pointer rests where a note was taken away: what comes to lie under it then was not pointed at. */
let resting = false;

const TIP = 'page-tip';

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.t') : null;
}

const isInTip = (target: EventTarget | null): boolean =>
  target instanceof Node && (shown?.tip.contains(target) ?? false);

/** The meaning that the note at the foot of the text gives. */
function meaningOf(link: HTMLAnchorElement): HTMLElement | null {
  const meaning = document.getElementById(link.hash.slice(1))?.nextElementSibling;
  return meaning instanceof HTMLElement ? meaning : null;
}

function hide(): void {
  clearTimeout(waiting);
  shown?.link.removeAttribute('aria-describedby');
  shown?.tip.remove();
  shown = undefined;
}

function hideSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(hide, 250); // time to move the pointer onto the note
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(waiting);
  if (shown?.link === link) return;
  hide();
  const meaning = meaningOf(link);
  if (meaning === null) return;
  const tip = document.createElement('span');
  tip.className = 'tip';
  tip.id = TIP;
  tip.role = 'tooltip';
  tip.lang = meaning.lang || document.documentElement.lang;
  tip.dir = meaning.dir || document.documentElement.dir;
  tip.textContent = meaning.textContent;
  link.after(tip);
  link.setAttribute('aria-describedby', TIP);
  shown = { tip, link };
}

/** Shows what a term means while it is pointed at, in focus, or after a tap; Escape takes it away. A second tap follows the link. */
export function explainTerms(): void {
  document.addEventListener('pointermove', ({ target, movementX, movementY }) => {
    if (!resting || (movementX === 0 && movementY === 0)) return;
    resting = false;
    const link = linkOf(target);
    if (link !== null) show(link);
  });
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = linkOf(target);
    if (pointerType === 'touch' || resting) return;
    if (link !== null) show(link);
    else if (isInTip(target)) clearTimeout(waiting);
    else if (shown !== undefined && document.activeElement !== shown.link) hideSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link === null) hide();
    else if (link.matches(':focus-visible')) show(link);
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (link === null) {
      if (!isInTip(event.target)) hide();
    } else if ((event as PointerEvent).pointerType === 'touch' && shown?.link !== link) {
      event.preventDefault();
      show(link);
    } else hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || shown === undefined) return;
    resting = true;
    hide();
  });
}
