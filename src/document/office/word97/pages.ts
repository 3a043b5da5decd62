/** Which property modifiers hold at a byte of the text ([MS-DOC], 2.9.33, 2.9.174 and 2.8.5). */

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** Properties from a byte on, up to another. */
export interface Run {
  readonly to: number;
  readonly sprms: Buffer;
  /** Of a paragraph, the number of its style. */
  readonly style: number;
}

type Page = readonly { readonly from: number; readonly run: Run }[];
const NONE = Buffer.alloc(0);

/** The last index whose number is not above `wanted`; -1 where there is none. */
function lastNotAbove(count: number, at: (index: number) => number, wanted: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Pages of 512 bytes in the text's stream, found by a list of bytes at which they begin. */
export class PropertyPages {
  private readonly pages = new Map<number, Page>();
  private readonly count: number;

  constructor(
    private readonly text: Buffer,
    private readonly index: Buffer,
    private readonly kind: 'characters' | 'paragraphs',
  ) {
    this.count = Math.max(0, Math.floor((index.length - 4) / 8));
  }

  /** What holds at a byte; where no page says it, nothing does, up to the end. */
  at(byte: number): Run {
    const found = lastNotAbove(this.count + 1, (i) => this.index.readUInt32LE(4 * i), byte);
    const nothing = { to: Number.POSITIVE_INFINITY, sprms: NONE, style: 0 };
    if (found < 0 || found >= this.count) return nothing;
    const page = this.page(this.index.readUInt32LE(4 * (this.count + 1) + 4 * found) & PAGE_NUMBER);
    const run = page[lastNotAbove(page.length, (i) => page[i]!.from, byte)]?.run;
    return run && run.to > byte ? run : nothing;
  }

  private page(number: number): Page {
    let page = this.pages.get(number);
    if (!page) {
      page = this.read(this.text.subarray(number * PAGE, (number + 1) * PAGE));
      this.pages.set(number, page);
    }
    return page;
  }

  private read(bytes: Buffer): Page {
    const count = bytes.readUInt8(PAGE - 1);
    const size = this.kind === 'characters' ? 1 : 13;
    return Array.from({ length: count }, (_, i) => {
      const [from, to] = [bytes.readUInt32LE(4 * i), bytes.readUInt32LE(4 * i + 4)];
      const place = 2 * bytes.readUInt8(4 * (count + 1) + size * i);
      return {
        from,
        run: { to, ...(place === 0 ? { sprms: NONE, style: 0 } : this.properties(bytes, place)) },
      };
    });
  }

  private properties(bytes: Buffer, place: number): Pick<Run, 'sprms' | 'style'> {
    const length = bytes.readUInt8(place);
    if (this.kind === 'characters') return { sprms: bytes.subarray(place + 1, place + 1 + length), style: 0 };
    // Words, less a byte; where that is 0 the next byte tells the words.
    const start = length === 0 ? place + 2 : place + 1;
    const end = length === 0 ? start + 2 * bytes.readUInt8(place + 1) : start + 2 * length - 1;
    return { style: bytes.readUInt16LE(start), sprms: bytes.subarray(start + 2, end) };
  }
}
