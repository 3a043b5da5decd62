/**
 * Rates, as data: what is divided by what, under which name, and how far it compares over the forms.
 *
 * Shares of outcomes are of the requests handled (办理结果总计), as the offices for disclosure themselves compute
 * 公开率. A numerator or base is a line of the crosswalk by its id, or a measure of its own where the crosswalk has none.
 */

import type { Compared, Series } from './crosswalk.js';
import { askedBy } from './forms/cells.js';
import type { Form } from './forms/form.js';
import { FORMS } from './forms/forms.js';

/** A number of a report that no line of the crosswalk gives. */
export type Base = Pick<Series, 'id' | 'label_en' | 'label_zh' | 'by_form'>;

export interface RateRule {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  /** Id of a line of the crosswalk, or a measure. */
  readonly numerator: string | Base;
  readonly denominator: string | Base;
  /** `share`: 0 to 1, the numerator being part of the base. `per_100`: so many for each 100 of the base. */
  readonly unit: 'share' | 'per_100';
  readonly comparability: Series['comparability'];
  readonly note: string | null;
  readonly note_zh: string | null;
  readonly crossings?: Compared['crossings'];
  readonly definition_en: string;
  readonly definition_zh: string;
}

const sum = (parents: readonly string[], parts: readonly string[]) =>
  parts.flatMap((part) => parents.map((parent) => `${parent}.${part}`)).join(' + ');

const RESULTS = ['upheld', 'corrected', 'other'];

const BASE_CHANGES =
  'The base of 2014 is answers given, that of 2019 on is all requests handled in any way, withdrawn ones included';
const BASE_CHANGES_ZH = '2014 年表式以申请答复数为基数，2019 年度起以办理结果总计为基数';

const outcome = (
  id: string,
  label_en: string,
  label_zh: string,
  meaning_en: string,
  meaning_zh: string,
  rest: Partial<Pick<RateRule, 'comparability' | 'note' | 'note_zh' | 'crossings'>> = {},
): RateRule => ({
  ...{ id, label_en, label_zh },
  numerator: `outcome.${id}`,
  denominator: 'requests.handled',
  unit: 'share',
  comparability: 'approximate',
  note: BASE_CHANGES,
  note_zh: BASE_CHANGES_ZH,
  definition_en: `${meaning_en}, of all requests handled`,
  definition_zh: `${meaning_zh}占办理结果总计的比重`,
  ...rest,
});

