/** What the drawing commands of a page paint, in the order in which it is painted. */
import type { Colour } from './graphics-state.js';
import type { Point } from './matrix.js';
import type { Rule } from './printed-page.js';
import type { Box, Shape } from './shape.js';

/** A character that is painted, seen or not. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on the base line. */
  readonly x: number;
  readonly y: number;
  /** The direction in which the text runs, and the one in which its letters stand; of length 1. */
  readonly along: Point;
  readonly up: Point;
  readonly size: number;
  readonly width: number;
  /** From its beginning to that of the next, with the space that the text sets between its characters. */
  readonly advance: number;
  /** True where the text has a blank before it, or behind it. */
  readonly blank: boolean;
  blankAfter: boolean;
  /** The middle of its ink. */
  readonly middle: Point;
  /** Its paint: null for a pattern's. Without any it only makes a place for what copies the text or reads it aloud. */
  paints: readonly (Colour | null)[];
  readonly alpha: number;
  readonly outlined: boolean;
  readonly clips: readonly Shape[];
  /** Its place in the order of painting. */
  readonly order: number;
}

/** An area that is filled. */
export interface Fill {
  readonly shape: Shape;
  /** Null where a pattern fills it. */
  readonly colour: Colour | null;
  /** True where nothing below shows through. */
  readonly opaque: boolean;
  readonly clips: readonly Shape[];
  readonly order: number;
}

/** A place where a picture is painted. */
export interface Picture {
  readonly box: Box;
  readonly order: number;
}

export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
  readonly rules: readonly Rule[];
}
