import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Arguments } from './arguments.ts';
import { PROJECT } from './paths.ts';
import { type Serving, serve } from './serve.ts';
import { watch } from './watch.ts';

/** A build in a process of its own, which prints for itself: no code or text of an earlier one can be stale in it. */
function buildApart({ root, output, languages, address, preview }: Arguments): Promise<void> {
  const words = ['build', '--root', root, '--out', output];
  if (languages !== undefined) words.push('--languages', languages.join(','));
  if (address !== undefined) words.push('--address', address);
  if (preview) words.push('--preview');
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(PROJECT, 'src/cli.ts'), ...words], {
    cwd: process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', () => done());
  });
}

/** Runs a job each time it is asked for, one at a time; what is asked for while it runs is run once, after it. */
function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await job();
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = run();
    else again = true;
    return running;
  };
}

/**
 * Builds, serves, and builds again whenever a file of the site, its templates or the program is saved. A build that
 * fails prints its problems and leaves the last good site in place. Rejects with a ServeError where nothing can be served.
 */
export async function develop(options: Arguments, say: (line: string) => void): Promise<Serving> {
  const { root, output, port } = options;
  const serving = await serve({ folder: output, port });
  const build = oneAtATime(() => buildApart(options));
  const own = ['src', 'templates'].map((name) => path.join(PROJECT, name));
  const read = ['content', 'data'].map((name) => path.join(root, name));
  const watching = await watch([...read, ...own], (files) => {
    say(`Changed: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`);
    void build();
  });
  await build();
  say(`Serving ${serving.address} – built again as files are saved; reload the page to see it. Ctrl+C ends it.`);
  return {
    address: serving.address,
    close: async () => {
      await watching.close();
      await serving.close();
    },
  };
}