/** The rates over these forms: what a form asks for is told by its cells. */
export function ratesOf(forms: readonly Form[]): readonly RateRule[] {
  const base = (id: string, label_en: string, label_zh: string, ...expressions: string[]): Base => ({
    ...{ id, label_en, label_zh },
    by_form: askedBy(expressions, forms),
  });
  // 尚未审结 (pending) is no result: from 2019 on it is asked for and left out here.
  const reviewsDecided = base(
    'reviews.decided',
    'Reviews decided',
    '已审结行政复议',
    sum(['reviews'], RESULTS),
  );
  const lawsuitsDecided = base(
    'lawsuits.decided',
    'Lawsuits decided',
    '已审结行政诉讼',
    sum(['lawsuits'], RESULTS),
    sum(['lawsuits.direct', 'lawsuits.after_review'], RESULTS),
  );
  const onHand = base(
    'requests.on_hand',
    'Requests on hand: received and carried in',
    '应办理申请（新收与上年结转之和）',
    'requests.received@total + requests.carried_in@total',
  );
  const completed = base('requests.completed', 'Requests completed', '申请办结', 'requests.completed');
  const completedAs = (kind: string, label_en: string, label_zh: string) =>
    base(`requests.completed.${kind}`, label_en, label_zh, `requests.completed.${kind}`);
  return [
    outcome('granted', 'Share granted', '予以公开占比', 'Requests granted in full', '予以公开', {
      note: `${BASE_CHANGES}; from 2019 an answer that points to public information counts as granted`,
      note_zh: `${BASE_CHANGES_ZH}；2019 年度起，告知已主动公开的答复计入予以公开`,
    }),
    outcome(
      'granted_in_part',
      'Share granted in part',
      '部分公开占比',
      'Requests granted in part',
      '部分公开',
    ),
    outcome('refused', 'Share refused', '不予公开占比', 'Requests refused on any ground', '不予公开', {
      note: `${BASE_CHANGES}; the grounds differ`,
      note_zh: `${BASE_CHANGES_ZH}；不予公开的理由不同`,
    }),
    outcome(
      'unable',
      'Share that could not be provided',
      '无法提供占比',
      'Requests for what the agency does not hold, would have to make, or could not make out',
      '无法提供',
    ),
    outcome(
      'declined',
      'Share not processed',
      '不予处理占比',
      'Requests not processed (petitions, repeated, excessive)',
      '不予处理',
      {
        comparability: 'not comparable',
        note: 'The grounds of 2019 (petition; repeated; excessive) have no counterpart in the form of 2014',
        note_zh: '2019 年度起的情形（信访、重复、大量反复申请等）在 2014 年表式中没有对应项',
      },
    ),
    outcome('other', 'Share handled otherwise', '其他处理占比', 'Requests handled otherwise', '其他处理', {
      crossings: [
        {
          between: ['tables-2019', 'tables-2021'],
          comparability: 'exact',
          note_en: 'The one row of 2019 is the sum of the three of 2021',
          note_zh: '2019 年的一项即 2021 年三项之和',
        },
      ],
    }),
    {
      id: 'reviews_per_100',
      label_en: 'Reviews per 100 requests',
      label_zh: '每百件申请的行政复议数',
      numerator: 'reviews.total',
      denominator: 'requests.received',
      unit: 'per_100',
      comparability: 'approximate',
      note: 'From 2019 pending cases are counted',
      note_zh: '2019 年度起计入尚未审结的案件',
      definition_en:
        'Administrative reviews of disclosure matters for each 100 requests received in the year',
      definition_zh: '行政复议数量与本年新收申请数量之比，乘以一百',
    },
    {
      id: 'lawsuits_per_100',
      label_en: 'Lawsuits per 100 requests',
      label_zh: '每百件申请的行政诉讼数',
      numerator: 'lawsuits.total',
      denominator: 'requests.received',
      unit: 'per_100',
      comparability: 'approximate',
      note: 'From 2019 pending cases are counted',
      note_zh: '2019 年度起计入尚未审结的案件',
      definition_en:
        'Administrative lawsuits on disclosure matters for each 100 requests received in the year',
      definition_zh: '行政诉讼数量与本年新收申请数量之比，乘以一百',
    },
    {
      id: 'reviews_corrected',
      label_en: 'Share of reviews corrected',
      label_zh: '行政复议纠错率',
      numerator: 'reviews.corrected',
      denominator: reviewsDecided,
      unit: 'share',
      comparability: 'exact',
      note: null,
      note_zh: null,
      definition_en: 'Reviews that ended with a correction, of those decided (pending ones left out)',
      definition_zh: '结果纠正的行政复议占已审结行政复议的比重（不含尚未审结）',
    },
    {
      id: 'lawsuits_corrected',
      label_en: 'Share of lawsuits corrected',
      label_zh: '行政诉讼纠错率',
      numerator: 'lawsuits.corrected',
      denominator: lawsuitsDecided,
      unit: 'share',
      comparability: 'exact',
      note: null,
      note_zh: null,
      definition_en: 'Lawsuits that ended with a correction, of those decided (pending ones left out)',
      definition_zh: '结果纠正的行政诉讼占已审结行政诉讼的比重（不含尚未审结）',
    },
    {
      id: 'carried_over',
      label_en: 'Share carried over',
      label_zh: '结转下年度占比',
      numerator: 'requests.carried_out',
      denominator: onHand,
      unit: 'share',
      comparability: 'from 2019',
      note: 'Not asked before 2019',
      note_zh: '2019 年度以前不填报',
      definition_en: 'Requests carried over to the next year, of all that were received or carried in',
      definition_zh: '结转下年度继续办理占新收与上年结转之和的比重',
    },
    {
      id: 'on_time',
      label_en: 'Share completed on time',
      label_zh: '按时办结占比',
      numerator: completedAs('on_time', 'Completed on time', '按时办结数'),
      denominator: completed,
      unit: 'share',
      comparability: 'until 2018',
      note: 'Dropped from the tables in 2019',
      note_zh: '2019 年度起表格不再填报',
      definition_en: 'Requests completed on time, of all completed',
      definition_zh: '按时办结数占申请办结数的比重',
    },
    {
      id: 'extended',
      label_en: 'Share completed after an extension',
      label_zh: '延期办结占比',
      numerator: completedAs('extended', 'Completed after an extension', '延期办结数'),
      denominator: completed,
      unit: 'share',
      comparability: 'until 2018',
      note: 'Dropped from the tables in 2019',
      note_zh: '2019 年度起表格不再填报',
      definition_en: 'Requests completed after an extension, of all completed',
      definition_zh: '延期办结数占申请办结数的比重',
    },
  ];
}

export const RATES = ratesOf(FORMS);
