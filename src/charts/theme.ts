/** The look of all charts: one width, one face, a calm palette that colour-blind readers can tell apart. */

import { ticks } from 'd3-array';

/** Pixels; fits a notebook's column and a page's. */
export const WIDTH = 720;

/** For whom a chart is laid out. */
export interface Space {
  /** On a phone names stand above their rows, where they take no width from the plot. */
  readonly phone: boolean;
  /** Pixels of the narrowest figure in which it must be readable. */
  readonly least: number;
}

export const PAGE: Space = { phone: false, least: 600 };
export const PHONE: Space = { phone: true, least: 300 };

export const TITLE_SIZE = 17;
export const SUBTITLE_SIZE = 12.5;
export const LABEL_SIZE = 12.5;
/** Width at which a label on an axis or in a legend is cut with an ellipsis. */
export const LABEL_LIMIT = 360;

const FONT =
  "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Behind everything, and the letters on dark colours. */
export const PAPER = '#ffffff';
export const INK = '#1f2328';
export const MUTED = '#5b636b';
export const GRID = '#e6e8eb';
/** Bars that need no colour of their own. */
export const PLAIN = '#3b76a8';
/** What is missing, blank or not broken down. */
export const ABSENT = '#d3d7db';

/**
 * Parts of a whole, in this order: Okabe and Ito's colours (Color Universal Design, 2008), as light or dark
 * as lets each be told from every other in grey; a test measures it.
 */
export const PARTS = ['#1f5f9c', '#a5d3f0', '#c4562b', '#e0a73c', '#652f66', '#3a9a7a', '#2b3137'] as const;

/** Steps of one hue, light to dark: for "how much of it", also in grey. */
export const STEPS = ['#dce9f4', '#a9cbe4', '#5793c4', '#1f5c91'] as const;
/** Tiles that stand for several things. */
export const PALE = '#f1f2f4';

/** What words are written in. */
export const INKS = [INK, PAPER, MUTED] as const;

/** White or dark: whichever can be read on this colour (relative luminance, WCAG 2). */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.25 ? INK : PAPER;
}

/**
 * The domain of a scale that leaves `room` pixels free behind its largest value, whatever the width of the plot: for
 * the words that stand there.
 */
export function withRoom(largest: number, room: number) {
  const free = Math.ceil(room);
  return { domainMin: 0, domainMax: { expr: `${largest} * width / max(24, width - ${free})` }, nice: false };
}

/** Where a count has ticks: at whole numbers only, about five of them. */
export function wholeTicks(largest: number): number[] {
  return ticks(0, Math.max(0, largest), Math.max(1, Math.min(5, Math.floor(largest)))).filter(
    Number.isInteger,
  );
}

/** The axis of a share. */
export const PERCENT = { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } as const;

/** Vega-Lite's `config` for every chart. */
export const THEME = {
  background: PAPER,
  font: FONT,
  padding: { left: 0, right: 12, top: 6, bottom: 6 },
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'bounds',
    color: INK,
    fontSize: TITLE_SIZE,
    fontWeight: 600,
    lineHeight: 23,
    subtitleColor: MUTED,
    subtitleFontSize: SUBTITLE_SIZE,
    subtitleLineHeight: 18,
    subtitlePadding: 6,
    offset: 14,
  },
  axis: {
    labelColor: INK,
    labelFontSize: LABEL_SIZE,
    labelLimit: LABEL_LIMIT,
    labelPadding: 8,
    titleColor: MUTED,
    titleFontSize: LABEL_SIZE,
    titleFontWeight: 400,
    domain: false,
    ticks: false,
    grid: false,
  },
  axisX: { labelColor: MUTED },
  axisXQuantitative: { grid: true, gridColor: GRID, tickCount: 5, format: ',~f' },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    title: null,
    labelColor: INK,
    labelFontSize: LABEL_SIZE,
    labelLimit: LABEL_LIMIT,
    symbolType: 'square',
    symbolSize: 120,
    columnPadding: 18,
    rowPadding: 4,
    offset: 8,
  },
  text: { fontSize: LABEL_SIZE, color: INK },
} as const;
