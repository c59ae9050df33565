import assert from 'node:assert/strict';
import { Resolver } from 'node:dns/promises';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { readJournal, withVisit, writeJournal } from '../../src/links/journal.ts';
import { judge, type Visit, verdict } from '../../src/links/judge.ts';
import { nameServersOf } from '../../src/links/name-servers.ts';
import { registrationOf } from '../../src/links/registration.ts';
import { linkLines } from '../../src/links/report.ts';
import { linksOf, seenOn, visitAll } from '../../src/links/run.ts';
import { visit } from '../../src/links/visit.ts';
import { reading, siteWith } from '../checks/directory.ts';
import { playNames } from './play-names.ts';

const seen: string[] = [];
let [open, most] = [0, 0];
let now = 'day one';

/** When domains were registered, as the server tells when it plays the registry. */
const REGISTRY: Readonly<Record<string, string>> = {
  'union.example': '1999-05-01',
  'lapsed.example': '2025-12-24',
  'procura.gov.example': '2004-01-01',
};

const page = (title: string, text = 'Text'): string => `<!doctype html><title>${title}</title><p>${text}</p>`;

/** One server that plays every part: each path is a website in another state. */
const server: Server = createServer((request, response) => {
  const path = request.url ?? '';
  seen.push(path);
  open += 1;
  most = Math.max(most, open);
  response.on('close', () => {
    open -= 1;
  });
  const html = (status: number, body: string, headers = {}): void => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    setTimeout(() => response.end(body), 20);
  };
  const { port } = server.address() as AddressInfo;
  if (path === '/ok') html(200, page('Associazione inventata'));
  else if (path === '/page') html(302, '', { location: '/ok' });
  else if (path === '/moved') html(301, '', { location: `http://localhost:${port}/ok` });
  else if (path === '/loop') html(302, '', { location: '/loop' });
  else if (path === '/out') html(302, '', { location: 'javascript:alert(1)' });
  else if (path === '/blocked') html(403, page('Are you a robot?'));
  else if (path === '/busy') html(429, '');
  else if (path === '/gone') html(404, page('Not found'));
  else if (path === '/broken') html(503, '');
  else if (path === '/casino') html(200, page('Best online casino', 'slot gacor'));
  else if (path === '/sale') html(200, page('example', 'This domain is for sale'));
  else if (path === '/chinese') html(200, page('首页', '在线博彩'));
  else if (path.startsWith('/speaks-')) {
    // A page that nobody saw fail, in other words and another language than before.
    if (now === 'day one') html(200, '<!doctype html><html lang="it"><title>Unione dei procuratori</title>');
    else html(200, `<!doctype html><html class=x lang='${path.slice(8)}'><title>Cheap shoes online</title>`);
  } else if (path.startsWith('/rdap/domain/')) {
    const registered = REGISTRY[path.slice(13)];
    if (registered === undefined) html(404, '{}');
    else
      html(200, JSON.stringify({ events: [{ eventAction: 'registration', eventDate: `${registered}T08:00:00Z` }] }), {
        'content-type': 'application/rdap+json',
      });
  } else if (path === '/endless') {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('x'.repeat(50_000)), 1);
    response.on('close', () => clearInterval(timer));
  } else if (path === '/back') {
    if (now === 'day one') html(200, page('Associazione dei procuratori'));
    else if (now === 'day two') html(500, '');
    else html(200, page('Cheap shoes online'));
  } // any other path is silent for ever
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

const days = (seen: string, checked = seen) => ({ seen, checked });

const manners = { limit: 700, agent: 'test' };
const round = { today: '2026-01-01', manners: { ...manners, limit: 20_000 }, hosts: 4, rest: 1 };

const foundAt = async (path: string): Promise<Visit | undefined> =>
  (await visitAll([`${base}${path}`], new Map(), path === '/silent' ? { ...round, manners } : round))
    .get(`${base}${path}`)
    ?.at(-1);

