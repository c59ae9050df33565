import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { LIMITS } from '../../src/files/refusals.ts';
import { sourceFile, walk } from '../../src/files/walk.ts';
import { assertNoBlowUp } from '../blow-up.ts';
import { inTree, type Tree } from './tree.ts';

/** What a walk of content/ comes to: the files taken, and file and rule of each refusal. */
function outcome(tree: Tree, prepare: (root: string) => void = () => undefined) {
  return inTree(tree, (root) => {
    prepare(root);
    const { files, problems } = walk(root, 'content', '.md');
    for (const { message, hint } of problems) {
      assert.match(message, /^\S.*[.”]$/s, message);
      assert.match(hint, /\.$/, hint);
    }
    return {
      files: files.map(({ file }) => file),
      refused: problems.map(({ file, rule }) => `${file} ${rule}`),
      problems,
    };
  });
}

/** The rule, the message and the hint for a file of this name, beside one good file. */
function refusalFor(name: string) {
  const { files, problems } = outcome({ 'content/good.md': 'x', [`content/${name}`]: 'x' });
  assert.deepEqual(files, ['content/good.md'], `${name} must not be read`);
  assert.equal(problems.length, 1, `${name}: one fault, one problem`);
  return problems[0] as (typeof problems)[number];
}

test('files come from all folders below, by path in code-unit order, with their size', () => {
  inTree({ 'content/b.md': 'xyz', 'content/a/z.md': '', 'content/a-b.md': '', 'content/a/y/1.md': '' }, (root) => {
    const { files, problems } = walk(root, 'content', '.md');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      files.map(({ file, bytes }) => [file, bytes]),
      [
        ['content/a-b.md', 0],
        ['content/a/y/1.md', 0],
        ['content/a/z.md', 0],
        ['content/b.md', 3],
      ],
    );
    assert.equal(files[3]?.absolute, path.join(root, 'content/b.md'));
  });
});

test('a folder that does not exist has no files and no problem', () => {
  assert.deepEqual(
    inTree({}, (root) => walk(root, 'data/associations', '.json')),
    { files: [], problems: [] },
  );
});

test('a file in the place of the folder is a problem', () => {
  const { refused } = outcome({ content: 'x' });
  assert.deepEqual(refused, ['content not-a-folder']);
});

test('T1: a symbolic link to a file outside is refused and not read', () => {
  const { files, refused } = outcome({ 'content/a.md': '' }, (root) =>
    symlinkSync('/etc/passwd', path.join(root, 'content/x.md')),
  );
  assert.deepEqual([files, refused], [['content/a.md'], ['content/x.md link']]);
});

test('T2: a symbolic link to a folder is refused, even one that makes a circle', () => {
  const { files, refused } = outcome({ 'content/a.md': '' }, (root) =>
    symlinkSync('.', path.join(root, 'content/loop')),
  );
  assert.deepEqual([files, refused], [['content/a.md'], ['content/loop link']]);
});

test('T3: a dangling symbolic link is refused', () => {
  const { refused } = outcome({ 'content/a.md': '' }, (root) =>
    symlinkSync('nowhere', path.join(root, 'content/a.json')),
  );
  assert.deepEqual(refused, ['content/a.json link']);
});

test('T1: a link in the place of the folder itself, or of a folder on the way to it, is refused', () => {
  const tree = { 'elsewhere/associations/x.json': '{}' };
  inTree(tree, (root) => {
    symlinkSync('elsewhere', path.join(root, 'data'));
    const { files, problems } = walk(root, 'data/associations', '.json');
    assert.deepEqual([files, problems.map(({ file, rule }) => [file, rule])], [[], [['data', 'link']]]);
    assert.deepEqual(sourceFile(root, 'data/associations/x.json').source, undefined);
  });
});

