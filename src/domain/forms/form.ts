/** What a form is: tables of lines, each with the cells that follow its label. */

import type { Applicant, FormId } from '../../model/report.js';
import type { Text } from '../../model/words.js';

/** What a cell says: an indicator and, on the request table, the applicant column. */
export interface Target {
  readonly indicator: string;
  readonly applicant: Applicant | null;
}

/** Cells of one line that must add up: the only thing that can split a run of glued digits. */
export interface CellSum {
  /** Id of the identity. */
  readonly rule: string;
  /** Positions of the cells in the line. */
  readonly parts: readonly number[];
  readonly total: number;
}

/** One printed line of a table: its label and, after it, its cells. Headings and heads have no cells. */
export interface Line {
  /** As printed, without list number. */
  readonly label: string;
  /** Other wordings that organs print for the same line. */
  readonly aliases?: readonly string[];
  /** The list number as printed (`2.`); required before a label too short to be told apart without it. */
  readonly number?: string;
  /** Null: a cell that is of no indicator. */
  readonly cells: readonly (Target | null)[];
  /** True where neither head nor a column of units prints the unit of money: it should stand in the cell. */
  readonly unitInCell?: boolean;
}

/** A table read line by line: label, then cells. */
export interface LineTable {
  readonly kind: 'lines';
  readonly id: string;
  /** Sums within each line; absent where a line's cells make no sum. */
  readonly sums?: readonly CellSum[];
  readonly lines: readonly Line[];
  /** The heads over the cells of every line, each in all its wordings, where one head serves them all. */
  readonly columns?: readonly (readonly string[])[];
  /** Labels of column heads and groups, which stand between lines and are no values. */
  readonly heads: readonly string[];
}

/** A table of a province's own: read where no official form is found. */
export interface ProvincialTable extends LineTable {
  /** Heads that must all stand in the text. */
  readonly present: readonly string[];
}

/** A table with one line of cells under a head: all heads, in whatever order, then all cells. */
export interface HeadTable {
  readonly kind: 'head';
  readonly id: string;
  readonly heads: readonly string[];
  readonly cells: readonly Target[];
  readonly sums?: readonly CellSum[];
  /** Heads that each stand over a stretch [from, to) of the cells; a table may be printed one part at a time. */
  readonly parts: readonly { readonly head: string; readonly from: number; readonly to: number }[];
  /** What headings over the table end with: a row right below one, without heads, is the table's. */
  readonly headings: readonly string[];
  /** The heads over the cells of each part, each in all its wordings. */
  readonly columns?: readonly (readonly string[])[];
  /** The first head under each part: as often as it stands there, so many parts are printed. */
  readonly first: string;
}

/** What people call a form: all that charts, tables and messages say of it. */
export interface FormName {
  /** The first report year that it is for: `2021` in `Tables of 2021`. */
  readonly since: number;
  /** `Tables`, `三张表`. */
  readonly en: string;
  readonly zh: string;
  /** Inside a sentence: `the report for 2020 is on the tables of 2019`, `2020 年度报告（2019 年表式）`. */
  readonly said: Text;
}

export interface Form {
  readonly id: Exclude<FormId, 'prose'>;
  readonly called: FormName;
  /** The official notice that prescribes the form. */
  readonly basis: string;
  /** How reports cite that notice: any of these in the text points to the form. */
  readonly citations: readonly string[];
  readonly tables: readonly (LineTable | HeadTable)[];
  /** Indicators of the phrases that this form counts under an id of its own. */
  readonly synonyms?: Readonly<Record<string, string>>;
}

/** A target outside the request table. */
export const cell = (indicator: string): Target => ({ indicator, applicant: null });
