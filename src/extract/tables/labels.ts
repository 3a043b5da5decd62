/**
 * Finds a table's labels in the text, in the form's own order, as often as the text holds the table.
 *
 * Every occurrence of every label is a candidate; the heaviest way through them is taken that runs forward in the
 * text and, within a table, in the form. To begin another table costs a few labels' weight. So a missing row, a
 * repeated head, or a label's words in a sentence nearby do no harm, and rows of two tables are not mixed.
 */
import { UNKNOWN_SIGN } from '../../document/document.js';
import { FORM_MEASURES } from '../../domain/cell-words.js';
import type { Line } from '../../domain/forms/form.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { CELL, compactLabel, type Flow, type View } from '../flow.js';
import type { Hit } from './label-index.js';

export interface Match {
  /** Index of the line in the table. */
  readonly line: number;
  /** Stretch of the flow. */
  readonly start: number;
  readonly end: number;
  /** Set where only the beginning of the label is printed, and its place tells which it is. */
  readonly cut?: boolean;
}

interface WeightedMatch extends Match {
  /** In hundredths of a character. */
  readonly weight: number;
}

/** A label of so few characters is also a common word; it counts only where it stands by itself. */
const SHORT = 4;
/** Characters of a label that count, and how many its list number is worth. */
const LONGEST_COUNTED = 12;
const NUMBER_WEIGHT = 3;
/** What a label loses that is cut or misprinted. */
const DAMAGED_WEIGHT = 2;
/** What a label loses that goes on from other words, as in a remark: 除规范性文件以外的. */
const WITHIN_WEIGHT = 3;
/** Characters of the flow between two labels that cost nothing: seven cells of numbers. Behind, each costs 1/100. */
const FREE_GAP = 80;
const MOST_GAP = 1400;
/** What it costs to begin another table of the same kind: more than any gap, less than its head and a row. */
const RESTART = 2000;

const isHanCode = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isDigitCode = (code: number) => code >= 0x30 && code <= 0x39;
const isBlank = (char: string | undefined) => char === ' ' || char === '\n' || char === '\t' || char === '\r';

/** Whether a unit's column is glued to the label that ends before `at`: 网站公开条418. */
function unitGlued(text: string, at: number): boolean {
  if (!FORM_MEASURES.includes(text[at] ?? '?')) return false;
  const digit = isBlank(text[at + 1]) ? at + 2 : at + 1;
  return isDigitCode(text.charCodeAt(digit));
}

/** Characters before a label among which its list number can stand. */
const NUMBER_REACH = 8;

/** Whether the line's list number stands before the label: its digits, then one or two marks. */
function numbered(text: string, start: number, number: string): boolean {
  const least = Math.max(0, start - NUMBER_REACH);
  let at = start - 1;
  const back = () => {
    while (at >= least && isBlank(text[at])) at--;
    return at >= least ? text[at]! : '';
  };
  let marks = 0;
  while (marks < 2 && back() !== '' && OF_NUMBER.includes(text[at]!)) {
    marks++;
    at--;
  }
  if (marks === 0) return false;
  // A number whose digits nobody can read may be any.
  for (let i = number.length - 1; i >= 0; i--, at--) {
    const sign = back();
    if (sign !== number[i] && sign !== UNKNOWN_SIGN) return false;
  }
  return true;
}

/** Marks behind list numbers, and what such a number may be made of. */
const OF_NUMBER = '.、,)';
const IN_NUMBER = `${OF_NUMBER}( 0123456789${LIST_NUMERALS}`;

/** Whether the words fill a cell of a grid and a number stands in the next: a label whose list number was lost. */
function besideNumber(flow: Flow, start: number, end: number): boolean {
  const { text } = flow;
  let [before, after] = [start - 1, end];
  while (text[before] === ' ') before--;
  // The list number may be of another kind, or another.
  if (OF_NUMBER.includes(text[before] ?? CELL)) {
    const least = before - NUMBER_REACH;
    while (before > least && IN_NUMBER.includes(text[before] ?? CELL)) before--;
  }
  while (text[after] === ' ') after++;
  if (before >= 0 && text[before] !== CELL && text[before] !== '\n') return false;
  if (text[after] !== CELL || !flow.lineAt(start).grid) return false;
  do after++;
  while (text[after] === ' ');
  return isDigitCode(text.charCodeAt(after));
}

const numbers = new WeakMap<Line, string>();

/** A line's list number without its marks. Made once a line. */
function numberOf(line: Line): string {
  let number = numbers.get(line);
  if (number === undefined) {
    number = compactLabel(line.number ?? '');
    numbers.set(line, number);
  }
  return number;
}

