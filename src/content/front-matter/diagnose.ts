/** What is wrong with a line of a head, in the words of an editor who knows no YAML. */
export interface Diagnosis {
  readonly message: string;
  readonly hint: string;
  /** Where on the line it is wrong, from 0, and how many characters are meant. */
  readonly start: number;
  readonly length: number;
}

const ENTRY = /^(\s*(?:- )?)([A-Za-z][\w-]*)(\s*:\s+)(\S.*)$/;

/** Explains a line that could not be read, from what stands on it. */
export function diagnose(line: string): Diagnosis {
  const entry = ENTRY.exec(line.trimEnd());
  if (entry !== null) {
    const [, indent = '', key = '', colon = '', value = ''] = entry;
    return diagnoseValue(key, value, indent.length + key.length + colon.length);
  }
  const start = line.length - line.trimStart().length;
  const whole = { start, length: Math.max(1, line.trim().length) };
  if (/^\s*[A-Za-z][\w-]*\s*：/.test(line))
    return {
      ...whole,
      message: 'The colon behind the name is a full-width one.',
      hint: 'Write an ordinary colon and a space: title: …',
    };
  if (/^\s*[A-Za-z][\w-]*:\S/.test(line))
    return {
      ...whole,
      message: 'A space is missing behind the colon.',
      hint: `Write ${line.trim().replace(':', ': ')}`,
    };
  if (/^\s*%/.test(line))
    return { ...whole, message: 'A line of a head may not begin with %.', hint: 'Take the line out.' };
  if (/^\.\.\.\s*$/.test(line))
    return {
      ...whole,
      message: 'Three points end a head elsewhere, but not here.',
      hint: 'Write --- where the head ends, and take this line out.',
    };
  return {
    ...whole,
    message: 'This line of the head is not understood.',
    hint: 'Each line is a name, a colon, a space and a value: title: …; entries of a list are indented and begin with a hyphen and a space.',
  };
}

function diagnoseValue(key: string, value: string, start: number): Diagnosis {
  const place = { start, length: value.length };
  const quoted = `Put the whole value in quotation marks: ${key}: ${quote(value)}`;
  const first = value[0] ?? '';
  if (first === '"' || first === "'") return diagnoseQuotes(key, value, start);
  if (/^[[{]/.test(value))
    return {
      ...place,
      message: `The value of ${key} begins with ${first}, which begins a list that is not closed or not well formed.`,
      hint: `Write a list as [one, two]; if the bracket belongs to the text, put the value in quotation marks: ${key}: ${quote(value)}`,
    };
  if (/^[*&!@`%|>?,\]}#]/.test(value) || /^- /.test(value))
    return {
      ...place,
      message: `The value of ${key} begins with ${first}, which has a meaning of its own there.`,
      hint: quoted,
    };
  const colon = /:(?:\s|$)/.exec(value);
  if (colon !== null)
    return {
      start: start + colon.index,
      length: 1,
      message: `The value of ${key} contains a colon followed by a space, which would begin another entry.`,
      hint: quoted,
    };
  return {
    start: 0,
    length: start + value.length,
    message: `The line that begins with ${key} is not understood at this place.`,
    hint: `Entries begin at the start of a line, and those that belong to the entry above with two spaces. If the value has signs of its own, put it in quotation marks: ${key}: ${quote(value)}`,
  };
}

function diagnoseQuotes(key: string, value: string, start: number): Diagnosis {
  const sign = value[0] as string;
  const end = value.indexOf(sign, 1);
  if (end < 0)
    return {
      start,
      length: value.length,
      message: `The value of ${key} begins with ${sign} but does not end with it.`,
      hint: `Write ${key}: ${quote(value.slice(1))}`,
    };
  const message = `The value of ${key} goes on behind its second ${sign}.`;
  const place = { start: start + end, length: Math.max(1, value.length - end) };
  if (!value.endsWith(sign))
    return { ...place, message, hint: `Put the whole value in quotation marks: ${key}: ${quote(value)}` };
  const inner = value
    .slice(1, -1)
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll(sign, '’');
  return {
    ...place,
    message,
    hint: `Write the quotation marks and apostrophes of the text as “…” and ’: ${key}: ${quote(inner)}`,
  };
}

/** Longer values are not repeated whole in a hint. */
const LONGEST_SHOWN = 100;

/** A value in the quotation marks that need the fewest changes to it. */
export function quote(whole: string): string {
  const value = whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN)}…` : whole;
  if (!/["\\]/.test(value)) return `"${value}"`;
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
