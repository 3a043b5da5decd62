/** Words in the cells and heads of tables. Parts of regular expressions. */

const MEASURE_CHARACTERS = '条件次个篇人名份项宗起笔期场部处';
/** The measure word behind the number of a cell. */
export const CELL_MEASURE = `(?:[:/]?(?:[${MEASURE_CHARACTERS}]|人次|件次))`;
/** The same, or 元. */
export const CELL_UNIT = `[${MEASURE_CHARACTERS}元]`;
/** Marks that say "none" or "does not apply". */
export const NONE_MARK = '[/\\\\—–\\-―_]+|无|暂无|不适用|N/?A';
/** Zero, as a word or as a round sign. */
export const ZERO_SIGN = '[零〇○]';
/** 共7316件: the word only says that it is all. */
export const IN_ALL = '共计?|合计|总计';
/** A numeral in characters. That of a list is one character in most tables, so it has more. */
export const LONG_NUMERAL = '[一二两三四五六七八九十百千零〇]{2,9}';

/** Before the number of a cell: rounded; more or less than the year before. Behind it: rounded; its scale. */
export const ABOUT_CELL = '[约≈~]|近|超过?';
export const CHANGE = '增加?了?|减少?了?|[+↑↓–-]';
export const DECREASE = '[-–↓减]';
export const MORE_IN_CELL = '余多';
export const SCALES_IN_CELL = '千万亿';
/** A hundred million, in which a sum of money is stated. */
export const HUNDRED_MILLION = '亿';
export const THOUSAND = '千';
export const YUAN = '元';
/** Behind a number: more or less than the year before. Before it: ticked. */
export const TREND = '[↑↓▲▼↗↘]';
export const TICK = '[☑✓✔]';
/** A sign that opens an item of a list, or the number itself; □ is none, as it stands for what nobody knows. */
export const BULLET = '(?:[•·∙●◆◇■▪▶►=#]|No\\.?)';
/** The currency, or its sign, before a sum of money. */
export const CURRENCY = '[¥￥]|人民币|RMB|CNY';
/** A sign that only opens what follows: a colon, or the apostrophe by which a sheet keeps a number as a text. */
export const OPENING = "[:'’]";
/** Signs behind a number alone; those with which clauses end tell a sentence. */
export const ENDING = '[·✓✔]';
/** A mark of a footnote behind a number. */
export const NOTE_MARK = '[*※]{1,3}|\\[注?\\d{0,2}\\]';
/** Characters with which such a mark begins. */
export const NOTE_BEGINS = '[\\]*※';

/** The measures that the forms print in their column of units, one character each. */
export const FORM_MEASURES = '条件次篇个人';
/** The same where it may be glued to the number behind it. */
export const FORM_UNIT_GLUED = `万元|人次|[${FORM_MEASURES}]`;
/** All that a form's column of units may hold. */
export const FORM_UNIT = `[元${FORM_MEASURES}]|万元|人次`;
/** A unit that stands before the number of a row, or in a column of its own. */
export const ROW_UNIT = `万元|人次|[元${FORM_MEASURES}项份名期场处]`;
/** A unit that fills a cell. */
export const UNIT_CELL = `${ROW_UNIT}|项目|单位|万元/年`;
/** A measure behind a number with which a clause ends. */
export const CLAUSE_MEASURE = `万元|人次|[元${FORM_MEASURES}项份名期场处起宗]`;
/** What numbers that run into each other are made of. */
export const OF_NUMBERS = '[\\d.,+\\-/元万亿增减%—–]+';

/** Before the unit in which a table is, in a head or above it; what stands before 元 or before what is counted there. */
export const UNIT_WORD = '单位';
export const HEAD_SCALES: Readonly<Record<string, number>> = {
  ...{ '': 1, 十: 10, 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 },
};
/** The forms ask for money in 万元. */
export const SCALE_OF_MONEY = '万';
export const COUNTED_WORDS = '件条次个项份宗起篇人';

/** What the number of a row in the words of a label is counted with. */
export const COUNTS_ROWS = '计\\s?\\d\\s?[条次]';
/** A sign that opens a heading on the line of a table. */
export const HEADING_SIGN = '【';

/** Variant characters that labels are printed with. */
export const VARIANTS: Readonly<Record<string, string>> = { 它: '他', 做: '作' };

/** The unit with which a head may end that the form prints without: 总计(件), 采购总金额(单位:万元). */
export const HEAD_UNIT = '(?:单位)?(?:[件部条个项]|[百千万亿]{0,2}元)';
/** Heads over remarks, which are no values. */
export const REMARK_HEADS = '备注|说明|备注说明|注释';
