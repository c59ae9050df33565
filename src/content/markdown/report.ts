import type { Page } from './page.ts';
import type { Place } from './place.ts';

/** More problems than this in one text have one cause, such as a file of another format; the rest is not worth reading. */
const MOST_PROBLEMS = 100;

/** Whether no more problems of a text are told, so that it need not be looked at closely. */
export function isFull(page: Page): boolean {
  return page.problems.length > MOST_PROBLEMS;
}

/** Notes something that the editor of the text must mend. */
export function report(page: Page, rule: string, place: Place, message: string, hint: string): void {
  if (page.muted || isFull(page)) return;
  const { file } = page.options;
  if (page.problems.length < MOST_PROBLEMS) {
    page.problems.push({
      rule,
      severity: 'error',
      file,
      line: place.line,
      column: place.column,
      length: place.length,
      message,
      hint,
    });
    return;
  }
  page.problems.push({
    rule: 'too-many-problems',
    severity: 'error',
    file,
    line: place.line,
    column: place.column,
    length: place.length,
    message: `The text has more than ${MOST_PROBLEMS} problems; the rest is not shown.`,
    hint: 'Mend the first ones and check again: often they have one cause.',
  });
}
