import { excerpt } from '../files/finding.ts';
import { nearest } from '../files/nearest.ts';
import { explainChoice, explainMissingKey, explainNeededKey, explainUnknownKey } from './explain-keys.ts';
import type { Explain, Explanation, Fault } from './explanation.ts';
import { FORMATS } from './formats.ts';
import { type Context, form, LISTED, list, nameOfType, quoted, remedy, subject } from './wording.ts';

const atValue = (context: Context, rule: string, message: string, hint = remedy(context)): Explanation[] => [
  { path: context.path, part: 'value', rule, message, hint },
];

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function explainType({ params, data }: Fault, context: Context): Explanation[] {
  const wanted = nameOfType(params.type);
  const found = typeOf(data) === 'null' ? 'empty (null)' : nameOfType(typeOf(data));
  const hint = data === null ? 'Leave the key out where nothing is known.' : remedy(context);
  return atValue(context, 'type', `${subject(context.path)} must be ${wanted}, but is ${found}.`, hint);
}

function explainEnum({ params, data }: Fault, context: Context): Explanation[] {
  const allowed = (params.allowedValues as readonly unknown[]).map(String);
  const near = nearest(String(data), allowed);
  const names = allowed.length <= LISTED ? `One of these must stand here: ${list(allowed)}.` : remedy(context);
  return atValue(
    context,
    'unknown-value',
    `${subject(context.path)} is ${quoted(data)}, which is not one of the values it can have.`,
    near === undefined ? names : `Did you mean “${near}”? ${names}`,
  );
}

/** Entries are compared as the validator compares them, whatever the order of their keys. */
const identity = (item: unknown): string =>
  JSON.stringify(item, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function explainRepeats({ data }: Fault, context: Context): Explanation[] {
  const first = new Map<string, number>();
  return (data as readonly unknown[]).flatMap((item, index) => {
    const before = first.get(identity(item));
    if (before === undefined) {
      first.set(identity(item), index);
      return [];
    }
    const message = `${subject(context.path)} has ${quoted(item)} twice, as entry ${before + 1} and entry ${index + 1}.`;
    return atValue({ ...context, path: [...context.path, index] }, 'repeated-entry', message, 'Delete one of the two.');
  });
}

function explainLength({ params, data, parentSchema }: Fault, context: Context): Explanation[] {
  const limit = Number(params.limit);
  const length = [...String(data)].length;
  if (length === 0)
    return atValue(
      context,
      'empty',
      `${subject(context.path)} is empty.`,
      `Write the text, or leave the key out. ${remedy(context)}`,
    );
  const wanted = length > limit ? `at most ${limit}` : `at least ${limit}`;
  return atValue(
    context,
    'length',
    `${subject(context.path)} has ${length} characters; it may have ${wanted}.`,
    form(context, parentSchema),
  );
}

const explainEmpty: Explain = (_fault, context) =>
  atValue(context, 'empty', `${subject(context.path)} is empty; it must have at least one entry.`);

const explainBound: Explain = ({ params, data }, context) =>
  atValue(
    context,
    'range',
    `${subject(context.path)} is ${String(data)}; it must be ${params.comparison === '>=' ? 'at least' : 'at most'} ${String(params.limit)}.`,
  );

/** Characters that a pattern of the form ^[^…]+$ shuts out and the value has. */
function shutOut(pattern: string, value: string): readonly string[] {
  const excluded = /^\^\[\^(.+)\]\+\$$/.exec(pattern)?.[1];
  return excluded === undefined ? [] : [...new Set(value.match(new RegExp(`[${excluded}]`, 'gu')))];
}

const explainPattern: Explain = ({ params, data, parentSchema }, context) => {
  const found = shutOut(String(params.pattern), String(data));
  const fault = found.length > 0 ? `where “${found.join('”, “')}” may not stand` : 'which is not written as it must be';
  const message = `${subject(context.path)} is ${quoted(data)}, ${fault}.`;
  return atValue(context, 'pattern', message, form(context, parentSchema));
};

const explainFormat: Explain = ({ params, data, parentSchema }, context) => {
  const format = String(params.format);
  const reason = FORMATS[format]?.(String(data)) ?? `${quoted(data)} is not of the form ${format}.`;
  return atValue(context, format, `${subject(context.path)}: ${excerpt(reason, 400)}`, form(context, parentSchema));
};

/** The sentences for each keyword that the schemas use. */
export const EXPLAIN: Readonly<Record<string, Explain>> = {
  type: explainType,
  additionalProperties: explainUnknownKey,
  required: explainMissingKey,
  dependentRequired: explainNeededKey,
  oneOf: explainChoice,
  enum: explainEnum,
  uniqueItems: explainRepeats,
  minLength: explainLength,
  maxLength: explainLength,
  minItems: explainEmpty,
  minProperties: explainEmpty,
  minimum: explainBound,
  maximum: explainBound,
  pattern: explainPattern,
  format: explainFormat,
};
