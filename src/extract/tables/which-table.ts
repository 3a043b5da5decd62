/**
 * Settles which tables of a page give the report's figures, where a page holds several of a kind.
 *
 * A table without a cell in common with another is a part of it. One that says the same again gives no figure twice.
 * One that says something else is of another year or another body if the words above it say so; if they do not, the
 * first keeps its place and the other is kept whole, of no indicator.
 */
import type { Form } from '../../domain/forms/form.js';
import type { Figure, Unmapped, Warning } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { type Caption, captionOf } from './caption.js';
import { cellKey } from './cell-key.js';
import type { Reading } from './table-reader.js';
import type { FormReading, FormTable } from './tables.js';

export interface Settled extends FormReading {
  /** Rows of tables that contradict another. */
  readonly unmapped: readonly Unmapped[];
  /** Places of what says the same again. */
  readonly repeated: readonly Pick<Figure, 'where'>[];
  readonly warnings: readonly Warning[];
}

type Cells = Map<string, Reading>;

/** Bodies and years that one page can tell apart. */
const MOST_GROUPS = 16;

/** No applicant is all of them. */
const keyOf = ({ indicator, applicant }: Reading) => cellKey(indicator, applicant ?? 'total');
const same = (a: Reading, b: Reading) => a.value === b.value && a.state === b.state;
const stated = ({ readings }: FormTable) => readings.filter(({ value }) => value !== null).length;
const sameCaption = (a: Caption, b: Caption) => a.scope === b.scope && a.year === b.year;
const says = ({ scope, year }: Caption) => scope !== null || year !== null;

const shares = ({ readings }: FormTable, cells: Cells) =>
  readings.some((reading) => cells.has(keyOf(reading)));
const agrees = ({ readings }: FormTable, cells: Cells) =>
  readings.every((reading) => same(cells.get(keyOf(reading)) ?? reading, reading));

interface Captioned {
  readonly table: FormTable;
  readonly caption: Caption;
}

/** The tables of a kind that speak of one body and one year. */
interface Group {
  readonly caption: Caption;
  readonly tables: FormTable[];
  readonly cells: Cells;
}

/** The report's own first: one of no other year that is whole, and of those one of which nothing is said. */
function ownFirst(tables: readonly Captioned[]): Captioned[] {
  const thisYear = tables.filter(({ caption }) => caption.year === null);
  const candidates = thisYear.length > 0 ? thisYear : tables;
  const most = candidates.reduce((top, { table }) => Math.max(top, stated(table)), 0);
  // An excerpt, or a piece, is not what the report is read from.
  const whole = candidates.filter(({ table }) => stated(table) * 2 >= most);
  const own = whole.find(({ caption }) => !says(caption)) ?? whole[0]!;
  return [own, ...tables.filter((table) => table !== own)];
}

/** The table with the scope and the year that its caption names. */
function movedTo({ scope, year }: Caption, table: FormTable): FormTable {
  if (scope === null && year === null) return table;
  const moved = new Map(
    table.readings.map((reading) => [reading, { ...reading, scope, ...(year === null ? {} : { year }) }]),
  );
  const unread = table.unread.map(({ kept, first }) => ({ kept, first: first && moved.get(first)! }));
  return { ...table, readings: [...moved.values()], unread };
}

/** Settles the tables of one page, kind by kind. */
class TableChoice {
  readonly tables: FormTable[] = [];
  readonly unmapped: Unmapped[] = [];
  readonly repeated: Reading[] = [];
  private readonly cells: Cells = new Map();
  private again = 0;
  private against = 0;

  /** The tables of one kind. */
  take(tables: readonly Captioned[]): void {
    const groups: Group[] = [];
    for (const { table, caption } of ownFirst(tables)) {
      const group = this.groupFor(table, caption, groups);
      if (group === 'unknown') {
        this.keep(table);
        continue;
      }
      if (group) {
        group.tables.push(this.without(table, group.cells));
      } else {
        groups.push({ caption, tables: [table], cells: new Map() });
      }
      const { cells } = group ?? groups.at(-1)!;
      for (const reading of table.readings)
        if (!cells.has(keyOf(reading))) cells.set(keyOf(reading), reading);
    }
    const [own, ...others] = groups;
    const told = others.filter(({ caption }, i) =>
      [own!, ...others.slice(0, i)].every((before) => !sameCaption(before.caption, caption)),
    );
    for (const { tables } of others.filter((group) => !told.includes(group))) {
      for (const table of tables) this.keep(table);
    }
    // What stands above a table without a rival is about the section, not about the table.
    this.add(own!, told.length > 0);
    for (const group of told) this.add(group, true);
  }

