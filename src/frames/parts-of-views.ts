/** What the counts of the views that count over reports are made of: the reports and findings behind them. */
import type { Dataset } from '../dataset/dataset.js';
import type { Parameter } from '../dataset/duckdb.js';
import { findingAnchor, PART, placeIn } from '../model/address.js';
import { addPlaces, LISTED, type Made, type Part } from './places.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a view of which it is told: a table shows no more. */
const TOLD = 60;
/** Reports that are looked through for checks: at many reports the first of them fill every list. */
const LOOKED = 2000;

/** By view: what tells its rows apart, and how the places of one row are told of the rows behind it. */
const VIEWS: Readonly<
  Record<
    string,
    {
      readonly sql: string;
      readonly keys: readonly string[];
      readonly tell: (row: Row, behind: Row[]) => Counts;
    }
  >
> = {
  publishers: {
    keys: ['body'],
    sql: `select body, publisher, year, file, figures, blanks from reports
      where status = 'report' and list_contains(?, body)
      qualify row_number() over (partition by body order by year, file) <= ${LISTED} order by body, year, file`,
    tell: (row, behind) => ({
      reports: counted('count', row.reports, behind, () => null, ''),
      years: counted('distinct', row.reports, behind, () => null, ''),
      figures: counted('sum', row.reports, behind, (one) => one.figures, PART.figures),
      blanks: counted('sum', row.reports, behind, (one) => one.blanks, PART.figures),
    }),
  },
  checks: {
    keys: ['check'],
    sql: `select "check", publisher, body, year, file, key, status, weight, cases, all_of
      from findings join (select "check", status, count(*) as all_of from findings group by all) using ("check", status)
      where list_contains(?, "check") and file in (select file from reports order by file limit ${LOOKED})
      qualify row_number() over (partition by "check", status, weight order by file, key) <= ${LOOKED}
      order by "check", file, key`,
    tell: (row, behind) => ({
      ...outcomes(row, behind),
      contradictions: found('count', row.contradictions, behind, ({ weight }) => weight === 'contradiction'),
      unlikely: found('count', row.unlikely, behind, ({ weight }) => weight === 'unlikely'),
      set_aside: found('count', row.set_aside, behind, ({ weight }) => isSetAside(weight)),
      open_in: inReports(row.open_in, behind.filter(isOpen)),
      asked_of: inReports(row.asked_of, behind),
    }),
  },
  year_pairs: {
    keys: ['body', 'check'],
    sql: `select body, "check", publisher, year, file, key, status, weight, cases, all_of
      from findings join (select body, "check", status, count(*) as all_of from findings group by all)
        using (body, "check", status)
      where list_contains(?, body)
      qualify row_number() over (partition by body, "check", status order by year, key) <= ${LISTED}
      order by body, "check", year, key`,
    tell: (row, behind) => ({
      ...outcomes(row, behind),
      fails: cases(
        row.fails,
        behind.filter(({ status }) => status === 'fails'),
      ),
    }),
  },
};

/** What a row of a view must have besides, for its counts to be told. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  publishers: ['body', 'reports', 'figures', 'blanks'],
  checks: ['check', 'holds', 'open', 'contradictions', 'unlikely', 'set_aside', 'open_in', 'asked_of'],
  year_pairs: ['body', 'check', 'holds', 'fails', 'open'],
};

type Counts = Readonly<Record<string, Made | undefined>>;

const isOpen = ({ status }: Row) => status === 'not_assessable';
const isSetAside = (weight: unknown) => weight === 'explained' || weight === 'superseded';

const nameOf = ({ publisher, body, year }: Row): string =>
  [publisher ?? body, year].filter((one) => (one ?? null) !== null).join(' ');

function listOf(how: string, count: unknown, parts: readonly Part[]): Made | undefined {
  if (parts.length === 0) return undefined;
  const all = typeof count === 'number' ? Math.max(count, parts.length) : parts.length;
  return { how, count: all, parts: parts.slice(0, LISTED) };
}

const counted = (
  how: string,
  count: unknown,
  rows: readonly Row[],
  value: (row: Row) => unknown,
  anchor: string,
): Made | undefined =>
  listOf(
    how,
    count,
    rows.map((row): Part => [nameOf(row), numberOf(value(row)), placeIn(String(row.file), anchor)]),
  );

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const placeOfFinding = ({ file, key }: Row) => placeIn(String(file), findingAnchor(String(key)));

const found = (how: string, count: unknown, rows: readonly Row[], fits: (row: Row) => boolean) =>
  listOf(
    how,
    count,
    rows.filter(fits).map((row): Part => [nameOf(row), null, placeOfFinding(row)]),
  );

/** Cases of checks, of which a finding may have several; `all_of` says how many findings there are beside those fetched. */
function cases(total: unknown, rows: readonly Row[]): Made | undefined {
  const more = rows.some((row) => row.cases !== 1);
  const parts = rows.map(
    (row): Part => [nameOf(row), more ? numberOf(row.cases) : null, placeOfFinding(row)],
  );
  return listOf(more ? 'sum' : 'count', more ? rows[0]?.all_of : total, parts);
}

/** What was counted 0 times was looked for in all that is behind the row. */
function withNone(row: Row, behind: readonly Row[], counts: Counts): Counts {
  const looked = inReports(row.asked_of, behind);
  return Object.fromEntries(
    Object.entries(counts).map(([name, made]) => [
      name,
      row[name] === 0 && looked ? { ...looked, how: 'none' } : made,
    ]),
  );
}

const outcomes = (row: Row, rows: readonly Row[]): Counts => ({
  holds: cases(
    row.holds,
    rows.filter(({ status }) => status === 'holds'),
  ),
  open: cases(row.open, rows.filter(isOpen)),
});

function inReports(count: unknown, rows: readonly Row[]): Made | undefined {
  const first = [...new Map(rows.map((row) => [row.file, row])).values()];
  return counted('count', count, first, () => null, PART.checks);
}

/**
 * Says of the rows of such a view what their counts are made of.
 * @param whole each row with the columns that are `COUNTED`, whether or not it keeps them
 */
export async function tellParts(
  dataset: Dataset,
  view: string,
  rows: readonly object[],
  whole: ReadonlyMap<object, Row>,
): Promise<void> {
  const how = VIEWS[view];
  if (!how || rows.length === 0) return;
  const told = rows.slice(0, TOLD).map((row): [row: object, full: Row] => [row, whole.get(row)!]);
  const [first] = how.keys;
  const keys = [...new Set(told.map(([, full]) => full[first!] as string))];
  const behind = new Map<string, Row[]>();
  const keyOf = (row: Row) => JSON.stringify(how.keys.map((name) => row[name]));
  const { rows: all } = await dataset.query(how.sql, [keys as unknown as Parameter]);
  for (const row of all as readonly Row[]) {
    const known = behind.get(keyOf(row));
    if (known) known.push(row);
    else behind.set(keyOf(row), [row]);
  }
  for (const [row, full] of told) {
    const own = behind.get(keyOf(full)) ?? [];
    addPlaces(row, withNone(full, own, how.tell(full, own)));
  }
}
