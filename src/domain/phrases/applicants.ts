/** Requests carried over years, and who asked. */
import type { Applicant } from '../../model/report.js';
import type { Phrase } from './phrase.js';
import { OTHER_DESKS } from './words.js';

export const APPLICANTS: readonly Phrase[] = [
  // Requests: carried
  {
    indicator: 'requests.carried_in',
    lastYear: true,
    before:
      '(?:(?:上一?年度?|去年|20\\d\\d年度?)(?:[我本][局委厅办镇县市区乡街旗院校])?(?:共|申请|政府|信息公开)*(?:结转|转结|转接)|(?:结转|转结|转接)上一?年度?)(?:的|政府|信息公开|申请|办理|受理|件|事项)*',
    measure: 'requests',
  },
  {
    // (其中1件为上年结转)
    indicator: 'requests.carried_in',
    lastYear: true,
    before: '(?:其中|[,、;:(])',
    after: '^(?:申请)?(?:为|是|系|属)?(?:上一?年度?|去年|20\\d\\d年度?)(?:结转|转结)(?!至|到|入下)',
    measure: 'requests',
  },
  {
    indicator: 'requests.carried_out',
    before:
      '(?:结转|转结|转|顺延)(?:至|到)?(?:下(?:一)?年度?|20\\d\\d年度?)(?:继续)?(?:办理|处理|答复)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请)?',
    measure: 'requests',
    // 去年结转下年度3件 is what came into this year.
    unless: '(?:上一?年度?|去年)[^,。;\\d]{0,6}(?:结转|转结|转)(?:至|到)?(?:下|20)',
  },
  {
    indicator: 'requests.carried_out',
    before: '',
    after:
      '^(?:申请)?(?:(?:正在|尚在|仍在)[^,。;、()\\d]{0,8},)?[^,。;、()\\d]{0,10}(?:结转|转结|转入?|顺延)(?:至|到)?(?:下年|下一年|次年|20\\d\\d年)',
    measure: 'requests',
  },
  // Requests: who asked. 法人 alone is five columns of the form together and none of them.
  ...(
    [
      ['natural_person', '(?:自然人|公民(?:个人)?)'],
      ['business', '商业(?:企业|机构)'],
      ['research', '科研机构'],
      ['social_organization', '社会公益组织'],
      ['legal_services', '法律服务机构'],
    ] as const
  ).flatMap(([applicant, name]): Phrase[] => [
    {
      // 29件为自然人申请
      indicator: 'requests.received',
      applicant,
      before: '(?:^|[,、;:(])(?:其中|另有|有)*',
      after: `^(?:申请)?(?:为|是|系|属|来自|由)+${name}(?:申请|提出|提交|的)*(?=[,。;)、]|$)`,
      measure: 'requests',
      topic: 'requests',
      unless: OTHER_DESKS,
      unlessBefore: '予以公开|办理结果|答复结果|复议|诉讼',
    },
    {
      indicator: 'requests.received',
      applicant,
      // 收到公民申请公开信息2件 says of none of them who else asked.
      before: `(?:^|[,、;:(为是]|其中|来自|涉及|(?:收到|受理)(?!公民申请(?:公开)?(?:政府|政务)?信息))(?:由|以)?${name}(?:申请|提出|提交|身份|申请人|的|(?<=申请)(?:(?:政府|政务)?(?:信息)?公开(?:(?:政府|政务)?信息)?(?:事项)?|(?:政府)?信息))*`,
      measure: 'requests',
      topic: 'requests',
      unless: `复议|诉讼|办结|(?<!申请(?:政务|政府)?(?:信息)?)公开|无法|不予|${OTHER_DESKS}`,
      unlessBefore: '予以公开|办理结果|答复结果|结转',
    },
  ]),
];

/** 公民申请10件,法人申请5件: what requests are told apart by, one part and the other; their total is not stated. */
const APART: readonly (readonly [one: string, other: string])[] = [
  ['公民|自然人|个人|群众|居民|村民', '法人|企业|单位|组织|机构|公司|团体'],
  ['书面|纸质', '口头|电子|网上|网络'],
  ['有效', '无效'],
  ['(?:关于|涉及|有关|针对)[^,。;\\d]{2,24}', '(?:关于|涉及|有关|针对)[^,。;\\d]{2,24}'],
];
const OF_REQUESTS = '[^,。;、\\d]{0,16}申请[^,。;、\\d]{0,4}';
const SO_MANY = '\\d+[件个份例次项宗]';
const AND = '(?:[,、;]|和|及|以及)(?:收到|受理|接到|来自)?';
/** Where the number of one of two such parts stands. */
export const ONE_OF_PARTS = APART.flatMap(([one, other]) => [
  [one, other],
  [other, one],
])
  .flatMap(([one, other]) => [
    `(?<=(?:${one})${OF_REQUESTS})${SO_MANY}${AND}(?:${other})${OF_REQUESTS}\\d`,
    `(?<=(?:${one})${OF_REQUESTS}${SO_MANY}${AND}(?:${other})${OF_REQUESTS})\\d`,
    `${SO_MANY}(?:${one})${OF_REQUESTS}${AND}${SO_MANY}(?:${other})${OF_REQUESTS}`,
  ])
  .join('|');

/** 受理15件,其中新收14件,上年结转1件: behind a number the one of those that are new, of which it is not. */
export const NEW_ONES_BEHIND =
  '^[^,。;\\d]{0,8}[,(](?:(?:其中|包括|包含|含)[,:]?|(?=[^,。;()\\d]{0,8}(?:结转|转结|转接)))(?:[^,。;()\\d]{0,8}(?:结转|转结|转接)[^,。;()\\d]{0,8}\\d+[件条宗份起],)?(?:(?:当年|本年度?|全年|20\\d\\d年度?)?新(?:收|接收|受理)|(?:本年度?|当年|20\\d\\d年度?)(?:收到|受理))(?:到|的|政府|信息|公开|申请|数量)*\\d';

/** Words behind a number of requests that say that all of them are of one applicant's kind. */
export const ALL_OF_ONE: readonly { readonly applicant: Applicant; readonly after: string }[] = [
  {
    applicant: 'natural_person',
    after:
      '^[^,。;、\\d]{0,4}[,(](?:申请人|申请主体)?(?:全部|均|都)(?:为|是|系|由|来自)*(?:自然人|公民个人)(?![、和及与或])',
  },
];
