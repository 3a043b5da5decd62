/** The tables of the notebooks: which columns they show and what they call them. */
import type { View } from './table.js';
import { PUBLISHER, UNKNOWN, YEAR } from './view-columns.js';
import { FORM_LABELS, formShown } from './words.js';

/** Rows of `reports`. */
export const REPORTS_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  level: string | null;
  region_code: string | null;
  form: string | null;
  published: string | null;
  figures: number;
  prose_figures: number;
  blanks: number;
  not_applicable: number;
  unreadable: number;
  checks_failed: number;
}> = {
  caption: 'The reports, and what was read from them.',
  columns: [
    PUBLISHER,
    YEAR,
    { name: 'level', label: 'Level', label_zh: '层级', missing: UNKNOWN },
    // Only the government of an area has a code.
    { name: 'region_code', label: 'Region', label_zh: '行政区划', unit: 'GB/T 2260', missing: '–' },
    { name: 'form', label: 'Form', label_zh: '表式', format: 'word', names: FORM_LABELS, of: formShown },
    { name: 'published', label: 'Published', label_zh: '发布日期', format: 'word' },
    { name: 'figures', label: 'Numbers', label_zh: '数据' },
    { name: 'prose_figures', label: 'of these in sentences', label_zh: '其中文字' },
    { name: 'blanks', label: 'Empty cells', label_zh: '空白' },
    { name: 'checks_failed', label: 'Checks that fail', label_zh: '不符' },
  ],
  empty: 'No file in this folder was read as an annual report.',
};

/** Rows of `reports` whose status is not `report`. */
export const REFUSED_VIEW: View<{ file: string; status: string; reason: string | null }> = {
  caption: 'Files that did not become reports.',
  columns: [
    { name: 'file', label: 'File' },
    { name: 'status', label: 'What became of it' },
    { name: 'reason', label: 'Why' },
  ],
  empty: 'Every file in the folder was read as an annual report.',
};

/** Rows of `warnings`. */
export const WARNINGS_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  code: string;
  message: string;
}> = {
  caption: 'What a reader should know about how the reports were read.',
  columns: [PUBLISHER, YEAR, { name: 'message', label: 'What to know' }, { name: 'code', label: 'Code' }],
  empty: 'Nothing stood in the way of reading these reports.',
};

/** Rows of `series`, summarised by series. */
export const SERIES_VIEW: View<{
  label_en: string;
  label_zh: string;
  n: number;
  missing: number;
  sum: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  comparability: string;
  note: string | null;
}> = {
  caption:
    'The harmonised series: in how many reports each is stated, and how far it compares between forms.',
  columns: [
    { name: 'label_en', label: 'Series' },
    { name: 'label_zh', label: 'Chinese', label_zh: '指标' },
    { name: 'n', label: 'Stated in', unit: 'reports' },
    { name: 'missing', label: 'Missing in', unit: 'reports' },
    { name: 'min', label: 'Smallest' },
    { name: 'median', label: 'Median' },
    { name: 'max', label: 'Largest' },
    { name: 'comparability', label: 'Comparable' },
    { name: 'note', label: 'Why', missing: '–' },
  ],
  empty: 'There are no reports, so there are no series.',
};

/** Rows of a breakdown, pooled by part. */
export const SHARES_VIEW: View<{
  label_en: string;
  label_zh: string;
  n: number;
  missing: number;
  numerator: number | null;
  denominator: number | null;
  share: number | null;
}> = {
  caption:
    'The reports that state both the part and the whole, taken together; without those whose parts exceed their total.',
  columns: [
    { name: 'label_en', label: 'Part' },
    { name: 'label_zh', label: 'Chinese', label_zh: '分类' },
    { name: 'numerator', label: 'Number' },
    { name: 'denominator', label: 'Out of' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'n', label: 'Reports that state both', unit: 'reports' },
    { name: 'missing', label: 'Reports that do not', unit: 'reports' },
  ],
  empty: 'None of these reports breaks them down without exceeding its own total.',
};

/** Rows of `findings`. */
export const FINDINGS_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  message: string;
  evidence: readonly string[];
}> = {
  caption: 'What does not add up, with the cells and sentences that show it.',
  columns: [
    PUBLISHER,
    YEAR,
    { name: 'message', label: 'What does not add up' },
    { name: 'evidence', label: 'Evidence', label_zh: '原文', format: 'list', missing: 'none' },
  ],
  empty: 'Nothing of this kind was found.',
};

/** Rows of `findings` that could not be made. */
export const OPEN_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  check_en: string;
  check_zh: string | null;
  message: string;
}> = {
  caption: 'Checks that could not be made, and why.',
  columns: [
    PUBLISHER,
    YEAR,
    { name: 'check_en', label: 'Check' },
    { name: 'check_zh', label: 'Chinese', label_zh: '核对' },
    { name: 'message', label: 'Why' },
  ],
  empty: 'There is no check that could not be made.',
};
