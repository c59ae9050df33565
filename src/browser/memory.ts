/** What is kept on this device under a name, as parsed; undefined where nothing is, or where the browser keeps nothing. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined; // refused by the browser, or written by something else
  }
}

/** Keeps a value on this device; gives whether it was kept. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false; // no storage, or none left
  }
}
