/** Characters → the words that they are printed as, each with the way that it runs. */
import type { Glyph } from './drawing.js';
import type { Colour } from './graphics-state.js';
import { offLine, type Point } from './matrix.js';
import { BLANK, CLOSE, COLUMN, type Run } from './printed-page.js';

/** How a word runs on the sheet; null for any other slant. */
export type Way = 'across' | 'up' | 'down' | 'upside down' | null;

export interface Word {
  readonly way: Way;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** What words of one kind have in common: way, size, colour on white paper. */
  readonly style: string;
  readonly colour: Colour;
  /** Whether it stands apart from a word right before it. */
  readonly apart: boolean;
}

/** A character's colour as it shows on white paper; a pattern's counts as grey. */
function shownColour({ paints, alpha }: Glyph): Colour {
  const [r, g, b] = paints.find((one) => one !== null) ?? GREY;
  return [r * alpha + 1 - alpha, g * alpha + 1 - alpha, b * alpha + 1 - alpha];
}
const GREY: Colour = [0.5, 0.5, 0.5];

/** Slants up to this, as the sine of the angle, come from how a sheet was laid on a scanner. */
const STRAIGHT = 0.06;

export function wayOf([x, y]: Point): Way {
  if (Math.abs(y) < STRAIGHT) return x > 0 ? 'across' : 'upside down';
  if (Math.abs(x) < STRAIGHT) return y > 0 ? 'down' : 'up';
  return null;
}

/** How far a character stands from the one before it, in sizes; null where it is none that may go on. */
function gapBetween(a: Glyph, b: Glyph): number | null {
  if (b.blank || a.blankAfter || Math.abs(a.size - b.size) > 0.1 * a.size) return null;
  if (a.along[0] * b.along[0] + a.along[1] * b.along[1] < 0.99) return null;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const forth = dx * a.along[0] + dy * a.along[1];
  const aside = offLine(a.along, [dx, dy]);
  const size = Math.min(a.size, b.size);
  const isNear = aside < 0.1 * size && forth > a.width - 0.3 * size && forth - a.width < COLUMN * size;
  return isNear ? (forth - a.advance) / size : null;
}

/** The space that a page sets between all its characters, which is no blank, in sizes. */
function spacing(all: readonly (number | null)[]): number {
  const gaps = all.filter((gap) => gap !== null);
  if (gaps.length < FEWEST_GAPS) return 0;
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
  return middle < LEAST_SPACE ? 0 : middle;
}
/** Fewer characters tell nothing, and less space is as good as none. */
const [FEWEST_GAPS, LEAST_SPACE] = [80, 0.1];

/** Numbers in letters that stand so far apart are not told from single ones in narrow columns, in sizes. */
const MOST_SPACE = 0.6;
/** Gaps of one spacing differ by less, in sizes. */
const SAME_SPACE = 0.06;
/** So many numbers set alike tell, of which no more than this part may be others; none has so many digits. */
const [FEWEST_SPACED, OTHERS, MOST_DIGITS] = [5, 0.1, 10];

/**
 * The digits that go on a number whose digits are set apart, by their places: on the page all numbers that stand by
 * themselves are set so, with one gap, and they have one, two and more digits.
 */
function spacedDigits(glyphs: readonly Glyph[], gaps: readonly (number | null)[]): ReadonlySet<number> {
  const numbers: number[][] = [];
  for (let i = 1; i < glyphs.length; i++) {
    if (gaps[i] == null || gaps[i - 1] != null) continue;
    let end = i;
    while (end < glyphs.length && gaps[end] != null) end++;
    const places = [...gaps.keys()].slice(i, end);
    if ([i - 1, ...places].every((place) => /^[\d.,]$/.test(glyphs[place]!.text))) numbers.push(places);
    i = end - 1;
  }
  const all = numbers.flat().map((place) => gaps[place]!);
  const space = all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
  if (space < CLOSE || space > MOST_SPACE) return new Set();
  const alike = numbers.filter(
    (places) =>
      places.length < MOST_DIGITS && places.every((place) => Math.abs(gaps[place]! - space) < SAME_SPACE),
  );
  const lengths = new Set(alike.map(({ length }) => length));
  const isRule = alike.length >= FEWEST_SPACED && alike.length >= (1 - OTHERS) * numbers.length;
  return new Set(isRule && lengths.size > 1 ? alike.flat() : []);
}

const isDigit = (glyph: Glyph | undefined) => glyph !== undefined && /^\d$/.test(glyph.text);

export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let group: Glyph[] = [];
  let last: {
    readonly glyph: Glyph;
    readonly way: Way;
    readonly style: string;
    readonly colour: Colour;
  } | null = null;
  const gaps = glyphs.map((glyph, i) => (i === 0 ? null : gapBetween(glyphs[i - 1]!, glyph)));
  const space = spacing(gaps);
  const spaced = spacedDigits(glyphs, gaps);
  /** Whether two digits are set without space. */
  const isTight = (i: number) =>
    isDigit(glyphs[i - 1]) && isDigit(glyphs[i]) && gaps[i] != null && gaps[i]! < CLOSE / 2;
  /** From which gap on a character stands apart from the one before: nearer behind the digits of a number that is set tight. */
  const most = (i: number) =>
    space === 0 && isDigit(glyphs[i - 1]) && isDigit(glyphs[i]) && (isTight(i - 1) || isTight(i + 1))
      ? CLOSE
      : BLANK + space;
  let apart = false;
  const end = () => {
    const [glyph] = group;
    if (!glyph) return;
    // Words that are printed in one go look alike.
    if (
      last?.glyph.paints !== glyph.paints ||
      last.glyph.along !== glyph.along ||
      last.glyph.size !== glyph.size
    ) {
      const [way, colour] = [wayOf(glyph.along), shownColour(glyph)];
      const [r, g, b] = colour.map((part) => Math.round(part * 16));
      const style = `${way} ${Math.round(2 * glyph.size) / 2} ${r} ${g} ${b} ${glyph.outlined}`;
      last = { glyph, way, style, colour };
    }
    let text = '';
    for (const one of group) text += one.text;
    const { way, style, colour } = last;
    words.push({ way, glyphs: group, text, style, colour, apart });
  };
  glyphs.forEach((glyph, i) => {
    const gap = gaps[i]!;
    if (group.length === 0 || (gap !== null && (gap < most(i) || spaced.has(i)))) group.push(glyph);
    else {
      end();
      group = [glyph];
      // Wider gaps are seen to be one where the line is read: another character may be printed into them.
      apart = gap !== null && gap < BLANK;
    }
  });
  end();
  return words;
}

/** A word as a run; one that runs up or down stands around its middle. */
export function runOf({ way, glyphs, text, apart }: Word): Run {
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  const { size: height } = first;
  const blank = first.blank || apart;
  const { blankAfter } = last;
  if (way === 'up' || way === 'down') {
    const x = (first.middle[0] + last.middle[0] - height) / 2;
    const y = (first.middle[1] + last.middle[1]) / 2 + 0.35 * height;
    return { text, x, y, width: height, height, reach: height, blank, blankAfter, turned: way };
  }
  const length = last.x - first.x;
  const [width, reach] = [length + last.width, length + last.advance];
  return { text, x: first.x, y: first.y, width, height, reach, blank, blankAfter, turned: null };
}
