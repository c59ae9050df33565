import MarkdownIt from 'markdown-it';
import type Ruler from 'markdown-it/lib/ruler.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { citationRule } from './markdown/citations.ts';
import { notedDefinition, reportUnused } from './markdown/definitions.ts';
import { refusedImage } from './markdown/images.ts';
import { judged } from './markdown/links.ts';
import { LOOKALIKE } from './markdown/lookalikes.ts';
import type { Page } from './markdown/page.ts';
import type { Rendered, RenderOptions } from './markdown/rendered.ts';
import { cutSections } from './markdown/sections.ts';

export type { CitationRef, LinkRef, Rendered, RenderOptions, Section } from './markdown/rendered.ts';

const parser = makeParser();

/** The one parser of the site: CommonMark with tables and citations, without HTML, indented code and underlined headings. */
function makeParser(): MarkdownIt {
  const made = new MarkdownIt({ html: false, linkify: false, typographer: false });
  made.disable([
    'code',
    'lheading',
    'html_block',
    'html_inline',
    'strikethrough',
    'linkify',
    'replacements',
    'smartquotes',
    'text_join',
  ]);
  // Addresses are judged by links.ts, which sees them as they were written.
  made.validateLink = () => true;
  made.normalizeLink = (address) => address;
  made.normalizeLinkText = (address) => address;
  made.inline.ruler.at('link', judged(ruleNamed(new MarkdownIt().inline.ruler, 'link')));
  made.inline.ruler.at('autolink', judged(ruleNamed(new MarkdownIt().inline.ruler, 'autolink')));
  made.inline.ruler.at('image', refusedImage(ruleNamed(new MarkdownIt().inline.ruler, 'image')));
  made.inline.ruler.before('link', 'citation', citationRule);
  made.block.ruler.at('reference', notedDefinition(ruleNamed(new MarkdownIt().block.ruler, 'reference')));
  return made;
}

/** One of the rules that come with markdown-it, taken from a ruler that is not used for anything else. */
function ruleNamed<T>(ruler: Ruler<T>, name: string): T {
  ruler.enableOnly(name);
  return ruler.getRules('')[0] as T;
}

function parseInline(content: string, page: Page): Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, page, tokens);
  return tokens;
}

function pageOf(source: string, options: RenderOptions): Page {
  return {
    options,
    lines: source.split('\n'),
    problems: [],
    citations: [],
    links: [],
    definitions: [],
    stretch: { content: '', line: 0, column: 0, cells: [] },
    lookalikes: LOOKALIKE.test(source),
    muted: false,
    lists: [],
    depth: 0,
    row: { line: 0, cells: [] },
    parse: parseInline,
  };
}

/** Renders the Markdown of one file into sections of markup, with all that it refers to and everything wrong in it. */
export function renderMarkdown(body: string, options: RenderOptions): Rendered {
  const source = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  const page = pageOf(source, options);
  const tokens: Token[] = [];
  parser.block.parse(source, parser, page, tokens);
  const { lead, sections } = cutSections(tokens, page);
  reportUnused(page);
  const { links, citations, problems } = page;
  return {
    lead,
    sections,
    links,
    citations,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}
