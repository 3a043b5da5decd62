/**
 * The table `measures`: everything that is measured the same way over the forms, in one long table, and the views that
 * show a kind of it: series, rates, parts, channels, grounds, and the panel with its gaps.
 */
import { z } from 'zod';
import { columnsOf, type RowOf, tableOf } from '../column.js';
import { type Report, Scope } from '../report.js';
import { ABOUT, EDITION, FormShown, type Placed } from './about.js';

/** series: a line of the crosswalk. rate: one number by another. part: of a breakdown. channel, ground: of the forms. */
export const MeasureKind = z.enum(['series', 'rate', 'part', 'channel', 'ground']);
export type MeasureKind = z.infer<typeof MeasureKind>;

/**
 * How a value came to be, or why there is none.
 * - `reported`, `approximate`, `inferred`: as the figure itself
 * - `derived`: a sum, or a total that the report leaves empty and its columns give
 * - `conflicting`: the report states different numbers with equal right; none is chosen
 * - `undecided`: two versions of the report differ, and which is the later cannot be told
 * - `not stated`: the form asks, or a sentence could say it, but no number is there
 * - `not asked`: the report's form has no such row, and no sentence gives it
 * - `no report`: there is no report of the year (panel only)
 */
export const ValueState = z.enum([
  'reported',
  'approximate',
  'inferred',
  'derived',
  'conflicting',
  'undecided',
  'not stated',
  'not asked',
  'no report',
]);
export type ValueState = z.infer<typeof ValueState>;

/** Whether there is a rate, and if not, why. `incomplete`: a sum of which a cell is empty, and may hold something. */
export const RateState = z.enum([
  'computed',
  'undecided',
  'not asked',
  'base not stated',
  'base conflicting',
  'base incomplete',
  'base is zero',
  'numerator not stated',
  'numerator conflicting',
  'numerator incomplete',
  'numerator exceeds base',
  'not from one source',
]);
export type RateState = z.infer<typeof RateState>;

const Via = z.enum(['table', 'prose']);
const CrossingKind = z.enum(['exact', 'approximate', 'not comparable', 'begins', 'ends']);

/** Where a series crosses a change of form, and how far it compares across it. */
export interface Break {
  readonly break_before: boolean | null;
  readonly previous_year: number | null;
  readonly crossing: z.infer<typeof CrossingKind> | null;
  readonly crossing_en: string | null;
  readonly crossing_zh: string | null;
}

/** What is measured: the same in every report. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly set: string | null;
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly unit: string;
  readonly comparability: string | null;
  readonly note: string | null;
  readonly note_zh: string | null;
}

/** What a report says of it. */
export interface Measured {
  readonly measure: Measure;
  readonly value: number | null;
  readonly state: ValueState | RateState;
  readonly approximate: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly via: z.infer<typeof Via> | null;
  readonly blanks: number;
  /** Whom the figures behind it speak of, where they say. */
  readonly scope: Scope | null;
  readonly whole_from: 'report' | 'parts' | null;
  readonly excess: number | null;
  readonly quote: string | null;
  readonly figures: readonly string[];
  readonly numerator_figures: readonly string[];
  readonly denominator_figures: readonly string[];
}

export interface MeasureSource extends Placed {
  /** The report that counts; the first of several that may. */
  readonly report: Report;
  readonly files: readonly string[];
  /** Null where the reports that may count follow several forms. */
  readonly form: FormShown | null;
  readonly measured: Measured;
  readonly crossed: Break;
  /** Ids of the checks that fail on the figures behind it. */
  readonly doubted_by: readonly string[];
}

const { may, has, word, oneOf } = columnsOf<MeasureSource>();

