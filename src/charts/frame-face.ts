/** How frames are shown in a notebook: as tables with the heads of their columns, and as charts. */
import { type AnyRow, type Frame, type Look, type Plot, setFace } from '../frames/frame.js';
import { type FrameColumn, unitOf } from '../frames/frame-column.js';
import { carryPlaces, placeOf } from '../frames/places.js';
import type { Chart } from './chart.js';
import { plotted } from './plot.js';
import { show } from './show.js';
import { type Format, showTable, type View, type ViewColumn } from './table.js';

/** What a file does not say of itself may well be in it: the reader did not recognise it. */
const UNKNOWN = 'not recognised';

const MISSING: Readonly<Record<string, string>> = {
  publisher: UNKNOWN,
  body: UNKNOWN,
  year: UNKNOWN,
  level: UNKNOWN,
  title: UNKNOWN,
  // Only the government of an area has a code.
  region_code: '–',
  note: '–',
  note_zh: '–',
  missing: 'none',
  evidence: 'none',
};

/** Names, dates and codes are never broken over two lines. */
const WORDS = new Set(['publisher', 'body', 'form', 'published', 'signed', 'file', 'status', 'label_zh']);

function formatOf({ name, kind, unit }: FrameColumn): Format | undefined {
  if (unit === 'year') return 'year';
  if (unit === 'share') return 'share';
  if (kind === 'list') return 'list';
  if (WORDS.has(name) || kind === 'date') return 'word';
  return kind === 'integer' || kind === 'number' ? 'number' : undefined;
}

function missingOf({ name, missing }: FrameColumn): { readonly missing?: string } {
  const said = missing ?? MISSING[name];
  return said === undefined ? {} : { missing: said };
}

/** What the cells of a pivot say where they hold no number. */
const GAPS: Readonly<Record<string, string>> = { 'no report': '·', 'no row': '·', 'not stated': '–' };

function viewOf(frame: Frame<AnyRow>, look: Look): View<Record<string, unknown>> {
  const named = look.columns?.map((name) => {
    const column = frame.meta.find((one) => one.name === name);
    if (!column)
      throw new RangeError(`There is no column “${name}” to show. There are: ${frame.columns.join(', ')}`);
    return column;
  });
  const hasFile = frame.meta.some(({ name }) => name === 'file');
  return {
    caption: look.caption ?? frame.toString(),
    empty: look.empty ?? 'There are no rows.',
    ...(look.most === undefined ? {} : { most: look.most }),
    placeOf,
    columns: (named ?? frame.meta).map((column): ViewColumn<string> => {
      const unit = unitOf(frame.rows(), frame.meta, column.name);
      const format = formatOf(unit === undefined ? column : { ...column, unit });
      const label = look.labels?.[column.name];
      return {
        name: column.name,
        label: label ?? column.label ?? column.name,
        ...(column.defined === undefined ? {} : { defined: column.defined }),
        ...(label === undefined && column.label_zh && column.label_zh !== column.label
          ? { label_zh: column.label_zh }
          : {}),
        ...(format ? { format } : {}),
        ...(look.names?.[column.name] ? { names: look.names[column.name]! } : {}),
        ...missingOf(column),
        ...((column.name === 'publisher' || column.name === 'body') && hasFile ? { instead: 'file' } : {}),
      };
    }),
  };
}

/** Shows a frame as a table. Where cells of a pivot are missing, a sign says why, and a line below what it means. */
function showFrame(frame: Frame<AnyRow>, look: Look): void {
  const { gaps } = frame;
  const view = viewOf(frame, look);
  const hidden = frame.meta.length - view.columns.length;
  const cut =
    look.caption === undefined && hidden > 0 ? [`${hidden} more columns; select(…) chooses among them`] : [];
  if (gaps === null) {
    showTable(frame.rows() as never, view as never, [...frame.notes, ...cut]);
    return;
  }
  const rows = (frame.rows() as readonly Record<string, unknown>[]).map((row) => {
    const why = gaps.get(row) ?? {};
    const filled = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value ?? GAPS[why[name] ?? ''] ?? why[name] ?? null]),
    );
    carryPlaces(row, filled);
    return filled;
  });
  const signs = '“·”: no report of the year here; “–”: not stated, which is not 0';
  showTable(rows as never, view as never, [...frame.notes, signs]);
}

/** Teaches frames how they are shown. */
export function giveFace(): void {
  setFace({
    show: showFrame,
    plot: async (frame, plot: Plot<AnyRow>) => {
      const chart = typeof plot === 'function' ? plot(frame.rows(), frame) : plotted(frame as never, plot);
      await show(chart as Chart);
    },
  });
}
