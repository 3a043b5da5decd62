/** Which fields a specification names, and what it leaves open of them: types, titles, formats and legends. */
import type { FrameColumn } from '../frames/frame-column.js';
import { say, spoken } from '../model/language.js';
import { term } from '../model/words.js';
import type { Spec } from './chart.js';
import type { Channel } from './grammar.js';
import { legendColumns } from './legend.js';
import type { NamedValues } from './named-values.js';
import type { Space } from './theme.js';

/** What a column is called in a sentence, and at an axis, where the Chinese term stands beside the English. */
export const calledOf = ({ name, label = name, label_zh }: FrameColumn) =>
  spoken() === 'zh' ? (label_zh ?? label) : label;
const headOf = ({ name, label = name, label_zh }: FrameColumn) =>
  label_zh === undefined || label_zh === label ? label : say(term(label, label_zh));

export type Columns = ReadonlyMap<string, FrameColumn>;

/** The same specification with words that are given in both languages, `{ en, zh }`, in the one that is spoken. */
export function inSpoken(spec: unknown): unknown {
  if (Array.isArray(spec)) return spec.map(inSpoken);
  if (typeof spec !== 'object' || spec === null) return spec;
  const { en, zh, ...rest } = spec as Readonly<Record<string, unknown>>;
  if (typeof en === 'string' && typeof zh === 'string' && Object.keys(rest).length === 0)
    return say({ en, zh });
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [key, key === 'data' ? value : inSpoken(value)]),
  );
}

/** The columns by which the marks of a chart are placed. */
export function placedBy(spec: Spec, columns: Columns): string[] {
  const channels = (spec.encoding ?? {}) as Readonly<Record<string, { readonly field?: string }>>;
  return [channels.x?.field, channels.y?.field].filter(
    (field): field is string => field !== undefined && columns.has(field),
  );
}

/** The rows that can be drawn: a legend names no others. */
export function drawnOf<Row extends Readonly<Record<string, unknown>>>(
  spec: Spec,
  rows: readonly Row[],
  columns: Columns,
): Row[] {
  const placed = placedBy(spec, columns);
  return rows.filter((row) => placed.every((field) => (row[field] ?? null) !== null));
}

/** A name that a transform or an aggregate may have made. */
export const isMade = (name: string) => /^(?:\*|count_|__)/.test(name);

/** Every field that a specification names. */
export function fieldsIn(spec: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(spec)) for (const one of spec) fieldsIn(one, found);
  else if (typeof spec === 'object' && spec !== null)
    for (const [key, value] of Object.entries(spec)) {
      if (key === 'field' && typeof value === 'string') found.add(value);
      else if (key !== 'data') fieldsIn(value, found);
    }
  return found;
}

const TYPES: Readonly<Record<FrameColumn['kind'], string>> = {
  text: 'nominal',
  date: 'temporal',
  list: 'nominal',
  integer: 'quantitative',
  number: 'quantitative',
  boolean: 'nominal',
};

const CHANNELS =
  /^(?:x|y|x2|y2|xOffset|yOffset|color|fill|stroke|shape|size|opacity|detail|row|column|facet|text|tooltip|order)$/;

/** What the channels of a specification are filled in from. */
export interface Known {
  readonly columns: Columns;
  readonly named: NamedValues;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly space: Space;
  /** Whether shapes have a legend of their own: that of the colours shows strokes then, which are no shape. */
  readonly twoLegends: boolean;
}

/** The same specification with the types and titles of the columns wherever a channel leaves them open. */
export function filled(spec: unknown, known: Known, channel: string | null = null): unknown {
  if (Array.isArray(spec)) return spec.map((one) => filled(one, known, channel));
  if (typeof spec !== 'object' || spec === null) return spec;
  const own = spec as Channel;
  const inner = Object.fromEntries(
    Object.entries(own).map(([key, value]) => {
      const next = CHANNELS.test(key) ? key : channel;
      return [key, key === 'data' ? value : filled(value, known, next)];
    }),
  );
  const column = channel !== null && typeof own.field === 'string' ? known.columns.get(own.field) : undefined;
  if (!column) return inner;
  const isYear = column.unit === 'year';
  const type = isYear && IN_STEPS.test(channel!) ? 'ordinal' : TYPES[column.kind];
  const format = isYear ? 'd' : column.unit === 'share' ? '.0%' : undefined;
  const axis = (channel === 'x' || channel === 'y') && format !== undefined;
  const named = known.named.channel(inner, column, channel!);
  return {
    ...('aggregate' in own || 'bin' in own || 'timeUnit' in own ? {} : { type }),
    ...('title' in own ? {} : { title: headOf(column) }),
    ...(axis && !('axis' in own) ? { axis: { format, ...(isYear ? { tickMinStep: 1 } : {}) } } : {}),
    ...(channel === 'tooltip' && format !== undefined && !('format' in own) ? { format } : {}),
    ...(isYear && channel === 'x' && !('scale' in own) ? { scale: { zero: false, nice: false } } : {}),
    ...(LEGEND.test(channel!) && type === 'nominal' && !('legend' in own)
      ? legendOf(named, column.name, known, channel!)
      : {}),
    ...named,
  };
}

const LEGEND = /^(?:color|shape)$/;
/** Channels in which years are steps and not lengths. */
const IN_STEPS = /^(?:color|shape|[xy]Offset)$/;
/** A short thick line, whether marks are filled or not. */
const STROKE = 'M-1,-0.3H1V0.3H-1Z';
/** What an axis and its labels take at most of the width above which a legend stands. */
const BESIDE_AXIS = 60;

/** Entries of a legend in as many columns as there is room for; Vega would draw them beyond the edge. */
function legendOf(channel: Channel, name: string, { rows, space, twoLegends }: Known, as: string) {
  const { domain } = (channel.scale ?? {}) as { readonly domain?: unknown };
  const values = Array.isArray(domain) ? domain : [...new Set(rows.map((row) => row[name]))];
  const labels = values.map((value) => ({ label: String(value) }));
  const columns = legendColumns(labels, BESIDE_AXIS, space);
  const legend = {
    ...(columns < labels.length ? { columns } : {}),
    ...(twoLegends && as === 'color' ? { symbolType: STROKE } : {}),
  };
  return Object.keys(legend).length > 0 ? { legend } : {};
}

/** Whether colours and shapes tell different things, which makes two legends. */
export function hasTwoLegends(spec: Spec): boolean {
  const { color, shape } = (spec.encoding ?? {}) as Readonly<Record<string, Channel | undefined>>;
  return color?.field !== undefined && shape?.field !== undefined && color.field !== shape.field;
}