const PARTS: readonly [path: string, found: Visit['found'], reason: RegExp][] = [
  ['/ok', 'ok', /200/],
  ['/page', 'ok', /200/],
  ['/moved', 'moved', /200/],
  ['/loop', 'failing', /redirects/],
  ['/out', 'failing', /javascript:/],
  ['/blocked', 'blocked', /403/],
  ['/busy', 'blocked', /429/],
  ['/gone', 'failing', /404/],
  ['/broken', 'failing', /503/],
  ['/silent', 'failing', /no answer within 0\.7 s/],
  ['/casino', 'suspect', /casino/],
  ['/sale', 'suspect', /for sale/],
  ['/chinese', 'suspect', /博彩/],
  ['/endless', 'ok', /200/],
];

for (const [path, found, reason] of PARTS)
  test(`a visit to ${path} finds it ${found}`, async () => {
    const visited = await foundAt(path);
    assert.equal(visited?.found, found);
    assert.match(visited?.reason ?? '', reason);
  });

test('a host that refuses, or whose name leads nowhere, is failing with its reason', async () => {
  const refused = await visit('http://127.0.0.1:1/', manners);
  assert.equal(refused.kind, 'none');
  const unknown = await visit('http://no-such-host.invalid/', manners);
  assert.ok(unknown.kind === 'none');
  assert.match(unknown.reason, /leads nowhere \(ENOTFOUND\)|EAI_AGAIN|no answer within/);
  assert.equal(judge('http://no-such-host.invalid/', unknown, [], '2026-01-01').found, 'failing');
});

test('a certificate for another name is suspect, any other fault of encryption failing', () => {
  const without = (reason: string) => judge('https://a.example/', { kind: 'none', reason }, [], '2026-01-01').found;
  assert.equal(without('ERR_TLS_CERT_ALTNAME_INVALID'), 'suspect');
  assert.equal(without('CERT_HAS_EXPIRED'), 'failing');
});

test('a page that turns to another title and another language is suspect, to another title alone is not', async () => {
  const last = async (path: string): Promise<Visit | undefined> => {
    let journal = new Map<string, Visit[]>();
    for (const [index, day] of ['day one', 'day two'].entries()) {
      now = day;
      journal = await visitAll([`${base}${path}`], journal, { ...round, today: `2026-01-0${index + 1}` });
    }
    return journal.get(`${base}${path}`)?.at(-1);
  };
  const turned = await last('/speaks-en');
  assert.equal(turned?.found, 'suspect');
  assert.match(turned?.reason ?? '', /in “en”, no longer in “it”/);
  assert.equal((await last('/speaks-it'))?.found, 'ok');
});

test('a registry is asked for the registered part of a host, and its silence is no fault', async () => {
  const rdap = `${base}/rdap`;
  assert.equal(await registrationOf('www.union.example', rdap, manners), '1999-05-01');
  assert.equal(await registrationOf('procura.gov.example', rdap, manners), '2004-01-01');
  assert.equal(await registrationOf('unknown.example', rdap, manners), undefined);
  assert.equal(await registrationOf('union.example', 'http://127.0.0.1:1', manners), undefined);
});

const sound = {
  kind: 'answer',
  status: 200,
  final: 'https://a.example/',
  title: 'A',
  language: 'it',
  text: 'A',
  size: 1,
} as const;

test('a domain that was registered after the association was seen there is suspect', async () => {
  const found = (registered: string) =>
    judge('https://a.example/', sound, [], '2026-01-01', { registered, seen: '2025-06-01' });
  assert.equal(found('1999-05-01').found, 'ok');
  assert.equal(found('1999-05-01').registered, '1999-05-01');
  assert.equal(found('2025-12-24').found, 'suspect');
  assert.match(
    found('2025-12-24').reason ?? '',
    /registered on 2025-12-24, after it was first seen here \(2025-06-01\)/,
  );
  // All of it together: the registry is asked once for a host, and what it told is kept.
  const before = seen.length;
  const asked = { ...round, rdap: `${base}/rdap`, seen: new Map([[`${base}/ok`, days('2025-06-01')]]) };
  await visitAll([`${base}/ok`, `${base}/page`], new Map(), asked);
  assert.ok(seen.slice(before).filter((path) => path.startsWith('/rdap/')).length <= 3);
});

