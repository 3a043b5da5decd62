/** The views that show one kind of `measures`: series, rates, parts, channels, grounds, and the panel with its gaps. */
import { type RowOf, tableOf } from '../column.js';
import { ABOUT, EDITION } from './about.js';
import {
  APPROXIMATE,
  BLANKS,
  BREAK,
  COMPARED,
  DOUBTED,
  FIGURE_IDS,
  FILES,
  FORM,
  has,
  key,
  LABELS,
  may,
  PARTS,
  QUOTE,
  RATE_STATE,
  SCOPE,
  STATE,
  VALUE,
  VIA,
} from './measure-columns.js';
import { MEASURES } from './measures.js';

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
