/** Tables with drawn lines on a printed page → grids. Lines say where a cell ends also where nothing stands in it. */
import { PICTURE } from '../document.js';
import { withOpenColumns } from './open-columns.js';
import { type Line, linesOf, type Rule, type Run } from './printed-page.js';
import type { Box } from './shape.js';

/** Lines closer than this are one; ends closer than this touch. */
const NEAR = 3;
/** A page with more lines is a drawing. */
const MAX_RULES = 4000;
const MAX_CELLS = 20_000;
/** What covers so much of a cell is its ground. */
const GROUND = 0.8;
/** A picture that is so many times higher than a row stands behind the table. */
const CLOUD = 2.5;
/** Words that stand so little below the edge of a cell, in sizes of the font, are the last line of the one above. */
const HANGING = 0.5;
const WORDS = /^[\p{Script=Han}，、（）]+$/u;
const NUMBER = /^[\d.,]+$/;
const LABEL = /\p{Script=Han}{4}/u;
const hangsOver = ({ text, y, height }: Run, top: number) =>
  WORDS.test(text) && y - 0.35 * height - top < HANGING * height;

/** No cell is so narrow, or so low. */
const THIN = 5;

/** A cell of a grid, with its place on the page. */
export interface RuledCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Sizes of the font that its last line leaves free. */
  readonly spare: number;
}

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly RuledCell[])[];
}

/** Numbers that lie near each other, as one each. */
function cluster(values: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && value - group[0]! <= NEAR) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Index of the nearest of sorted numbers. */
function nearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((other, i) => {
    if (Math.abs(other - value) < Math.abs(values[best]! - value)) best = i;
  });
  return best;
}

/** Pieces of one line, which programs draw cell by cell, joined. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const across of [true, false]) {
    const mine = rules.filter((rule) => rule.across === across);
    const places = cluster(mine.map(({ at }) => at));
    const byPlace = new Map<number, Rule[]>();
    for (const rule of mine) {
      const place = places[nearest(places, rule.at)]!;
      byPlace.set(place, [...(byPlace.get(place) ?? []), rule]);
    }
    for (const [at, pieces] of byPlace) {
      let open: { from: number; to: number } | null = null;
      for (const { from, to } of pieces.sort((a, b) => a.from - b.from)) {
        if (open && from <= open.to + NEAR) open.to = Math.max(open.to, to);
        else {
          if (open) lines.push({ across, at, ...open });
          open = { from, to };
        }
      }
      if (open) lines.push({ across, at, ...open });
    }
  }
  return lines;
}

const meet = (a: Rule, b: Rule) =>
  a.across !== b.across &&
  a.at >= b.from - NEAR &&
  a.at <= b.to + NEAR &&
  b.at >= a.from - NEAR &&
  b.at <= a.to + NEAR;

/** Lines that cross or touch, in groups. */
function groups(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  const left = new Set(rules);
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of left) {
        if (!meet(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    found.push(group);
  }
  return found;
}

interface Area {
  readonly row: number;
  readonly column: number;
  rowspan: number;
  colspan: number;
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly areas: readonly Area[];
  /** The area that holds a place of the grid: areas[owner[row * columns + column]]. */
  readonly owner: Int32Array;
}

/** The grid that lines make; null where an area between them is no rectangle, or there is but one. */
function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.across);
  const down = rules.filter((rule) => !rule.across);
  if (across.length < 2) return null;
  // A table may be open to the left and the right.
  const xs = cluster([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = cluster([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MAX_CELLS) return null;
  /** Whether a line runs along most of [from, to] at a place. */
  const drawn = (lines: readonly Rule[], at: number, from: number, to: number) =>
    lines.some(
      (line) =>
        Math.abs(line.at - at) <= NEAR &&
        Math.min(line.to, to) - Math.max(line.from, from) > 0.6 * (to - from),
    );
  const rightOpen = (row: number, column: number) =>
    column + 1 < columns && !drawn(down, xs[column + 1]!, ys[row]!, ys[row + 1]!);
  const belowOpen = (row: number, column: number) =>
    row + 1 < rows && !drawn(across, ys[row + 1]!, xs[column]!, xs[column + 1]!);

  const owner = new Int32Array(rows * columns).fill(-1);
  const areas: Area[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue;
      const area = { row, column, rowspan: 1, colspan: 1 };
      while (rightOpen(row, column + area.colspan - 1)) area.colspan++;
      while (belowOpen(row + area.rowspan - 1, column)) area.rowspan++;
      for (let r = row; r < row + area.rowspan; r++) {
        for (let c = column; c < column + area.colspan; c++) {
          // Every inner border must be open and every place free.
          if (owner[r * columns + c] !== -1) return null;
          if (c + 1 < column + area.colspan !== rightOpen(r, c)) return null;
          if (r + 1 < row + area.rowspan !== belowOpen(r, c)) return null;
          owner[r * columns + c] = areas.length;
        }
      }
      areas.push(area);
    }
  }
  return areas.length > 1 ? { xs, ys, areas, owner } : null;
}

/** Index of the interval that holds a value; -1 outside. */
function interval(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges.at(-1)!) return -1;
  const at = edges.findIndex((edge) => edge > value);
  return at === -1 ? edges.length - 2 : at - 1;
}

