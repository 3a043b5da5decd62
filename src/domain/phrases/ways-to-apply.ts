/** By which way requests came. */
import type { Phrase } from './phrase.js';
import { OTHER_DESKS } from './words.js';

/** Other desks but those that letters come to. */
const NOT_LETTERS = OTHER_DESKS.replace('来信|', '');

export const WAYS_TO_APPLY: readonly Phrase[] = [
  {
    indicator: 'requests.received.in_person',
    before: '(?:当面|现场)(?:提交|提出|递交|受理|收到|接收)?(?:的)?申请',
    measure: 'requests',
    unless: OTHER_DESKS,
  },
  { indicator: 'requests.received.fax', before: '传真(?:提交|提出)?(?:的)?申请', measure: 'requests' },
  {
    indicator: 'requests.received.online',
    before:
      '(?:网上|网络|互联网|在线|网站|平台|电子邮件)(?:提交|提出|平台|方式|形式|受理|收到|接收)*(?:的)?(?:政府信息公开|信息公开|依申请公开)?申请(?:件|表|书)?',
    measure: 'requests',
    unless: '可|办理|办事',
  },
  {
    // 通过委官方网站提交申请表的862件
    indicator: 'requests.received.online',
    before:
      '(?:网上|网络|互联网|在线|网站|平台|电子邮件)(?:提交|提出)(?:的)?(?:申请表单?|表单|表格|书面)(?:申请)?(?:形式|方式)?(?:的)?',
    measure: 'requests',
    topic: 'requests',
    unless: '可|办理|办事',
  },
  {
    indicator: 'requests.received.letter',
    before: '(?:信函|信件|邮寄|邮政寄送|来信|来函|书信)(?:提交|提出|形式|方式|书面|纸质版?|材料)*(?:的)?申请',
    measure: 'requests',
  },
  {
    indicator: 'requests.received.letter',
    before:
      '(?:^|[,、;:(]|其中|通过|采[用取]|以)(?:信函|信件|邮寄|邮政寄送|邮政快递|来信|来函)(?:方式|形式|渠道|途径|提交|提出|收到|受理|接收|申请|件|的)*',
    measure: 'requests',
    topic: 'requests',
    unless: `答复|送达|费|${NOT_LETTERS}`,
  },
  {
    indicator: 'requests.received.online',
    before:
      '(?:^|[,、;:(]|其中|通过|采[用取]|以)(?:网上|网络|互联网|在线|网络平台|网上平台|依申请公开平台|电子邮件)(?:方式|形式|渠道|途径|提交|提出|收到|受理|接收|的)*',
    measure: 'requests',
    topic: 'requests',
    unless: `答复|送达|费|办理|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received.in_person',
    before:
      '(?:^|[,、;:(]|其中|通过|采[用取]|以)(?:当面|现场)(?:方式|形式|渠道|途径|提交|提出|递交|收到|受理|接收|的)*',
    measure: 'requests',
    topic: 'requests',
    unless: `答复|送达|费|办理|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received.fax',
    before: '(?:^|[,、;:(]|其中|通过|采[用取]|以)传真(?:方式|形式|提交|提出|收到|的)*',
    measure: 'requests',
    topic: 'requests',
  },
];
