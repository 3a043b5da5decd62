/** Stretches of the flow that can be cells, and how a longer stretch falls into them. */
import { UNIT_CELL } from '../../domain/cell-words.js';
import { CELL, type Flow, isHan } from '../flow.js';
import { readCell } from '../number.js';

/** A cell as a stretch of the flow (start = end for an empty one). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Set where glued digits were split: the identities that prove it. */
  readonly rules?: readonly string[];
  /** True where several values stand in the cell, and nobody can tell which of them counts. */
  readonly unclear?: boolean;
}

export const UNIT = new RegExp(`^(?:${UNIT_CELL})$`);
/** Whether a word can be a cell by itself. */
export const isValue = (text: string) => readCell(text, '10k_yuan').state !== 'unreadable';

const SEPARATOR = CELL.charCodeAt(0);
const GAP = /[\s\u001f]/;
/** The flow has hardly any blanks but these. */
const isGap = (code: number) =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x1f ||
  ((code < 0x21 || code > 0x7e) && code < 0x3400 && GAP.test(String.fromCharCode(code)));

/** Without the blanks around it. A mark between cells is none. */
export function trim({ text }: Flow, start: number, end: number): Piece {
  let from = start;
  let to = end;
  const isBlank = (code: number) => isGap(code) && code !== SEPARATOR;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

export const textOf = (flow: Flow, piece: Piece) => flow.text.slice(piece.start, piece.end);

/** Splits a stretch at cell separators, trimmed. */
export function splitCells(flow: Flow, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const text = flow.text.slice(start, end);
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf(CELL, from);
    const to = next === -1 ? text.length : next;
    pieces.push(trim(flow, start + from, start + to));
    from = to + 1;
  }
  return pieces;
}

/** Splits a cell at white space. */
export const wordsOf = (flow: Flow, { start, end }: Piece) => wordsIn(flow.text.slice(start, end), start);

/** What stands between blanks and separators in a text that begins at `start`. */
export function wordsIn(text: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isGap(text.charCodeAt(at))) continue;
    const from = at++;
    while (at < text.length && !isGap(text.charCodeAt(at))) at++;
    pieces.push({ start: start + from, end: start + at });
  }
  return pieces;
}

/** Whether nothing but units stands in a cell, one or one a line. */
export function isUnits(flow: Flow, piece: Piece): boolean {
  const text = textOf(flow, piece);
  return isHan(text[0]) && text.split(/\s+/).every((word) => UNIT.test(word));
}

/** Whether anything stands in a cell. */
export const isFilled = ({ start, end }: Piece) => end > start;
