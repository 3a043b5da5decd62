/** What the values of closed lists are called where a table shows them, by the name of the column. */
import { both, type Text } from './words.js';

type Names = Readonly<Record<string, Text>>;

export const VALUE_NAMES: Readonly<Record<string, Names>> = {
  level: {
    province: both('province', '省级'),
    city: both('city', '市级'),
    county: both('county', '县级'),
    township: both('township', '乡镇级'),
    department: both('department', '部门'),
  },
  status: {
    report: both('report', '年报'),
    refused: both('refused', '非年报'),
    quarantined: both('quarantined', '无法读取'),
    holds: both('holds', '相符'),
    fails: both('fails', '不符'),
    met: both('met', '符合'),
    not_met: both('not met', '不符合'),
    not_assessable: both('cannot be told', '无法判断'),
  },
  weight: {
    contradiction: both('contradiction', '矛盾'),
    unlikely: both('unlikely', '可疑'),
    explained: both('explained', '已有解释'),
    superseded: both('superseded', '已被取代'),
  },
  edition: {
    only: both('only', '唯一'),
    latest: both('latest', '最新'),
    earlier: both('earlier', '较早'),
    duplicate: both('duplicate', '重复'),
    undecided: both('undecided', '无法判断'),
  },
  via: { table: both('table', '表格'), prose: both('sentence', '文字') },
  /** Codes of warnings: ids in English, where a sentence stands beside them. */
  code: {
    publisher_overwritten: both('publisher_overwritten', '发布机关名称处被改写为无关内容，页面可能遭篡改'),
    publisher_unknown: both('publisher_unknown', '正文未写明发布机关'),
    year_unknown: both('year_unknown', '正文未写明所述年度'),
    year_conflict: both('year_conflict', '正文关于所述年度的说法不一'),
    period_incomplete: both('period_incomplete', '统计期间不是完整年度'),
    published_before_period_end: both('published_before_period_end', '页面日期早于统计期末'),
    tables_missing: both('tables_missing', '文件中缺少表格：被截断、复制时丢失或为图片'),
    table_repeated: both('table_repeated', '同一表格出现多次'),
    characters_lost: both('characters_lost', '有字符无法解码'),
    charset_overridden: both('charset_overridden', '页面声明的编码与实际不符'),
    cells_unreadable: both('cells_unreadable', '有单元格无法确定读法，已保留原文'),
    value_in_heading: both('value_in_heading', '表式的标题行旁有数字，已保留但不归入任何指标'),
    unit_assumed: both('unit_assumed', '金额未写单位，按表式单位（万元）计'),
    truncated: both('truncated', '文件在末尾前中断'),
  },
};
