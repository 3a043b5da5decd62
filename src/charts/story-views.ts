/** The tables of the notebooks on disputes, the long view, the assessment and one publisher. */

import { FORMS } from '../domain/forms/forms.js';
import type { View, ViewColumn } from './table.js';
import { PUBLISHER, UNKNOWN, YEAR } from './view-columns.js';
import { FORM_LABELS, formShown } from './words.js';

/** Why a rate is not there, in words. */
const STATES: Readonly<Record<string, string>> = {
  computed: 'known',
  'not asked': 'the form does not ask for it',
  'base not stated': 'not stated out of how many',
  'base conflicting': 'the report gives two numbers for the whole',
  'base incomplete': 'a cell of the whole is empty, and may hold something',
  'base is zero': 'there was none: nothing to divide by',
  'numerator not stated': 'not stated how many',
  'numerator conflicting': 'the report gives two numbers for the part',
  'numerator incomplete': 'a cell of the part is empty, and may hold something',
  'numerator exceeds base': 'the part is larger than the whole',
  'not from one source': 'one number in a table, the other in a sentence: they may not speak of the same',
};

/** Rows of `rates` that have a value. */
export const DISPUTES_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  label_en: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  contested: boolean;
}> = {
  caption: 'How often reviews and lawsuits corrected the organ: the two numbers behind each share.',
  columns: [
    PUBLISHER,
    YEAR,
    { name: 'label_en', label: 'Of what' },
    { name: 'numerator', label: 'Corrected', label_zh: '结果纠正' },
    { name: 'denominator', label: 'Decided', label_zh: '已审结' },
    { name: 'value', label: 'Share', label_zh: '占比', format: 'share' },
    { name: 'contested', label: 'A check fails on it', names: { true: 'yes', false: 'no' } },
  ],
  empty: 'No report here says how its reviews or lawsuits ended, or none was decided.',
};

/** Rows of `rateSummary`. */
export const POOLED_VIEW: View<{
  label_en: string;
  label_zh: string;
  n: number;
  missing: number;
  numerator: number | null;
  denominator: number | null;
  pooled: number | null;
  median: number | null;
  contested: number;
}> = {
  caption: 'The reports taken together, and the middle one of them.',
  columns: [
    { name: 'label_en', label: 'Share' },
    { name: 'label_zh', label: 'Chinese', label_zh: '指标' },
    { name: 'numerator', label: 'Number' },
    { name: 'denominator', label: 'Out of' },
    { name: 'pooled', label: 'Together', format: 'share' },
    { name: 'median', label: 'Middle report', format: 'share' },
    { name: 'n', label: 'Known in', unit: 'reports' },
    { name: 'missing', label: 'Not known in', unit: 'reports' },
    { name: 'contested', label: 'A check fails in', unit: 'reports' },
  ],
  empty: 'There are no reports, so there is nothing to add up.',
};

/** Rows of `stateCounts`. */
export const STATES_VIEW: View<{ label_en: string; label_zh: string; state: string; reports: number }> = {
  caption: 'In how many reports the share is known, and why it is not in the others.',
  columns: [
    { name: 'label_en', label: 'Share' },
    { name: 'label_zh', label: 'Chinese', label_zh: '指标' },
    { name: 'state', label: 'Known, or why not', names: STATES },
    { name: 'reports', label: 'Reports', label_zh: '份' },
  ],
  empty: 'There are no reports.',
};

const COMPARES: Readonly<Record<string, string>> = {
  exact: 'the same 一致',
  approximate: 'roughly 大致可比',
  'not comparable': 'no 不可比',
  begins: 'begins 新增',
  ends: 'ends 不再填报',
};

/** Rows of `compareRows`. */
export const COMPARES_VIEW: View<{
  label_en: string;
  label_zh: string;
  [to: `to_${number}`]: string;
  note: string | null;
  note_zh: string | null;
}> = {
  caption: 'How far each series compares where the form changes.',
  columns: [
    { name: 'label_en', label: 'Series', format: 'word' },
    { name: 'label_zh', label: 'Chinese', label_zh: '指标', format: 'word' },
    ...FORMS.slice(1).map(
      ({ called: { since } }, at) =>
        ({
          name: `to_${since}`,
          label: `${FORMS[at]!.called.since} to ${since}`,
          names: COMPARES,
          format: 'word',
        }) as const,
    ),
    { name: 'note', label: 'What differs', missing: '–', format: 'list' },
    { name: 'note_zh', label: 'In Chinese', label_zh: '口径差异', missing: '–', format: 'list' },
  ],
  empty: 'There is no series to compare.',
};