test('T4: a hard link is refused under both its names, and the message counts them', () => {
  const { files, refused, problems } = outcome({ 'content/a.md': 'x' }, (root) =>
    linkSync(path.join(root, 'content/a.md'), path.join(root, 'content/b.md')),
  );
  assert.deepEqual([files, refused], [[], ['content/a.md hard-link', 'content/b.md hard-link']]);
  assert.match(problems[0]?.message ?? '', /has 2 names/);
});

for (const name of ['x.11tydata.js', 'x.11tydata.cjs', 'x.cjs', 'x.11ty.cjs', 'x.njk', 'x.html', 'x.liquid', 'x.ts']) {
  test(`T5–T7: ${name} is refused as code`, () => {
    const { rule, message } = refusalFor(name);
    assert.equal(rule, 'file-type');
    assert.match(message, /code or a template/);
  });
}

for (const name of ['x.json', 'x.txt', 'x', 'logo.svg', 'photo.jpg']) {
  test(`T5: ${name} is refused among Markdown as another kind of file`, () => {
    assert.equal(refusalFor(name).rule, 'file-type');
  });
}

test('T5: data beside which a template engine would look is refused by its name', () => {
  inTree({ 'data/x.11tydata.json': '{}', 'data/good.json': '{}' }, (root) => {
    const { files, problems } = walk(root, 'data', '.json');
    assert.deepEqual(
      files.map(({ file }) => file),
      ['data/good.json'],
    );
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['file-name'],
    );
  });
});

for (const name of ['.eleventyignore', '.gitignore', '.hidden.md', '.git/config', '..%2f..%2fx.md']) {
  test(`T8: ${name} is refused as hidden, and nothing in it is looked at`, () => {
    assert.equal(refusalFor(name).rule, 'hidden-file');
  });
}

for (const name of ['.DS_Store', '.gitkeep', '.a.md.swp', 'a.md~', '#a.md#']) {
  test(`T8: ${name}, left by a tool, is passed over with a warning that stops no build`, () => {
    const { rule, severity } = refusalFor(name);
    assert.deepEqual([rule, severity], ['leftover', 'warning']);
  });
}

test('T9: node_modules is refused once, and not entered', () => {
  const { files, refused } = outcome({ 'content/node_modules/x.md': '', 'content/node_modules/y.js': '' });
  assert.deepEqual([files, refused], [[], ['content/node_modules packages']]);
});

test('T10: of two names that differ in case, the wrong one is refused, and the message names both', () => {
  const { files, refused, problems } = outcome({ 'content/A.md': '', 'content/a.md': '' });
  assert.deepEqual([files, refused], [['content/a.md'], ['content/A.md name-collision']]);
  assert.match(problems[0]?.message ?? '', /A\.md and a\.md/);
});

test('T10: two folders that differ in case collide as well, also where both names are allowed', () => {
  const { files, refused } = outcome({ 'content/zh-Hans/a.md': '', 'content/zh-hans/b.md': '' });
  assert.deepEqual([files, refused], [['content/zh-hans/b.md'], ['content/zh-Hans name-collision']]);
});

test('T10: full-width and ordinary letters collide', () => {
  const { refused } = outcome({ 'content/a.md': '', 'content/ａ.md': '' });
  assert.deepEqual(refused, ['content/ａ.md name-collision']);
});

test('T11: café in composed and decomposed form is refused twice: as a collision, and for its letters', () => {
  const { files, refused } = outcome({ 'content/cafe\u0301.md': '', 'content/caf\u00E9.md': '' });
  assert.deepEqual(files, []);
  assert.deepEqual(refused, ['content/cafe\u0301.md file-name', 'content/caf\u00E9.md name-collision']);
});

test('T11: a name with an accent gets one without it as advice', () => {
  assert.match(refusalFor('café.md').hint, /Rename it to cafe\.md\./);
});

for (const name of ['con.md', 'nul.md', 'aux.md', 'com1.md', 'lpt9.md', 'prn.md', 'CON.md', 'nul.x.md']) {
  test(`T12: ${name} is refused, since Windows keeps the name`, () => {
    const { rule, message } = refusalFor(name);
    assert.equal(rule, 'reserved-name');
    assert.match(message, /Windows/);
  });
}