test('name servers are those of the nearest name that has some, and a fault is no answer', async () => {
  const zones: Readonly<Record<string, readonly string[]>> = {
    'union.co.example': ['NS2.Host.example.', 'ns1.host.example'],
    'co.example': ['a.registry.example'],
  };
  const asked: string[] = [];
  const askNameServers = async (name: string): Promise<readonly string[]> => {
    asked.push(name);
    const code = name.startsWith('broken') ? 'ESERVFAIL' : 'ENODATA';
    return zones[name] ?? Promise.reject(Object.assign(new Error(code), { code }));
  };
  const of = (host: string) => nameServersOf(host, askNameServers);
  assert.deepEqual(await of('mail.union.co.example'), ['ns1.host.example', 'ns2.host.example']);
  assert.deepEqual(asked, ['mail.union.co.example', 'union.co.example']);
  assert.equal(await of('nothing.other'), undefined);
  assert.equal(asked.at(-1), 'nothing.other', 'a last label alone belongs to nobody who is listed');
  assert.equal(await of('broken.union.co.example'), undefined);
});

test('a resolver of names asks a server that plays one, and what it told is kept', async () => {
  const names = await playNames('union.example', ['ns1.old.example', 'ns2.old.example']);
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([names.address]);
  const ask = (name: string) => resolver.resolveNs(name);
  assert.deepEqual(await nameServersOf('www.union.example', ask), ['ns1.old.example', 'ns2.old.example']);
  assert.equal(await nameServersOf('other.example', ask), undefined);
  await names.close();
  assert.equal(await nameServersOf('union.example', ask), undefined, 'nobody answers');
});

/** A round a day, at name servers of that day; gives what each visit found and why. */
async function roundsWith(path: string, servers: readonly (readonly string[])[], checked = '2025-06-01') {
  const address = `${base}${path}`;
  let journal = new Map<string, Visit[]>();
  for (const [index, now] of servers.entries()) {
    const askNameServers = async (): Promise<readonly string[]> => now;
    const seenThen = new Map([[address, days('2025-06-01', checked)]]);
    journal = await visitAll([address], journal, {
      ...round,
      today: `2026-01-0${index + 1}`,
      askNameServers,
      seen: seenThen,
    });
  }
  return journal.get(address) ?? [];
}

test('other name servers are suspect, some of the same or of the same house are not', async () => {
  const [old, same, house, others] = [
    ['ns1.a.example', 'ns2.a.example'],
    ['ns2.a.example', 'ns.b.example'],
    ['ns9.a.example'],
    ['ns1.parking.example'],
  ];
  const found = async (...servers: string[][]) => (await roundsWith('/ok', servers)).map((visited) => visited.found);
  assert.deepEqual(await found(old, same), ['ok', 'ok']);
  assert.deepEqual(await found(old, house), ['ok', 'ok']);
  assert.deepEqual(await found(old, others), ['ok', 'suspect']);
  const visits = await roundsWith('/ok', [old, others]);
  assert.deepEqual(visits[0]?.nameServers, old);
  assert.match(visits[1]?.reason ?? '', /others: ns1\.parking\.example, no longer ns1\.a\.example, ns2\.a\.example/);
});

test('what was strange stays so, however often it is visited, until a person has checked the record', async () => {
  const [old, others] = [['ns.a.example'], ['ns.parking.example']];
  const servers = [old, others, others, old, others, others, others, others];
  const found = (visits: readonly Visit[]) => visits.map((visited) => visited.found);
  assert.deepEqual(
    found(await roundsWith('/ok', servers)),
    ['ok', ...Array(6).fill('suspect')],
    'the sound one is kept',
  );
  const settled = await roundsWith('/ok', [old, others, others], '2026-01-02');
  assert.deepEqual(found(settled), ['ok', 'suspect', 'ok']);
  const suspected: Visit = { date: '2026-01-01', found: 'suspect', registered: '2025-12-24' };
  const later = (registered: string): string =>
    judge('https://a.example/', sound, [suspected], '2026-02-01', { registered, ...days('2025-06-01', '2026-01-05') })
      .found;
  assert.equal(later('2025-12-24'), 'ok', 'the day of which a person knows');
  assert.equal(later('2026-01-20'), 'suspect', 'a day of which nobody knows yet');
});

