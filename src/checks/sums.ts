/**
 * The arithmetic of an identity: two sums of cells, of which some may say nothing.
 *
 * A blank is not 0: it adds an unknown amount, 0 or more, to its side. So an identity fails only where no such amounts
 * can save it, and holds only where what is stated settles it.
 */
import type { Figure } from '../model/report.js';
import { type Interval, interval, isStated, meet, reaches } from './interval.js';

/** A cell of the table, or undefined where the report has no such row or column. */
export type Term = Figure | undefined;

/** One side of an identity. */
export interface Side {
  /** What the stated terms add up to, as they are written. */
  readonly sum: number;
  /** What they may truly add up to. */
  readonly range: Interval;
  readonly stated: readonly (Figure & { value: number })[];
  /** Cells that are blank, not applicable or missing: 0 or more, unknown. */
  readonly blank: number;
  readonly unreadable: number;
  /** Values that are our own sums: they prove nothing. */
  readonly derived: number;
  /** Whether the report has any of the cells. */
  readonly present: boolean;
}

/** Why an identity cannot be judged. `left` and `right`: nothing is stated on that side. */
export type Obstacle = 'absent' | 'unreadable' | 'derived' | 'left' | 'right' | 'remainder';

export type Verdict =
  | { readonly status: 'holds' | 'fails' }
  | { readonly status: 'not_assessable'; readonly obstacle: Obstacle };

/** Adds up one side. Derived values count only where the caller says that it compares them with something else. */
export function sideOf(terms: readonly Term[], options: { readonly derived?: boolean } = {}): Side {
  const stated: (Figure & { value: number })[] = [];
  let [sum, low, high, open] = [0, 0, 0, false];
  let [blank, unreadable, derived, present] = [0, 0, 0, false];
  for (const figure of terms) {
    if (figure) present = true;
    if (figure && (isStated(figure) || (options.derived && isDerived(figure)))) {
      stated.push(figure);
      sum += figure.value;
      if (figure.state !== 'approximate') {
        low += figure.value;
        high += figure.value;
        continue;
      }
      const range = interval(figure);
      low += range.low;
      high += range.high;
      open ||= range.open;
    } else if (figure?.state === 'unreadable') unreadable += 1;
    else if (figure?.state === 'derived') derived += 1;
    else blank += 1;
  }
  return { sum, range: { low, high, open }, stated, blank, unreadable, derived, present };
}

/** Judges left = right or left <= right. */
export function assess(operator: '=' | '<=', left: Side, right: Side): Verdict {
  const obstacle = obstacleOf(left, right);
  if (obstacle) return { status: 'not_assessable', obstacle };
  const rightMayReach = right.blank > 0 || reaches(right.range, left.range.low);
  const leftMayReach = left.blank > 0 || reaches(left.range, right.range.low);
  if (!rightMayReach || (operator === '=' && !leftMayReach)) return { status: 'fails' };
  if (left.blank + right.blank === 0) return { status: 'holds' };
  // With blanks on both sides anything may stand in them.
  if (left.blank > 0 && right.blank > 0) return { status: 'not_assessable', obstacle: 'remainder' };
  const settled =
    operator === '='
      ? // The stated cells balance by themselves, so the blank ones can add nothing to either side.
        isPoint(left.range) && isPoint(right.range) && meet(left.range, right.range)
      : left.blank === 0 && reaches({ ...right.range, high: right.range.low, open: false }, left.range.high);
  return settled ? { status: 'holds' } : { status: 'not_assessable', obstacle: 'remainder' };
}

export const isDerived = (figure: Figure): figure is Figure & { value: number } =>
  figure.state === 'derived' && figure.value !== null;

export const isPoint = ({ low, high }: Interval): boolean => low === high;

function obstacleOf(left: Side, right: Side): Obstacle | null {
  if (!left.present && !right.present) return 'absent';
  if (left.unreadable + right.unreadable > 0) return 'unreadable';
  if (left.derived + right.derived > 0) return 'derived';
  if (left.stated.length === 0) return 'left';
  return right.stated.length === 0 ? 'right' : null;
}
