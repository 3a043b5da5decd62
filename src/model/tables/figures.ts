/** The tables `figures` (numbers and blanks) and `claims` (sentences that relate numbers to each other). */
import { columnsOf, type RowOf, tableOf } from '../column.js';
import {
  Applicant,
  Claim,
  type Figure,
  Figure as FigureModel,
  Review,
  Scope,
  State,
  Unit,
  type Where,
} from '../report.js';
import { ABOUT, EDITION, type Placed } from './about.js';

/** What a thing counted is called. */
export interface Labels {
  readonly label_en: string;
  readonly label_zh: string | null;
}

export interface FigureSource extends Placed {
  readonly figure: Figure;
  readonly where: Where;
  readonly labels: Labels;
}

const { may, has, word, oneOf } = columnsOf<FigureSource>();
const place = columnsOf<{ readonly where: Where }>();

/** Where something stands in the source. */
const WHERE = {
  block: place.has(
    'integer',
    ['Block', '段', 'Block of the source, counted from 0', '在原文中的段，从 0 计'],
    ({ where }) => where.block,
  ),
  // Not `row` and `column`: a danfo frame has a property for each column, which would hide its method column().
  table_row: place.may(
    'integer',
    ['Row', '行', 'Row of the table, counted from 0', '表格的行，从 0 计'],
    ({ where }) => where.row,
  ),
  table_column: place.may(
    'integer',
    ['Column', '列', 'Column of the table, counted from 0', '表格的列，从 0 计'],
    ({ where }) => where.column,
  ),
  start: place.has(
    'integer',
    [
      'Start',
      '起',
      'First character of the quote in its block or cell (UTF-16 units)',
      '引文在段或单元格中的首字位置（UTF-16）',
    ],
    ({ where }) => where.start,
  ),
  end: place.has(
    'integer',
    ['End', '止', 'Character after the last of the quote', '引文末字之后的位置'],
    ({ where }) => where.end,
  ),
} as const;

