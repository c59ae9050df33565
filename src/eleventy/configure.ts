import path from 'node:path';
import Eleventy, { type UserConfig } from '@11ty/eleventy';
import { versionNamed } from '../model/history.ts';
import { handlesOf, PAGE_KINDS, type PageHandle, type PageKind } from '../model/pages.ts';
import type { Association, ContentPage, History, Instrument, Site, Standard, Version } from '../model/site.ts';
import { type Assets, type View, viewOf } from '../model/view.ts';
import { PROJECT } from '../paths.ts';

/** The site as templates reach it. A class, because Eleventy copies plain objects for every page. */
class SiteForTemplates {
  readonly #site: Site;
  readonly #assets: Assets;

  constructor(site: Site, assets: Assets) {
    this.#site = site;
    this.#assets = assets;
  }
  view(handle: PageHandle): View {
    return viewOf(this.#site, handle, this.#assets);
  }
  standard(slug: string): Standard {
    return found(this.#site.standards.get(slug), slug);
  }
  history(slug: string): History {
    return found(this.#site.histories.get(slug), slug);
  }
  version(slug: string, version: string): Version {
    return found(versionNamed(this.#site, slug, version), `${slug} ${version}`);
  }
  contentPage(slug: string): ContentPage {
    return found(this.#site.pages.get(slug), slug);
  }
  association(id: string): Association {
    return found(this.#site.associations.get(id), id);
  }
  instrument(id: string): Instrument {
    return found(this.#site.instruments.get(id), id);
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`A page names “${name}”, which the site does not have.`);
  return value;
}

/** Front matter of templates can run code in four ways; none is used here, so none is allowed. */
function refuse(): never {
  throw new Error('Code in front matter is not allowed.');
}

function configure(configuration: UserConfig, lectern: SiteForTemplates, handles: Handles): undefined {
  configuration.addExtension('11ty.ts', { key: '11ty.js' });
  configuration.setTemplateFormats(['11ty.ts']);
  configuration.setDataFileSuffixes([]);
  configuration.setUseGitIgnore(false);
  configuration.setFrontMatterParsingOptions({
    engines: { js: refuse, javascript: refuse, jsLegacy: refuse, node: refuse },
  });
  configuration.addGlobalData('handles', () => handles);
  configuration.addGlobalData('lectern', () => lectern);
  return undefined;
}

type Handles = Readonly<Record<PageKind, readonly PageHandle[]>>;

/** Eleventy keeps what it writes until it ends; so many pages a run keep memory level, and cost a run of the real site nothing. */
const PAGES_A_RUN = 4000;

/** The pages of these kinds in runs, each by kind: a kind that a run has none of has an empty list. */
function* runsOf(site: Site, kinds: readonly PageKind[]): Generator<Handles> {
  const all = kinds.flatMap((kind) => handlesOf(site, kind));
  for (let start = 0; start < all.length; start += PAGES_A_RUN) {
    const run = all.slice(start, start + PAGES_A_RUN);
    const ofKind = (wanted: PageKind): PageHandle[] => run.filter(({ kind }) => kind === wanted);
    yield Object.fromEntries(PAGE_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<PageKind, PageHandle[]>;
  }
}

/** Writes the pages of the site into a folder, or those of some kinds. Rejects with what Eleventy met, such as a full disk. */
export async function writePages(
  site: Site,
  assets: Assets,
  output: string,
  kinds: readonly PageKind[] = PAGE_KINDS,
): Promise<void> {
  // Eleventy reads paths from the working folder; the templates are the project's, wherever the site lies.
  const input = path.relative(process.cwd(), path.join(PROJECT, 'templates/pages')) || '.';
  const lectern = new SiteForTemplates(site, assets);
  for (const handles of runsOf(site, kinds)) {
    const eleventy = new Eleventy(input, output, {
      configPath: null,
      quietMode: true,
      config: (configuration) => configure(configuration, lectern, handles),
    });
    eleventy.disableLogger();
    await eleventy.write();
  }
}
