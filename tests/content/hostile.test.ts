import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { MOST_SECONDS } from '../blow-up.ts';

/** After so long on the clock the process that reads a text is ended, in milliseconds. */
const PATIENCE = 60_000;
const SIZE = 50_000;

const many = (part: string, size = SIZE): string => part.repeat(Math.ceil(size / part.length));
const counted = (part: (index: number) => string): string => {
  let text = '';
  for (let index = 1; text.length < SIZE; index += 1) text += part(index);
  return text;
};

const BODIES: Readonly<Record<string, string>> = {
  'nested strong emphasis': `${many('*a **a ', SIZE / 2)}b${many(' a** a*', SIZE / 2)}`,
  'emphasis that never ends': many('a_ '),
  'emphasis that never begins': many('_a '),
  'emphasis of two kinds': many('*a_ '),
  'emphasis that mixes its lengths': many('a**b') + many('c* '),
  'stars alone': many('*'),
  'low lines alone': many('_'),
  'emphasis in Chinese': many('**注意：**请看'),
  'opening brackets': many('['),
  'closing brackets': many(']'),
  'nested brackets': `${many('[', SIZE / 2)}a${many(']', SIZE / 2)}`,
  'links that never close': many('[a]('),
  'links in angle brackets that never close': many('[a](<b'),
  'links with a title that never closes': many('[a](b "'),
  'brackets and round brackets': many('[ (]('),
  'links in links': many('[a](b)[', SIZE),
  'nested round brackets': `[a](${many('(')}`,
  'images that never close': many('![a]('),
  'image brackets': many('!['),
  'references that are not defined': many('[a][b]'),
  definitions: counted((index) => `[a${index}]: https://example.org/${index}\n`),
  'the same definition': many('[a]: https://example.org\n'),
  'a definition with a title that never closes': `[a]: https://example.org "${many('b\n')}`,
  'labels with backslashes': many('[\\\\'),
  'citations that never close': many('[@'),
  citations: many('[@a-b, article 1]'),
  'one bracket of citations': `[${many('@a, b; ')}@c]`,
  'a citation without end': `[@a${many('-a')}`,
  'a place without end': `[@a, ${many('b ')}`,
  'citations in Chinese brackets': many('【@'),
  'brackets that look like citations': many('[a-b, c 1'),
  'backticks alone': many('`'),
  'backticks of growing length': counted((index) => `e${'`'.repeat(index)}`),
  'code that never ends': many('`a '),
  fences: many('```\n'),
  'fences of growing length': counted((index) => `${'`'.repeat(index + 2)}\n`),
  'quotations inside each other': `${many('> ')}a`,
  'quotations of many lines': many('> a\n'),
  'lists inside each other': counted((index) => `${'  '.repeat(index)}- a\n`),
  'lists on one line': `${many('- ')}a`,
  'numbered lists on one line': `${many('1. ')}a`,
  items: many('- a\n'),
  'empty items': many('-\n'),
  numbers: counted((index) => `${index}. a\n`),
  'tags that never close': many('<a '),
  tags: many('<b>'),
  'remarks that never close': many('<!--'),
  'instructions that never close': many('<?a '),
  'declarations that never close': many('<!A '),
  'angle brackets': many('<'),
  'addresses in angle brackets': many('<https://'),
  entities: many('&shy;'),
  'entities that never end': many('&#x'),
  ampersands: many('&a'),
  backslashes: many('\\'),
  headings: counted((index) => `## a ${index}\n`),
  'headings of one name': many('## a\n'),
  'a heading of spaces': `## a${many(' ')}b`,
  'a heading of brackets': `## ${many('{#')}`,
  'a heading that ends often': `## ${many('a {#b} ')}`,
  'a heading of numbers': `## ${many('1.')} a`,
  'a heading of signs': many('#'),
  underlines: many('=\n'),
  hyphens: many('-'),
  'lines that look like items': many('-a\n'),
  'lines of spaces': many(`${' '.repeat(500)}\n`),
  spaces: `a${many(' ')}b`,
  'spaces and hard breaks': many('a  \n'),
  'a table of many columns': `${many('|a', SIZE / 2)}|\n${many('|-', SIZE / 2)}|\n`,
  'a table of many rows': `|a|\n|-|\n${many('|b|\n')}`,
  'a table of missing cells': `${many('|a', 500)}|\n${many('|-', 500)}|\n${many('|\n')}`,
  bars: many('|'),
  'lines with bars': many('|a|\n'),
  'one word': many('a'),
  'one line of Chinese': many('检察官独立'),
  'quotation marks': many('"'),
  'mail addresses': many('a@b.'),
  addresses: many('[a](https://a.b/'),
  'a long host': `[a](https://${many('a-')}.org)`,
  'a host of many parts': `[a](https://${many('a.')}org)`,
  'a long path': `[a](${many('../')}x.md)`,
  'a path of many parts': `[a](${many('a/')}x.md)`,
  'a long mail address': `[a](mailto:${many('a.')}@${many('b.')}c)`,
};

const HEADS: Readonly<Record<string, string>> = {
  brackets: `title: ${many('[', 16_000)}`,
  'curly brackets': many('{a: ', 16_000),
  hyphens: many('- ', 16_000),
  'brackets behind another fault': `title: a: b\nsummary: ${many('[{', 16_000)}`,
  'hyphens behind another fault': `title: a: b\n${many('- ', 16_000)}`,
  'empty lines': '\n'.repeat(16_000),
  entries: counted((index) => `a${index}: b\n`).slice(0, 16_000),
  'the same entry': many('a: b\n', 1400),
  'names for values': many('&a ', 16_000),
  'quotation marks': `title: ${many('"', 16_000)}`,
  spaces: `title:${' '.repeat(16_000)}b: c`,
  remarks: many('a #', 16_000),
  colons: many('a: ', 16_000),
  'question marks': many('? ', 16_000),
  backslashes: `title: "${many('\\\\u0041', 16_000)}"`,
  'a head without end': many('a: b\n', 200_000),
};

let child: ChildProcess | undefined;
after(() => child?.kill());

interface Answer {
  readonly problems: number;
  readonly prototype: number;
  /** What reading cost the processor, in milliseconds: a busy machine does not lengthen it. */
  readonly cpu: number;
}

async function startChild(): Promise<ChildProcess> {
  const started = fork(new URL('./hostile-child.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  await once(started, 'message'); // it says that it is ready
  return started;
}

/** Has a text read by another process, which is ended where it has not answered in time. */
async function readElsewhere(text: string, patience = PATIENCE): Promise<Answer> {
  child ??= await startChild();
  const reader = child;
  const timer = setTimeout(() => reader.kill('SIGKILL'), patience);
  const ended = new AbortController();
  try {
    reader.send(text);
    const exit = once(reader, 'exit', { signal: ended.signal }).then(() => assert.fail('the process has ended'));
    const [answer] = await Promise.race([once(reader, 'message', { signal: ended.signal }), exit]);
    return answer as Answer;
  } catch (error) {
    child = undefined;
    throw new Error(`The text took longer than ${patience} ms or ended the process that read it.`, { cause: error });
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}

for (const [name, body] of Object.entries(BODIES)) {
  test(`M28 a text of ${name} is read in time`, async () => {
    assert.ok(body.length >= 900);
    const { prototype, cpu } = await readElsewhere(
      `---\ntitle: Hostile\nsummary: A text.\nedited: 2026-11-24\n---\n\n${body}\n`,
    );
    assert.equal(prototype, 0);
    assert.ok(cpu < MOST_SECONDS * 1000, `${cpu} ms`);
  });
}

for (const [name, head] of Object.entries(HEADS)) {
  test(`F11 a head of ${name} is refused in time`, async () => {
    const { problems, prototype, cpu } = await readElsewhere(
      `---\n${head}\n${name.endsWith('without end') ? '' : '---\n'}Text.\n`,
    );
    assert.ok(problems > 0);
    assert.equal(prototype, 0);
    assert.ok(cpu < MOST_SECONDS * 1000, `${cpu} ms`);
  });
}

test('a text that takes too long would be noticed', async () => {
  child ??= await startChild();
  child.kill('SIGSTOP');
  await assert.rejects(readElsewhere('text', 200), /took longer than 200 ms/);
});
