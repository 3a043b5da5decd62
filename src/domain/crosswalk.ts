/**
 * The crosswalk: which rows of the three forms make one series over the years, and how far that holds.
 *
 * An expression names indicators joined by ` + `; `sum(x.*)` is the sum of all indicators below x; `@total` takes
 * the total column of the request table. Null: the form does not ask for it.
 */

import type { FormId } from '../model/report.js';
import type { Text } from '../model/words.js';

export type Comparability = 'exact' | 'approximate' | 'not comparable' | `from ${number}` | `until ${number}`;

/** What a report follows: an official form, a table of its own or of its province, or none. */
export type ReportForm = FormId | 'own';

/** How far a series compares where a publisher goes from one form to another. */
export interface Crossing {
  readonly comparability: 'exact' | 'approximate' | 'not comparable' | 'begins' | 'ends';
  readonly note_en: string;
  readonly note_zh: string;
}

export interface Series {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly by_form: Readonly<Record<Exclude<FormId, 'prose'>, string | null>>;
  /** Over all forms. */
  readonly comparability: Comparability;
  /** Where the forms differ. */
  readonly note: string | null;
  readonly note_zh: string | null;
  /** Pairs of forms that compare otherwise than `comparability` says, in either direction. */
  readonly crossings?: readonly (Crossing & { readonly between: readonly [FormId, FormId] })[];
}

const NOTHING_CHANGES = { comparability: 'exact', note_en: '', note_zh: '' } as const satisfies Crossing;

/** How a line of the crosswalk, or a rate, is compared over the forms. */
export type Compared = Pick<Series, 'by_form' | 'comparability' | 'note' | 'note_zh' | 'crossings'>;

/** How far a series compares between two forms, in the order of the years. */
export function crossingOf(series: Compared, from: ReportForm, to: ReportForm): Crossing {
  if (from === to) return NOTHING_CHANGES;
  if (from === 'own' || to === 'own') return OWN_TABLE;
  const listed = series.crossings?.find(({ between }) => between.includes(from) && between.includes(to));
  if (listed) return listed;
  if (from === 'prose' || to === 'prose') return SENTENCES;
  const [before, after] = [series.by_form[from] ?? null, series.by_form[to] ?? null];
  if (before === after) return NOTHING_CHANGES;
  const notes = { note_en: series.note ?? '', note_zh: series.note_zh ?? '' };
  if (before === null) return { comparability: 'begins', ...notes };
  if (after === null) return { comparability: 'ends', ...notes };
  const { comparability } = series;
  return {
    comparability:
      comparability === 'exact' || comparability === 'not comparable' ? comparability : 'approximate',
    ...notes,
  };
}

/** How readers are told. */
export const COMPARABILITY_WORDS: Readonly<Record<Crossing['comparability'], Text>> = {
  exact: { en: 'the same thing is counted', zh: '口径一致' },
  approximate: { en: 'compares only roughly', zh: '口径有变，仅大致可比' },
  'not comparable': { en: 'does not compare', zh: '口径不同，不可比' },
  begins: { en: 'the earlier form does not ask for it', zh: '此前表式不填报该项' },
  ends: { en: 'the later form does not ask for it', zh: '此后表式不再填报该项' },
};

/** Sentences follow no official definition. */
const SENTENCES: Crossing = {
  comparability: 'approximate',
  note_en: 'One of the two reports gives it in sentences, which follow no official definition',
  note_zh: '其中一年仅有文字叙述，没有统一的统计口径',
};

