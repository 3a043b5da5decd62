/**
 * Fonts that a page's style sheets bring along. Some draw other digits than the text says, so that nobody can copy the
 * numbers: what the text says there is not what a person sees. Of a font that is elsewhere nothing is known, and its
 * text is taken as it stands.
 */
import { mayBeDigit } from '../digit-shapes.js';
import { UNKNOWN_SIGN } from '../document.js';
import type { Declarations } from './declarations.js';
import { readFont } from './font-file.js';

/** One digit may be drawn oddly; two are drawn as others. */
const FEWEST = 2;
const DIGITS = [...'0123456789'];
/** More fonts no page brings along; those that are elsewhere do not count. */
const MOST_FONTS = 50;

const FAMILY = /[{;\s]font-family\s*:\s*(?:"([^"]{1,200})"|'([^']{1,200})'|([^;"']{1,200}))/i;
const DATA = /url\(\s*["']?\s*data:[^,()"']{0,200};base64,([A-Za-z0-9+/=\s]+)/i;

const nameOf = (family: string) =>
  family
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase();

/** Whether a font draws other digits than it says, or nobody can look into those that it draws. */
function drawsOthers(base64: string): boolean {
  const font = readFont(Buffer.from(base64, 'base64'));
  if (!font) return true;
  const drawn = DIGITS.filter((digit) => font.has(digit));
  const strange = drawn.filter((digit) => {
    const outline = font.outlineOf(digit);
    return outline === null || !mayBeDigit(Number(digit), outline);
  });
  return strange.length >= Math.min(FEWEST, drawn.length) && drawn.length > 0;
}

/** What a sheet says of each font: until its bracket, or until the next where it has none. */
const facesIn = (css: string): string[] =>
  css
    .split(/@font-face/i)
    .slice(1)
    .map((face) => face.split('}', 1)[0]!);

export class WebFonts {
  readonly #others = new Set<string>();

  /** Looks at the fonts that a page's sheets bring along. */
  constructor(sheets: readonly string[]) {
    let fonts = 0;
    for (const face of sheets.flatMap(facesIn)) {
      const [, data] = DATA.exec(face) ?? [];
      const [, double, single, bare] = FAMILY.exec(face) ?? [];
      const name = nameOf(double ?? single ?? bare ?? '');
      // Of one font too many nothing is known.
      if (name && data && (fonts++ >= MOST_FONTS || drawsOthers(data))) this.#others.add(name);
    }
  }

  /** Whether none of them draws other digits. */
  get honest(): boolean {
    return this.#others.size === 0;
  }

  /** Whether the digits of a text in one of these families may be drawn as others; `families` as a style lists them. */
  drawOthers(families: string): boolean {
    return families.split(',').some((family) => this.#others.has(nameOf(family)));
  }
}

/** The text with its digits covered: of each it is seen that there is one, and not which. */
export const withoutDigits = (words: string) => words.replace(/\d/g, UNKNOWN_SIGN);

/** The families behind the size, as the short form lists them. */
const SHORT_FORM = /(?:^|\s)[\d.]+(?:[a-z]+|%)?(?:\s*\/\s*[\d.]+(?:[a-z]+|%)?)?\s+(\S.*)$/;
const AS_AROUND = /^(?:inherit|unset)$/;

/** The families of the font that a style sets; null where it sets none. */
export function familiesOf(styles: Declarations): string | null {
  const families = styles.get('font-family') ?? SHORT_FORM.exec(styles.get('font') ?? '')?.[1];
  return families === undefined || AS_AROUND.test(families) ? null : families;
}
