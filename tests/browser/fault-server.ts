import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { mediaTypeOf } from '../../src/offline/media-type.ts';
import { plainHeadersFor } from '../../src/publish/headers.ts';

/** What a network can do to an answer. A number cuts the body after so many bytes. */
export type Fault =
  | 'wrong'
  | 'login'
  | 'missing'
  | 'error'
  | 'redirect'
  | 'hang'
  | { readonly cut: number }
  | { readonly late: number };

/** A request for a file of a pack, with what was sent for it. */
export interface Asked {
  readonly address: string;
  readonly forPack: boolean;
}

/** A server of a built site that plays faults, and can be at work or away. */
export interface FaultServer {
  readonly address: string;
  readonly asked: Asked[];
  folder: string;
  /** What names such as “a.localhost” serve instead, each a site of its own to a browser. */
  readonly folders: Map<string, string>;
  /** The fault for an address, or none. */
  fault: (address: string, forPack: boolean) => Fault | undefined;
  /** Ends every connection from now on without an answer, as where there is no network. */
  away: boolean;
  close(): Promise<void>;
}

/** What a pack never holds in a parcel, and a host yet names. */
const OTHERS: Readonly<Record<string, string>> = { png: 'image/png', xml: 'application/xml' };
const PAGE = mediaTypeOf('') ?? '';

const LOGIN =
  '<!DOCTYPE html><html lang="en"><head><title>Log in</title></head><body><main>Welcome to the hotel</main></body></html>';

function send(response: ServerResponse, body: Buffer, headers: Record<string, string>, fault: Fault | undefined): void {
  const whole = { ...headers, 'Content-Length': String(body.length) };
  if (fault === undefined) response.writeHead(200, whole).end(body);
  else if (fault === 'wrong')
    response.writeHead(200, whole).end(Buffer.from(body.map((byte, at) => (at === 40 ? byte ^ 1 : byte))));
  else if (fault === 'login') response.writeHead(200, { ...headers, 'Content-Type': PAGE }).end(LOGIN);
  else if (fault === 'missing') response.writeHead(404, headers).end('Gone.');
  else if (fault === 'error') response.writeHead(503, headers).end('Busy.');
  else if (fault === 'redirect') response.writeHead(302, { ...headers, Location: '/login' }).end();
  else if (fault === 'hang') return;
  else if ('late' in fault) setTimeout(() => response.writeHead(200, whole).end(body), fault.late);
  else {
    response.writeHead(200, whole).write(body.subarray(0, fault.cut));
    setTimeout(() => response.destroy(), 5);
  }
}

/** Serves a built site on a port of its own. */
export async function serveWithFaults(folder: string): Promise<FaultServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    if (playing.away) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const address = decodeURIComponent(url.pathname.slice(1));
    const forPack = url.searchParams.has('_pack');
    asked.push({ address, forPack });
    const headers = { ...plainHeadersFor(url.pathname) };
    if (url.pathname === '/login') return void response.writeHead(200, { ...headers, 'Content-Type': PAGE }).end(LOGIN);
    const [name = ''] = (request.headers.host ?? '').split(':');
    const folder = playing.folders.get(name) ?? playing.folder;
    const file = path.join(folder, address.endsWith('/') || address === '' ? `${address}index.html` : address);
    if (!existsSync(file) || file.endsWith(path.sep)) return void response.writeHead(404, headers).end('Nothing here.');
    headers['Content-Type'] = mediaTypeOf(file) ?? OTHERS[path.extname(file).slice(1)] ?? 'text/plain';
    send(response, readFileSync(file), headers, playing.fault(address, forPack));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const playing: FaultServer = {
    address: `http://localhost:${typeof at === 'object' && at !== null ? at.port : 0}/`,
    asked,
    folder,
    folders: new Map(),
    fault: () => undefined,
    away: false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return playing;
}
