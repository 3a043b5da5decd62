/** What the stretch behind a label gives. */
import type { Piece } from './pieces.js';

/** Either the cells, one a target, or the pieces that could not be told apart. */
export interface Run {
  readonly cells: readonly Piece[] | null;
  readonly rest: readonly Piece[];
  /** True where sentences stand behind the label: it was no label of a table. */
  readonly prose?: boolean;
  /** Rows behind the cells whose label no form has. */
  readonly others?: readonly (readonly Piece[])[];
}

/** How far behind the last label its cells can reach. */
export const OPEN_RUN = 400;
