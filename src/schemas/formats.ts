import { area, country } from './formats/codes.ts';
import { date, partialDate } from './formats/date.ts';
import { languageTag } from './formats/language-tag.ts';
import { mailbox } from './formats/mailbox.ts';
import { visibleText } from './formats/visible-text.ts';
import { webAddress } from './formats/web-address.ts';

/** Tells what is wrong with a text and how to write it; undefined where nothing is. */
export type Format = (value: string) => string | undefined;

/** The formats that schemas name, each with its rule. */
export const FORMATS: Readonly<Record<string, Format>> = {
  area,
  country,
  date,
  'language-tag': languageTag,
  mailbox,
  'partial-date': partialDate,
  'visible-text': visibleText,
  'web-address': webAddress,
};

export { area, country, date, languageTag, mailbox, partialDate, visibleText, webAddress };
