/** The text of a report as read: paragraphs, headings, tables as tables; figures marked, findings beside what they are of. */
import type { Block, Cell, TableBlock } from '../../document/document.js';
import type { Where } from '../../model/report.js';
import type { Language } from '../../model/words.js';
import { scrollBox } from '../html.js';
import { type Mark, markedText } from './marked-text.js';

/** A mark and the block or cell that it stands in. */
export interface PlacedMark extends Mark {
  readonly where: Where;
}

export interface TextOptions {
  readonly blocks: readonly Block[];
  readonly marks: readonly PlacedMark[];
  /** Where sections begin: a report may be one long line. */
  readonly sections: readonly Where[];
  /** HTML to stand behind a block, by its number. */
  readonly beside: ReadonlyMap<number, readonly string[]>;
  /** What is said where so many blocks without a figure are left out. */
  readonly leftOut: (blocks: number) => string;
  /** Most characters of text; a longer one loses blocks without a figure. */
  readonly most: number;
  readonly language: Language;
}

/** A line of flattened text whose cells stand between pipes. */
const PIPED = /\|.*\|/;

/** All blocks as HTML. */
export function renderText(options: TextOptions): string {
  const { blocks, marks, beside } = options;
  const byBlock = new Map<number, PlacedMark[]>();
  for (const mark of marks) {
    const list = byBlock.get(mark.where.block);
    if (list) list.push(mark);
    else byBlock.set(mark.where.block, [mark]);
  }
  const needed = (at: number) => byBlock.has(at) || beside.has(at);
  const left = leftOut(blocks, options.most, needed);
  const parts: string[] = [];
  let skipped = 0;
  const saySkipped = () => {
    if (skipped > 0) parts.push(`<p class="left-out">${options.leftOut(skipped)}</p>`);
    skipped = 0;
  };
  for (let at = 0; at < blocks.length; at++) {
    if (left.has(at)) {
      skipped += 1;
      continue;
    }
    saySkipped();
    const block = blocks[at]!;
    if (block.kind === 'table') {
      parts.push(`${scrollBox(options.language, 'read')}${tableOf(block, byBlock.get(at) ?? [])}</div>`);
    } else {
      const run = pipedRun(blocks, at, left);
      if (run > 1) {
        const lines = Array.from({ length: run }, (_, n) => at + n);
        parts.push(
          `${scrollBox(options.language, 'read')}${pipedTable(lines, blocks, byBlock)}</div>`,
          ...lines.flatMap((line) => beside.get(line) ?? []),
        );
        at += run - 1;
        continue;
      }
      parts.push(
        ...paragraphs(block.text, block.heading, byBlock.get(at) ?? [], startsIn(options.sections, at)),
      );
    }
    parts.push(...(beside.get(at) ?? []));
  }
  saySkipped();
  return parts.join('\n');
}

/** Blocks without a figure that a very long text goes without, the last first. */
function leftOut(
  blocks: readonly Block[],
  most: number,
  needed: (at: number) => boolean,
): ReadonlySet<number> {
  const left = new Set<number>();
  let total = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  for (let at = blocks.length - 1; at >= 0 && total > most; at--) {
    if (needed(at)) continue;
    left.add(at);
    total -= lengthOf(blocks[at]!);
  }
  return left;
}

const lengthOf = (block: Block): number =>
  block.kind === 'text'
    ? block.text.length + 20
    : block.rows.flat().reduce((sum, { text }) => sum + text.length + 10, 0);

const startsIn = (sections: readonly Where[], block: number) =>
  sections.filter((where) => where.block === block && where.row === null).map(({ start }) => start);

/** A paragraph; a long one in parts, each from the heading of a section to the next. */
function paragraphs(
  text: string,
  heading: boolean,
  marks: readonly Mark[],
  starts: readonly number[],
): string[] {
  if (text.trim() === '' && marks.length === 0) return [];
  if (heading) return [`<p class="head">${markedText(text, marks)}</p>`];
  const cuts = [
    ...new Set([0, ...starts.filter((at) => marks.every(({ start, end }) => at <= start || at >= end))]),
  ]
    .filter((at) => at < text.length || at === 0)
    .sort((a, b) => a - b);
  return cuts.map((from, n) => {
    const to = cuts[n + 1] ?? text.length;
    return `<p>${markedText(text, marks, from, to, n === cuts.length - 1)}</p>`;
  });
}

/** How many text blocks from here on are lines of a table whose cells stand between pipes; 0 where it is none. */
function pipedRun(blocks: readonly Block[], at: number, left: ReadonlySet<number>): number {
  let [run, wide] = [0, 0];
  for (let next = at; next < blocks.length && !left.has(next); next++) {
    const block = blocks[next]!;
    if (block.kind !== 'text' || !PIPED.test(block.text)) break;
    run += 1;
    if (block.text.split('|').filter((cell) => cell.trim() !== '').length > 1) wide += 1;
  }
  // Where each line has one cell, as copying leaves them, there are no rows to show.
  return wide * 2 >= run ? run : 0;
}

/** Lines of cells as a table. A line whose figure lies over a pipe stays a line. */
function pipedTable(
  lines: readonly number[],
  blocks: readonly Block[],
  byBlock: ReadonlyMap<number, readonly PlacedMark[]>,
): string {
  const rows = lines.map((line) => {
    const block = blocks[line]!;
    const text = block.kind === 'text' ? block.text : '';
    return { text, cells: cellsOf(text), marks: byBlock.get(line) ?? [] };
  });
  const wide = Math.max(...rows.map(({ cells }) => cells.length));
  const html = rows.map(({ text, cells, marks }) => {
    const split = marks.some(
      ({ start, end }) => !cells.some((cell) => start >= cell.start && end <= cell.end),
    );
    if (split) return `<tr><td colspan="${wide}">${markedText(text, marks)}</td></tr>`;
    const taken = new Set<Mark>();
    const columns = cells.map(({ start, end }) => {
      const own = marks.filter((mark) => !taken.has(mark) && mark.start >= start && mark.end <= end);
      for (const mark of own) taken.add(mark);
      return `<td>${markedText(text, own, start, end)}</td>`;
    });
    return `<tr>${columns.join('')}</tr>`;
  });
  return `<table><tbody>${html.join('\n')}</tbody></table>`;
}

/** The cells of a line by their offsets, without the pipes. */
function cellsOf(text: string): { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '|') continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  // A pipe at either end is a frame and no boundary.
  if (cells[0] && text.slice(0, cells[0].end).trim() === '' && cells.length > 1) cells.shift();
  const end = cells.at(-1);
  if (end && text.slice(end.start).trim() === '' && cells.length > 1) cells.pop();
  return cells;
}

/** A table as it is in the page: spans as they are, and nothing in place of what is not there. */
function tableOf({ rows }: TableBlock, marks: readonly PlacedMark[]): string {
  const byCell = new Map<string, PlacedMark[]>();
  for (const mark of marks) {
    const key = `${mark.where.row} ${mark.where.column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), mark]);
  }
  const html = rows.map((cells) => `<tr>${cells.map((cell) => cellOf(cell, byCell)).join('')}</tr>`);
  return `<table><tbody>${html.join('\n')}</tbody></table>`;
}

function cellOf(cell: Cell, byCell: ReadonlyMap<string, readonly PlacedMark[]>): string {
  const span = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '');
  const marks = byCell.get(`${cell.row} ${cell.column}`) ?? [];
  const spans = `${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}`;
  return `<td${spans}>${markedText(cell.text, marks).replace(/\n/g, '<br>')}</td>`;
}
