/**
 * What a question reads of the stored tables, as DuckDB plans it: its answer follows from these rows alone. Planning touches no
 * file, as the tables that it is planned for have not a row.
 */
import { STORED, type StoredName } from '../model/tables/tables.js';
import { type Database, type Parameter, quoted } from './duckdb.js';

/** Some columns of a stored table, of at least the rows that the question takes, in the order of the table. */
export interface Scan {
  readonly table: StoredName;
  readonly columns: readonly string[];
  /** Conditions as SQL. */
  readonly where: readonly string[];
  /** Whether the question takes each of these rows. */
  readonly isExact: boolean;
}

export interface Reading {
  readonly scans: readonly Scan[];
  /** Whether the answer has a row for each that is read, with what is read of it: then it is another where one of these is. */
  readonly isRows: boolean;
}

/** How DuckDB rewrites a question before it is planned. What looks at the rows would plan for these tables alone. */
const REWRITES = [
  'expression_rewriter',
  'filter_pullup',
  'filter_pushdown',
  'unused_columns',
  'cte_inlining',
];

/** To be called once on a database that is to plan and not to answer. */
export async function planFor(database: Database): Promise<void> {
  const { rows } = await database.query('select name from duckdb_optimizers()');
  const others = rows.flatMap(({ name }) => (REWRITES.includes(String(name)) ? [] : String(name)));
  await database.run(`set global disabled_optimizers = '${others.join(',')}'`);
}

/** A step of a plan, as far as it is read. */
interface Step {
  readonly name: string;
  readonly children: readonly Step[];
  readonly extra_info: Readonly<Record<string, string | readonly string[]>>;
}

/** Steps that begin with what other steps made, or with nothing. */
const WITHOUT_ROWS = ['CTE_SCAN', 'DELIM_SCAN', 'DUMMY_SCAN', 'EMPTY_RESULT'];

/** What a question reads; null where it reads more than stored tables, or cannot be planned. */
export async function readingOf(
  database: Database,
  sql: string,
  parameters: readonly Parameter[],
): Promise<Reading | null> {
  try {
    const { rows } = await database.query(`explain (format json) ${sql}`, parameters);
    const steps: Step[] = JSON.parse(String(rows[0]!.explain_value));
    const scans = steps
      .flatMap(beginnings)
      .filter(({ name }) => !WITHOUT_ROWS.includes(name))
      .map(scanOf);
    return scans.every((scan) => scan !== null)
      ? { scans, isRows: steps.every(givesRows) && scans.every(({ isExact }) => isExact) }
      : null;
  } catch {
    return null;
  }
}

const givesRows = ({ name, children }: Step): boolean =>
  name === 'SEQ_SCAN' || (name === 'PROJECTION' && children.every(givesRows));

/** The steps that a plan begins with. */
const beginnings = (step: Step): Step[] =>
  step.children.length === 0 ? [step] : step.children.flatMap(beginnings);

const listed = (said: string | readonly string[] | undefined): readonly string[] =>
  typeof said === 'string' ? (said === '' ? [] : [said]) : (said ?? []);

function scanOf({ name, extra_info: { Table, Projections, Filters } }: Step): Scan | null {
  const table = typeof Table === 'string' ? Table.replace(/^memory\.main\./, '') : '';
  if (name !== 'SEQ_SCAN' || !Object.hasOwn(STORED, table)) return null;
  const known = Object.keys(STORED[table as StoredName].columns);
  const taken = listed(Projections);
  if (!taken.every((column) => known.includes(column))) return null;
  const conditions = listed(Filters).map((text) => ({ text, sql: conditionOf(text, known) }));
  // What depends on a condition that is not understood is taken of all rows, with the columns that it speaks of.
  const unclear = conditions.filter(({ sql }) => sql === null);
  const asked = known.filter((column) => unclear.some(({ text }) => text.includes(column)));
  const where = conditions.flatMap(({ sql }) => sql ?? []);
  return {
    table: table as StoredName,
    columns: [...new Set([...taken, ...asked])].sort(),
    where: where.sort(),
    isExact: unclear.length === 0,
  };
}

/** A constant as a plan writes it; a text with a quotation mark in it is left to the rows. */
const CONSTANT = `(?:'[^']*'|-?\\d+(?:\\.\\d+)?)`;
const COMPARISON = `(?:=|!=|<>|<=|>=|<|>)${CONSTANT}| IN \\(${CONSTANT}(?:, ${CONSTANT})*\\)| IS NOT NULL`;
const CONDITION = new RegExp(`^(?:optional: )?(\\(?)"?(\\w+)"?(${COMPARISON})(\\)?)$`);

/** A condition of a plan as SQL; null where it says more than comparisons of columns with constants. */
function conditionOf(text: string, columns: readonly string[]): string | null {
  const parts = text.split(' AND ').map((part) => {
    const [, open, column = '', comparison, close] = CONDITION.exec(part) ?? [];
    const isOne = columns.includes(column) && (open === '') === (close === '');
    return isOne ? `${quoted(column)}${comparison}` : null;
  });
  return parts.every((part) => part !== null) ? parts.join(' and ') : null;
}
