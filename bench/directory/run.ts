import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../src/serve.ts';
import { launch } from '../../tests/browser/chromium.ts';
import { measure } from '../build/measure.ts';
import { writeRecords } from './records.ts';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const WORK = path.join(PROJECT, 'bench/.work/directory');
const [SITE, OUT] = [path.join(WORK, 'site'), path.join(WORK, 'out')];
const SIZE = 10_000;
const QUERIES = ['association of prosecutors', 'netherlands train', 'asociacion fiscales', 'prosceutors', 'judges 77'];

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

const count = (value: number): string => value.toLocaleString('en');

const at = (times: readonly number[], share: number): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1);

/** What lies in a folder: files, pages among them, bytes. */
function weigh(folder: string): { files: number; pages: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = entries.map(({ parentPath, name }) => statSync(path.join(parentPath, name)).size);
  const pages = entries.filter(({ name }) => name.endsWith('.html')).length;
  return { files: entries.length, pages, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Builds the site of so many records and says what that took. */
async function measureBuild(): Promise<string> {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  writeRecords(PROJECT, SITE, SIZE);
  const command = [process.execPath, '--import', 'tsx', 'src/cli.ts', 'build', '--root', SITE, '--out', OUT];
  const { cpu, memory, wall } = await measure(command, PROJECT);
  const { files, pages, bytes } = weigh(OUT);
  const cells = [
    count(pages),
    count(files),
    (bytes / 1e6).toFixed(0),
    cpu.toFixed(0),
    memory.toFixed(0),
    wall.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Types into the directory of the built site, and beside it filters the same records straight. */
async function measureTyping(): Promise<{ lines: string; browser: string }> {
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
    const lines = [line('the page', times.page), line('straight filter', times.filter)].join('\n');
    return { lines, browser: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Measures a directory of 10,000, built and typed into, and keeps the tables in bench/results/directory.md. */
export async function benchDirectory(): Promise<void> {
  try {
    const built = await measureBuild();
    const { lines, browser } = await measureTyping();
    const report = `# A directory of ${count(SIZE)}

Made by \`npm run bench -- directory\`: ${count(SIZE)} records recombined from the real ones, in eight languages, without texts.

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · Chromium ${browser} · load of the machine ${loadavg()[1]?.toFixed(1)} on ${cpus().length} processors

## Building

CPU is user and system time of all processes, memory the largest resident size.

| pages | files | MB | CPU s | memory MB | clock s |
|--:|--:|--:|--:|--:|--:|
${built}

## Typing

The built page in Chromium; script time of each key, from the event to the last node, in milliseconds. The first key also
reads all words. The straight filter looks for lower-case substrings in the same records and knows neither accents,
mistakes, facets, counts nor order. The aim is a median under 16.

| | keys | median | 95 % | slowest |
|---|--:|--:|--:|--:|
${lines}
`;
    writeFileSync(path.join(PROJECT, 'bench/results/directory.md'), report);
    process.stdout.write(report);
  } finally {
    rmSync(WORK, { recursive: true, force: true });
  }
}
