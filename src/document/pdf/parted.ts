/**
 * Words that a drawn line parts: a label that fills its cell, and the number at the beginning of the next cell; or two
 * numbers, each printed by itself, that fill theirs.
 */
import type { Glyph } from './drawing.js';
import type { Rule } from './printed-page.js';
import type { Word } from './words.js';

/** Lines are looked up by stretches of the page of this width. */
const BUCKET = 16;
const NUMBER = /^[\d.,]+$/;

/** Upright lines by where they stand. */
function upright(rules: readonly Rule[]): ReadonlyMap<number, readonly Rule[]> {
  const found = new Map<number, Rule[]>();
  for (const rule of rules) {
    if (rule.across) continue;
    const bucket = Math.floor(rule.at / BUCKET);
    const others = found.get(bucket);
    if (others) others.push(rule);
    else found.set(bucket, [rule]);
  }
  return found;
}

type Lines = ReadonlyMap<number, readonly Rule[]>;

/** Whether a line stands between two characters, which may reach over it a little. */
function isBetween(a: Glyph, b: Glyph, lines: Lines): boolean {
  const apart = a.order === b.order ? 0.1 : 0.3;
  const [from, to] = [a.x + a.width - 0.3 * a.size, b.x + apart * b.size];
  const middle = b.y - 0.35 * b.size;
  for (let bucket = Math.floor(from / BUCKET); bucket <= Math.floor(to / BUCKET); bucket++) {
    for (const line of lines.get(bucket) ?? [])
      if (line.at >= from && line.at <= to && line.from < middle && line.to > middle) return true;
  }
  return false;
}

/** The places in a word at which a line parts it: the first characters behind each. */
function placesOfLines(word: Word, lines: Lines): number[] {
  const { way, glyphs, text } = word;
  if (way !== 'across' || glyphs.length < 2) return [];
  if (NUMBER.test(text))
    return glyphs.flatMap((glyph, i) => {
      const before = glyphs[i - 1];
      return before && before.order !== glyph.order && isBetween(before, glyph, lines) ? [i] : [];
    });
  if (!/[\u3400-\u9fff)）][\d.,]+$/.test(text)) return [];
  let first = glyphs.length;
  while (first > 0 && NUMBER.test(glyphs[first - 1]!.text)) first--;
  const [a, b] = [glyphs[first - 1], glyphs[first]];
  return a && b && isBetween(a, b, lines) ? [first] : [];
}

/** The words, those that lines part in pieces. */
export function parted(words: readonly Word[], rules: readonly Rule[]): Word[] {
  const lines = upright(rules);
  if (lines.size === 0) return [...words];
  return words.flatMap((word) => {
    const places = placesOfLines(word, lines);
    if (places.length === 0) return [word];
    return [0, ...places].map((from, i) => {
      const glyphs = word.glyphs.slice(from, places[i]);
      return { ...word, glyphs, text: glyphs.map(({ text }) => text).join('') };
    });
  });
}
