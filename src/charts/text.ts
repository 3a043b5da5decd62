/** How wide text is, without a canvas: for laying out charts and for aligning plain tables. */
import { formatNumber } from '../model/format.js';
import { say, spoken } from '../model/language.js';
import { type Noun, counted as nounCounted } from '../model/nouns.js';
import { template } from '../model/words.js';

export { formatNumber };

/** Latin letters by width in a wide sans-serif face (DejaVu), as a reader's machine may have no other. */
const NARROW = /[iljtfrI.,:;|!'’‘()[\]{}/\\ -]/;
const WIDE = /[mwMWOQGCD@%—…]/;
const UPPER = /[A-Z&]/;
/** Ideographs, kana, hangul, full-width forms and the punctuation that goes with them (East Asian Wide). */
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Estimated width in pixels; a little generous, so that nothing is cut off. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * fontSize * (bold ? 1.04 : 1);
}

function emOf(character: string): number {
  if (isFull(character)) return 1;
  if (NARROW.test(character)) return 0.37;
  if (WIDE.test(character)) return 0.92;
  return UPPER.test(character) ? 0.71 : 0.62;
}

const isFull = (character: string) => FULL.test(character) || character.length > 1;

/** Width in columns of a terminal: two for a Chinese character, one for others. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isFull(character) ? 2 : 1;
  return columns;
}

/**
 * A share with its interval, a number with its measure and what it counts (2011 年, 3 个机关), a Latin word, Chinese
 * without a mark in it, or a gap; brackets and marks stay with what they belong to.
 */
const PIECE =
  /[(\uff08“《]*(?:\d[\d,.]*% ?[(\uff08][^()\uff08\uff09]{1,20}[)\uff09]|\d[\d,.–—%]* [年份件个项次处类条](?:[\u3400-\u9fff]{1,5}(?![\u3400-\u9fff]))?|[\u3400-\u9fff]{2,}|[\u2e80-\uffef]|[^\s\u2e80-\uffef(\uff08“《]+)[),.;:!?、。”》\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*|\s+|./gu;

/** A name or term of up to a dozen characters is not broken. */
const LONG = /[\u3400-\u9fff]{13,}/u;
const OPENS = /^[(\uff08“《]$/u;
const CHINESE = new Intl.Segmenter('zh', { granularity: 'word' });

/** What no line is broken within. */
function piecesOf(text: string): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => (LONG.test(piece) ? wordsOf(piece) : [piece]));
}

/** The words of a longer Chinese text, the marks around them with them: 宿迁市, 人民政府. A single character begins no line. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let open = '';
  for (const { segment, isWordLike } of CHINESE.segment(text)) {
    if (isWordLike && (segment.length > 1 || words.length === 0 || open !== '')) {
      words.push(open + segment);
      open = '';
    } else if (OPENS.test(segment) || words.length === 0) open += segment;
    else words[words.length - 1] += segment;
  }
  return open === '' ? words : [...words, open];
}

/** Breaks text into lines of at most `width` pixels: between words and Chinese terms. */
export function wrap(text: string, width: number, fontSize: number, bold = false): string[] {
  const pieces = piecesOf(text);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece.trimEnd(), fontSize, bold) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((text) => text !== '');
}

/** Lines of a headline; what has more is a text, and broken as one. */
const FEW = 6;

/** What a line that ends so costs: best is the end of a clause. */
const endOf = (line: string) => (/[;；:：。.]$/.test(line) ? 0 : /[,，、]$/.test(line) ? 0.3 : 0.55);

/**
 * The same in as few lines, about as long as each other, which rather end where a clause does: no word stands alone on the
 * last of them.
 */
export function wrapEvenly(text: string, width: number, fontSize: number, bold = false): string[] {
  const usual = wrap(text, width, fontSize, bold);
  const count = usual.length;
  if (count < 2 || count > FEW) return usual;
  const pieces = piecesOf(text);
  const even = textWidth(text, fontSize, bold) / count;
  interface Broken {
    readonly cost: number;
    readonly lines: readonly string[];
  }
  /** By number of pieces: how they are broken best into the lines so far. */
  let best: (Broken | undefined)[] = [{ cost: 0, lines: [] }];
  for (let at = 1; at <= count; at++) {
    const next: (Broken | undefined)[] = [];
    for (const [from, before] of best.entries()) {
      if (!before) continue;
      for (let to = from + 1; to <= pieces.length; to++) {
        const line = pieces.slice(from, to).join('').trim();
        const long = textWidth(line, fontSize, bold);
        if (long > width && to > from + 1) break;
        if (line === '') continue;
        const cost = before.cost + (long / even - 1) ** 2 + (at < count ? endOf(line) : 0);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, lines: [...before.lines, line] };
      }
    }
    best = next;
  }
  return [...(best[pieces.length]?.lines ?? usual)];
}

/**
 * A specification with the quotation marks and apostrophes of typewriters in its English: browsers draw ’ and “ in a
 * Chinese face, as wide as a character, where the first face of the list is not there. Rows of data and expressions are as
 * they are; so is what stands between quotation marks in Chinese.
 */
export function inLatinFace<Value>(value: Value): Value {
  if (spoken() !== 'en') return value;
  if (typeof value === 'string') return straight(value) as Value;
  if (Array.isArray(value)) return value.map(inLatinFace) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, AS_IT_IS.test(key) ? inner : inLatinFace(inner)]),
  ) as Value;
}

const AS_IT_IS = /^(?:data|datum|field|domain|sort|filter|calculate|expr|test|description|usermeta|\w*Expr)$/;

const straight = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/“([^“”\u2e80-\uffef]*)”/g, '"$1"');

/** `41.4%` for 0.414. */
export function formatShare(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits).replace('-', '−')}%`;
}

/** `1 report`, `5 reports`, `5 份年报`, in the language that is spoken. */
export const counted = (count: number, noun: Noun): string => say(nounCounted(count, noun));

const BOTH_WAYS = template('{plain} ({wan})', '{plain}（{wan}）');

/** `14,591 (1.46万)`: from ten thousand on also as Chinese readers count; below that as `formatNumber`. */
export function formatBoth(value: number): string {
  const plain = formatNumber(value);
  return Math.abs(value) < 10_000 ? plain : say(BOTH_WAYS({ plain, wan: formatWan(value) }));
}

/** `1.46万`, `195.4万`, `1.2亿`: at most two decimals. */
function formatWan(value: number): string {
  const large = Math.abs(value) >= 1e8;
  return `${formatNumber(value / (large ? 1e8 : 1e4), 2)}${large ? '亿' : '万'}`;
}