export const FIGURES = tableOf('figures', ['A row a figure', '每行一个数据'], ['file', 'figure'], {
  ...ABOUT,
  figure: has(
    'text',
    ['Figure', '数据编号', 'Id of the figure, stable within the report', '数据在年报内的固定编号'],
    ({ figure }) => figure.id,
  ),
  indicator: has(
    'text',
    ['Indicator', '指标编号', 'Id of what is counted', '指标编号'],
    ({ figure }) => figure.indicator,
  ),
  label_en: has(
    'text',
    ['What is counted', '指标（英文）', 'What is counted, in English', '指标的英文名称'],
    ({ labels }) => labels.label_en,
  ),
  label_zh: may(
    'text',
    ['In Chinese', '指标', 'What is counted, by its official label', '指标的正式名称'],
    ({ labels }) => labels.label_zh,
  ),
  applicant: word(
    Applicant,
    [
      'Applicant',
      '申请人',
      'Column of the request table (who asked), where there is one',
      '申请表的列（申请人类别）',
    ],
    ({ figure }) => figure.applicant,
  ),
  year_said: may(
    'integer',
    [
      'Year said of',
      '所指年度',
      'The year that the figure is said of, which can be another than that of the report',
      '数据所指年度，可与年报年度不同',
    ],
    ({ figure }) => figure.year,
    'year',
  ),
  value: may(
    'number',
    [
      'Value',
      '数值',
      'The number, counted in the unit of the column unit; missing where none is stated',
      '数值，单位见“单位”一列；未说明时缺',
    ],
    ({ figure }) => figure.value,
  ),
  state: oneOf(
    State,
    [
      'State',
      '状态',
      'How the value came to be: reported, blank, not_applicable, approximate, derived, inferred or unreadable',
      '数值的由来：报告所列、空白、标为无、约数、相加所得、推断、无法辨认',
    ],
    ({ figure }) => figure.state,
  ),
  unit: oneOf(
    Unit,
    ['Unit', '单位', 'Unit of the value; money is in 10k_yuan (万元)', '数值的单位；金额以万元计'],
    ({ figure }) => figure.unit,
  ),
  scope: word(
    Scope,
    [
      'Scope',
      '范围',
      'Whom a sentence speaks of: area, own_level, department or subordinate',
      '文字所述的范围：全域、本级、部门或下级',
    ],
    ({ figure }) => figure.scope,
  ),
  via: oneOf(
    FigureModel.shape.via,
    ['Read from', '来源', 'table or prose', '表格或文字'],
    ({ figure }) => figure.via,
  ),
  quote: has(
    'text',
    ['Words', '原文', 'The very words, as they stand in the report', '年报原文'],
    ({ figure }) => figure.quote,
  ),
  ...WHERE,
  confidence: has(
    'number',
    [
      'Confidence',
      '可信度',
      '1 for a cell read under its own label, lower where the evidence is weaker',
      '依自身标签读得者为 1，依据较弱者较低',
    ],
    ({ figure }) => figure.confidence,
  ),
  rule: may(
    'text',
    ['Proved by', '依据', 'The check that proves an inferred value', '证明推断值的核对关系'],
    ({ figure }) => figure.rule ?? null,
  ),
  derived_from: has(
    'list',
    [
      'Computed from',
      '推算自',
      'Ids of the figures that a computed value is the sum of',
      '推算值所合计的各项编号',
    ],
    ({ figure }) => figure.derived_from ?? [],
  ),
  edition: EDITION,
  verdict: word(
    Review.shape.verdict,
    [
      'Verdict',
      '人工结论',
      'What a person said of it (review.csv); missing: nobody has',
      '人工结论（review.csv）；无人表态时缺',
    ],
    ({ figure }) => figure.review?.verdict ?? null,
  ),
  reviewed_value: may(
    'number',
    [
      'Meant',
      '应为',
      'The number that the person says is meant; `value` stays what the report has',
      '人工认为应为的数；“数值”一列仍为年报所载',
    ],
    ({ figure }) => figure.review?.value ?? null,
  ),
  verdict_reason: may(
    'text',
    ['Reason', '理由', 'Why', '理由'],
    ({ figure }) => figure.review?.reason ?? null,
  ),
});
export type FigureRow = RowOf<typeof FIGURES>;

export interface ClaimSource extends Placed {
  readonly claim: Claim;
  readonly where: Where;
}
const claim = columnsOf<ClaimSource>();

export const CLAIMS = tableOf(
  'claims',
  ['A row a sentence that can be checked', '每行一句可核对的话'],
  ['file', 'claim'],
  {
    ...ABOUT,
    claim: claim.has(
      'text',
      ['Claim', '编号', 'Id of the claim, stable within the report', '在年报内的固定编号'],
      ({ claim }) => claim.id,
    ),
    kind: claim.oneOf(
      Claim.shape.kind,
      ['Kind', '类别', 'share, growth or parts', '占比、增幅或其中各项'],
      ({ claim }) => claim.kind,
    ),
    percent: claim.may(
      'number',
      [
        'Percentage',
        '百分比',
        'As written: 41.4 for 41.4%; negative for a fall',
        '照所写，41.4 即 41.4%；下降为负',
      ],
      ({ claim }) => claim.percent,
    ),
    part: claim.may(
      'number',
      ['Part', '部分', 'share: the part; growth: the later number', '占比：部分；增幅：后值'],
      ({ claim }) => claim.part?.value ?? null,
    ),
    whole: claim.may(
      'number',
      [
        'Whole',
        '整体',
        'share, parts: the whole; growth: the earlier number',
        '占比、各项：整体；增幅：前值',
      ],
      ({ claim }) => claim.whole?.value ?? null,
    ),
    difference: claim.may(
      'number',
      ['Difference', '差额', 'growth: the difference that is stated', '增幅：所述差额'],
      ({ claim }) => claim.difference?.value ?? null,
    ),
    quote: claim.has(
      'text',
      ['Words', '原文', 'The very words, as they stand in the report', '年报原文'],
      ({ claim }) => claim.quote,
    ),
    ...WHERE,
  },
);
export type ClaimRow = RowOf<typeof CLAIMS>;
