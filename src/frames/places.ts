/**
 * Where the numbers of a row stand: by column the place in a report. It goes with the row through verbs that keep it, and
 * is lost where a number is computed anew: a link never leads to another number than the one that is shown.
 */
import { figureAnchor, findingAnchor, measureAnchor, PART, placeIn } from '../model/address.js';

/** By column: `fenglin-2010-txt#prose-disclosed.total`. */
export type Places = Readonly<Record<string, string>>;

const PLACES = Symbol.for('gongkai.places');
const shared = globalThis as { [PLACES]?: WeakMap<object, Places> };
shared[PLACES] ??= new WeakMap<object, Places>();
const known = shared[PLACES];

/** The place of a row's number, or of the words of its column; undefined where it has none. */
export const placeOf = (row: object, column: string): string | undefined => known.get(row)?.[column];

export const placesOf = (row: object): Places | undefined => known.get(row);

/** Says where what a row holds stands. */
export function setPlaces(row: object, places: Places): void {
  if (Object.keys(places).length > 0) known.set(row, places);
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
function madeOf(file: string, figures: readonly string[], computed: string): string | null {
  const [only, ...others] = figures;
  if (only === undefined) return null;
  return placeIn(file, others.length === 0 ? figureAnchor(only) : computed);
}

const TELL: Readonly<Record<string, (row: Row) => Places>> = {
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

function measure(row: Row, file: string, kind: string, set: string | null, id: string): Places {
  if (row.value === null) return {};
  return at(madeOf(file, list(row, 'figures'), measureAnchor(kind, set, id)), 'value', 'quote');
}

function rate(row: Row, computed: string): Places {
  const file = text(row, 'file');
  const [above, below] = [list(row, 'numerator_figures'), list(row, 'denominator_figures')];
  return {
    ...at(madeOf(file, above, computed), 'numerator'),
    ...at(madeOf(file, below, computed), 'denominator'),
    ...at(row.value !== null && above.length + below.length > 1 ? placeIn(file, computed) : null, 'value'),
  };
}

/** The places of a row of a table of the dataset, which has the columns that are needed. */
export const placesIn = (table: string, row: Row): Places => TELL[table]?.(row) ?? {};
