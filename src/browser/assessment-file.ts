/** What a reader answered to one item. */
export interface Answer {
  readonly answer: string;
  readonly note: string;
}

export type Answers = ReadonlyMap<string, Answer>;

/** What an item may be answered with. */
export const ANSWERS = ['', 'met', 'partly', 'not', 'unavailable', 'inapplicable'];
const FORMAT = 'lectern-self-assessment';
const COLUMNS = ['standard', 'item', 'answer', 'note'];
/** A note longer than this, or a file larger, is none of ours. */
const LONGEST = 4000;
export const LARGEST = 1_000_000;

/** The answers as JSON. */
export function toJson(standard: string, answers: Answers): string {
  return `${JSON.stringify({ format: FORMAT, standard, answers: Object.fromEntries(answers) }, null, 2)}\n`;
}

/** A cell of CSV (RFC 4180). One that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  return `"${text.replace(/^(?=[=+\-@\t\r'])/, "'").replaceAll('"', '""')}"`;
}

/** The answers as CSV with a mark that tells spreadsheets it is UTF-8. */
export function toCsv(standard: string, answers: Answers): string {
  const rows = [...answers].map(([item, { answer, note }]) => [standard, item, answer, note]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function answersFrom(entries: Iterable<readonly [string, unknown]>, items: ReadonlySet<string>): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [item, value] of entries) {
    if (!items.has(item) || typeof value !== 'object' || value === null) continue;
    const { answer, note } = value as Partial<Record<string, unknown>>;
    if (typeof answer !== 'string' || !ANSWERS.includes(answer)) continue;
    answers.set(item, { answer, note: typeof note === 'string' ? note.slice(0, LONGEST) : '' });
  }
  return answers;
}

function fromJson(text: string, standard: string, items: ReadonlySet<string>): Map<string, Answer> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // no JSON, so no file of ours
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, standard: named, answers } = value as Record<string, unknown>;
  if (format !== FORMAT || named !== standard || typeof answers !== 'object' || answers === null) return undefined;
  return answersFrom(Object.entries(answers), items);
}

/** The rows of a CSV text, quoted or not, with commas or semicolons between the cells. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",;\r\n]*)([,;]|\r\n|\n|\r|$)/gy;
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    const [whole, quoted = '', end = ''] = match;
    const plain = quoted.startsWith('"') ? quoted.slice(1, -1).replaceAll('""', '"') : quoted;
    rows.at(-1)?.push(plain.replace(/^'(?=[=+\-@\t\r'])/, ''));
    if (end === '' || whole === '') break;
    if (end !== ',' && end !== ';') rows.push([]);
  }
  return rows;
}

function fromCsv(text: string, standard: string, items: ReadonlySet<string>): Map<string, Answer> | undefined {
  const [head = [], ...rows] = rowsOf(text);
  if (head.join() !== COLUMNS.join()) return undefined;
  const mine = rows.filter(([named]) => named === standard);
  if (mine.length === 0) return undefined;
  return answersFrom(
    mine.map(([, item = '', answer = '', note = '']) => [item, { answer, note }] as const),
    items,
  );
}

/** The answers of a saved file, JSON or CSV, to the items of a standard; undefined where it is no file of that standard. */
export function readAnswers(
  text: string,
  standard: string,
  items: ReadonlySet<string>,
): Map<string, Answer> | undefined {
  if (text.length > LARGEST) return undefined;
  const plain = text.replace(/^\uFEFF/, '');
  return plain.trimStart().startsWith('{') ? fromJson(plain, standard, items) : fromCsv(plain, standard, items);
}
