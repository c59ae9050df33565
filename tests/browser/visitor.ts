import { launch } from './chromium.ts';

/** A browser with one page, as far as a crawl of local files needs it. */
export interface Visiting {
  /** Addresses that pages asked for, and what they wrote as errors. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  open(url: string): Promise<void>;
  text(expression: string): Promise<string>;
  close(): Promise<void>;
}

/** Chromium with one page. */
export async function openChromium(): Promise<Visiting> {
  const browser = await launch();
  const page = await browser.newPage();
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    requests,
    errors,
    open: async (url) => void (await page.goto(url)),
    text: async (expression) => String(await page.evaluate(expression)),
    close: () => browser.close(),
  };
}
