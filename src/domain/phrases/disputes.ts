/** Reviews and lawsuits over disclosure. */
import type { Phrase } from './phrase.js';

/** 因征地引发的行政诉讼: another cause than disclosure. */
const OTHER_CAUSE =
  '(?:因|不服)(?![^,。;]{0,20}(?:公开|申请|(?<!信访)答复|告知书))[^,。;\\d]{2,20}(?:提起|引起|引发|申请)';

/** 一般行政诉讼案件61件: over whatever an organ does. */
const OTHER_MATTERS = '(?:一般|普通|其[他它](?:类|各类)?)行政';

/** 行政复议12件,其中涉及信息公开3件: of these only the part that follows is over disclosure. */
const PART_BEHIND = '[,(]其中[^,。;\\d]{0,8}信息公开(?:类|方面|工作|的|案件|事项)*';
const PART_OVER_DISCLOSURE = `^\\d+[件起宗](?:[、,和](?:行政)?(?:诉讼|应诉)(?:案件)?\\d+[件起宗])?${PART_BEHIND}\\d+[件起宗]`;

/** 行政诉讼1件(非信息公开类): none of this number is; of other numbers in the sentence it says nothing. */
const NONE_OVER_DISCLOSURE = '^\\d+[件起宗][,(](?:[均都]|全部)?(?:为|是|系|属于?)?非(?:政府|政务)?信息公开';
const NOT_ALL_OVER_DISCLOSURE = `${PART_OVER_DISCLOSURE}|${NONE_OVER_DISCLOSURE}`;

const OVER_DISCLOSURE =
  '(?:因|有关|关于|涉及)?(?:政府|政务)?信息公开(?:工作|申请|事项)?(?:而|所)?(?:引起|引发|提起)?的?';

/** What stands before a number whose noun follows. */
const NUMBER_FIRST = '(?:^|[,、;:(]|其中|有|发生|收到|接到|引发|引起|涉及|共)(?:了)?';

/** Lawsuits that followed no review, or one: 未经复议直接起诉1件, 复议后起诉2件. They name reviews and are none. */
export const LAWSUITS_BY_REVIEW: Readonly<Record<'lawsuits.direct' | 'lawsuits.after_review', string>> = {
  'lawsuits.direct':
    '未经(?:过)?(?:行政)?复议(?:程序)?(?:的)?,?(?:而)?直接(?:向[^,。;\\d]{0,8})?(?:提起)?(?:起诉|(?:行政)?诉讼)',
  'lawsuits.after_review': '(?:经)?(?:行政)?复议(?:程序)?(?:后|之后)(?:再)?(?:提起)?(?:起诉|(?:行政)?诉讼)',
};

/** 办理行政复议案件54件: an organ that decides on reviews, whatever the section. */
export const DECIDES_REVIEWS = '(?:办理|审理|审结|化解)(?![^,。;\\d]*公开)[^,。;、\\d]{0,6}复议';

