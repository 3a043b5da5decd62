/** The glyphs of a font as WOFF 2 packs them (W3C Recommendation, section 5.1) → their outlines. */
import type { Contour } from '../digit-shapes.js';
import { cornersOf } from './font-contours.js';

const HEAD = 36;
/** Put together from other glyphs. */
const COMPOSED = 0xffff;
/** Bits of a part of such a glyph: numbers of two bytes, how it is scaled, another part behind it, instructions. */
const [WORDS, SCALED, MORE, SCALED_TWICE, TURNED, INSTRUCTED] = [1, 8, 32, 64, 128, 256] as const;

const signed = (positive: number, value: number) => (positive & 1 ? value : -value);

/** The steps of a point: how many bytes they take, and what these say. */
function step(flag: number, at: (n: number) => number): readonly [size: number, dx: number, dy: number] {
  const kind = flag & 127;
  const one = at(0);
  if (kind < 10) return [1, 0, signed(flag, ((kind & 14) << 7) + one)];
  if (kind < 20) return [1, signed(flag, (((kind - 10) & 14) << 7) + one), 0];
  if (kind < 84) {
    const rest = kind - 20;
    const dx = signed(flag, 1 + (rest & 0x30) + (one >> 4));
    return [1, dx, signed(flag >> 1, 1 + ((rest & 0x0c) << 2) + (one & 15))];
  }
  if (kind < 120) {
    const rest = kind - 84;
    const dx = signed(flag, 1 + (Math.floor(rest / 12) << 8) + one);
    return [2, dx, signed(flag >> 1, 1 + (((rest % 12) >> 2) << 8) + at(1))];
  }
  if (kind < 124)
    return [3, signed(flag, (one << 4) + (at(1) >> 4)), signed(flag >> 1, ((at(1) & 15) << 8) + at(2))];
  return [4, signed(flag, (one << 8) + at(1)), signed(flag >> 1, (at(2) << 8) + at(3))];
}

/** A number of one to three bytes. */
function shortAt(stream: Buffer, at: number): readonly [value: number, size: number] {
  const first = stream.readUInt8(at);
  if (first === 253) return [stream.readUInt16BE(at + 1), 3];
  if (first === 255) return [stream.readUInt8(at + 1) + 253, 2];
  if (first === 254) return [stream.readUInt8(at + 1) + 506, 2];
  return [first, 1];
}

/** The outlines by glyph; null for those that are put together from others. */
export function packedOutlines(table: Buffer): (glyph: number) => readonly Contour[] | null {
  const count = table.readUInt16BE(4);
  const streams: Buffer[] = [];
  let from = HEAD;
  for (let i = 0; i < 5; i++) {
    const size = table.readUInt32BE(8 + 4 * i);
    streams.push(table.subarray(from, from + size));
    from += size;
  }
  const [contours, numbers, flags, steps, composed] = streams as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const outlines: (readonly Contour[] | null)[] = [];
  let [number, flag, at, part] = [0, 0, 0, 0];
  // Only how many there are stands here; they have a stream of their own.
  const passInstructions = () => {
    at += shortAt(steps, at)[1];
  };
  const passParts = () => {
    let instructed = false;
    for (let bits = MORE as number; bits & MORE; ) {
      bits = composed.readUInt16BE(part);
      instructed ||= (bits & INSTRUCTED) !== 0;
      part += 4 + (bits & WORDS ? 4 : 2);
      part += bits & SCALED ? 2 : bits & SCALED_TWICE ? 4 : bits & TURNED ? 8 : 0;
    }
    if (instructed) passInstructions();
  };
  for (let glyph = 0; glyph < count; glyph++) {
    const parts = contours.readUInt16BE(2 * glyph);
    if (parts === 0 || parts === COMPOSED) {
      outlines.push(parts === 0 ? [] : null);
      if (parts === COMPOSED) passParts();
      continue;
    }
    const sizes = Array.from({ length: parts }, () => {
      const [value, size] = shortAt(numbers, number);
      number += size;
      return value;
    });
    let [x, y] = [0, 0];
    outlines.push(
      sizes.map((size) =>
        cornersOf(
          Array.from({ length: size }, () => {
            const own = flags.readUInt8(flag++);
            const [bytes, dx, dy] = step(own, (n) => steps.readUInt8(at + n));
            at += bytes;
            x += dx;
            y += dy;
            return { x, y, on: own < 128 };
          }),
        ),
      ),
    );
    passInstructions();
  }
  return (glyph) => outlines[glyph] ?? null;
}
