/** Charts of one's own: any Vega-Lite over the rows of a frame, in our look, with a title and a text alternative. */

import type { Frame } from '../frames/frame.js';
import { type FrameColumn, unitOf } from '../frames/frame-column.js';
import { placeOf } from '../frames/places.js';
import { say, spoken } from '../model/language.js';
import { VALUE_NAMES } from '../model/value-names.js';
import { both, type Text, template, term } from '../model/words.js';
import type { Chart, Spec } from './chart.js';
import { type NamedValues, type Names, namedValues, UNNAMED } from './named-values.js';
import { counted, formatNumber, inLatinFace, wrap } from './text.js';
import { PARTS, THEME, TITLE_SIZE, WIDTH } from './theme.js';

const CONFIG = {
  ...THEME,
  range: { category: PARTS },
  legend: { ...THEME.legend, layout: { top: { margin: 28 } } },
} as const;
/** Legends below each other. */
const UPRIGHT = { top: { direction: 'vertical', anchor: 'start', offset: 8 } } as const;

/** Which column goes where. */
export interface Channels {
  readonly x: string;
  readonly y: string;
  /** One line, or one colour, for each of its values. */
  readonly color?: string;
  /** Columns that the tooltip shows besides. */
  readonly tip?: readonly string[];
  readonly title?: string | Text;
}

const encoding = ({ x, y, color, tip = [] }: Channels) => ({
  x: { field: x },
  y: { field: y },
  ...(color === undefined ? {} : { color: { field: color } }),
  tooltip: [...new Set([color, x, y, ...tip])].flatMap((field) => (field === undefined ? [] : { field })),
});

const titled = ({ title }: Channels) => (title === undefined ? {} : { title });

/**
 * A line with a point for each row. It is broken where a value is missing.
 *
 * ```ts
 * await frame.plot(line({ x: 'year', y: 'value', color: 'body', tip: ['state', 'quote'] }));
 * ```
 */
export const line = (channels: Channels): Spec => ({
  mark: { type: 'line', point: true, invalid: 'break-paths-show-path-domains' },
  encoding: encoding(channels),
  ...titled(channels),
});

/**
 * A bar for each row.
 *
 * ```ts
 * const years = frame.by('year').summarise({ reports: n() });
 * await years.plot(bar({ x: 'year', y: 'reports', title: 'Reports by year' }));
 * ```
 */
export const bar = (channels: Channels): Spec => ({
  mark: 'bar',
  encoding: encoding(channels),
  ...titled(channels),
});

/**
 * A point for each row.
 *
 * ```ts
 * await frame.plot(point({ x: 'year', y: 'value', color: 'level', tip: ['body', 'quote'] }));
 * ```
 */
export const point = (channels: Channels): Spec => ({
  mark: { type: 'point', filled: true, size: 60, opacity: 0.8 },
  encoding: encoding(channels),
  ...titled(channels),
});

const TYPES: Readonly<Record<FrameColumn['kind'], string>> = {
  text: 'nominal',
  date: 'temporal',
  list: 'nominal',
  integer: 'quantitative',
  number: 'quantitative',
  boolean: 'nominal',
};

/** What a column is called in a sentence, and at an axis, where the Chinese term stands beside the English. */
const calledOf = ({ name, label = name, label_zh }: FrameColumn) =>
  spoken() === 'zh' ? (label_zh ?? label) : label;
const headOf = ({ name, label = name, label_zh }: FrameColumn) =>
  label_zh === undefined || label_zh === label ? label : say(term(label, label_zh));

const SEMICOLON = both('; ', '；');
const STOP = both('. ', '。');
const SAID = {
  chart: both('Chart', '图表'),
  alt: template('{title}. {parts}.', '{title}。{parts}。'),
  undrawn: template(
    '{count} of {rows} {are} not drawn: {label} is missing',
    '{rows}中有 {count} 行未画出：缺“{label}”',
  ),
  some: template('{some} of {rows} are drawn, spread evenly over them', '{rows}中均匀选取 {some} 行绘出'),
  by: template('{y} by {x}', '{y}（按{x}）'),
  and: template('{y} by {x} and {colour}', '{y}（按{x}、{colour}）'),
  range: template('{label} from {low} to {high}', '{label}：{low}—{high}'),
};

/** The same specification with words that are given in both languages, `{ en, zh }`, in the one that is spoken. */
function inSpoken(spec: unknown): unknown {
  if (Array.isArray(spec)) return spec.map(inSpoken);
  if (typeof spec !== 'object' || spec === null) return spec;
  const { en, zh, ...rest } = spec as Readonly<Record<string, unknown>>;
  if (typeof en === 'string' && typeof zh === 'string' && Object.keys(rest).length === 0)
    return say({ en, zh });
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [key, key === 'data' ? value : inSpoken(value)]),
  );
}