export const DISPUTES: readonly Phrase[] = [
  ...(['lawsuits.direct', 'lawsuits.after_review'] as const).flatMap((kind): Phrase[] => [
    {
      indicator: `${kind}.total`,
      before: `${LAWSUITS_BY_REVIEW[kind]}(?:的)?(?:案件)?`,
      measure: 'petitions',
    },
    {
      indicator: `${kind}.total`,
      before: '(?:^|[,、;:(]|其中|有)',
      after: `^(?:案件)?(?:为|是|属|系)?${LAWSUITS_BY_REVIEW[kind]}`,
      measure: 'petitions',
    },
  ]),
  {
    indicator: 'reviews.total',
    before: '(?:行政)?复议(?:申请|政府信息公开|信息公开|类|案件|案|事项|情况|件)*',
    measure: 'cases',
    unless: `诉讼(?:案件)?$|复议(?:类)?信息(?!公开)|${OTHER_MATTERS}复议|${DECIDES_REVIEWS}|${OTHER_CAUSE}`,
    unlessBefore: '备案',
    unlessBehind: NOT_ALL_OVER_DISCLOSURE,
  },
  {
    // 其中4件申请进入行政复议程序
    indicator: 'reviews.total',
    before: '(?:^|[,;:(]|其中|有)',
    after: '^(?:政府信息公开|依申请公开)?申请(?:被|已)?(?:进入|提起|引发)(?:了)?行政复议(?!.{0,3}诉讼)',
    measure: 'petitions',
  },
  {
    indicator: 'lawsuits.total',
    before: '诉讼(?:申请|政府信息公开|信息公开|类|案件|案|情况|件)*',
    measure: 'cases',
    unless: `复议.{0,5}诉讼|诉讼(?:类)?信息(?!公开)|${OTHER_MATTERS}诉讼|${OTHER_CAUSE}`,
    unlessBefore: '备案',
    unlessBehind: NOT_ALL_OVER_DISCLOSURE,
  },
  ...(
    [
      ['reviews.total', '复议', '诉讼'],
      ['lawsuits.total', '诉讼', '复议'],
    ] as const
  ).map(
    ([indicator, name, other]): Phrase => ({
      indicator,
      before: PART_BEHIND,
      measure: 'cases',
      about: `${name}[^,。;\\d]{0,10}\\d+[件起宗][,(]其中`,
      unlessBefore: other,
    }),
  ),
  { indicator: 'lawsuits.total', before: '复议\\d+件,诉讼', measure: 'cases' },
  // 我局被诉1件
  {
    indicator: 'lawsuits.total',
    before: '(?:^|[,;:]|[我本][局委厅办县市区镇乡街院校])被(?:起)?诉',
    measure: 'petitions',
    topic: 'disputes',
  },
  // 政府信息公开行政复议案件,我局共收到3件: the verb behind what is counted.
  ...(
    [
      ['reviews.total', '复议'],
      ['lawsuits.total', '诉讼'],
    ] as const
  ).map(
    ([indicator, name]): Phrase => ({
      indicator,
      before: `(?:^|[,;:]|${OVER_DISCLOSURE})(?:行政)?${name}(?:申请|案件|案|事项)*(?:方面)?,?(?:[我本全][省局委厅办镇县市区乡街旗院校]|20\\d\\d年度?,?|全年|年度|共)*(?:发生|收到|接到|引发|涉及)(?:了)?`,
      measure: 'cases',
      unless: `${OTHER_CAUSE}|复议.{0,3}诉讼`,
      unlessBefore: '备案',
    }),
  ),
  // 3件因信息公开引起的行政复议、1件行政诉讼
  {
    indicator: 'reviews.total',
    before: NUMBER_FIRST,
    after: `^(?:(?:因|有关|关于|涉及)[^,。;、\\d]{0,20}|${OVER_DISCLOSURE})?(?:行政)?复议(?!机关|.{0,3}诉讼)`,
    measure: 'cases',
  },
  {
    indicator: 'lawsuits.total',
    before: NUMBER_FIRST,
    after: `^(?:(?:因|有关|关于|涉及)[^,。;、\\d]{0,20}|${OVER_DISCLOSURE})?(?:行政)?诉讼`,
    measure: 'cases',
  },
  {
    indicator: 'reviews.total',
    before: '(?:收到|接到|受理)',
    after: '^(?:有关|关于|因)?(?:政府)?信息公开(?:的|引起的|引发的)?行政复议(?!.*诉讼)',
    measure: 'cases',
  },
];

/** What else is done with reviews and lawsuits of every kind, told in the overview. */
export const DEALT_WITH = '办理|办结|审结|审理|化解|参与|应对';

/** 行政复议2件,均与信息公开无关 */
export const NOT_OVER_DISCLOSURE =
  '[与和](?:政府)?信息公开(?:工作)?(?:均|都)?(?:无关|没有关系)|[均都](?:不|未)(?:属于?|涉及)(?:政府)?信息公开';
