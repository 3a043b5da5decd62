/** What comes out of an archive that is read from front to back. */
import type { Capture } from '../../model/report.js';

/** A file of the archive. */
export interface PackedFile {
  /** Path in the archive, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Of a record of a web archive. */
  readonly capture?: Capture;
}

/** A file that cannot be unpacked, with the reason. */
export interface ClosedFile {
  readonly name: string;
  readonly closed: string;
  readonly capture?: Capture;
}

/** Why a record is not listed that holds no page and belongs to every web archive. */
export const BOOKKEEPING = 'It says how the archive was made.';

/** A record that is not a report, and is not listed. */
export interface CountedRecord {
  readonly counted: string;
}

/** From here on, or up to the next record, the archive is damaged. */
export interface Damaged {
  readonly damaged: string;
}

export type Unpacked = PackedFile | ClosedFile | CountedRecord | Damaged;
