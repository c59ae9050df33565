import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Attributes whose values are words of HTML itself; those of the others are the site's own. */
const WORDS = new Set([
  'type',
  'rel',
  'role',
  'name',
  'scope',
  'autocomplete',
  'http-equiv',
  'property',
  'dir',
  'method',
]);

/** What a validator looks at in an element: its place, its attributes, the kinds of its children, whether it has words. */
function faceOf(element: Element, place: string): string {
  const attributes = element.attrs
    .map(({ name, value }) => (WORDS.has(name) ? `${name}=${value}` : value.trim() === '' ? `${name}=` : name))
    .sort();
  const children = new Set(element.childNodes.filter(isElement).map(({ tagName }) => tagName));
  const words = element.childNodes.some((node) => 'value' in node && node.value.trim() !== '');
  return `${place} [${attributes}] ${[...children].sort()} ${words}`;
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** Elements without an end (HTML, section 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Attributes that name other elements of the page by their ids. */
const REFERENCES = new Set([
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'list',
  'form',
]);

/**
 * What a page is made of, each kind of element in each place once, and how its headings follow each other; and what its
 * parser (HTML, section 13.2) and its ids (3.2.6) have against it. Pages of the same faces are valid together or not at all.
 */
export function facesOf(markup: string): { faces: ReadonlySet<string>; errors: readonly string[] } {
  const errors: string[] = [];
  const page = parse(markup, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) => void errors.push(`${startLine}:${startCol} ${code}`),
  });
  const faces = new Set<string>();
  const ids = new Set<string>();
  const named: string[] = [];
  let heading = '';
  let closed = 0;
  const look = (element: Element, above: string): void => {
    const place = `${above}>${element.tagName}`;
    faces.add(faceOf(element, place));
    if (/^h[1-6]$/.test(element.tagName)) {
      faces.add(`${heading} then ${element.tagName}`);
      heading = element.tagName;
    }
    // The parser itself mends a tag that is not closed, and passes over an end tag of nothing, without a word.
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    const closesItself = element.namespaceURI !== HTML && markup[(startTag?.endOffset ?? 0) - 2] === '/';
    if (endTag !== undefined) closed++;
    else if (!VOID.has(element.tagName) && !closesItself) errors.push(`<${element.tagName}> is not closed`);
    for (const { name, value } of element.attrs) {
      if (name === 'id' && ids.has(value)) errors.push(`the id “${value}” is there twice`);
      if (name === 'id') ids.add(value);
      if (REFERENCES.has(name)) named.push(...value.split(/\s+/));
    }
    for (const child of element.childNodes) if (isElement(child)) look(child, place);
  };
  for (const child of page.childNodes) if (isElement(child)) look(child, '');
  const ends = markup.split('</').length - 1;
  if (ends !== closed) errors.push(`${ends} end tags, of which ${closed} end something`);
  errors.push(...named.filter((id) => !ids.has(id)).map((id) => `nothing has the id “${id}”`));
  return { faces, errors };
}
