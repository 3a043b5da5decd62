/** What the values of closed lists are called in both languages, checked against the lists by the compiler. */
import type {
  Claim,
  Edition,
  Figure,
  Finding,
  Judgement,
  Level,
  Review,
  Scope,
  State,
  Status,
  WarningCode,
} from '../model/report.js';
import type { Area, FormShown } from '../model/tables/about.js';
import type { Weight } from '../model/tables/findings.js';
import type { MeasureKind } from '../model/tables/measures.js';
import { both, type Text } from '../model/words.js';
import { FORMS } from './forms/forms.js';
import { APPLICANT_COLUMNS } from './forms/tables2019.js';
import { RATE_STATES, VALUE_STATES } from './states.js';
import { UNITS } from './units.js';

type Words<Value extends string> = Readonly<Record<Value, Text>>;

export const STATUSES: Words<Status> = {
  report: both('report', '年报'),
  refused: both('not an annual report', '不是年报'),
  quarantined: both('could not be read', '无法读取'),
};

const LEVELS: Words<Level> = {
  province: both('province', '省级'),
  city: both('city', '地市级'),
  county: both('county', '县级'),
  township: both('township', '乡镇级'),
  department: both('department', '部门'),
};

const SCOPES: Words<Scope> = {
  area: both('whole area', '全域'),
  own_level: both('own level only', '本级'),
  department: both('one department', '某部门'),
  subordinate: both('those below it', '下级'),
};

/** How a number came to be in a report. */
export const STATES: Words<State> = {
  reported: both('stands in the source as it is given', '照年报原文'),
  blank: both(
    'the cell is empty: not stated, which is not 0; the value is missing',
    '单元格空白：未说明，不等于 0；数值缺失',
  ),
  not_applicable: both(
    'a mark such as / or — or 无 stands there, kept in `quote`; the value is missing',
    '填有 /、— 或“无”等符号，原样存于 `quote`；数值缺失',
  ),
  approximate: both('stated with 余, 多, 约 or as a rounded 万', '约数：带“余”“多”“约”，或以“万”取整'),
  derived: both(
    'added up from other figures of the report; no sum is checked with it',
    '由年报其他数据相加所得，不用于核对',
  ),
  inferred: both(
    'the only way to split glued digits that satisfies the identity named beside it',
    '粘连数字的唯一拆分方式，所依关系列于其旁',
  ),
  unreadable: both(
    'something stands there that has no certain reading, kept in `quote`; the value is missing',
    '内容无法确定，原样存于 `quote`；数值缺失',
  ),
};

const FIGURE_STATES: Words<State> = {
  reported: both('as stated', '照报'),
  blank: both('left empty', '空白'),
  not_applicable: both('a mark for none', '以符号代数字'),
  approximate: both('rounded', '约数'),
  derived: both('added up', '推算'),
  inferred: both('inferred', '推断'),
  unreadable: both('unreadable', '无法辨认'),
};

/** Which of several reports on one year counts. */
export const EDITIONS: Words<Edition['standing']> = {
  only: both('there is no other report for the publisher and year', '该机关该年度仅此一份'),
  latest: both('there are others, and this one counts', '另有其他版本，以此份为准'),
  earlier: both(
    'a later version counts in its place; it is in reports and figures, not in series',
    '较早版本，以后出者为准；列入 reports 和 figures，不列入 series',
  ),
  duplicate: both('the same as another, which counts in its place', '与另一份相同，以那一份为准'),
  undecided: both(
    'there are others that differ, and which is the later version cannot be told: none is chosen',
    '另有内容不同的版本，无法判定先后，不作取舍',
  ),
};

const EDITION_NAMES: Words<Edition['standing']> = {
  only: both('only', '唯一'),
  latest: both('latest', '最新'),
  earlier: both('earlier', '较早'),
  duplicate: both('duplicate', '重复'),
  undecided: both('undecided', '未定'),
};

/** What people said of a finding. */
export const VERDICTS: Words<Review['verdict']> = {
  accepted: both(
    'the figure is as the report has it; the finding is a contradiction of the report',
    '数字确如年报所载，矛盾出自年报本身',
  ),
  corrected_to: both(
    'the report means the number in `reviewed_value`; `value` stays as it is',
    '年报本意为 `reviewed_value` 所列之数；`value` 不变',
  ),
  not_an_error: both('the finding has an explanation', '并非错误，另有解释'),
};

const VERDICT_NAMES: Words<Review['verdict']> = {
  accepted: both('accepted', '确认'),
  corrected_to: both('corrected', '更正'),
  not_an_error: both('not an error', '并非错误'),
};

