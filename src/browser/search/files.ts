/** Marks that a reader carries from a result to the page it leads to. */
export interface CarriedMarks {
  readonly path: string;
  readonly terms: readonly string[];
  /** Pairs of signs, of which the index knows the first as the second. */
  readonly variants: string;
}

const KEY = 'search-marks';

/** Keeps the words to mark on the page that a result leads to, where the browser lets pages keep anything. */
export function carryMarks(marks: CarriedMarks): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(marks));
  } catch {
    // without storage the page is shown without marks
  }
}

/** The words to mark on this page, or undefined. */
export function carriedMarks(): CarriedMarks | undefined {
  try {
    const marks = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as CarriedMarks | null;
    return marks?.path === location.pathname && Array.isArray(marks.terms) ? marks : undefined;
  } catch {
    return undefined;
  }
}

/** Loads a script of the site; calls back with whether it came. */
export type LoadScript = (address: string, then: (came: boolean) => void) => void;

/** What the page's script leaves for the search's: the one way to load another file. */
export interface SearchWindow extends Window {
  lecternLoad?: LoadScript;
  /** Starts a worker from a script of the site; undefined where the browser or the disk has none. */
  lecternWorker?: (address: string) => Worker | undefined;
  /** Called by each file of an index with its name and what it holds. */
  lecternSearch?: (name: string, data: unknown) => void;
  /** What files of an index have handed over and nobody has taken yet. */
  lecternPieces?: Map<string, unknown>;
}
