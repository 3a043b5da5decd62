/** Bytes that come one after the other: an archive of any size is read through a small window. */

/**
 * What stands between two stretches of bytes that can be read without one another, such as two packed members of a
 * web archive: a fault in one says nothing of the next.
 */
export interface Break {
  /** What is wrong with the stretch that ends here: its bytes are not those that were packed, or its end is missing. */
  readonly fault: 'damaged' | 'cut' | null;
}
export type Part = Uint8Array | Break;

const NONE = new Uint8Array();
const isBytes = (part: Part): part is Uint8Array => part instanceof Uint8Array;

export class ByteStream {
  private readonly parts: AsyncIterator<Part>;
  private window: Uint8Array = NONE;
  private ahead: Break | null = null;
  private ended = false;

  constructor(parts: AsyncIterable<Part>) {
    this.parts = parts[Symbol.asyncIterator]();
  }

  /** Takes in another part of the stretch; false at its end. */
  private async more(): Promise<boolean> {
    if (this.ahead || this.ended) return false;
    const { done, value } = await this.parts.next();
    if (done) this.ended = true;
    else if (!isBytes(value)) this.ahead = value;
    else if (this.window.length === 0) this.window = value;
    else this.window = Buffer.concat([this.window, value]);
    return !done && isBytes(value);
  }

  /** The next bytes, which stay; fewer than `count` at the end of the stretch. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.window.length < count && (await this.more()));
    return this.window.subarray(0, count);
  }

  /** The next bytes; fewer than `count` at the end of the stretch. Takes up no more memory than there are bytes. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    await this.pass(count, (part) => parts.push(part));
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** Passes over bytes; returns how many there were. */
  async skip(count: number): Promise<number> {
    return this.pass(count, () => {});
  }

  private async pass(count: number, use: (part: Uint8Array) => void): Promise<number> {
    let left = count;
    while (left > 0) {
      if (this.window.length === 0 && !(await this.more())) break;
      const part = this.window.subarray(0, left);
      this.window = this.window.subarray(part.length);
      left -= part.length;
      use(part);
    }
    return count - left;
  }

  /** Passes over line ends. */
  async skipLineEnds(): Promise<void> {
    for (;;) {
      const bytes = await this.peek(1);
      if (bytes[0] !== 0x0a && bytes[0] !== 0x0d) return;
      await this.skip(1);
    }
  }

  /**
   * The next bytes up to where `end` is found in them, which stays in what is returned; null where it is not within
   * `most` bytes of the stretch. What is returned is not taken.
   * @param end finds the index behind the end, or -1
   */
  async peekTo(end: (bytes: Uint8Array) => number, most: number): Promise<Uint8Array | null> {
    for (let count = Math.min(most, 1024); ; count = Math.min(most, count * 4)) {
      const bytes = await this.peek(count);
      const at = end(bytes);
      if (at !== -1) return bytes.subarray(0, at);
      if (bytes.length < count || count === most) return null;
    }
  }

  /** What ends the stretch, where nothing is left of it before that; null where something is, or nothing follows. */
  async breakAhead(): Promise<Break | null> {
    await this.peek(1);
    return this.window.length === 0 ? this.ahead : null;
  }

  /** Goes on to the next stretch; null where there is none. */
  async nextStretch(): Promise<Break | null> {
    while (this.window.length > 0 || (await this.more())) this.window = NONE;
    const { ahead } = this;
    this.ahead = null;
    return ahead;
  }
}
