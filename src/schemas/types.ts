// Written by src/schemas/generate-types.ts from the schemas beside it: run “npm run types” after a change of one.

/**
 * When and by what means the record was last checked.
 */
export interface Checked {
  /**
   * The day.
   */
  date: string;
  /**
   * archived-pages: copies of public pages were read; live-pages: the pages themselves; association: it confirmed; telephone: it was called.
   */
  means: 'archived-pages' | 'live-pages' | 'association' | 'telephone';
}

/**
 * One line of text by language: language tag to text. A missing language falls back to the site's source language.
 */
export interface LocalLine {
  /**
   * One line of visible text, without space at its ends.
   */
  [k: string]: string;
}

/**
 * A few sentences by language: language tag to text. A missing language falls back to the site's source language.
 */
export interface LocalProse {
  /**
   * A few sentences of plain text.
   */
  [k: string]: string;
}

export interface Plural {
  /**
   * The form for the plural category “zero”.
   */
  zero?: string;
  /**
   * The form for the plural category “one”.
   */
  one?: string;
  /**
   * The form for the plural category “two”.
   */
  two?: string;
  /**
   * The form for the plural category “few”.
   */
  few?: string;
  /**
   * The form for the plural category “many”.
   */
  many?: string;
  /**
   * The form for the plural category “other”.
   */
  other: string;
}

/**
 * Something that visitors can choose by.
 */
export interface Facet {
  /**
   * Its name in addresses; records of the directory name it under facets.
   */
  id: string;
  /**
   * Its name for readers.
   */
  title?: LocalLine;
  /**
   * Its values with their names, in no order: pages sort them.
   */
  values?: {
    /**
     * The name of the value in records and addresses.
     */
    id: string;
    /**
     * Its name for readers.
     */
    name: LocalLine;
  }[];
}

/**
 * data/associations/<id>.json: one association. The file name is its id and is never used again for another.
 */
export interface AssociationFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The name in each language in which the association itself, or a public page, gives it. Names are never translated here.
   */
  names: LocalLine;
  /**
   * Which of names is the official one.
   */
  ownLanguage: string;
  /**
   * Names it had before.
   */
  formerNames?: {
    /**
     * The former name.
     */
    name: string;
    /**
     * The language of the former name.
     */
    language: string;
    /**
     * The year, or the years with a hyphen between, in which the name was used.
     */
    years?: string;
  }[];
  /**
   * The acronym it uses. Two associations may share one.
   */
  acronym?: string;
  /**
   * What kind of body it is.
   */
  kind:
    | 'international-association'
    | 'regional-association'
    | 'national-association'
    | 'subnational-association'
    | 'network'
    | 'union'
    | 'resource-centre'
    | 'consultative-body';
  /**
   * The part of the world it works for: an area, a country, or a part of a country.
   */
  scope: {
    /**
     * The area, where it is more than a country.
     */
    area?: string;
    /**
     * The country.
     */
    country?: string;
    /**
     * The part of the country, ISO 3166-2.
     */
    subdivision?: string;
    /**
     * What the code cannot say, such as members outside the area.
     */
    note?: LocalLine;
  };
  /**
   * Where its office is.
   */
  seat?: {
    /**
     * The city, as English writes it.
     */
    city: string;
    /**
     * The country of the seat.
     */
    country: string;
  };
  /**
   * When it was founded.
   */
  founded?: {
    /**
     * The year.
     */
    year: number;
    /**
     * What the year leaves out.
     */
    note?: LocalProse;
  };
  /**
   * The id of the association it is part of.
   */
  parent?: string;
  /**
   * The id of the association that took its place; an association whose status is merged must name one.
   */
  successor?: string;
  /**
   * What is known of its members.
   */
  membership?: LocalProse;
  /**
   * Its website.
   */
  website?: {
    /**
     * The address.
     */
    address: string;
    /**
     * What the last check of the live address found; not-checked where none was made. A dead or usurped address is shown but not linked.
     */
    status: 'ok' | 'not-checked' | 'moved' | 'blocked' | 'dead' | 'usurped';
    /**
     * The day the live address was checked.
     */
    checked?: string;
    /**
     * That the site was seen without encryption alone: an address with http: needs it, and each check of the record looks again.
     */
    httpOnly?: true;
    /**
     * What the address does not show: why two associations share a host, or whose page it is.
     */
    note?: LocalLine;
  };
  /**
   * A role mailbox of the association; never that of a person.
   */
  email?: {
    /**
     * The address.
     */
    address: string;
    /**
     * Where it comes from, where that is in doubt.
     */
    note?: LocalLine;
  };
  /**
   * The languages of its website, as far as seen.
   *
   * Items: A language tag in its canonical form under BCP 47, such as en, pt-BR or zh-Hans.
   */
  siteLanguages: string[];
  /**
   * What it offers.
   */
  services: (
    | 'advocacy'
    | 'awards'
    | 'case-consultation'
    | 'case-law-database'
    | 'collective-bargaining'
    | 'conferences'
    | 'contact-directory'
    | 'exchange-programme'
    | 'legal-support'
    | 'member-forum'
    | 'mutual-legal-assistance'
    | 'networking'
    | 'publications'
    | 'research'
    | 'scholarships'
    | 'technical-assistance'
    | 'training'
  )[];
  /**
   * Its subjects, in the source language.
   *
   * Items: One line of visible text, without space at its ends.
   */
  focus?: string[];
  /**
   * active: seen at work; inactive: exists, does nothing; merged; defunct; unknown: not found.
   */
  status: 'active' | 'inactive' | 'merged' | 'defunct' | 'unknown';
  /**
   * What it is and does, in two or three plain sentences.
   */
  description: LocalProse;
  /**
   * What an earlier list said of it, kept as it was said there, with its source; not confirmed unless a field above says the same.
   */
  listed?: {
    /**
     * The instrument that holds the list, by id.
     */
    source: string;
    /**
     * Its place in that list; the directory shows these first.
     */
    order: number;
    /**
     * The year of the list.
     */
    year: number;
    /**
     * The services it named.
     */
    services?: LocalProse;
    /**
     * The languages it named.
     *
     * Items: A language tag in its canonical form under BCP 47, such as en, pt-BR or zh-Hans.
     */
    languages?: string[];
    /**
     * What it said of languages that no list of tags can hold.
     */
    languageNote?: LocalLine;
    /**
     * Whom it said the association serves.
     */
    audience?: LocalLine;
    /**
     * The address it gave.
     */
    email?: string;
    /**
     * What has changed since.
     */
    since?: LocalProse;
  };
  /**
   * What a careful visitor should know.
   */
  notes?: LocalProse;
  /**
   * The public pages the record rests on.
   *
   * Items: An absolute https or http address of a public host, written as browsers normalise it (WHATWG URL).
   */
  sources: string[];
  /**
   * confirmed: a page names the facts; partly: some of them only; listed-only: nothing beyond an earlier list.
   */
  confidence: 'confirmed' | 'partly' | 'listed-only' | 'unverified';
  /**
   * What could not be confirmed, one statement each, in the source language.
   *
   * Items: One line of visible text, without space at its ends.
   */
  unverified?: string[];
  /**
   * When and by what means the record was last checked.
   */
  checked: Checked;
  /**
   * What changed in the association or in its record, oldest first; the feeds of changes tell it. The latest check tells itself.
   */
  history?: {
    /**
     * The day on which the record was changed.
     */
    date: string;
    /**
     * What kind of change it was.
     */
    change: 'added' | 'corrected' | 'renamed' | 'website-changed' | 'status-changed' | 'relations-changed';
    /**
     * What a reader of the feed should know of it, such as the old and the new address.
     */
    note?: LocalLine;
  }[];
  /**
   * Its values of the site's own facets: the id of a facet of data/site.json to ids of its values.
   */
  facets?: {
    /**
     * Items: A name for addresses: lower-case letters a to z, digits, single hyphens.
     */
    [k: string]: string[];
  };
}

