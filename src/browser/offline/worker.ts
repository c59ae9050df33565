import { SavingEnded } from './fetch.ts';
import type { Store } from './store.ts';

/** How long the worker may take to bring its shell, in milliseconds. */
const PATIENCE = 60_000;

interface Policy {
  createScriptURL(address: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** The address of the worker, as the site's policy for scripts wants it: this address and no other. */
function workerAddress(store: Store): string {
  const address = `${store.root}sw.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('site-worker', {
    createScriptURL: (text) => {
      if (text === address) return text;
      throw new TypeError('Not the worker of this site.');
    },
  });
  return policy?.createScriptURL(address) ?? address;
}

/** Whether this window can save pages at all. */
export const canSave = (): boolean =>
  location.protocol !== 'file:' &&
  'serviceWorker' in navigator &&
  'caches' in globalThis &&
  'locks' in navigator &&
  'subtle' in crypto;

/** Registers the worker, because the reader has asked to save something, and waits until it can answer. */
export async function registerWorker(store: Store): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(workerAddress(store), {
      scope: store.root,
      updateViaCache: 'none',
    });
    if (registration.active !== null) return;
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The worker is late.')), PATIENCE));
    const gone = new Promise<never>((_, fail) => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => worker.state === 'redundant' && fail(new Error('It left.')));
    });
    await Promise.race([navigator.serviceWorker.ready, late, gone]);
  } catch (cause) {
    throw new SavingEnded('worker', { cause });
  }
}

/** Removes everything the site keeps on the device, and its worker. */
export async function forgetEverything(store: Store): Promise<void> {
  for (const name of await store.names()) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration(store.root))?.unregister();
}
