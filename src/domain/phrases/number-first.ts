/** Clauses that begin with their number: 其中5件网络申请,298件按时办结,另有3件不予公开. */
import { GROUND_NAMES } from './outcome-names.js';
import type { Phrase } from './phrase.js';
import { OTHER_CASES } from './words.js';

/** What stands before such a number and says nothing of what it counts. */
const NOTHING_SAID = '(?:^|[,、;:(])(?:其中|另有|另|还有|其余|有|共有|中|对(?=其中))*,?';

/** 3件涉及商业秘密,征得同意后予以公开: what the ground stands for was disclosed all the same. */
const NOT_GRANTED =
  '(?!的?,?[^,。;\\d]{0,16}(?<![不免未])(?:予以|同意后?|意见后?|依法|已|仍)公开|的(?:政府)?信息公开)';

export const OUTCOME_WORDS: readonly (readonly [indicator: string, words: string])[] = [
  ['requests.completed.on_time', '按(?:时|期)办结'],
  ['requests.completed.extended', '延期办结'],
  ['requests.granted_in_part', '部分(?:予以)?公开'],
  ['requests.refused', '(?:不予|不同意|不予以|免予)公开(?!(?:的)?(?:政府)?信息)'],
  // Beside other outcomes: 1件部分公开,1件不公开.
  ['requests.refused', '不公开(?=[,。;)]|并告知|$)'],
  ['requests.granted', '(?:(?:予以|同意|准予)公开|答复公开|公开答复)'],
  // 其中2件公开,1件不予公开: an outcome beside others.
  ['requests.granted', '公开(?=[,。;)]|$)'],
  ['requests.unable', '无法提供'],
  ['requests.declined', '不予处理'],
  ['requests.other', '其[他它]处理'],
  ['requests.unable.not_held', '(?:本(?:行政)?机关)?不掌握(?:相关)?(?:的)?(?:政府)?(?:信息)?'],
  ['requests.not_exist', '(?:(?:政府)?信息不存在|不存在(?:的|该|此|相关)?(?:政府)?信息)'],
  [
    'requests.not_this_agency',
    '(?:不属于|不属|非)本(?:行政机关|机关|部门|单位|局|委|厅|办)(?:负责)?(?:公开|掌握|职责|职权|政府信息|范围|的|情形)+',
  ],
  ['requests.referred', '告知(?:申请人)?(?:通过|通知)?其[他它]途径'],
  ['requests.unable.needs_creation', '(?:没有现成信息(?:,?需要?另行制作)?|需要?另行制作)'],
  ['requests.unable.unclear', '(?:申请)?内容(?:仍然?)?不明确'],
  ['requests.other.not_amended', '(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正'],
  ['requests.declined.petition', '信访、?(?:举报|投诉)、?(?:投诉|举报)?类?(?:申请)?'],
  ['requests.already_public', '(?:已|(?<=结果(?:为|是|属于)?))主动公开'],
  ['requests.declined.repeated', '重复申请'],
  ...GROUND_NAMES.map(([indicator, words]): readonly [string, string] => [
    indicator,
    `(?:因|涉及|属于|属|损害)*(?:政府|行政机关|机关)?${words}(?=[,。;()的]|、?$|(?:而|,)?(?:不予|不|免予)公开)${NOT_GRANTED}`,
  ]),
  ['requests.received.online', '(?:网络|网上|互联网|在线|电子邮件)(?:提交|提出|渠道|方式|平台)*(?:的)?申请'],
  [
    'requests.received.online',
    '(?:来自|通过)(?:网络平台|网络|网上|互联网|在线|电子邮件|(?:门户|政府|官方)*网站|官网)(?:提交|提出|申请|渠道|方式)*(?=[,。;)]|$)',
  ],
  [
    'requests.received.online',
    '(?<=[为是系])(?:网络|网上|互联网|在线|电子邮件|(?:门户|政府|官方)*网站|官网)(?:提交|提出|渠道|方式|平台)*(?:的)?(?:依申请公开|申请)?(?=[,。;)]|$)',
  ],
  [
    'requests.received.letter',
    '(?<=[为是系])(?:信函|信件|邮寄)(?:提交|提出|渠道|方式|形式)*(?:的)?(?:依申请公开|申请)?(?=[,。;)]|$)',
  ],
  [
    'requests.received.in_person',
    '(?<=[为是系])(?:当面|现场)(?:提交|提出|递交|方式|形式)*(?:的)?(?:依申请公开|申请)?(?=[,。;)]|$)',
  ],
  [
    'requests.received.letter',
    '(?:来自|通过)(?:信函|信件|邮寄|邮政)(?:提交|提出|申请|渠道|方式)*(?=[,。;)]|$)',
  ],
  ['requests.received.letter', '(?:信函|信件|邮寄)(?:提交|提出|渠道|方式|形式)*(?:的)?申请'],
  ['requests.received.in_person', '(?:当面|现场)(?:提交|提出|递交|方式|形式)*(?:的)?申请'],
  ['requests.received.fax', '传真(?:提交|提出|方式|形式)*(?:的)?申请'],
];

export const NUMBER_FIRST: readonly Phrase[] = OUTCOME_WORDS.map(([indicator, words]) => ({
  indicator,
  classed: true,
  before: NOTHING_SAID,
  after: `^(?:申请)?(?:的)?(?:(?:办理|处理|答复)结果|为|属于|属|是|系|均|已|被|作出|依法|依规|按[时期]|“|"|涉及|因)*${words}(?!\\d|[共为]\\d)`,
  measure: 'requests',
  topic: 'requests',
  unless: '复议|诉讼|咨询|热线|信箱|来信',
  unlessBefore: OTHER_CASES,
}));