/** Nor do tables of provinces' own, whose lines were matched to those of the official forms by their labels. */
const OWN_TABLE: Crossing = {
  comparability: 'approximate',
  note_en: "One of the two reports has a table of its province's own, which follows no national definition",
  note_zh: '其中一年采用本省自定的表格，没有全国统一的统计口径',
};

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
    note: 'New requests of the year; what was carried in from last year is counted apart from 2019 on',
    note_zh: '新收申请；2019 年度起上年结转另列',
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
    note_zh: '2019 年度以前不填报',
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
    note_zh: '2019 年度以前不填报',
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
    note_zh: '2014 年表式为申请答复数；2019 年度起为以各种方式办理的总数',
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
    note_zh: '2019 年度起，告知已主动公开的答复计入予以公开',
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
    note_zh: null,
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
    note: 'The grounds differ: the form of 2014 counts “not government information” here',
    note_zh: '理由不同：2014 年表式将“不是《条例》所指政府信息”计入此项',
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
    note: 'The form of 2014 counts “told to amend” apart',
    note_zh: '2014 年表式“告知作出更改补充”另列',
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
    note: 'The grounds of 2019 (petition; repeated; excessive) have no counterpart in the form of 2014',
    note_zh: '2019 年度起的情形（信访、重复、大量反复申请等）在 2014 年表式中没有对应项',
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
    note: '2014: told to amend; from 2019: whatever fits no other row',
    note_zh: '2014 年表式为告知作出更改补充；2019 年度起为其他各种处理',
    crossings: [
      {
        between: ['tables-2019', 'tables-2021'],
        comparability: 'exact',
        note_en: 'The one row of 2019 is the sum of the three of 2021',
        note_zh: '2019 年的一项即 2021 年三项之和',
      },
    ],
  },
  {
    id: 'refused.state_secret',
    label_en: 'Refused: state secret',
    label_zh: '不予公开：国家秘密',
    by_form: {
      'statistics-2014': 'requests.refused.state_secret',
      'tables-2019': 'requests.refused.state_secret@total',
      'tables-2021': 'requests.refused.state_secret@total',
    },
    comparability: 'exact',
    note: null,
    note_zh: null,
  },
  {
    id: 'refused.third_party',
    label_en: 'Refused: third parties',
    label_zh: '不予公开：第三方合法权益',
    by_form: {
      'statistics-2014': 'requests.refused.trade_secret + requests.refused.privacy',
      'tables-2019': 'requests.refused.third_party@total',
      'tables-2021': 'requests.refused.third_party@total',
    },
    comparability: 'approximate',
    note: '2014: trade secrets and privacy, added up; from 2019: one row',
    note_zh: '2014 年表式为商业秘密与个人隐私两项之和；2019 年度起为一项',
  },
  {
    id: 'refused.security_stability',
    label_en: 'Refused: security and stability',
    label_zh: '不予公开：三安全一稳定',
    by_form: {
      'statistics-2014': 'requests.refused.security_stability',
      'tables-2019': 'requests.refused.security_stability@total',
      'tables-2021': 'requests.refused.security_stability@total',
    },
    comparability: 'exact',
    note: null,
    note_zh: null,
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
    note_zh: '2019 年度起计入尚未审结的案件',
    // The same row by its name, and yet another number.
    crossings: (['tables-2019', 'tables-2021'] as const).map((form) => ({
      between: ['statistics-2014', form] as const,
      comparability: 'approximate',
      note_en: 'From 2019 pending cases are counted',
      note_zh: '2019 年度起计入尚未审结的案件',
    })),
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
    note_zh: null,
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
    note_zh: '2019 年度起计入尚未审结的案件',
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
    note_zh: null,
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
    note: '2014: all that were issued; 2019: those newly made; from 2021: administrative normative documents only',
    note_zh: '2014 年表式为制发总数；2019 年为新制作数量；2021 年起仅计行政规范性文件',
    crossings: [
      {
        between: ['tables-2019', 'tables-2021'],
        comparability: 'approximate',
        note_en: 'From 2021 only administrative normative documents (行政规范性文件) are counted',
        note_zh: '2021 年起仅计行政规范性文件',
      },
    ],
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
    note_zh: '2019 年度起表格不再填报，仅见于正文',
  },
];
