/** What a sentence says of an indicator. */

import type { Indicator } from '../../domain/indicators.js';
import type { Reading } from '../tables/table-reader.js';
import type { Mention } from './quantities.js';

/** A prose figure before it gets its id; `year` is null where the sentence names none. */
export interface ProseReading extends Reading {
  readonly year: number | null;
  /** Number of the sentence and position of the number in it: how claims find their figures. */
  readonly sentence: number;
  readonly mention: Mention | null;
}

/** What the sentences are read by, besides the phrases. */
export interface ProseTerms {
  /** The ids under which the report's form counts what the phrases name. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** All that phrases and synonyms name is on this list (see `soundDomain`). */
  readonly indicators: readonly Indicator[];
  /** Whose report it is. */
  readonly publisher: string | null;
}