  /** Where the table belongs: null for a group of its own. */
  private groupFor(table: FormTable, caption: Caption, groups: readonly Group[]): Group | 'unknown' | null {
    const named = groups.find((group) => sameCaption(group.caption, caption));
    if (named && agrees(table, named.cells)) return named;
    const again = groups.find(({ cells }) => shares(table, cells) && agrees(table, cells));
    if (again && !says(caption)) return again;
    const parts = groups.filter(({ cells }) => !shares(table, cells));
    if (parts.length > 1 || (!parts[0] && groups.length >= MOST_GROUPS)) return 'unknown';
    return parts[0] ?? null;
  }

  /** The table less the cells that stand in another already. */
  private without(table: FormTable, cells: Cells): FormTable {
    const twice = table.readings.filter((reading) => cells.has(keyOf(reading)));
    if (twice.length === 0) return table;
    this.again++;
    this.repeated.push(...twice);
    const readings = table.readings.filter((reading) => !cells.has(keyOf(reading)));
    const unread = table.unread.filter(({ first }) => !first || readings.includes(first));
    return { ...table, readings, unread, unmapped: [] };
  }

  /** Kept whole, of no indicator. */
  private keep(table: FormTable): void {
    this.against++;
    this.unmapped.push(...table.rows());
  }

  private add({ caption, tables, cells }: Group, captioned: boolean): void {
    const elsewhere = captioned && says(caption);
    for (const table of tables) {
      if (elsewhere) this.tables.push(movedTo(caption, table));
      // Another kind of table may have some of the same cells: a page with the forms of two notices.
      else if (agrees(table, this.cells)) this.tables.push(this.without(table, this.cells));
      else this.keep(table);
    }
    if (elsewhere) return;
    for (const [key, reading] of cells) if (!this.cells.has(key)) this.cells.set(key, reading);
  }

  get warnings(): Warning[] {
    const messages = [
      this.again > 0 &&
        `${tablesOf(this.again)} what another table of the page says already; each figure is given once.`,
      this.against > 0 &&
        `${tablesOf(this.against)} other numbers for cells that another table of the page gives, and nothing says of whom or of which year; the rows are kept, but of no indicator.`,
    ];
    return messages
      .filter((message) => message !== false)
      .map((message) => ({ code: 'table_repeated', message }));
  }
}

const tablesOf = (count: number) => (count === 1 ? 'A table says' : `${count} tables say`);

/** Whether two of the tables have rows of the same indicator. */
function shareIndicator(tables: readonly FormTable[]): boolean {
  const first = new Map<string, FormTable>();
  return tables.some((table) => {
    let above: string | null = null;
    return table.readings.some(({ indicator }) => {
      // The cells of a row mostly stand together.
      if (indicator === above) return false;
      above = indicator;
      const other = first.get(indicator);
      if (!other) first.set(indicator, table);
      return other !== undefined && other !== table;
    });
  });
}

/** Whether two of the tables give the same cell. */
function overlap(tables: readonly FormTable[]): boolean {
  if (!shareIndicator(tables)) return false;
  const first = new Map<string, FormTable>();
  return tables.some((table) =>
    table.readings.some((reading) => {
      const key = keyOf(reading);
      const other = first.get(key);
      if (!other) first.set(key, table);
      return other !== undefined && other !== table;
    }),
  );
}

/** The tables by kind, in the form's order, each with its caption. */
function byKind(flow: Flow, { form, tables }: FormReading, reportYear: number | null): Captioned[][] {
  const kinds = new Map<string, Captioned[]>(form?.tables.map(({ id }) => [id, []]));
  const place = (table: FormTable) => [...kinds.keys()].indexOf(table.table);
  let above: Captioned | null = null;
  for (const table of tables) {
    if (!kinds.has(table.table)) kinds.set(table.table, []);
    const own = captionOf(flow, table.start, above?.table.end ?? 0, reportYear);
    // A caption holds for the tables behind the first that go on with the form.
    const goesOn = above !== null && place(table) > place(above.table) && !says(own);
    const captioned: Captioned = { table, caption: goesOn && above ? above.caption : own };
    kinds.get(table.table)!.push(captioned);
    above = captioned;
  }
  return [...kinds.values()].filter((kind) => kind.length > 0);
}

/** The form that the report's own tables follow, where the one with most labels is another year's. */
function formOf(found: FormReading, tables: readonly FormTable[]): Form | null {
  const forms = tables
    .filter(({ readings }) => readings.some(({ year }) => year === undefined))
    .map(({ form }) => form)
    .filter((form) => form !== null);
  return forms.length === 0 || forms.includes(found.form!) ? found.form : forms[0]!;
}

/** Leaves one table of each kind, body and year. */
export function oneOfEach(flow: Flow, found: FormReading, reportYear: number | null): Settled {
  if (!overlap(found.tables)) return { ...found, unmapped: [], repeated: [], warnings: [] };
  const choice = new TableChoice();
  for (const tables of byKind(flow, found, reportYear)) choice.take(tables);
  const { tables, unmapped, repeated, warnings } = choice;
  return { form: formOf(found, tables), tables, unmapped, repeated, warnings };
}