test('T12: a folder aux is refused with all in it, at once', () => {
  assert.deepEqual(outcome({ 'content/aux/a.md': '', 'content/aux/b.md': '' }).refused, ['content/aux reserved-name']);
});

for (const [name, shown, advice] of [
  ['a\nb.md', '"a\\nb.md"', 'a-b.md'],
  ['a\\..\\b.md', '"a\\\\..\\\\b.md"', 'a-b.md'],
  ['-rf.md', '-rf.md', 'rf.md'],
  ['a--b.md', 'a--b.md', 'a-b.md'],
  ['a-.md', 'a-.md', 'a.md'],
  ['My Page.md', '"My Page.md"', 'my-page.md'],
  ['a_b.md', 'a_b.md', 'a-b.md'],
  ['a.b.md', 'a.b.md', 'a-b.md'],
  ['标准.md', '"标准.md"', ''],
  ['Independence.md', 'Independence.md', 'independence.md'],
] as const) {
  test(`T13: the name ${JSON.stringify(name)} is refused`, () => {
    const { rule, message, hint } = refusalFor(name);
    assert.equal(rule, 'file-name');
    assert.ok(message.includes(shown), message);
    if (advice !== '') assert.ok(hint.includes(`Rename it to ${advice}.`), hint);
  });
}

for (const [name, advice] of [
  ['a.md ', 'a.md'],
  ['a.MD', 'a.md'],
  ['a.markdown', 'a.md'],
] as const) {
  test(`T13: ${JSON.stringify(name)} is told to end in .md`, () => {
    const { rule, hint } = refusalFor(name);
    assert.equal(rule, 'file-name');
    assert.match(hint, new RegExp(`Rename it to ${advice}\\.`));
  });
}

test('T13: a canonical language tag with a script or a region may name a folder or a file', () => {
  const tree = { 'content/zh-Hans/a.md': '', 'content/pt-BR.md': '', 'content/es-419/a.md': '' };
  assert.deepEqual(outcome(tree).refused, []);
});

test('T13: what only looks like a language tag is refused, with the right spelling where there is one', () => {
  assert.match(refusalFor('zh_hans/a.md').hint, /Rename it to zh-Hans\./);
  assert.equal(refusalFor('my-Page.md').rule, 'file-name');
  assert.equal(refusalFor('EN/a.md').rule, 'file-name');
});

test('T14, T22: a name with a direction character is refused, and the character is spelt out', () => {
  const { rule, message } = refusalFor('a\u202Egnp.md');
  assert.equal(rule, 'file-name');
  assert.match(message, /"a\\u202egnp\.md"/);
  assert.doesNotMatch(message, /\u202E/);
});

test('T15: a name that is not UTF-8 is refused with its bytes spelt out, and the rest is read', () => {
  const { files, problems } = outcome({ 'content/a.md': '' }, (root) => {
    const name = Buffer.concat([Buffer.from(`${root}/content/caf`), Buffer.from([0xe9]), Buffer.from('.md')]);
    writeFileSync(name, 'x');
  });
  assert.deepEqual(files, ['content/a.md']);
  assert.deepEqual(
    problems.map(({ rule, file }) => [rule, file]),
    [['file-name', 'content/caf\\xe9.md']],
  );
  assert.match(problems[0]?.message ?? '', /"caf\\xe9\.md" is not written in UTF-8/);
});

for (const name of ['__proto__.md', 'constructor.md', '__proto__/a.md']) {
  test(`T16: ${name} is refused`, () => {
    assert.equal(refusalFor(name).rule, 'reserved-name');
  });
}

test('T17: a name that begins with a date is an ordinary name', () => {
  assert.deepEqual(outcome({ 'content/2024-02-31-x.md': '' }).files, ['content/2024-02-31-x.md']);
});

