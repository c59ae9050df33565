/** What came back from an address: an answer after its redirects, or the reason why there was none. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly final: string;
      readonly title: string;
      /** The language the page says it is in; empty where it does not say. */
      readonly language: string;
      readonly text: string;
      /** The bytes that were read: of long pages the beginning. */
      readonly size: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** How a visitor behaves. */
export interface Manners {
  /** Milliseconds after which an address counts as silent. */
  readonly limit: number;
  /** What the visitor calls itself. */
  readonly agent: string;
}

/** So much of a page is read: enough for its title and its first words. */
const BYTES = 100_000;
const REDIRECTS = 5;

/** The beginning of a body; the rest is not fetched. */
async function beginning(response: Response): Promise<Buffer> {
  const reader = response.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  await reader.cancel();
  return Buffer.concat(parts);
}

const plain = (markup: string): string =>
  markup
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const titleOf = (markup: string): string =>
  plain(/<title[^>]*>([\s\S]*?)<\/title>/i.exec(markup)?.[1] ?? '').slice(0, 200);

const languageOf = (markup: string): string =>
  /<html\b[^>]*?\slang\s*=\s*["']?([a-z]{2,3})\b/i.exec(markup)?.[1]?.toLowerCase() ?? '';

const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? undefined : codeOf(cause);
};

function reasonOf(error: unknown, limit: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${limit / 1000} s`;
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return 'the name of the host leads nowhere (ENOTFOUND)';
  return code ?? (error instanceof Error ? error.message : String(error));
}

async function follow(address: string, manners: Manners, signal: AbortSignal): Promise<Answer> {
  let at = address;
  for (let step = 0; step <= REDIRECTS; step++) {
    const headers = { 'user-agent': manners.agent, accept: 'text/html,*/*;q=0.5' };
    const response = await fetch(at, { redirect: 'manual', signal, headers });
    const target = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || target === null) {
      const body = await beginning(response);
      const markup = body.toString('utf8');
      const [title, language, text] = [titleOf(markup), languageOf(markup), plain(markup)];
      return { kind: 'answer', status: response.status, final: at, title, language, text, size: body.length };
    }
    await response.body?.cancel();
    const next = new URL(target, at);
    if (next.protocol !== 'https:' && next.protocol !== 'http:')
      return { kind: 'none', reason: `redirect to ${next.protocol}` };
    at = next.href;
  }
  return { kind: 'none', reason: `more than ${REDIRECTS} redirects` };
}

/** Visits one address, within its time limit in all. Never rejects: what goes wrong is an answer, too. */
export async function visit(address: string, manners: Manners): Promise<Answer> {
  try {
    return await follow(address, manners, AbortSignal.timeout(manners.limit));
  } catch (error) {
    return { kind: 'none', reason: reasonOf(error, manners.limit) };
  }
}