/**
 * data/history/<slug>.json: the released versions of a standard and the ids it no longer uses. The file name is that of the standard.
 */
export interface HistoryFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The released versions, the oldest first. What was released is never edited.
   */
  versions: {
    /**
     * The version: two numbers with a point between.
     */
    version: string;
    /**
     * The day the version was published here.
     */
    released: string;
    /**
     * The day a body adopted the version, if one did.
     */
    adopted?: string;
    /**
     * The day the version came into force, if it did.
     */
    inForce?: string;
    /**
     * One sentence that says what the version brought.
     */
    note: LocalProse;
    /**
     * For each language in which the version was released, the SHA-256 digest of its text; npm run release writes it.
     */
    texts: {
      /**
       * A SHA-256 digest: sha256- and 64 hexadecimal digits.
       */
      [k: string]: string;
    };
  }[];
  /**
   * Ids and numbers that a released version used and that the standard has given up; each still resolves and says what replaced it.
   */
  retired?: {
    /**
     * The id as it was released.
     */
    id: string;
    /**
     * For a provision that keeps its id and changes its number: the number it had.
     */
    number?: string;
    /**
     * The first version without it.
     */
    since: string;
    /**
     * The ids that took its place; none where nothing did.
     *
     * Items: A name for addresses: lower-case letters a to z, digits, single hyphens.
     */
    successors: string[];
    /**
     * One sentence that says why it was given up.
     */
    note?: LocalProse;
  }[];
}

/**
 * data/instruments/<id>.json: a text that standards cite, and the places in it. The file name is its id.
 */
export interface InstrumentFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The title in each language in which it was seen. Titles are never translated here.
   */
  titles: LocalLine;
  /**
   * Which of titles is shown where the reader's language has none.
   */
  titleLanguage: string;
  /**
   * The short name by which the text is cited, such as UNCAC.
   */
  shortTitle?: string;
  /**
   * What kind of text it is.
   */
  kind:
    | 'treaty'
    | 'directive'
    | 'resolution'
    | 'soft-law'
    | 'opinion'
    | 'professional-standard'
    | 'code-of-conduct'
    | 'declaration'
    | 'guidelines'
    | 'guidance'
    | 'handbook'
    | 'toolkit'
    | 'training'
    | 'judgment'
    | 'report'
    | 'study'
    | 'evaluation'
    | 'statistics'
    | 'compilation'
    | 'practice'
    | 'protocol';
  /**
   * The body that issued the text, in the language of titleLanguage.
   */
  issuer: string;
  /**
   * The document symbol or number given by the issuer.
   */
  symbol?: string;
  /**
   * The full bibliographic citation, for works that are cited by author.
   */
  citation?: string;
  /**
   * When the text was adopted or published.
   */
  adopted?: string;
  /**
   * When the text entered into force.
   */
  inForce?: string;
  /**
   * Where the official text is published.
   */
  address?: string;
  /**
   * The languages in which the text exists, as far as seen.
   *
   * Items: A language tag in its canonical form under BCP 47, such as en, pt-BR or zh-Hans.
   */
  languages?: string[];
  /**
   * Why the text matters here.
   */
  summary: LocalProse;
  /**
   * The places in the text that may be cited. A citation writes the place exactly as here.
   */
  places: {
    /**
     * The place: the kind of part and its number (article 8(5), paragraphs 2-3), or a few words where parts are not numbered.
     */
    place: string;
    /**
     * What the place says, in our own words.
     */
    topic: LocalLine;
    /**
     * verified: the place was read in the text or a copy of it. recalled: from general knowledge, not read; never shown as certain.
     */
    checked: 'verified' | 'recalled';
    /**
     * Where the place was read.
     */
    source?: string;
    /**
     * What is doubtful about the place.
     */
    note?: string;
  }[];
  /**
   * The public pages the record rests on.
   *
   * Items: An absolute https or http address of a public host, written as browsers normalise it (WHATWG URL).
   */
  sources: string[];
  /**
   * confirmed: a page names the facts; partly: some of them only; unverified: none.
   */
  confidence: 'confirmed' | 'partly' | 'unverified';
  /**
   * What could not be confirmed, one statement each.
   *
   * Items: One line of visible text, without space at its ends.
   */
  unverified?: string[];
  /**
   * What a careful reader should know.
   */
  notes?: LocalProse;
  /**
   * When and by what means the record was last checked.
   */
  checked: Checked;
}

/**
 * data/links.json: what visits to the external links of the directory found. Written by npm run links; the build does not read it.
 */
export interface LinksFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The latest visits to each address, oldest first.
   */
  visits: {
    [k: string]: {
      /**
       * The day of the visit.
       */
      date: string;
      /**
       * What the visit found; failing becomes dead only after several visits over two weeks.
       */
      found: 'ok' | 'moved' | 'blocked' | 'failing' | 'suspect';
      /**
       * The answer, or why there was none.
       */
      reason?: string;
      /**
       * The title of the page.
       */
      title?: string;
      /**
       * The language that the page says it is in.
       */
      language?: string;
      /**
       * The day on which the domain was registered, as its registry tells.
       */
      registered?: string;
      /**
       * The servers that answer for the domain.
       */
      nameServers?: string[];
      /**
       * The bytes that were read: of long pages the beginning.
       */
      size?: number;
      /**
       * A digest of the words that show, to tell whether they changed.
       */
      text?: string;
      /**
       * The address after all redirects, where it differs.
       */
      final?: string;
    }[];
  };
}

/**
 * data/messages/<language>.json: the interface strings of one language. {name} in braces is filled by the site and must stay.
 */
