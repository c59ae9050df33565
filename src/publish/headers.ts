/** Headers for the addresses that a pattern of the host fits. */
export interface HeaderRule {
  /** An address from the top of the site, or all that begin with it where it ends in “*”. */
  readonly for: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a page may load and do: its own files, and nothing of anybody else's; no inline script or style. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types site-worker site-search',
  'upgrade-insecure-requests',
];

/** Powers of the browser that no page needs. A page may still fill the clipboard when a reader asks to copy. */
const REFUSED_POWERS = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
];

/** How long a browser insists on https: two years, in seconds. No “preload”: that is a promise hard to take back. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains';

/**
 * The headers of every answer, in the order a host reads them. An address can fit several rules and gets the headers of
 * all of them; hosts differ in what they do with a header that two rules set, so none is set twice. That is why no rule
 * for all addresses speaks of caching: only assets/ does, whose names change with their content.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    for: '/*',
    values: {
      'Content-Security-Policy': CONTENT_POLICY.join('; '),
      'Strict-Transport-Security': HTTPS_ONLY,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
      'Permissions-Policy': REFUSED_POWERS.map((power) => `${power}=()`).join(', '),
    },
  },
  // The data are for anybody's program, also for one that runs in a page of another site.
  { for: '/api/*', values: { 'Access-Control-Allow-Origin': '*' } },
  { for: '/assets/*', values: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** What the host says of caching where no rule does: keep a copy, ask each time whether it still holds. */
export const DEFAULT_CACHING = 'public, max-age=0, must-revalidate';

/** Whether a rule's pattern fits an address. */
export function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** Every header that visitors get with the file at an address, such as “/fr/standards/”. */
export function headersFor(path: string): Record<string, string> {
  const ruled = HEADER_RULES.filter((rule) => fits(rule.for, path)).map(({ values }) => values);
  return Object.assign({ 'Cache-Control': DEFAULT_CACHING }, ...ruled);
}

/**
 * The same headers for a server that speaks plain http on the reader's own machine: without the wish that requests be
 * upgraded to https. Chromium and Firefox leave localhost out of that wish; Safari does not, and would load no style.
 */
export function plainHeadersFor(path: string): Record<string, string> {
  const headers = headersFor(path);
  const policy = CONTENT_POLICY.filter((directive) => directive !== 'upgrade-insecure-requests').join('; ');
  return { ...headers, 'Content-Security-Policy': policy };
}
