/**
 * The texts of a column as DuckDB has them in memory → strings. The driver fetches and decodes each by itself, which takes
 * longer than the rest of an answer. DuckDB lays the texts of a vector one behind the other, so they are fetched by the run.
 */

/**
 * A text is 16 bytes in a vector (DuckDB's `string_t`): its length in 4, and up to 12 bytes of it; of a longer one its first
 * 4 bytes, and in 8 where all of it is.
 */
const [TEXT, INLINE, PLACE] = [16, 12, 8];

/** Which items there are, by their place: a bit each; null where all are. */
interface Validity {
  readonly data: BigUint64Array | null;
  readonly offset: number;
}

/** A vector of texts. */
export interface TextVector {
  readonly dataView: DataView;
  readonly validity: Validity;
  readonly itemCount: number;
}

/** A vector of lists, whose texts lie in one vector. */
export interface ListVector {
  readonly validity: Validity;
  readonly itemCount: number;
  readonly texts: TextVector;
  readonly getEntryOffset: (at: number) => number;
  readonly getEntryLength: (at: number) => number;
}

/** The bytes of a longer text, given as it is in a vector. */
export type BytesOf = (text: DataView) => Uint8Array;

function validIn({ data, offset }: Validity): (at: number) => boolean {
  if (data === null) return () => true;
  const bits = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return (at) => ((bits[(offset + at) >> 3]! >> ((offset + at) & 7)) & 1) === 1;
}

/** Strings that are made again and again: names and labels stand in thousands of rows, and are kept once. */
export class Texts {
  private readonly known = new Map<string, string>();

  constructor(private readonly bytesOf: BytesOf) {}

  /** The same string for the same text. */
  once(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }

  /** The texts of a column, null where there is none. */
  of({ dataView: view, validity, itemCount }: TextVector): (string | null)[] {
    const isValid = validIn(validity);
    const texts = new Array<string | null>(itemCount).fill(null);
    const short = this.decoder(Buffer.from(view.buffer, view.byteOffset, view.byteLength));
    const run = new Run();
    for (let at = 0; at < texts.length; at += 1) {
      if (!isValid(at)) continue;
      const from = at * TEXT;
      const length = view.getUint32(from, true);
      if (length <= INLINE) {
        texts[at] = short(from + TEXT - INLINE, length);
        continue;
      }
      // Addresses have 48 bits.
      const place = view.getUint32(from + PLACE, true) + view.getUint32(from + PLACE + 4, true) * 2 ** 32;
      if (!run.takes(at, place, length)) {
        this.decode(run, texts);
        run.begin(at, place, length);
      }
    }
    this.decode(run, texts);
    return texts;
  }

  /** The lists of texts of a column, null where there is none. */
  lists(vector: ListVector): (string[] | null)[] {
    const isValid = validIn(vector.validity);
    const texts = this.of(vector.texts);
    return Array.from({ length: vector.itemCount }, (_, at) => {
      if (!isValid(at)) return null;
      const from = vector.getEntryOffset(at);
      return texts.slice(from, from + vector.getEntryLength(at)).map(String);
    });
  }

  private decode(run: Run, texts: (string | null)[]): void {
    if (run.items.length === 0) return;
    const decoded = this.decoder(Buffer.from(this.bytesOf(run.asText())));
    let from = 0;
    for (const { at, length } of run.items) {
      texts[at] = decoded(from, length);
      from += length;
    }
  }

  /** Decodes texts of these bytes one after the other: that of a row is often that of the row before. */
  private decoder(bytes: Buffer): (from: number, length: number) => string {
    let [before, size, text] = [0, -1, ''];
    return (from, length) => {
      if (length !== size || !isSame(bytes, from, before, length))
        text = this.once(bytes.toString('utf8', from, from + length));
      [before, size] = [from, length];
      return text;
    };
  }
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

/** Longer texts of a vector that lie one right behind the other. */
class Run {
  /** Rows, and the lengths of their texts. */
  readonly items: { readonly at: number; readonly length: number }[] = [];
  private start = 0;
  private length = 0;

  /** Adds a text; false where it lies elsewhere. */
  takes(at: number, place: number, length: number): boolean {
    if (this.items.length === 0 || place !== this.start + this.length) return false;
    this.items.push({ at, length });
    this.length += length;
    return true;
  }

  begin(at: number, place: number, length: number): void {
    this.items.splice(0, Infinity, { at, length });
    [this.start, this.length] = [place, length];
  }

  /** All of it, as if it were one text. */
  asText(): DataView {
    const text = new DataView(new ArrayBuffer(TEXT));
    text.setUint32(0, this.length, true);
    text.setUint32(PLACE, this.start % 2 ** 32, true);
    text.setUint32(PLACE + 4, Math.floor(this.start / 2 ** 32), true);
    return text;
  }
}
