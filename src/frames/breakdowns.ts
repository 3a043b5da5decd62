/**
 * Wholes and their parts, as data: how requests came in, who asked, how they were answered, how disputes ended.
 *
 * Sources: the rows of the three official forms (see forms/indicators.ts); outcomes by the crosswalk.
 */
import { CROSSWALK } from '../forms/crosswalk.js';
import type { Applicant } from '../report.js';
import type { Measure } from './evaluate.js';

export interface Breakdown {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly whole: Measure;
  readonly parts: readonly Measure[];
}

function series(id: string): Measure {
  const found = CROSSWALK.find((line) => line.id === id);
  if (!found) throw new RangeError(`No such line in the crosswalk: ${id}`);
  return found;
}

/** A part with its expression in the form of 2014 and in those from 2019 on; null where a form does not ask. */
const part = (
  id: string,
  label_en: string,
  label_zh: string,
  from2014: string | null,
  from2019: string | null,
): Measure => ({
  id,
  label_en,
  label_zh,
  by_form: { 'statistics-2014': from2014, 'tables-2019': from2019, 'tables-2021': from2019 },
});

const channel = (name: string, label_en: string, label_zh: string) =>
  part(name, label_en, label_zh, `requests.received.${name}`, null);

/** The form of 2014 asks for them; from 2019 on only sentences give them. */
export const CHANNELS: Breakdown = {
  id: 'channels',
  label_en: 'Requests received by channel',
  label_zh: '收到申请的渠道',
  whole: series('requests.received'),
  parts: [
    channel('online', 'Online', '网络申请'),
    channel('letter', 'By letter', '信函申请'),
    channel('in_person', 'In person', '当面申请'),
    channel('fax', 'By fax', '传真申请'),
  ],
};

const applicant = (name: Applicant, label_en: string, label_zh: string) =>
  part(name, label_en, label_zh, null, `requests.received@${name}`);

/** Columns of the request table from 2019 on; the form of 2014 does not ask. */
export const APPLICANTS: Breakdown = {
  id: 'applicants',
  label_en: 'Requests received by applicant',
  label_zh: '申请人情况',
  whole: series('requests.received'),
  parts: [
    applicant('natural_person', 'Natural persons', '自然人'),
    applicant('business', 'Businesses', '商业企业'),
    applicant('research', 'Research institutions', '科研机构'),
    applicant('social_organization', 'Public-interest organisations', '社会公益组织'),
    applicant('legal_services', 'Legal services', '法律服务机构'),
    applicant('other_organization', 'Other organisations', '其他'),
  ],
};

export const OUTCOMES: Breakdown = {
  id: 'outcomes',
  label_en: 'Requests handled by outcome',
  label_zh: '办理结果',
  whole: series('requests.handled'),
  parts: ['granted', 'granted_in_part', 'refused', 'unable', 'declined', 'other'].map((outcome) =>
    series(`outcome.${outcome}`),
  ),
};

/** The form of 2014 asks for the time; from 2019 on only sentences give it. */
export const TIMES: Breakdown = {
  id: 'times',
  label_en: 'Requests completed by time',
  label_zh: '申请办结时限',
  whole: part('completed', 'Requests completed', '申请办结数', 'requests.completed', null),
  parts: [
    part('on_time', 'On time', '按时办结', 'requests.completed.on_time', null),
    part('extended', 'After an extension', '延期办结', 'requests.completed.extended', null),
  ],
};

/** From 2019 on: what was in hand during the year, and what of it was left at its end. */
export const BACKLOG: Breakdown = {
  id: 'backlog',
  label_en: 'Requests in hand, handled and carried over',
  label_zh: '本年办理与结转下年',
  whole: part(
    'in_hand',
    'Received and carried in',
    '新收与上年结转',
    null,
    'requests.received@total + requests.carried_in@total',
  ),
  parts: [
    part('handled', 'Handled within the year', '本年办理', null, 'requests.handled@total'),
    part('carried_out', 'Carried over to the next', '结转下年', null, 'requests.carried_out@total'),
  ],
};

const review = (name: string, label_en: string, label_zh: string, from2014 = true) =>
  part(name, label_en, label_zh, from2014 ? `reviews.${name}` : null, `reviews.${name}`);

export const REVIEWS: Breakdown = {
  id: 'reviews',
  label_en: 'Administrative reviews by result',
  label_zh: '行政复议结果',
  whole: series('reviews.total'),
  parts: [
    review('upheld', 'Decision upheld', '结果维持'),
    review('corrected', 'Decision corrected', '结果纠正'),
    review('other', 'Other result', '其他结果'),
    review('pending', 'Pending', '尚未审结', false),
  ],
};

const lawsuit = (name: string, label_en: string, label_zh: string, from2014 = true) =>
  part(
    name,
    label_en,
    label_zh,
    from2014 ? `lawsuits.${name}` : null,
    `lawsuits.direct.${name} + lawsuits.after_review.${name}`,
  );

export const LAWSUITS: Breakdown = {
  id: 'lawsuits',
  label_en: 'Administrative lawsuits by result',
  label_zh: '行政诉讼结果',
  whole: series('lawsuits.total'),
  parts: [
    lawsuit('upheld', 'Decision upheld', '结果维持'),
    lawsuit('corrected', 'Decision corrected', '结果纠正'),
    lawsuit('other', 'Other result', '其他结果'),
    lawsuit('pending', 'Pending', '尚未审结', false),
  ],
};
