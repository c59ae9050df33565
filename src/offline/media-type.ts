const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

/**
 * What the file at an address of a pack is, as a host would say. Files in a parcel travel without headers of their own, so
 * one of another kind travels alone; there is then no type here.
 */
export function mediaTypeOf(address: string): string | undefined {
  if (address === '' || address.endsWith('/')) return TYPES.html;
  return TYPES[/\.(\w+)$/.exec(address)?.[1] ?? ''];
}
