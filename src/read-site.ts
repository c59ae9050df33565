import { citationGroup } from '../templates/components/citation.ts';
import { checkSite } from './checks/all.ts';
import { type OptionsFor, readContent } from './content/read-content.ts';
import { readAssociations, readHistories, readInstruments, readSiteFile, readTerms } from './directory/read.ts';
import { readTranslationRecords } from './directory/translation-records.ts';
import { nearest } from './files/nearest.ts';
import { readMessages } from './i18n/read.ts';
import { addressOf, fileOf, relativeAddress } from './model/address.ts';
import { assemble, voicesOf } from './model/assemble.ts';
import type { Instrument, Site, Voice } from './model/site.ts';
import { SITE_FILE } from './paths.ts';
import type { Problem } from './problem.ts';
import type { SiteFile } from './schemas/types.ts';

/** What to read, and how the site is to be published. */
export interface ReadOptions {
  /** The folder with content/ and data/. */
  readonly root: string;
  /** Only these languages, with the source language; all of the site's where left out. */
  readonly languages?: readonly string[] | undefined;
  /** The public address, where it differs from the one in data/site.json. */
  readonly address?: string | undefined;
  /** Ask search engines to stay away. */
  readonly preview?: boolean | undefined;
}

/** A site with everything wrong in it; without a site where too little could be read to make one. */
export interface Reading {
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
}

const siteProblem = (rule: string, message: string, hint: string): Problem => ({
  rule,
  severity: 'error',
  file: SITE_FILE,
  message,
  hint,
});

function sourceProblems({ sourceLanguage, languages }: SiteFile): Problem[] {
  if (languages.includes(sourceLanguage)) return [];
  const message = `The source language ${sourceLanguage} is not one of languages (${languages.join(', ')}).`;
  return [
    siteProblem('source-language', message, `Add "${sourceLanguage}" to languages, or name another sourceLanguage.`),
  ];
}

/** The languages to build: those asked for and the source, which the others fall back to. */
function chosenLanguages(
  { sourceLanguage, languages }: SiteFile,
  asked: readonly string[] | undefined,
): { chosen: string[]; problems: Problem[] } {
  if (asked === undefined) return { chosen: [...languages], problems: [] };
  const problems = asked
    .filter((tag) => !languages.includes(tag))
    .map((tag) => {
      const near = nearest(tag, languages);
      return siteProblem(
        'languages',
        `--languages asks for “${tag}”, which is not one of the site's (${languages.join(', ')}).`,
        near ? `Did you mean ${near}?` : 'Ask for some of these.',
      );
    });
  return { chosen: languages.filter((tag) => asked.includes(tag) || tag === sourceLanguage), problems };
}

/** How texts are rendered: their citations and links lead, relatively, from their own page. */
function optionsFor(
  voices: readonly Voice[],
  source: string,
  instruments: ReadonlyMap<string, Instrument>,
): OptionsFor {
  return (language, file) => {
    const voice = voices.find(({ tag }) => tag === language);
    if (voice === undefined) return undefined;
    const from = fileOf(addressOfText(file));
    const href = (address: string): string => relativeAddress(from, address);
    return {
      citations: (refs) => citationGroup(refs, { language, source, t: voice.t, instruments, href }).toString(),
      href: (target, fragment) =>
        `${target === '' ? '' : href(addressOfText(target))}${fragment === null ? '' : `#${fragment}`}`,
      direction: voice.direction,
      tableLabel: voice.t('table.label'),
    };
  };
}

/** An address with a slash at its end: without one, what is relative to it would lose its last folder. */
const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** The address of a text of content/: content/fr/standards/x.md is fr/standards/x/, content/fr/pages/x.md is fr/x/. */
export function addressOfText(file: string): string {
  const [, language = '', kind, name = '', release = ''] = file.split('/');
  const slug = name.replace(/\.md$/, '');
  if (kind === 'releases') return addressOf.version(language, slug, release.replace(/\.md$/, '').replace('-', '.'));
  return kind === 'pages' ? addressOf.page(language, slug) : addressOf.standard(language, slug);
}

/** Reads and checks a whole site: every problem at once, nothing written. */
export function readSite(options: ReadOptions): Reading {
  const { root } = options;
  const { data, problems: siteFileProblems } = readSiteFile(root);
  if (data === undefined) return { site: undefined, problems: siteFileProblems };
  const { chosen, problems: languageProblems } = chosenLanguages(data, options.languages);
  const messages = readMessages(root, chosen);
  const voices = voicesOf(chosen, messages.byLanguage);
  const associations = readAssociations(root);
  const instruments = readInstruments(root);
  const records = readTranslationRecords(root);
  const histories = readHistories(root);
  const terms = readTerms(root);
  const source = data.sourceLanguage;
  const content = readContent(
    root,
    { all: data.languages, chosen, source },
    optionsFor(voices, source, instruments.records),
  );
  const problems = [
    ...siteFileProblems,
    ...sourceProblems(data),
    ...languageProblems,
    ...messages.problems,
    ...associations.problems,
    ...instruments.problems,
    ...records.problems,
    ...histories.problems,
    ...terms.problems,
    ...content.problems,
  ];
  if (!voices.some(({ tag }) => tag === source)) return { site: undefined, problems };
  const site = assemble({
    root,
    data,
    address: withSlash(options.address ?? data.address),
    preview: options.preview ?? false,
    voices,
    documents: content.documents,
    instruments: instruments.records,
    associations: associations.records,
    records: records.records,
    histories: histories.records,
    terms: terms.records,
  });
  return { site, problems: [...problems, ...checkSite(site, content.documents, histories.records)] };
}
