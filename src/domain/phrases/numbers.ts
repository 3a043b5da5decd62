/** Numbers as sentences write them, their measure words, and what only looks like a number. */

/** Measures of what cannot be halved: 2.3件 is no count. */
export const WHOLE_MEASURES: ReadonlySet<string> = new Set(
  '条 件 次 人次 篇 期 起 宗 人 名 份 项 部 场'.split(' '),
);

/** Measure words and units. */
export const MEASURE_WORDS = [
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
  '封',
  '例',
  '期',
  '场次',
  '场',
  '人',
  '名',
  '位',
  '笔',
  '批',
  '大类',
  '小类',
  '大项',
  '小项',
  '子项',
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
] as const;

/** Money, and the two units in which it is told by the ten thousand and by the hundred million. */
export const YUAN = '元';
export const TEN_THOUSAND_YUAN = '万元';
export const HUNDRED_MILLION_YUAN = '亿元';
/** What follows the number of a year. */
export const YEAR = '年';

/** 约, 近, 超过 before a number. */
export const ABOUT = '(?:约|近|超过|超|逾)[为占达有]?$';
/** Behind a number that is rounded. */
export const MORE = '余多';

/** The characters of a Chinese numeral. */
export const NUMERAL = '零〇一二两三四五六七八九十百千';
/** 数十件, 近百件 are not numbers, and a numeral is read whole or not at all. */
export const NOT_BEFORE_NUMERAL = '数几上近余百千万亿零〇一二两三四五六七八九十第';
// 两处 are two places, 二处 an office; what is set up is counted: 设立三个, 开辟三处.
export const NUMERAL_UNITS =
  '名|件|条|次|场|期|人|份|篇|起|宗|(?<=两|(?:设[立置有]|开[辟设]|建[立成有])了?[一二三四五六七八九十]{1,2})处|(?<=(?:设[立置有]|开[辟设]|建[立成有])了?[一二两三四五六七八九十]{1,2})个';
/** Behind a measure word: 31条次, 12件(次) count the same things, each as often as it was published or asked for. */
export const AS_OFTEN =
  '(?:(?<=[条件篇份项])次(?![要序级数日干])|\\((?:件|条|人|篇|份)?次\\)|\\([件条篇份]\\))';
export const NOT_BEHIND_NUMERAL_UNIT = '类种个方面途';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What looks like a number and is not one: addresses, telephone numbers, dates, document numbers, articles of laws. */
// Before each the signs without which it cannot match, which are far quicker to look for.
export const MASKED: readonly (readonly [signs: string, pattern: RegExp])[] = [
  [
    './@',
    /(?:https?:\/\/|www\.)[\w./?=&%:#-]+|[\w.-]{1,64}@[\w.-]+|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?:com|cn|net|org)[\w./]*/gi,
  ],
  ['号', /[〔[【(]?\d{4}[〕\]】)]\d+号|〔\d+号/g],
  ['电传邮热', /(?:电话|传真|邮编|邮政编码|热线)[::]?[\d\s()（）—–-]+(?!\d*[件起宗条份])/g],
  // 12345热线, 96128专线
  ['热专', /(?<!\d)(?:12|9[56])\d{3,4}(?=[^\d,。;条件次个]{0,10}(?:热线|专线|微信|公众号))/g],
  // 12345工单, 12315平台: the name of the line
  [
    '工平政投诉市便',
    /(?<!\d)(?:12[0-9]{3}|9[56]\d{3,4})(?=工单|平台|政[府务]服?务?|投诉|举报|诉求|市民|便民)/g,
  ],
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
