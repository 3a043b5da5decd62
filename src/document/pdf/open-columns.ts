/** Tables with lines across only: each cell draws its own piece of a line, and so the pieces tell the columns. */
import type { Rule, Run } from './printed-page.js';

/** Fewer lines are no table. */
const FEWEST = 5;
/** Ends closer than this are one place, in points. */
const NEAR = 3;
/** More pieces than any table draws. */
const MOST = 4000;
const NUMBER = /^[-\d.,]*\d$/;

/** Numbers that lie near each other, as one each, with how many they are. */
function placesOf(values: readonly number[]): { at: number; count: number }[] {
  const places: { at: number; count: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const place = places.at(-1);
    if (place && value - place.at <= NEAR) place.count++;
    else places.push({ at: value, count: 1 });
  }
  return places;
}

/** Where pieces of one line end and the next begin, at each height. */
function endsAt(pieces: readonly Rule[], y: number): number[] {
  return pieces.filter(({ at }) => Math.abs(at - y) <= NEAR).flatMap(({ from, to }) => [from, to]);
}

/** The lines of a page, and those that run down between the columns of a table that has lines across only. */
export function withOpenColumns(rules: readonly Rule[], runs: readonly Run[]): readonly Rule[] {
  if (rules.length < 2 * FEWEST || rules.length > MOST || rules.some(({ across }) => !across)) return rules;
  const heights = placesOf(rules.map(({ at }) => at)).map(({ at }) => at);
  const columns = placesOf(rules.flatMap(({ from, to }) => [from, to]))
    .filter(({ count }) => count >= FEWEST)
    .map(({ at }) => at);
  if (heights.length < FEWEST || columns.length < 4) return rules;
  const [left, right] = [columns[0]!, columns.at(-1)!];
  const ends = heights.map((y) => endsAt(rules, y));
  // Every line ends where the table does.
  if (ends.some((its) => Math.abs(Math.max(...its) - right) > NEAR)) return rules;
  const down: Rule[] = [];
  for (let row = 0; row + 1 < heights.length; row++) {
    const [from, to] = [heights[row]!, heights[row + 1]!];
    const inRow = runs.filter(({ y, height }) => y - 0.35 * height > from && y - 0.35 * height < to);
    for (const at of columns) {
      const isEdge = at === left || at === right;
      const crossing = inRow.filter(({ x, width }) => x < at - 1 && x + width > at + 1);
      // A number stands in one column: otherwise these are other lines.
      if (crossing.some(({ text }) => NUMBER.test(text))) return rules;
      const isTold = [...ends[row]!, ...ends[row + 1]!].some((end) => Math.abs(end - at) <= NEAR);
      if (isEdge || (isTold && crossing.length === 0)) down.push({ across: false, at, from, to });
    }
  }
  return [...rules, ...down];
}
