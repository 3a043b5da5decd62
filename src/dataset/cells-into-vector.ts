/**
 * The cells of a column → DuckDB's memory. The driver hands over each text by itself, and counts in whole numbers of 64 bits
 * at each cell once one is missing; that takes longer than all else of writing. Names and labels stand in thousands of rows,
 * so each text is handed over once.
 */

/** A vector of the driver, with what it keeps to itself. */
export interface FilledVector {
  readonly vector: unknown;
  readonly validity: { readonly data: BigUint64Array | null };
  setItem(at: number, cell: unknown): void;
  flush(): void;
}

/**
 * What stands in a vector of texts, 16 bytes for each (DuckDB's `string_t`): of a longer text where its bytes are, which
 * several may share. A copy, until it is flushed.
 */
export interface InVector {
  readonly dataView: DataView;
  flush(): void;
}
const WORDS = 4;

/** Puts cells, null where there is none, into a new vector of as many items. */
export function putCells(vector: FilledVector, cells: readonly unknown[]): void {
  const missing: number[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at] === null) missing.push(at);
    else vector.setItem(at, cells[at]);
  }
  putMissing(vector, missing);
  vector.flush();
}

/** The same of texts. */
export function putTexts(
  vector: FilledVector,
  inside: () => InVector,
  texts: readonly (string | null)[],
): void {
  const missing: number[] = [];
  const first = new Map<string, number>();
  const again: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at]!;
    if (text === null) missing.push(at);
    else if (first.has(text)) again.push(at);
    else {
      first.set(text, at);
      vector.setItem(at, text);
    }
  }
  putMissing(vector, missing);
  vector.flush();
  if (again.length === 0) return;
  const all = inside();
  const words = new Uint32Array(all.dataView.buffer, all.dataView.byteOffset, texts.length * WORDS);
  for (const at of again) {
    const from = first.get(texts[at]!)! * WORDS;
    for (let word = 0; word < WORDS; word += 1) words[at * WORDS + word] = words[from + word]!;
  }
  all.flush();
}

/** Behind all that is there: from the first that is missing the driver looks at the bit of each item. */
function putMissing(vector: FilledVector, [first, ...others]: readonly number[]): void {
  if (first === undefined) return;
  vector.setItem(first, null);
  const { buffer, byteOffset, byteLength } = vector.validity.data!;
  const bits = new Uint8Array(buffer, byteOffset, byteLength);
  for (const at of others) bits[at >> 3]! &= ~(1 << (at & 7));
}
