/// <reference lib="webworker" />
import { Store } from '../offline/store.ts';

declare const self: ServiceWorkerGlobalScope;

/** What the build gives to the worker: the files of the shell, the source language, and a few words in each language. */
interface Shell {
  readonly version: string;
  readonly source: string;
  readonly files: readonly { readonly url: string; readonly sha256: string }[];
  readonly words: Readonly<Record<string, { readonly saved: string; readonly kept: string }>>;
}

/** Filled in by the build. */
declare const LECTERN_SHELL: Shell;

export const SHELL: Shell = LECTERN_SHELL;

/** What this site keeps on the device. */
export const store: Store = new Store(self.registration.scope);

/** How long the network may take before the saved copy answers, in milliseconds. */
export const TIME_OUT = 3000;
