/** What a column of a frame is called and means, for heads of tables and axes of charts. */
import type { Kind, Meaning } from '../model/column.js';

export interface FrameColumn extends Partial<Meaning> {
  readonly name: string;
  readonly kind: Kind;
}
