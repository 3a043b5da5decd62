/** Where the numbers of a row stand that comes from a table of the dataset or from a query in SQL. */
import {
  figureAnchor,
  findingAnchor,
  judgementAnchor,
  measureAnchor,
  PART,
  placeIn,
} from '../model/address.js';
import { nameOf } from './gathered.js';
import { ITSELF, LISTED, type Made, type Origin, type Part, type Places, setOrigin } from './places.js';

/** What a row of each table must have besides, for its places to be told. */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  figures: ['file', 'figure'],
  claims: ['file', 'claim'],
  findings: ['file', 'key'],
  reports: ['file', 'status'],
  warnings: ['file'],
  judgements: ['file', 'criterion'],
  series: ['file', 'series', 'figures', 'value'],
  panel: ['files', 'series', 'figures', 'value'],
  channels: ['file', 'channel', 'figures', 'value'],
  grounds: ['file', 'kind', 'ground', 'figures', 'value'],
  rates: ['file', 'rate', 'value', 'numerator_figures', 'denominator_figures'],
  parts: ['file', 'set', 'part', 'figures', 'value'],
};

type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, name: string) => String(row[name] ?? '');
/** A list of one may be given as that one. */
function list(row: Row, name: string): readonly string[] {
  const value = row[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

/** One figure is at its own place; a sum where the page shows what it is made of. */
function stoodAt(file: string, figures: readonly string[], computed: string): string | null {
  const [only, ...others] = figures;
  if (only === undefined) return null;
  return placeIn(file, others.length === 0 ? figureAnchor(only) : computed);
}

/** Where something of a row stands; null where it stands nowhere. */
type Tell = (row: Row) => string | null;

const inFile =
  (anchor: (row: Row) => string): Tell =>
  (row) =>
    placeIn(text(row, 'file'), anchor(row));

/** Only of a file that is a report. */
const inReport =
  (part: string): Tell =>
  (row) =>
    row.status === 'report' ? placeIn(text(row, 'file'), part) : null;

const fileOf = (row: Row): string => text(row, 'file') || (list(row, 'files')[0] ?? '');

const setOf = (row: Row, set: string | null) => (set === null ? null : text(row, set) || null);

/** The columns of a measure, by the columns that name it. */
function measured(kind: string, id: string, set: string | null = null): readonly Stands[] {
  const tell: Tell = (row) => {
    if (row.value === null) return null;
    const file = fileOf(row);
    const computed = measureAnchor(kind, setOf(row, set), text(row, id));
    const figures = list(row, 'figures');
    // What of a whole is left over by its parts is no figure of the report: its page shows the difference.
    if (kind === 'part' && figures.length === 0) return placeIn(file, computed);
    return stoodAt(file, figures, computed);
  };
  return [[['value', 'quote'], tell]];
}

const rateAnchor = (row: Row) => measureAnchor('rate', null, text(row, 'rate'));

/** One of the two numbers of a rate. */
const divided =
  (figures: string): Tell =>
  (row) =>
    stoodAt(text(row, 'file'), list(row, figures), rateAnchor(row));

function divides(row: Row): string | null {
  const behind = list(row, 'numerator_figures').length + list(row, 'denominator_figures').length;
  return row.value !== null && behind > 1 ? placeIn(text(row, 'file'), rateAnchor(row)) : null;
}

/** Columns that stand at one place. */
type Stands = readonly [columns: readonly string[], tell: Tell];

const STANDS: Readonly<Record<string, readonly Stands[]>> = {
  figures: [[['value', 'quote', 'figure'], inFile((row) => figureAnchor(text(row, 'figure')))]],
  claims: [
    [['percent', 'part', 'whole', 'difference', 'quote'], inFile((row) => figureAnchor(text(row, 'claim')))],
  ],
  findings: [
    [
      [
        ...['left', 'right', 'left_text', 'right_text', 'left_words', 'right_words', 'left_words_zh'],
        ...['right_words_zh', 'difference', 'message', 'message_zh', 'evidence', 'evidence_zh'],
      ],
      inFile((row) => findingAnchor(text(row, 'key'))),
    ],
  ],
  reports: [
    [['publisher', 'file', 'title'], inReport('')],
    [['figures', 'prose_figures', 'blanks', 'unreadable', 'derived', 'inferred'], inReport(PART.figures)],
    [['contradictions', 'checks_hold', 'unlikely', 'checks_open'], inReport(PART.checks)],
  ],
  warnings: [[['message', 'message_zh'], inFile(() => PART.warnings)]],
  judgements: [
    [
      ['message', 'message_zh', 'evidence', 'evidence_zh'],
      inFile((row) => judgementAnchor(text(row, 'criterion'))),
    ],
  ],
  series: measured('series', 'series'),
  panel: measured('series', 'series'),
  channels: measured('channel', 'channel'),
  grounds: measured('ground', 'ground', 'kind'),
  rates: [
    [['numerator'], divided('numerator_figures')],
    [['denominator'], divided('denominator_figures')],
    [['value'], divides],
  ],
  parts: measured('part', 'part', 'set'),
};

/** The row itself stands in its report. */
const itself: Tell = (row) => {
  const file = fileOf(row);
  return file === '' ? null : placeIn(file, '');
};

const columnsOf = (table: string): readonly Stands[] => [[[ITSELF], itself], ...(STANDS[table] ?? [])];

const tells = new Map<string, ReadonlyMap<string, Tell>>();

/** Who tells where a column of a table stands: of a chart's rows nearly always one column is asked for. */
function tellsOf(table: string): ReadonlyMap<string, Tell> {
  let known = tells.get(table);
  if (!known) {
    known = new Map(
      columnsOf(table).flatMap(([columns, tell]) => columns.map((column) => [column, tell] as const)),
    );
    tells.set(table, known);
  }
  return known;
}

/**
 * Tells the places of the rows of a table of the dataset. It keeps what it needs of them column by column, which takes a
 * tenth of what all places would take.
 */
export class OriginInTable implements Origin {
  readonly #table: string;
  readonly #columns: readonly (readonly [name: string, values: unknown[]])[];
  #count = 0;

  constructor(table: string) {
    this.#table = table;
    this.#columns = (NEEDED[table] ?? []).map((name) => [name, []]);
  }

  /** Says of a row that it is the next one; it stands at this place of the columns, which are all that are needed. */
  add(row: object, columns: Readonly<Record<string, readonly unknown[]>>, at: number): void {
    if (this.#columns.length === 0) return;
    for (const [name, values] of this.#columns) {
      const value = columns[name]![at];
      values.push(Array.isArray(value) && value.length === 1 ? value[0] : value);
    }
    setOrigin(row, this, this.#count++);
  }

  /** What it tells is what reports state. */
  computedOf(): null {
    return null;
  }

  places(at: number): Places {
    return placesIn(this.#table, this.#row(at));
  }

  place(at: number, column: string): string | undefined {
    return tellsOf(this.#table).get(column)?.(this.#row(at)) ?? undefined;
  }

  /** What is kept of a row. */
  #row(at: number): Row {
    const row: Record<string, unknown> = {};
    for (const [name, values] of this.#columns) row[name] = values[at];
    return row;
  }
}

/** The places of a row of a table of the dataset, which has the columns that are needed. */
export function placesIn(table: string, row: Row): Readonly<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const [columns, tell] of columnsOf(table)) {
    const place = tell(row);
    if (place !== null) for (const column of columns) places[column] = place;
  }
  return places;
}

/**
 * The places of a row that a query in SQL made. What has a `file` is of that report; its `value` stands at its `figure`.
 * Other numbers were computed of it: the query may have done anything to them. `files` are those of an aggregate.
 */
export function placesInQuery(row: Row): Places {
  const [file, files] = [text(row, 'file'), list(row, 'files')];
  const name = nameOf(row);
  const parts: Part[] =
    file !== '' ? [[name, null, placeIn(file, '')]] : files.map((one): Part => [one, null, placeIn(one, '')]);
  if (parts.length === 0) return {};
  const made: Made = { how: 'query', count: parts.length, parts: parts.slice(0, LISTED) };
  const numbers = Object.entries(row).filter(([, value]) => typeof value === 'number');
  const figure = text(row, 'figure');
  return {
    [ITSELF]: file === '' ? made : placeIn(file, ''),
    ...Object.fromEntries(numbers.map(([column]) => [column, made])),
    ...(file !== '' && figure !== '' ? { value: placeIn(file, figureAnchor(figure)) } : {}),
  };
}
