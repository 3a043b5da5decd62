/**
 * Where the strips stand: years count from the first along x, pixels from the top along y. A second column of strips goes
 * on behind the first, and has the same years again.
 */

import { NUMBER_SIZE } from './strip-numbers.js';
import type { Era, StripOptions, StripPoint } from './strip-points.js';
import { textWidth } from './text.js';
import { type Space, WIDTH } from './theme.js';

/** Parts of a strip from above: its name, room for numbers, the plot, and the names of forms below it. */
const [NAME, ROOM, SMALL_PLOT, LARGE_PLOT] = [19, 20, 40, 92];
export const AIR = 15;
/** The line of an era's name, and the years at the foot. */
const ERA = 28;
export const [FOOT, UNDER] = [10, 14];
export const ERA_SIZE = 11;
/** Fewer strips than this stand below each other on a page too. */
const TWO_COLUMNS = 4;

export interface StripLayout {
  readonly first: number;
  readonly last: number;
  /** Pixels from one year to the next, at least. */
  readonly year: number;
  /** Years that stand before the first. */
  readonly lead: number;
  /** Years that a column takes, with what stands before and behind. */
  readonly span: number;
  /** From one column to the next, in years. */
  readonly stride: number;
  readonly columns: number;
  /** Strips in a column. */
  readonly rows: number;
  /** Height of what stands above the strips, and of all together. */
  readonly head: number;
  readonly height: number;
  /** Height of what is drawn of a strip; from its top to its name's foot, to its zero, and to the next strip. */
  readonly plot: number;
  readonly name: number;
  readonly base: number;
  readonly strip: number;
  /** On which line the name of each era stands. */
  readonly levels: readonly number[];
  /** Where the strip with a number begins. */
  readonly left: (strip: number) => number;
  readonly top: (strip: number) => number;
}

export function layStrips(
  points: readonly StripPoint[],
  options: StripOptions,
  { phone, least }: Space,
): StripLayout {
  const { strips, eras = [], gaps = [], large = false } = options;
  const plot = large ? LARGE_PLOT : SMALL_PLOT;
  const years = [...points.map(({ year }) => year), ...gaps];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const columns = phone || large || strips.length < TWO_COLUMNS ? 1 : 2;
  const width = ((phone ? least : WIDTH) - 24) / columns - (columns - 1) * 12;
  // Room for the last number behind its mark.
  const behind = Math.max(24, ...points.map(({ text }) => textWidth(text, NUMBER_SIZE) + 16));
  const year = (width - behind) / (last - first + 1);
  const levels = eraLevels(eras, year);
  // Room before the first mark for half of its number.
  const overhang = points.map(
    (point) => (textWidth(point.text, NUMBER_SIZE) / 2 + 3) / year - (point.year - first),
  );
  const lead = Math.max(0.6, ...overhang);
  const span = lead + last - first + 0.4 + behind / year;
  const stride = span + 24 / year;
  const rows = Math.ceil(strips.length / columns);
  const head = eras.length === 0 ? 0 : (Math.max(...levels) + 1) * ERA;
  const base = NAME + ROOM + plot;
  const strip = base + AIR;
  return {
    ...{ first, last, year, lead, span, stride, columns, rows, head, plot, base, strip, levels },
    name: NAME,
    height: head + rows * strip + FOOT + (options.under ? UNDER : 0),
    left: (n) => Math.floor(n / rows) * stride,
    top: (n) => head + (n % rows) * strip,
  };
}

/** The name of each era on the first line on which it does not run into another. */
function eraLevels(eras: readonly Era[], yearWidth: number): number[] {
  const ends: number[] = [];
  return eras.map(({ from, label }) => {
    const start = from * yearWidth;
    const width = Math.max(...label.map((line) => textWidth(line, ERA_SIZE))) + 10;
    const level = ends.findIndex((end) => end <= start);
    const found = level === -1 ? ends.length : level;
    ends[found] = start + width;
    return found;
  });
}

/** The line of an era's name, from the top. */
export const eraLine = (level: number): number => level * ERA + 2;
