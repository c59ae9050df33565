import { AREAS, COUNTRIES } from './codes.ts';

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const SCRIPTS = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' });

/** Tags that say no more than that the language is not known, or that there are several. */
const NO_LANGUAGE = new Set(['und', 'mul', 'mis', 'zxx']);

/** The codes of ISO 639-1; names of languages are looked for among them and the few three-letter ones below. */
const NAMED = [
  ...(
    'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka ' +
    'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl ' +
    'nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ' +
    'ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
  'ckb',
  'fil',
  'yue',
];

/** The code of a language by its English name. */
function codeOfName(name: string): string | undefined {
  return NAMED.find((code) => LANGUAGES.of(code)?.toLowerCase() === name.toLowerCase());
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError: no tag at all
  }
}

/** Part by part, since a tag may be well formed and name nothing: english, xx, en-XX. */
function unknownPart(tag: string): string | undefined {
  const { language = 'und', script, region } = new Intl.Locale(tag) as Partial<Intl.Locale>; // engines give “und” as nothing
  if (NO_LANGUAGE.has(language))
    return `The tag “${tag}” names no language; leave the language out where there is none.`;
  if (language.length > 3 || (language.length === 2 && LANGUAGES.of(language) === undefined)) {
    const code = codeOfName(language);
    return `“${language}” is no language code${code === undefined ? ' of ISO 639' : `; ${LANGUAGES.of(code)} is “${code}”`}.`;
  }
  if (script !== undefined && SCRIPTS.of(script) === undefined)
    return `“${script}” in “${tag}” is no script of ISO 15924, such as Latn or Hans.`;
  if (region !== undefined && !COUNTRIES.has(region) && !AREAS.has(region))
    return `“${region}” in “${tag}” is no country of ISO 3166-1 and no area of M49.`;
  const extra = /-[a-z0-9]-/i.test(tag);
  return extra ? `The tag “${tag}” carries an extension; write only language, script and country.` : undefined;
}

/** Tags found right before; a site has few, and asks for each ten thousand times. */
const right = new Set<string>();

function tagFault(value: string): string | undefined {
  const tag = canonical(value);
  if (tag === value) return unknownPart(value);
  if (tag !== undefined) return unknownPart(tag) ?? `“${value}” is written “${tag}” today (BCP 47).`;
  const better = canonical(value.trim().replaceAll('_', '-')) ?? codeOfName(value.trim());
  return `“${value}” is no language tag${better === undefined ? '' : `; write “${better}”`}.`;
}

/** What is wrong with a language tag: it must be canonical under BCP 47, and its parts must exist. */
export function languageTag(value: string): string | undefined {
  if (right.has(value)) return undefined;
  const fault = tagFault(value);
  if (fault === undefined) right.add(value);
  return fault;
}
