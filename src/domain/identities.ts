/**
 * The identities: sums and bounds that figures must satisfy, as data.
 *
 * Sources: the rows that the three forms print under one another (其中, 总计) and, for what sentences say, plain
 * arithmetic. One id may stand twice, once for each form whose rows differ. Rules of kind `across` relate the
 * reports of two years of one publisher: one report alone cannot settle them, so only a corpus can.
 */

import type { Applicant, Finding, FormId } from '../model/report.js';
import type { Text } from '../model/words.js';
import { APPLICANT_PARTS } from './forms/tables2019.js';

/** total = the sum of the parts. The members are ids of indicators, or of applicant columns where `of` says so. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The sum of the indicators on the left against the sum of those on the right. */
export interface Comparison {
  readonly left: readonly string[];
  readonly operator: '=' | '<=';
  readonly right: readonly string[];
  /** What sentences may count among the parts besides: with it the sums can agree after all, and nothing is claimed. */
  readonly besides?: readonly string[];
}

interface Rule {
  readonly id: string;
  readonly forms: readonly FormId[];
  readonly label_en: string;
  readonly label_zh: string;
  /** Evaluated for every column of the request table. */
  readonly per_applicant: boolean;
  /** `warning` for what is merely plausible. */
  readonly severity: Finding['severity'];
  readonly note: string | null;
  readonly note_zh: string | null;
  readonly source: string;
}

/**
 * The ways in which the sentences of one report can be checked: a rule without terms bears the name of its way as its id.
 * One with terms compares the parts that sentences give with their whole.
 */
export const SENTENCE_CHECKS = ['prose-table', 'share', 'growth', 'parts'] as const;

/** An identity that one report alone can satisfy or break. */
export interface IdentityRule extends Rule {
  readonly kind: 'equal' | 'bound';
  /** What the terms name: rows (indicators), columns (applicants, in each row), or nothing: sentences are compared. */
  readonly of: 'rows' | 'columns' | 'sentences';
  /** Each of them must hold. */
  readonly terms: readonly (Sum | Comparison)[];
  /** What a message calls the terms on the right; null: by their labels. */
  readonly parts_called: Text | null;
}

/** An identity between the reports of year n and year n + 1. */
export interface AcrossRule extends Rule {
  readonly kind: 'across';
  /** What is compared: rows by the terms; or what sentences say of the year before, without terms. */
  readonly of?: 'rows' | 'sentences';
  /** left, of year n + 1 = the sum of the terms on the right. */
  readonly terms: readonly {
    readonly left: string;
    readonly right: readonly {
      readonly indicator: string;
      readonly year: 'n' | 'n+1';
      readonly sign: 1 | -1;
    }[];
  }[];
}

/** total = the applicant columns before it, in each row of the request table. */
const APPLICANTS_TOTAL: { readonly total: Applicant; readonly parts: readonly Applicant[] } = {
  total: 'total',
  parts: APPLICANT_PARTS.map(({ id }) => id),
};

const below = (parent: string, names: readonly string[]) => names.map((name) => `${parent}.${name}`);
const sum = (total: string, parts: readonly string[]): Sum => ({ total, parts });
const atMost = (left: string, right: readonly string[]): Comparison => ({
  left: [left],
  operator: '<=',
  right,
});

const atMostAll = (left: readonly string[], whole: string): Comparison => ({
  left,
  operator: '<=',
  right: [whole],
});

