import path from 'node:path';
import { watch as chokidar } from 'chokidar';

/** How long a folder must lie still before a change counts as whole, in milliseconds: editors save in several steps. */
const QUIET = 120;

/** Files that editors leave beside the one they save. */
const isPassing = (file: string): boolean => /^(\..*|.*~|#.*#|4913)$/.test(path.basename(file));

/** A watch at work. */
export interface Watching {
  close(): Promise<void>;
}

/**
 * Calls back once for each burst of changes in some folders, with the files that changed, from the working folder.
 * Resolves when it sees every change from then on.
 */
export async function watch(
  folders: readonly string[],
  changed: (files: readonly string[]) => void,
): Promise<Watching> {
  const burst = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = chokidar([...folders], { ignoreInitial: true, ignored: isPassing });
  watcher.on('all', (_event, file) => {
    burst.add(path.relative(process.cwd(), file));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...burst].sort();
      burst.clear();
      changed(files);
    }, QUIET);
  });
  await new Promise<void>((ready, fail) => {
    watcher.once('ready', ready);
    watcher.once('error', fail);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
