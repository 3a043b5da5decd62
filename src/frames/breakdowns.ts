/**
 * Wholes and their parts, as data: how requests came in, who asked, how they were answered, how disputes ended.
 *
 * Sources: the rows of the official forms (see domain/indicators.ts); outcomes by the crosswalk. What a form asks for is
 * told by its cells.
 */

import { type Domain, OFFICIAL } from '../domain/domain.js';
import { askedBy } from '../domain/forms/cells.js';
import { APPLICANT_PARTS } from '../domain/forms/tables2019.js';
import type { Measure } from './evaluate.js';

export interface Breakdown {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly whole: Measure;
  readonly parts: readonly Measure[];
}

/**
 * The breakdowns over the forms of a domain.
 * @throws RangeError where the crosswalk lacks a line that one of them takes
 */
export function breakdownsOf({ forms, crosswalk }: Pick<Domain, 'forms' | 'crosswalk'>) {
  const series = (id: string): Measure => {
    const found = crosswalk.find((line) => line.id === id);
    if (!found) throw new RangeError(`No such line in the crosswalk: ${id}`);
    return found;
  };
  /** A part with its expressions: a form gives it by the first whose cells it has. */
  const part = (id: string, label_en: string, label_zh: string, ...expressions: string[]): Measure => ({
    ...{ id, label_en, label_zh },
    by_form: askedBy(expressions, forms),
  });
  const breakdown = (
    id: string,
    label_en: string,
    label_zh: string,
    whole: Measure,
    parts: readonly Measure[],
  ): Breakdown => ({ id, label_en, label_zh, whole, parts });

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

  return {
    /** The form of 2014 asks for them; from 2019 on only sentences give them. */
    CHANNELS: breakdown(
      'channels',
      'Requests received by channel',
      '收到申请的渠道',
      series('requests.received'),
      [
        channel('online', 'Online', '网络申请'),
        channel('letter', 'By letter', '信函申请'),
        channel('in_person', 'In person', '当面申请'),
        channel('fax', 'By fax', '传真申请'),
      ],
    ),
    /** Columns of the request table from 2019 on; the form of 2014 does not ask. */
    APPLICANTS: breakdown(
      'applicants',
      'Requests received by applicant',
      '申请人情况',
      series('requests.received'),
      APPLICANT_PARTS.map(({ id, label, label_en }) =>
        part(id, label_en.charAt(0).toUpperCase() + label_en.slice(1), label, `requests.received@${id}`),
      ),
    ),
    OUTCOMES: breakdown(
      'outcomes',
      'Requests handled by outcome',
      '办理结果',
      series('requests.handled'),
      ['granted', 'granted_in_part', 'refused', 'unable', 'declined', 'other'].map((outcome) =>
        series(`outcome.${outcome}`),
      ),
    ),
    /** The form of 2014 asks for the time; from 2019 on only sentences give it. */
    TIMES: breakdown(
      'times',
      'Requests completed by time',
      '申请办结时限',
      part('completed', 'Requests completed', '申请办结数', 'requests.completed'),
      [time('on_time', 'On time', '按时办结'), time('extended', 'After an extension', '延期办结')],
    ),
    /** From 2019 on: what was in hand during the year, and what of it was left at its end. */
    BACKLOG: breakdown(
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
    REVIEWS: breakdown(
      'reviews',
      'Administrative reviews by result',
      '行政复议结果',
      series('reviews.total'),
      results(review),
    ),
    LAWSUITS: breakdown(
      'lawsuits',
      'Administrative lawsuits by result',
      '行政诉讼结果',
      series('lawsuits.total'),
      results(lawsuit),
    ),
  };
}

/** Over the official forms. */
export const { CHANNELS, APPLICANTS, OUTCOMES, TIMES, BACKLOG, REVIEWS, LAWSUITS } = breakdownsOf(OFFICIAL);
