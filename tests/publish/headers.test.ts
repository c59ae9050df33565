import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'smol-toml';
import { PROJECT } from '../../src/paths.ts';
import { fits, HEADER_RULES, headersFor } from '../../src/publish/headers.ts';
import { type Serving, serve } from '../../src/serve.ts';
import { filesIn, realSite } from '../site/built.ts';

const observatory = path.dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory/package.json'));

interface Netlify {
  readonly build: {
    readonly command: string;
    readonly publish: string;
    readonly processing: { skip_processing: boolean };
  };
  readonly context: Readonly<Record<string, { readonly command: string }>>;
  readonly headers: readonly { readonly for: string; readonly values: Readonly<Record<string, string>> }[];
}
const netlify = parse(readFileSync(path.join(PROJECT, 'netlify.toml'), 'utf8')) as unknown as Netlify;

let server: Serving;
before(async () => {
  server = await serve({ folder: realSite(), port: 0 });
});
after(() => server.close());

test('netlify.toml holds the headers of the program, rule for rule', () => {
  assert.deepEqual(
    netlify.headers.map(({ for: address, values }) => ({ for: address, values: { ...values } })),
    HEADER_RULES,
  );
});

test('C3: no two rules that fit one address set the same header', () => {
  for (const address of ['/', '/fr/standards/', '/assets/site.X.css', '/en/standards/disclosure/', '/sitemap.xml']) {
    const names = HEADER_RULES.filter((rule) => fits(rule.for, address)).flatMap(({ values }) => Object.keys(values));
    const folded = names.map((name) => name.toLowerCase());
    assert.equal(new Set(folded).size, folded.length, address);
  }
});

test('C1, C4: files go out as they were built, and previews are marked for search engines', () => {
  assert.equal(netlify.build.publish, '_site');
  assert.equal(netlify.build.processing.skip_processing, true);
  for (const context of ['deploy-preview', 'branch-deploy'])
    assert.match(netlify.context[context]?.command ?? '', /--preview/, context);
});

test('the local server sends the headers of the host, but for the wish for https', async () => {
  const style = filesIn(realSite()).find((name) => name.endsWith('.css')) ?? '';
  for (const name of ['', 'fr/standards/', style]) {
    const { headers, status } = await fetch(new URL(name, server.address));
    assert.equal(status, 200, name);
    for (const [header, value] of Object.entries(headersFor(`/${name}`)))
      assert.equal(headers.get(header), value.replace('; upgrade-insecure-requests', ''), `${name} ${header}`);
  }
});

/** The Observatory's list of hosts that browsers know to use https; its tests want the file, and ours is not listed. */
function withEmptyPreloadList(): void {
  const list = path.join(observatory, 'conf/hsts-preload.json');
  if (!existsSync(list)) writeFileSync(list, '{}');
}

test('Mozilla’s Observatory gives the headers A+ with 130 points', async () => {
  withEmptyPreloadList();
  const load = <T>(file: string): Promise<T> =>
    import(pathToFileURL(path.join(observatory, 'src', file)).href) as Promise<T>;
  const { Requests } = await load<{ Requests: new (host: string) => Record<string, never> }>('types.js');
  const { ALL_TESTS } = await load<{ ALL_TESTS: readonly ((requests: unknown) => { result: string })[] }>(
    'constants.js',
  );
  const { getGradeForScore, getScoreModifier } = await load<{
    getGradeForScore: (score: number) => { score: number; grade: string };
    getScoreModifier: (result: string) => number;
  }>('grader/grader.js');
  const html = readFileSync(path.join(realSite(), 'en/index.html'), 'utf8');
  const served = await fetch(new URL('en/', server.address));
  const names = [...served.headers.keys()];
  // What the browser of a visitor gets: the local answer, with the one directive that only https knows.
  const sent = new Headers(served.headers);
  sent.set('content-security-policy', headersFor('/en/')['Content-Security-Policy'] ?? '');
  const { AxiosHeaders } = createRequire(path.join(observatory, 'package.json'))('axios') as {
    AxiosHeaders: new (values: object) => object;
  };
  const answer = () => ({
    headers: new AxiosHeaders(Object.fromEntries(names.map((name) => [name, sent.get(name)]))),
    request: { headers: new AxiosHeaders({}) },
    status: 200,
    statusText: 'OK',
    verified: true,
    data: html,
    config: { headers: new AxiosHeaders({}) },
  });
  const requests = new Requests('lectern.example') as unknown as {
    responses: Record<string, unknown>;
    resources: Record<string, string>;
    session: unknown;
  };
  requests.resources.path = html;
  requests.responses = {
    auto: answer(),
    cors: answer(),
    http: answer(),
    https: answer(),
    httpRedirects: [
      { url: new URL('http://lectern.example/'), status: 301 },
      { url: new URL('https://lectern.example/'), status: 200 },
    ],
    httpsRedirects: [{ url: new URL('https://lectern.example/'), status: 200 }],
  };
  requests.session = { url: new URL('https://lectern.example/'), jar: undefined };
  const results = ALL_TESTS.map((one) => one(requests).result);
  const score = results.reduce((sum, result) => sum + getScoreModifier(result), 100);
  assert.ok(score >= 130, `${score}: ${results.join(', ')}`);
  assert.equal(getGradeForScore(score).grade, 'A+');
});
