import { openBuilt } from './built-index.ts';

/** Asks many random queries of a built site; prints how many, and the most words and occurrences that one looked at. */
const [, , site = '', many = '0'] = process.argv;
const LANGUAGES = ['en', 'ar', 'de', 'zh-Hans'];
const PIECES = [
  'evidence',
  'prosecutor',
  'procureur',
  'Staatsanwaltschaft',
  'النيابة',
  'العامة',
  'прокуратура',
  '检察官',
  '独立',
  'อัยการ',
  '~10',
  '~',
  '^',
  '*',
  '+',
  '-',
  ':',
  'title:',
  'constructor',
  '__proto__',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e',
  '8(5)',
  '4.2',
  'Art.',
  'https://lectern.example/',
  '%E0%A4',
  '<img src=x>',
  '🏛️',
  '\u0301',
  'ﷺ',
  'İ',
  'ß',
  ' ',
  '\n',
];
let state = 11;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const letter = (): string => String.fromCodePoint(Math.floor(random() * (random() < 0.5 ? 0x250 : 0xffff)));
const piece = (): string => (random() < 0.3 ? letter() : (PIECES[Math.floor(random() * PIECES.length)] ?? ''));

const searches = await Promise.all(LANGUAGES.map((language) => openBuilt(site, language)));
let most = 0;
for (let query = 0; query < Number(many); query++) {
  const length = 1 + Math.floor(random() * 12);
  let text = Array.from({ length }, () => piece() + (random() < 0.5 ? ' ' : '')).join('');
  if (query % 500 === 0) text = text.padEnd(2 ** 20, `${text} word`);
  const search = searches[query % searches.length];
  search?.attempt(text);
  most = Math.max(most, search?.store.work ?? 0);
}
process.stdout.write(`${many} ${most}`);
