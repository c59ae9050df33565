import type { Schema } from './describe.ts';
import type { Context } from './wording.ts';

/** What the validator found, as far as sentences are made of it. */
export interface Fault {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the keyword says in the schema, and the schema that holds it. */
  readonly schema?: unknown;
  readonly parentSchema?: Schema | undefined;
  readonly data?: unknown;
}

/** Where a fault lies and what its author reads. */
export interface Explanation {
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Makes the sentences for one fault. */
export type Explain = (fault: Fault, context: Context) => Explanation[];
