/** What a chart of one's own says where its specification says nothing: title, ranges, and what is not drawn. */
import type { FrameColumn } from '../frames/frame-column.js';
import { gathered } from '../frames/gathered.js';
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import type { Spec } from './chart.js';
import { type Columns, calledOf, placedBy } from './plot-fields.js';
import { counted, formatNumber } from './text.js';
import { tell } from './told.js';

const SAID = {
  chart: both('Chart', '图表'),
  some: template('{some} of {rows} are drawn, spread evenly over them', '{rows}中均匀选取 {some} 行画出'),
  undrawn: template(
    '{count} of {rows} {are} not drawn: {label} is missing',
    '{rows}中有 {count} 行未画出：缺“{label}”',
  ),
  by: template('{y} by {x}', '{y}（按{x}）'),
  and: template('{y} by {x} and {colour}', '{y}（按{x}、{colour}）'),
  range: template('{label} from {low} to {high}', '{label}：{low}—{high}'),
};

interface Placed {
  readonly field?: string;
  readonly title?: unknown;
}

/** Rows that cannot be drawn since a number of theirs is missing: nobody should take the marks for all there is. */
export function undrawn(
  spec: Spec,
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Columns,
): string[] {
  const lack = (field: string) => rows.filter((row) => (row[field] ?? null) === null);
  return placedBy(spec, columns).flatMap((field) => {
    const label = ownTitleOf(spec, field) ?? calledOf(columns.get(field)!);
    const lacking = lack(field);
    if (lacking.length === 0) return [];
    const are = lacking.length === 1 ? 'is' : 'are';
    const count = tell(formatNumber(lacking.length), gathered('count', lacking));
    const all = tell(counted(rows.length, 'row'), gathered('count', rows));
    return say(SAID.undrawn({ count, rows: all, are, label }));
  });
}

/** What the specification itself calls a column, beside its axis. */
function ownTitleOf(spec: Spec, field: string): string | null {
  const placed = Object.values((spec.encoding ?? {}) as Readonly<Record<string, Placed>>);
  const title = placed.find((channel) => channel.field === field)?.title;
  return typeof title === 'string' ? title : null;
}

export function titleOf(spec: Spec, columns: Columns): string {
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

export function rangesOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly FrameColumn[],
  spec: Spec,
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
    const label = ownTitleOf(spec, column.name) ?? calledOf(column);
    return [say(SAID.range({ label, low: text(low), high: text(high) }))];
  });
}

/** Where not all rows are drawn, of how many. */
export const someOf = (some: number, all: number): string[] =>
  some < all ? [say(SAID.some({ some: formatNumber(some), rows: counted(all, 'row') }))] : [];
