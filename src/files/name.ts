/** What is wrong with something on the disk: the rule, a sentence, the remedy. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'error' | 'warning';
}

/** Names become addresses, so they are written with what every disk, host and reader's keyboard can write. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Windows gives these names to devices, with any ending; a zip that holds one cannot be unpacked there. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)$/i;

/** Every JavaScript object carries these; a record so named could be taken for one of them. */
const OBJECT_MEMBERS = new Set(['__proto__', 'constructor']);

const SCRIPTS = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' });
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The name as a message may show it: odd ones in quotes, with everything invisible spelt out. */
export function shownName(name: string): string {
  if (/^[\w./-]+$/.test(name)) return name;
  return JSON.stringify(name).replace(/(?! )[\p{C}\p{Z}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code > 0xffff ? `{${code.toString(16)}}` : code.toString(16).padStart(4, '0')}`;
  });
}

/** The form in which names are equal on disks that overlook case and Unicode form (Windows, macOS). */
export function foldName(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** The language tag in its canonical spelling, where its script and region exist. */
function canonicalTag(tag: string): string | undefined {
  try {
    const { script, region } = new Intl.Locale(tag);
    const real =
      (script === undefined || SCRIPTS.of(script) !== undefined) &&
      (region === undefined || REGIONS.of(region) !== undefined);
    return real ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined; // a RangeError: no language tag at all
  }
}

/** A name near the given one that would do: café → cafe, zh_Hans → zh-Hans. */
function suggestedName(stem: string): string | undefined {
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  const tag = /[-_]/.test(plain) ? canonicalTag(plain.replaceAll('_', '-')) : undefined;
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = tag ?? slug;
  return name === '' || nameFault(name, '') !== undefined ? undefined : name;
}

/** What is wrong with the name of a folder (no ending) or of a file, if anything. */
export function nameFault(stem: string, ending: string): Refusal | undefined {
  const name = shownName(stem + ending);
  if (OBJECT_MEMBERS.has(stem)) {
    return {
      rule: 'reserved-name',
      message: `The name ${name} means something to the program itself and cannot name a text or a record.`,
      hint: 'Give it another name.',
    };
  }
  if (DEVICE.test(stem.split('.')[0] ?? '')) {
    return {
      rule: 'reserved-name',
      message: `Windows keeps the name ${name} for a device; nobody could store or unpack the site there.`,
      hint: `Give it a longer name, such as ${stem.split('.')[0]?.toLowerCase()}-text${ending}.`,
    };
  }
  if (SLUG.test(stem) || canonicalTag(stem) === stem) return undefined;
  const suggestion = suggestedName(stem);
  return {
    rule: 'file-name',
    message: `The name ${name} may hold only lower-case letters a to z, digits and single hyphens between them.`,
    hint:
      suggestion === undefined
        ? `Rename it to something like peer-exchange${ending}.`
        : `Rename it to ${suggestion}${ending}.`,
  };
}
