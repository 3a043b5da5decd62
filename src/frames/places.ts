/**
 * Where the numbers of a row stand: by column the place in a report, or for what was computed of several numbers the list
 * of them. It goes with the row through the verbs: a link never leads to another number than the one that is shown, and a
 * computed number never looks like one that a report states.
 */
import { figureAnchor, findingAnchor, measureAnchor, PART, placeIn } from '../model/address.js';

/** One of the numbers that a computed one is made of: what a reader calls it, its value, and where it stands. */
export type Part = readonly [name: string, value: number | null, place: string | null];

/** What a computed number is made of. The list is bounded, so that a table does not grow with the number of reports. */
export interface Made {
  /** How it was computed: the name of the operation. */
  readonly how: string;
  /** How many there are in all. */
  readonly count: number;
  /** The first of them. */
  readonly parts: readonly Part[];
}

/** The most parts that are listed. */
export const LISTED = 60;

type Place = string | Made;

/** By column: `fenglin-2010-txt#prose-disclosed.total`, or what it is made of. Of the row itself by no name. */
export type Places = Readonly<Record<string, Place>>;

/** The row itself: the report that it is of. */
export const ITSELF = '';

const PLACES = Symbol.for('gongkai.places');
const shared = globalThis as { [PLACES]?: WeakMap<object, Places> };
shared[PLACES] ??= new WeakMap<object, Places>();
const known = shared[PLACES];

/** The place of a row's number, or of the words of its column; undefined where it has none. */
export function placeOf(row: object, column: string): string | undefined {
  const place = known.get(row)?.[column];
  return typeof place === 'string' ? place : undefined;
}

/** What a row's number was made of; undefined for one that a report states, or of which it is not known. */
export function madeOf(row: object, column: string): Made | undefined {
  const place = known.get(row)?.[column];
  return typeof place === 'object' && place.parts.length > 0 ? place : undefined;
}

export const placesOf = (row: object): Places | undefined => known.get(row);

/** Says where what a row holds stands. */
export function setPlaces(row: object, places: Places): void {
  if (Object.keys(places).length > 0) known.set(row, places);
}

/** Says it of more columns. */
export function addPlaces(row: object, places: Readonly<Record<string, Place | undefined>>): void {
  const more = Object.entries(places).filter((entry): entry is [string, Place] => entry[1] !== undefined);
  setPlaces(row, { ...known.get(row), ...Object.fromEntries(more) });
}

/** The new row has what the old one had, but for columns that were made anew. */
export function carryPlaces(from: object, to: object, anew: readonly string[] = []): void {
  const places = known.get(from);
  if (!places || from === to) return;
  setPlaces(to, Object.fromEntries(Object.entries(places).filter(([column]) => !anew.includes(column))));
}

/** The row with other columns besides or instead; what stays the same has its place. */
export function withMore<Row extends object, More extends object>(row: Row, more: More): Row & More {
  const next = { ...row, ...more };
  carryPlaces(
    row,
    next,
    Object.keys(more).filter((name) => (more as never)[name] !== (row as never)[name]),
  );
  return next;
}

/** What a row of each table must have besides, for its places to be told. */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  figures: ['file', 'figure'],
  claims: ['file', 'claim'],
  findings: ['file', 'key'],
  reports: ['file', 'status'],
  warnings: ['file'],
  judgements: ['file', 'figures'],
  series: ['file', 'series', 'figures', 'value'],
  panel: ['files', 'series', 'figures', 'value'],
  channels: ['file', 'channel', 'figures', 'value'],
  grounds: ['file', 'kind', 'ground', 'figures', 'value'],
  rates: ['file', 'rate', 'value', 'numerator_figures', 'denominator_figures'],
  parts: ['file', 'set', 'part', 'figures', 'value'],
};

