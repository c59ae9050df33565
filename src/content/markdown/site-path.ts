import { type Refused, refused } from './refusal.ts';

/** A text of this site, and perhaps a section of it. */
export interface SiteAddress {
  readonly kind: 'site';
  /** The file from the site's root, or '' for the text itself. */
  readonly target: string;
  readonly fragment: string | null;
}

const PATH = /^(?:\.{1,2}\/)*(?:[A-Za-z0-9-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
const FRAGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ROOT = 'content';

/** Reads a link to a text of this site, relative to the file it stands in: peer-exchange.md#scope, ../pages/about.md, #scope. */
export function readSitePath(address: string, file: string): SiteAddress | Refused {
  const at = address.indexOf('#');
  const path = at < 0 ? address : address.slice(0, at);
  const fragment = at < 0 ? null : address.slice(at + 1);
  if (fragment !== null && !FRAGMENT.test(fragment)) {
    return refused(
      `“#${fragment}” is no id of a section.`,
      'Write the id as it stands behind the heading, in lower-case letters: #scope',
    );
  }
  if (path === '') return { kind: 'site', target: '', fragment };
  if (!PATH.test(path)) return refusePath(path);
  const target = resolve(path, file);
  if (target !== undefined) return { kind: 'site', target: target === file ? '' : target, fragment };
  return refused(
    `The path “${path}” leads out of the folder ${ROOT}/.`,
    'Link to texts only: ../pages/about.md from a standard, ../standards/x.md from a page.',
  );
}

function refusePath(path: string): Refused {
  if (path.startsWith('/'))
    return refused(
      'The address begins with a slash.',
      'Write the way from this file: peer-exchange.md, or ../pages/about.md',
    );
  const bare = path.replace(/\.html?$|\/$/, '');
  const hint = PATH.test(`${bare}.md`)
    ? `Write ${bare}.md`
    : 'Write https:// and the host, or the path of a .md file such as ../pages/about.md';
  return refused(`“${path}” is neither an https:// address nor a .md file of this site.`, hint);
}

function resolve(path: string, file: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts[0] === ROOT && parts.length > 1 ? parts.join('/') : undefined;
}
