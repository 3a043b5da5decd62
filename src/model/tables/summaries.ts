/** Views that count over reports: publishers and what is held of each, and how the checks came out by kind. */
import { columnsOf, type RowOf, tableOf } from '../column.js';
import { ABOUT } from './about.js';

const { may, has } = columnsOf<object>();

const CHECK = {
  check: has('text', ['Check', '核对编号', 'Id of the check', '核对编号']),
  check_en: has('text', [
    'What is checked',
    '核对（英文）',
    'What is checked, in English',
    '核对内容的英文说法',
  ]),
  check_zh: may('text', ['In Chinese', '核对', 'What is checked, in Chinese', '核对内容']),
} as const;

const OUTCOMES = {
  holds: has('integer', ['Agree', '相符', 'Times that it holds', '相符的次数']),
  fails: has('integer', ['Do not', '不符', 'Times that it fails', '不符的次数']),
  open: has('integer', [
    'Could not be checked',
    '无法核对',
    'Times that a number it needs is missing',
    '因缺数字无法核对的次数',
  ]),
} as const;

export const PUBLISHERS = tableOf('publishers', ['A row a publisher', '每行一个机关'], ['body'], {
  body: ABOUT.body,
  region_code: ABOUT.region_code,
  area_code: ABOUT.area_code,
  province: ABOUT.province,
  level: ABOUT.level,
  reports: has('integer', [
    'Reports',
    '年报',
    'Its reports that are here, earlier versions included',
    '现有的年报份数，含较早版本',
  ]),
  years: has('integer', ['Years', '年数', 'Years with a report', '有年报的年数']),
  first: may('integer', ['First year', '最早', 'The first year reported on', '最早年度'], null, 'year'),
  last: may('integer', ['Last year', '最近', 'The last year reported on', '最近年度'], null, 'year'),
  missing: has('list', [
    'Missing between',
    '其间缺',
    'Years between these of which no report is here',
    '其间没有年报的年度',
  ]),
  figures: has('integer', ['Numbers', '数据', 'Numbers that they state', '所载数字']),
  blanks: has('integer', ['Empty cells', '空白', 'Cells left empty', '空白单元格']),
});
export type PublisherRow = RowOf<typeof PUBLISHERS>;

export const CHECKS = tableOf('checks', ['A row a kind of check', '每行一种核对'], ['check'], {
  ...CHECK,
  holds: OUTCOMES.holds,
  contradictions: has('integer', [
    'Contradictions',
    '矛盾',
    'Failures that are contradictions',
    '不符中属于矛盾者',
  ]),
  unlikely: has('integer', ['Unlikely', '可疑', 'Failures that are merely unlikely', '不符中仅属可疑者']),
  set_aside: has('integer', [
    'Set aside',
    '不计',
    'Failures that a person explained, or of versions in whose place another counts',
    '已有解释或已被新版本取代者',
  ]),
  open: OUTCOMES.open,
  open_in: has('integer', [
    'Open in',
    '无法核对份数',
    'Reports in which it could not be made at least once',
    '至少一次无法核对的年报份数',
  ]),
  asked_of: has('integer', ['Asked of', '适用份数', 'Reports to which it applies', '适用的年报份数']),
});
export type CheckRow = RowOf<typeof CHECKS>;

export const YEAR_PAIRS = tableOf(
  'year_pairs',
  ['A row a publisher and kind of check between years', '每行一个机关的一种跨年核对'],
  ['body', 'check'],
  {
    body: ABOUT.body,
    ...CHECK,
    years: has('integer', [
      'Years',
      '年数',
      'Years that could be compared with the one before',
      '可与上一年度核对的年数',
    ]),
    first: may('integer', ['First year', '最早', 'The first of these years', '最早年度'], null, 'year'),
    last: may('integer', ['Last year', '最近', 'The last of these years', '最近年度'], null, 'year'),
    ...OUTCOMES,
  },
);
export type YearPairRow = RowOf<typeof YEAR_PAIRS>;
