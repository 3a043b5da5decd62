/** Traditional script → simplified, in which all labels and phrases are known. */
import { Converter } from 'opencc-js/t2cn';
import { TRADITIONAL_CHARACTERS, WORDS_ELSEWHERE } from '../domain/script.js';

const HAN = new Uint8Array(0x10000).fill(1, 0x3400, 0xa000);
const TRADITIONAL = new Uint8Array(0x10000);
for (const char of TRADITIONAL_CHARACTERS) TRADITIONAL[char.charCodeAt(0)] = 1;
/** Of the Chinese characters of a text in traditional script, at least so many are of those. A name may hold one. */
const SHARE = 0.04;
const FEWEST = 2;
/** A stretch within a text in simplified script holds more of them, above what its share asks for: no name is so long. */
const FEWEST_WITHIN = 12;

/** From where to where. */
type Stretch = readonly [start: number, end: number];

/**
 * The stretch that is in traditional script: all of a page, or what stands under a menu in simplified script; null
 * where nothing is.
 */
function traditionalIn(text: string): Stretch | null {
  let [han, found] = [0, 0];
  /** How far a stretch exceeds the share that is asked for: of the best, and of the one that ends here (Kadane). */
  let [most, excess, from] = [0, 0, 0];
  let best: Stretch = [0, 0];
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (!HAN[code]) continue;
    han++;
    found += TRADITIONAL[code]!;
    if (excess <= 0) [excess, from] = [0, i];
    excess += TRADITIONAL[code]! - SHARE;
    if (excess > most) [most, best] = [excess, [from, i + 1]];
  }
  if (found >= FEWEST && found >= han * SHARE) return [0, text.length];
  if (most < FEWEST_WITHIN) return null;
  const end = text.indexOf('\n', best[1]);
  // Its lines are whole: a character that no list has may stand before the first that is known.
  return [text.lastIndexOf('\n', best[0]) + 1, end === -1 ? text.length : end];
}

let converter: ((text: string) => string) | undefined;

/** The dictionary is loaded for the first page that needs it. */
function toSimplified(): (text: string) => string {
  const convert = converter ?? Converter({ from: 'tw', to: 'cn' });
  converter = convert;
  return convert;
}

/** The same text, of the same length, with what is in traditional script in simplified. */
export function inSimplifiedScript(text: string): string {
  const stretch = traditionalIn(text);
  if (!stretch) return text;
  const [start, end] = stretch;
  const simplified = WORDS_ELSEWHERE.reduce(
    (all, [word, ours]) => all.replaceAll(word, ours),
    simplifyEach(text.slice(start, end)),
  );
  return text.slice(0, start) + simplified + text.slice(end);
}

/** Character by character, so that positions stay what they are. */
function simplifyEach(text: string): string {
  const convert = toSimplified();
  const known = new Map<string, string>();
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    let simple = known.get(char);
    if (simple === undefined) {
      simple = char >= '\u4e00' && char <= '\u9fff' ? convert(char) : char;
      if (simple.length !== 1) simple = char;
      known.set(char, simple);
    }
    out += simple;
  }
  return out;
}
