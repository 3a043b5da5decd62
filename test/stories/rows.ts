/** Rows of a table over a few reports, as a notebook has them. */
import type { Gongkai } from '../../src/frames/gongkai.js';
import type { Report } from '../../src/model/report.js';
import { datasetOf } from '../dataset/tables.js';

type Tables =
  | 'reports'
  | 'findings'
  | 'series'
  | 'panel'
  | 'rates'
  | 'parts'
  | 'channels'
  | 'grounds'
  | 'judgements'
  | 'checks';
type RowsOf<T extends Tables> = Gongkai[T] extends PromiseLike<{ rows(): infer Rows }> ? Rows : never;

export const rowsOf = async <T extends Tables>(table: T, reports: readonly Report[]): Promise<RowsOf<T>> =>
  (await (await datasetOf(reports))[table]).rows() as RowsOf<T>;
