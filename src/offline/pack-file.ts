/** A file of the site as a device may keep it: its address from the top, its bytes, about how many of them travel, its checksum. */
export interface PackFile {
  readonly url: string;
  readonly bytes: number;
  readonly travels: number;
  readonly sha256: string;
  /** The other language of a page with two: it is of use where both are saved. */
  readonly with?: string;
}

/**
 * Files of a pack that travel as one, compressed ahead with what browsers can undo themselves: pages of a kind have most of
 * their words in common, and hundreds of requests would cost a slow network more than the bytes do.
 */
export interface Parcel extends Omit<PackFile, 'with'> {
  /** How many files it holds: the next so many of the list. */
  readonly files: number;
}