/** 不服我局答复, 对答复不服: over what a request was answered with. */
export const OVER_ANSWERS =
  '不服(?![^,。;]*信访)[^,。;]{0,14}(?:答复|告知)|对(?![^,。;]*信访)[^,。;]{0,14}(?:答复|告知书?)不服';

/** Words of reviews and lawsuits of the whole administration: they count only where the sentence is on disclosure. */
export const OTHER_DISPUTES =
  '复议机[关构](?!(?:依法|经审[理查])?,?(?:均|已|都|作出)?(?:予以|决定)?(?:维持|纠正|撤销|驳回|责令))|应诉|作为(?:被告|被申请人)|法治|依法行政|执法|出庭|行政争议|调解|司法行政';

/** Fields whose reviews and lawsuits are not over disclosure. */
export const OTHER_FIELD = '执法|行政许可|处罚|强制|征收|信访|裁决|工伤|征地|拆迁';

/** 诉讼73件,其中49件行政诉讼获维持: behind a total, what became of some of them, over several numbers. */
export const RESULT_BEHIND =
  '^(?:行政)?(?<kind>复议|诉讼)(?:案件)?(?:(?:、|和|及)\\d+[件起宗](?:行政)?(?:复议|诉讼)(?:案件)?)*(?:均|都|已|获得?|被|得到|结果|为|是|依法|判决|裁定|决定|责令|予以)*(?:(?<upheld>维持|驳回)|(?<corrected>纠正|纠错|撤销)|(?<pending>尚?未审结|正在审理)|(?<other>其[他它](?:结果|情形)?))';
/** What stands before such a number. */
export const BEFORE_SOME = '(?:^|[,、;:(]|其中|有)$';
export const DISPUTE_KINDS: Readonly<Record<string, 'reviews' | 'lawsuits'>> = {
  复议: 'reviews',
  诉讼: 'lawsuits',
};

/** What says between two totals how the first ended. */
export const ENDED = '维持|纠正|纠错|撤销|驳回|[审办]结|审理|胜诉|败诉';

/** Dispute results, in a sentence that is about reviews or lawsuits: the indicator's last part. */
export const RESULTS: readonly {
  readonly result: string;
  readonly before: string;
  readonly after?: string;
}[] = [
  { result: 'upheld', before: '维持[^,、;。]{0,24}' },
  { result: 'upheld', before: '驳回[^,、;。]{0,16}(?:请求|申请|起诉)' },
  { result: 'corrected', before: '(?:纠错|纠正)' },
  // 有10件被纠正
  {
    result: 'corrected',
    before: '(?:^|[,、(]|其中|有)',
    after: '^(?:案件)?(?:已|均|被|依法|责令|结果|予以)*纠(?:正|错)',
  },
  { result: 'upheld', before: '(?:^|[,、(]|其中|有)', after: '^(?:案件)?(?:已|均|被|得到|依法|结果)*维持' },
  {
    // 1件驳回诉讼请求
    result: 'upheld',
    before: '(?:^|[,、(]|其中|有)',
    after:
      '^(?:案件)?(?:已|均|被|由|依法|判决|裁定|(?:人民)?法院)*驳回(?:了)?(?:原告|申请人|起诉|诉讼|复议|请求|申请|[其全的])*(?=[,、。;)]|$)',
  },
  {
    result: 'pending',
    before: '(?:^|[,、(]|其中|有)',
    after:
      '^(?:案件)?(?:目前|仍|尚)?(?:尚未[审办]结|未[审办]结|(?:正在|在)(?:复议机关|人民法院|法院)?(?:审理|办理))',
  },
  { result: 'other', before: '其[他它余](?:情形|情况|结果)?' },
  { result: 'pending', before: '(?:尚?未(?:审|办)结|正在(?:审理|办理))' },
];
