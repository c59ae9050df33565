/** A disk shows no index.html of itself at a folder, so links that scripts make to a folder get its name, as the others have it. */
function name(link: HTMLAnchorElement): void {
  if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
}

function nameAll(root: Element): void {
  if (root instanceof HTMLAnchorElement) name(root);
  for (const link of root.querySelectorAll('a')) name(link);
}

function watch(changes: readonly MutationRecord[]): void {
  for (const { target, addedNodes } of changes)
    for (const node of [target, ...addedNodes]) if (node instanceof Element) nameAll(node);
}

if (location.protocol === 'file:') {
  nameAll(document.documentElement);
  const whole = { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] };
  new MutationObserver(watch).observe(document.documentElement, whole);
}