const LABELS = {
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

const COMPARED = {
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

const BREAK = {
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

const VALUE = may(
  'number',
  [
    'Value',
    '数值',
    'The number; missing where none is stated, or where it cannot be told which is meant',
    '数值；未说明或无法确定时缺',
  ],
  ({ measured }) => measured.value,
);
const STATE = oneOf(ValueState, [
  'State',
  '状态',
  'How the value came to be: reported, approximate, inferred or derived; or why there is none: conflicting, undecided, not stated, not asked, no report',
  '数值的由来：报告所列、约数、推断、相加所得；或无值的原因：互相矛盾、版本未定、未说明、表式不问、无年报',
]);
const VIA = word(
  Via,
  ['Read from', '来源', 'table or prose; missing where nothing was found', '表格或文字；未找到时缺'],
  ({ measured }) => measured.via,
);
const QUOTE = may(
  'text',
  [
    'Words',
    '原文',
    'The words that it was read from, joined by + where it is a sum',
    '所据原文，合计时以 + 相连',
  ],
  ({ measured }) => measured.quote,
);
const FIGURE_IDS = has(
  'list',
  ['Figures', '数据编号', 'Ids of the figures used', '所用数据的编号'],
  ({ measured }) => [...measured.figures],
);
const BLANKS = has(
  'integer',
  [
    'Blanks',
    '空白项',
    'Terms of a sum (or the one cell) that hold no number and so were not added',
    '合计中（或该单元格）没有数字、未予相加的项数',
  ],
  ({ measured }) => measured.blanks,
);
const SCOPE = word(
  Scope,
  [
    'Scope',
    '范围',
    'Whom the figures behind it speak of, where they say: area or own_level',
    '所据数据的范围（注明者）：全域或本级',
  ],
  ({ measured }) => measured.scope,
);
const DOUBTED = {
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
const FORM = word(
  FormShown,
  [
    'Form',
    '表式',
    'What the report follows; missing where several that may count follow different forms',
    '年报所用表式；可能为准的各份表式不同时缺',
  ],
  ({ form }) => form,
);
const FILES = has(
  'list',
  [
    'Files',
    '文件',
    'The reports that count; several where it cannot be told which is the later version',
    '为准的年报；无法判断版本时为多份',
  ],
  ({ files }) => [...files],
);
const PARTS = {
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
const RATE_STATE = oneOf(RateState, [
  'Known, or why not',
  '状态',
  'computed, or why not: not asked (by the form), base or numerator not stated, conflicting (two numbers with equal right) or incomplete (a cell of the sum is empty), base is zero, numerator exceeds base, not from one source (one in the table, one in a sentence), undecided (which version counts)',
  '已算出，或未算出的原因：表式不问，分母或分子未说明、互相矛盾或有空白项，分母为零，分子大于分母，两数来源不一，版本未定',
]);
const APPROXIMATE = has(
  'boolean',
  ['Rounded', '约数', 'Whether one of the numbers is rounded', '其中是否有约数'],
  ({ measured }) => measured.approximate,
);

const key = (label: string, label_zh: string) =>
  has('text', [label, label_zh, `Id of the ${label.toLowerCase()}`, `${label_zh}编号`]);

export const MEASURES = tableOf(
  'measures',
  ['A row a publisher, year and measure', '每行一个机关某年度的一项度量'],
  ['file', 'kind', 'set', 'id'],
  {
    ...ABOUT,
    form: FORM,
    files: FILES,
    edition: EDITION,
    kind: oneOf(
      MeasureKind,
      [
        'Kind',
        '类别',
        'series, rate, part (of a breakdown), channel or ground',
        '序列、比率、构成、渠道或理由',
      ],
      ({ measured }) => measured.measure.kind,
    ),
    set: may(
      'text',
      [
        'Set',
        '组',
        'The breakdown that a part belongs to, or the kind of a ground',
        '构成所属的分类，或理由的类别',
      ],
      ({ measured }) => measured.measure.set,
    ),
    id: has(
      'text',
      ['Measure', '编号', 'Id of the measure within its kind', '该类别内的编号'],
      ({ measured }) => measured.measure.id,
    ),
    ...LABELS,
    unit: has(
      'text',
      [
        'Unit',
        '单位',
        'What the value counts; share (0 to 1) or per_100 for rates and parts',
        '数值所计；比率和构成为 share（0 至 1）或 per_100',
      ],
      ({ measured }) => measured.measure.unit,
    ),
    value: VALUE,
    state: oneOf(
      z.enum([...new Set([...ValueState.options, ...RateState.options])]),
      ['State', '状态', 'As in series or, for rates, as in rates', '同 series；比率同 rates'],
      ({ measured }) => measured.state,
    ),
    approximate: APPROXIMATE,
    ...PARTS,
    via: VIA,
    blanks: BLANKS,
    scope: SCOPE,
    whole_from: word(
      z.enum(['report', 'parts']),
      [
        'Whole from',
        '整体来源',
        'parts: report, or parts where the whole was added up from these very parts',
        '构成：report 为年报所载，parts 为由各部分相加',
      ],
      ({ measured }) => measured.whole_from,
    ),
    excess: may(
      'number',
      [
        'Excess',
        '超出',
        'parts: by how much the parts exceed the stated whole',
        '构成：各部分之和超出整体的数',
      ],
      ({ measured }) => measured.excess,
    ),
    quote: QUOTE,
    figures: FIGURE_IDS,
    numerator_figures: has(
      'list',
      ['Numerator from', '分子数据', 'Ids of the figures behind the numerator', '分子所据数据的编号'],
      ({ measured }) => [...measured.numerator_figures],
    ),
    denominator_figures: has(
      'list',
      ['Base from', '分母数据', 'Ids of the figures behind the base', '分母所据数据的编号'],
      ({ measured }) => [...measured.denominator_figures],
    ),
    ...DOUBTED,
    ...COMPARED,
    ...BREAK,
  },
);
export type MeasureRow = RowOf<typeof MEASURES>;

const SHARED = { ...ABOUT, form: FORM, files: FILES } as const;

export const SERIES = tableOf(
  'series',
  ['A row a publisher, year and series', '每行为一个机关某年度的一个序列'],
  ['file', 'series'],
  {
    ...SHARED,
    series: key('Series', '序列'),
    ...LABELS,
    unit: MEASURES.columns.unit,
    value: VALUE,
    state: STATE,
    via: VIA,
    blanks: BLANKS,
    scope: SCOPE,
    quote: QUOTE,
    figures: FIGURE_IDS,
    ...DOUBTED,
    edition: EDITION,
    ...COMPARED,
    ...BREAK,
  },
);
export type SeriesRow = RowOf<typeof SERIES>;

export const PANEL = tableOf(
  'panel',
  ['A row a publisher, year (gaps included) and series', '每行为一个机关某年度（含缺年）的一个序列'],
  ['body', 'year', 'series'],
  {
    body: ABOUT.body,
    region_code: ABOUT.region_code,
    area_code: ABOUT.area_code,
    province: ABOUT.province,
    level: ABOUT.level,
    year: ABOUT.year,
    form: FORM,
    files: FILES,
    series: key('Series', '序列'),
    ...LABELS,
    unit: MEASURES.columns.unit,
    value: VALUE,
    state: STATE,
    via: VIA,
    blanks: BLANKS,
    scope: SCOPE,
    quote: QUOTE,
    figures: FIGURE_IDS,
    ...DOUBTED,
    ...COMPARED,
    ...BREAK,
  },
);
export type PanelRow = RowOf<typeof PANEL>;

export const RATES = tableOf(
  'rates',
  ['A row a publisher, year and rate', '每行一个机关某年度的一个比率'],
  ['file', 'rate'],
  {
    ...SHARED,
    rate: key('Rate', '比率'),
    ...LABELS,
    unit: MEASURES.columns.unit,
    ...PARTS,
    value: may('number', [
      'Rate',
      '比率',
      'The rate; missing where a number is missing, the base is 0 or the parts exceed it',
      '比率；缺数、分母为零或分子超出时缺',
    ]),
    state: RATE_STATE,
    approximate: APPROXIMATE,
    via: VIA,
    numerator_figures: MEASURES.columns.numerator_figures,
    denominator_figures: MEASURES.columns.denominator_figures,
    ...DOUBTED,
    edition: EDITION,
    ...COMPARED,
    ...BREAK,
  },
);
export type RateRow = RowOf<typeof RATES>;

export const PARTS_OF = tableOf(
  'parts',
  ['A row a publisher, year and part of a whole', '每行一个机关某年度的一项构成'],
  ['file', 'set', 'part'],
  {
    ...SHARED,
    set: key('Breakdown', '分类'),
    part: has('text', [
      'Part',
      '构成',
      'Id of the part; rest is what the report does not break down',
      '构成编号；rest 为未分类部分',
    ]),
    ...LABELS,
    value: may('number', [
      'Value',
      '数值',
      'The number of the part; missing where none is stated',
      '该部分的数；未说明时缺',
    ]),
    state: STATE,
    via: VIA,
    whole: may('number', ['Whole', '整体', 'The whole, as the report states it', '年报所载整体']),
    whole_from: MEASURES.columns.whole_from,
    share: may(
      'number',
      [
        'Share',
        '占比',
        'Part of the whole, 0 to 1; of the sum of the parts where these exceed the whole or it is not stated',
        '占整体的比重；各部分超出整体或整体未说明时为占各部分之和的比重',
      ],
      null,
      'share',
    ),
    excess: MEASURES.columns.excess,
    quote: QUOTE,
    figures: FIGURE_IDS,
    ...DOUBTED,
    edition: EDITION,
  },
);
export type PartRow = RowOf<typeof PARTS_OF>;

export const CHANNELS = tableOf(
  'channels',
  ['A row a publisher, year and channel', '每行一个机关某年度的一种公开渠道'],
  ['file', 'channel'],
  {
    ...SHARED,
    channel: key('Channel', '渠道'),
    ...LABELS,
    value: may('number', [
      'Items',
      '条数',
      'Items disclosed through it; missing where none is stated',
      '经该渠道公开的条数；未说明时缺',
    ]),
    state: STATE,
    via: VIA,
    quote: QUOTE,
    figures: FIGURE_IDS,
    ...DOUBTED,
    edition: EDITION,
  },
);
export type ChannelRow = RowOf<typeof CHANNELS>;

export const GROUNDS = tableOf(
  'grounds',
  ['A row a publisher, year and ground for not granting', '每行一个机关某年度的一项不予公开等理由'],
  ['file', 'ground'],
  {
    ...SHARED,
    ground: key('Ground', '理由'),
    kind: has('text', [
      'Kind',
      '类别',
      'refused, unable (cannot be provided) or declined (not processed)',
      '不予公开、无法提供或不予处理',
    ]),
    ...LABELS,
    value: may('number', [
      'Requests',
      '件数',
      'Requests; missing where the cell holds no number',
      '件数；单元格无数字时缺',
    ]),
    state: STATE,
    quote: QUOTE,
    figures: FIGURE_IDS,
    ...DOUBTED,
  },
);
export type GroundRow = RowOf<typeof GROUNDS>;
