/** The formats in which Word numbers paragraphs (ISO 29500-1, 17.18.59). */

const CHINESE = [...'零一二三四五六七八九'];

function chinese(value: number): string {
  if (value >= 10_000) return String(value);
  let words = '';
  let skipped = false;
  for (const [scale, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / scale) % 10;
    if (digit === 0) {
      skipped ||= words !== '';
      continue;
    }
    if (skipped) words += CHINESE[0];
    skipped = false;
    words += (scale === 10 && digit === 1 && words === '' ? '' : CHINESE[digit]!) + unit;
  }
  return words || CHINESE[0]!;
}

function roman(value: number): string {
  if (value >= 4000) return String(value);
  const signs: [number, string][] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
    ] as [number, string][]),
    ...([
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as [number, string][]),
  ];
  let text = '';
  for (const [sign, letters] of signs) for (; value >= sign; value -= sign) text += letters;
  return text;
}

/** A, B … Z, AA, BB */
const letter = (value: number) =>
  value < 1
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));

/** The nth sign of a row of signs, else the number itself. */
const from = (first: string, most: number) => (value: number) =>
  value >= 1 && value <= most ? String.fromCodePoint(first.codePointAt(0)! + value - 1) : String(value);
const oneOf = (signs: string) => (value: number) => [...signs][value - 1] ?? String(value);
const digits = (value: number) =>
  [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: digits,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: from('①', 20),
  decimalEnclosedCircleChinese: from('①', 20),
  decimalEnclosedParen: from('⑴', 20),
  decimalEnclosedFullstop: from('⒈', 20),
  ideographEnclosedCircle: from('㊀', 10),
};

/** A number in a format; one that is not listed is written in digits. */
export const numeral = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
