/** All official forms, oldest first. A new form is a new file of data and a line here. */
import type { Form, ProvincialTable } from './form.js';
import { FUJIAN } from './fujian.js';
import { STATISTICS_2014 } from './statistics2014.js';
import { TABLES_2019 } from './tables2019.js';
import { TABLES_2021 } from './tables2021.js';

/** Tables of provinces' own, for reports without an official form; the first that fits is read. */
export const PROVINCIAL: readonly ProvincialTable[] = [...FUJIAN];

export const FORMS: readonly Form[] = [STATISTICS_2014, TABLES_2019, TABLES_2021];

/**
 * No official form has been in force for ten years: a later year in a title is a slip of the pen. Only these forms
 * count, for a form that somebody tries, or a table of a province's own, brings no years about.
 */
export const LAST_REPORT_YEAR = Math.max(...FORMS.map(({ called }) => called.since)) + 10;
