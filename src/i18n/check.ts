import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { readJson } from '../schemas/json.ts';
import type { MessagesFile } from '../schemas/types.ts';
import { placesOf } from './translate.ts';

type Message = string | Readonly<Record<string, string>>;
type Found = Omit<Problem, 'severity' | 'file' | 'line' | 'column' | 'length'>;

const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : message;

/** Every place but {count}: a plural form such as “one page” may leave the number out. */
const placesWithoutCount = (text: string): string[] => [...new Set(placesOf(text))].filter((name) => name !== 'count');

function wrongPlaces(key: string, text: string, wanted: readonly string[]): Found[] {
  const found = placesOf(text);
  const strange = found.filter((name) => name !== 'count' && !wanted.includes(name));
  const lost = wanted.filter((name) => !found.includes(name));
  return [
    ...strange.map((name) => ({
      rule: 'message-place',
      message: `“${key}” has the place {${name}}, which the English string does not have.`,
      hint: nearest(name, wanted)
        ? `Did you mean {${nearest(name, wanted)}}?`
        : `Take {${name}} out; nothing would fill it.`,
    })),
    ...lost.map((name) => ({
      rule: 'message-place',
      message: `“${key}” lacks the place {${name}}.`,
      hint: `Put {${name}}, spelt so, where the value belongs in the sentence.`,
    })),
  ];
}

function wrongForms(key: string, message: Message, reference: Message, language: string): Found[] {
  if (typeof reference === 'string' || typeof message === 'string') return [];
  const needed: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lost = needed.filter((form) => !Object.hasOwn(message, form));
  const spare = Object.keys(message).filter((form) => !needed.includes(form));
  return [
    ...lost.map((form) => ({
      rule: 'message-plural',
      message: `“${key}” lacks the plural form “${form}”; ${language} has ${needed.join(', ')} (CLDR plural rules).`,
      hint: `Add "${form}": "…".`,
    })),
    ...spare.map((form) => ({
      rule: 'message-plural',
      message: `“${key}” has the plural form “${form}”, which ${language} does not use.`,
      hint: `Take it out; ${language} has ${needed.join(', ')}.`,
    })),
  ];
}

function checkMessage(key: string, message: Message | undefined, reference: Message, language: string): Found[] {
  if (message === undefined) {
    return [
      {
        rule: 'message-missing',
        message: `The interface string “${key}” is missing in ${language}.`,
        hint: `Add "${key}"; in English it is ${JSON.stringify(reference)}.`,
      },
    ];
  }
  if (typeof message !== typeof reference) {
    const wanted = typeof reference === 'string' ? 'one string' : 'a set of plural forms, { "one": "…", "other": "…" }';
    return [
      {
        rule: 'message-plural',
        message: `“${key}” must be ${wanted}.`,
        hint: `Write it as English does: ${JSON.stringify(reference)}.`,
      },
    ];
  }
  const wanted = placesWithoutCount(formsOf(reference).other ?? '');
  const places = Object.values(formsOf(message)).flatMap((text) => wrongPlaces(key, text, wanted));
  return [...places, ...wrongForms(key, message, reference, language)];
}

function locator(root: string, file: string): (key: string) => Partial<Problem> {
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) return () => ({});
  const { locate } = readJson(file, readFileSync(absolute, 'utf8'));
  return (key) => locate([key], 'key') ?? {};
}

/**
 * What is wrong with a language's interface strings, held against the English ones: missing strings, places that
 * differ, plural forms the language needs (CLDR) and does not have.
 */
export function checkMessages(
  messages: Partial<MessagesFile>,
  reference: Partial<MessagesFile>,
  language: string,
  file: string,
  root: string,
): Problem[] {
  const mine = messages as Readonly<Record<string, Message | undefined>>;
  const found = Object.entries(reference as Readonly<Record<string, Message>>)
    .filter(([key]) => key !== '$schema')
    .flatMap(([key, text]) => checkMessage(key, mine[key], text, language).map((problem) => ({ key, problem })));
  if (found.length === 0) return [];
  const locate = locator(root, file);
  return found.map(({ key, problem }) => ({ ...problem, severity: 'error', file, ...locate(key) }));
}
