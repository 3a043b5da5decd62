/** Sentences in every order of words that Chinese allows, each with the figures that it may give. */
import type { Section } from '../sentences.js';

/** What is counted, in words that may stand in any order. */
interface Counted {
  readonly indicator: string;
  readonly section: Section;
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly measures: readonly string[];
  /** Words that name the subject, besides those of all. */
  readonly subjects?: readonly string[];
  /** Clauses behind the number, and what they count of it. */
  readonly parts?: readonly (readonly [clause: string, indicator: string])[];
  /** How it is said that there was none. */
  readonly none?: readonly string[];
  /** The object alone names another indicator: orders without the verb are left out. */
  readonly byVerb?: true;
}

const SUBJECTS = ['', '我局', '2018年,我局', '全年', '全县'];

/** Where the number stands, with its verb (V), object (O), subject (S) and the number with its measure (N). */
const ORDERS = [
  'SVON',
  'SVO共N',
  'S共VON',
  'SVNO',
  'SV了NO',
  'S共有NO',
  'OSVN',
  'O,SVN',
  'O方面,S共VN',
  'SOVN',
  'SVO的数量为N',
  'SO:N',
  'SVO:N',
  'SVON,比上年增加5件',
  'N为SVO',
];

/** 12 in the ways that it is written; the last groups its digits. */
const NUMBERS: readonly (readonly [written: string, value: number])[] = [
  ['17', 17],
  ['１７', 17],
  ['０', 0],
  ['1，217', 1217],
];

const DISPUTES = ['案件', ''];

export const COUNTED: readonly Counted[] = [
  {
    indicator: 'requests.received',
    section: 'requests',
    verbs: ['收到', '受理', '新收', '接到'],
    objects: ['政府信息公开申请', '依申请公开', '要求公开政府信息的申请', '信息公开申请事项'],
    measures: ['件', '宗', '份'],
    parts: [
      [',其中网上申请4件', 'requests.received.online'],
      [',其中4件通过信函提出申请', 'requests.received.letter'],
      ['(其中当面申请4件)', 'requests.received.in_person'],
      [',其中4件为不予公开', 'requests.refused'],
    ],
    none: [
      '未V O',
      '未V一件O',
      '没有V O',
      '尚未V O',
      '无O',
      'O:无',
      'V O情况:无',
      'O为零',
      'O 0件',
      '未有O',
      'V O为0件',
    ],
  },
  {
    indicator: 'disclosed.total',
    section: 'disclosure',
    verbs: ['主动公开', '公开', '对外发布', '向社会公布'],
    objects: ['政府信息', '各类政府信息', '政务信息', '各类信息', '当年生成的政府信息'],
    measures: ['条', '件', '篇'],
    parts: [
      [',其中网站4条', 'disclosed.website'],
      ['(其中微信公众号4条)', 'disclosed.wechat'],
      [',其中重点领域信息4条', ''],
    ],
  },
  {
    indicator: 'disclosed.website',
    section: 'disclosure',
    subjects: ['县政府网站', '通过门户网站', '门户网站信息公开专栏', '在县政府网站上', '我局网站'],
    verbs: ['公开', '发布', '公布', '主动公开'],
    objects: ['政府信息', '各类信息', '政务信息', '信息'],
    measures: ['条', '篇'],
    parts: [[',其中政策解读4条', 'responses.policy_interpretations']],
  },
  {
    indicator: 'disclosed.wechat',
    section: 'disclosure',
    subjects: ['微信公众号', '通过微信公众号', '“某县发布”微信公众号', '我局公众号', '依托政务微信公众号'],
    verbs: ['发布', '推送', '公开'],
    objects: ['信息', '政务信息', '各类信息', '图文信息'],
    measures: ['条', '篇'],
  },
  {
    indicator: 'requests.answered',
    byVerb: true,
    section: 'requests',
    verbs: ['答复', '回复', '已答复', '按时答复'],
    objects: ['政府信息公开申请', '申请', ''],
    measures: ['件', '宗'],
  },
  {
    indicator: 'requests.carried_in',
    byVerb: true,
    section: 'requests',
    verbs: ['结转'],
    objects: ['申请', '政府信息公开申请'],
    subjects: ['上年度', '2017年', '上一年', '去年'],
    measures: ['件'],
    none: ['无SV', '没有SV O', '无SV的O', 'SV O 0件'],
  },
  {
    indicator: 'requests.carried_out',
    byVerb: true,
    section: 'requests',
    verbs: ['结转下年度', '结转下年度继续办理', '结转2019年', '结转至2019年度办理', '转下年办理'],
    objects: ['申请', '政府信息公开申请', ''],
    measures: ['件'],
    none: ['无O V', '没有O V', '未有O V', 'V O 0件'],
  },
  ...(
    [
      ['reviews', '行政复议'],
      ['lawsuits', '行政诉讼'],
    ] as const
  ).map(
    ([id, name]): Counted => ({
      indicator: `${id}.total`,
      section: 'disputes',
      verbs: ['发生', '收到', '引发', '涉及'],
      objects: DISPUTES.flatMap((noun) => [
        `因政府信息公开引起的${name}${noun}`,
        `政府信息公开${name}${noun}`,
      ]),
      measures: ['件', '起', '宗'],
      parts: [
        [',其中被纠正4件', `${id}.corrected`],
        [',其中4件被纠正', `${id}.corrected`],
        [',4件维持', `${id}.upheld`],
        [',其中维持4件', `${id}.upheld`],
        [',尚未审结4件', `${id}.pending`],
      ],
      none: ['未V O', '没有V O', '无O', 'O:无', 'V O 0件', '未有O', '未V一起O'],
    }),
  ),
  {
    indicator: 'request_fees.amount',
    section: 'requests',
    verbs: ['收取', '共收取', '实际收取'],
    objects: ['信息公开费用', '政府信息公开处理费', '依申请公开信息处理费'],
    measures: ['元', '万元'],
    none: ['未V O', '没有V O', '无O', 'O:无', 'V O 0元', '不V任何O'],
  },
  {
    indicator: 'normative_documents.repealed',
    section: 'overview',
    verbs: ['废止', '宣布废止', '已废止'],
    objects: ['规范性文件', '行政规范性文件'],
    measures: ['件', '份'],
    none: ['未V O', '无O V', 'V O 0件'],
  },
];

