/** An address that no link may have, with the reason and the remedy. */
export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly hint: string;
}

/** Refuses an address, saying why and what to write instead. */
export function refused(message: string, hint: string): Refused {
  return { kind: 'refused', message, hint };
}
