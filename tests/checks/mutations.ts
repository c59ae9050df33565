/** A record as a test takes it apart. */
export type Draft = Record<string, unknown> & {
  names: Record<string, string>;
  sources: string[];
  scope: Record<string, unknown>;
  checked: { date: string; means: string };
};

/** Where a mutation broke a record, and by which rule that must be found; nothing where the record is still valid. */
export interface Expected {
  readonly rule: string;
  readonly path: readonly (string | number)[];
  readonly part?: 'key' | 'value';
}

/** What a mutation may draw on: another record of the directory, and a number of its own. */
export interface Tools {
  readonly id: string;
  readonly other: { readonly id: string; readonly data: Draft };
  readonly pick: number;
}

/** Changes a draft in place and says what must be found; undefined where the record stays valid, null where it does not apply. */
export type Mutation = (draft: Draft, tools: Tools) => Expected | undefined | null;

const REQUIRED = [
  'names',
  'ownLanguage',
  'kind',
  'scope',
  'status',
  'services',
  'siteLanguages',
  'description',
  'sources',
  'confidence',
  'checked',
];
const from = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;
const scopeFrom = (draft: Draft, country: string): void => {
  draft.scope = { country };
};

function rename(draft: Draft, key: string, name: string): void {
  const entries = Object.entries(draft).map(([one, value]) => [one === key ? name : one, value] as const);
  for (const one of Object.keys(draft)) delete draft[one];
  Object.assign(draft, Object.fromEntries(entries));
}

const at = (rule: string, path: Expected['path'], part: 'key' | 'value' = 'value'): Expected => ({ rule, path, part });

