import path from 'node:path';

const decode = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const attributes = (markup: string, name: string): string[] =>
  Array.from(markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), (match) => decode(match[1] ?? ''));

/**
 * The faults of a site's links: files that are not there, fragments that no element has, ids used twice. A site that
 * lives in a folder of its host names it, with a slash at either end.
 */
export function linkFaults(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>, base = '/'): string[] {
  const ids = new Map([...pages].map(([name, markup]) => [name, attributes(markup, 'id')]));
  const faults: string[] = [];
  for (const [name, markup] of pages) {
    const own = ids.get(name) ?? [];
    if (new Set(own).size !== own.length) faults.push(`${name}: an id is used twice`);
    for (const link of [...attributes(markup, 'href'), ...attributes(markup, 'src')]) {
      if (/^(https?|mailto):/.test(link)) continue;
      const [address = '', fragment] = link.split('#');
      const target = resolve(name, address, base);
      if (!files.has(target)) faults.push(`${name}: ${link} leads nowhere`);
      else if (fragment && !ids.get(target)?.includes(decodeURIComponent(fragment)))
        faults.push(`${name}: ${link} has no such id`);
    }
  }
  return faults;
}

function resolve(from: string, address: string, base: string): string {
  if (address === '') return from;
  const joined = address.startsWith(base)
    ? address.slice(base.length)
    : path.posix.join(path.posix.dirname(from), address);
  return joined === '' || joined.endsWith('/') || joined === '.' ? path.posix.join(joined, 'index.html') : joined;
}