test('an address that was dead and answers again is suspect, one that was only failing is not', () => {
  const after = (...failures: string[]): string =>
    judge(
      'https://a.example/',
      sound,
      failures.map((date): Visit => ({ date, found: 'failing' })),
      '2026-02-01',
    ).found;
  assert.equal(after('2026-01-01', '2026-01-02', '2026-01-03'), 'ok');
  assert.equal(after('2026-01-01', '2026-01-02', '2026-01-20'), 'suspect');
});

test('the size of a page and a digest of the words that show are kept, and markup alone changes no digest', async () => {
  const visited = await foundAt('/ok');
  assert.equal(visited?.size, Buffer.byteLength(page('Associazione inventata')));
  const of = (text: string) => judge('https://a.example/', { ...sound, text }, [], '2026-01-01').text;
  assert.match(of('Text') ?? '', /^[0-9a-f]{16}$/);
  assert.equal(of('Text'), of('Text'));
  assert.notEqual(of('Text'), of('Other text'));
});

test('one host gets one request at a time, and each address one visit', async () => {
  const before = seen.length;
  most = 0;
  await visitAll(
    ['/ok', '/gone', '/blocked', '/casino', '/broken'].map((path) => `${base}${path}`),
    new Map(),
    round,
  );
  assert.equal(seen.length - before, 5);
  assert.equal(most, 1);
});

test('an address is dead after three failures over two weeks, and not before', () => {
  const failing = (date: string): Visit => ({ date, found: 'failing' });
  assert.equal(verdict([failing('2026-01-01'), failing('2026-01-20')]), 'failing');
  assert.equal(verdict(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-14'].map(failing)), 'failing');
  assert.equal(verdict(['2026-01-01', '2026-01-02', '2026-01-15'].map(failing)), 'dead');
  const mended: Visit = { date: '2026-01-10', found: 'ok' };
  assert.equal(verdict([failing('2026-01-01'), mended, failing('2026-01-15'), failing('2026-01-16')]), 'failing');
});

test('a page that fails and comes back under a wholly other title is suspect', async () => {
  let journal = new Map<string, Visit[]>();
  for (const [index, day] of ['day one', 'day two', 'day three'].entries()) {
    now = day;
    journal = await visitAll([`${base}/back`], journal, { ...round, today: `2026-01-0${index + 1}` });
  }
  const visits = journal.get(`${base}/back`) ?? [];
  assert.deepEqual(
    visits.map(({ found }) => found),
    ['ok', 'failing', 'suspect'],
  );
  assert.equal(verdict(visits), 'usurped');
});

test('visits are kept, six of an address, one a day, and read back through their schema', () => {
  const root = siteWith({});
  const days = ['1', '2', '3', '4', '5', '6', '7', '7'].map((day): Visit => ({ date: `2026-01-0${day}`, found: 'ok' }));
  const visits = days.reduce<Visit[]>((kept, visited) => withVisit(kept, visited), []);
  assert.deepEqual(visits.map(({ date }) => date.at(-1)).join(''), '234567');
  writeJournal(
    root,
    new Map([
      ['https://b.example/', visits],
      ['https://a.example/', visits],
    ]),
  );
  const { journal, problems } = readJournal(root);
  assert.deepEqual(problems, []);
  assert.deepEqual([...journal.keys()], ['https://a.example/', 'https://b.example/']);
  rmSync(root, { recursive: true });
});

test('the report names who links there and what to do, the gravest first', () => {
  const { site } = reading({ a: { website: { address: 'https://a.example/', status: 'ok' } } });
  assert.ok(site);
  assert.ok(linksOf(site).includes('https://a.example/'));
  assert.deepEqual(seenOn(site).get('https://a.example/'), days('2026-01-02'));
  const lines = linkLines(
    new Map<string, Visit[]>([
      ['https://consiglio.example/chi-siamo', [{ date: '2026-01-01', found: 'blocked', reason: '403' }]],
      ['https://a.example/', [{ date: '2026-01-01', found: 'suspect', reason: 'the page says “casino”' }]],
    ]),
    site,
  );
  assert.match(lines[0] ?? '', /^usurped: /);
  assert.match(lines[1] ?? '', /https:\/\/a\.example\/ .*\[a \(website\)\]/);
  assert.match(lines.join('\n'), /blocked: .*\n.*\[consiglio\]\n2 links visited, 0 as they were\.$/);
});
