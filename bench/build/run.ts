import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, writeHugoSite, writeLecternSite } from './corpus.ts';
import { type Cost, measure, together } from './measure.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROJECT = path.resolve(HERE, '../..');
const WORK = path.join(PROJECT, 'bench/.work');
const ROUNDS = 3;

/** From so many texts on, one round: it takes minutes, and differs by little. */
const LARGE = 5000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Row {
  readonly pages: number;
  readonly name: string;
  readonly costs: Cost[];
  readonly written: number;
}

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** Both programs on the same corpus, in turns, each into an empty folder. */
async function compare(pages: number): Promise<Row[]> {
  const [site, hugo] = [path.join(WORK, `lectern-${pages}`), path.join(WORK, `hugo-${pages}`)];
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(hugo, { recursive: true });
  writeLecternSite(site, { pages });
  writeHugoSite(hugo, { pages });
  cpSync(path.join(HERE, 'hugo'), hugo, { recursive: true });
  const lunr = path.join(HERE, 'lunr-index.mjs');
  const outputs = { Lectern: path.join(WORK, 'out-lectern'), Hugo: path.join(WORK, 'out-hugo') };
  const commands = {
    Lectern: [[process.execPath, '--import', 'tsx', 'src/cli.ts', 'build', '--root', site, '--out', outputs.Lectern]],
    Hugo: [
      ['hugo', '--quiet', '--source', hugo, '--destination', outputs.Hugo],
      ...LANGUAGES.map((language) => [process.execPath, lunr, path.join(outputs.Hugo, language, 'entries.json')]),
    ],
  };
  const costs: Record<keyof typeof commands, Cost[]> = { Lectern: [], Hugo: [] };
  for (let round = 0; round < (pages < LARGE ? ROUNDS : 1); round++) {
    for (const name of ['Lectern', 'Hugo'] as const) {
      rmSync(outputs[name], { recursive: true, force: true });
      const steps: Cost[] = [];
      for (const command of commands[name]) steps.push(await measure(command, PROJECT));
      costs[name].push(together(steps));
    }
  }
  return (['Lectern', 'Hugo'] as const).map((name) => ({
    pages,
    name,
    costs: costs[name],
    written: filesIn(outputs[name]),
  }));
}

function line({ pages, name, costs, written }: Row, peer: Row): string {
  const cpu = median(costs.map((cost) => cost.cpu));
  const ratio = cpu / median(peer.costs.map((cost) => cost.cpu));
  const cells = [
    pages,
    name,
    written,
    cpu.toFixed(2),
    ratio.toFixed(2),
    ((cpu / written) * 1000).toFixed(2),
    median(costs.map(({ memory }) => memory)).toFixed(0),
    median(costs.map(({ wall }) => wall)).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Measures building beside Hugo and keeps the table in bench/results/build.md. */
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  const lines = [
    '| texts | program | files written | CPU s | ÷ Hugo | ms a file | memory MB | clock s |',
    '|--:|---|--:|--:|--:|--:|--:|--:|',
  ];
  for (const pages of sizes) {
    const rows = await compare(pages);
    const peer = rows[1];
    if (peer !== undefined) lines.push(...rows.map((row) => line(row, peer)));
  }
  rmSync(WORK, { recursive: true, force: true });
  const versions = `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim()}`;
  const report = `# Building, beside Hugo

Made by \`npm run bench -- build\`: texts of some 6 kB in two languages and a quarter as many records, each a page of either
language; both programs in turns, ${ROUNDS} rounds (one from ${LARGE} texts on), medians. Both write, of each text, its page, a page with both languages side
by side, a page of citations and three files of them, and a form of questions; of each record also JSON, CSV, vCard and
JSON-LD; and an index of every section for the search: Hugo writes its entries, and lunr indexes them in a script, as is
usual there. Lectern also reads every text for faults, compares translations, and writes the lists of the directory, a
map, figures, feeds and packs, which Hugo here does not. CPU is user and system time; trust the ratios, not the digits.

${versions}

${lines.join('\n')}
`;
  mkdirSync(path.join(PROJECT, 'bench/results'), { recursive: true });
  writeFileSync(path.join(PROJECT, 'bench/results/build.md'), report);
  process.stdout.write(`${report}\n`);
}
