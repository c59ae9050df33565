import type { Language } from '../../search/analysis.ts';
import type { Answer } from '../../search/search.ts';
import { bringByFetch, type Engine, openIndex } from './engine.ts';

/** What a page asks of the worker: to open an index, then queries by number. */
export type Request =
  | { readonly index: string }
  | { readonly number: number; readonly query: string; readonly most: number };

/** What the worker says: whether the index is open, then answers; none where a piece could not be had. */
export type Reply =
  | { readonly variants: string | undefined }
  | { readonly number: number; readonly answer: Answer | undefined };

/** The part of a worker's world that is used here; the compiler knows the page's alone. */
interface WorkerWorld {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Request }) => void): void;
}

/** Serves a page from a worker: its queries are answered where they cannot stand in the way of its typing. */
export function serveSearch(languages: readonly Language[]): void {
  const world = globalThis as unknown as WorkerWorld;
  let engine: Engine | undefined;
  const open = async (index: string): Promise<void> => {
    engine = await openIndex(index, bringByFetch, languages);
    world.postMessage({ variants: engine?.variants });
  };
  world.addEventListener('message', ({ data }) => {
    if ('index' in data) void open(data.index);
    else
      engine?.ask(data.query, data.most).then(
        (answer) => world.postMessage({ number: data.number, answer }),
        () => world.postMessage({ number: data.number, answer: undefined }),
      );
  });
}

/** Opens an index in a worker that runs the search's own script; undefined where that cannot be done or the index is none. */
export function openInWorker(worker: Worker, index: string): Promise<Engine | 'no worker' | undefined> {
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  const ask: Engine['ask'] = (query, most) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      worker.postMessage({ number: asked, query, most } satisfies Request);
    });
  return new Promise((opened) => {
    worker.addEventListener('error', () => {
      opened('no worker');
      for (const { reject } of waiting.values()) reject(new Error('The worker of the search has failed.'));
      waiting.clear();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('variants' in data) opened(data.variants === undefined ? undefined : { variants: data.variants, ask });
      else {
        const { resolve, reject } = waiting.get(data.number) ?? {};
        waiting.delete(data.number);
        if (data.answer === undefined) reject?.(new Error('A piece of the index could not be loaded.'));
        else resolve?.(data.answer);
      }
    });
    worker.postMessage({ index } satisfies Request);
  });
}
