/** Pixels → PNG with a palette: charts have few colours, and so a third of the bytes. */
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each, row by row; all are opaque. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The picture as a file. Where it has more colours than a palette holds, those that differ least become one. */
export function indexedPng({ width, height, pixels }: Pixels): Buffer {
  const { palette, numbers } = paletteOf(pixels);
  // Each row begins with its filter: none, since neighbours in a palette are not alike.
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(numbers.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours, three bytes each, in the order in which they come, and which of them each pixel has. */
function paletteOf(pixels: Uint8Array): { readonly palette: Buffer; readonly numbers: Uint8Array } {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const numbers = new Uint8Array(colours.length);
  for (let lost = 0; ; lost++) {
    const byte = (0xff << lost) & 0xff;
    const mask = byte * 0x01010101;
    const known = new Map<number, number>();
    // What becomes one is drawn as the first of them that came.
    const firsts: number[] = [];
    // None of an opaque pixel is 0.
    let [last, number] = [0, 0];
    let at = 0;
    for (; at < colours.length; at++) {
      // With a sign it is a small integer to the engine, and the look-up takes a tenth of the time.
      const colour = colours[at]! & mask;
      // Most pixels are as the one before them.
      if (colour !== last) {
        const found = known.get(colour);
        if (found === undefined && firsts.length === MOST_COLOURS) break;
        number = found ?? firsts.push(at) - 1;
        if (found === undefined) known.set(colour, number);
        last = colour;
      }
      numbers[at] = number;
    }
    if (at < colours.length) continue;
    const palette = Buffer.concat(firsts.map((first) => pixels.subarray(4 * first, 4 * first + 3)));
    return { palette, numbers };
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
