/** Font files for tests: the digits as strokes of rectangles, in each of the ways that pages bring fonts along. */
import { brotliCompressSync, deflateSync } from 'node:zlib';

type Rectangle = readonly [left: number, low: number, right: number, high: number];

/** The rectangles of a digit, and its holes. */
interface Shape {
  readonly ink: readonly Rectangle[];
  readonly holes?: readonly Rectangle[];
}

const BLOCK: Rectangle = [0, 0, 500, 1000];
/** Strokes as a display of seven segments has them: top, upper left and right, middle, lower left and right, foot. */
const [TOP, UPPER_LEFT, UPPER_RIGHT, MIDDLE, LOWER_LEFT, LOWER_RIGHT, FOOT]: readonly Rectangle[] = [
  [0, 900, 500, 1000],
  [0, 450, 100, 1000],
  [400, 450, 500, 1000],
  [0, 450, 500, 550],
  [0, 0, 100, 550],
  [400, 0, 500, 550],
  [0, 0, 500, 100],
];
export const SHAPES: readonly Shape[] = [
  { ink: [BLOCK], holes: [[100, 100, 400, 900]] },
  { ink: [[200, 0, 300, 1000]] },
  { ink: [TOP!, UPPER_RIGHT!, MIDDLE!, LOWER_LEFT!, FOOT!] },
  { ink: [TOP!, UPPER_RIGHT!, MIDDLE!, LOWER_RIGHT!, FOOT!] },
  { ink: [UPPER_LEFT!, MIDDLE!, UPPER_RIGHT!, LOWER_RIGHT!] },
  { ink: [TOP!, UPPER_LEFT!, MIDDLE!, LOWER_RIGHT!, FOOT!] },
  { ink: [BLOCK], holes: [[100, 100, 400, 450]] },
  { ink: [TOP!, UPPER_RIGHT!, LOWER_RIGHT!] },
  {
    ink: [BLOCK],
    holes: [
      [100, 100, 400, 450],
      [100, 550, 400, 900],
    ],
  },
  { ink: [BLOCK], holes: [[100, 550, 400, 900]] },
];

export type Corner = readonly [x: number, y: number];

/** A digit's contours: ink runs one way round, holes the other. */
export function contoursOf(digit: number): Corner[][] {
  const { ink, holes = [] } = SHAPES[digit]!;
  const corners = ([left, low, right, high]: Rectangle): Corner[] => [
    [left, low],
    [right, low],
    [right, high],
    [left, high],
  ];
  return [...ink.map(corners), ...holes.map((hole) => corners(hole).reverse())];
}

const words = (...values: number[]) => Buffer.from(values.flatMap((v) => [(v >> 8) & 255, v & 255]));
const long = (value: number) => words(value >>> 16, value & 0xffff);

/** Glyph 1 + n is drawn as `drawn[n]`; the character n has glyph 1 + n. */
function cmap(): Buffer {
  const segment = words(4, 32, 0, 4, 4, 1, 0, 0x39, 0xffff, 0, 0x30, 0xffff, (1 - 0x30) & 0xffff, 1, 0, 0);
  return Buffer.concat([words(0, 1, 3, 1), long(12), segment]);
}

function glyph(digit: number): Buffer {
  const contours = contoursOf(digit);
  let last = -1;
  const ends = contours.map((corners) => (last += corners.length));
  const points = contours.flat();
  const steps = (axis: 0 | 1) =>
    points.map((point, i) => (point[axis] - (i === 0 ? 0 : points[i - 1]![axis])) & 0xffff);
  const simple = Buffer.concat([
    words(contours.length, 0, 0, 500, 1000, ...ends, 0),
    Buffer.alloc(points.length, 1),
    words(...steps(0), ...steps(1)),
  ]);
  return simple.length % 2 === 0 ? simple : Buffer.concat([simple, Buffer.alloc(1)]);
}

function tablesOf(drawn: string): Record<string, Buffer> {
  const glyphs = [Buffer.alloc(0), ...[...drawn].map((digit) => glyph(Number(digit)))];
  let at = 0;
  const places = [0, ...glyphs.map(({ length }) => (at += length))];
  const head = Buffer.alloc(54);
  return {
    cmap: cmap(),
    glyf: Buffer.concat(glyphs),
    head,
    loca: words(...places.map((place) => place / 2)),
  };
}

