/** How far each series compares from one form to the next, as rows. */
import { CROSSWALK, type Crossing, crossingOf, type Series } from '../domain/crosswalk.js';
import type { Form } from '../domain/forms/form.js';
import { FORMS } from '../domain/forms/forms.js';

export interface CompareRow {
  series: string;
  label_en: string;
  label_zh: string;
  note: string | null;
  note_zh: string | null;
  /** `to_2019`: from the form before to that of 2019, and so on for every form but the first. */
  [to: `to_${number}`]: Crossing['comparability'];
}

/** One row for each of these series, in the order of the crosswalk (by default all of it). */
export function compareRows(
  series: readonly string[] | null = null,
  crosswalk: readonly Series[] = CROSSWALK,
  forms: readonly Form[] = FORMS,
): CompareRow[] {
  return crosswalk
    .filter(({ id }) => series === null || series.includes(id))
    .map((line) => ({
      series: line.id,
      label_en: line.label_en,
      label_zh: line.label_zh,
      ...Object.fromEntries(
        forms
          .slice(1)
          .map(({ id, called }, at) => [
            `to_${called.since}`,
            crossingOf(line, forms[at]!.id, id).comparability,
          ]),
      ),
      note: line.note,
      note_zh: line.note_zh,
    }));
}
