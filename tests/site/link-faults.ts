import path from 'node:path';

const decode = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const attributes = (markup: string, name: string): string[] =>
  Array.from(markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), (match) => decode(match[1] ?? ''));

/** The faults of a site's links: files that are not there, fragments that no element has, ids used twice. */
export function linkFaults(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const ids = new Map([...pages].map(([name, markup]) => [name, attributes(markup, 'id')]));
  const faults: string[] = [];
  for (const [name, markup] of pages) {
    const own = ids.get(name) ?? [];
    if (new Set(own).size !== own.length) faults.push(`${name}: an id is used twice`);
    for (const link of [...attributes(markup, 'href'), ...attributes(markup, 'src')]) {
      if (/^(https?|mailto):/.test(link)) continue;
      const [address = '', fragment] = link.split('#');
      const target = resolve(name, address);
      if (!files.has(target)) faults.push(`${name}: ${link} leads nowhere`);
      else if (fragment && !ids.get(target)?.includes(decodeURIComponent(fragment)))
        faults.push(`${name}: ${link} has no such id`);
    }
  }
  return faults;
}

function resolve(from: string, address: string): string {
  if (address === '') return from;
  const joined = address.startsWith('/') ? address.slice(1) : path.posix.join(path.posix.dirname(from), address);
  return joined === '' || joined.endsWith('/') || joined === '.' ? path.posix.join(joined, 'index.html') : joined;
}
