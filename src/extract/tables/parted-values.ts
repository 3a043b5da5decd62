/** Labels on one side and their values on the other, as where a printed sheet is wider than its paper. */
import type { Document } from '../../document/document.js';
import type { Figure } from '../../model/report.js';
import { isOfValues } from './unmapped.js';

/**
 * The figures of the tables of a flattened text: where rows of values have no label, and nothing was read of them, what seems
 * blank may be one of those, and cannot be told.
 */
export function withoutFalseBlanks(
  { blocks, flattened }: Document,
  figures: readonly Figure[],
): readonly Figure[] {
  if (!flattened || !figures.some(({ state }) => state === 'blank')) return figures;
  const read = new Set(figures.map(({ where }) => where.block));
  const areParted = blocks.some(
    (block, number) => block.kind === 'text' && !read.has(number) && isOfValues(block.text),
  );
  if (!areParted) return figures;
  return figures.map((figure) => (figure.state === 'blank' ? { ...figure, state: 'unreadable' } : figure));
}