/** 不予公开, 无法提供 and 不予处理 of the tables from 2019 on: groups whose totals the tables do not print. */
const REFUSED = sum(
  'requests.refused',
  below('requests.refused', [
    'state_secret',
    'other_law',
    'security_stability',
    'third_party',
    'internal_affairs',
    'deliberative',
    'enforcement_files',
    'enquiry_matters',
  ]),
);
const UNABLE = sum('requests.unable', below('requests.unable', ['not_held', 'needs_creation', 'unclear']));
const DECLINED = sum(
  'requests.declined',
  below('requests.declined', ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation']),
);
/** (六)其他处理: one row in tables-2019, three in tables-2021. */
const OTHER = sum('requests.other', below('requests.other', ['not_amended', 'fee_unpaid', 'rest']));

const OUTCOMES = [
  'requests.granted',
  'requests.granted_in_part',
  ...REFUSED.parts,
  ...UNABLE.parts,
  ...DECLINED.parts,
];

/** Totals that sentences state and the tables from 2019 on leave to the reader to add up. */
export const UNPRINTED_TOTALS: readonly Sum[] = [
  REFUSED,
  UNABLE,
  DECLINED,
  OTHER,
  ...['total', 'upheld', 'corrected', 'other'].map((result) =>
    sum(`lawsuits.${result}`, [`lawsuits.direct.${result}`, `lawsuits.after_review.${result}`]),
  ),
];

/** One thing under two names: the row of statistics-2014 and that of the tables from 2019 on. */
export const TWINS: Readonly<Record<string, string>> = {
  'normative_documents.issued': 'normative_documents.made',
  'normative_documents.made': 'normative_documents.issued',
};

const S2014: readonly FormId[] = ['statistics-2014'];
const TABLES: readonly FormId[] = ['tables-2019', 'tables-2021'];
const ANY: readonly FormId[] = ['statistics-2014', 'tables-2019', 'tables-2021', 'prose'];
const FORM_2014 = '国办发〔2014〕32号';
const FORM_2019 = '国办公开办函〔2019〕60号';
const FORM_2021 = '国办公开办函〔2021〕30号';
const FORMS_TABLES = `${FORM_2019}; ${FORM_2021}`;
const ARITHMETIC = 'arithmetic on the words of the report';

type Optional = 'kind' | 'of' | 'terms' | 'per_applicant' | 'severity' | 'note' | 'note_zh' | 'parts_called';
/** A row identity that must be equal, unless the fields say otherwise. */
const identity = (
  fields: Omit<IdentityRule, Optional> & Partial<Pick<IdentityRule, Optional>>,
): IdentityRule => ({
  kind: 'equal',
  of: 'rows',
  terms: [],
  per_applicant: false,
  severity: 'error',
  note: null,
  note_zh: null,
  parts_called: null,
  ...fields,
});

export const IDENTITIES: readonly (IdentityRule | AcrossRule)[] = [
  identity({
    id: 'received-by-channel',
    forms: S2014,
    label_en: 'Requests received, by channel',
    label_zh: '收到申请数按渠道相加',
    terms: [sum('requests.received', below('requests.received', ['in_person', 'fax', 'online', 'letter']))],
    parts_called: { en: 'the channels listed', zh: '所列各渠道' },
    source: FORM_2014,
  }),
  identity({
    id: 'completed-by-time',
    forms: S2014,
    label_en: 'Requests completed, on time or extended',
    label_zh: '申请办结数按时限相加',
    terms: [sum('requests.completed', below('requests.completed', ['on_time', 'extended']))],
    source: FORM_2014,
  }),
  identity({
    id: 'answered-by-outcome',
    forms: S2014,
    label_en: 'Requests answered, by outcome',
    label_zh: '申请答复数按结果相加',
    terms: [
      sum(
        'requests.answered',
        below('requests', [
          'already_public',
          'granted',
          'granted_in_part',
          'refused',
          'not_this_agency',
          'not_exist',
          'amendment_asked',
          'referred',
        ]),
      ),
    ],
    parts_called: { en: 'the outcomes listed', zh: '所列各项结果' },
    source: FORM_2014,
  }),
  identity({
    id: 'refused-by-ground',
    forms: S2014,
    label_en: 'Refusals, by ground',
    label_zh: '不同意公开答复数按理由相加',
    terms: [
      sum(
        'requests.refused',
        below('requests.refused', [
          'state_secret',
          'trade_secret',
          'privacy',
          'security_stability',
          'not_government_information',
          'other_law',
        ]),
      ),
    ],
    parts_called: { en: 'the grounds listed', zh: '所列各项理由' },
    source: FORM_2014,
  }),
  identity({
    id: 'completed-received',
    forms: S2014,
    kind: 'bound',
    label_en: 'Requests completed, at most those received',
    label_zh: '办结数不多于收到数',
    terms: [atMost('requests.completed', ['requests.received'])],
    severity: 'warning',
    note: 'What was carried over was not asked before 2019, so an agency may complete more than it received.',
    note_zh: '2019年度以前不填报上年结转，办结数可能多于收到数。',
    source: FORM_2014,
  }),
  identity({
    id: 'answered-completed',
    forms: S2014,
    kind: 'bound',
    label_en: 'Requests answered, as many as completed',
    label_zh: '答复数与办结数相等',
    terms: [{ left: ['requests.answered'], operator: '=', right: ['requests.completed'] }],
    severity: 'warning',
    note: 'Plausible and not certain: a request may be completed without an answer, as when it is withdrawn.',
    note_zh: '仅属合理推断：申请可能未经答复即办结，如申请人撤回。',
    source: FORM_2014,
  }),
  identity({
    id: 'channels-total',
    forms: S2014,
    kind: 'bound',
    label_en: 'Items disclosed, at most the sum of the channels',
    label_zh: '主动公开数不多于各渠道之和',
    terms: [
      atMost(
        'disclosed.total',
        below('disclosed', ['gazette', 'website', 'weibo', 'wechat', 'other_channels']),
      ),
    ],
    parts_called: { en: 'the five channels', zh: '五种渠道' },
    severity: 'warning',
    note: 'One item through several channels counts once in the total.',
    note_zh: '同一信息经多个渠道公开，在总数中只计一次。',
    source: FORM_2014,
  }),
  identity({
    id: 'of-which',
    forms: S2014,
    kind: 'bound',
    label_en: 'Each row ‘of which’, at most the row it is part of',
    label_zh: '其中项不多于总项',
    terms: [
      atMost('disclosed.normative_documents', ['disclosed.total']),
      atMost('responses.press_conferences.by_leader', ['responses.press_conferences']),
      atMost('responses.online_interviews.by_leader', ['responses.online_interviews']),
    ],
    source: FORM_2014,
  }),
  identity({
    id: 'reviews-by-result',
    forms: S2014,
    label_en: 'Administrative reviews, by result',
    label_zh: '行政复议数量按结果相加',
    terms: [sum('reviews.total', below('reviews', ['upheld', 'corrected', 'other']))],
    parts_called: { en: 'the results listed', zh: '所列各项结果' },
    source: FORM_2014,
  }),
  identity({
    id: 'lawsuits-by-result',
    forms: S2014,
    label_en: 'Administrative lawsuits, by result',
    label_zh: '行政诉讼数量按结果相加',
    terms: [sum('lawsuits.total', below('lawsuits', ['upheld', 'corrected', 'other']))],
    parts_called: { en: 'the results listed', zh: '所列各项结果' },
    source: FORM_2014,
  }),
  identity({
    id: 'staff-by-kind',
    forms: S2014,
    label_en: 'Staff, full-time and part-time',
    label_zh: '工作人员数按专兼职相加',
    terms: [sum('staff.total', below('staff', ['full_time', 'part_time']))],
    source: FORM_2014,
  }),
  identity({
    id: 'in-out',
    forms: TABLES,
    label_en: 'Requests in and out',
    label_zh: '新收加上年结转等于办理加结转下年',
    terms: [
      {
        left: ['requests.received', 'requests.carried_in'],
        operator: '=',
        right: ['requests.handled', 'requests.carried_out'],
      },
    ],
    per_applicant: true,
    note: 'Printed on the form itself: 第一项加第二项之和,等于第三项加第四项之和.',
    note_zh: '表格自带的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
    source: FORMS_TABLES,
  }),
  identity({
    id: 'handled-by-outcome',
    forms: ['tables-2019'],
    label_en: 'Requests handled, by outcome',
    label_zh: '办理结果总计按各项相加',
    terms: [sum('requests.handled', [...OUTCOMES, OTHER.total])],
    per_applicant: true,
    parts_called: { en: 'the outcomes listed', zh: '所列各项结果' },
    source: FORM_2019,
  }),
  identity({
    id: 'handled-by-outcome',
    forms: ['tables-2021'],
    label_en: 'Requests handled, by outcome',
    label_zh: '办理结果总计按各项相加',
    terms: [sum('requests.handled', [...OUTCOMES, ...OTHER.parts])],
    per_applicant: true,
    parts_called: { en: 'the outcomes listed', zh: '所列各项结果' },
    source: FORM_2021,
  }),
  identity({
    id: 'applicants-total',
    forms: TABLES,
    of: 'columns',
    label_en: 'Totals of the request table, by applicant',
    label_zh: '总计按申请人相加',
    terms: [APPLICANTS_TOTAL],
    parts_called: { en: 'the six applicant columns', zh: '六类申请人' },
    source: FORMS_TABLES,
  }),
  identity({
    id: 'reviews-by-result',
    forms: TABLES,
    label_en: 'Administrative reviews, by result',
    label_zh: '行政复议数量按结果相加',
    terms: [sum('reviews.total', below('reviews', ['upheld', 'corrected', 'other', 'pending']))],
    parts_called: { en: 'the results listed', zh: '所列各项结果' },
    source: FORMS_TABLES,
  }),
  identity({
    id: 'lawsuits-direct-by-result',
    forms: TABLES,
    label_en: 'Direct lawsuits, by result',
    label_zh: '未经复议直接起诉总计按结果相加',
    terms: [
      sum('lawsuits.direct.total', below('lawsuits.direct', ['upheld', 'corrected', 'other', 'pending'])),
    ],
    parts_called: { en: 'the results listed', zh: '所列各项结果' },
    source: FORMS_TABLES,
  }),
  identity({
    id: 'lawsuits-after-review-by-result',
    forms: TABLES,
    label_en: 'Lawsuits after review, by result',
    label_zh: '复议后起诉总计按结果相加',
    terms: [
      sum(
        'lawsuits.after_review.total',
        below('lawsuits.after_review', ['upheld', 'corrected', 'other', 'pending']),
      ),
    ],
    parts_called: { en: 'the results listed', zh: '所列各项结果' },
    source: FORMS_TABLES,
  }),
  identity({
    id: 'newly-disclosed',
    forms: ['tables-2019'],
    kind: 'bound',
    label_en: 'Newly disclosed documents, at most all disclosed',
    label_zh: '本年新公开数量不多于对外公开总数量',
    terms: ['regulations', 'normative_documents'].map((kind) =>
      atMost(`${kind}.newly_disclosed`, [`${kind}.disclosed_total`]),
    ),
    source: FORM_2019,
  }),
  {
    id: 'carry-over',
    forms: TABLES,
    kind: 'across',
    label_en: 'Carried in, as much as carried over the year before',
    label_zh: '上年结转等于上年度的结转下年度',
    terms: [
      { left: 'requests.carried_in', right: [{ indicator: 'requests.carried_out', year: 'n', sign: 1 }] },
    ],
    per_applicant: true,
    severity: 'error',
    note: null,
    note_zh: '同一机关。',
    source: FORMS_TABLES,
  },
  {
    id: 'in-force',
    forms: ['tables-2021'],
    kind: 'across',
    label_en: 'In force, as the year before plus made less repealed',
    label_zh: '现行有效件数等于上年度加制发减废止',
    terms: ['regulations', 'normative_documents'].map((kind) => ({
      left: `${kind}.in_force`,
      right: [
        { indicator: `${kind}.in_force`, year: 'n', sign: 1 },
        { indicator: `${kind}.made`, year: 'n+1', sign: 1 },
        { indicator: `${kind}.repealed`, year: 'n+1', sign: -1 },
      ],
    })),
    per_applicant: false,
    severity: 'error',
    note: null,
    note_zh: '同一机关。',
    source: FORM_2021,
  },
  {
    id: 'items',
    forms: ['tables-2019'],
    kind: 'across',
    label_en: 'Items last year, as those of the year before and their change',
    label_zh: '上一年项目数量等于上年度数量加增减',
    terms: ['licences', 'services', 'penalties', 'coercion', 'admin_fees'].map((kind) => ({
      left: `${kind}.items_last_year`,
      right: [
        { indicator: `${kind}.items_last_year`, year: 'n', sign: 1 },
        { indicator: `${kind}.items_change`, year: 'n', sign: 1 },
      ],
    })),
    per_applicant: false,
    severity: 'error',
    note: null,
    note_zh: '同一机关。',
    source: FORM_2019,
  },
  {
    id: 'growth-last-year',
    forms: ANY,
    kind: 'across',
    of: 'sentences',
    label_en: 'Growth, from what the report for the year before gives',
    label_zh: '增减表述与上年度报告一致',
    terms: [],
    per_applicant: false,
    severity: 'error',
    note: 'To the digits given; only unlikely where the two may count by different definitions.',
    note_zh: '同一机关，按所列位数核对；两数口径可能不同的，只作提示。',
    source: ARITHMETIC,
  },
  identity({
    id: 'prose-table',
    forms: ANY,
    of: 'sentences',
    label_en: 'Figures in sentences, as in the table',
    label_zh: '正文数据与表格数据一致',
    note: 'Only figures of the same scope and year are compared.',
    note_zh: '范围和年度相同。',
    source: 'one figure given twice in the same report',
  }),
  identity({
    id: 'channels-said',
    forms: ANY,
    kind: 'bound',
    of: 'sentences',
    label_en: 'Requests by channel in sentences, at most those received',
    label_zh: '正文各渠道申请数之和不多于收到数',
    terms: [
      {
        ...atMostAll(
          below('requests.received', ['in_person', 'fax', 'online', 'letter']),
          'requests.received',
        ),
        // 收到9件,上年结转1件,其中网络5件,信函5件
        besides: ['requests.carried_in'],
      },
    ],
    parts_called: { en: 'the channels that the text names', zh: '正文所列各渠道' },
    note: 'A request comes through one channel; the list need not be complete. Only figures of the same scope and year are compared.',
    note_zh: '一件申请只经一个渠道提出；所列渠道不必齐全。范围和年度相同。',
    source: FORM_2014,
  }),
  identity({
    id: 'outcomes-said',
    forms: ANY,
    kind: 'bound',
    of: 'sentences',
    label_en: 'Outcomes in sentences, at most the requests answered',
    label_zh: '正文各项答复结果之和不多于答复数',
    terms: [
      atMostAll(below('requests', ['granted', 'granted_in_part', 'refused']), 'requests.answered'),
      // Older reports count these as refusals, and so beside them nothing is added up.
      atMostAll(
        below('requests', ['granted', 'granted_in_part', 'not_this_agency', 'not_exist']),
        'requests.answered',
      ),
    ],
    parts_called: { en: 'the outcomes that the text names', zh: '正文所列各项结果' },
    severity: 'warning',
    note: 'An answer has one outcome on the form; a sentence may count an answer on several matters under each.',
    note_zh: '表格中一件答复只有一种结果；文字可能把涉及多个事项的答复分别计入。',
    source: FORM_2014,
  }),
  identity({
    id: 'share',
    forms: ANY,
    of: 'sentences',
    label_en: 'Shares, as the part divided by the whole',
    label_zh: '占比等于部分除以总数',
    note: 'To the digits given: 174 of 411 stated as 41.4% is 42.3%.',
    note_zh: '按所列位数核对：411 件中的 174 件若写作 41.4%，实为 42.3%。',
    source: ARITHMETIC,
  }),
  identity({
    id: 'growth',
    forms: ANY,
    of: 'sentences',
    label_en: 'Growth, as the figures it names',
    label_zh: '增幅与所述两数一致',
    source: ARITHMETIC,
  }),
  identity({
    id: 'parts',
    forms: ANY,
    of: 'sentences',
    label_en: 'Listed parts, as the whole before them',
    label_zh: '其中各项之和等于总数',
    note: 'Only where the list is said to be complete or its shares sum to 100%.',
    note_zh: '仅限写明列举齐全，或各项占比合计为 100% 的。',
    source: ARITHMETIC,
  }),
];

/** Whether these terms are one total and its parts. */
export const isSum = (terms: Sum | Comparison): terms is Sum => 'total' in terms;

/**
 * The rows to add up in this report, where it prints 其他处理 as the other form does: rows of the old form often stand
 * in a report of the new one. `states` tells whether the report states a row; the finer rows win where it states both.
 */
export function partsIn(parts: readonly string[], states: (indicator: string) => boolean): readonly string[] {
  const fine = OTHER.parts.some(states);
  if (fine && parts.includes(OTHER.total)) {
    return parts.flatMap((part) => (part === OTHER.total ? OTHER.parts : [part]));
  }
  if (!fine && states(OTHER.total) && OTHER.parts.every((part) => parts.includes(part))) {
    return [...parts.filter((part) => !OTHER.parts.includes(part)), OTHER.total];
  }
  return parts;
}
