/** What is said of how a report was read: states of its figures, editions, verdicts and warnings, in both languages. */

import type { Edition, Review, Scope, State, WarningCode } from '../model/report.js';
import type { Text } from '../model/words.js';

/** What a state is called beside a number, and what it means. */
export interface StateWords {
  readonly name: Text;
  readonly meaning: Text;
}

const state = (en: string, zh: string, meaning_en: string, meaning_zh: string): StateWords => ({
  name: { en, zh },
  meaning: { en: meaning_en, zh: meaning_zh },
});

export const FIGURE_STATES: Readonly<Record<State, StateWords>> = {
  reported: state(
    'as stated',
    '报告所列',
    'The number stands in the report as it is given here.',
    '数字与年报所载一致。',
  ),
  blank: state(
    'left empty',
    '空白',
    'The cell is empty: nothing is stated, which is not 0.',
    '单元格未填：未说明，不等于 0。',
  ),
  not_applicable: state(
    'a mark for none',
    '标为无',
    'A mark such as / or — or 无 stands in place of a number.',
    '以“/”“—”或“无”代替数字。',
  ),
  approximate: state(
    'rounded',
    '约数',
    'The report rounds the number: 余, 多, 约, or a number of 万.',
    '年报所述为约数，如“余”“多”“约”或以万计。',
  ),
  derived: state(
    'added up',
    '相加所得',
    'Added up here from other figures of the report, which does not state it.',
    '由本工具据年报其他数据相加得出，年报未直接说明。',
  ),
  inferred: state(
    'inferred',
    '推断',
    'The digits of several cells stand glued together, or the label of the row is cut off; this is the only reading that fits.',
    '几个单元格的数字连写在一起，或行标题未印全，这是唯一相符的读法。',
  ),
  unreadable: state(
    'unreadable',
    '无法辨认',
    'Something stands there that has no certain reading.',
    '此处有内容，但无法确定读法。',
  ),
};

/** Whom a number in a sentence speaks of. */
export const SCOPES: Readonly<Record<Scope, Text>> = {
  area: { en: 'the whole area', zh: '全域' },
  own_level: { en: "the organ's own level", zh: '本级' },
  department: { en: 'a department', zh: '部门' },
  subordinate: { en: 'a subordinate organ', zh: '下级单位' },
};

export const EDITIONS: Readonly<Record<Edition['standing'], Text>> = {
  only: {
    en: 'the only report of this publisher and year here',
    zh: '所收年报中，该机关该年度仅此一份',
  },
  latest: { en: 'the version that counts: others are here too', zh: '有多份，以此份为准' },
  earlier: { en: 'a later version counts in its place', zh: '较早版本，以较晚者为准' },
  duplicate: { en: 'the same as another file, which counts in its place', zh: '与另一份相同，以另一份为准' },
  undecided: {
    en: 'other versions differ, and which is the latest cannot be told',
    zh: '有内容不同的其他版本，无法判断何者较晚',
  },
};

export const VERDICTS: Readonly<Record<Review['verdict'], Text>> = {
  accepted: { en: 'checked by a person: so it stands in the report', zh: '经人工核实：年报确实如此' },
  corrected_to: { en: 'a person says that another number is meant', zh: '人工认为应为另一数字' },
  not_an_error: { en: 'a person says that there is an explanation', zh: '人工认为有合理解释' },
};

/** What warnings are called. */
export const WARNING_NAMES: Readonly<Record<WarningCode, Text>> = {
  publisher_overwritten: { en: "publisher's name overwritten", zh: '机关名称被覆盖' },
  publisher_unknown: { en: 'publisher not known', zh: '发布机关不详' },
  year_unknown: { en: 'year not known', zh: '年度不详' },
  year_conflict: { en: 'years differ', zh: '年度不一致' },
  period_incomplete: { en: 'part of a year', zh: '统计期间不足一年' },
  published_before_period_end: { en: 'published before the period ended', zh: '发布早于期末' },
  tables_missing: { en: 'tables missing', zh: '缺少表格' },
  table_repeated: { en: 'table repeated', zh: '表格重复' },
  characters_lost: { en: 'characters lost', zh: '字符丢失' },
  charset_overridden: { en: 'other encoding than declared', zh: '编码与声明不符' },
  encoded_twice: { en: 'encoded twice', zh: '重复编码' },
  year_implausible: { en: 'impossible year', zh: '年度不可能成立' },
  cells_pictured: { en: 'pictures in cells', zh: '单元格为图片' },
  cells_unreadable: { en: 'cells unreadable', zh: '单元格无法辨认' },
  value_in_heading: { en: 'number in a heading', zh: '数字出现在标题中' },
  unit_assumed: { en: 'unit not stated', zh: '单位未写明' },
  truncated: { en: 'cut off', zh: '文件不完整' },
};

/** What a reader should know where a report has a warning of this code. */
export const WARNINGS: Readonly<Record<WarningCode, Text>> = {
  publisher_overwritten: {
    en: "The publisher's name was overwritten with other text; it is told from what else the report says.",
    zh: '发布机关名称被其他文字覆盖，系根据年报其他内容判断。',
  },
  publisher_unknown: {
    en: 'The report does not say who made it, or not in a way that was recognised.',
    zh: '年报未写明发布机关，或其写法未能识别。',
  },
  year_unknown: { en: 'The report does not say which year it is about.', zh: '年报未写明所述年度。' },
  year_conflict: { en: 'Different years stand in the report.', zh: '年报中所写年度不一致。' },
  period_incomplete: { en: 'The report covers only a part of the year.', zh: '统计期间不足一年。' },
  published_before_period_end: {
    en: 'The date of publication lies before the end of the period.',
    zh: '发布日期早于统计期末。',
  },
  tables_missing: {
    en: 'Tables of the form are not in the file: cut off, lost in copying, or pictures.',
    zh: '文件中缺少表式规定的表格：被截断、复制时丢失或为图片。',
  },
  table_repeated: { en: 'A table stands in the report more than once.', zh: '同一表格在年报中出现多次。' },
  characters_lost: { en: 'Some characters could not be decoded.', zh: '部分字符无法解码。' },
  charset_overridden: {
    en: 'The page declares another encoding than its bytes are in.',
    zh: '网页声明的编码与实际编码不符。',
  },
  encoded_twice: {
    en: 'The text was saved after it had been read in a wrong encoding; it is read back without loss.',
    zh: '文本曾按错误编码读取后另存，现已完整还原。',
  },
  year_implausible: {
    en: 'A year that the report names cannot be that of the report.',
    zh: '年报中写有不可能成立的年度。',
  },
  cells_pictured: {
    en: 'Some cells hold a picture in the place of a number; what it shows is not read.',
    zh: '部分单元格以图片代替数字，图片内容无法读取。',
  },
  cells_unreadable: { en: 'Some cells could not be read with certainty.', zh: '部分单元格无法确定读法。' },
  value_in_heading: { en: 'A number stands in the place of a heading.', zh: '数字出现在标题的位置。' },
  unit_assumed: {
    en: 'The report does not say in which unit an amount of money is.',
    zh: '年报未写明金额单位。',
  },
  truncated: { en: 'The file ends before the report does.', zh: '文件在年报结束之前中断。' },
};
