/** A font file, as pages bring it along (OpenType, WOFF 1, WOFF 2) → the outlines of its characters. */
import { createRequire } from 'node:module';
import type { Font, Glyph, PathCommand } from 'fontkit';
import { type Contour, middleOf, type Point } from '../digit-shapes.js';

export interface FontFile {
  /** Whether the font draws a character. */
  has(character: string): boolean;
  /** Its outline; null where it cannot be looked into. */
  outlineOf(character: string): readonly Contour[] | null;
}

/** Hardly a page brings a font along, and what reads one takes longer to load than a page to be read. */
const load = createRequire(import.meta.url);

/** Reads a font file; null where it is none that can be read. */
export function readFont(bytes: Buffer): FontFile | null {
  const font = safely(() => {
    const { create } = load('fontkit') as typeof import('fontkit');
    const found = create(bytes);
    // Of several in one file a page names one, and nobody knows which.
    return 'glyphForCodePoint' in found ? (found as Font) : null;
  });
  if (!font) return null;
  return {
    has: (character) => safely(() => font.hasGlyphForCodePoint(character.codePointAt(0)!)) ?? false,
    outlineOf: (character) => safely(() => contoursOf(glyphsOf(font, character).flatMap(commandsOf))),
  };
}

/** A font with a table of substitutes may draw other glyphs than those that it names for a character. */
function glyphsOf(font: Font, character: string): Glyph[] {
  const { directory } = font as unknown as { directory?: { tables?: Record<string, unknown> } };
  return directory?.tables?.GSUB
    ? font.layout(character).glyphs
    : [font.glyphForCodePoint(character.codePointAt(0)!)];
}

const commandsOf = ({ path }: Glyph): PathCommand[] => path.commands;

/** The corners of closed lines: each curve is taken to go through its middle. */
function contoursOf(commands: readonly PathCommand[]): Contour[] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    if (command === 'moveTo') contours.push([]);
    const contour = contours.at(-1)!;
    const end: Point = [args.at(-2)!, args.at(-1)!];
    const from = contour.at(-1);
    if (from && args.length > 2) contour.push(middleOf([from, ...pairs(args)]));
    contour.push(end);
  }
  return contours;
}

const pairs = (numbers: readonly number[]): Point[] =>
  numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1]!] as const] : []));

/** What is read from a font that may be damaged. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