/**
 * The text of a cell. Its lines stay lines, but for two: Chinese words and numbers that fill the cell go on in the next.
 * @param room width of the cell without its margins
 */
function cellText(lines: readonly Line[], room: number): string {
  let text = '';
  let last: Line | null = null;
  for (const line of lines) {
    const full = last !== null && room - (last.right - last.left) < last.height / 2;
    const number = full && /^[\d.,]+$/.test(last!.text) && /^[\d.,]+$/.test(line.text);
    const words = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(line.text);
    text += last === null || number || words ? line.text : `\n${line.text}`;
    last = line;
  }
  return text;
}

/** Words that run up to the number in the next cell, with too little between them for a blank. */
const UP_TO_NUMBER = /^(.*\p{Script=Han}[^\d.,]*)(\d[\d.,]*)$/u;

/** A run in two, where its words end: letters are as wide as they are high, others half so, with the same space behind each. */
function beforeNumber(run: Run): [words: Run, number: Run] | null {
  const [, words, number] = run.turned ? [] : (UP_TO_NUMBER.exec(run.text) ?? []);
  if (words === undefined || number === undefined) return null;
  const wide = (text: string) =>
    [...text].reduce((sum, char) => sum + (char > '\u2000' ? 1 : 0.5) * run.height, 0);
  const space = (run.width - wide(run.text)) / Math.max(1, run.text.length - 1);
  const own = wide(number) + space * (number.length - 1);
  return [
    { ...run, text: words, width: run.width - own - space, reach: run.width - own, blankAfter: false },
    {
      ...run,
      text: number,
      x: run.x + run.width - own,
      width: own,
      reach: run.reach - run.width + own,
      blank: false,
    },
  ];
}

/** Puts the runs into the grid's cells. */
function fill({ xs, ys, areas, owner }: Grid, runs: readonly Run[], pictures: readonly Box[]): RuledTable {
  const columns = xs.length - 1;
  const inside: Run[][] = areas.map(() => []);
  const areaAt = (x: number, y: number) => {
    const [row, column] = [interval(ys, y), interval(xs, x)];
    return row === -1 || column === -1 ? -1 : owner[row * columns + column]!;
  };
  for (const run of runs) {
    // The middle of the characters, not of their base line.
    const y = run.y - 0.35 * run.height;
    const middle = ({ x, width }: Run) => areaAt(x + width / 2, y);
    const two = middle(run) === areaAt(run.x + run.width, y) ? null : beforeNumber(run);
    const parts = two && middle(two[0]) !== middle(two[1]) ? two : [run];
    for (const part of parts) if (middle(part) !== -1) inside[middle(part)]!.push(part);
  }
  for (const [i, parts] of inside.entries()) {
    const top = ys[areas[i]!.row]!;
    const hanging = parts.filter((run) => hangsOver(run, top));
    // A cell of words may begin at its edge; a number stands below none of them.
    if (hanging.length === 0 || !parts.every((run) => hanging.includes(run) || NUMBER.test(run.text)))
      continue;
    const [first] = hanging;
    const above = hanging.length < parts.length ? areaAt(first!.x + first!.width / 2, top - NEAR) : -1;
    if (above === -1 || !inside[above]!.some(({ text }) => WORDS.test(text))) continue;
    inside[above]!.push(...hanging);
    inside[i] = parts.filter((run) => !hanging.includes(run));
  }
  // A label that is too long for its cell runs over the numbers beside it: it stands where it begins.
  for (const [i, parts] of inside.entries()) {
    if (parts.length < 2 || !parts.some(({ text }) => NUMBER.test(text))) continue;
    const long = parts.filter(({ x, y, height, text }) => {
      const begins = LABEL.test(text) ? areaAt(x, y - 0.35 * height) : -1;
      if (begins === -1 || begins === i || inside[begins]!.length > 0) return false;
      return areas[begins]!.row <= areas[i]!.row;
    });
    for (const run of long) inside[areaAt(run.x, run.y - 0.35 * run.height)]!.push(run);
    if (long.length > 0) inside[i] = parts.filter((run) => !long.includes(run));
  }
  const printed = inside.map((parts) => linesOf(parts));
  const margin = Math.min(
    ...printed.flatMap((lines, i) => lines.map((line) => Math.max(0, line.left - xs[areas[i]!.column]!))),
  );
  /** Areas in which a picture stands and is not their ground. */
  const pictured = new Set<number>();
  for (const box of pictures) {
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    const area = areaAt(box.left + wide / 2, box.top + high / 2);
    if (area === -1 || Math.min(wide, high) <= NEAR) continue;
    const { row, column, rowspan, colspan } = areas[area]!;
    const [left, right] = [xs[column]!, xs[column + colspan]!];
    const [top, bottom] = [ys[row]!, ys[row + rowspan]!];
    if (box.left < left - NEAR || right + NEAR < box.right) continue;
    const isOver = box.top < top - NEAR || bottom + NEAR < box.bottom;
    // A cloud over letters reaches beyond their row.
    const isPicture = isOver
      ? high <= CLOUD * (bottom - top) && wide < GROUND * (right - left)
      : wide * high < GROUND * (right - left) * (bottom - top);
    if (isPicture) pictured.add(area);
  }
  const rows: RuledCell[][] = ys.slice(1).map(() => []);
  areas.forEach((area, i) => {
    const room = xs[area.column + area.colspan]! - xs[area.column]! - 2 * margin;
    const last = printed[i]!.at(-1);
    // Between the borders of two cells that are drawn apart.
    if (!last && (room + 2 * margin < THIN || ys[area.row + area.rowspan]! - ys[area.row]! < THIN)) return;
    const spare = last ? (room - (last.right - last.left)) / last.height : Infinity;
    rows[area.row]!.push({
      ...area,
      text: last || !pictured.has(i) ? cellText(printed[i]!, room) : PICTURE,
      spare,
    });
  });
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { top: ys[0]!, bottom: ys.at(-1)!, edges: xs, rows };
}

