/** A font file, as pages bring it along (OpenType, WOFF 1, WOFF 2) → the outlines of its characters. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';
import type { Contour } from '../digit-shapes.js';
import { cornersOf } from './font-contours.js';
import { packedOutlines } from './woff2-outlines.js';

/** A font with all signs of Chinese takes up less. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_TABLES = 64;

export interface FontFile {
  /** Whether the font draws a character. */
  has(character: string): boolean;
  /** Its outline; null where it cannot be looked into. */
  outlineOf(character: string): readonly Contour[] | null;
}

type Tables = ReadonlyMap<string, Buffer>;

/** Glyphs by character. */
type Characters = (code: number) => number;

const tagAt = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 4);

function openTypeTables(bytes: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  const count = Math.min(bytes.readUInt16BE(4), MOST_TABLES);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const from = bytes.readUInt32BE(at + 8);
    tables.set(tagAt(bytes, at), bytes.subarray(from, from + bytes.readUInt32BE(at + 12)));
  }
  return tables;
}

function woffTables(bytes: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  const count = Math.min(bytes.readUInt16BE(12), MOST_TABLES);
  for (let at = 44; at < 44 + 20 * count; at += 20) {
    const from = bytes.readUInt32BE(at + 4);
    const [packed, whole] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const part = bytes.subarray(from, from + packed);
    tables.set(tagAt(bytes, at), packed < whole ? inflateSync(part, { maxOutputLength: MOST_BYTES }) : part);
  }
  return tables;
}

/** The tables that WOFF 2 names by their place in its list, as far as they are needed; glyf and loca are packed. */
const KNOWN: Readonly<Record<number, string>> = { 0: 'cmap', 1: 'head', 10: 'glyf', 11: 'loca' };
const [ARBITRARY, GLYF, LOCA] = [63, 10, 11];

function woff2Tables(bytes: Buffer): Tables {
  const count = Math.min(bytes.readUInt16BE(12), MOST_TABLES);
  let at = 48;
  const number = () => {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return value;
  };
  const entries: { tag: string; size: number }[] = [];
  for (let i = 0; i < count; i++) {
    const flags = bytes.readUInt8(at++);
    const [kind, version] = [flags & 63, flags >> 6];
    const tag = kind === ARBITRARY ? tagAt(bytes, at) : (KNOWN[kind] ?? String(kind));
    if (kind === ARBITRARY) at += 4;
    const whole = number();
    const packed = kind === GLYF || kind === LOCA ? version === 0 : version !== 0;
    entries.push({ tag: packed ? `packed ${tag}` : tag, size: packed ? number() : whole });
  }
  const packed = bytes.subarray(at, at + bytes.readUInt32BE(20));
  const all = brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES });
  let from = 0;
  return new Map(
    entries.map(({ tag, size }) => {
      const part = all.subarray(from, from + size);
      from += size;
      return [tag, part];
    }),
  );
}

/** A table of characters that says for each stretch of them by how much its glyphs are moved. */
function stretches(table: Buffer): Characters {
  const size = table.readUInt16BE(6);
  return (code) => {
    for (let at = 0; at < size; at += 2) {
      if (table.readUInt16BE(14 + at) < code) continue;
      const first = table.readUInt16BE(16 + size + at);
      if (first > code) return 0;
      const delta = table.readUInt16BE(16 + 2 * size + at);
      const place = 16 + 3 * size + at;
      const offset = table.readUInt16BE(place);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = table.readUInt16BE(place + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function groups(table: Buffer): Characters {
  const count = Math.min(table.readUInt32BE(12), 100_000);
  return (code) => {
    for (let at = 16; at < 16 + 12 * count; at += 12) {
      const [first, last] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
      if (first <= code && code <= last) return table.readUInt32BE(at + 8) + code - first;
    }
    return 0;
  };
}

/** The font's own table of Unicode's characters; the one of most characters, where there are several. */
function charactersOf(cmap: Buffer): Characters | null {
  let best: { rank: number; read: Characters } | null = null;
  const count = Math.min(cmap.readUInt16BE(2), MOST_TABLES);
  for (let at = 4; at < 4 + 8 * count; at += 8) {
    const [platform, encoding] = [cmap.readUInt16BE(at), cmap.readUInt16BE(at + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = table.readUInt16BE(0);
    if (format !== 4 && format !== 12) continue;
    if (!best || format > best.rank)
      best = { rank: format, read: format === 4 ? stretches(table) : groups(table) };
  }
  return best?.read ?? null;
}

/** Bits of a point's flag: on the curve, short steps, repeated, and same or positive. */
const [ON, SHORT_X, SHORT_Y, REPEAT, SAME_X, SAME_Y] = [1, 2, 4, 8, 16, 32] as const;

function simpleOutline(glyph: Buffer): readonly Contour[] | null {
  const count = glyph.readInt16BE(0);
  // Put together from other glyphs, as digits hardly are.
  if (count < 0) return null;
  const ends = Array.from({ length: count }, (_, i) => glyph.readUInt16BE(10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    for (let n = flag & REPEAT ? glyph.readUInt8(at++) : 0; n >= 0; n--) flags.push(flag);
  }
  const coordinates = (short: number, same: number) => {
    let value = 0;
    return flags.slice(0, points).map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * glyph.readUInt8(at++);
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(SHORT_X, SAME_X);
  const ys = coordinates(SHORT_Y, SAME_Y);
  const all = xs.map((x, i) => ({ x, y: ys[i]!, on: (flags[i]! & ON) !== 0 }));
  return ends.map((end, i) => cornersOf(all.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1)));
}

/** The outlines of a font by glyph. */
function outlinesOf(tables: Tables): (glyph: number) => readonly Contour[] | null {
  const packed = tables.get('packed glyf');
  if (packed) return packedOutlines(packed);
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag));
  if (!glyf || !loca || !head) return () => null;
  const long = head.readInt16BE(50) !== 0;
  const place = (glyph: number) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return (glyph) => {
    const [from, to] = [place(glyph), place(glyph + 1)];
    return to > from ? simpleOutline(glyf.subarray(from, to)) : [];
  };
}

/** Reads a font file; null where it is none that can be read. */
export function readFont(bytes: Buffer): FontFile | null {
  try {
    const kind = tagAt(bytes, 0);
    const tables =
      kind === 'wOFF' ? woffTables(bytes) : kind === 'wOF2' ? woff2Tables(bytes) : openTypeTables(bytes);
    const cmap = tables.get('cmap');
    const glyphOf = cmap && charactersOf(cmap);
    if (!glyphOf) return null;
    const outlines = outlinesOf(tables);
    return {
      has: (character) => safely(() => glyphOf(character.codePointAt(0)!), 0) !== 0,
      outlineOf: (character) => safely(() => outlines(glyphOf(character.codePointAt(0)!)), null),
    };
  } catch {
    return null;
  }
}

/** What is read from a font that may be damaged. */
function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