export interface MessagesFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The first link of a page, seen by keyboard users: leads past the navigation.
   */
  'nav.skip'?: string;
  /**
   * Name of the main navigation, for screen readers.
   */
  'nav.main'?: string;
  /**
   * Name of the list of pages at the foot.
   */
  'nav.about'?: string;
  /**
   * Name of the trail from the home page to this page, for screen readers.
   */
  'nav.breadcrumb'?: string;
  /**
   * The first step of the trail.
   */
  'nav.home'?: string;
  /**
   * Navigation and heading: the list of standards of practice.
   */
  'nav.standards'?: string;
  /**
   * Navigation: the directory of associations.
   */
  'nav.directory'?: string;
  /**
   * Navigation and heading: the international texts that the standards cite.
   */
  'nav.instruments'?: string;
  /**
   * Said before the name of the language in the switch, for screen readers.
   */
  'language.switch'?: string;
  /**
   * The licences of texts and code.
   */
  'footer.licence'?: string;
  /**
   * After a paragraph that has no translation. {language}: the name of the language, in the reader’s language.
   */
  'text.onlyIn'?: string;
  /**
   * On a page without translation. {wanted}, {shown}: names of languages.
   */
  'notice.fallback'?: string;
  /**
   * Link from a translation or fallback to the source text.
   */
  'notice.source'?: string;
  /**
   * On a draft translation. {language}: name of the source language.
   */
  'notice.draft'?: string;
  /**
   * On a translation that is behind; may follow notice.draft.
   */
  'notice.behind'?: string;
  /**
   * Heading of the contents of a page.
   */
  'page.contents'?: string;
  /**
   * Heading of the table of languages of a text.
   */
  'page.available'?: string;
  /**
   * Column: the language.
   */
  'page.language'?: string;
  /**
   * Column: the state of the translation.
   */
  'page.state'?: string;
  /**
   * Column and label: the day a text was last edited.
   */
  'page.edited'?: string;
  /**
   * State of a text in the table of languages.
   */
  'translation.source'?: string;
  /**
   * State of a translation.
   */
  'translation.reviewed'?: string;
  /**
   * State of a translation.
   */
  'translation.draft'?: string;
  /**
   * State of a translation.
   */
  'translation.behind'?: string;
  /**
   * State of a translation.
   */
  'translation.missing'?: string;
  /**
   * Name of the link to a section, for screen readers. {title}: its heading.
   */
  'section.permalink'?: string;
  /**
   * Name of a table that can be scrolled, for screen readers.
   */
  'table.label'?: string;
  /**
   * Under the heading of the list of standards.
   */
  'standards.intro'?: Plural;
  /**
   * Above the title of a standard.
   */
  'standard.number'?: string;
  /**
   * The version of a standard, in lists of facts and in citations.
   */
  'standard.version'?: string;
  /**
   * Heading of the contents of a standard.
   */
  'standard.contents'?: string;
  /**
   * Heading of the list of related standards.
   */
  'standard.related'?: string;
  /**
   * Heading of the part that says how to cite.
   */
  'standard.citing'?: string;
  /**
   * Label of the address of a standard.
   */
  'standard.address'?: string;
  /**
   * The status of a standard.
   */
  'standardStatus.draft'?: string;
  /**
   * The status of a standard.
   */
  'standardStatus.in-force'?: string;
  /**
   * The status of a standard.
   */
  'standardStatus.superseded'?: string;
  /**
   * The status of a standard.
   */
  'standardStatus.withdrawn'?: string;
  /**
   * Mark of a citation whose place was not read in the text.
   */
  'citation.unverified'?: string;
  /**
   * Heading of the instruments a standard cites.
   */
  'sources.title'?: string;
  /**
   * Under the heading of sources and of places. {mark}: citation.unverified.
   */
  'sources.intro'?: string;
  /**
   * Column: the instrument.
   */
  'sources.instrument'?: string;
  /**
   * Column: the places in it that are cited.
   */
  'sources.places'?: string;
  /**
   * Where an instrument is cited without a place.
   */
  'sources.whole'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.article'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.articles'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.guideline'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.guidelines'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.paragraph'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.paragraphs'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.principle'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.principles'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.section'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.sections'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.chapter'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.chapters'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.standard'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.standards'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.recital'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.recitals'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.opinion'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.opinions'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.strategy'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.strategies'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.recommendation'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.recommendations'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.value'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.values'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.part'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.parts'?: string;
  /**
   * A place in an instrument, after its name. {number}: such as 8(5).
   */
  'place.page'?: string;
  /**
   * Several places in an instrument, after its name. {number}: such as 2-3.
   */
  'place.pages'?: string;
  /**
   * A place in an instrument, after its name.
   */
  'place.module'?: string;
  /**
   * A place in an instrument, after its name.
   */
  'place.annex'?: string;
  /**
   * A place in an instrument, after its name.
   */
  'place.summary'?: string;
  /**
   * What stands between two parts of a place: chapter 2, section 7.
   */
  'place.join'?: string;
  /**
   * Heading of the directory.
   */
  'directory.title'?: string;
  /**
   * Under the heading of the directory and on the home page.
   */
  'directory.intro'?: Plural;
  /**
   * Heading: the associations of the earlier list the directory grew from.
   */
  'directory.listed'?: string;
  /**
   * Heading: bodies that work in more than one country.
   */
  'directory.areas'?: string;
  /**
   * Heading: bodies by country.
   */
  'directory.countries'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.otherNames'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.formerNames'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.acronym'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.kind'?: string;
  /**
   * The area or country it works for.
   */
  'association.scope'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.status'?: string;
  /**
   * Where its office is.
   */
  'association.seat'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.founded'?: string;
  /**
   * The body it is part of.
   */
  'association.parent'?: string;
  /**
   * Bodies that are part of it.
   */
  'association.parts'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.membership'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.services'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.focus'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.siteLanguages'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.website'?: string;
  /**
   * Label of a fact about an association.
   */
  'association.email'?: string;
  /**
   * In place of a website or e-mail address that is not known.
   */
  'association.notKnown'?: string;
  /**
   * A kind of body.
   */
  'associationKind.international-association'?: string;
  /**
   * A kind of body.
   */
  'associationKind.regional-association'?: string;
  /**
   * A kind of body.
   */
  'associationKind.national-association'?: string;
  /**
   * A kind of body.
   */
  'associationKind.subnational-association'?: string;
  /**
   * A kind of body.
   */
  'associationKind.network'?: string;
  /**
   * A kind of body.
   */
  'associationKind.union'?: string;
  /**
   * A kind of body.
   */
  'associationKind.resource-centre'?: string;
  /**
   * A kind of body.
   */
  'associationKind.consultative-body'?: string;
  /**
   * The status of an association.
   */
  'associationStatus.active'?: string;
  /**
   * The status of an association.
   */
  'associationStatus.inactive'?: string;
  /**
   * The status of an association.
   */
  'associationStatus.merged'?: string;
  /**
   * The status of an association.
   */
  'associationStatus.defunct'?: string;
  /**
   * The status of an association.
   */
  'associationStatus.unknown'?: string;
  /**
   * A service of an association.
   */
  'service.advocacy'?: string;
  /**
   * A service of an association.
   */
  'service.awards'?: string;
  /**
   * A service of an association.
   */
  'service.case-consultation'?: string;
  /**
   * A service of an association.
   */
  'service.case-law-database'?: string;
  /**
   * A service of an association.
   */
  'service.collective-bargaining'?: string;
  /**
   * A service of an association.
   */
  'service.conferences'?: string;
  /**
   * A service of an association.
   */
  'service.contact-directory'?: string;
  /**
   * A service of an association.
   */
  'service.exchange-programme'?: string;
  /**
   * A service of an association.
   */
  'service.legal-support'?: string;
  /**
   * A service of an association.
   */
  'service.member-forum'?: string;
  /**
   * A service of an association.
   */
  'service.mutual-legal-assistance'?: string;
  /**
   * A service of an association.
   */
  'service.networking'?: string;
  /**
   * A service of an association.
   */
  'service.publications'?: string;
  /**
   * A service of an association.
   */
  'service.research'?: string;
  /**
   * A service of an association.
   */
  'service.scholarships'?: string;
  /**
   * A service of an association.
   */
  'service.technical-assistance'?: string;
  /**
   * A service of an association.
   */
  'service.training'?: string;
  /**
   * Behind the address of a website.
   */
  'websiteStatus.not-checked'?: string;
  /**
   * Behind the address of a website.
   */
  'websiteStatus.moved'?: string;
  /**
   * Behind the address of a website.
   */
  'websiteStatus.blocked'?: string;
  /**
   * Behind the address of a website.
   */
  'websiteStatus.dead'?: string;
  /**
   * Behind the address of a website.
   */
  'websiteStatus.usurped'?: string;
  /**
   * Heading of the facts that an earlier list stated.
   */
  'listed.title'?: string;
  /**
   * Before the link to the earlier list.
   */
  'listed.intro'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.services'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.languages'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.languageNote'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.audience'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.email'?: string;
  /**
   * Label of a fact that an earlier list stated.
   */
  'listed.since'?: string;
  /**
   * Heading of the sources of a record.
   */
  'evidence.title'?: string;
  /**
   * A sentence. {date}: a day.
   */
  'evidence.checked'?: string;
  /**
   * Heading of what could not be confirmed.
   */
  'evidence.unverified'?: string;
  /**
   * Heading of notes on a record.
   */
  'evidence.notes'?: string;
  /**
   * Heading of the addresses of sources.
   */
  'evidence.sources'?: string;
  /**
   * A sentence: how far a record is confirmed.
   */
  'confidence.confirmed'?: string;
  /**
   * A sentence: how far a record is confirmed.
   */
  'confidence.partly'?: string;
  /**
   * A sentence: how far a record is confirmed.
   */
  'confidence.listed-only'?: string;
  /**
   * A sentence: how far a record is confirmed.
   */
  'confidence.unverified'?: string;
  /**
   * A sentence: how a record was checked.
   */
  'means.archived-pages'?: string;
  /**
   * A sentence: how a record was checked.
   */
  'means.live-pages'?: string;
  /**
   * A sentence: how a record was checked.
   */
  'means.association'?: string;
  /**
   * A sentence: how a record was checked.
   */
  'means.telephone'?: string;
  /**
   * Under the heading of the instruments and on the home page.
   */
  'instruments.intro'?: Plural;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.shortTitle'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.issuer'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.symbol'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.adopted'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.inForce'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.citation'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.languages'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.otherTitles'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.address'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.places'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.place'?: string;
  /**
   * Label of a fact about an instrument.
   */
  'instrument.topic'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.treaty'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.directive'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.resolution'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.soft-law'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.opinion'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.professional-standard'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.code-of-conduct'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.declaration'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.guidelines'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.guidance'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.handbook'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.toolkit'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.training'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.judgment'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.report'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.study'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.evaluation'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.statistics'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.compilation'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.practice'?: string;
  /**
   * A kind of instrument, as a heading over several and above the title of one.
   */
  'instrumentKind.protocol'?: string;
  /**
   * Heading of the page for an address that does not exist.
   */
  'notFound.title'?: string;
  /**
   * Under that heading.
   */
  'notFound.text'?: string;
  /**
   * How a standard is cited, before its address. {site}, {title}: names; {date}: a day.
   */
  'standard.citation'?: string;
  /**
   * What stands between two citations.
   */
  'citation.join'?: string;
  /**
   * Name of the page about saving a language for reading without a network, and the link to it at the foot of every page.
   */
  'offline.title'?: string;
  /**
   * What the page is for, in one sentence.
   */
  'offline.summary'?: string;
  /**
   * Heading over the languages that can be saved.
   */
  'offline.languages'?: string;
  /**
   * Shown where scripts are off.
   */
  'offline.noScript'?: string;
  /**
   * Shown where the browser cannot save pages.
   */
  'offline.unable'?: string;
  /**
   * Shown where the reader’s device asks sites to send little.
   */
  'offline.saveData'?: string;
  /**
   * Label of the choice to keep pages that are read. {number} is 60.
   */
  'offline.keep'?: string;
  /**
   * Button that removes everything the site keeps on the device.
   */
  'offline.forget'?: string;
  /**
   * Link to the page of files to download.
   */
  'offline.download'?: string;
  /**
   * Heading.
   */
  'offline.included.title'?: string;
  /**
   * What a saved language holds.
   */
  'offline.included.text'?: string;
  /**
   * Heading.
   */
  'offline.how.title'?: string;
  /**
   * Nothing happens unasked.
   */
  'offline.how.asked'?: string;
  /**
   * Fresh text wins.
   */
  'offline.how.fresh'?: string;
  /**
   * Checked, resumable, whole.
   */
  'offline.how.whole'?: string;
  /**
   * Pages that are read are kept too. {number} is 60.
   */
  'offline.how.kept'?: string;
  /**
   * Heading.
   */
  'offline.device.title'?: string;
  /**
   * The site as an app.
   */
  'offline.device.app'?: string;
  /**
   * Honest words about iPhone and iPad.
   */
  'offline.device.ios'?: string;
  /**
   * Browsers may clear storage.
   */
  'offline.device.room'?: string;
  /**
   * Who else can see it.
   */
  'offline.device.private'?: string;
  /**
   * Shown where a page is not saved and there is no network.
   */
  'offline.missing.title'?: string;
  /**
   * What to do then.
   */
  'offline.missing.text'?: string;
  /**
   * Heading over the saved languages in which the page is there.
   */
  'offline.missing.elsewhere'?: string;
  /**
   * Heading over the languages that are saved.
   */
  'offline.list.whole'?: string;
  /**
   * Heading over the pages kept from reading.
   */
  'offline.list.kept'?: string;
  /**
   * Beside a saved language: the day of its text.
   */
  'offline.list.date'?: string;
  /**
   * Beside a page kept from reading: the day it was kept.
   */
  'offline.list.keptOn'?: string;
  /**
   * In front of a page shown from a saved language. {date} is the day of its text, {saved} the day it was saved.
   */
  'offline.copy.saved'?: string;
  /**
   * In front of a page kept from reading. {saved} is the day it was kept.
   */
  'offline.copy.kept'?: string;
  /**
   * A language that is not saved, while the network does not answer.
   */
  'offline.state.unknown'?: string;
  /**
   * A language that is not saved: what would travel, the room it takes, the day of its text.
   */
  'offline.state.none'?: string;
  /**
   * A saving that was cut off: what is still to travel.
   */
  'offline.state.begun'?: string;
  /**
   * A saved language: the day of its text, the day it was saved, the room it takes.
   */
  'offline.state.saved'?: string;
  /**
   * A saved language of which files are missing.
   */
  'offline.state.broken'?: string;
  /**
   * A saved language that is the newest text.
   */
  'offline.state.current'?: string;
  /**
   * A saved language of which there is a newer text, and what it would cost.
   */
  'offline.state.newer'?: string;
  /**
   * Announced when saving starts.
   */
  'offline.state.started'?: string;
  /**
   * How far a saving is.
   */
  'offline.state.saving'?: string;
  /**
   * Announced while a saved copy is checked.
   */
  'offline.state.checking'?: string;
  /**
   * Announced when a language is saved.
   */
  'offline.outcome.saved'?: string;
  /**
   * Announced when a language is saved and the browser has promised to keep it.
   */
  'offline.outcome.lasting'?: string;
  /**
   * Announced when a check found every file whole.
   */
  'offline.outcome.whole'?: string;
  /**
   * Announced when a check found damaged files.
   */
  'offline.outcome.gaps'?: string;
  /**
   * Announced when a language was removed.
   */
  'offline.outcome.removed'?: string;
  /**
   * A saving ended: the network failed.
   */
  'offline.fault.unreachable'?: string;
  /**
   * A saving ended: the bytes were not those the site published.
   */
  'offline.fault.wrong'?: string;
  /**
   * A saving ended: the site no longer has a file.
   */
  'offline.fault.missing'?: string;
  /**
   * A saving ended: the device is full.
   */
  'offline.fault.full'?: string;
  /**
   * A saving was not begun: too little room.
   */
  'offline.fault.room'?: string;
  /**
   * A saving was not begun: the browser could not set up what answers without a network.
   */
  'offline.fault.worker'?: string;
  /**
   * A saving was stopped by the reader.
   */
  'offline.fault.stopped'?: string;
  /**
   * Button.
   */
  'offline.action.save'?: string;
  /**
   * Button.
   */
  'offline.action.resume'?: string;
  /**
   * Button.
   */
  'offline.action.update'?: string;
  /**
   * Button.
   */
  'offline.action.mend'?: string;
  /**
   * Button.
   */
  'offline.action.cancel'?: string;
  /**
   * Button that reads every byte of the saved copy.
   */
  'offline.action.check'?: string;
  /**
   * Button.
   */
  'offline.action.remove'?: string;
  /**
   * Name of the page of files to download, and the link to it.
   */
  'download.title'?: string;
  /**
   * What the page is for.
   */
  'download.summary'?: string;
  /**
   * Shown where the site was published without editions.
   */
  'download.none'?: string;
  /**
   * Head of a column.
   */
  'download.language'?: string;
  /**
   * Head of a column: the file.
   */
  'download.file'?: string;
  /**
   * Head of a column: the size of a file.
   */
  'download.size'?: string;
  /**
   * Head of a column: the day of the text.
   */
  'download.date'?: string;
  /**
   * Head of a column.
   */
  'download.checksum'?: string;
  /**
   * Heading over the zip files.
   */
  'download.zip'?: string;
  /**
   * Heading.
   */
  'download.use.title'?: string;
  /**
   * How a zip is opened, and what it holds.
   */
  'download.use.open'?: string;
  /**
   * Where links to other languages lead.
   */
  'download.use.online'?: string;
  /**
   * Heading.
   */
  'download.verify.title'?: string;
  /**
   * How the checksum is used.
   */
  'download.verify.text'?: string;
  /**
   * README.txt of an edition: how to open it.
   */
  'edition.open'?: string;
  /**
   * README.txt of an edition: the day of its text.
   */
  'edition.date'?: string;
  /**
   * README.txt of an edition: where the newest text is.
   */
  'edition.online'?: string;
  /**
   * Title of the search page and name of the search in the head of every page.
   */
  'search.title'?: string;
  /**
   * Name of the box to type in, for screen readers and above the box.
   */
  'search.label'?: string;
  /**
   * The button beside the box.
   */
  'search.submit'?: string;
  /**
   * How many results there are, said once and read aloud.
   */
  'search.count'?: Plural;
  /**
   * Said where nothing was found. {query} is what the reader typed.
   */
  'search.none'?: string;
  /**
   * Before a link with a better spelling of what the reader typed.
   */
  'search.meant'?: string;
  /**
   * Heading above results that exist only in another language.
   */
  'search.foreign'?: string;
  /**
   * Said where the index of the search is missing or damaged.
   */
  'search.broken'?: string;
  /**
   * Heading of the list of everything by letter.
   */
  'search.index'?: string;
  /**
   * Under that heading: what the list is and how to use it.
   */
  'search.indexIntro'?: string;
  /**
   * Heading above results that are standards.
   */
  'searchKind.standard'?: string;
  /**
   * Heading above results that are provisions or sections.
   */
  'searchKind.provision'?: string;
  /**
   * Heading above results that are terms of the glossary.
   */
  'searchKind.term'?: string;
  /**
   * Heading above results that are instruments.
   */
  'searchKind.instrument'?: string;
  /**
   * Heading above results that are articles and other places in instruments.
   */
  'searchKind.place'?: string;
  /**
   * Heading above results that are associations.
   */
  'searchKind.association'?: string;
  /**
   * Heading above results that are pages about the site.
   */
  'searchKind.page'?: string;
  /**
   * Title and link: the page on the state of all translations.
   */
  'translations.title'?: string;
  /**
   * First line of the page. {language}: the source language.
   */
  'translations.intro'?: string;
  /**
   * Heading of the table with the chart.
   */
  'translations.byLanguage'?: string;
  /**
   * Heading of the table of all texts.
   */
  'translations.byText'?: string;
  /**
   * Column: the title of a text.
   */
  'translations.text'?: string;
  /**
   * Column: the bar that shows the shares.
   */
  'translations.share'?: string;
  /**
   * Column: what a translation was made from.
   */
  'translations.from'?: string;
  /**
   * Column: who translated.
   */
  'translations.translator'?: string;
  /**
   * Column: who reviewed.
   */
  'translations.reviewer'?: string;
  /**
   * Column: the sections that are behind the source.
   */
  'translations.behind'?: string;
  /**
   * On a section whose source has changed; opens the change. {language}: the source language.
   */
  'stale.notice'?: string;
  /**
   * In the notice above a translation. {count}: how many sections are behind.
   */
  'stale.count'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.added'?: string;
  /**
   * Heading of the links, and name of a page with two languages.
   */
  'beside.title'?: string;
  /**
   * Above the title of a page with two languages. {first}, {second}: their names.
   */
  'beside.pair'?: string;
  /**
   * Title and link: the glossary.
   */
  'glossary.title'?: string;
  /**
   * First line of the glossary.
   */
  'glossary.intro'?: string;
  /**
   * After a definition that is a draft translation.
   */
  'glossary.draft'?: string;
  /**
   * Heading of the terms of one standard, in print and at its foot.
   */
  'glossary.terms'?: string;
  /**
   * Title and link: the self-assessment of a standard.
   */
  'assess.title'?: string;
  /**
   * Above the form.
   */
  'assess.intro'?: string;
  /**
   * Answer: the provision is met.
   */
  'assess.met'?: string;
  /**
   * Answer: met in part.
   */
  'assess.partly'?: string;
  /**
   * Answer: not met.
   */
  'assess.not'?: string;
  /**
   * Answer: the information is not available.
   */
  'assess.unavailable'?: string;
  /**
   * Answer: does not apply.
   */
  'assess.inapplicable'?: string;
  /**
   * Label of the field for a note.
   */
  'assess.note'?: string;
  /**
   * Said when an answer was saved.
   */
  'assess.saved'?: string;
  /**
   * Said when the browser keeps nothing.
   */
  'assess.unsaved'?: string;
  /**
   * Button.
   */
  'assess.saveJson'?: string;
  /**
   * Button.
   */
  'assess.saveCsv'?: string;
  /**
   * Label of the field that takes a file.
   */
  'assess.open'?: string;
  /**
   * Said after a file was read. {count}: how many answers it held.
   */
  'assess.opened'?: string;
  /**
   * Said of a file that is no self-assessment of this standard.
   */
  'assess.refused'?: string;
  /**
   * Button that empties the form.
   */
  'assess.clear'?: string;
  /**
   * The same button, when it must be pressed once more.
   */
  'assess.clearSure'?: string;
  /**
   * Button.
   */
  'assess.print'?: string;
  /**
   * Heading of the list of sections that changed since the reader last opened the page.
   */
  'since.changed'?: string;
  /**
   * Button that takes the list away.
   */
  'since.seen'?: string;
  /**
   * Title of the page that explains the data.
   */
  'data.title'?: string;
  /**
   * The first sentence of that page, also its description.
   */
  'data.summary'?: string;
  /**
   * Heading over the links to a record or the directory as files.
   */
  'data.take'?: string;
  /**
   * Before the links to files, each named by its form.
   */
  'data.files'?: string;
  /**
   * Heading over feeds, and before the links to feeds.
   */
  'data.feeds'?: string;
  /**
   * Link to the page that explains the data.
   */
  'data.more'?: string;
  /**
   * Heading over the list of forms.
   */
  'data.forms'?: string;
  /**
   * What the form JSON is for.
   */
  'data.json'?: string;
  /**
   * What the form CSV is for.
   */
  'data.csv'?: string;
  /**
   * What the form vCard is for.
   */
  'data.vcf'?: string;
  /**
   * What the form JSON-LD is for.
   */
  'data.jsonld'?: string;
  /**
   * Before the files that hold the whole directory.
   */
  'data.whole'?: string;
  /**
   * Before the address pattern of one association.
   */
  'data.one'?: string;
  /**
   * Heading over the files of each country, and before their address pattern.
   */
  'data.countries'?: string;
  /**
   * Column of countries.
   */
  'data.country'?: string;
  /**
   * Heading over the description of the data interface (API).
   */
  'data.api'?: string;
  /**
   * What the interface is and promises.
   */
  'data.apiText'?: string;
  /**
   * Link to the OpenAPI description.
   */
  'data.openapi'?: string;
  /**
   * Link to the JSON Schemas.
   */
  'data.schemas'?: string;
  /**
   * Link to the first file of the interface.
   */
  'data.index'?: string;
  /**
   * Heading over examples.
   */
  'data.examples'?: string;
  /**
   * Before the example that fetches one association.
   */
  'data.exampleOne'?: string;
  /**
   * Before the example that fetches all associations as a table.
   */
  'data.exampleAll'?: string;
  /**
   * Title of the page that lists the fields of a record.
   */
  'data.fields'?: string;
  /**
   * The first sentence of that page.
   */
  'data.fieldsText'?: string;
  /**
   * Mark of a field that every record has.
   */
  'data.required'?: string;
  /**
   * What feeds are.
   */
  'data.feedsText'?: string;
  /**
   * Name of the feed of all changes. {site}: the name of the site.
   */
  'data.feedTitle'?: string;
  /**
   * Name of the feed of a country. {site}: the name of the site; {country}: the name of the country.
   */
  'data.feedCountry'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.corrected'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.renamed'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.website-changed'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.status-changed'?: string;
  /**
   * A change in a feed: parent, members or successor. {name}: the name of an association.
   */
  'change.relations-changed'?: string;
  /**
   * A change in a feed. {name}: the name of an association.
   */
  'change.checked'?: string;
  /**
   * Heading of the versions of a standard, and the step to them.
   */
  'versions.title'?: string;
  /**
   * Title of the page with all versions of a standard; {title} is the standard's.
   */
  'versions.of'?: string;
  /**
   * What the page of versions is for.
   */
  'versions.intro'?: string;
  /**
   * Column heading: the number of a version.
   */
  'versions.version'?: string;
  /**
   * Label: the day a version was published here.
   */
  'versions.released'?: string;
  /**
   * Label: the day a body adopted a version.
   */
  'versions.adopted'?: string;
  /**
   * Label: the day from which a version is in force.
   */
  'versions.inForce'?: string;
  /**
   * Column heading: the sentence that says what a version brought.
   */
  'versions.note'?: string;
  /**
   * Column heading: the languages a version exists in.
   */
  'versions.languages'?: string;
  /**
   * Said of a version that is still being written.
   */
  'versions.unreleased'?: string;
  /**
   * Said of the newest released version.
   */
  'versions.current'?: string;
  /**
   * Title of the page of one version.
   */
  'versions.named'?: string;
  /**
   * Notice on a version that another has replaced; {date} is the day of its release.
   */
  'versions.older'?: string;
  /**
   * Notice on the newest version as it was released.
   */
  'versions.latest'?: string;
  /**
   * Link from a version to the text of today.
   */
  'versions.openCurrent'?: string;
  /**
   * Link to what changed since an earlier version.
   */
  'versions.changes'?: string;
  /**
   * Link to all versions of a standard.
   */
  'versions.all'?: string;
  /**
   * Heading above ids and numbers that a standard has given up.
   */
  'retired.title'?: string;
  /**
   * What the list of retired provisions is for.
   */
  'retired.intro'?: string;
  /**
   * Said of a retired provision, before the links to what replaced it.
   */
  'retired.replaced'?: string;
  /**
   * Said of a retired provision that nothing replaced.
   */
  'retired.gone'?: string;
  /**
   * Said of a provision that kept its id and changed its number, before the link to it.
   */
  'retired.renumbered'?: string;
  /**
   * Heading above provisions that a translation does not have yet.
   */
  'newer.title'?: string;
  /**
   * Sentence before the links to provisions that a translation does not have yet.
   */
  'newer.intro'?: string;
  /**
   * Title of the page that compares two versions.
   */
  'redline.of'?: string;
  /**
   * How the comparison is to be read.
   */
  'redline.legend'?: string;
  /**
   * Heard and copied before words that were taken out.
   */
  'redline.deleted'?: string;
  /**
   * Heard and copied before words that were added.
   */
  'redline.inserted'?: string;
  /**
   * Heard and copied behind words that were taken out or added.
   */
  'redline.end'?: string;
  /**
   * Heading above the list of what changed.
   */
  'redline.overview'?: string;
  /**
   * State of a provision: its words differ.
   */
  'redline.changed'?: string;
  /**
   * State of a provision: only the newer version has it.
   */
  'redline.new'?: string;
  /**
   * State of a provision: only the older version has it.
   */
  'redline.removed'?: string;
  /**
   * State of a provision: it stands elsewhere.
   */
  'redline.moved'?: string;
  /**
   * State of a provision: nothing differs.
   */
  'redline.same'?: string;
  /**
   * Said where two versions have the same words.
   */
  'redline.nothing'?: string;
  /**
   * Title of the page with citations of a standard.
   */
  'cite.of'?: string;
  /**
   * How the page of citations is used.
   */
  'cite.intro'?: string;
  /**
   * Heading above the citation of a standard as a whole.
   */
  'cite.whole'?: string;
  /**
   * Link beside a provision to its citations.
   */
  'cite.link'?: string;
  /**
   * The same link for screen readers; {name} is the number or the title.
   */
  'cite.label'?: string;
  /**
   * Button that copies the permanent address of a provision.
   */
  'cite.copyLink'?: string;
  /**
   * Button that copies a citation.
   */
  'cite.copy'?: string;
  /**
   * Said when something has been copied.
   */
  'cite.copied'?: string;
  /**
   * Before the links to files with all citations.
   */
  'cite.files'?: string;
  /**
   * A provision in a citation.
   */
  'cite.provision'?: string;
  /**
   * A section without a number in a citation.
   */
  'cite.section'?: string;
  /**
   * Notice on a standard that another has replaced.
   */
  'standard.superseded'?: string;
  /**
   * Notice on a standard that was withdrawn.
   */
  'standard.withdrawn'?: string;
  /**
   * Before the link to the standard that replaced another.
   */
  'standard.instead'?: string;
  /**
   * Name of the links to the lists, the map and the figures of the directory.
   */
  'facet.ways'?: string;
  /**
   * Link to the list of associations by region.
   */
  'facet.region'?: string;
  /**
   * Link to the list of associations by country.
   */
  'facet.country'?: string;
  /**
   * Link to the list of associations by language.
   */
  'facet.language'?: string;
  /**
   * Link to the list of associations by kind.
   */
  'facet.kind'?: string;
  /**
   * Link to the list of associations by service.
   */
  'facet.service'?: string;
  /**
   * Link to the list of associations by status.
   */
  'facet.status'?: string;
  /**
   * Link to the list of associations in the order of their names.
   */
  'facet.aToZ'?: string;
  /**
   * How many associations a list holds.
   */
  'facet.count'?: Plural;
  /**
   * Which page of a long list this is.
   */
  'facet.page'?: string;
  /**
   * Name of the links between the pages of a long list, for screen readers.
   */
  'facet.pages'?: string;
  /**
   * Name of the links to the letters of a list, for screen readers.
   */
  'facet.letters'?: string;
  /**
   * Heading of the links to the regions and countries within a region.
   */
  'facet.within'?: string;
  /**
   * Before the links to the regions that a country or a region lies in.
   */
  'facet.wider'?: string;
  /**
   * Heading of the associations of wider scope that have their seat in a country.
   */
  'facet.seated'?: string;
  /**
   * Under the heading of the list by language: where the languages come from.
   */
  'facet.languageNote'?: string;
  /**
   * Under the heading of the list by region: where the regions come from.
   */
  'facet.regionNote'?: string;
  /**
   * Name of the form that searches the directory.
   */
  'find.title'?: string;
  /**
   * Label of the field to search in: what can be typed.
   */
  'find.query'?: string;
  /**
   * Opens and closes the filters.
   */
  'find.filters'?: string;
  /**
   * Button that takes out all filters and the query.
   */
  'find.clear'?: string;
  /**
   * Label of the choice of order.
   */
  'find.sort'?: string;
  /**
   * Order: what fits the query best comes first.
   */
  'find.byRelevance'?: string;
  /**
   * Order: by name.
   */
  'find.byName'?: string;
  /**
   * Order: by country or area.
   */
  'find.byCountry'?: string;
  /**
   * Order: the oldest first.
   */
  'find.byFounded'?: string;
  /**
   * Order: the one checked last comes first.
   */
  'find.byChecked'?: string;
  /**
   * How many associations fit the query and the filters.
   */
  'find.found'?: Plural;
  /**
   * Where nothing fits.
   */
  'find.none'?: string;
  /**
   * Button that shows more of what was found.
   */
  'find.more'?: string;
  /**
   * Name of the filter by region.
   */
  'find.region'?: string;
  /**
   * Name of the filter by country.
   */
  'find.country'?: string;
  /**
   * Name of the filter by language.
   */
  'find.language'?: string;
  /**
   * Title of the map, and the link to it.
   */
  'map.title'?: string;
  /**
   * Under the title of the map.
   */
  'map.intro'?: string;
  /**
   * Name of a country on the map, for pointers and screen readers.
   */
  'map.country'?: Plural;
  /**
   * Under the map: what its outlines do not say.
   */
  'map.borders'?: string;
  /**
   * Column heading: how many associations there are.
   */
  'map.associations'?: string;
  /**
   * Heading beside the map: associations that work for more than a country.
   */
  'map.wider'?: string;
  /**
   * Title of the page of charts, and the link to it.
   */
  'figures.title'?: string;
  /**
   * Under the title of the page of charts.
   */
  'figures.intro'?: string;
  /**
   * Heading of the chart of associations by region and kind.
   */
  'figures.regionKind'?: string;
  /**
   * Heading of the chart of associations by the year of their founding.
   */
  'figures.founded'?: string;
  /**
   * Heading of the chart of associations by the month of the last check.
   */
  'figures.checked'?: string;
  /**
   * Column heading: years.
   */
  'figures.years'?: string;
  /**
   * Column heading: a month.
   */
  'figures.month'?: string;
  /**
   * Mark on a record that was last checked more than 12 months ago.
   */
  'age.old'?: string;
  /**
   * Mark on a record that was last checked more than 24 months ago; the contacts lie behind it.
   */
  'age.veryOld'?: string;
  /**
   * Heading of the ways to reach an association.
   */
  'record.contact'?: string;
  /**
   * After an acronym that other associations use too; their names follow.
   */
  'record.sharedAcronym'?: string;
  /**
   * Name of the fact that says which association another one became part of.
   */
  'record.successor'?: string;
  /**
   * Link to the file of a record in the public repository, or to a message to those who keep the site.
   */
  'record.correct'?: string;
  /**
   * What to do about a mistake where the site names neither a repository nor a mailbox; the name of the record's file follows.
   */
  'record.correctFile'?: string;
  /**
   * Name of the fact that lists the associations that became part of this one.
   */
  'record.predecessors'?: string;
  /**
   * Heading of the list of what changed in an association or its record, each with its day.
   */
  'record.changes'?: string;
  /**
   * A change in the list of changes of a record: it was added to the directory.
   */
  'record.changed.added'?: string;
  /**
   * A change in the list of changes of a record: the record was corrected.
   */
  'record.changed.corrected'?: string;
  /**
   * A change in the list of changes of a record: the association has a new name.
   */
  'record.changed.renamed'?: string;
  /**
   * A change in the list of changes of a record: the association has a new website.
   */
  'record.changed.website-changed'?: string;
  /**
   * A change in the list of changes of a record: the association has a new status.
   */
  'record.changed.status-changed'?: string;
  /**
   * A change in the list of changes of a record: a new parent, part or successor.
   */
  'record.changed.relations-changed'?: string;
}

