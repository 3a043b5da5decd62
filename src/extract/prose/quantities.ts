/** The numbers in a sentence that count something. */
import { chineseNumeral, SCALES, scaled } from '../number.js';

export interface Mention {
  /** Null where the number is beyond what a number holds exactly. */
  readonly value: number | null;
  readonly approximate: boolean;
  /** Measure word or unit as written (条, 件, 人次, 元, 万元, %), or '' where none stands. */
  readonly unit: string;
  /** Stretch of the sentence: number and unit. */
  readonly start: number;
  readonly end: number;
  /** Digits behind the decimal point. */
  readonly digits: number;
}

const UNITS = [
  ...[
    '人次',
    '万元',
    '亿元',
    '个工作日',
    '工作日',
    '个百分点',
    '元',
    '条',
    '件',
    '次',
    '篇',
    '个',
    '项',
    '起',
    '宗',
    '份',
  ],
  ...[
    '期',
    '场次',
    '场',
    '人',
    '名',
    '位',
    '笔',
    '批',
    '类',
    '处',
    '台',
    '家',
    '则',
    '部',
    '部门',
    '年',
    '月',
    '日',
    '号',
    '天',
    '小时',
  ],
  ...[
    '届',
    '楼',
    '倍',
    '%',
    '分',
    '时',
    '亩',
    '吨',
    '公里',
    '户',
    '张',
    '本',
    '册',
    '幅',
    '版',
    '栋',
    '座',
    '辆',
    '级',
    '种',
  ],
];
const UNIT = [...UNITS].sort((a, b) => b.length - a.length).join('|');
const NUMBER = String.raw`(?<!\d|\d,)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|,\d)`;
const ARABIC = new RegExp(`(${NUMBER})([余多])?([百千万亿](?!元))?([余多])?(${UNIT})?`, 'g');
const ABOUT = /(?:约|近|超过|超|逾)[为占达有]?$/;
/** 数十件, 近百件 are no numbers, and a numeral is read whole or not at all. */
const CHINESE =
  /(?<![数几上近余百千万亿零〇一二两三四五六七八九十第])([零〇一二两三四五六七八九十百千]+)(名|件|条|次|场|期|人|份|篇|起|宗)(?![类种个方面途])/g;

const HAS_CHINESE = /[零〇一二两三四五六七八九十百千][名件条次场期人份篇起宗]/;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What looks like a number and is none: addresses, telephone numbers, dates, document numbers, articles of laws. */
// Before each the signs without which it cannot match, which are far quicker to look for.
const MASKED: readonly (readonly [signs: string, pattern: RegExp])[] = [
  [
    './@',
    /(?:https?:\/\/|www\.)[\w./?=&%:#-]+|[\w.-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org)[\w./]*/gi,
  ],
  ['号', /[〔[【(]?\d{4}[〕\]】)]\d+号|〔\d+号/g],
  ['电传邮热', /(?:电话|传真|邮编|邮政编码|热线)[::]?[\d\s()（）—–-]+/g],
  ['-—–', /\d{3,4}[-—–]\d{6,8}/g],
  ['-/.', /\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2})?/g],
  ['第', /第[\d、和至—-]+[条款项届期批次号章]+/g],
  ['年', /\d{4}年\d{1,2}月?[-—至~]\d{1,2}月/g],
  // 2015-2016年度预算
  ['-—–至~', /(?:19|20)\d\d年?[-—–至~](?:19|20)?\d\d(?=年)/g],
  ['年月', /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?(?:[-—至]\d{1,2}[月日])*/g],
  [LETTERS, /[a-zA-Z]+\d+[a-zA-Z\d]*|\d+[a-zA-Z]+/g],
  ['·•', /\d+[·•]\d+/g],
  // A list number; digits that a blank has parted
  ['.、', /(?<!\d)\d{1,2}[.、](?=[\u3400-\u9fff“])/g],
  [' ', /\d+(?: \d+)+/g],
  ['-~—至', /\d+[-~—至]\d+(?=[人名个])/g],
  ['日天', /(?:不超过|超过|不少于|至少|不低于|在)\d+个?(?:工作日|天|日)/g],
];

/** Digits on both sides of a line end: one number or two, nobody can tell. */
const PARTED = new RegExp(`\\d[\\d,.]*(?:\\n\\d[\\d,.]*)+([百千万亿]?[余多]?)(${UNIT})?`, 'g');

/** A mention whose number could be read. */
export interface Count extends Mention {
  readonly value: number;
}

export const isCount = (mention: Mention): mention is Count => mention.value !== null;

/** For each code unit a bit for each pattern above that it is a sign of, and one where it is a digit. */
const SIGNS = new Uint32Array(0x10000);
const DIGIT = 1 << MASKED.length;
for (const [n, [signs]] of MASKED.entries()) for (const sign of signs) SIGNS[sign.charCodeAt(0)]! |= 1 << n;
for (const digit of '0123456789') SIGNS[digit.charCodeAt(0)]! |= DIGIT;

function signsIn(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= SIGNS[text.charCodeAt(i)]!;
  return signs;
}

const NONE: readonly Mention[] = [];

/** The mentions in their order. Percentages come as unit `%`. */
export function mentionsIn(sentence: string): readonly Mention[] {
  const signs = signsIn(sentence);
  const hasDigits = (signs & DIGIT) !== 0;
  if (!hasDigits && !HAS_CHINESE.test(sentence)) return NONE;
  const mentions: Mention[] = [];
  let text = sentence;
  if (sentence.includes('\n')) {
    text = text.replace(PARTED, (match, _scale, unit: string | undefined, start: number) => {
      mentions.push({
        value: null,
        approximate: false,
        unit: unit ?? '',
        start,
        end: start + match.length,
        digits: 0,
      });
      return '\u0000'.repeat(match.length);
    });
  }
  if (hasDigits) {
    MASKED.forEach(([, pattern], n) => {
      if (signs & (1 << n)) text = text.replace(pattern, (match) => '\u0000'.repeat(match.length));
    });
  }
  for (const match of hasDigits ? text.matchAll(ARABIC) : []) {
    const [whole, digits, more, scale, moreAfter, unit = ''] = match;
    // Glued cells are not a count.
    if (/^0\d/.test(digits!)) continue;
    const start = match.index!;
    const about = ABOUT.test(text.slice(Math.max(0, start - 2), start));
    const value = scale ? scaled(digits!, SCALES[scale]!) : Number(digits!.replaceAll(',', ''));
    mentions.push({
      value: Number.isSafeInteger(Math.trunc(value)) ? value : null,
      approximate: Boolean(about || more || moreAfter || (scale && unit !== '元')),
      unit,
      start,
      end: start + whole.length,
      digits: digits!.split('.')[1]?.length ?? 0,
    });
  }
  for (const match of HAS_CHINESE.test(text) ? text.matchAll(CHINESE) : []) {
    const value = chineseNumeral(match[1]!);
    if (value === null) continue;
    const end = match.index! + match[0].length;
    mentions.push({ value, approximate: false, unit: match[2]!, start: match.index!, end, digits: 0 });
  }
  return mentions.sort((a, b) => a.start - b.start);
}
