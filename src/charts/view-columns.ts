/** Columns that several tables of the notebooks have. */

/** What a file does not say of itself may well be in it: the reader did not recognise it. */
export const UNKNOWN = 'not recognised';

/** Whose report; of a report without a name, its file. */
export const PUBLISHER = {
  name: 'publisher',
  label: 'Publisher',
  label_zh: '发布机关',
  format: 'word',
  missing: UNKNOWN,
  instead: 'file',
} as const;

export const YEAR = {
  name: 'year',
  label: 'Year',
  label_zh: '年度',
  format: 'year',
  missing: UNKNOWN,
} as const;