type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, name: string) => String(row[name] ?? '');
const list = (row: Row, name: string) => (Array.isArray(row[name]) ? (row[name] as string[]) : []);

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
  judgements: (row) => {
    const [only, ...others] = list(row, 'figures');
    const anchor = only !== undefined && others.length === 0 ? figureAnchor(only) : PART.checks;
    return at(placeIn(text(row, 'file'), anchor), 'message', 'message_zh', 'evidence', 'evidence_zh');
  },
  series: (row) => measure(row, text(row, 'file'), 'series', null, text(row, 'series')),
  panel: (row) => measure(row, list(row, 'files')[0] ?? '', 'series', null, text(row, 'series')),
  channels: (row) => measure(row, text(row, 'file'), 'channel', null, text(row, 'channel')),
  grounds: (row) => measure(row, text(row, 'file'), 'ground', text(row, 'kind') || null, text(row, 'ground')),
  rates: (row) => rate(row, measureAnchor('rate', null, text(row, 'rate'))),
  parts: (row) => measure(row, text(row, 'file'), 'part', text(row, 'set') || null, text(row, 'part')),
};

function measure(row: Row, file: string, kind: string, set: string | null, id: string) {
  if (row.value === null) return {};
  return at(stoodAt(file, list(row, 'figures'), measureAnchor(kind, set, id)), 'value', 'quote');
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

/** Of numbers that stand in no report: those of a table of the reader's own, which was joined. */
const ELSEWHERE: Made = { how: 'elsewhere', count: 0, parts: [] };

/** The places that a row has of the columns that were joined to it. */
export function joinPlaces(
  row: object,
  beside: object,
  columns: readonly (readonly [string, string])[],
): void {
  const places = known.get(beside) ?? {};
  addPlaces(row, Object.fromEntries(columns.map(([name, as]) => [as, places[name] ?? ELSEWHERE])));
}

/** What a reader calls a row: its publisher and year, as far as it has them. */
const nameOf = (row: object): string =>
  [
    text(row as Row, 'publisher') || text(row as Row, 'body') || text(row as Row, 'file'),
    text(row as Row, 'year'),
  ]
    .filter((one) => one !== '')
    .join(' ');

/**
 * What a number is made of that was computed of these columns of these rows; of the rows themselves, where no column is
 * given or a number has no place of its own. Undefined where nothing is known of where they stand.
 */
export function gathered(
  how: string,
  rows: readonly object[],
  columns: readonly string[] = [],
): Made | undefined {
  let count = 0;
  // What was computed of computed numbers is not the sum of what these are made of.
  let computed = false;
  const parts: Part[] = [];
  const add = (part: Part) => {
    count += 1;
    if (parts.length < LISTED) parts.push(part);
  };
  for (const row of rows) {
    const places = known.get(row) ?? {};
    if (columns.length === 0) add([nameOf(row), null, itselfOf(places)]);
    for (const column of columns) {
      const value = (row as Row)[column] ?? null;
      const place = places[column];
      if (typeof place === 'object') {
        computed = true;
        count += place.count - place.parts.length;
        for (const part of place.parts) add(part);
      } else add([nameOf(row), typeof value === 'number' ? value : null, place ?? itselfOf(places)]);
    }
  }
  const kept = how === 'count' || !computed ? how : 'computed';
  return parts.some(([, , place]) => place !== null) ? { how: kept, count, parts } : undefined;
}

const itselfOf = (places: Places): string | null => {
  const place = places[ITSELF];
  return typeof place === 'object' ? (place.parts[0]?.[2] ?? null) : (place ?? null);
};

/** The places of numbers that a statistic tells of these columns: `n` and `missing` count its rows. */
export function computedFrom(
  rows: readonly object[],
  result: object,
  columns: readonly string[],
): Readonly<Record<string, Made | undefined>> {
  const lacks = (row: object) => columns.some((column) => typeof (row as Row)[column] !== 'number');
  const full = rows.filter((row) => !lacks(row));
  const computed = gathered('statistic', full, columns);
  const count = (some: readonly object[]) =>
    some.length === 0 ? gathered('none', rows) : gathered('count', some);
  return Object.fromEntries(
    Object.keys(result).map((name) => {
      if (name === 'n') return [name, count(full)];
      return [name, name === 'missing' ? count(rows.filter(lacks)) : computed];
    }),
  );
}