/**
 * A chart of a frame: what a specification leaves open (types, titles, theme, data, alternative text) is filled in.
 * Values of closed lists are shown in words (`names`), and states as in all other charts.
 */
export function plotted(frame: Frame<never>, given: Spec, names: Names = VALUE_NAMES): Chart {
  const spec = inSpoken(given) as Spec;
  const columns = new Map(
    frame.meta.map((column) => {
      const unit = unitOf(frame.rows(), frame.meta, column.name);
      return [column.name, unit === undefined ? column : { ...column, unit }];
    }),
  );
  const fields = fieldsIn(spec);
  const used = 'transform' in spec ? frame.meta : frame.meta.filter(({ name }) => fields.has(name));
  const unknown =
    'transform' in spec ? [] : [...fields].filter((name) => !columns.has(name) && !isMade(name));
  if (unknown.length > 0)
    throw new RangeError(
      `There is no column “${unknown[0]}” to draw. There are: ${[...columns.keys()].join(', ')}`,
    );
  // A transform makes rows of its own, which do not have the words.
  const named =
    'transform' in spec ? UNNAMED : namedValues(used, drawnOf(spec, frame.rows() as never, columns), names);
  const all = frame.rows() as readonly Record<string, unknown>[];
  const chosen = isMarkEach(spec) ? evenly(all, MOST_MARKS) : all;
  const rows = chosen.map((row) => {
    const numbers = used.filter(({ kind, unit }) => kind === 'number' && unit !== 'year');
    const place = numbers.map(({ name }) => placeOf(row, name)).find((one) => one !== undefined);
    const cells = used.map(({ name }) => {
      const value = row[name] ?? null;
      return [name, Array.isArray(value) ? value.join(' · ') : value];
    });
    return {
      ...Object.fromEntries(cells),
      ...named.said(row),
      ...(place === undefined ? {} : { place }),
    };
  });
  const title = typeof spec.title === 'string' ? spec.title : titleOf(spec, columns);
  const some =
    rows.length < all.length
      ? [say(SAID.some({ some: formatNumber(rows.length), rows: counted(all.length, 'row') }))]
      : [];
  const notes = [...frame.notes, ...some, ...undrawn(spec, all, columns)];
  const parts = [counted(all.length, 'row'), ...rangesOf(all, used)].join(say(SEMICOLON));
  const alt = say(SAID.alt({ title, parts }));
  return {
    title,
    alt,
    note: notes.length === 0 ? null : `${notes.join(say(STOP))}${say(STOP).trimEnd()}`,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      description: alt,
      width: WIDTH,
      autosize: { type: 'fit-x', contains: 'padding' },
      config: CONFIG,
      usermeta: {
        // Legends beside each other, or one of many entries, are wider than a phone.
        narrow: { config: { legend: { layout: { $is: UPRIGHT }, columns: { $is: 2 } } } },
        embedOptions: {
          renderer: 'svg',
          actions: { export: true, source: true, compiled: false, editor: false },
        },
      },
      ...inLatinFace(filled(spec, columns, named) as Spec),
      title: { text: wrap(inLatinFace(title), WIDTH - 20, TITLE_SIZE, true) },
      data: { values: rows },
    },
  };
}

/** The most points that a chart draws: with more of them nothing can be told apart, and no page can hold it. */
const MOST_MARKS = 1000;

/** Whether each row is a mark of its own that stands for itself, so that some of them may be drawn for all. */
function isMarkEach(spec: Spec): boolean {
  const mark = typeof spec.mark === 'string' ? spec.mark : (spec.mark as { type?: string } | undefined)?.type;
  const combines = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    Object.entries(one).some(
      ([key, inner]) => /^(?:aggregate|bin|timeUnit|stack)$/.test(key) || combines(inner),
    );
  return (
    ['point', 'circle', 'square', 'tick'].includes(mark ?? '') &&
    !('transform' in spec) &&
    !combines(spec.encoding)
  );
}

/** So many of the rows, spread evenly over all of them; which ones does not depend on chance. */
const evenly = <Row>(rows: readonly Row[], most: number): readonly Row[] =>
  rows.length <= most
    ? rows
    : Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);

/** The columns by which the marks of a chart are placed. */
function placedBy(spec: Spec, columns: ReadonlyMap<string, FrameColumn>): string[] {
  const channels = (spec.encoding ?? {}) as Readonly<Record<string, { readonly field?: string }>>;
  return [channels.x?.field, channels.y?.field].filter(
    (field): field is string => field !== undefined && columns.has(field),
  );
}

