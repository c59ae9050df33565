/** A citation as it is written: an instrument and a place in it. */
export interface WrittenCitation {
  readonly instrument: string;
  readonly place: string | null;
}

/** What a citation looks like, for messages. */
export const CITATION_FORM = '[@instrument-id, place], several as [@first-id, place; @second-id, place]';

const ITEM = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*([^\s;@[\]＠，；：（）、。！？　][^;@[\]＠，；：（）、。！？　]*))?$/;
const NOT_OURS = /[＠，；：（）、。！？　]/;
const OURS: Readonly<Record<string, string>> = {
  '＠': '@',
  '，': ', ',
  '、': ', ',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '　': ' ',
};

/** Reads one citation, `@id` or `@id, place`; undefined where it is not well formed. */
export function readCitation(item: string): WrittenCitation | undefined {
  const match = ITEM.exec(item);
  if (match === null) return undefined;
  const place = match[2] ?? null;
  return { instrument: match[1] as string, place: place?.includes('\n') ? place.replace(/\s+/g, ' ') : place };
}

/** Says in plain words why a citation is not well formed. */
export function faultOf(item: string): string {
  if (item === '' || item === '@') return 'A citation names no instrument.';
  if (NOT_OURS.test(item)) return 'A citation is written with full-width signs, which are not understood.';
  if (!item.startsWith('@')) return `The sign @ is missing before “${item.split(',')[0]}”.`;
  if (/^@\s/.test(item)) return 'A space stands behind the sign @.';
  if (/^@[^,]*,\s*$/.test(item)) return 'A comma announces a place in the instrument, but none follows.';
  if (/^@[a-z0-9-]+\s/.test(item)) return 'A comma is missing between the instrument and the place.';
  if (/^@[^,]*[^a-z0-9,-]/.test(item))
    return `The id “${item.slice(1).split(',')[0]}” has signs that no id has: only a to z, digits and single hyphens.`;
  return 'A citation is not well formed.';
}

/** The inside of a bracket as it was probably meant, or undefined where that is not clear. */
export function mendedGroup(inside: string): string | undefined {
  const plain = inside.replace(/[＠，、；：（）　]/g, (sign) => OURS[sign] as string);
  const items = plain.split(';').map((item) => {
    const [, id = '', place = ''] = /^@?\s*([^,\s]*)\s*(?:,|\s|$)\s*([^,]*(?:,.*)?)$/s.exec(item.trim()) ?? [];
    return `@${id.toLowerCase().replaceAll('_', '-')}${place === '' ? '' : `, ${place}`}`;
  });
  const known = items.filter((item) => item !== '@');
  if (known.length === 0 || known.some((item) => readCitation(item) === undefined)) return undefined;
  return `[${known.join('; ')}]`;
}