/**
 * The head of a page (about, privacy and the like) in the source language.
 */
export interface PageHead {
  /**
   * The title of the page.
   */
  title: string;
  /**
   * One or two sentences that say what the page tells.
   */
  summary: string;
  /**
   * The place of the page among the pages at the foot; smaller comes first.
   */
  order?: string;
  /**
   * The day the text was last edited.
   */
  edited: string;
}

/**
 * data/site.json: what the site is called, where it lives and which languages it speaks.
 */
export interface SiteFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The name of the site.
   */
  name: LocalLine;
  /**
   * One line that says what the site is.
   */
  tagline: LocalLine;
  /**
   * What a reader must know about the standing of these texts; shown at the foot of every page.
   */
  notice: LocalProse;
  /**
   * The public address of the site's first page; a folder is allowed.
   */
  address: string;
  /**
   * The web address of the public repository that holds the texts, if there is one.
   */
  repository?: string;
  /**
   * The mailbox to which readers write about mistakes where there is no public repository; a role mailbox, never that of a person.
   */
  contact?: string;
  /**
   * The language the others are translated from; it must be one of languages.
   */
  sourceLanguage: string;
  /**
   * The languages of the site, in the order in which they are listed.
   *
   * Items: A language tag in its canonical form under BCP 47, such as en, pt-BR or zh-Hans.
   */
  languages: string[];
  /**
   * How the directory is laid out.
   */
  directory?: {
    /**
     * The day to which the age of each check is counted when the site is built; the newest check of all where left out. Browsers count on from there.
     */
    asOf?: string;
    /**
     * What visitors can choose by, in this order: region, country, language, kind, service, status, and facets of the site's own, which have a title and values. All six where left out.
     *
     * Items: Something that visitors can choose by.
     */
    facets?: Facet[];
  };
  /**
   * The parts that standards are grouped in, in reading order.
   */
  sections?: {
    /**
     * The name by which a standard names its part.
     */
    id: string;
    /**
     * The heading of the part.
     */
    title: LocalLine;
    /**
     * What the part is about.
     */
    summary?: LocalProse;
  }[];
  /**
   * Ids of associations whose records were deleted; no new record may take one, or old links would lead to another body.
   *
   * Items: A name for addresses: lower-case letters a to z, digits, single hyphens.
   */
  retired?: string[];
}

