/** How far each series compares from one form to the next, as rows. */
import { CROSSWALK, type Crossing, crossingOf, type Series } from '../forms/crosswalk.js';

export interface CompareRow {
  series: string;
  label_en: string;
  label_zh: string;
  /** From the statistics form of 2014 to the tables of 2019. */
  to_2019: Crossing['comparability'];
  /** From the tables of 2019 to those of 2021. */
  to_2021: Crossing['comparability'];
  note: string | null;
  note_zh: string | null;
}

/** One row for each of these series, in the order of the crosswalk (by default all of it). */
export function compareRows(
  series: readonly string[] | null = null,
  crosswalk: readonly Series[] = CROSSWALK,
): CompareRow[] {
  return crosswalk
    .filter(({ id }) => series === null || series.includes(id))
    .map((line) => ({
      series: line.id,
      label_en: line.label_en,
      label_zh: line.label_zh,
      to_2019: crossingOf(line, 'statistics-2014', 'tables-2019').comparability,
      to_2021: crossingOf(line, 'tables-2019', 'tables-2021').comparability,
      note: line.note,
      note_zh: line.note_zh,
    }));
}
