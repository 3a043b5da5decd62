/** Evidence that a reader can take in: a sum over twenty cells has mostly zeros. */
import { type Exhibit, isZero } from './evidence.js';

interface Evident {
  /** A line for each exhibit that is not empty, and what is said of the rest. */
  readonly evidence: readonly string[];
  readonly exhibits?: readonly Exhibit[];
}

/** The same rows with at most so many pieces of evidence; cells that hold 0 go first, and how many went is said. */
export function shortEvidence<Row extends Evident>(rows: readonly Row[], most = 8): Row[] {
  return rows.map((row) => ({ ...row, evidence: shorten(row, most) }));
}

function shorten({ evidence, exhibits = [] }: Evident, most: number): readonly string[] {
  if (evidence.length <= most) return evidence;
  const stated = exhibits.filter(({ quote }) => quote !== '');
  const telling = evidence.filter((_, at) => !(stated[at] && isZero(stated[at])));
  const kept = telling.slice(0, most);
  const zeros = evidence.length - telling.length;
  const more = telling.length - kept.length;
  return [
    ...kept,
    ...(zeros > 0 ? [`and ${zeros} ${zeros === 1 ? 'cell' : 'cells'} with 0`] : []),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}
