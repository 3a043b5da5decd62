/** What a sentence says of an indicator. */

import type { Reading } from '../tables/table-reader.js';
import type { Mention } from './quantities.js';

/** A prose figure before it gets its id; `year` is null where the sentence names none. */
export interface ProseReading extends Reading {
  readonly year: number | null;
  /** Number of the sentence and position of the number in it: how claims find their figures. */
  readonly sentence: number;
  readonly mention: Mention | null;
}
