/** The unit in which a head, a label or the caption of a table says that its numbers are, where it is not the form's. */
import { COUNTED_WORDS, HEAD_SCALES, SCALE_OF_MONEY, UNIT_WORD, YUAN } from '../../domain/cell-words.js';
import type { Unit } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { readCell } from '../number.js';
import { cellsOfLine, columnOf } from './line-of-cells.js';
import { type Piece, textOf } from './pieces.js';
import { separatorsOf } from './separators.js';

const SCALE = Object.keys(HEAD_SCALES)
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length)
  .join('|');
/** 单位:万件, (元), (单位:亿元), and 万元 in a cell of its own. */
const UNIT = new RegExp(
  `(?:${UNIT_WORD}:?|[(]|\\u001f)\\s*(?:${UNIT_WORD}:?\\s*)?(?<scale>${SCALE})?(?<of>${YUAN}|[${COUNTED_WORDS}])(?=[)\\s\\u001f]|$)`,
  'g',
);

/** Lines above a table in which its caption stands, and characters of them. */
const CAPTION_LINES = 2;
const CAPTION_REACH = 60;
/** Lines of one table that are looked through for the head of a column. */
const MOST_LINES = 60;

const isMoney = (unit: Unit) => unit === '10k_yuan';

/** How much one of the unit is that the words name last: in yuan for money, in pieces for counts; null for none. */
function namedIn(words: string, money: boolean): number | null {
  const all = [...words.matchAll(UNIT)].filter(({ groups }) => (groups!.of === YUAN) === money);
  const last = all.at(-1)?.groups;
  return last ? HEAD_SCALES[last.scale ?? '']! : null;
}

/** For each text whether any such unit is named in it: hardly any does. */
const texts = new WeakMap<Flow, boolean>();

function namesOther(flow: Flow): boolean {
  let names = texts.get(flow);
  if (names === undefined) {
    names = [...flow.text.matchAll(UNIT)].some(({ groups }) =>
      groups!.of === YUAN ? groups!.scale !== SCALE_OF_MONEY : groups!.scale !== undefined,
    );
    texts.set(flow, names);
  }
  return names;
}

/** What stands above a cell in its column: the nearest words that are no value, else the lines above the table. */
function above(flow: Flow, piece: Piece): string {
  const line = flow.lineAt(piece.start);
  const own = cellsOfLine(flow, line);
  const n = own.findIndex(({ start, end }) => start <= piece.start && piece.end <= end);
  const column = columnOf(flow, { line, cells: own, label: 0 }, Math.max(0, n));
  let at = line.start - 1;
  for (let lines = 0; at > 0 && lines < MOST_LINES; lines++) {
    const other = flow.lineAt(at);
    if (other.grid !== line.grid || !(other.grid || separatorsOf(flow, other).any)) break;
    const cells = cellsOfLine(flow, other);
    const over = cells.findLast((_, k) => columnOf(flow, { line: other, cells, label: 0 }, k) <= column);
    const words = over ? textOf(flow, over) : '';
    if (words !== '' && readCell(words, '10k_yuan').state === 'unreadable') return words;
    at = other.start - 1;
  }
  return '';
}

/** The lines right above the table in which a place lies. */
function caption(flow: Flow, from: number): string {
  let at = from;
  for (let lines = 0; at > 0 && lines < MOST_LINES; lines++) {
    const line = flow.lineAt(at);
    if (!(line.grid || separatorsOf(flow, line).any)) break;
    at = line.start - 1;
  }
  return flow.text
    .slice(Math.max(0, at + 1 - CAPTION_REACH), Math.max(0, at + 1))
    .split('\n')
    .slice(-CAPTION_LINES - 1)
    .join('\n');
}

/**
 * How much one of the unit is in which a cell is counted, where the table says another than the form's: in yuan for
 * money. Null where it says none: then the form's unit stands.
 *
 * @param label where the cell's label begins
 */
export function statedUnit(flow: Flow, piece: Piece, label: number, unit: Unit): number | null {
  if (!namesOther(flow)) return null;
  const money = isMoney(unit);
  return (
    namedIn(flow.text.slice(label, piece.start), money) ??
    namedIn(above(flow, piece), money) ??
    namedIn(caption(flow, label), money)
  );
}
