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
};
