/** The numbers in a text, as pages write them: in digits, and in Chinese numerals before what is counted. */

export interface Token {
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
  readonly value: number;
}

/** A number of digits: `3,919`, `−41.64%`, `2019`. A hyphen before it joins two numbers, or is part of a name. */
const DIGITS = /−?\d+(?:,\d{3})+(?:\.\d+)?|−?\d+(?:\.\d+)?/g;

/** What Chinese counts in words: `三张表`, `十万人`. Without a word of measure it is part of another word (一致, 万一). */
const NUMERALS = /(?<![\d.])[零一二两三四五六七八九十百千万亿]+(?=[个份处类项件次年条张种行列倍人期日天章])/g;

const NUMERAL: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((sign, value) => [sign, value]).concat([['两', 2]]),
);
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** The value of a Chinese numeral: 三十二 is 32, 十万 is 100,000. */
export function valueOfNumeral(text: string): number {
  let [all, part, digit] = [0, 0, 0];
  for (const sign of text) {
    const scale = SCALE[sign];
    if (scale === undefined) digit = NUMERAL[sign] ?? 0;
    else if (scale >= 1e4) {
      all += (part + digit || 1) * scale;
      [part, digit] = [0, 0];
    } else {
      part += (digit || 1) * scale;
      digit = 0;
    }
  }
  return all + part + digit;
}

/** Every number of the text, in the order of reading. */
export function tokensOf(text: string): Token[] {
  const digits = [...text.matchAll(DIGITS)].map(({ 0: found, index }) => ({
    ...{ text: found, at: index },
    value: Number(found.replace('−', '-').replaceAll(',', '')),
  }));
  const numerals = [...text.matchAll(NUMERALS)].map(({ 0: found, index }) => ({
    ...{ text: found, at: index, value: valueOfNumeral(found) },
  }));
  return [...digits, ...numerals].sort((a, b) => a.at - b.at);
}

/** Whether the number is written as a part of a hundred. */
export const isPercent = (text: string, { at, text: { length } }: Token): boolean =>
  text[at + length] === '%' || /^[–—]\d+(?:\.\d+)?%/.test(text.slice(at + length));
