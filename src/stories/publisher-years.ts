/** Reports by publisher and year: what a grid shows, and what it cannot show. */
import { say } from '../model/language.js';
import { template } from '../model/words.js';
import { manyOf } from './told.js';
import { reportName, whoOf } from './words.js';

interface Placeable {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition?: string | null;
}

export interface Placed<Row> {
  readonly label: string;
  readonly year: number;
  /** The reports of that place: one, but for the last row, which takes all other publishers together. */
  readonly rows: readonly [Row, ...Row[]];
}

export interface Places<Row> {
  /** Publishers with most reports first. */
  readonly placed: readonly Placed<Row>[];
  /** Name of the row of all other publishers; null where each has a row of its own. */
  readonly others: string | null;
  /** What is not in the grid, a few words each. */
  readonly notes: readonly string[];
}

/** Rows of a grid whose publishers are too many to show: the longest dozen tells most, and the page stays light. */
const FEW = 12;

/**
 * Publishers in rows of their own, up to `limit`; of more than that the dozen with most reports, the rest together in one. Of several files of a publisher and year
 * the one that counts is shown.
 */
export function placeReports<Row extends Placeable>(rows: readonly Row[], limit: number): Places<Row> {
  const dated = rows.flatMap((row) => (row.year === null ? [] : [{ row, year: row.year }]));
  const publishers = new Map<string, Map<number, Row[]>>();
  for (const { row, year } of dated) {
    const label = row.publisher === null ? reportName({ ...row, year: null }) : whoOf(row);
    const years = publishers.get(label) ?? new Map<number, Row[]>();
    const there = years.get(year);
    if (there) there.push(row);
    else years.set(year, [row]);
    publishers.set(label, years);
  }
  const sorted = [...publishers]
    .map(([label, years]) => ({ label, years: [...years].sort(([a], [b]) => a - b) }))
    .sort((a, b) => b.years.length - a.years.length || firstOf(a) - firstOf(b));
  // A row for "1 other publisher" would take the room of that publisher.
  const own = sorted.length > limit ? sorted.slice(0, FEW) : sorted;
  const rest = sorted.slice(own.length);
  const others =
    rest.length === 0
      ? null
      : say(
          OTHERS({
            publishers: manyOf(
              rest.flatMap(({ years }) => years[0]?.[1][0] ?? []),
              'other publisher',
            ),
          }),
        );
  const hidden = sorted.flatMap(({ years }) =>
    years.flatMap(([, there]) => there.filter((row) => row !== currentOf(there))),
  );
  const undated = rows.filter(({ year }) => year === null);
  return {
    placed: [
      ...own.flatMap(({ label, years }) =>
        years.map(([year, there]) => ({ label, year, rows: [currentOf(there)] as const })),
      ),
      ...(others === null
        ? []
        : together(
            others,
            rest.flatMap(({ years }) => years),
          )),
    ],
    others,
    notes: [
      others === null ? [] : say(TOGETHER({ others })),
      hidden.length === 0
        ? []
        : say(HIDDEN({ files: manyOf(hidden, 'file'), are: hidden.length === 1 ? 'is' : 'are' })),
      undated.length === 0 ? [] : say(UNDATED({ reports: manyOf(undated, 'report') })),
    ].flat(),
  };
}

/** Words in a picture have no links: the note says them again. */
const TOGETHER = template('in one row: {others}', '合并为一行：{others}');
const OTHERS = template('{publishers} (reports)', '{publishers}（份数）');
const HIDDEN = template(
  '{files} {are} of a publisher and year already there',
  '{files}与已列出的年报属同一机关、同一年度',
);
const UNDATED = template('{reports} without a recognised year not drawn', '{reports}年度不明，未画出');

const firstOf = ({ years }: { readonly years: readonly (readonly [number, unknown])[] }) =>
  years[0]?.[0] ?? 0;

const SUPERSEDED = new Set(['earlier', 'duplicate']);

/** Of the files of one place the one that counts. */
function currentOf<Row extends Placeable>(rows: readonly Row[]): Row {
  return (rows.find(({ edition }) => !SUPERSEDED.has(edition ?? '')) ?? rows[0]) as Row;
}

function together<Row extends Placeable>(
  label: string,
  places: readonly (readonly [number, readonly Row[]])[],
): Placed<Row>[] {
  const years = new Map<number, Row[]>();
  for (const [year, there] of places) {
    const known = years.get(year);
    if (known) known.push(currentOf(there));
    else years.set(year, [currentOf(there)]);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, rows]) => ({ label, year, rows: rows as [Row, ...Row[]] }));
}
