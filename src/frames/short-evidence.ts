/** Evidence that a reader can take in: a sum over twenty cells has mostly zeros. */

const ZERO = /: “0”$/;

/** The same rows with at most so many pieces of evidence; cells that hold 0 go first, and how many went is said. */
export function shortEvidence<Row extends { readonly evidence: string }>(
  rows: readonly Row[],
  most = 8,
): (Row & { evidence: string })[] {
  return rows.map((row) => ({ ...row, evidence: shorten(row.evidence, most) }));
}

function shorten(evidence: string, most: number): string {
  const pieces = evidence.split(' · ');
  if (pieces.length <= most) return evidence;
  const telling = pieces.filter((piece) => !ZERO.test(piece));
  const kept = telling.slice(0, most);
  const zeros = pieces.length - telling.length;
  const more = telling.length - kept.length;
  return [
    ...kept,
    ...(zeros > 0 ? [`and ${zeros} ${zeros === 1 ? 'cell' : 'cells'} with 0`] : []),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join(' · ');
}
