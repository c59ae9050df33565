import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS } from '../../src/schemas/formats.ts';

/** What is let pass, and what is refused with the words that its sentence must hold. */
const CASES: readonly (readonly [
  format: string,
  row: string,
  sound: readonly string[],
  refused: Record<string, string>,
])[] = [
  [
    'date',
    'J8',
    ['2024-02-29', '1900-01-01', '2026-11-24'],
    {
      '2023-02-30': 'has 28 days',
      '2023-13-01': 'month 13',
      '1899-12-31': 'not between 1900',
      '2101-01-01': '2100',
      '2024-2-3': '“2024-02-03”',
      '2024-02-03T10:00:00Z': '“2024-02-03”',
      '٢٠٢٤-٠٢-٠٣': '“2024-02-03”',
      '３': 'YYYY-MM-DD',
      '': 'YYYY-MM-DD',
    },
  ],
  [
    'partial-date',
    'J9',
    ['1985', '1999-04', '2011-11-22'],
    { '1999-4': 'YYYY-MM', '1999-02-29': '28 days', 'c. 1990': 'YYYY' },
  ],
  [
    'web-address',
    'J10 to J13',
    [
      'https://example.org/',
      'http://www.example.org/a?b=c#d',
      'https://example.org/%D8%A7%D9%84%D9%85%D8%AF%D8%B9%D9%8A',
      'https://xn--mnchen-3ya.example.de/',
    ],
    {
      'javascript:alert(1)': 'only https:// and http://',
      'data:text/html,x': 'only https:// and http://',
      'ftp://example.org/': 'only https:// and http://',
      'https://': 'host must follow',
      'https:///x': 'host must follow',
      'https:evil.org': 'host must follow',
      'https://a..b/': 'full stop too many',
      'https://example.org:99999/': '65535',
      'https://example.org:0/': 'port 0',
      'https://example.org/المدعي': '%D8%A7',
      'https://münchen.de/': 'xn--mnchen-3ya.de',
      'https://0x7f.1/': '127.0.0.1',
      'https://2130706433/': '127.0.0.1',
      'https://[::1]/': 'IP address',
      'https://10.0.0.1/': 'IP address',
      'https://localhost/': 'private network',
      'https://intranet/': 'private network',
      'https://printer.local/': 'private network',
      'https://a.org\\@evil.org/': 'backslash',
      'https://user:secret@example.org/': 'user name',
      'https://example\u3002org/': 'not written in ASCII',
      'https://exam\u00adple.org/': 'invisible',
      'https://example.org/ a': 'space',
      'HTTPS://EXAMPLE.ORG/': 'https://example.org/',
      'https://example.org': 'https://example.org/',
      'www.example.org': 'does not begin with',
    },
  ],
  [
    'mailbox',
    'J15 to J17',
    ['info@example.org', 'secretary.general@iap-association.org', 'ag.secretariat@justice.gov.example.nl'],
    {
      'a@b': 'no full name',
      [`${'a'.repeat(300)}@example.org`]: '254',
      [`${'a'.repeat(65)}@example.org`]: '64',
      '用户@例子.中国': 'outside ASCII',
      'john.smith@example.org': 'role mailbox',
      'j.smith@example.org': 'role mailbox',
      'association@gmail.com': 'mailboxes to anybody',
      'association@yahoo.fr': 'mailboxes to anybody',
      'mailto:info@example.org': 'without “mailto:”',
      'Info <info@example.org>': 'without a name',
      'info@EXAMPLE.org': 'lower-case',
      'info@localhost': 'private network',
      'info at example.org': 'one address alone',
    },
  ],
  [
    'visible-text',
    'J18',
    ['Text.', 'النيابة العامة', '检察官', 'Todo el mundo'],
    {
      '': 'no text',
      '   ': 'no text',
      '\u200b\u200d': '',
      TBD: 'placeholder',
      xxx: 'placeholder',
      'to be translated': 'placeholder',
      '–': 'neither a letter',
      'a\nb': 'line break',
      'right\u202eleft': '',
      ' ends ': 'beginning or the end',
    },
  ],
  [
    'country',
    'J20',
    ['GB', 'NL', 'ZA'],
    {
      UK: '“GB”',
      EL: '“GR”',
      XK: '“039”',
      gb: '“GB”',
      France: '“FR”',
      ZZ: 'no country code',
      toString: 'no country code',
    },
  ],
  ['area', 'J20', ['001', '150'], { '1': '“001”', Europe: '“150”', FR: '“country”', '999': 'no area code' }],
  [
    'language-tag',
    'J20',
    ['en', 'zh-Hans', 'pt-BR', 'sr-Latn'],
    {
      iw: '“he”',
      'zh-cn': 'zh-CN',
      EN: '“en”',
      english: '“en”',
      en_GB: '“en-GB”',
      xx: 'no language code',
      und: 'no language',
      'en-u-nu-latn': 'extension',
      '': 'no language tag',
    },
  ],
];

for (const [format, row, sound, refused] of CASES) {
  const rule = FORMATS[format];
  test(`${row}: as ${format}, what is sound passes`, () => {
    assert.ok(rule);
    for (const value of sound) assert.equal(rule(value), undefined, value);
  });
  for (const [value, words] of Object.entries(refused)) {
    test(`${row}: as ${format}, ${JSON.stringify(value.slice(0, 40))} is refused with its remedy`, () => {
      const sentence = rule?.(value);
      assert.ok(sentence?.includes(words), `${sentence} holds “${words}”`);
    });
  }
}
