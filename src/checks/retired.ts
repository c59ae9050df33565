import type { Section } from '../content/markdown.ts';
import { nearest } from '../files/nearest.ts';
import { compareVersions } from '../model/history.ts';
import type { History, Retired, Site, Standard, Version } from '../model/site.ts';
import type { Problem } from '../problem.ts';
import { type Fault, located } from './locate.ts';

/** An id as a released version had it: its number, and the version that had it last. */
interface Released {
  readonly section: Section;
  readonly version: Version;
}

/** Every id that was ever released with each number it had, from the last version that had them together. */
function everReleased({ versions }: History): Released[] {
  const found = new Map<string, Released>();
  for (const version of versions) {
    if (version.record === undefined) continue;
    for (const section of version.source.rendered.sections)
      found.set(`${section.id} ${section.number ?? ''}`, { section, version });
  }
  return [...found.values()];
}

const what = ({ number, title }: Section): string => (number === null ? `“${title}”` : `${number} “${title}”`);

function entry(id: string, number: string | null, since: string, successors: readonly string[]): string {
  const parts = number === null ? { id, since, successors } : { id, number, since, successors };
  return JSON.stringify(parts).replaceAll('":', '": ').replaceAll(',"', ', "');
}

function gone({ section, version }: Released, standard: Standard, { file }: History): Problem {
  const { source } = standard;
  const ids = source.rendered.sections.map(({ id }) => id);
  return {
    rule: 'retired-missing',
    severity: 'error',
    file: source.file,
    line: 1,
    column: 1,
    message: `The section {#${section.id}}, ${what(section)}, was released in version ${version.version} (${version.source.file}:${section.line}) and is gone.`,
    hint: `Where only its words changed, write {#${section.id}} behind its heading again; where it was given up, add ${entry(section.id, null, source.head.version, [nearest(section.id, ids) ?? '…'])} to retired in ${file}.`,
  };
}

function renumbered({ section, version }: Released, now: Section, standard: Standard, { file }: History): Problem {
  const { source } = standard;
  return {
    rule: 'renumbered',
    severity: 'error',
    file: source.file,
    line: now.line,
    column: 1,
    message: `The provision {#${now.id}} is now ${now.number ?? 'without a number'}, but was released as ${section.number} in version ${version.version} (${version.source.file}:${section.line}).`,
    hint: `Write ${section.number} again, or add ${entry(now.id, section.number, source.head.version, [now.id])} to retired in ${file}.`,
  };
}

/** Ids and numbers of released versions are still there or recorded as retired. */
function lossProblems(standard: Standard, history: History): Problem[] {
  const now = new Map(standard.source.rendered.sections.map((section) => [section.id, section]));
  const retired = (id: string, number: string | null): boolean =>
    history.retired.some((one) => one.id === id && (one.number === undefined || one.number === number));
  return everReleased(history).flatMap((released): Problem[] => {
    const { id, number } = released.section;
    const section = now.get(id);
    if (retired(id, number)) return [];
    if (section === undefined) return [gone(released, standard, history)];
    if (number === null || section.number === number) return [];
    return [renumbered(released, section, standard, history)];
  });
}

/** An id that was given up is never used again, whatever it would mean. */
function reuseProblems({ source }: Standard, { file, retired, versions }: History): Problem[] {
  return retired.flatMap(({ id, number, since }): Problem[] => {
    if (number !== undefined) return [];
    const later = versions.filter(({ version }) => compareVersions(version, since) >= 0).map(({ source }) => source);
    return [...new Set([...later, source])].flatMap((text): Problem[] => {
      const section = text.rendered.sections.find((one) => one.id === id);
      if (section === undefined) return [];
      return [
        {
          rule: 'id-reused',
          severity: 'error',
          file: text.file,
          line: section.line,
          column: 1,
          message: `The id {#${id}} was retired with version ${since} (${file}) and is used again here.`,
          hint: `Ids are never used again, or old links would lead to other words: give this section another, such as {#${id}-2}.`,
        },
      ];
    });
  });
}

function successorFaults(standard: Standard, { file, data, retired, versions }: History): Fault[] {
  const ids = standard.source.rendered.sections.map(({ id }) => id);
  const known = new Set([...ids, ...retired.map(({ id }) => id)]);
  const released = new Set(versions.flatMap(({ source }) => source.rendered.sections.map(({ id }) => id)));
  // A released text that could not be read may have had the section.
  const whole = data.versions.every(({ version }) => versions.some((one) => one.version === version));
  return retired.flatMap(({ id, number, successors }: Retired, index): Fault[] => {
    const unknown = successors.flatMap((name, at): Fault[] => {
      if (known.has(name) && (name !== id || number !== undefined)) return [];
      const near = nearest(name, ids);
      return [
        {
          rule: 'successor',
          file,
          path: ['retired', index, 'successors', at],
          message: `“${name}” is no section of ${standard.source.file} that could have replaced {#${id}}.`,
          hint: near ? `Did you mean “${near}”?` : `Its sections are ${ids.join(', ')}.`,
        },
      ];
    });
    if (released.has(id) || !whole) return unknown;
    const near = nearest(id, released);
    const never: Fault = {
      rule: 'retired-unknown',
      file,
      path: ['retired', index, 'id'],
      message: `No released version has a section {#${id}} that could be retired.`,
      hint: near ? `Did you mean “${near}”?` : 'Take the entry out.',
    };
    return [never, ...unknown];
  });
}

/** In a standard that releases versions every heading gives itself its id: one made from its words would change with them. */
export function unnamedProblems({ source }: Standard): Problem[] {
  return source.rendered.sections
    .filter(({ named }) => !named)
    .map(({ id, title, line }) => ({
      rule: 'heading-id',
      severity: 'error',
      file: source.file,
      line,
      column: 1,
      message: `The heading “${title}” gives itself no id, so that its address would change with its words.`,
      hint: `Write {#${id}} behind it; in translations too.`,
    }));
}

/** What was once released stays reachable: ids and numbers given up are recorded with what replaced them, and never used again. */
export function checkRetired(site: Site): Problem[] {
  return [...site.histories.values()].flatMap((history) => {
    const standard = site.standards.get(history.slug);
    if (standard === undefined) return [];
    return [
      ...unnamedProblems(standard),
      ...lossProblems(standard, history),
      ...reuseProblems(standard, history),
      ...successorFaults(standard, history).map((fault) => located(site.root, fault)),
    ];
  });
}
