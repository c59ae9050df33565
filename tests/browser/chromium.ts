import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** The variable that names a Chromium to test with. */
const VARIABLE = 'LECTERN_CHROMIUM';

/** Names under which systems install it: first the one that draws no window and takes a third less of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What the browser does without being asked, such as looking for updates, is no part of a test. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--no-turbofan,--single-threaded-gc', // pages are looked at for a second: what is compiled best comes too late
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // as root the sandbox cannot start
];

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}

/** The Chromium to test with: the one LECTERN_CHROMIUM names, Playwright's own, or the system's. Throws where the variable names none. */
export function findChromium(): string | undefined {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE} names ${named}, where no file is.`);
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : NAMES.map(onPath).find(Boolean);
}

const DEBIAN = ['apt-get', 'install', '--yes', '--no-install-recommends'];
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

const INSTALLERS: readonly (readonly string[])[] = [
  [process.execPath, 'node_modules/playwright-core/cli.js', 'install', '--with-deps', '--only-shell', 'chromium'],
  ['apt-get', 'update'],
  [...DEBIAN, 'chromium-headless-shell', ...FONTS],
  [...DEBIAN, 'chromium', ...FONTS], // where a release has no package of the shell alone
];

/** The Chromium to test with, installed by Playwright or as Debian's package where there is none. Throws with what to do. */
export function ensureChromium(say: (line: string) => void): string {
  for (const [command = '', ...words] of INSTALLERS) {
    const found = findChromium();
    if (found !== undefined) return found;
    say(`No Chromium yet: ${path.basename(command)} ${words.join(' ')}`);
    spawnSync(command, words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(`The browser tests need Chromium: install it, or name one with ${VARIABLE}=/path/to/chromium.`);
}

/** A Chromium without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(() => undefined), args: FLAGS });
}

/** One process for the pages of all sites, where many are opened again and again: to start one costs more than its page. */
export const ONE_PROCESS = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];

/**
 * A Chromium without a window that keeps what sites store in a folder, so that it can be killed and opened again. It draws
 * little: nobody looks at it.
 */
export function launchIn(folder: string, flags: readonly string[] = []): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(() => undefined),
    args: [...FLAGS, ...flags],
    viewport: { width: 640, height: 400 },
  });
}

/** Kills the browser that uses a profile at once, with its helpers, as a power cut would. */
export function killBrowserOf(profile: string): void {
  const commands = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  for (const line of commands.filter((one) => one.includes(`--user-data-dir=${profile}`)))
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It went with the browser it helped.
    }
}

/** Its name and version, for reports. */
export function versionOf(executable: string): string {
  return execFileSync(executable, ['--version', ...FLAGS], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