/** The rows that can be drawn: a legend names no others. */
function drawnOf<Row extends Readonly<Record<string, unknown>>>(
  spec: Spec,
  rows: readonly Row[],
  columns: ReadonlyMap<string, FrameColumn>,
): Row[] {
  const placed = placedBy(spec, columns);
  return rows.filter((row) => placed.every((field) => (row[field] ?? null) !== null));
}

interface Placed {
  readonly field?: string;
  readonly title?: unknown;
}

/** Rows that cannot be drawn since a number of theirs is missing: nobody should take the marks for all there is. */
function undrawn(
  spec: Spec,
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: ReadonlyMap<string, FrameColumn>,
): string[] {
  const lack = (field: string) => rows.filter((row) => (row[field] ?? null) === null).length;
  const placed = Object.values((spec.encoding ?? {}) as Readonly<Record<string, Placed>>);
  return placedBy(spec, columns).flatMap((field) => {
    const own = placed.find((channel) => channel.field === field)?.title;
    const label = typeof own === 'string' ? own : calledOf(columns.get(field)!);
    const count = lack(field);
    const are = count === 1 ? 'is' : 'are';
    const all = counted(rows.length, 'row');
    return count === 0 ? [] : say(SAID.undrawn({ count: formatNumber(count), rows: all, are, label }));
  });
}

/** A name that a transform or an aggregate may have made. */
const isMade = (name: string) => /^(?:\*|count_|__)/.test(name);

/** Every field that a specification names. */
function fieldsIn(spec: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(spec)) for (const one of spec) fieldsIn(one, found);
  else if (typeof spec === 'object' && spec !== null)
    for (const [key, value] of Object.entries(spec)) {
      if (key === 'field' && typeof value === 'string') found.add(value);
      else if (key !== 'data') fieldsIn(value, found);
    }
  return found;
}

const CHANNELS =
  /^(?:x|y|x2|y2|color|fill|stroke|shape|size|opacity|detail|row|column|facet|text|tooltip|order)$/;

/** The same specification with the types and titles of the columns wherever a channel leaves them open. */
function filled(
  spec: unknown,
  columns: ReadonlyMap<string, FrameColumn>,
  named: NamedValues,
  channel: string | null = null,
): unknown {
  if (Array.isArray(spec)) return spec.map((one) => filled(one, columns, named, channel));
  if (typeof spec !== 'object' || spec === null) return spec;
  const own = spec as Readonly<Record<string, unknown>>;
  const inner = Object.fromEntries(
    Object.entries(own).map(([key, value]) => {
      const next = CHANNELS.test(key) ? key : channel;
      return [key, key === 'data' ? value : filled(value, columns, named, next)];
    }),
  );
  const column = channel !== null && typeof own.field === 'string' ? columns.get(own.field) : undefined;
  if (!column) return inner;
  const isYear = column.unit === 'year';
  const type = isYear && (channel === 'color' || channel === 'shape') ? 'ordinal' : TYPES[column.kind];
  const format = isYear ? 'd' : column.unit === 'share' ? '.0%' : undefined;
  const axis = (channel === 'x' || channel === 'y') && format !== undefined;
  return {
    ...('aggregate' in own || 'bin' in own || 'timeUnit' in own ? {} : { type }),
    ...('title' in own ? {} : { title: headOf(column) }),
    ...(axis && !('axis' in own) ? { axis: { format, ...(isYear ? { tickMinStep: 1 } : {}) } } : {}),
    ...(channel === 'tooltip' && format !== undefined && !('format' in own) ? { format } : {}),
    ...(isYear && channel === 'x' && !('scale' in own) ? { scale: { zero: false, nice: false } } : {}),
    ...named.channel(inner, column, channel!),
  };
}

function titleOf(spec: Spec, columns: ReadonlyMap<string, FrameColumn>): string {
  const channels = (spec.encoding ?? {}) as Readonly<Record<string, { readonly field?: string }>>;
  const named = (channel: string) => {
    const column = columns.get(channels[channel]?.field ?? '');
    return column ? calledOf(column) : null;
  };
  const [x, y, color] = [named('x'), named('y'), named('color')];
  if (y === null || x === null) return y ?? x ?? say(SAID.chart);
  const [byX, byColour] = [x.toLowerCase(), color?.toLowerCase()];
  return say(byColour === undefined ? SAID.by({ y, x: byX }) : SAID.and({ y, x: byX, colour: byColour }));
}

function rangesOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly FrameColumn[],
): string[] {
  return columns.flatMap((column) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const row of rows) {
      const value = row[column.name];
      if (typeof value !== 'number') continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low > high) return [];
    const text = (value: number) => (column.unit === 'year' ? String(value) : formatNumber(value, 2));
    return [say(SAID.range({ label: calledOf(column), low: text(low), high: text(high) }))];
  });
}