/** The tables of a page from top to bottom, and the runs that stand in none. */
export function ruledTables(
  runs: readonly Run[],
  rules: readonly Rule[],
  pictures: readonly Box[] = [],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Run[] } {
  if (rules.length > MAX_RULES) return { tables: [], rest: runs };
  const grids = groups(joined(withOpenColumns(rules, runs)))
    .map(gridOf)
    .filter((grid) => grid !== null)
    // A table inside another's cell comes first, so that it gets its own text.
    .sort((a, b) => size(a) - size(b));
  let rest = runs;
  const tables: RuledTable[] = [];
  for (const grid of grids) {
    const isInside = (run: Run) => holds(grid, run);
    const mine = rest.filter(isInside);
    if (mine.length === 0 || isStrip(grid, grids, rest)) continue;
    const table = fill(grid, mine, pictures);
    if (isFrame(table)) continue;
    rest = rest.filter((run) => !isInside(run));
    tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

const holds = ({ xs, ys }: Grid, { x, y, width, height }: Run) =>
  interval(xs, x + width / 2) !== -1 && interval(ys, y - 0.35 * height) !== -1;

/**
 * A few columns of cells that touch each other by chance, where each cell of a table has lines of its own: words that
 * are in no other grid stand in the same lines beside it, and no other grid is around it.
 */
function isStrip(grid: Grid, grids: readonly Grid[], runs: readonly Run[]): boolean {
  const { xs, ys } = grid;
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const isAround = (other: Grid) =>
    other !== grid &&
    other.xs[0]! < left + NEAR &&
    right - NEAR < other.xs.at(-1)! &&
    other.ys[0]! < top + NEAR &&
    bottom - NEAR < other.ys.at(-1)! &&
    other.areas.length > 1;
  if (grids.some((other) => other.xs.length > 2 && isAround(other))) return false;
  // Between the borders of cells that are drawn apart nothing can stand.
  return ys.slice(1).every(
    (below, row) =>
      below - ys[row]! < THIN ||
      runs.some((run) => {
        const y = run.y - 0.35 * run.height;
        const isBeside = ys[row]! < y && y < below && (run.x > right || run.x + run.width < left);
        return isBeside && (xs.length === 2 || !grids.some((other) => other !== grid && holds(other, run)));
      }),
  );
}

/** A frame with lines across only, and columns that nothing but gaps tell: its rows are read as lines of text. */
const isFrame = ({ edges, rows }: RuledTable) =>
  edges.length === 2 && rows.flat().filter(({ text }) => text.includes(GAP)).length > 1;
/** What stands in a line where its words are further apart than a blank. */
const GAP = '   ';

const size = ({ xs, ys }: Grid) => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
