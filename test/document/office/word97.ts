/** A writer of Word 97–2003 files for tests: pieces of text, and the modifiers of characters and paragraphs. */
import XLSX from 'xlsx';

export interface Written {
  readonly pieces: readonly {
    readonly text: string;
    /** Windows-1252 in place of UTF-16. */
    readonly narrow?: boolean;
    /** The two bytes of a piece, or a list that they name. */
    readonly sprms?: number | Buffer;
  }[];
  /** Modifiers of so many characters, in the order of the file. */
  readonly characters?: readonly (readonly [count: number, sprms: Buffer])[];
  readonly paragraphs?: readonly (readonly [count: number, sprms: Buffer])[];
  /** The pieces in the order in which they stand in the file, if that is another. */
  readonly order?: readonly number[];
  /** Characters of each story; all of them are the main text's where it is left out. */
  readonly stories?: readonly number[];
  readonly data?: Buffer;
  readonly flags?: number;
  readonly version?: number;
  /** Streams beside the text's. */
  readonly others?: Readonly<Record<string, Buffer>>;
}

export function sprm(code: number, ...operand: readonly number[]): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16LE(code);
  return Buffer.concat([head, Buffer.from(operand)]);
}

const word = (value: number) => [value & 0xff, (value >> 8) & 0xff];

/** The modifiers of a paragraph that ends a row of cells with these right edges. */
export function row(edges: readonly number[], bits: readonly number[] = []): Buffer {
  const count = edges.length - 1;
  const cells = Array.from({ length: count }, (_, i) => [...word(bits[i] ?? 0), ...Array(18).fill(0)]).flat();
  const operand = [count, ...edges.flatMap(word), ...cells];
  return Buffer.concat([
    sprm(0x2416, 1),
    sprm(0x2417, 1),
    sprm(0xd608, ...word(operand.length + 1), ...operand),
  ]);
}

/** Where the text begins; a page of properties stands before it and one behind. */
const TEXT = 0x800;
const PAGE = 512;

function page(
  bytes: Buffer,
  runs: readonly (readonly [bytes: number, sprms: Buffer])[],
  wide: boolean,
): void {
  const size = wide ? 13 : 1;
  let fc = TEXT;
  let free = PAGE - 2;
  runs.forEach(([length, sprms], i) => {
    bytes.writeUInt32LE(fc, 4 * i);
    fc += length;
    const style = wide ? [0, 0] : [];
    const list = Buffer.concat([Buffer.from(style), sprms]);
    // An odd number of bytes is said by one byte, an even one by two.
    const packed = wide
      ? list.length % 2 === 1
        ? [(list.length + 1) / 2, ...list]
        : [0, list.length / 2, ...list]
      : [list.length, ...list];
    free -= packed.length + (packed.length % 2);
    Buffer.from(packed).copy(bytes, free);
    bytes[4 * (runs.length + 1) + size * i] = free / 2;
  });
  bytes.writeUInt32LE(fc, 4 * runs.length);
  bytes[PAGE - 1] = runs.length;
}

export function doc(written: Written): Uint8Array {
  const { pieces, order = pieces.map((_, i) => i), stories, data, flags = 0, version = 0xc1 } = written;
  const encoded = pieces.map(({ text, narrow }) => Buffer.from(text, narrow ? 'latin1' : 'utf16le'));
  const places: number[] = [];
  let end = TEXT;
  for (const i of order) {
    places[i] = end;
    end += encoded[i]!.length;
  }
  const size = Math.ceil(end / PAGE) * PAGE;
  const main = Buffer.alloc(size + 2 * PAGE);
  for (const [i, bytes] of encoded.entries()) bytes.copy(main, places[i]);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(version, 2);
  main.writeUInt16LE(flags, 0x0a);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  for (const [i, count] of (stories ?? [length]).entries()) main.writeUInt32LE(count, 0x4c + 4 * i);

  const wide = pieces[0]!.narrow ? 1 : 2;
  const inBytes = (runs: readonly (readonly [number, Buffer])[]) =>
    runs.map(([count, sprms]): [number, Buffer] => [count * wide, sprms]);
  const none = Buffer.alloc(0);
  page(main.subarray(size), inBytes(written.characters ?? [[length, none]]), false);
  page(main.subarray(size + PAGE), inBytes(written.paragraphs ?? [[length, none]]), true);

  const parts: Buffer[] = [];
  let at = 0;
  const part = (pair: number, bytes: Buffer) => {
    main.writeUInt32LE(at, 0x9a + 8 * pair);
    main.writeUInt32LE(bytes.length, 0x9e + 8 * pair);
    parts.push(bytes);
    at += bytes.length;
  };
  const index = (number: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(TEXT, 0);
    bytes.writeUInt32LE(size, 4);
    bytes.writeUInt32LE(number, 8);
    return bytes;
  };
  part(12, index(size / PAGE));
  part(13, index(size / PAGE + 1));
  const lists = pieces.flatMap(({ sprms }) => (Buffer.isBuffer(sprms) ? [sprms] : []));
  const table = Buffer.alloc(4 * (pieces.length + 1) + 8 * pieces.length);
  let cp = 0;
  pieces.forEach(({ text, narrow, sprms }, i) => {
    table.writeUInt32LE(cp, 4 * i);
    cp += text.length;
    const entry = 4 * (pieces.length + 1) + 8 * i;
    table.writeUInt32LE(narrow ? 0x40000000 + 2 * places[i]! : places[i]!, entry + 2);
    const prm = Buffer.isBuffer(sprms) ? 2 * lists.indexOf(sprms) + 1 : (sprms ?? 0);
    table.writeUInt16LE(prm, entry + 6);
  });
  table.writeUInt32LE(cp, 4 * pieces.length);
  const head = Buffer.alloc(5);
  head[0] = 2;
  head.writeUInt32LE(table.length, 1);
  const named = lists.map((list) => Buffer.from([1, ...word(list.length), ...list]));
  part(33, Buffer.concat([...named, head, table]));

  const file = XLSX.CFB.utils.cfb_new();
  const streams = { WordDocument: main, '0Table': Buffer.concat(parts), ...(data ? { Data: data } : {}) };
  for (const [name, bytes] of Object.entries({ ...streams, ...written.others }))
    XLSX.CFB.utils.cfb_add(file, `/${name}`, bytes);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
}
