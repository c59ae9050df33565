import type { Measured } from './run.ts';

const two = (value: number): string => (value === 0 ? '–' : value.toFixed(2).replace(/^0/, ''));
const kilobytes = (value: number): string => (value < 0 ? '–' : (value / 1000).toFixed(0));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** The tables of a run: a row for each engine, a column for each corpus or kind of query. */
export function reportOf(all: readonly Measured[], kinds: readonly string[], about: string): string {
  const engines = [...new Set(all.map(({ engine }) => engine))];
  const corpora = [...new Set(all.map(({ corpus }) => corpus))];
  const at = (engine: string, corpus: string): Measured | undefined =>
    all.find((one) => one.engine === engine && one.corpus === corpus);
  const each = (value: (one: Measured) => string): string =>
    table(
      ['', ...corpora],
      engines.map((engine) => [
        engine,
        ...corpora.map((corpus) => {
          const one = at(engine, corpus);
          return one === undefined ? '–' : value(one);
        }),
      ]),
    );
  const english = corpora.filter((corpus) => corpus.startsWith('en '));
  const byKind = english.map(
    (corpus) =>
      `### By kind of query, ${corpus}\n\n${table(
        ['', ...kinds],
        engines.map((engine) => [engine, ...kinds.map((kind) => two(at(engine, corpus)?.mrr[kind] ?? 0))]),
      )}`,
  );
  const plain = (corpus: string): number => at('lunr', corpus)?.build ?? 0;
  return `# Search, beside its peers

${about}

## MRR@10, all queries

${each(({ mrr }) => two(mrr.all ?? 0))}

## MRR@10, misspelt words

${each(({ mrr }) => two(mrr.misspelt ?? 0))}

${byKind.join('\n\n')}

## Kilobytes sent for the first search, and for a later one

Scripts, index and the texts of ten results; what a host would compress is counted compressed by brotli at its best. A
visitor asks five times and keeps what was sent.

${each(({ first, later }) => `${kilobytes(first)} / ${kilobytes(later)}`)}

## A query in Node, milliseconds of CPU: 95 of 100 are quicker / the slowest

For Lectern and Pagefind this includes reading the pieces that a query is the first to need.

${each(({ p95, slowest }) => `${p95.toFixed(1)} / ${slowest.toFixed(0)}`)}

## Making the index, seconds of CPU, and divided by plain lunr’s

What Pagefind spends in its own program is not counted.

${each(({ build, corpus }) => `${build.toFixed(2)}${plain(corpus) > 0 ? ` / ${(build / plain(corpus)).toFixed(2)}` : ''}`)}
`;
}
