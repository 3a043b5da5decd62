/** Rows in which a program wrote what merged cells hold into each of the cells that were merged. */

/** Fewer rows with a label beside itself may be a slip. */
const FEWEST = 5;
const isWords = (text: string | undefined): text is string =>
  text !== undefined && /[\u3400-\u9fff]{2}/.test(text);

/** Whether the words of a cell stand in the next as well. */
const repeats = (row: readonly string[]): boolean =>
  row.some((text, i) => i > 0 && isWords(text) && text === row[i - 1]);

/**
 * The rows with each merged cell's text in its first cell only. Words say where cells were merged, beside each other
 * or below; numbers stand in merged cells where the head right above them does.
 */
export function withoutRepeats(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.filter(repeats).length < FEWEST) return rows;
  let above: readonly string[] = [];
  // For each column of the row above whether its cell goes on from the one before it.
  let goesOn: readonly boolean[] = [];
  return rows.map((row) => {
    const headAbove = above;
    const mergedAbove = goesOn;
    const merged = row.map((text, i) => {
      if (i === 0 || text === '' || text !== row[i - 1]) return false;
      return isWords(text) || mergedAbove[i] === true;
    });
    above = row;
    goesOn = merged;
    return row.map((text, i) => (merged[i] || (isWords(text) && text === headAbove[i]) ? '' : text));
  });
}
