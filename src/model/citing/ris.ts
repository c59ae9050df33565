import type { Citation } from './citation.ts';

/** A citation as a record of the RIS format: a tag, two spaces, a hyphen, a space and the value; lines end with CR LF. */
export function ris({ key, author, title, number, version, part, date, language, address }: Citation): string {
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'STAND'],
    ['ID', key],
    ['AU', `${author},`], // a comma behind it: the name of a body, without a first name
    ['TI', title],
    ['M1', number],
    ['ET', version],
    ['SE', part && [part.number, part.title].filter(Boolean).join(' ')],
    ['PB', author],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
