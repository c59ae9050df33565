import type { AnyDocument } from '../content/read-content.ts';
import { TAKEN } from '../model/address.ts';
import type { Site, Standard } from '../model/site.ts';
import { FOLDERS } from '../paths.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';
import { suggestion } from './suggestion.ts';
import { toldThere } from './told-there.ts';

/** The folder of the source texts of a kind. */
const folderOf = (site: Site, kind: 'standard' | 'page'): string => `${FOLDERS.content}/${site.source.tag}/${kind}s`;

/** A translation stands beside a source text of the same name, in a language of the site. */
function strays(site: Site, documents: readonly AnyDocument[]): Problem[] {
  const sources = new Map([
    ['standard', site.standards],
    ['page', site.pages],
  ] as const);
  return documents.flatMap(({ file, kind, slug, language }): Problem[] => {
    if (kind === 'release') return []; // its history answers for it
    const known = sources.get(kind) ?? new Map();
    if (language === site.source.tag || known.has(slug)) return [];
    const source = `${folderOf(site, kind)}/${slug}.md`;
    if (toldThere(site, source)) return [];
    return [
      {
        rule: 'translation-of-nothing',
        severity: 'error',
        file,
        message: `There is no ${source} that this would be a translation of.`,
        hint: suggestion(slug, known.keys()),
      },
    ];
  });
}

function headFaults(site: Site, { slug, source: { file, head } }: Standard): Fault[] {
  const parts = site.data.sections?.map(({ id }) => id) ?? [];
  const isOther = (name: string): boolean =>
    name !== slug && (site.standards.has(name) || toldThere(site, `${folderOf(site, 'standard')}/${name}.md`));
  const others = [...site.standards.keys()].filter((other) => other !== slug);
  const related = (head.related ?? []).flatMap((name, index): Fault[] => {
    if (isOther(name)) return [];
    const message = name === slug ? 'The standard names itself as related.' : `“${name}” is no standard of this site.`;
    return [
      {
        rule: 'related',
        file,
        path: ['related', index],
        message,
        hint: suggestion(name, others),
      },
    ];
  });
  if (head.replacedBy !== undefined && !isOther(head.replacedBy))
    related.push({
      rule: 'replaced-by',
      file,
      path: ['replacedBy'],
      message: `“${head.replacedBy}” is no other standard of this site.`,
      hint: suggestion(head.replacedBy, others),
    });
  if (head.section === undefined || parts.includes(head.section)) return related;
  const fault: Fault = {
    rule: 'section',
    file,
    path: ['section'],
    message: `“${head.section}” is no part named in data/site.json.`,
    hint: suggestion(head.section, parts),
  };
  return [fault, ...related];
}

/** Provision numbers begin with the standard's own and are used once. */
function numberProblems({ source: { file, head, rendered } }: Standard): Problem[] {
  const seen = new Set<string>();
  return rendered.sections.flatMap(({ number, line }): Problem[] => {
    if (number === null) return [];
    const at = { rule: 'provision-number', severity: 'error' as const, file, line, column: 1 };
    const twice = seen.has(number);
    seen.add(number);
    if (twice)
      return [
        { ...at, message: `The number ${number} is used twice.`, hint: 'Give each provision a number of its own.' },
      ];
    if (head.number === undefined || number.startsWith(`${head.number}.`)) return [];
    return [
      {
        ...at,
        message: `The provision ${number} stands in standard ${head.number}.`,
        hint: `Begin its number with ${head.number}.`,
      },
    ];
  });
}

function sharedNumbers(site: Site): Fault[] {
  const byNumber = new Map<string, Standard>();
  return [...site.standards.values()].flatMap((standard): Fault[] => {
    const { number } = standard.source.head;
    const other = number === undefined ? undefined : byNumber.get(number);
    if (number !== undefined) byNumber.set(number, standard);
    if (other === undefined) return [];
    return [
      {
        rule: 'standard-number',
        file: standard.source.file,
        path: ['number'],
        message: `${other.source.file} has the number ${number} as well.`,
        hint: 'Give each standard a number of its own.',
      },
    ];
  });
}

function takenNames(site: Site): Problem[] {
  const names = [...site.pages.values()].filter(({ slug }) => TAKEN.includes(slug));
  return names.map(({ slug, source: { file } }) => ({
    rule: 'taken-name',
    severity: 'error',
    file,
    message: `The address /${slug}/ belongs to a part of the site.`,
    hint: 'Give the file another name.',
  }));
}

/** What is wrong between texts: translations of nothing, unknown parts and relations, numbers, names that are taken. */
export function checkWorks(site: Site, documents: readonly AnyDocument[]): Problem[] {
  const standards = [...site.standards.values()];
  const faults = [...standards.flatMap((standard) => headFaults(site, standard)), ...sharedNumbers(site)];
  return [
    ...strays(site, documents),
    ...faults.map((fault) => located(site.root, fault)),
    ...standards.flatMap(numberProblems),
    ...takenNames(site),
  ];
}
