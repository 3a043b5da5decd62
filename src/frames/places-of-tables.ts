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

/** All these columns at one place; nothing where there is none. */
const at = (place: string | null, ...columns: readonly string[]): Record<string, string> =>
  place === null ? {} : Object.fromEntries(columns.map((column) => [column, place]));

/** One figure is at its own place; a sum where the page shows what it is made of. */
function stoodAt(file: string, figures: readonly string[], computed: string): string | null {
  const [only, ...others] = figures;
  if (only === undefined) return null;
  return placeIn(file, others.length === 0 ? figureAnchor(only) : computed);
}

const TELL: Readonly<Record<string, (row: Row) => Readonly<Record<string, string>>>> = {
  figures: (row) =>
    at(placeIn(text(row, 'file'), figureAnchor(text(row, 'figure'))), 'value', 'quote', 'figure'),
  claims: (row) =>
    at(
      placeIn(text(row, 'file'), figureAnchor(text(row, 'claim'))),
      'percent',
      'part',
      'whole',
      'difference',
      'quote',
    ),
  findings: (row) =>
    at(
      placeIn(text(row, 'file'), findingAnchor(text(row, 'key'))),
      ...['left', 'right', 'left_text', 'right_text', 'left_words', 'right_words', 'left_words_zh'],
      ...['right_words_zh', 'difference', 'message', 'message_zh', 'evidence', 'evidence_zh'],
    ),
  reports: (row) =>
    row.status === 'report'
      ? {
          ...at(placeIn(text(row, 'file'), ''), 'publisher', 'file', 'title'),
          ...at(
            placeIn(text(row, 'file'), PART.figures),
            'figures',
            'prose_figures',
            'blanks',
            'unreadable',
            'derived',
            'inferred',
          ),
          ...at(
            placeIn(text(row, 'file'), PART.checks),
            'contradictions',
            'checks_hold',
            'unlikely',
            'checks_open',
          ),
        }
      : {},
  warnings: (row) => at(placeIn(text(row, 'file'), PART.warnings), 'message', 'message_zh'),
  judgements: (row) =>
    at(
      placeIn(text(row, 'file'), judgementAnchor(text(row, 'criterion'))),
      ...['message', 'message_zh', 'evidence', 'evidence_zh'],
    ),
  series: (row) => measure(row, text(row, 'file'), 'series', null, text(row, 'series')),
  panel: (row) => measure(row, list(row, 'files')[0] ?? '', 'series', null, text(row, 'series')),
  channels: (row) => measure(row, text(row, 'file'), 'channel', null, text(row, 'channel')),
  grounds: (row) => measure(row, text(row, 'file'), 'ground', text(row, 'kind') || null, text(row, 'ground')),
  rates: (row) => rate(row, measureAnchor('rate', null, text(row, 'rate'))),
  parts: (row) => measure(row, text(row, 'file'), 'part', text(row, 'set') || null, text(row, 'part')),
};

function measure(row: Row, file: string, kind: string, set: string | null, id: string) {
  if (row.value === null) return {};
  const computed = measureAnchor(kind, set, id);
  const figures = list(row, 'figures');
  // What of a whole is left over by its parts is no figure of the report: its page shows the difference.
  const place = kind === 'part' && figures.length === 0 ? placeIn(file, computed) : null;
  return at(place ?? stoodAt(file, figures, computed), 'value', 'quote');
}

function rate(row: Row, computed: string) {
  const file = text(row, 'file');
  const [above, below] = [list(row, 'numerator_figures'), list(row, 'denominator_figures')];
  return {
    ...at(stoodAt(file, above, computed), 'numerator'),
    ...at(stoodAt(file, below, computed), 'denominator'),
    ...at(row.value !== null && above.length + below.length > 1 ? placeIn(file, computed) : null, 'value'),
  };
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
    return placesIn(
      this.#table,
      Object.fromEntries(this.#columns.map(([name, values]) => [name, values[at]])),
    );
  }
}

/** The places of a row of a table of the dataset, which has the columns that are needed. */
export function placesIn(table: string, row: Row): Readonly<Record<string, string>> {
  const file = text(row, 'file') || (list(row, 'files')[0] ?? '');
  return { ...(file === '' ? {} : { [ITSELF]: placeIn(file, '') }), ...TELL[table]?.(row) };
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
    ...(file !== '' && figure !== '' ? at(placeIn(file, figureAnchor(figure)), 'value') : {}),
  };
}
