/** How frames are shown in a notebook: as tables with the heads of their columns, and as charts. */
import { type AnyRow, type Frame, type Look, type Plot, setFace } from '../frames/frame.js';
import { type FrameColumn, unitOf } from '../frames/frame-column.js';
import { gathered } from '../frames/gathered.js';
import { carryPlaces, madeOf, placeOf } from '../frames/places.js';
import { say, spoken } from '../model/language.js';
import { VALUE_NAMES } from '../model/value-names.js';
import { both, type Text, template } from '../model/words.js';
import type { Chart } from './chart.js';
import type { Names } from './named-values.js';
import { plotted } from './plot.js';
import { show } from './show.js';
import { type Format, showTable, type View, type ViewColumn } from './table.js';
import { counted } from './text.js';
import { telling } from './told.js';

/** What a file does not say of itself may well be in it: the reader did not recognise it. */
const UNKNOWN = both('not recognised', '未识别');
const NONE = both('none', '无');

const MISSING: Readonly<Record<string, Text | string>> = {
  publisher: UNKNOWN,
  body: UNKNOWN,
  year: UNKNOWN,
  level: UNKNOWN,
  title: UNKNOWN,
  // Only the government of an area has a code.
  region_code: '–',
  note: '–',
  note_zh: '–',
  missing: NONE,
  evidence: NONE,
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

function missingOf({ name, missing }: FrameColumn): { readonly missing?: Text | string } {
  const said = missing ?? MISSING[name];
  return said === undefined ? {} : { missing: said };
}

/** What the cells of a pivot say where they hold no number. */
const GAPS: Readonly<Record<string, string>> = { 'no report': '·', 'no row': '·', 'not stated': '–' };

const SAID = {
  frame: template('frame of {rows} and {columns}', '数据框：{rows}、{columns}'),
  empty: both('There are no rows.', '没有数据。'),
  cut: template('{columns} more; select(…) chooses among them', '另有{columns}未列出；可用 select(…) 选取'),
  signs: both(
    '“·”: no report of the year here; “–”: not stated, which is not 0',
    '“·”：此处没有该年度年报；“–”：未说明，并不等于 0',
  ),
};

/**
 * The columns that a frame shows. What is there in both languages (`label_en` and `label_zh`, `message` and
 * `message_zh`) is shown in Chinese once, in Chinese.
 */
function shownColumns(frame: Frame<AnyRow>, look: Look): readonly FrameColumn[] {
  const named = (name: string) => frame.meta.find((one) => one.name === name);
  const chosen = look.columns?.map((name) => {
    const column = named(name);
    if (!column)
      throw new RangeError(`There is no column “${name}” to show. There are: ${frame.columns.join(', ')}`);
    return column;
  });
  const columns = chosen ?? frame.meta;
  if (spoken() !== 'zh') return columns;
  return [...new Set(columns.map((column) => named(twinOf(column.name)) ?? column))];
}

const YES_OR_NO = { true: both('yes', '是'), false: both('no', '否') };

/** The Chinese column of an English one. */
const twinOf = (name: string): string => (name.endsWith('_en') ? name.replace(/_en$/, '_zh') : `${name}_zh`);

function viewOf(frame: Frame<AnyRow>, look: Look, names: Names): View<Record<string, unknown>> {
  const hasFile = frame.meta.some(({ name }) => name === 'file');
  const size = {
    rows: counted(look.of ?? frame.rows().length, 'row'),
    // What is there in both languages is one column in Chinese.
    columns: counted(shownColumns(frame, {}).length, 'column'),
  };
  const shown = shownColumns(frame, look);
  const isShown = (name: string) => shown.some((one) => one.name === name);
  const chinese = new Set(shown.map(({ name }) => twinOf(name)));
  return {
    caption: look.caption ?? SAID.frame(size),
    empty: look.empty ?? SAID.empty,
    ...(look.most === undefined ? {} : { most: look.most }),
    ...(look.of === undefined ? {} : { of: look.of }),
    placeOf,
    madeOf,
    columns: shown.map((column): ViewColumn<string> => {
      const unit = unitOf(frame.rows(), frame.meta, column.name);
      const format = formatOf(unit === undefined ? column : { ...column, unit });
      const label = look.labels?.[column.name];
      // The term beside an English head is that of the column in Chinese, where there is one.
      const term = frame.meta.find(({ name }) => name === twinOf(column.name))?.label_zh ?? column.label_zh;
      // Of two columns beside each other that say the same, each has its head in its own language alone.
      const own = spoken() === 'en' && chinese.has(column.name) ? column.label_zh : undefined;
      const beside = isShown(twinOf(column.name)) ? undefined : term;
      // What shows itself as it is, is for who writes conditions: these take the values and not their names. In
      // Chinese these are words of another language, and nobody could read the table.
      const called = look.caption === undefined && spoken() === 'en' ? undefined : names[column.name];
      // Words for readers, where somebody says what the table shows; else as one writes it in a condition.
      const yesOrNo = look.caption !== undefined && column.kind === 'boolean' ? YES_OR_NO : undefined;
      const said = look.names?.[column.name] ?? called ?? yesOrNo;
      return {
        name: column.name,
        label: label ?? own ?? column.label ?? column.name,
        ...(column.defined === undefined ? {} : { defined: column.defined }),
        ...(label === undefined && own === undefined && beside && beside !== column.label
          ? { label_zh: beside }
          : {}),
        ...(format ? { format } : {}),
        ...(said ? { names: said } : {}),
        ...missingOf(column),
        ...((column.name === 'publisher' || column.name === 'body') && hasFile ? { instead: 'file' } : {}),
      };
    }),
  };
}

/** Shows a frame as a table. Where cells of a pivot are missing, a sign says why, and a line below what it means. */
function showFrame(frame: Frame<AnyRow>, look: Look, names: Names): void {
  const { gaps } = frame;
  const view = viewOf(frame, look, names);
  const hidden = frame.meta.length - view.columns.length;
  const cut =
    look.caption === undefined && look.columns !== undefined && hidden > 0
      ? [say(SAID.cut({ columns: counted(hidden, 'column') }))]
      : [];
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
  showTable(rows as never, view as never, [...frame.notes, say(SAID.signs)]);
}

/** Teaches frames how they are shown; `names` are words of the domain for the values of closed lists. */
export function giveFace(names: Names = {}): void {
  const known = { ...VALUE_NAMES, ...names };
  setFace({
    show: (frame, look) => showFrame(frame, look, known),
    plot: async (frame, plot: Plot<AnyRow>) => {
      const { result: chart, told } = telling(() =>
        typeof plot === 'function' ? plot(frame.rows(), frame) : plotted(frame as never, plot, known),
      );
      const rows = frame.rows();
      const counts = typeof plot === 'function' ? plot.counts : undefined;
      const value = frame.meta.some(({ name }) => name === 'value') ? ['value'] : [];
      await show(chart as Chart, gathered('plot', rows, counts ?? value), told);
    },
  });
}
