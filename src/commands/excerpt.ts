/** The part of a document in which something stands, for a person to see, with the very words marked. */
import { columnsOf } from '../charts/text.js';
import type { Block, Cell, Document, TableBlock } from '../document/document.js';
import type { Where } from '../model/report.js';

/** Around the words; no report has them, and they need no colour. */
const MARK = { open: '»', close: '«' } as const;

/** Lines of a text that are shown before and behind the marked one. */
const CONTEXT_LINES = 3;
/** Characters of a long line that are shown on either side. */
const CONTEXT_CHARACTERS = 120;
/** Rows of a table that are shown on either side of a marked one; the first rows are the head and always shown. */
const CONTEXT_ROWS = 12;
const HEAD_ROWS = 4;
/** Columns of a terminal that one cell may take. */
const CELL_WIDTH = 18;

const SENTENCE_END = /[。;；!！?？]/;
const LAST_SENTENCE_END = /[。;；!！?？](?!.*[。;；!！?？])/s;

type Span = Pick<Where, 'start' | 'end'>;

/** The text with each span marked; spans may not overlap. An empty span marks the place of a blank. */
function marked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + MARK.open + text.slice(start, end) + MARK.close;
    at = end;
  }
  return out + text.slice(at);
}

/** A long line cut to the sentences around its marked words. */
function shortened(text: string, spans: readonly Span[]): string {
  const first = spans.length > 0 ? Math.min(...spans.map(({ start }) => start)) : 0;
  const last = Math.max(0, ...spans.map(({ end }) => end));
  let from = Math.max(0, first - CONTEXT_CHARACTERS);
  let to = Math.min(text.length, last + CONTEXT_CHARACTERS);
  // Begins and ends with a sentence where one does so near enough.
  const begin = text.slice(from, first).search(SENTENCE_END);
  if (from > 0 && begin !== -1) from += begin + 1;
  const stop = text.slice(last, to).search(LAST_SENTENCE_END);
  if (to < text.length && stop !== -1) to = last + stop + 1;
  const inside = spans.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return `${from > 0 ? '…' : ''}${marked(text.slice(from, to), inside)}${to < text.length ? '…' : ''}`;
}

/** Cut to the width of a cell. */
function fit(text: string): string {
  if (columnsOf(text) <= CELL_WIDTH) return text;
  let short = '';
  for (const char of text) {
    if (columnsOf(`${short}${char}…`) > CELL_WIDTH) break;
    short += char;
  }
  return `${short}…`;
}

function cellText(cell: Cell, places: readonly Where[]): string {
  const here = places.filter(({ row, column }) => row === cell.row && column === cell.column);
  const text = cell.text.replace(/\s/g, ' ');
  return here.length > 0 ? marked(text, here) : fit(text);
}

/** Rows aligned by the grid; of a long table the head and what is near the marked cells. */
function tableLines({ rows }: TableBlock, places: readonly Where[]): string[] {
  const wanted = new Set(places.map(({ row }) => row));
  // A sheet may begin with empty rows.
  const top = Math.max(
    0,
    rows.findIndex((cells) => cells.some(({ text }) => text.trim() !== '')),
  );
  const near = (row: number) =>
    (row >= top && row < top + HEAD_ROWS) ||
    [...wanted].some((other) => other !== null && Math.abs(other - row) <= CONTEXT_ROWS);
  const grid = rows.map((cells) => {
    const line: string[] = [];
    for (const cell of cells) line[cell.column] = cellText(cell, places);
    return Array.from(line, (text) => text ?? '');
  });
  const widths: number[] = [];
  grid.forEach((line, row) => {
    if (!near(row)) return;
    line.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(text));
    });
  });
  const lines: string[] = [];
  grid.forEach((line, row) => {
    if (near(row)) {
      lines.push(
        line
          .map((text, column) => text + ' '.repeat(widths[column]! - columnsOf(text)))
          .join(' │ ')
          .trimEnd(),
      );
    } else if (near(row - 1)) {
      lines.push('⋮');
    }
  });
  return lines;
}

/** The lines of a text around the marked one; empty lines do not count. */
function textLines(blocks: readonly Block[], number: number, spans: readonly Span[]): string[] {
  const near = (step: 1 | -1) => {
    const lines: string[] = [];
    for (let i = number + step; lines.length < CONTEXT_LINES; i += step) {
      const block = blocks[i];
      if (block?.kind !== 'text') break;
      if (block.text.trim()) lines.push(shortened(block.text.trim(), []));
    }
    return lines;
  };
  const block = blocks[number];
  const here = block?.kind === 'text' ? [shortened(block.text, spans)] : [];
  return [...near(-1).reverse(), ...here, ...near(1)];
}

/**
 * What stands at the places: for a cell its table, for words the sentence and the lines around it, each place marked
 * `»so«`. One stretch for each block, in the document's order.
 */
export function excerpt({ blocks }: Document, places: readonly Where[]): string {
  const byBlock = new Map<number, Where[]>();
  for (const place of places) byBlock.set(place.block, [...(byBlock.get(place.block) ?? []), place]);
  return [...byBlock]
    .sort(([a], [b]) => a - b)
    .map(([number, here]) => {
      const block = blocks[number];
      if (!block) return '';
      return block.kind === 'table'
        ? tableLines(block, here).join('\n')
        : textLines(blocks, number, here).join('\n');
    })
    .join('\n\n');
}
