/** By which way requests came. */
import type { Phrase } from './phrase.js';
import { OTHER_DESKS, OTHER_DESKS_THAN_LETTERS } from './words.js';

/** 电子邮箱申请1件、网上申请76件: the two are one way together, and neither number is that of the way. */
const MAIL = '(?:电子邮件|电子邮箱|邮箱|电邮)';
const BESIDE_MAIL = '(?:网上|网络|互联网|在线|线上|网站|平台)[^,。;、\\d]{0,10}(?:申请)?\\d+[件条份宗]';
/** What stands between a way and its number. */
const ASKING =
  '方式|形式|渠道|途径|平台|系统|提交|提出|递交|收到|受理|接收|申请|件|表|的|共|累计|(?:政府|政务)?信息公开(?=申请)|依申请公开';
const WAY = '(?:当面|现场|网上|网络|互联网|在线|线上|电子邮件|电子邮箱|信函|信件|邮寄|来信|来函|传真)';
/** 通过某市政府依申请公开系统: whose it is says nothing. */
const BY_SYSTEM =
  '(?:通过|经|从)[^,。;、\\d]{0,20}(?=依申请公开(?:平台|系统)|(?:门户|政府|官方)*(?:网站|官网)(?:收到|接收|受理|提交|提出))|';
/** 通过网络、信函方式申请3件: the number is of neither. */
const TWO_WAYS = `${WAY}(?:方式|形式|渠道|途径|申请|提交)*(?:、|和|或|及|以及|与|等)${WAY}`;

export const WAYS_TO_APPLY: readonly Phrase[] = [
  {
    indicator: 'requests.received.in_person',
    before: '(?:当面|现场)(?:提交|提出|递交|受理|收到|接收)?(?:的)?申请',
    measure: 'requests',
    unless: `${TWO_WAYS}|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received.fax',
    before: '传真(?:提交|提出)?(?:的)?申请',
    measure: 'requests',
    unless: TWO_WAYS,
  },
  {
    indicator: 'requests.received.online',
    before:
      '(?:网上|网络|互联网|在线|网站|平台)(?:提交|提出|平台|方式|形式|受理|收到|接收)*(?:的)?(?:政府信息公开|信息公开|依申请公开)?申请(?:件|表|书)?',
    measure: 'requests',
    unless: `可|办理|办事|${TWO_WAYS}`,
  },
  {
    indicator: 'requests.received.online',
    before: `${MAIL}(?:提交|提出|方式|形式|收到|接收)*(?:的)?(?:政府信息公开|信息公开|依申请公开)?申请(?:件|表|书)?`,
    measure: 'requests',
    unless: `可|办理|办事|${TWO_WAYS}`,
    unlessBefore: BESIDE_MAIL,
    unlessBehind: BESIDE_MAIL,
  },
  {
    // 通过委官方网站提交申请表的862件
    indicator: 'requests.received.online',
    before:
      '(?:网上|网络|互联网|在线|网站|平台|电子邮件)(?:提交|提出)(?:的)?(?:申请表单?|表单|表格|书面)(?:申请)?(?:形式|方式)?(?:的)?',
    measure: 'requests',
    topic: 'requests',
    unless: `可|办理|办事|${TWO_WAYS}`,
  },
  {
    indicator: 'requests.received.letter',
    before: '(?:信函|信件|邮寄|邮政寄送|来信|来函|书信)(?:提交|提出|形式|方式|书面|纸质版?|材料)*(?:的)?申请',
    measure: 'requests',
    unless: TWO_WAYS,
  },
  // 网络7件, 以传真形式申请1件, 通过县依申请公开系统收到4件: the way alone, where the sentence is on requests.
  ...(
    [
      [
        'requests.received.letter',
        '(?:信函(?:邮寄|快递|寄来|寄送)?|信件|邮寄|邮政寄送|邮政快递|来信|来函)',
        OTHER_DESKS_THAN_LETTERS,
        '',
      ],
      [
        'requests.received.online',
        '(?:网上|网络|互联网|在线|线上|网络平台|网上平台|依申请公开(?:平台|系统)|(?:门户|政府|官方)*(?:网站|官网)(?=收到|接收|受理|提交|提出))',
        OTHER_DESKS,
        '办理',
      ],
      ['requests.received.online', MAIL, OTHER_DESKS, '办理'],
      ['requests.received.in_person', '(?:当面|现场)', OTHER_DESKS, '办理'],
      ['requests.received.fax', '传真', OTHER_DESKS, '办理'],
    ] as const
  ).map(
    ([indicator, way, others, handled]): Phrase => ({
      indicator,
      before: `(?:^|[,、;:(]|其中|${indicator.endsWith('online') ? BY_SYSTEM : ''}通过|采[用取]|以|经)${way}(?:${ASKING})*`,
      measure: 'requests',
      topic: 'requests',
      ...(way === MAIL && { unlessBefore: BESIDE_MAIL, unlessBehind: BESIDE_MAIL }),
      unless: `${[handled, '答复', '送达', '费', TWO_WAYS].filter(Boolean).join('|')}|${others}`,
    }),
  ),
];
