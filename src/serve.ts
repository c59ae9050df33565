import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import sirv from 'sirv';
import { plainHeadersFor } from './publish/headers.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The built site. It may be replaced while it is served. */
  readonly folder: string | (() => string);
  /** The port; 0 for any that is free. */
  readonly port: number;
  /** The address to listen at; this machine alone where left out. */
  readonly host?: string;
}

/** A server at work, with the address of the site, which ends in a slash. */
export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** The server cannot start: a sentence, and how to mend it. */
export class ServeError extends Error {}

/** An answer before its bytes are read: a file from the top of the site, another address, or a few words. */
type Answer =
  | { readonly kind: 'file'; readonly file: string; readonly code: 200 | 404 }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'words'; readonly code: number; readonly words: string };

const words = (code: number, text: string): Answer => ({ kind: 'words', code, words: `${text}\n` });

/** The names along an address, or undefined where one of them could lead anywhere but down, or to a hidden file. */
function namesIn(address: string): string[] | undefined {
  if (!address.startsWith('/')) return undefined;
  try {
    const names = address.slice(1).split('/').map(decodeURIComponent);
    const last = names.length - 1;
    const odd = (name: string, index: number): boolean =>
      /[/\\:\0]/.test(name) || (name.startsWith('.') && name !== '.well-known') || (name === '' && index < last);
    return names.some(odd) ? undefined : names;
  } catch {
    return undefined; // a percent sign that is no encoding
  }
}

function kindOf(file: string): 'file' | 'folder' | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined;
}

/** The page that says so: that of the language where the address begins with one, else the site's. */
function notFound(folder: string, [first = '']: readonly string[] = []): Answer {
  const pages = [...(first === '' ? [] : [`${first}/404.html`]), '404.html'];
  const file = pages.find((page) => kindOf(path.join(folder, page)) === 'file');
  return file === undefined ? words(404, 'There is nothing at this address.') : { kind: 'file', file, code: 404 };
}

function answerFor(folder: string, url: string): Answer {
  const [address = '', ...query] = url.split('?');
  const names = namesIn(address);
  if (names === undefined) return notFound(folder);
  const found = kindOf(path.join(folder, ...names));
  if (names.at(-1) !== '') {
    if (found === 'file') return { kind: 'file', file: names.join('/'), code: 200 };
    if (found === undefined) return notFound(folder, names);
    return { kind: 'moved', to: [`/${names.map(encodeURIComponent).join('/')}/`, ...query].join('?') };
  }
  const index = [...names.slice(0, -1), 'index.html'];
  if (kindOf(path.join(folder, ...index)) !== 'file') return notFound(folder, names);
  return { kind: 'file', file: index.join('/'), code: 200 };
}

/** Waits while the folder is away, as it is for a moment when a new site is put in its place. Gives whether it is there. */
async function isThere(folder: string): Promise<boolean> {
  for (let attempt = 0; attempt < 25; attempt++) {
    if (kindOf(folder) === 'folder') return true;
    await pause(20);
  }
  return false;
}

const COMPRESSIBLE = /\.(?:html|css|js|json|svg|txt|xml|webmanifest|map)$/;

/** The encoding for a file that a browser can undo and that makes it smaller, with what encodes it. */
function encoderFor(file: string, accepted = ''): { name: string; encoder: Transform } | undefined {
  if (!COMPRESSIBLE.test(file)) return undefined;
  const offers = accepted.split(',').map((offer) => offer.toLowerCase().replaceAll(' ', ''));
  const takes = (name: string): boolean =>
    offers.some((offer) => new RegExp(`^${name}(?!;q=0(?:\\.0*)?$)\\b`).test(offer));
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  if (takes('br')) return { name: 'br', encoder: createBrotliCompress(quick) };
  return takes('gzip') ? { name: 'gzip', encoder: createGzip() } : undefined;
}

/**
 * Leads what sirv sends through an encoder, with a code of its own, and ends the connection where the file cannot be read
 * to its end. The length is left out: a file that is replaced between two looks at it would belie it.
 */
function adapt(response: ServerResponse, code: number, encoding: ReturnType<typeof encoderFor>): void {
  const writeHead = response.writeHead.bind(response) as (code: number, headers?: object) => ServerResponse;
  response.writeHead = ((sent: number, headers: Record<string, unknown> = {}) => {
    const { 'Content-Length': _, ...kept } = headers;
    if (encoding !== undefined && sent === 200) kept['Content-Encoding'] = encoding.name;
    return writeHead(sent === 200 ? code : sent, kept);
  }) as ServerResponse['writeHead'];
  response.once('pipe', (source: Readable) => {
    source.unpipe(response);
    const done = (error: Error | null | undefined): void => void (error && response.destroy());
    if (encoding === undefined) pipeline(source, response, done);
    else pipeline(source, encoding.encoder, response, done);
  });
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  file: string,
  code: number,
): void {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  for (const [name, value] of Object.entries(plainHeadersFor(address))) response.setHeader(name, value);
  if (COMPRESSIBLE.test(file)) response.setHeader('Vary', 'Accept-Encoding');
  adapt(response, code, encoderFor(file, request.headers['accept-encoding']));
  request.url = `/${encodeURI(file)}`;
  delete request.headers.range; // a server may send the whole instead, and parts of an encoded file are of no use
  if (code !== 200) delete request.headers['if-none-match'];
  sirv(folder, { dev: true, etag: true })(request, response, () => sendWords(response, 404, 'Gone.\n'));
}

function sendWords(response: ServerResponse, code: number, text: string, more: Record<string, string> = {}): void {
  const type = { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(code, { ...plainHeadersFor('/'), ...type, ...more });
  response.end(text);
}

async function respond(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD')
    return sendWords(response, 405, 'Only GET and HEAD.\n', { Allow: 'GET, HEAD' });
  if (!(await isThere(folder)))
    return sendWords(response, 503, 'There is no site yet; the terminal says why.\n', { 'Retry-After': '2' });
  const answer = answerFor(folder, url);
  if (answer.kind === 'moved')
    return sendWords(response, 301, `It is at ${answer.to}\n`, { Location: answer.to, 'Cache-Control': 'no-cache' });
  if (answer.kind === 'words') return sendWords(response, answer.code, answer.words);
  sendFile(request, response, folder, answer.file, answer.code);
}

const REFUSALS: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `Another program uses port ${port}; stop it or give another with --port.`,
  EACCES: (port) => `Port ${port} is kept for the administrator of this machine; give one above 1023 with --port.`,
};

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        REFUSALS[error.code ?? '']?.(port) ?? `Nothing can be served at ${host}:${port}: ${error.message}`;
      fail(new ServeError(sentence, { cause: error }));
    });
    server.listen(port, host, done);
  });
  const at = server.address();
  return typeof at === 'object' && at !== null ? at.port : port;
}

/** Serves a built site as its host would, with the same headers. Rejects with a ServeError where it cannot start. */
export async function serve({ folder, port, host = '127.0.0.1' }: ServeOptions): Promise<Serving> {
  const server = createServer((request, response) => {
    respond(request, response, path.resolve(typeof folder === 'string' ? folder : folder())).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendWords(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
  // Longer than a client waits before it asks again: a connection that is closed just then would fail the request.
  server.keepAliveTimeout = 60_000;
  const open = await listen(server, port, host);
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { address: `http://localhost:${open}/`, close };
}
