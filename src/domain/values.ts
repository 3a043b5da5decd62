/** What the values of closed lists are called in messages and in the code book, checked against the lists by the compiler. */
import type { Status } from '../model/report.js';
import { both, type Text } from '../model/words.js';
import { FIGURE_STATES, WARNING_NAMES } from './about-readings.js';
import { COMPARABILITY_WORDS, type Comparability } from './crosswalk.js';
import { FORMS } from './forms/forms.js';
import { APPLICANT_COLUMNS } from './forms/tables2019.js';
import { IDENTITIES } from './identities.js';
import { RATE_STATES, VALUE_STATES } from './states.js';
import { UNITS } from './units.js';

/** What became of a file. */
export const STATUSES: Readonly<Record<Status, Text>> = {
  report: both('report', '年报'),
  refused: both('not an annual report', '不是年报'),
  quarantined: both('could not be read', '无法读取'),
};

/** How far a number compares between the forms. */
export const COMPARABILITY: Readonly<Record<Comparability | 'begins' | 'ends', Text>> = {
  ...COMPARABILITY_WORDS,
  'from 2019': both('from 2019', '2019年度起'),
  'until 2018': both('until 2018', '至2018年度'),
};

/** Forms and units by their ids, which English tables show as they are: they are what one writes in a query. */
export const FORM_IDS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(FORMS.map(({ id, called }) => [id, both(id, `${called.since} 年${called.zh}`)])),
  own: both('own', '自制表格'),
  prose: both('prose', '仅有文字'),
};
const UNIT_NAMES: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(UNITS).map(([id, { zh }]) => [id, both(id, zh)]),
);

/** Warnings by their codes, which English tables show. */
const WARNING_CODES: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(WARNING_NAMES).map(([code, { zh }]) => [code, both(code, zh)]),
);

/** Who applied, by the columns of the request table. */
export const APPLICANT_NAMES: Readonly<Record<string, Text>> = Object.fromEntries(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, both(label_en, label)]),
);

/** Checks, as the rule by which digits were split names them. */
const CHECK_IDS: Readonly<Record<string, Text>> = Object.fromEntries(
  IDENTITIES.map(({ id, label_zh }) => [id, both(id, label_zh)]),
);

/** What values are called by the column of a frame that holds them. */
export const VALUES_BY_COLUMN: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  applicant: APPLICANT_NAMES,
  rule: CHECK_IDS,
  code: WARNING_CODES,
  warnings: WARNING_CODES,
  state: {
    ...Object.fromEntries(Object.entries(FIGURE_STATES).map(([state, { name }]) => [state, name])),
    ...RATE_STATES,
    ...VALUE_STATES,
  },
  comparability: COMPARABILITY,
  crossing: COMPARABILITY,
  unit: UNIT_NAMES,
  form: FORM_IDS,
};
