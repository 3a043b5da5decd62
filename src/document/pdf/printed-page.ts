/** What stands on a printed page, in points from its upper left corner. */

/** Characters that were printed in one go. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly height: number;
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
const BLANK = 0.25;
const COLUMN = 1.2;
/** Printed between columns, as programs do that keep the layout of a page in a text. */
export const COLUMN_GAP = '   ';

/** Runs → lines from top to bottom. A gap between runs is a blank, a wide one three. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: { y: number; height: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && run.y - line.y <= 0.4 * Math.min(run.height, line.height)) {
      line.runs.push(run);
      line.height = Math.max(line.height, run.height);
    } else lines.push({ y: run.y, height: run.height, runs: [run] });
  }
  return lines.map(({ y, height, runs: parts }) => {
    parts.sort((a, b) => a.x - b.x);
    let text = '';
    let right = parts[0]!.x;
    for (const run of parts) {
      const gap = (run.x - right) / Math.min(height, run.height);
      if (text && gap >= COLUMN) text += COLUMN_GAP;
      else if (text && gap >= BLANK) text += ' ';
      text += run.text;
      right = Math.max(right, run.x + run.width);
    }
    return { text: text.trim(), y, height, left: parts[0]!.x, right };
  });
}
