import type Token from 'markdown-it/lib/token.mjs';
import { renderBlock } from './blocks.ts';
import { checkLevel, checkTitle, type Heading, type Ids, idOf, readHeading, writtenIds } from './headings.ts';
import { plainText, readStretch, renderInline } from './inline.ts';
import type { Page } from './page.ts';
import { placeOn } from './place.ts';
import type { Rendered, Section } from './rendered.ts';
import { report } from './report.ts';

/** Renders the tokens of a text and cuts them at its headings, in one pass. */
export function cutSections(tokens: readonly Token[], page: Page): Pick<Rendered, 'lead' | 'sections'> {
  const headings = headingsOf(tokens, page);
  const ids: Ids = { written: writtenIds(headings.values()), taken: new Map(), next: new Map() };
  const sections: Section[] = [];
  let above = 1;
  let at = 0;
  const upToHeading = (): string => {
    const blocks: string[] = [];
    for (; at < tokens.length && !headings.has(at); at += 1) blocks.push(renderBlock(tokens, at, page));
    return blocks.join(''); // joined, not added up: a string that was added up keeps its pieces in memory
  };
  const lead = upToHeading();
  while (at < tokens.length) {
    const heading = headings.get(at) as Heading;
    checkLevel(heading, above, page);
    above = heading.level;
    const id = idOf(heading, sections.length + 1, ids, page);
    const line = page.options.bodyLine + heading.line;
    if (!ids.taken.has(id)) ids.taken.set(id, line);
    const title = readTitle(heading, page);
    at += 3; // the heading, its text, its end
    const cited = page.citations.length;
    const html = upToHeading();
    sections.push({
      id,
      named: heading.mark !== null,
      level: heading.level,
      number: heading.number,
      ...title,
      html,
      line,
      citations: page.citations.slice(cited),
    });
  }
  return { lead, sections };
}

/** The headings that cut the text, by the index of their token; those inside lists and quotations do not. */
function headingsOf(tokens: readonly Token[], page: Page): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type === 'heading_open' && token.level === 0)
      headings.set(at, readHeading(token, tokens[at + 1] as Token, page));
  }
  return headings;
}

function readTitle(heading: Heading, page: Page): Pick<Section, 'title' | 'titleHtml'> {
  checkTitle(heading, page);
  const { title, line, column } = heading;
  const cited = page.citations.length;
  const parts = readStretch(page, title, line, column);
  if (parts.some(({ type }) => type === 'link_open' || type === 'citation')) {
    const place = placeOn(page, line, column, title.length);
    report(
      page,
      'heading-text',
      place,
      'A link or a citation stands in a heading, which is a link itself.',
      'Put it into the text below.',
    );
    page.citations.length = cited;
  }
  return { title: plainText(parts), titleHtml: renderInline(parts, page.options.direction) };
}
