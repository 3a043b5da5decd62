/** Words that are printed across a page to mark it, over or under its text: no part of what the page says. */
import type { Glyph } from './drawing.js';
import { type Colour, difference } from './graphics-state.js';
import type { Rule } from './printed-page.js';
import type { Way, Word } from './words.js';

/** What words of one watermark have in common. */
interface Style {
  readonly way: Way;
  readonly colour: Colour;
  readonly size: number;
  readonly outlined: boolean;
  readonly words: Word[];
}

/** How far a style must differ from the text's: in colour, and in size. */
const [OTHER_COLOUR, LARGER] = [0.15, 1.25];
/** Part of a style's words that must run into text or lines of the table. */
const MANY = 0.2;

/** What tells one watermark from another, on whichever page. */
export const signOf = ({ style, text }: Word) => `${style} ${text}`;

function stylesOf(words: readonly Word[]): Style[] {
  const styles = new Map<string, Style>();
  for (const word of words) {
    const style = styles.get(word.style);
    if (style) style.words.push(word);
    else {
      const { size, outlined } = word.glyphs[0]!;
      styles.set(word.style, { colour: word.colour, size, outlined, way: word.way, words: [word] });
    }
  }
  return [...styles.values()];
}

const light = ([r, g, b]: Colour) => 0.3 * r + 0.59 * g + 0.11 * b;

/** Much text that is not always the same, and dark. */
const weightOf = ({ words, colour }: Style) =>
  [...new Set(words.map(({ text }) => text))].join('').length * (1.05 - light(colour)) ** 2;

/** How much words look like the text of a page: what is printed often counts once, and faint print little. */
export const textWeight = (words: readonly Word[]) =>
  stylesOf(words).reduce((sum, style) => sum + weightOf(style), 0);

const isFaint = (style: Style, text: Style) =>
  difference(style.colour, text.colour) >= OTHER_COLOUR && light(style.colour) - light(text.colour) > -0.05;

/** A slant that no table has, or letters on their side that are larger and fainter than any label. */
const isObvious = (style: Style, text: Style) =>
  style.way === null || (style.way !== 'across' && isFaint(style, text) && style.size >= LARGER * text.size);

/** How much more a style looks like a watermark than the text does; 0 where it does not. */
function strangeness(style: Style, text: Style): number {
  const colour = difference(style.colour, text.colour);
  const lighter = light(style.colour) - light(text.colour);
  const size = style.size / text.size;
  const turned = style.way !== 'across';
  const faint = isFaint(style, text);
  const outlined = style.outlined && !text.outlined;
  if (!turned && !outlined && !faint && size < LARGER) return 0;
  return (
    (turned ? 4 : 0) +
    (faint ? 2 * Math.max(0, lighter) + colour / 4 : 0) +
    (outlined ? 1 : 0) +
    Math.min(1, Math.max(0, size - 1) / 2)
  );
}

/** The middle half of a character's ink, as an upright box. */
function core({ middle: [x, y], along, width, size }: Glyph) {
  const turned = Math.abs(along[1]);
  const across = 0.25 * ((1 - turned) * width + turned * 0.7 * size);
  const down = 0.25 * (turned * width + (1 - turned) * 0.7 * size);
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

const SIDE = 32;
/** No place of that size holds more characters, nor a page of tables more lines. */
const [MOST_IN_PLACE, MOST_RULES] = [300, 4000];

/** Characters by where they stand. */
class Ground {
  private readonly cells = new Map<string, { glyph: Glyph; weight: number }[]>();
  constructor(styles: readonly (readonly [Style, number])[]) {
    for (const [style, weight] of styles)
      for (const { glyphs } of style.words) for (const glyph of glyphs) this.add(glyph, weight);
  }
  private add(glyph: Glyph, weight: number): void {
    const [column, row] = glyph.middle.map((value) => Math.floor(value / SIDE));
    const key = `${column} ${row}`;
    const cell = this.cells.get(key);
    if (cell && cell.length < MOST_IN_PLACE) cell.push({ glyph, weight });
    else if (!cell) this.cells.set(key, [{ glyph, weight }]);
  }
  /** Whether a character of a plainer style stands in the way. */
  hit(glyph: Glyph, weight: number): boolean {
    const mine = core(glyph);
    const reach = SIDE / 2;
    const span = (low: number, high: number) =>
      [Math.floor((low - reach) / SIDE), Math.floor((high + reach) / SIDE)] as const;
    const [left, right] = span(mine.left, mine.right);
    const [top, bottom] = span(mine.top, mine.bottom);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const other of this.cells.get(`${column} ${row}`) ?? []) {
          if (other.weight >= weight) continue;
          const its = core(other.glyph);
          if (
            mine.left < its.right &&
            its.left < mine.right &&
            mine.top < its.bottom &&
            its.top < mine.bottom
          )
            return true;
        }
      }
    }
    return false;
  }
}

function crossed(glyph: Glyph, rules: readonly Rule[]): boolean {
  const { left, right, top, bottom } = core(glyph);
  return rules.some(({ across, at, from, to }) =>
    across
      ? at > top && at < bottom && from < left && to > right
      : at > left && at < right && from < top && to > bottom,
  );
}

/** Times that each of a few words stands on a page when they are a pattern. */
const OFTEN = 4;

/** Whether a style prints the same few words again and again, and no single digits. */
function isPattern({ words }: Style): boolean {
  const texts = new Set(words.map(({ text }) => text));
  return words.length >= OFTEN * texts.size && [...texts].every((text) => text.length > 1);
}

/** The sine of a slant up to which a page may lie askew on the scanner. */
const ASKEW = 0.17;
const isAskew = ({ glyphs }: Word) => Math.min(...glyphs[0]!.along.map(Math.abs)) < ASKEW;

/**
 * The words of a page that mark it. A slant that no table has is enough; else words must look different from the text
 * and run into it, or into the lines of a table, as no printed word does.
 */
export function watermarks(words: readonly Word[], rules: readonly Rule[]): Set<Word> {
  const styles = stylesOf(words);
  const straight = styles.filter(({ way }) => way === 'across');
  const [text] = straight.sort((a, b) => weightOf(b) - weightOf(a));
  const askew = words.filter((word) => word.way === null && isAskew(word));
  if (!text || textWeight(askew) > textWeight(words.filter(({ way }) => way === 'across'))) return new Set();
  const weighed = styles.map((style) => [style, strangeness(style, text)] as const);
  if (weighed.every(([, weight]) => weight === 0)) return new Set();
  const ground = new Ground(weighed);
  const lines = rules.length > MOST_RULES ? [] : rules;
  const marks = new Set<Word>();
  for (const [style, weight] of weighed) {
    if (weight === 0) continue;
    const hits = style.words.filter(({ glyphs }) =>
      glyphs.some((glyph) => ground.hit(glyph, weight) || crossed(glyph, lines)),
    ).length;
    const many = hits >= MANY * style.words.length || isPattern(style);
    if (isObvious(style, text) || (hits > 0 && many)) for (const word of style.words) marks.add(word);
  }
  return marks;
}
