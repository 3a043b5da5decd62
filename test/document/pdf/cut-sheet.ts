/** A table over two pages whose page ends within a row, as word processors print it. */

import type { Sheet } from '../../extract/sheets.js';
import { placed } from '../formats.js';
import { hex, type Page } from './paper.js';

const SIZE = 8;
const LINE = 10;
const PAD = 3;
const [LEFT, TOP, FOOT] = [40, 800, 60];

export interface Cut {
  /** The row that is cut, and how many of its lines stand on the first page; as many as it has cut nothing. */
  readonly row: number;
  readonly after: number;
  /** Where in a row its numbers stand. */
  readonly numbers: 'top' | 'middle' | 'bottom';
  /** Rows of the head that are printed again on the second page. */
  readonly head?: number;
  /** Widths of the columns. */
  readonly widths: readonly number[];
  readonly pageNumbers?: boolean;
}

function wrapped(text: string, width: number): string[] {
  const fit = Math.max(1, Math.floor(width / SIZE));
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += fit) lines.push(text.slice(at, at + fit));
  return lines.length > 0 && !/^[\d.]+$/.test(text) ? lines : [text];
}

/** How many lines a row has. */
export function linesIn(sheet: Sheet, row: number, widths: readonly number[]): number {
  const { cells } = placed(sheet);
  const width = (cell: { column: number; colspan: number }) =>
    widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0) - 2 * PAD;
  const own = cells.filter((cell) => cell.row === row && cell.rowspan === 1);
  return Math.max(1, ...own.map((cell) => wrapped(cell.text, width(cell)).length));
}

export function cutSheet(before: string, sheet: Sheet, cut: Cut): Page[] {
  const { cells, rows } = placed(sheet);
  const { widths } = cut;
  const xs = [LEFT];
  for (const width of widths) xs.push(xs.at(-1)! + width);
  const pages = ['0.5 w\n', '0.5 w\n'];
  const say = (page: number, text: string, x: number, y: number) => {
    pages[page] += `BT /F ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;
  };
  const draw = (page: number, ...[x1, y1, x2, y2]: number[]) => {
    pages[page] += `${x1} ${y1} m ${x2} ${y2} l S\n`;
  };
  say(0, before, LEFT, TOP);
  const counts = Array.from({ length: rows }, (_, row) => linesIn(sheet, row, widths));
  const height = (row: number) => counts[row]! * LINE + 2 * PAD;
  /** The place of each line of each row: its page and its base line. */
  const places: { page: number; y: number }[][] = [];
  /** Upper and lower edges of each row, on one page or on two. */
  const edges: { page: number; top: number; bottom: number }[][] = [];
  let [page, y] = [0, TOP - 20];
  const part = (lines: number) => ({ page, top: y, bottom: y - lines * LINE - 2 * PAD });
  const next = () => {
    [page, y] = [1, TOP];
    for (let row = 0; row < (cut.head ?? 0); row++) {
      for (const cell of cells.filter((one) => one.row === row)) {
        const bottom =
          y - Array.from({ length: cell.rowspan }, (_, i) => height(row + i)).reduce((a, b) => a + b, 0);
        const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colspan]!];
        for (const [i, text] of wrapped(cell.text, right - left - 2 * PAD).entries())
          say(1, text, left + PAD, y - PAD - LINE * i - SIZE);
        for (const [x1, y1, x2, y2] of [
          [left, y, right, y],
          [left, bottom, right, bottom],
          [left, y, left, bottom],
          [right, y, right, bottom],
        ])
          draw(1, x1!, y1!, x2!, y2!);
      }
      y -= height(row);
    }
  };
  for (let row = 0; row < rows; row++) {
    const count = counts[row]!;
    const first = row === cut.row ? Math.min(cut.after, count) : count;
    const own: { page: number; y: number }[] = [];
    const its: { page: number; top: number; bottom: number }[] = [];
    const put = (lines: number) => {
      its.push(part(lines));
      for (let i = 0; i < lines; i++) own.push({ page, y: y - PAD - LINE * i - SIZE });
      y = its.at(-1)!.bottom;
    };
    if (first > 0) put(first);
    if (row === cut.row) {
      next();
      if (first < count) put(count - first);
    }
    places.push(own);
    edges.push(its);
  }
  for (const cell of cells) {
    const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colspan]!];
    const lines = wrapped(cell.text, right - left - 2 * PAD);
    const room = places.slice(cell.row, cell.row + cell.rowspan).flat();
    const skip = { top: 0, middle: Math.floor((room.length - 1) / 2), bottom: room.length - 1 }[cut.numbers];
    const isLabel = /\p{Letter}/u.test(cell.text);
    if (cell.text)
      lines.forEach((text, i) => {
        const place = room[isLabel ? i : skip] ?? room.at(-1)!;
        say(place.page, text, left + PAD, place.y);
      });
    for (const on of [0, 1]) {
      const mine = edges
        .slice(cell.row, cell.row + cell.rowspan)
        .flat()
        .filter((edge) => edge.page === on);
      if (mine.length === 0) continue;
      const [top, bottom] = [mine[0]!.top, mine.at(-1)!.bottom];
      for (const [x1, y1, x2, y2] of [
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      ])
        draw(on, x1!, y1!, x2!, y2!);
    }
  }
  if (cut.pageNumbers) for (const on of [0, 1]) say(on, `- ${on + 1} -`, 280, FOOT - 30);
  return pages.map((commands) => ({ commands }));
}
