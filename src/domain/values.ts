/** What the values of closed lists are called in messages and in the code book, checked against the lists by the compiler. */
import type { Status } from '../model/report.js';
import { both, type Text } from '../model/words.js';
import type { Comparability } from './crosswalk.js';
import { FORMS } from './forms/forms.js';
import { UNITS } from './units.js';

/** What became of a file. */
export const STATUSES: Readonly<Record<Status, Text>> = {
  report: both('report', '年报'),
  refused: both('not an annual report', '不是年报'),
  quarantined: both('could not be read', '无法读取'),
};

/** How far a number compares between the forms. */
export const COMPARABILITY: Readonly<Record<Comparability | 'begins' | 'ends', Text>> = {
  exact: both('exact', '口径一致'),
  approximate: both('approximate', '大致可比'),
  'not comparable': both('not comparable', '不可比'),
  'from 2019': both('from 2019', '2019年度起'),
  'until 2018': both('until 2018', '至2018年度'),
  begins: both('begins', '新增填报'),
  ends: both('ends', '不再填报'),
};

/** Forms and units by their ids, which English tables show as they are: they are what one writes in a query. */
export const FORM_IDS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(FORMS.map(({ id, called }) => [id, both(id, `${called.since}年${called.zh}`)])),
  own: both('own', '自制表格'),
  prose: both('prose', '仅有文字'),
};
export const UNIT_NAMES: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(UNITS).map(([id, { zh }]) => [id, both(id, zh)]),
);
