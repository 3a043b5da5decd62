/** Text that a line strikes out, and the lines under words: programs draw both as they draw the lines of tables. */
import type { Glyph } from './drawing.js';
import type { Rule } from './printed-page.js';

/** How high above the base line a line strikes text out, and how far below it one underlines it, in sizes. */
const [STRIKES_FROM, STRIKES_TO, UNDER] = [0.15, 0.55, 0.3];
/** How far a line may reach beyond its words, blanks for instance, and they beyond it, in sizes. */
const [BEYOND, SHORT] = [0.8, 0.3];
/** Rules are looked up by their height on the page, in bands of so many points. */
const BAND = 16;
/** More lines in a band, or more at one place from left to right, draw a picture and no table. */
const MOST_TOGETHER = 200;
/** Ends closer than this touch, in points. */
const NEAR = 3;

/** The characters that a line crosses, or stands under. */
interface Words {
  readonly struck: Glyph[];
  underlined: number;
  left: number;
  right: number;
  size: number;
}

const bandOf = (y: number) => Math.floor(y / BAND);

/** Rules by where they stand, in steps of so many points. */
function placed(rules: readonly Rule[], step: number): ReadonlyMap<number, readonly Rule[]> {
  const found = new Map<number, Rule[]>();
  for (const rule of rules) {
    const place = Math.floor(rule.at / step);
    const others = found.get(place);
    if (!others) found.set(place, [rule]);
    else if (others.length <= MOST_TOGETHER) others.push(rule);
  }
  return found;
}

/** Whether a line down begins or ends a line across, as the lines of a table meet. */
function meetingOf(down: readonly Rule[]): (rule: Rule) => boolean {
  const byPlace = placed(down, NEAR);
  const near = (x: number) => [-1, 0, 1].flatMap((step) => byPlace.get(Math.floor(x / NEAR) + step) ?? []);
  return ({ at, from, to }) =>
    [from, to].some((end) =>
      near(end).some(
        (rule) => Math.abs(rule.at - end) <= NEAR / 2 && at >= rule.from - NEAR && at <= rule.to + NEAR,
      ),
    );
}

/** What is seen and not struck out, and the lines that are no lines under or through words. */
export function withoutStruck(
  seen: readonly Glyph[],
  rules: readonly Rule[],
): { readonly seen: readonly Glyph[]; readonly rules: readonly Rule[] } {
  const bands = placed(
    rules.filter(({ across }) => across),
    BAND,
  );
  if (bands.size === 0) return { seen, rules };
  const words = new Map<Rule, Words>();
  for (const glyph of seen) {
    const { x, y, size, width, along } = glyph;
    if (along[0] < 0.999) continue;
    const from = bandOf(y - STRIKES_TO * size);
    for (let band = from; band <= bandOf(y + UNDER * size); band++) {
      const lines = bands.get(band) ?? [];
      if (lines.length > MOST_TOGETHER) continue;
      for (const rule of lines) {
        const height = (y - rule.at) / size;
        const strikes = height >= STRIKES_FROM && height <= STRIKES_TO;
        if (!strikes && (height < -UNDER || height > 0)) continue;
        const middle = x + width / 2;
        if (middle < rule.from || middle > rule.to) continue;
        const its = words.get(rule) ?? {
          ...{ struck: [], underlined: 0, left: Infinity, right: -Infinity, size: 0 },
        };
        words.set(rule, its);
        if (strikes) its.struck.push(glyph);
        else its.underlined++;
        its.left = Math.min(its.left, x);
        its.right = Math.max(its.right, x + width);
        its.size = Math.max(its.size, size);
      }
    }
  }
  const meets = meetingOf(rules.filter(({ across }) => !across));
  const gone = new Set<Rule>();
  const struck = new Set<Glyph>();
  for (const [rule, its] of words) {
    const fits =
      its.left - rule.from <= BEYOND * its.size &&
      its.right - rule.to >= -BEYOND * its.size &&
      rule.from - its.left <= SHORT * its.size &&
      its.right - rule.to <= SHORT * its.size;
    if (!fits || (its.struck.length > 0 && its.underlined > 0) || meets(rule)) continue;
    gone.add(rule);
    for (const glyph of its.struck) struck.add(glyph);
  }
  if (gone.size === 0) return { seen, rules };
  return { seen: seen.filter((glyph) => !struck.has(glyph)), rules: rules.filter((rule) => !gone.has(rule)) };
}
