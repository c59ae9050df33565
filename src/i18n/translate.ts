import { filled } from '../files/sentence.ts';
import type { MessagesFile } from '../schemas/types.ts';
import type { Format } from './format.ts';

/** The interface strings of a language, none missing. */
export type Messages = Required<MessagesFile>;

/** The name of an interface string, such as "standard.provisions". */
export type MessageKey = Exclude<keyof MessagesFile, '$schema'>;

/** What fills the places of an interface string: {name} takes the value of name. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives an interface string in one language, its places filled; {count} also chooses the plural form. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const PLACE = /\{([a-zA-Z]+)\}/g;

/** The names of the places in an interface string, in order. */
export function placesOf(text: string): string[] {
  return Array.from(text.matchAll(PLACE), (match) => match[1] ?? '');
}

function formFor(message: Messages[MessageKey], values: MessageValues, format: Format): string {
  if (typeof message === 'string') return message;
  const count = values.count;
  return (typeof count === 'number' ? message[format.plural(count)] : undefined) ?? message.other;
}

/** A Translate over checked messages; numbers are written as the language writes them. */
export function translator(messages: Messages, format: Format): Translate {
  return (key, values = {}) =>
    filled(formFor(messages[key], values, format), (name) => {
      const value = values[name];
      return typeof value === 'number' ? format.number(value) : value;
    });
}
