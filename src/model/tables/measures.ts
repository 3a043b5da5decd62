/** The table `measures`: everything that is measured the same way over the forms, in one long table. */
import { z } from 'zod';
import { type RowOf, tableOf } from '../column.js';
import { ABOUT, EDITION } from './about.js';
import { MeasureKind, RateState, ValueState } from './measure.js';
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
  LABELS,
  may,
  oneOf,
  PARTS,
  QUOTE,
  SCOPE,
  VALUE,
  VIA,
  word,
} from './measure-columns.js';

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