/** What a reader should know of how a report was read. */
export const WARNINGS: Words<WarningCode> = {
  publisher_overwritten: both(
    'the name of the publisher is overwritten, as by advertising',
    '发布机关名称被广告等覆盖',
  ),
  publisher_unknown: both('the text does not name the publisher', '正文未写明发布机关'),
  year_unknown: both('the text does not say which year it is about', '正文未写明年度'),
  year_conflict: both('the text names several years', '文中年度说法不一'),
  period_incomplete: both('the figures cover less than a year', '统计期间不足一年'),
  published_before_period_end: both('it is dated before its period ends', '日期早于统计期间结束之日'),
  tables_missing: both('tables of the form are not in the file', '文件缺少应有的表格'),
  table_repeated: both('a table stands there more than once', '表格重复'),
  characters_lost: both('characters could not be decoded', '有字符无法解读'),
  charset_overridden: both('the page declares another encoding than it has', '声明的编码与实际不符'),
  cells_unreadable: both('cells have no certain reading', '有单元格无法确定'),
  value_in_heading: both('a number stands beside a heading that has no cell', '标题旁有数字而无填报项'),
  unit_assumed: both('an amount of money has no unit', '金额未注明单位'),
  truncated: both('the file ends before the report does', '文件不完整'),
};

const WEIGHTS: Words<Weight> = {
  contradiction: both('contradiction', '矛盾'),
  unlikely: both('unlikely', '存疑'),
  explained: both('explained', '已有解释'),
  superseded: both('superseded', '已被取代'),
};

const RESULTS: Words<Finding['status']> = {
  holds: both('holds', '相符'),
  fails: both('fails', '不符'),
  not_assessable: both('cannot be checked', '无法核对'),
};

/** How a report stands to a criterion. */
export const JUDGEMENTS: Words<Judgement['status']> = {
  met: both('met', '符合'),
  not_met: both('not met', '不符合'),
  not_assessable: both('cannot be told', '无法判断'),
};

const VIAS: Words<Figure['via']> = { table: both('table', '表格'), prose: both('sentence', '文字') };

const CLAIMS: Words<Claim['kind']> = {
  share: both('share', '占比'),
  growth: both('growth', '增幅'),
  parts: both('parts', '其中各项'),
};

const AREAS_FROM: Words<Area['from']> = {
  code: both('code of its government', '政府代码'),
  name: both('beginning of its name', '名称开头'),
  zone: both('zone named after it', '以其命名的功能区'),
  town: both('township that only it has', '仅该县有的乡镇'),
};

const MEASURE_KINDS: Words<MeasureKind> = {
  series: both('series', '序列'),
  rate: both('rate', '比率'),
  part: both('part', '构成'),
  channel: both('channel', '渠道'),
  ground: both('ground', '理由'),
};

/** How far a number compares between the forms. */
export const COMPARABILITY = {
  exact: both('exact', '口径一致'),
  approximate: both('approximate', '大致可比'),
  'not comparable': both('not comparable', '不可比'),
  begins: both('begins', '新增填报'),
  ends: both('ends', '不再填报'),
  'from 2019': both('from 2019', '2019年度起'),
  'until 2018': both('until 2018', '至2018年度'),
} as const;

/** What a report follows; the oldest official form first. */
export const FORM_NAMES: Words<FormShown> = {
  ...(Object.fromEntries(
    FORMS.map(({ id, called }) => [
      id,
      both(`${called.en} of ${called.since}`, `${called.since}年${called.zh}`),
    ]),
  ) as Words<Exclude<FormShown, 'own' | 'prose'>>),
  own: both('A table of its own', '自制表格'),
  prose: both('Sentences only', '仅有文字'),
};

const APPLICANTS = Object.fromEntries(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, both(label_en, label)]),
);

const YES_NO = { true: both('yes', '是'), false: both('no', '否') };

/** The values of columns, by the column's name: what tables show in Chinese in place of them. */
export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  // A file, a check or a judgement may have one: their words differ.
  status: { ...STATUSES, ...RESULTS, ...JUDGEMENTS, not_assessable: both('cannot be told', '无法判断') },
  level: LEVELS,
  scope: SCOPES,
  state: { ...FIGURE_STATES, ...RATE_STATES, ...VALUE_STATES },
  edition: EDITION_NAMES,
  verdict: VERDICT_NAMES,
  weight: WEIGHTS,
  via: VIAS,
  area_from: AREAS_FROM,
  comparability: COMPARABILITY,
  crossing: COMPARABILITY,
  form: FORM_NAMES,
  unit: UNITS,
  applicant: APPLICANTS,
  kind: { ...MEASURE_KINDS, ...CLAIMS },
  code: WARNINGS,
  doubted: YES_NO,
  in_percent: YES_NO,
  break_before: YES_NO,
  whole_from: { report: both('report', '年报所列'), parts: both('parts', '各项相加') },
};
