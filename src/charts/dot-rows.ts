/** What is drawn of a dot, and what is written behind it. */
import { ticks } from 'd3-array';
import { say } from '../model/language.js';
import type { Head } from './chart.js';
import { intervalText } from './interval.js';
import type { PartStyle } from './legend.js';
import type { Placed } from './made-of.js';
import { MARKS, type Mark } from './states.js';
import { formatBoth, formatNumber, formatShare } from './text.js';
import { GRID, PERCENT, wholeTicks } from './theme.js';
import { ABOUT, evidence, NOT_STATED } from './tips.js';

export interface PlotDot extends Placed {
  readonly label: string;
  /** Id of its kind. */
  readonly part: string;
  /** Null is written as "not stated". */
  readonly value: number | null;
  /** What stands behind the dot, where it is more than the number: `3 of 36`. */
  readonly text?: string;
  /** How the number came to be; by default as stated. */
  readonly mark?: Mark;
  /** White inside: it rests on few cases. The subtitle says on how many. */
  readonly few?: boolean;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
  /** In brackets behind the number. */
  readonly note?: string | null;
  /** Further words for the tooltip. */
  readonly remark?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface DotPlotOptions extends Head {
  /** What is drawn, for tooltips. */
  readonly measure: string;
  readonly parts: readonly PartStyle[];
  /**
   * `counts`: from zero, with a stem; `rates`: from zero, without; `powers`: of ten, for numbers that differ a
   * thousandfold, with a place for 0 at the left; `shares`: 0 to 1, written in percent, with their intervals where they have some.
   */
  readonly scale: 'counts' | 'rates' | 'powers' | 'shares';
}

/** What is drawn of a dot. */
export function rowOf(
  dot: PlotDot,
  style: PartStyle,
  { scale, one, place }: Pick<DotPlotOptions, 'scale'> & { one: boolean; place: (value: number) => number },
) {
  const { value, note, low, high } = dot;
  const { text, said } = writtenAs(dot, scale);
  const look = MARKS[markOf(dot)];
  const line = value === null ? 0 : scale === 'counts' ? 1 : low === undefined ? 0 : 2;
  const at = place(value ?? 0);
  return {
    ...{ label: dot.label, part: style.label, mark: say(look.label), said },
    // Of one kind, a mark has the colour of its state.
    colour: one ? look.colour : style.colour,
    ...{ at, low: low ?? 0, high: high ?? 0, end: line === 2 ? Math.max(at, high ?? 0) : at },
    /** 0 none, 1 a stem, 2 an interval. */
    line,
    ...{ stated: value !== null, few: dot.few ?? false },
    text: [one ? '' : (style.short ?? style.label), text + (note ? `  (${note})` : '')]
      .filter(Boolean)
      .join('  '),
    interval: low === undefined || high === undefined ? '–' : intervalText(low, high),
    remark: dot.remark || '–',
    ...evidence(dot),
  };
}

export const markOf = ({ value, mark = 'stated' }: PlotDot): Mark => (value === null ? 'none' : mark);

/** What stands behind the dot, and what is told of it. */
function writtenAs(
  dot: PlotDot,
  scale: DotPlotOptions['scale'],
): { readonly text: string; readonly said: string } {
  const { value, text } = dot;
  if (value === null) return { text: say(NOT_STATED), said: say(NOT_STATED) };
  if (text !== undefined) return { text, said: text };
  const about = (number: string) => (dot.mark === 'rounded' ? say(ABOUT({ number })) : number);
  if (scale === 'shares') {
    const number = about(formatShare(value, value < 0.1 ? 1 : 0));
    return { text: number, said: number };
  }
  return { text: about(formatNumber(value)), said: about(formatBoth(value)) };
}

export function axisOf(
  scale: DotPlotOptions['scale'],
  largest: number,
  counts: boolean,
  place: (value: number) => number,
): object {
  if (scale === 'shares') return PERCENT;
  if (scale !== 'powers') return { values: counts ? wholeTicks(largest) : ticks(0, largest, 4) };
  return {
    values: [0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].filter((value) => value <= largest).map(place),
    // Chinese counts by ten thousands.
    labelExpr: say({
      en: "format(round(pow(10, datum.value)) - 1, '~s')",
      zh: "round(pow(10, datum.value)) - 1 >= 1e8 ? format((round(pow(10, datum.value)) - 1) / 1e8, ',~r') + '亿' : round(pow(10, datum.value)) - 1 >= 1e4 ? format((round(pow(10, datum.value)) - 1) / 1e4, ',~r') + '万' : format(round(pow(10, datum.value)) - 1, ',')",
    }),
    labelOverlap: 'greedy',
    labelSeparation: 6,
    grid: true,
    gridColor: GRID,
  };
}
