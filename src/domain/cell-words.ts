/** Words in the cells and heads of tables. Parts of regular expressions. */

const MEASURE_CHARACTERS = '条件次个篇人名份项宗起笔期场部处';
/** The measure word behind the number of a cell. */
export const CELL_MEASURE = `(?:[${MEASURE_CHARACTERS}]|人次)`;
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

/** The unit with which a head may end that the form prints without: 总计(件). */
export const HEAD_UNIT = '[件部条个]';
/** Heads over remarks, which are no values. */
export const REMARK_HEADS = '备注|说明|备注说明|注释';