/** The mutations by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'valid: a source more': (draft, { pick }) => void draft.sources.push(`https://www.example.org/page-${pick}`),
  'valid: a name more': (draft) => {
    draft.names.eo = 'Asocio de Prokuroroj de la Ekzemplo';
    return undefined;
  },
  'valid: keys in another order': (draft) => {
    const entries = Object.entries(draft).reverse();
    for (const [key] of entries) delete draft[key];
    Object.assign(draft, Object.fromEntries(entries));
  },
  'valid: without notes': (draft) => void delete draft.notes,
  'valid: another acronym': (draft) => {
    draft.acronym = 'ЖШЩ';
    return undefined;
  },
  'valid: a name with marks': (draft) => {
    draft.names.eo = 'Asocio “A, B”; =C & D';
    return undefined;
  },
  'valid: a history': (draft) => {
    draft.history = [{ date: '2020-02-29', change: 'added' }];
    return undefined;
  },
  'valid: merged': (draft, { other }) => {
    if (other.data.status === 'merged') return null;
    draft.status = 'merged';
    draft.successor = other.id;
    return undefined;
  },
  'a required key is missing': (draft, { pick }) => {
    delete draft[from(REQUIRED, pick)];
    return at('missing-key', []);
  },
  'a key is misspelt': (draft, { pick }) => {
    const key = from(REQUIRED, pick);
    const wrong = `${key.slice(0, -1)}x`;
    rename(draft, key, wrong);
    return at('unknown-key', [wrong], 'key');
  },
  'a key is unknown': (draft) => {
    draft.telephone = '+31 70 000000';
    return at('unknown-key', ['telephone'], 'key');
  },
  'a list is a text': (draft) => {
    draft.services = 'training';
    return at('type', ['services']);
  },
  'a text is a number': (draft) => {
    draft.acronym = 5;
    return at('type', ['acronym']);
  },
  'a choice is misspelt': (draft) => {
    draft.status = 'actve';
    return at('unknown-value', ['status']);
  },
  'a country does not exist': (draft, { pick }) => {
    scopeFrom(draft, from(['UK', 'EL', 'XK', 'nl', 'NLD'], pick));
    return at('country', ['scope', 'country']);
  },
  'an area does not exist': (draft) => {
    draft.scope = { area: '151000' };
    return at('area', ['scope', 'area']);
  },
  'an area and a country': (draft) => {
    draft.scope = { country: 'NL', area: '150' };
    return at('one-of', ['scope', 'country'], 'key');
  },
  'a language is not canonical': (draft, { pick }) => {
    draft.siteLanguages = ['en', from(['iw', 'zh-CN-x', 'EN', 'english', 'en_GB'], pick)];
    return at('language-tag', ['siteLanguages', 1]);
  },
  'a day is not in the calendar': (draft, { pick }) => {
    draft.checked.date = from(['2023-02-30', '2023-13-01', '1.2.2023', '٢٠٢٣-٠١-٠١', '2023-2-1'], pick);
    return at('date', ['checked', 'date']);
  },
  'an address is dangerous': (draft, { pick }) => {
    const wrong = from(
      ['javascript:alert(1)', 'https://', 'https://10.0.0.1/', 'https://a.org\\@evil.example/', 'ftp://a.org/'],
      pick,
    );
    draft.sources = [...draft.sources, wrong];
    return at('web-address', ['sources', draft.sources.length - 1]);
  },
  'a source stands twice': (draft) => {
    draft.sources = [...draft.sources, draft.sources[0] ?? ''];
    return at('repeated-entry', ['sources', draft.sources.length - 1]);
  },
  'a name is empty to the eye': (draft, { pick }) => {
    draft.names.eo = from(['   ', 'TBD', ' Asocio', 'Aso\tcio', '—'], pick);
    return at('visible-text', ['names', 'eo']);
  },
  'a mailbox is that of a person': (draft, { pick }) => {
    draft.email = {
      address: from(['maria.rossi@example.org', 'office@gmail.com', 'a@b', 'x y@example.org'], pick),
      note: { en: 'x y' },
    };
    return at('mailbox', ['email', 'address']);
  },
  'a year is out of reach': (draft) => {
    draft.founded = { year: 19 };
    return at('range', ['founded', 'year']);
  },
  'there are no sources': (draft) => {
    draft.sources = [];
    return at('empty', ['sources']);
  },
  'the parent does not exist': (draft) => {
    draft.parent = 'no-such-body-anywhere';
    return at('unknown-name', ['parent']);
  },
  'the parent is the association itself': (draft, { id }) => {
    draft.parent = id;
    return at('parent-circle', ['parent']);
  },
  'a merger has no successor': (draft) => {
    delete draft.successor;
    draft.status = 'merged';
    return at('successor-missing', ['status']);
  },
  'the name is that of another': (draft, { other }) => {
    const [language, name] = Object.entries(other.data.names)[0] ?? [];
    if (language === undefined || name === undefined) return null;
    draft.names[language] = name;
    return at('name-twice', ['names', language]);
  },
  'the own language has no name': (draft) => {
    draft.ownLanguage = 'eo';
    return at('own-language', ['ownLanguage']);
  },
  'a change lies after the check': (draft) => {
    draft.history = [{ date: '2099-01-01', change: 'added' }];
    return at('date-order', ['history', 0, 'date']);
  },
  'it was founded after the check': (draft) => {
    draft.founded = { year: 2099 };
    return at('date-order', ['founded', 'year']);
  },
  'a part belongs to another country': (draft) => {
    draft.scope = { country: 'NL', subdivision: 'US-CA' };
    return at('subdivision', ['scope', 'subdivision']);
  },
  'the website is without encryption and does not say so': (draft) => {
    draft.website = { address: 'http://one.example/', status: 'ok' };
    delete draft.email;
    return at('http-only', ['website', 'address']);
  },
  'valid: a website without encryption that says so': (draft) => {
    draft.website = { address: 'http://one.example/', status: 'ok', httpOnly: true };
    delete draft.email;
    return undefined;
  },
  'the mailbox lies elsewhere': (draft) => {
    draft.website = { address: 'https://one.example/', status: 'ok' };
    draft.email = { address: 'info@two.example' };
    return at('mailbox-host', ['email', 'address']);
  },
};
