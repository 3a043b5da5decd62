/** Words that a drawn line parts: a label that fills its cell, and the number at the beginning of the next cell. */
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

/** Where a word's last characters are a number, and a line stands before them: the first of these; else 0. */
function numberBehindLine({ way, glyphs, text }: Word, lines: ReadonlyMap<number, readonly Rule[]>): number {
  if (way !== 'across' || glyphs.length < 2 || !/[\u3400-\u9fff)）][\d.,]+$/.test(text)) return 0;
  let first = glyphs.length;
  while (first > 0 && NUMBER.test(glyphs[first - 1]!.text)) first--;
  const [a, b] = [glyphs[first - 1], glyphs[first]];
  if (!a || !b) return 0;
  const [from, to] = [a.x + a.width - 0.3 * a.size, b.x + 0.1 * b.size];
  const middle = b.y - 0.35 * b.size;
  for (let bucket = Math.floor(from / BUCKET); bucket <= Math.floor(to / BUCKET); bucket++) {
    for (const line of lines.get(bucket) ?? [])
      if (line.at >= from && line.at <= to && line.from < middle && line.to > middle) return first;
  }
  return 0;
}

/** The words, those that lines part in two. */
export function parted(words: readonly Word[], rules: readonly Rule[]): Word[] {
  const lines = upright(rules);
  if (lines.size === 0) return [...words];
  return words.flatMap((word) => {
    const at = numberBehindLine(word, lines);
    if (at === 0) return [word];
    const part = (from: number, to: number): Word => {
      const glyphs = word.glyphs.slice(from, to);
      return { ...word, glyphs, text: glyphs.map(({ text }) => text).join('') };
    };
    return [part(0, at), part(at, word.glyphs.length)];
  });
}
