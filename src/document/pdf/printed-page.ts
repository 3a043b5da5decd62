/** What stands on a printed page, in points from its upper left corner. */

import type { Box } from './shape.js';

/** Characters that were printed in one go. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly height: number;
  /** Its width with the space that the text sets behind each of its characters. */
  readonly reach: number;
  /** True where the text has a blank before it, or behind it. */
  readonly blank: boolean;
  readonly blankAfter: boolean;
  /** Where its letters lie on their side, the way that it runs; it stands around its middle. */
  readonly turned: 'up' | 'down' | null;
}

/** A straight line that is drawn: across at `at` = y, or down at `at` = x. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  /** Where pictures are seen, and drawings that are no lines: in a cell of a table one may stand for a number. */
  readonly pictures: readonly Box[];
}

/** A line of text: runs with one base line. */
export interface Line {
  readonly text: string;
  /** The base line. */
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** Gaps, in sizes of the font: below the first there is none, from the second on another column begins. */
export const BLANK = 0.25;
export const COLUMN = 1.2;
/** Between digits no font leaves so much: a blank of some fonts is narrower than others'. */
export const CLOSE = 0.18;
/** Printed between columns, as programs do that keep the layout of a page in a text. */
export const COLUMN_GAP = '   ';
/** Numbers that stand in one another's place are two, by this part of the narrower one's width. */
const OVER = 0.4;

const lineOf = ({ text, y, height, x, width }: Run): Line => ({ text, y, height, left: x, right: x + width });

const blankBetween = (text: string, run: Run) =>
  /\d\d$/.test(text) && /^\d\d/.test(run.text) ? CLOSE : BLANK;

/** Base lines nearer than the first, in sizes of the font, are one; lines of one text are never nearer than the second. */
const [ONE_LINE, NEAREST] = [0.4, 0.8];

/** The lines with each that stands right of the middle of two others, as numbers do beside a label of two lines, behind them. */
function withSplitLabels(lines: readonly Line[]): readonly Line[] {
  const isNear = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined && b !== undefined && b.y - a.y < NEAREST * Math.min(a.height, b.height);
  if (!lines.some((line, i) => isNear(lines[i - 1], line) && isNear(line, lines[i + 1]))) return lines;
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [first, middle, last] = [lines[i]!, lines[i + 1], lines[i + 2]];
    const isLabel = isNear(first, middle) && isNear(middle, last);
    if (isLabel && Math.max(first.right, last!.right) <= middle!.left) {
      const text = `${first.text}${last!.text}${COLUMN_GAP}${middle!.text}`;
      joined.push({ ...first, text, right: middle!.right });
      i += 2;
    } else joined.push(first);
  }
  return joined;
}

/** A line is another's that is so much nearer than the next one. */
const NEARER = 0.75;

interface Runs {
  readonly y: number;
  height: number;
  readonly runs: Run[];
}

/**
 * The lines, two as one that are too near for lines of one text and share no stretch of the page: a table without lines
 * may set its labels lower than the numbers beside them. A number in the middle beside a label of two lines is as near to both.
 */
function withLowerLabels(lines: readonly Runs[]): readonly Runs[] {
  const away = (a: Runs | undefined, b: Runs | undefined) =>
    a && b ? (b.y - a.y) / Math.min(a.height, b.height) : Number.POSITIVE_INFINITY;
  const isFree = (one: Run, { runs }: Runs) =>
    runs.every(({ x, width }) => x >= one.x + one.width || x + width <= one.x);
  const joined: Runs[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, below] = [lines[i]!, lines[i + 1]];
    const gap = away(line, below);
    const isRow =
      gap < NEAREST &&
      gap < NEARER * Math.min(away(lines[i - 1], line), away(below, lines[i + 2])) &&
      line.runs.every((run) => isFree(run, below!));
    if (isRow) {
      const height = Math.max(line.height, below!.height);
      joined.push({ y: line.y, height, runs: [...line.runs, ...below!.runs] });
      i++;
    } else joined.push(line);
  }
  return joined;
}

/** Runs → lines from top to bottom. A gap between runs is a blank, a wide one three. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Runs[] = [];
  for (const run of runs.filter(({ turned }) => !turned).sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && run.y - line.y <= ONE_LINE * Math.min(run.height, line.height)) {
      line.runs.push(run);
      line.height = Math.max(line.height, run.height);
    } else lines.push({ y: run.y, height: run.height, runs: [run] });
  }
  const rows = withLowerLabels(lines);
  const turned = runs
    .filter((run) => run.turned)
    .sort((a, b) => (a.turned === 'down' ? b.x - a.x : a.x - b.x));
  const upright = rows.map(({ y, height, runs: parts }) => {
    parts.sort((a, b) => a.x - b.x);
    let text = '';
    let right = parts[0]!.x;
    let reach = right;
    let before: Run | null = null;
    for (const run of parts) {
      const size = Math.min(height, run.height);
      const [gap, free] = [run.x - right, run.x - reach];
      const over =
        before && gap < -OVER * Math.min(before.width, run.width) && /\d$/.test(text) && /^\d/.test(run.text);
      if (text && (gap >= COLUMN * size || over)) text += COLUMN_GAP;
      else if (before && (free >= blankBetween(text, run) * size || run.blank || before.blankAfter))
        text += ' ';
      text += run.text;
      right = Math.max(right, run.x + run.width);
      reach = Math.max(reach, run.x + run.reach);
      before = run;
    }
    return { text: text.trim(), y, height, left: parts[0]!.x, right };
  });
  return [...turned.map(lineOf), ...withSplitLabels(upright)];
}
