/**
 * Wholes and their parts, as data: how requests came in, who asked, how they were answered, how disputes ended.
 *
 * Sources: the rows of the official forms (see domain/indicators.ts); outcomes by the crosswalk. What a form asks for is
 * told by its cells.
 */

import type { Series } from './crosswalk.js';
import { askedBy } from './forms/cells.js';
import type { Form } from './forms/form.js';
import { APPLICANT_PARTS } from './forms/tables2019.js';
import type { Base } from './rates.js';

export interface Breakdown {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  /** What is counted. */
  readonly unit: 'request' | 'review' | 'lawsuit';
  readonly whole: Base;
  readonly parts: readonly Base[];
}

/**
 * The breakdowns over the forms of a domain.
 * @throws RangeError where the crosswalk lacks a line that one of them takes
 */
export function breakdownsOf({
  forms,
  crosswalk,
}: {
  readonly forms: readonly Form[];
  readonly crosswalk: readonly Series[];
}): readonly Breakdown[] {
  const series = (id: string): Base => {
    const found = crosswalk.find((line) => line.id === id);
    if (!found) throw new RangeError(`No such line in the crosswalk: ${id}`);
    return found;
  };
  /** A part with its expressions: a form gives it by the first whose cells it has. */
  const part = (id: string, label_en: string, label_zh: string, ...expressions: string[]): Base => ({
    ...{ id, label_en, label_zh },
    by_form: askedBy(expressions, forms),
  });
  const breakdown = (
    id: string,
    label_en: string,
    label_zh: string,
    whole: Base,
    parts: readonly Base[],
    unit: Breakdown['unit'] = 'request',
  ): Breakdown => ({ id, label_en, label_zh, unit, whole, parts });

  const channel = (name: string, label_en: string, label_zh: string) =>
    part(name, label_en, label_zh, `requests.received.${name}`);
  const time = (name: string, label_en: string, label_zh: string) =>
    part(name, label_en, label_zh, `requests.completed.${name}`);
  const review = (name: string, label_en: string, label_zh: string) =>
    part(name, label_en, label_zh, `reviews.${name}`);
  const lawsuit = (name: string, label_en: string, label_zh: string) =>
    part(
      name,
      label_en,
      label_zh,
      `lawsuits.${name}`,
      `lawsuits.direct.${name} + lawsuits.after_review.${name}`,
    );
  const results = (result: typeof review) => [
    result('upheld', 'Decision upheld', '结果维持'),
    result('corrected', 'Decision corrected', '结果纠正'),
    result('other', 'Other result', '其他结果'),
    result('pending', 'Pending', '尚未审结'),
  ];

  return [
    /** The form of 2014 asks for them; from 2019 on only sentences give them. */
    breakdown('channels', 'Requests received by channel', '收到申请的渠道', series('requests.received'), [
      channel('online', 'Online', '网络申请'),
      channel('letter', 'By letter', '信函申请'),
      channel('in_person', 'In person', '当面申请'),
      channel('fax', 'By fax', '传真申请'),
    ]),
    /** Columns of the request table from 2019 on; the form of 2014 does not ask. */
    breakdown(
      'applicants',
      'Requests received by applicant',
      '申请人情况',
      series('requests.received'),
      APPLICANT_PARTS.map(({ id, label, label_en }) =>
        part(id, label_en.charAt(0).toUpperCase() + label_en.slice(1), label, `requests.received@${id}`),
      ),
    ),
    breakdown(
      'outcomes',
      'Requests handled by outcome',
      '办理结果',
      series('requests.handled'),
      ['granted', 'granted_in_part', 'refused', 'unable', 'declined', 'other'].map((outcome) =>
        series(`outcome.${outcome}`),
      ),
    ),
    /** The form of 2014 asks for the time; from 2019 on only sentences give it. */
    breakdown(
      'times',
      'Requests completed by time',
      '申请办结时限',
      part('completed', 'Requests completed', '申请办结数', 'requests.completed'),
      [time('on_time', 'On time', '按时办结'), time('extended', 'After an extension', '延期办结')],
    ),
    /** From 2019 on: what was in hand during the year, and what of it was left at its end. */
    breakdown(
      'backlog',
      'Requests in hand, handled and carried over',
      '本年办理与结转下年',
      part(
        'in_hand',
        'Received and carried in',
        '新收与上年结转',
        'requests.received@total + requests.carried_in@total',
      ),
      [
        part('handled', 'Handled within the year', '本年办理', 'requests.handled@total'),
        part('carried_out', 'Carried over to the next', '结转下年', 'requests.carried_out@total'),
      ],
    ),
    breakdown(
      'reviews',
      'Administrative reviews by result',
      '行政复议结果',
      series('reviews.total'),
      results(review),
      'review',
    ),
    breakdown(
      'lawsuits',
      'Administrative lawsuits by result',
      '行政诉讼结果',
      series('lawsuits.total'),
      results(lawsuit),
      'lawsuit',
    ),
  ];
}

/**
 * The channels of disclosure that the form of 2014 asks for (by its rows), and of which sentences speak in other years.
 * One item may go through several of them, so they are not parts of a whole.
 */
const CHANNELS = ['website', 'wechat', 'weibo', 'gazette', 'other_channels'].map(
  (name) => `disclosed.${name}`,
);

/** The channels as measures over these forms; their labels are those of the indicators. */
export const channelsOf = (forms: readonly Form[]): readonly Pick<Base, 'id' | 'by_form'>[] =>
  CHANNELS.map((id) => ({ id, by_form: askedBy([id], forms) }));

/** Why a request was not granted: refused (不予公开), cannot be provided (无法提供), not processed (不予处理). */
export const GROUND_KINDS = ['refused', 'unable', 'declined'] as const;
