/** The tables of the notebooks on holdings and contradictions. */
import type { View } from './table.js';
import { PUBLISHER, UNKNOWN, YEAR } from './view-columns.js';

/** Rows of `holdings`. */
export const HOLDINGS_VIEW: View<{
  publisher: string | null;
  file: string;
  level: string | null;
  reports: number;
  first: number | null;
  last: number | null;
  missing: string;
  figures: number;
  blanks: number;
}> = {
  caption: 'What is held of each publisher, those with most reports first.',
  columns: [
    PUBLISHER,
    { name: 'level', label: 'Level', label_zh: '层级', missing: UNKNOWN },
    { name: 'reports', label: 'Reports', label_zh: '年报' },
    { name: 'first', label: 'First year', label_zh: '最早', format: 'year', missing: UNKNOWN },
    { name: 'last', label: 'Last year', label_zh: '最近', format: 'year', missing: UNKNOWN },
    { name: 'missing', label: 'Missing between', label_zh: '其间缺', missing: 'none' },
    { name: 'figures', label: 'Numbers read', label_zh: '数据' },
    { name: 'blanks', label: 'Cells left empty', label_zh: '空白' },
  ],
  empty: 'No file in this folder was read as an annual report.',
};

/** Rows of `contradictions`. */
export const CONTRADICTIONS_VIEW: View<{
  file: string;
  publisher: string | null;
  year: number | null;
  topic_en: string;
  topic_zh: string | null;
  left: string | null;
  left_words: readonly string[];
  right: string | null;
  right_words: readonly string[];
}> = {
  caption: 'Each disagreement with its two sides, as they stand in the report.',
  columns: [
    PUBLISHER,
    YEAR,
    { name: 'topic_en', label: 'About', label_zh: '事项' },
    { name: 'left', label: 'One number', label_zh: '一处', format: 'figure' },
    { name: 'left_words', label: 'stands here', label_zh: '原文', format: 'lead', missing: 'no words' },
    { name: 'right', label: 'The other', label_zh: '另一处', format: 'figure' },
    {
      name: 'right_words',
      label: 'stands here, or is the sum of',
      label_zh: '原文',
      format: 'lead',
      missing: 'no words',
    },
  ],
  empty: 'No two numbers of these reports disagree with each other.',
};

/** Rows of `across`. */
export const ACROSS_VIEW: View<{
  publisher: string | null;
  check_en: string;
  check_zh: string | null;
  years: number;
  first: number | null;
  last: number | null;
  holds: number;
  fails: number;
  not_assessable: number;
}> = {
  caption: 'Comparisons of a year with the one before, by publisher.',
  columns: [
    {
      name: 'publisher',
      label: 'Publisher',
      label_zh: '发布机关',
      format: 'word',
      missing: UNKNOWN,
    },
    { name: 'check_en', label: 'What is compared' },
    { name: 'check_zh', label: 'Chinese', label_zh: '核对' },
    { name: 'first', label: 'First year', label_zh: '最早', format: 'year' },
    { name: 'last', label: 'Last year', label_zh: '最近', format: 'year' },
    { name: 'holds', label: 'Agree', label_zh: '相符', unit: 'times' },
    { name: 'fails', label: 'Do not', label_zh: '不符', unit: 'times' },
    { name: 'not_assessable', label: 'Could not be compared', label_zh: '无法核对', unit: 'times' },
  ],
  empty: 'No publisher has two years in a row whose numbers could be compared.',
};

/** Rows of `open`. */
export const OPEN_KINDS_VIEW: View<{
  check_en: string;
  check_zh: string | null;
  cases: number;
  reports: number;
  out_of: number;
}> = {
  caption: 'Checks that could not be made because a number is missing.',
  columns: [
    { name: 'check_en', label: 'Check' },
    { name: 'check_zh', label: 'Chinese', label_zh: '核对' },
    { name: 'cases', label: 'Not made', label_zh: '无法核对', unit: 'times' },
    { name: 'reports', label: 'in so many', unit: 'reports' },
    { name: 'out_of', label: 'Asked of', unit: 'reports' },
  ],
  empty: 'There is no check that could not be made.',
};

/** Rows of `grounds`. */
export const GROUNDS_VIEW: View<{
  label_en: string;
  label_zh: string;
  value: number | null;
  given_in: number;
  stated_in: number;
  asked_in: number;
}> = {
  caption: 'The grounds of the tables of 2019 and 2021, taken over all reports.',
  columns: [
    { name: 'label_en', label: 'Ground' },
    { name: 'label_zh', label: 'Chinese', label_zh: '理由' },
    { name: 'value', label: 'Requests', label_zh: '件' },
    { name: 'given_in', label: 'Given in', unit: 'reports' },
    { name: 'stated_in', label: 'Stated in, 0 too', unit: 'reports' },
    { name: 'asked_in', label: 'Asked in', unit: 'reports' },
  ],
  empty: 'None of these reports has the tables of 2019 or 2021, which ask for the grounds.',
};