/**
 * The head of a standard in the source language. What all languages share is written here once.
 */
export interface StandardHead {
  /**
   * The title of the standard.
   */
  title: string;
  /**
   * One or two sentences that say what the standard asks for.
   */
  summary: string;
  /**
   * The number of the standard, if standards are numbered; its provisions begin with it.
   */
  number?: string;
  /**
   * The part the standard belongs to: an id of sections in data/site.json.
   */
  section?: string;
  /**
   * Where the standard stands.
   */
  status: 'draft' | 'in-force' | 'superseded' | 'withdrawn';
  /**
   * The version of the text: two numbers with a point between.
   */
  version: string;
  /**
   * The day the text was last edited.
   */
  edited: string;
  /**
   * For a standard that is superseded or withdrawn: the standard that takes its place, by file name.
   */
  replacedBy?: string;
  /**
   * Standards a reader of this one also needs, by file name.
   *
   * Items: A name for addresses: lower-case letters a to z, digits, single hyphens.
   */
  related?: string[];
}

/**
 * data/glossary/<id>.json: one term of the glossary. The file name is its id.
 */
export interface TermFile {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * What the term means, in one sentence. A missing language falls back to the site's source language.
   */
  definition: LocalProse;
  /**
   * The languages whose definition somebody who reads both languages has gone through; others are drafts.
   *
   * Items: A language tag in its canonical form under BCP 47, such as en, pt-BR or zh-Hans.
   */
  reviewed?: string[];
  /**
   * The agreed word by language.
   */
  words: {
    [k: string]: {
      /**
       * The agreed word, as a dictionary gives it.
       */
      word: string;
      /**
       * Other forms by which a text may name it; a star at the end of a word stands for any ending.
       *
       * Items: A word or a few words.
       */
      forms?: string[];
    };
  };
}

