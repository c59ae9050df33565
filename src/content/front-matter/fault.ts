/** Something wrong with the head of a file, at a place of that file. */
export interface Fault {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** A fault of the whole head, told at its first line. */
export function wholeHead(rule: string, message: string, hint: string): Fault {
  return { rule, line: 1, column: 1, length: 3, message, hint };
}
