/**
 * Where the number of a mark stands. One number of one report has a place; what is counted, added up or computed from
 * several has none, and says what it is made of instead, as the numbers in a chart's words do (told.ts).
 */
import { LISTED, type Made, type Part } from '../frames/places.js';

/** The number of a mark: what the mark is called (`State secret`), and the number as it is written. */
export interface MadeOf extends Made {
  readonly name: string;
  readonly total: string;
}

/** What is made of these parts, as many as a chart carries. */
export const madeFrom = (how: string, parts: readonly Part[]): Made => ({
  ...{ how, count: parts.length, parts: parts.slice(0, LISTED) },
});

/**
 * The fields of a row of data by which pages link its mark: one that is drawn has either. A row with numbers of several
 * places has `places` besides: the place of each of its fields.
 */
export interface Placed {
  readonly place?: string | null;
  readonly made_of?: MadeOf;
}

/** What a row of data carries of it: nothing that is not there. */
export const placed = ({ place, made_of }: Placed): Placed =>
  made_of === undefined ? { place: place ?? null } : { made_of };
