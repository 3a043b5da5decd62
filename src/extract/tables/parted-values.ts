/** Labels on one side and their values on the other, as where a printed sheet is wider than its paper. */
import type { Figure, Unmapped } from '../../model/report.js';
import { isWithoutLabel } from './unmapped.js';

/**
 * The figures of a flattened text beside rows of values that have no label: what seems blank may be one of those, and cannot
 * be told.
 */
export function withoutFalseBlanks(figures: readonly Figure[], left: readonly Unmapped[]): readonly Figure[] {
  if (!left.some(isWithoutLabel)) return figures;
  return figures.map((figure) =>
    figure.state === 'blank' && figure.where.row === null ? { ...figure, state: 'unreadable' } : figure,
  );
}
