/**
 * Finds a table's labels in the text, in the form's own order.
 *
 * Every occurrence of every label is a candidate; the heaviest chain that runs forward both in the text and in
 * the form is taken. So a missing row, a repeated head, or a label's words in a sentence nearby do no harm.
 */
import type { Line } from '../forms/form.js';
import { compactLabel, type Flow, isHan, type View } from './flow.js';

export interface Match {
  /** Index of the line in the table. */
  readonly line: number;
  /** Stretch of the flow. */
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** A label of so few characters is also a common word; it counts only where it stands by itself. */
const SHORT = 4;
/** A label cut by a line break in the middle is known by its first characters. */
const PREFIX = 8;
/** Compact characters between two labels that cost nothing: seven cells of numbers. */
const FREE_GAP = 80;

function boundary(
  flow: Flow,
  view: View,
  from: number,
  to: number,
  ends: Uint8Array,
  starts: Uint8Array,
): boolean {
  const first = view.at[from]!;
  const last = view.at[to - 1]!;
  const left = first === 0 || !isHan(flow.text[first - 1]) || ends[from] === 1;
  // A unit's column may be glued to it: 网站公开条418.
  const unit = /^[条件次篇个人]\s*\d/.test(flow.text.slice(last + 1, last + 4));
  const right = !isHan(flow.text[last + 1]) || starts[to] === 1 || unit;
  return left && right;
}

/** Whether the line's list number stands before the label. */
function numbered(flow: Flow, start: number, number: string): boolean {
  const before = flow.text.slice(Math.max(0, start - 8), start).replace(/\s/g, '');
  const core = compactLabel(number);
  return new RegExp(`${core}[.、,)]{1,2}$`).test(before);
}

const wordings = new WeakMap<Line, readonly string[]>();

/** A line's label and its aliases as they are compared, longest first. Made once a line. */
function wordingsOf(line: Line): readonly string[] {
  let known = wordings.get(line);
  if (!known) {
    known = [line.label, ...(line.aliases ?? [])].map(compactLabel).sort((a, b) => b.length - a.length);
    wordings.set(line, known);
  }
  return known;
}

/** All places where a label of the table stands. */
function candidates(flow: Flow, view: View, lines: readonly Line[]): Candidate[] {
  const found: { line: number; from: number; to: number; full: boolean }[] = [];
  lines.forEach((line, index) => {
    const wordings = wordingsOf(line);
    const taken = new Set<number>();
    const search = (wording: string, full: boolean) => {
      for (let i = view.text.indexOf(wording); i !== -1; i = view.text.indexOf(wording, i + 1)) {
        // The longest wording at a place counts.
        if (taken.has(i)) continue;
        taken.add(i);
        found.push({ line: index, from: i, to: i + wording.length, full });
      }
    };
    for (const wording of wordings) search(wording, true);
    const longest = wordings[0]!;
    if (longest.length > PREFIX && !view.text.includes(longest)) search(longest.slice(0, PREFIX), false);
  });
  const starts = new Uint8Array(view.text.length + 1);
  const ends = new Uint8Array(view.text.length + 1);
  for (const { from, to } of found) {
    if (to - from <= 2) continue;
    starts[from] = 1;
    ends[to] = 1;
  }
  const out: Candidate[] = [];
  for (const { line, from, to, full } of found) {
    const start = view.at[from]!;
    const end = view.at[to - 1]! + 1;
    const number = lines[line]!.number;
    const hasNumber = number ? numbered(flow, start, number) : false;
    const length = to - from;
    if (length <= SHORT && !hasNumber && !boundary(flow, view, from, to, ends, starts)) continue;
    if (length <= 2 && number && /\d/.test(number) && !hasNumber) continue;
    out.push({ line, start, end, weight: Math.min(length, 12) + (hasNumber ? 3 : 0) - (full ? 0 : 2) });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The heaviest chain of candidates; labels far apart weigh a little less together. */
export function matchLabels(flow: Flow, view: View, lines: readonly Line[]): Match[] {
  const all = candidates(flow, view, lines);
  const best: number[] = [];
  const previous: number[] = [];
  let top = -1;
  all.forEach((candidate, j) => {
    best[j] = candidate.weight;
    previous[j] = -1;
    for (let i = 0; i < j; i++) {
      const before = all[i]!;
      if (before.line >= candidate.line || before.end > candidate.start) continue;
      const gap = candidate.start - before.end;
      const score = best[i]! + candidate.weight - (gap > FREE_GAP ? Math.min(gap / 100, 14) : 0);
      if (score > best[j]!) {
        best[j] = score;
        previous[j] = i;
      }
    }
    if (top === -1 || best[j]! > best[top]!) top = j;
  });
  const chain: Match[] = [];
  for (let j = top; j !== -1; j = previous[j]!) {
    const { line, start, end } = all[j]!;
    chain.push({ line, start, end });
  }
  return chain.reverse();
}
