/** What stands right above a table: whom it is of, and of which year. */
import type { Scope } from '../../model/report.js';
import { CELL, type Flow } from '../flow.js';
import { scopeIn, yearIn } from '../scope-and-year.js';

export interface Caption {
  readonly scope: Scope | null;
  /** The year that is named; null where none is, or where it is the report's own. */
  readonly year: number | null;
}

/** Characters above a table's first line in which its heads and its caption stand. */
const REACH = 300;
/** A caption, a heading or the last words of a sentence that announces the table. */
const LONGEST = 60;

/** Lines above an index, from below; a line is cut to the sentence that it ends with. */
function linesAbove(flow: Flow, index: number, floor: number): string[] {
  const lines = flow.text.slice(Math.max(floor, index - REACH), index).split('\n');
  return lines
    .reverse()
    .map((line) => line.replaceAll(CELL, ' ').replace(/\s+/g, '').replace(/。$/, ''))
    .map((line) => line.slice(line.lastIndexOf('。') + 1))
    .filter((line) => line !== '' && line.length <= LONGEST);
}

/**
 * Reads the lines above a table; of several that say something the nearest counts.
 *
 * @param floor where the table before this one ends: what stands above it is of that one
 */
export function captionOf(flow: Flow, start: number, floor: number, reportYear: number | null): Caption {
  let scope: Scope | null = null;
  let year: number | null = null;
  for (const line of linesAbove(flow, start, floor)) {
    scope ??= scopeIn(line);
    year ??= yearIn(line, reportYear);
  }
  return { scope, year: year === reportYear ? null : year };
}
