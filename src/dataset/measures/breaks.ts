/** Where a series crosses a change of form, and how far it compares across it. */
import { COMPARABILITY_WORDS, type Compared, crossingOf, type ReportForm } from '../../domain/crosswalk.js';
import { FORMS } from '../../domain/forms/forms.js';
import type { Break } from '../../model/tables/measure.js';
import { both, type Text } from '../../model/words.js';

export const NO_BREAK: Break = {
  break_before: null,
  previous_year: null,
  crossing: null,
  crossing_en: null,
  crossing_zh: null,
};

/** An earlier report: its form, and whether it has a number for the series. */
export interface Earlier {
  readonly year: number;
  readonly form: ReportForm;
  readonly stated: boolean;
}

/** Compares a report with those before it, which come in the order of their years. */
export function breakBefore(
  series: Compared,
  { form, year }: { readonly form: ReportForm; readonly year: number },
  earlier: readonly Earlier[],
): Break {
  const before = earlier.findLast(({ stated }) => stated) ?? earlier.at(-1);
  if (!before) return NO_BREAK;
  if (before.form === form) return { ...NO_BREAK, break_before: false, previous_year: before.year };
  const { comparability, note_en, note_zh } = crossingOf(series, before.form, form);
  const words = COMPARABILITY_WORDS[comparability];
  return {
    break_before: comparability !== 'exact',
    previous_year: before.year,
    crossing: comparability,
    crossing_en: `From ${before.year} (${called(before.form).en}) to ${year} (${called(form).en}): ${words.en}${note_en ? `. ${note_en}` : ''}.`,
    crossing_zh: `由 ${before.year} 年度（${called(before.form).zh}）到 ${year} 年度（${called(form).zh}）：${words.zh}${note_zh ? `。${note_zh}` : ''}。`,
  };
}

/** What a form is called in a sentence; one that is not on the list, by its id. */
function called(form: ReportForm): Text {
  if (form === 'own') return both('a table of its own', '自制表格');
  if (form === 'prose') return both('sentences only', '仅有文字');
  const name = FORMS.find(({ id }) => id === form)?.called;
  if (!name) return both(form, form);
  return both(`the ${name.en.toLowerCase()} of ${name.since}`, `${name.since} 年${name.zh}`);
}
