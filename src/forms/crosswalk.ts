/**
 * The crosswalk: which rows of the three forms make one series over the years, and how far that holds.
 *
 * An expression names indicators joined by ` + `; `sum(x.*)` is the sum of all indicators below x; `@total` takes
 * the total column of the request table. Null: the form does not ask for it.
 */
import type { FormId } from '../report.js';

export interface Series {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly by_form: Readonly<Record<Exclude<FormId, 'prose'>, string | null>>;
  readonly comparability: 'exact' | 'approximate' | 'not comparable' | 'from 2019' | 'until 2018';
  readonly note: string | null;
}

export const CROSSWALK: readonly Series[] = [
  {
    id: 'requests.received',
    label_en: 'Requests received',
    label_zh: '收到申请',
    by_form: {
      'statistics-2014': 'requests.received',
      'tables-2019': 'requests.received@total',
      'tables-2021': 'requests.received@total',
    },
    comparability: 'exact',
    note: 'New requests of the year; what was carried in from last year is apart from 2019 on',
  },
  {
    id: 'requests.carried_in',
    label_en: 'Carried in',
    label_zh: '上年结转',
    by_form: {
      'statistics-2014': null,
      'tables-2019': 'requests.carried_in@total',
      'tables-2021': 'requests.carried_in@total',
    },
    comparability: 'from 2019',
    note: 'Not asked before 2019',
  },
  {
    id: 'requests.carried_out',
    label_en: 'Carried over',
    label_zh: '结转下年',
    by_form: {
      'statistics-2014': null,
      'tables-2019': 'requests.carried_out@total',
      'tables-2021': 'requests.carried_out@total',
    },
    comparability: 'from 2019',
    note: 'Not asked before 2019',
  },
  {
    id: 'requests.handled',
    label_en: 'Requests handled',
    label_zh: '办理结果总计',
    by_form: {
      'statistics-2014': 'requests.answered',
      'tables-2019': 'requests.handled@total',
      'tables-2021': 'requests.handled@total',
    },
    comparability: 'approximate',
    note: '2014: answers given; from 2019: all that were handled in any way',
  },
  {
    id: 'outcome.granted',
    label_en: 'Granted',
    label_zh: '予以公开',
    by_form: {
      'statistics-2014': 'requests.granted + requests.already_public',
      'tables-2019': 'requests.granted@total',
      'tables-2021': 'requests.granted@total',
    },
    comparability: 'approximate',
    note: 'From 2019 an answer that points to public information counts as granted',
  },
  {
    id: 'outcome.granted_in_part',
    label_en: 'Granted in part',
    label_zh: '部分公开',
    by_form: {
      'statistics-2014': 'requests.granted_in_part',
      'tables-2019': 'requests.granted_in_part@total',
      'tables-2021': 'requests.granted_in_part@total',
    },
    comparability: 'exact',
    note: null,
  },
  {
    id: 'outcome.refused',
    label_en: 'Refused',
    label_zh: '不予公开',
    by_form: {
      'statistics-2014': 'requests.refused',
      'tables-2019': 'sum(requests.refused.*)@total',
      'tables-2021': 'sum(requests.refused.*)@total',
    },
    comparability: 'approximate',
    note: "The grounds differ: 2014 counts 'not government information' here",
  },
  {
    id: 'outcome.unable',
    label_en: 'Unable to provide',
    label_zh: '无法提供',
    by_form: {
      'statistics-2014': 'requests.not_exist + requests.not_this_agency',
      'tables-2019': 'sum(requests.unable.*)@total',
      'tables-2021': 'sum(requests.unable.*)@total',
    },
    comparability: 'approximate',
    note: "2014: 'told to amend' is apart",
  },
  {
    id: 'outcome.declined',
    label_en: 'Not processed',
    label_zh: '不予处理',
    by_form: {
      'statistics-2014': 'requests.referred',
      'tables-2019': 'sum(requests.declined.*)@total',
      'tables-2021': 'sum(requests.declined.*)@total',
    },
    comparability: 'not comparable',
    note: 'The 2019 grounds (petition; repeated; excessive) have no 2014 twin',
  },
  {
    id: 'outcome.other',
    label_en: 'Otherwise',
    label_zh: '其他处理',
    by_form: {
      'statistics-2014': 'requests.amendment_asked',
      'tables-2019': 'requests.other@total',
      'tables-2021': 'sum(requests.other.*)@total',
    },
    comparability: 'approximate',
    note: null,
  },
  {
    id: 'refused.state_secret',
    label_en: 'Refused: state secret',
    label_zh: '国家秘密',
    by_form: {
      'statistics-2014': 'requests.refused.state_secret',
      'tables-2019': 'requests.refused.state_secret@total',
      'tables-2021': 'requests.refused.state_secret@total',
    },
    comparability: 'exact',
    note: null,
  },
  {
    id: 'refused.third_party',
    label_en: 'Refused: third parties',
    label_zh: '第三方合法权益',
    by_form: {
      'statistics-2014': 'requests.refused.trade_secret + requests.refused.privacy',
      'tables-2019': 'requests.refused.third_party@total',
      'tables-2021': 'requests.refused.third_party@total',
    },
    comparability: 'approximate',
    note: null,
  },
  {
    id: 'refused.security_stability',
    label_en: 'Refused: security and stability',
    label_zh: '三安全一稳定',
    by_form: {
      'statistics-2014': 'requests.refused.security_stability',
      'tables-2019': 'requests.refused.security_stability@total',
      'tables-2021': 'requests.refused.security_stability@total',
    },
    comparability: 'exact',
    note: null,
  },
  {
    id: 'reviews.total',
    label_en: 'Administrative reviews',
    label_zh: '行政复议',
    by_form: {
      'statistics-2014': 'reviews.total',
      'tables-2019': 'reviews.total',
      'tables-2021': 'reviews.total',
    },
    comparability: 'approximate',
    note: 'From 2019 pending cases are counted',
  },
  {
    id: 'reviews.corrected',
    label_en: 'Reviews corrected',
    label_zh: '复议纠正',
    by_form: {
      'statistics-2014': 'reviews.corrected',
      'tables-2019': 'reviews.corrected',
      'tables-2021': 'reviews.corrected',
    },
    comparability: 'exact',
    note: null,
  },
  {
    id: 'lawsuits.total',
    label_en: 'Administrative lawsuits',
    label_zh: '行政诉讼',
    by_form: {
      'statistics-2014': 'lawsuits.total',
      'tables-2019': 'lawsuits.direct.total + lawsuits.after_review.total',
      'tables-2021': 'lawsuits.direct.total + lawsuits.after_review.total',
    },
    comparability: 'approximate',
    note: 'From 2019 pending cases are counted',
  },
  {
    id: 'lawsuits.corrected',
    label_en: 'Lawsuits corrected',
    label_zh: '诉讼纠正',
    by_form: {
      'statistics-2014': 'lawsuits.corrected',
      'tables-2019': 'lawsuits.direct.corrected + lawsuits.after_review.corrected',
      'tables-2021': 'lawsuits.direct.corrected + lawsuits.after_review.corrected',
    },
    comparability: 'exact',
    note: null,
  },
  {
    id: 'normative_documents.made',
    label_en: 'Normative documents made',
    label_zh: '制发规范性文件',
    by_form: {
      'statistics-2014': 'normative_documents.issued',
      'tables-2019': 'normative_documents.made',
      'tables-2021': 'normative_documents.made',
    },
    comparability: 'approximate',
    note: null,
  },
  {
    id: 'disclosed.total',
    label_en: 'Items disclosed',
    label_zh: '主动公开政府信息',
    by_form: {
      'statistics-2014': 'disclosed.total',
      'tables-2019': null,
      'tables-2021': null,
    },
    comparability: 'until 2018',
    note: 'Dropped from the tables in 2019; from then on only the prose gives it',
  },
];