/** The hits that can be labels of lines, with their weight. */
function candidates(flow: Flow, view: View, lines: readonly Line[], hits: readonly Hit[]): WeightedMatch[] {
  const { text } = flow;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { from, to } of hits) {
    if (to - from <= 2) continue;
    starts.add(from);
    ends.add(to);
  }
  const out: WeightedMatch[] = [];
  for (const { line, from, to, as } of hits) {
    const start = view.at[from]!;
    const end = view.at[to - 1]! + 1;
    const number = numberOf(lines[line]!);
    const hasNumber = number !== '' && numbered(text, start, number);
    const length = to - from;
    const misprinted = as === 'misprinted';
    const needsNumber = length <= 2 && isDigitCode(number.charCodeAt(0));
    if (needsNumber && !hasNumber && !besideNumber(flow, start, end)) continue;
    if (misprinted || (!hasNumber && length <= SHORT)) {
      if (start > 0 && isHanCode(text.charCodeAt(start - 1)) && !ends.has(from)) continue;
      if (isHanCode(text.charCodeAt(end)) && !starts.has(to) && !unitGlued(text, end)) continue;
    }
    const counted = Math.min(length, LONGEST_COUNTED) + (hasNumber ? NUMBER_WEIGHT : 0);
    const within = start > 0 && isHanCode(text.charCodeAt(start - 1)) && !ends.has(from);
    const lost = (as === 'printed' ? 0 : DAMAGED_WEIGHT) + (within ? WITHIN_WEIGHT : 0);
    out.push({ line, start, end, weight: (counted - lost) * 100 });
  }
  return out;
}

/**
 * The best value so far for each line of those before it in the form. The values never fall from line to line, so
 * a new one is carried on only as far as it is better.
 */
class Best {
  private readonly value: number[];
  private readonly index: number[];

  constructor(lines: number) {
    this.value = new Array(lines + 1).fill(Number.NEGATIVE_INFINITY);
    this.index = new Array(lines + 1).fill(-1);
  }

  add(line: number, value: number, index: number): void {
    for (let l = line + 1; l < this.value.length && value > this.value[l]!; l++) {
      this.value[l] = value;
      this.index[l] = index;
    }
  }

  valueBefore = (line: number) => this.value[line]!;
  indexBefore = (line: number) => this.index[line]!;
}

/** Which candidate stands before each in the best way through them, and where that way ends. */
interface Way {
  readonly previous: readonly number[];
  /** Whether a candidate begins a table. */
  readonly begins: readonly boolean[];
  readonly last: number;
}

/** The heaviest way through the candidates; labels far apart weigh a little less together. */
function heaviest(all: readonly WeightedMatch[], lines: number): Way {
  const best: number[] = new Array(all.length).fill(0);
  const previous: number[] = new Array(all.length).fill(-1);
  const begins: boolean[] = new Array(all.length).fill(false);
  // Behind FREE_GAP a gap costs its length up to a most: two running maxima, one for each, hold all those before.
  const near = new Best(lines);
  const far = new Best(lines);
  // Any line may come before the first of another table.
  const any = new Best(0);
  let passed = 0;
  let last = -1;
  for (let j = 0; j < all.length; j++) {
    const { line, start, weight } = all[j]!;
    while (all[passed]!.end + FREE_GAP < start) {
      const before = all[passed]!;
      near.add(before.line, best[passed]! + before.end, passed);
      far.add(before.line, best[passed]!, passed);
      any.add(-1, best[passed]!, passed);
      passed++;
    }
    let score = 0;
    begins[j] = true;
    const take = (value: number, i: number, restart: boolean) => {
      if (value < score || value <= 0 || (value === score && i > previous[j]!)) return;
      score = value;
      previous[j] = i;
      begins[j] = restart;
    };
    take(any.valueBefore(0) - RESTART, any.indexBefore(0), true);
    take(far.valueBefore(line) - MOST_GAP, far.indexBefore(line), false);
    take(near.valueBefore(line) - start, near.indexBefore(line), false);
    for (let i = passed; i < j; i++) {
      const before = all[i]!;
      if (before.end > start) continue;
      const gap = start - before.end;
      if (before.line >= line) take(best[i]! - RESTART, i, true);
      else take(best[i]! - (gap > FREE_GAP ? Math.min(gap, MOST_GAP) : 0), i, false);
    }
    best[j] = score + weight;
    if (last === -1 || best[j]! > best[last]!) last = j;
  }
  return { previous, begins, last };
}

/** Whether the line has cells. */
const isRow = (lines: readonly Line[]) => (match: Match) => lines[match.line]!.cells.length > 0;

/** Joins a table that a page's end cut and that goes on behind a repeated head: its rows go on where they stopped. */
function joined(runs: readonly Match[][], lines: readonly Line[]): Match[][] {
  const out: Match[][] = [];
  for (const run of runs) {
    const before = out.at(-1);
    const first = run.find(isRow(lines));
    const last = before?.findLast(isRow(lines));
    if (before && first && last && first.line > last.line) {
      before.push(...run.filter(({ line }) => line > before.at(-1)!.line));
    } else {
      out.push(run);
    }
  }
  return out;
}

/** The labels of each table of a kind that the text holds, each in the order of the text and of the form. */
export function matchLabels(flow: Flow, view: View, lines: readonly Line[], hits: readonly Hit[]): Match[][] {
  if (hits.length === 0) return [];
  const all = candidates(flow, view, lines, hits);
  const { previous, begins, last } = heaviest(all, lines.length);
  const runs: Match[][] = [];
  let run: Match[] = [];
  for (let j = last; j !== -1; j = previous[j]!) {
    const { line, start, end } = all[j]!;
    run.push({ line, start, end });
    if (!begins[j]) continue;
    runs.push(run.reverse());
    run = [];
  }
  return joined(runs.reverse(), lines);
}