test('T18: a file of 256 KB is read, one byte more is refused with the limit named', () => {
  const { files, problems } = outcome({
    'content/a.md': 'x'.repeat(LIMITS.bytes),
    'content/b.md': 'x'.repeat(LIMITS.bytes + 1),
  });
  assert.deepEqual(files, ['content/a.md']);
  assert.match(problems[0]?.message ?? '', /257 KB; 256 KB is the limit/);
});

test('T18: a path of 200 characters is read, of 201 is refused with the limit named', () => {
  const folder = `content/${'a'.repeat(95)}`;
  const name = (length: number): string => `${folder}/${'b'.repeat(length - folder.length - 4)}.md`;
  const { files, problems } = outcome({ [name(200)]: '', [name(201)]: '' });
  assert.deepEqual(files, [name(200)]);
  assert.match(problems[0]?.message ?? '', /201 characters long; 200 is the limit/);
});

test('T18: more files than the limit stop the walk with one problem that names the limit', () => {
  inTree({ 'content/a.md': '', 'content/b.md': '', 'content/c.md': '' }, (root) => {
    assert.deepEqual(walk(root, 'content', '.md', { ...LIMITS, files: 3 }).problems, []);
    const { problems } = walk(root, 'content', '.md', { ...LIMITS, files: 2 });
    assert.deepEqual(
      problems.map(({ rule, file }) => [rule, file]),
      [['file-count', 'content']],
    );
    assert.match(problems[0]?.message ?? '', /more than 2 files/);
  });
  assert.equal(LIMITS.files, 100_000);
});

test('T18: ten thousand files are walked', () => {
  const tree = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`content/${index % 50}/${index}.md`, '']),
  );
  inTree(tree, (root) => {
    assertNoBlowUp('walking', () => assert.equal(walk(root, 'content', '.md').files.length, 10_000));
  });
});

test('T22: a name that looks like a command to a build log is shown quoted', () => {
  assert.match(refusalFor('::error file=x::.md').message, /The name "::error file=x::\.md"/);
  assert.match(refusalFor('a\n::stop-commands::x.md').message, /"a\\n::stop-commands::x\.md"/);
});

test('a pipe is refused and not waited for', { skip: process.platform === 'win32' }, () => {
  const { refused } = outcome({ 'content/a.md': '' }, (root) =>
    execFileSync('mkfifo', [path.join(root, 'content/p.md')]),
  );
  assert.deepEqual(refused, ['content/p.md special-file']);
});

test('a folder with the ending of a file is refused by its name', () => {
  const { files, refused } = outcome({}, (root) => mkdirSync(path.join(root, 'content/a.md'), { recursive: true }));
  assert.deepEqual([files, refused], [[], ['content/a.md file-name']]);
});

test('all refusals of a tree come at once, by path', () => {
  const { refused } = outcome({ 'content/z/B.md': '', 'content/a/.x': '', 'content/c.txt': '', 'content/ok.md': '' });
  assert.deepEqual(refused, ['content/a/.x hidden-file', 'content/c.txt file-type', 'content/z/B.md file-name']);
});

test('one file outside the folders is held to the same rules', () => {
  inTree({ 'data/site.json': '{}', 'data/big.json': 'x'.repeat(LIMITS.bytes + 1) }, (root) => {
    assert.deepEqual(sourceFile(root, 'data/site.json'), {
      source: { file: 'data/site.json', absolute: path.join(root, 'data/site.json'), bytes: 2 },
      problems: [],
    });
    assert.deepEqual(sourceFile(root, 'data/none.json'), { source: undefined, problems: [] });
    assert.equal(sourceFile(root, 'data/big.json').problems[0]?.rule, 'file-size');
    symlinkSync('site.json', path.join(root, 'data/link.json'));
    assert.deepEqual(
      sourceFile(root, 'data/link.json').problems.map(({ rule }) => rule),
      ['link'],
    );
  });
});
