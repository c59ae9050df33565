import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { temporaryFolder } from '../site/built.ts';

/** The variable that names a Firefox to test with. */
const VARIABLE = 'LECTERN_FIREFOX';
const NAMES = ['firefox-esr', 'firefox'];

/** Settings of a Firefox that asks nobody for anything, and is as strict with local files as a reader's own is. */
const SETTINGS: Readonly<Record<string, boolean | number | string>> = {
  'security.fileuri.strict_origin_policy': true,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'startup.homepage_welcome_url': 'about:blank',
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'remote.prefs.recommended': false,
};

/** The Firefox to test with: the one LECTERN_FIREFOX names, or the system's. Throws where the variable names none. */
export function findFirefox(): string | undefined {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE} names ${named}, where no file is.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}

const INSTALLERS: readonly (readonly string[])[] = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '--yes', '--no-install-recommends', 'firefox-esr'],
];

/** The Firefox to test with, installed as Debian's package where there is none. Throws with what to do. */
export function ensureFirefox(say: (line: string) => void): string {
  for (const [command = '', ...words] of INSTALLERS) {
    const found = findFirefox();
    if (found !== undefined) return found;
    say(`No Firefox yet: ${command} ${words.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env });
  }
  const found = findFirefox();
  if (found !== undefined) return found;
  throw new Error(`The browser tests need Firefox: install it, or name one with ${VARIABLE}=/path/to/firefox.`);
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
}

/** The one line in which Firefox says where it listens. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`Firefox did not start: ${said}`)), 60_000);
    firefox.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      done(address);
    });
    firefox.once('exit', (code) => fail(new Error(`Firefox ended with ${code}: ${said}`)));
  });
}

/** A Firefox without a window, driven over WebDriver BiDi, with one page. */
export class Firefox {
  readonly #firefox: ChildProcess;
  readonly #socket: WebSocket;
  readonly #profile: string;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #last = 0;
  #context = '';
  /** Addresses that pages asked for, and what they wrote as errors. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  private constructor(firefox: ChildProcess, socket: WebSocket, profile: string) {
    this.#firefox = firefox;
    this.#socket = socket;
    this.#profile = profile;
    socket.on('message', (text) => this.#hear(JSON.parse(String(text)) as Message));
  }

  static async launch(): Promise<Firefox> {
    const profile = path.join(temporaryFolder(), 'profile');
    mkdirSync(profile);
    const lines = Object.entries(SETTINGS).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
    writeFileSync(path.join(profile, 'user.js'), lines.join(''));
    const words = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
    const process_ = spawn(
      ensureFirefox(() => undefined),
      words,
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const socket = new WebSocket(`${await listening(process_)}/session`);
    await new Promise<void>((done, fail) => {
      socket.once('open', done);
      socket.once('error', fail);
    });
    const firefox = new Firefox(process_, socket, profile);
    await firefox.#begin();
    return firefox;
  }

  async #begin(): Promise<void> {
    await this.#send('session.new', { capabilities: {} });
    const { contexts } = await this.#send('browsingContext.getTree', {});
    this.#context = (contexts as { context: string }[])[0]?.context ?? '';
    // What the browser itself asks for is no part of the pages.
    const events = ['network.beforeRequestSent', 'log.entryAdded'];
    await this.#send('session.subscribe', { events, contexts: [this.#context] });
  }

  #hear({ id, method, params, ...rest }: Message): void {
    if (id !== undefined) this.#waiting.get(id)?.({ id, ...rest });
    if (method === 'network.beforeRequestSent')
      this.requests.push((params as { request: { url: string } }).request.url);
    if (method === 'log.entryAdded' && params?.level === 'error') this.errors.push(String(params.text));
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    return new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`${method}: no answer`)), 30_000);
      this.#waiting.set(id, ({ result, error, message }) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        if (error === undefined) done(result ?? {});
        else fail(new Error(`${method}: ${error} ${message}`));
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Opens an address and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** What an expression gives in the page; text, since other values travel in a form of their own. */
  async text(expression: string): Promise<string> {
    const target = { context: this.#context };
    const { result, exceptionDetails } = await this.#send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then(String)`,
      target,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return String((result as { value?: unknown }).value);
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.#firefox.once('exit', done));
    this.#socket.close();
    this.#firefox.kill();
    await gone;
    rmSync(path.dirname(this.#profile), { recursive: true, force: true });
  }
}