/** Puts glyphs in the place of others, whatever the script: the glyph of digit n becomes that of `shown[n]`. */
export function substitutes(shown: string): Record<string, Buffer> {
  const glyphs = [...shown].map((digit) => 1 + Number(digit));
  const scripts = Buffer.concat([words(1), Buffer.from('DFLT'), words(8, 4, 0, 0, 0xffff, 1, 0)]);
  const features = Buffer.concat([words(1), Buffer.from('ccmp'), words(8, 0, 1, 0)]);
  const coverage = words(1, glyphs.length, ...glyphs.map((_, at) => 1 + at));
  const subtable = Buffer.concat([words(2, 6 + 2 * glyphs.length, glyphs.length, ...glyphs), coverage]);
  const lookups = Buffer.concat([words(1, 4, 1, 0, 1, 8), subtable]);
  const places = [10, 10 + scripts.length, 10 + scripts.length + features.length];
  return {
    GSUB: Buffer.concat([long(0x10000), words(...places), scripts, features, lookups]),
    hhea: Buffer.concat([long(0x10000), Buffer.alloc(30), words(1)]),
    hmtx: Buffer.concat([words(500, 0), Buffer.alloc(2 * glyphs.length)]),
    maxp: Buffer.concat([long(0x10000), words(1 + glyphs.length), Buffer.alloc(26)]),
  };
}

export function openType(drawn: string, others: Record<string, Buffer> = {}): Buffer {
  const tables = Object.entries({ ...tablesOf(drawn), ...others });
  let at = 12 + 16 * tables.length;
  const entries = tables.map(([tag, { length }]) => {
    const entry = Buffer.concat([Buffer.from(tag), long(0), long(at), long(length)]);
    at += length;
    return entry;
  });
  const head = Buffer.concat([long(0x10000), words(tables.length, 0, 0, 0)]);
  return Buffer.concat([head, ...entries, ...tables.map(([, table]) => table)]);
}

export function woff(drawn: string): Buffer {
  const tables = Object.entries(tablesOf(drawn)).map(([tag, table]) => {
    const packed = deflateSync(table);
    return { tag, whole: table.length, packed: packed.length < table.length ? packed : table };
  });
  let at = 44 + 20 * tables.length;
  const parts = tables.map(({ tag, whole, packed }) => {
    const entry = Buffer.concat([...[Buffer.from(tag), long(at), long(packed.length), long(whole), long(0)]]);
    at += packed.length;
    return entry;
  });
  const head = Buffer.alloc(44);
  head.write('wOFF');
  head.writeUInt16BE(tables.length, 12);
  return Buffer.concat([head, ...parts, ...tables.map(({ packed }) => packed)]);
}

/** Glyphs as WOFF 2 packs them, each point by its longest form. */
function packedGlyphs(drawn: string): Buffer {
  const outlines = [[], ...[...drawn].map((digit) => contoursOf(Number(digit)))];
  const numbers = outlines.flatMap((contours) => contours.map(({ length }) => length));
  const [flags, steps]: [number[], number[]] = [[], []];
  for (const contours of outlines) {
    let [x, y] = [0, 0];
    for (const [a, b] of contours.flat()) {
      flags.push(124 + (a >= x ? 1 : 0) + (b >= y ? 2 : 0));
      const [dx, dy] = [Math.abs(a - x), Math.abs(b - y)];
      steps.push(dx >> 8, dx & 255, dy >> 8, dy & 255);
      [x, y] = [a, b];
    }
    // No instructions.
    if (contours.length > 0) steps.push(0);
  }
  const streams = [
    ...[words(...outlines.map(({ length }) => length)), Buffer.from(numbers)],
    ...[Buffer.from(flags), Buffer.from(steps), Buffer.alloc(0), Buffer.alloc(4), Buffer.alloc(0)],
  ];
  const sizes = streams.map(({ length }) => long(length));
  return Buffer.concat([words(0, 0, outlines.length, 0), ...sizes, ...streams]);
}

export function woff2(drawn: string): Buffer {
  const { cmap: characters, head } = tablesOf(drawn);
  const glyphs = packedGlyphs(drawn);
  const size = (value: number) => (value < 128 ? [value] : [128 + (value >> 7), value & 127]);
  const entries = [
    ...[0, ...size(characters!.length), 1, ...size(head!.length)],
    ...[10, ...size(glyphs.length), ...size(glyphs.length), 11, ...size(0), ...size(0)],
  ];
  const start = Buffer.alloc(48);
  start.write('wOF2');
  start.writeUInt16BE(4, 12);
  const packed = brotliCompressSync(Buffer.concat([characters!, head!, glyphs]));
  start.writeUInt32BE(packed.length, 20);
  // Files end at a multiple of four.
  return Buffer.concat([start, Buffer.from(entries), packed, Buffer.alloc(3)]);
}