/**
 * data/translations/<standards or pages>/<slug>.json: what each translation of a text was made from, section by section. npm run translate writes it.
 */
export interface TranslationRecord {
  /**
   * The path of this schema, for completion in editors.
   */
  $schema?: string;
  /**
   * The translations by language.
   */
  translations: {
    [k: string]: {
      /**
       * What the head of the translation named as its source when it was last recorded.
       */
      version: string;
      /**
       * For each section: the digest of the source words it was made from, that of its own words, and a seal over both.
       */
      sections: {
        /**
         * Two digests and a seal of eight hexadecimal digits, with spaces between.
         */
        [k: string]: string;
      };
    };
  };
  /**
   * The words of the source that translations were made from: section, then digest, then words.
   */
  wordings: {
    [k: string]: {
      [k: string]: string;
    };
  };
}

/**
 * The head of a standard or a page in any language but the source language.
 */
export interface TranslationHead {
  /**
   * The title in this language.
   */
  title: string;
  /**
   * The summary in this language.
   */
  summary: string;
  /**
   * The day this translation was last edited.
   */
  edited: string;
  /**
   * What this translation was made from and how far it is checked.
   */
  translation: {
    /**
     * draft: awaits review by a reader of both languages; reviewed: has had it.
     */
    status: 'draft' | 'reviewed';
    /**
     * The version of the source text this was made from; for a page, the day the source was last edited.
     */
    from: string;
    /**
     * Who translated.
     */
    translator?: string;
    /**
     * Who reviewed.
     */
    reviewer?: string;
  };
}
