import { createHash } from 'node:crypto';

/** The SHA-256 digest of a text, equal whichever way its lines end on this machine. */
export function digestOf(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return `sha256-${createHash('sha256').update(plain).digest('hex')}`;
}
