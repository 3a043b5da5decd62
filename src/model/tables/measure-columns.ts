/** The columns that `measures` shares with its views: each is described here once. */
import { columnsOf } from '../column.js';
import { Scope } from '../report.js';
import { FormShown } from './about.js';
import { CrossingKind, type MeasureSource, RateState, ValueState, Via } from './measure.js';

export const { may, has, word, oneOf } = columnsOf<MeasureSource>();

export const LABELS = {
  label_en: has(
    'text',
    ['What is measured', '名称（英文）', 'What is measured, in English', '英文名称'],
    ({ measured }) => measured.measure.label_en,
  ),
  label_zh: has(
    'text',
    ['In Chinese', '名称', 'What is measured, in Chinese', '中文名称'],
    ({ measured }) => measured.measure.label_zh,
  ),
} as const;

export const COMPARED = {
  comparability: may(
    'text',
    ['Comparable', '可比性', 'How far it compares between the forms', '在各表式之间可比的程度'],
    ({ measured }) => measured.measure.comparability,
  ),
  note: may(
    'text',
    ['What differs', '口径差异（英文）', 'Where the forms differ', '各表式的差异（英文）'],
    ({ measured }) => measured.measure.note,
  ),
  note_zh: may(
    'text',
    ['In Chinese', '口径差异', 'The same in Chinese', '各表式的差异'],
    ({ measured }) => measured.measure.note_zh,
  ),
} as const;

export const BREAK = {
  break_before: may(
    'boolean',
    [
      'Break before',
      '前有断点',
      'Whether the report before it follows another form and the series is not exactly the same across; missing where no earlier report of the publisher is here',
      '此前年报表式不同且口径不完全一致；此前没有该机关的年报时缺',
    ],
    ({ crossed }) => crossed.break_before,
  ),
  previous_year: may(
    'integer',
    [
      'Compared with',
      '前一年度',
      'Year of the report it is compared with: the last earlier one that has a number, else the last one',
      '所比较的年度：此前最近有数的一年，否则为最近一年',
    ],
    ({ crossed }) => crossed.previous_year,
    'year',
  ),
  crossing: word(
    CrossingKind,
    [
      'Crossing',
      '表式衔接',
      'Where the form changes: exact, approximate, not comparable, begins or ends (the one form does not ask)',
      '表式改变处：一致、大致可比、不可比、新增或不再填报',
    ],
    ({ crossed }) => crossed.crossing,
  ),
  crossing_en: may(
    'text',
    ['In words', '衔接说明（英文）', 'The same in one sentence', '一句话说明（英文）'],
    ({ crossed }) => crossed.crossing_en,
  ),
  crossing_zh: may(
    'text',
    ['In Chinese', '衔接说明', 'The same in Chinese', '一句话说明'],
    ({ crossed }) => crossed.crossing_zh,
  ),
} as const;

export const VALUE = may(
  'number',
  [
    'Value',
    '数值',
    'The number; missing where none is stated, or where it cannot be told which is meant',
    '数值；未说明或无法确定时缺',
  ],
  ({ measured }) => measured.value,
);
export const STATE = oneOf(ValueState, [
  'State',
  '状态',
  'How the value came to be: reported, approximate, inferred or derived; or why there is none: conflicting, undecided, not stated, not asked, no report',
  '数值的由来：报告所列、约数、推断、相加所得；或无值的原因：互相矛盾、版本未定、未说明、表式不问、无年报',
]);
export const VIA = word(
  Via,
  ['Read from', '来源', 'table or prose; missing where nothing was found', '表格或文字；未找到时缺'],
  ({ measured }) => measured.via,
);
export const QUOTE = may(
  'text',
  [
    'Words',
    '原文',
    'The words that it was read from, joined by + where it is a sum',
    '所据原文，合计时以 + 相连',
  ],
  ({ measured }) => measured.quote,
);
export const FIGURE_IDS = has(
  'list',
  ['Figures', '数据编号', 'Ids of the figures used', '所用数据的编号'],
  ({ measured }) => [...measured.figures],
);
export const BLANKS = has(
  'integer',
  [
    'Blanks',
    '空白项',
    'Terms of a sum (or the one cell) that hold no number and so were not added',
    '合计中（或该单元格）没有数字、未予相加的项数',
  ],
  ({ measured }) => measured.blanks,
);
export const SCOPE = word(
  Scope,
  [
    'Scope',
    '范围',
    'Whom the figures behind it speak of, where they say: area or own_level',
    '所据数据的范围（注明者）：全域或本级',
  ],
  ({ measured }) => measured.scope,
);
export const DOUBTED = {
  doubted: has(
    'boolean',
    ['Doubted', '存疑', 'Whether a contradiction rests on a figure behind it', '所据数据是否涉及矛盾'],
    ({ doubted_by }) => doubted_by.length > 0,
  ),
  doubted_by: has(
    'list',
    ['By', '存疑核对', 'Ids of the checks that fail on it', '不符的核对编号'],
    ({ doubted_by }) => [...doubted_by],
  ),
} as const;
export const FORM = word(
  FormShown,
  [
    'Form',
    '表式',
    'What the report follows; missing where several that may count follow different forms',
    '年报所用表式；可能为准的各份表式不同时缺',
  ],
  ({ form }) => form,
);
export const FILES = has(
  'list',
  [
    'Files',
    '文件',
    'The reports that count; several where it cannot be told which is the later version',
    '为准的年报；无法判断版本时为多份',
  ],
  ({ files }) => [...files],
);
export const PARTS = {
  numerator: may(
    'number',
    ['Numerator', '分子', 'What is divided; missing where it is not stated', '分子；未说明时缺'],
    ({ measured }) => measured.numerator,
  ),
  denominator: may(
    'number',
    ['Out of', '分母', 'By what; missing where it is not stated', '分母；未说明时缺'],
    ({ measured }) => measured.denominator,
  ),
} as const;
export const RATE_STATE = oneOf(RateState, [
  'Known, or why not',
  '状态',
  'computed, or why not: not asked (by the form), base or numerator not stated, conflicting (two numbers with equal right) or incomplete (a cell of the sum is empty), base is zero, numerator exceeds base, not from one source (one in the table, one in a sentence), undecided (which version counts)',
  '已算出，或未算出的原因：表式不问，分母或分子未说明、互相矛盾或有空白项，分母为零，分子大于分母，两数来源不一，版本未定',
]);
export const APPROXIMATE = has(
  'boolean',
  ['Rounded', '约数', 'Whether one of the numbers is rounded', '其中是否有约数'],
  ({ measured }) => measured.approximate,
);

export const key = (label: string, label_zh: string) =>
  has('text', [label, label_zh, `Id of the ${label.toLowerCase()}`, `${label_zh}编号`]);
