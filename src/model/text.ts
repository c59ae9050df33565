/** A text and the language it is in. */
export interface LocalText {
  readonly text: string;
  readonly language: string;
}

/** The text in the wanted language, else in the source language, else in the first there is. */
export function localText(
  texts: Readonly<Record<string, string | undefined>>,
  wanted: string,
  source: string,
): LocalText {
  for (const language of [wanted, source, ...Object.keys(texts)]) {
    const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (text !== undefined) return { text, language };
  }
  return { text: '', language: source };
}