/** Leads under which the number is not the year's, or not of the organ. */
const LEADS = ['拟', '2019年计划', '力争', '2017年', '近三年', '去年'];

export interface Sentence {
  readonly indicator: string;
  readonly section: Section;
  readonly text: string;
  /** The figures that it may give: those of the year, by their indicators. */
  readonly may: Readonly<Record<string, number>>;
  readonly kind: 'plain' | 'part' | 'none' | 'other';
}

const inYuan = (value: number, measure: string, indicator: string) =>
  !indicator.endsWith('.amount') || measure === '万元' ? value : value / 10_000;

function* ofOne(one: Counted): Generator<Sentence> {
  const { indicator, section, verbs, objects, measures } = one;
  const subjects = one.subjects ?? SUBJECTS;
  let turn = 0;
  for (const order of ORDERS) {
    if (one.byVerb && !order.includes('V')) continue;
    for (const V of verbs) {
      for (const O of objects) {
        for (const S of [subjects[turn % subjects.length]!]) {
          // Each order meets each verb and object; subjects, numbers and measures take turns.
          const [written, value] = NUMBERS[turn % NUMBERS.length]!;
          const measure = measures[Math.floor(turn / NUMBERS.length) % measures.length]!;
          const slots: Readonly<Record<string, string>> = { S, V, O, N: `${written}${measure}` };
          const text = order.replace(/[SVON]/g, (slot) => slots[slot]!);
          const of = { indicator, section };
          const may = { [indicator]: inYuan(value, measure, indicator) };
          yield { ...of, text: `${text}。`, may, kind: 'plain' };
          const part = one.parts?.[turn % one.parts.length];
          if (part && value > 4) {
            const [clause, id] = part;
            yield { ...of, text: `${text}${clause}。`, may: id ? { ...may, [id]: 4 } : may, kind: 'part' };
          }
          if (turn % 3 === 0 && !/年/.test(S) && !/当年/.test(O)) {
            const lead = LEADS[(turn / 3) % LEADS.length]!;
            yield { ...of, text: `${lead}${text}。`, may: {}, kind: 'other' };
          }
          turn++;
        }
      }
    }
  }
  for (const none of one.none ?? []) {
    for (const V of verbs) {
      for (const O of objects) {
        for (const S of subjects) {
          if (O === '' && none.includes('O') && !none.includes('V')) continue;
          const text = none.replace(/ /g, '').replace(/[SVO]/g, (slot) => ({ S, V, O })[slot]!);
          const lead = none.includes('S') ? '' : S;
          yield { indicator, section, text: `${lead}${text}。`, may: { [indicator]: 0 }, kind: 'none' };
        }
      }
    }
  }
}

/** All sentences, in a fixed order, each once. */
export function* sentences(): Generator<Sentence> {
  const seen = new Set<string>();
  for (const one of COUNTED) {
    for (const sentence of ofOne(one)) {
      if (seen.has(sentence.text)) continue;
      seen.add(sentence.text);
      yield sentence;
    }
  }
}
