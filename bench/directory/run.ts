import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row, Rows } from '../../src/lookup/rows.ts';
import { serve } from '../../src/serve.ts';
import { launch } from '../../tests/browser/chromium.ts';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OUT = path.join(PROJECT, 'bench/.work/directory');
const SIZE = 10_000;
const QUERIES = ['association of prosecutors', 'netherlands train', 'asociacion fiscales', 'prosceutors', 'judges 77'];

/** Ten thousand rows recombined from the real ones: their names with a number, each with the facets of another. */
function enlarge(rows: Rows): Rows {
  const real = rows.rows;
  const made = Array.from({ length: SIZE }, (_, index): Row => {
    const [name, facets] = [real[index % real.length], real[(index * 7 + Math.floor(index / 13)) % real.length]];
    if (name === undefined || facets === undefined) throw new Error('The directory is empty.');
    return { ...facets, id: name.id, name: `${name.name} ${index}`, words: name.words };
  });
  return { ...rows, rows: made };
}

/** What the page does at each key, and beside it a straight filter of the same rows that draws the same entries. */
const MEASURE = `(queries) => {
  const input = document.querySelector('#find-query');
  const rows = lecternRows.rows;
  const texts = rows.map((row) => [row.name, row.acronym, row.official, row.words].join(' ').toLowerCase());
  const list = document.createElement('ul');
  const times = { page: [], filter: [] };
  const time = (into, work) => { const start = performance.now(); work(); into.push(performance.now() - start); };
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const typed = query.slice(0, end);
      time(times.page, () => { input.value = typed; input.dispatchEvent(new Event('input', { bubbles: true })); });
      time(times.filter, () => {
        const words = typed.toLowerCase().split(' ');
        const found = rows.filter((_, at) => words.every((word) => texts[at].includes(word)));
        list.replaceChildren(...found.slice(0, 50).map((row) => { const item = document.createElement('li'); item.textContent = row.name; return item; }));
      });
    }
  }
  return times;
}`;

const at = (times: readonly number[], share: number): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);

/** Measures the script of a keystroke on a directory of 10,000 and keeps the table in bench/results/directory.md. */
export async function benchDirectory(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(path.dirname(OUT), { recursive: true });
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'build', '--languages', 'en', '--out', OUT], {
    cwd: PROJECT,
  });
  const name = readdirSync(path.join(OUT, 'assets')).find((file) => file.startsWith('rows-en.')) ?? '';
  const file = path.join(OUT, 'assets', name);
  const start = 'globalThis.lecternRows=';
  const rows = JSON.parse(readFileSync(file, 'utf8').trim().slice(start.length, -1)) as Rows;
  writeFileSync(file, `${start}${JSON.stringify(enlarge(rows))};\n`);
  const [server, browser] = [await serve({ folder: OUT, port: 0 }), await launch()];
  try {
    const page = await browser.newPage();
    await page.goto(new URL('en/directory/', server.address).href);
    const times = (await page.evaluate(`(${MEASURE})(${JSON.stringify(QUERIES)})`)) as Record<
      'page' | 'filter',
      number[]
    >;
    const line = (label: string, list: readonly number[]): string =>
      `| ${label} | ${list.length} | ${at(list, 0.5)} | ${at(list, 0.95)} | ${at(list, 0.999)} |`;
    const report = `# Typing in a directory of ${SIZE.toLocaleString('en')}

Made by \`npm run bench -- directory\`: the real page in Chromium with ${SIZE.toLocaleString('en')} rows recombined from the real ones; script time of
each key, from the event to the last node, in milliseconds. The first key also reads all words. The straight filter looks
for lower-case substrings and knows neither accents, mistakes, facets, counts nor order. The aim is a median under 16.

${new Date().toISOString().slice(0, 10)} · Chromium ${browser.version()}

| | keys | median | 95 % | slowest |
|---|--:|--:|--:|--:|
${line('the page', times.page)}
${line('straight filter', times.filter)}
`;
    writeFileSync(path.join(PROJECT, 'bench/results/directory.md'), report);
    process.stdout.write(report);
  } finally {
    await browser.close();
    await server.close();
    rmSync(OUT, { recursive: true, force: true });
  }
}