/** Criteria of the assessment. */
export const CRITERIA_VIEW: View<{ label_en: string; label_zh: string; asks_en: string; asks_zh: string }> = {
  caption: 'What each criterion asks.',
  columns: [
    { name: 'label_en', label: 'Criterion' },
    { name: 'label_zh', label: 'Chinese', label_zh: '指标' },
    { name: 'asks_en', label: 'What it asks' },
    { name: 'asks_zh', label: 'In Chinese', label_zh: '要求' },
  ],
  empty: '',
};

interface Judged {
  file: string;
  publisher: string | null;
  year: number | null;
  label_en: string;
  label_zh: string;
  status: string;
  part: number | null;
  whole: number | null;
  message: string;
  evidence: readonly string[];
}

const CRITERION: ViewColumn<'label_en'> = { name: 'label_en', label: 'Criterion', format: 'word' };
const WHY: ViewColumn<'message' | 'evidence'>[] = [
  { name: 'message', label: 'Why', format: 'list' },
  { name: 'evidence', label: 'Evidence', label_zh: '原文', format: 'list', missing: 'none' },
];

/** Rows of `assessment` that are not met. */
export const NOT_MET_VIEW: View<Judged> = {
  caption: 'Criteria that are not met, with what shows it.',
  columns: [CRITERION, PUBLISHER, YEAR, ...WHY],
  empty: 'No criterion that could be judged is unmet.',
};

/** Rows of `assessment` of one publisher. */
export const JUDGEMENTS_VIEW: View<Judged> = {
  caption: 'Each criterion with its evidence.',
  columns: [
    YEAR,
    CRITERION,
    {
      name: 'status',
      label: 'Judgement',
      format: 'word',
      names: { met: 'met', not_met: 'not met', not_assessable: 'cannot be told' },
    },
    ...WHY,
  ],
  empty: 'There is no report to assess.',
};

/** Judgements that could not be made, counted by reason. */
export const OPEN_JUDGEMENTS_VIEW: View<{
  label_en: string;
  label_zh: string;
  message: string;
  missing: number;
}> = {
  caption: 'What cannot be told, and why: reports by reason, the commonest first.',
  columns: [
    CRITERION,
    { name: 'label_zh', label: 'Chinese', label_zh: '指标', format: 'word' },
    { name: 'message', label: 'Why' },
    { name: 'missing', label: 'Reports', label_zh: '份' },
  ],
  empty: 'Everything could be judged.',
};

/** Reports of one publisher. */
export const HELD_VIEW: View<{
  file: string;
  year: number | null;
  title: string | null;
  form: string | null;
  published: string | null;
  signed: string | null;
  figures: number;
  prose_figures: number;
  blanks: number;
  not_applicable: number;
  unreadable: number;
  checks_made: number;
  checks_failed: number;
}> = {
  caption: 'The reports that are here, and what was read from them.',
  columns: [
    YEAR,
    { name: 'title', label: 'Title', label_zh: '标题', missing: UNKNOWN },
    { name: 'form', label: 'Form', label_zh: '表式', names: FORM_LABELS, of: formShown, format: 'word' },
    { name: 'published', label: 'Published', label_zh: '发布日期', format: 'word' },
    { name: 'signed', label: 'Signed', label_zh: '落款日期', format: 'word' },
    { name: 'figures', label: 'Numbers', label_zh: '数据' },
    { name: 'blanks', label: 'Empty cells', label_zh: '空白' },
    { name: 'checks_made', label: 'Checks made', label_zh: '核对' },
    { name: 'checks_failed', label: 'of these fail', label_zh: '不符' },
    { name: 'file', label: 'File', format: 'word' },
  ],
  empty: 'There is no report that says who made it and for which year.',
};

/** Who a publisher is: one row. */
export const WHO_VIEW: View<{
  name: string;
  level: string | null;
  region_code: string | null;
  reports: number;
  years: string;
  missing: string;
}> = {
  caption: 'Who reports, and for which years a report is here.',
  columns: [
    { name: 'name', label: 'Publisher', label_zh: '发布机关', format: 'word' },
    { name: 'level', label: 'Level', label_zh: '层级', missing: UNKNOWN },
    { name: 'region_code', label: 'Region', label_zh: '行政区划', unit: 'GB/T 2260', missing: 'none' },
    { name: 'years', label: 'Years', label_zh: '年度', format: 'word' },
    { name: 'reports', label: 'Reports here', label_zh: '份' },
    { name: 'missing', label: 'Not here', label_zh: '缺', missing: 'none between' },
  ],
  empty: 'There is no report that says who made it and for which year.',
};
