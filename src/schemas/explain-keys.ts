import { excerpt } from '../files/finding.ts';
import { nearest } from '../files/nearest.ts';
import { exampleOf, type Schema } from './describe.ts';
import type { Explanation, Fault } from './explanation.ts';
import { FORMATS } from './formats.ts';
import { type Context, described, LISTED, list, remedy, subject, written } from './wording.ts';

const one = (explanation: Explanation): Explanation[] => [explanation];

/** A key that the schema does not know. */
export function explainUnknownKey({ params, parentSchema }: Fault, context: Context): Explanation[] {
  const key = String(params.additionalProperty);
  const allowed = Object.keys(parentSchema?.properties ?? {}).filter((name) => name !== '$schema');
  const near = nearest(key, allowed);
  const names = allowed.length <= LISTED ? ` Known here: ${list(allowed)}.` : '';
  return one({
    path: [...context.path, key],
    part: 'key',
    rule: 'unknown-key',
    message: `${subject(context.path)} has the key “${excerpt(key)}”, which is not known${context.path.length === 0 ? '' : ' there'}.`,
    hint: near === undefined ? `Delete it.${names}` : `Did you mean “${near}”?${names}`,
  });
}

/** A key that must be there and is not. */
export function explainMissingKey(fault: Fault, context: Context): Explanation[] {
  const key = String(fault.params.missingProperty);
  const found = described(context, [...context.path, key]);
  const example = found === undefined ? '…' : exampleOf(context.schemas, found);
  return one({
    path: context.path,
    part: 'key',
    rule: 'missing-key',
    message: `${subject(context.path)} lacks “${key}”: ${found?.schema.description ?? 'it is required.'}`,
    hint: `Add it, for example ${written(context, key, example)}`,
  });
}

/** A key that must stand beside another one. */
export function explainNeededKey({ params }: Fault, context: Context): Explanation[] {
  const key = String(params.property);
  const needed = String(params.missingProperty);
  return one({
    path: [...context.path, key],
    part: 'key',
    rule: 'missing-key',
    message: `${subject(context.path)} has “${key}”, but not “${needed}”, which must stand beside it.`,
    hint: `Add “${needed}”, or take “${key}” out.`,
  });
}

/** Several keys of which one alone must be there. */
export function explainChoice({ schema, data }: Fault, context: Context): Explanation[] {
  const keys = (schema as readonly Schema[]).flatMap(({ required = [] }) => required);
  const present = keys.filter((key) => Object.hasOwn(data as object, key));
  const names = keys.map((key) => `“${key}”`);
  const last = present.length > 1 ? present.at(-1) : undefined;
  const explanation = { part: 'key', rule: 'one-of' } as const;
  if (last === undefined) {
    const message = `${subject(context.path)} must have ${names.join(' or ')}.`;
    return one({ ...explanation, path: context.path, message, hint: `Add the one that fits. ${remedy(context)}` });
  }
  const message = `${subject(context.path)} must have only one of ${names.join(' and ')}.`;
  return one({ ...explanation, path: [...context.path, last], message, hint: 'Keep the one that fits.' });
}

/** What is wrong with the name of a key that is itself data, such as a language tag. */
export function explainKeyName(key: string, fault: Fault, context: Context): Explanation[] {
  const reason = FORMATS[String(fault.params.format)]?.(key) ?? `“${excerpt(key)}” cannot be a key here.`;
  const hint = fault.parentSchema?.description ?? remedy(context);
  return one({
    path: [...context.path, key],
    part: 'key',
    rule: 'key-name',
    message: `${subject(context.path)} has a key that cannot stand there: ${excerpt(reason, 400)}`,
    hint,
  });
}
