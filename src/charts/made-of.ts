/**
 * Where the number of a mark stands. One number of one report has a place; what is added up or computed from several
 * has none, and names them all instead.
 */
import { LISTED } from '../frames/places.js';

/** One of the numbers that a mark is made of. */
export interface Piece {
  /** As a reader would call it: `平阳县 2016`. */
  readonly name: string;
  readonly value: number;
  /** As it is written, where that is not the number. */
  readonly text?: string;
  /** Where it stands (frames/places.ts). */
  readonly place: string | null;
}

export interface MadeOf {
  /** What the mark is: `State secret`. */
  readonly name: string;
  /** Its number as it is written. */
  readonly total: string;
  /** Whether the pieces add up to it; otherwise it is computed from them. */
  readonly sum: boolean;
  /** The first of them: a chart does not grow with the number of reports. */
  readonly pieces: readonly Piece[];
  /** How many there are in all, where these are more. */
  readonly count?: number;
}

/** The pieces of these rows, as many as a chart carries. */
export function piecesOf<Row>(
  rows: readonly Row[],
  piece: (row: Row) => Piece,
): Pick<MadeOf, 'pieces' | 'count'> {
  const pieces = rows.slice(0, LISTED).map(piece);
  return rows.length > pieces.length ? { pieces, count: rows.length } : { pieces };
}

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
