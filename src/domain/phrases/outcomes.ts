/** How requests were handled: the grounds of refusals, then the outcomes. */
import { GROUND_NAMES } from './outcome-names.js';
import type { Phrase } from './phrase.js';
import { OTHER_CASES, OTHER_DESKS } from './words.js';

/** 作出不予公开决定2件: what an outcome is called besides. */
const AS_ANSWERED = '(?:的)?(?:处理)?(?:决定|答复)?(?:书)?';

/** 涉及个人隐私不予公开1件: the refusal behind its ground. */
const REFUSED_FOR = `(?:(?:而|的|,|且)*(?:不予|不同意|免予|不)公开)?${AS_ANSWERED}`;

/** 因不掌握相关信息无法提供1件: the same behind the reason why nothing can be given. */
const NOT_PROVIDED = '(?:(?:而|,)?无法提供(?:的)?)?';

const GROUND = '(?:国家秘密|商业秘密|个人隐私|第三方合法权益|内部(?:事务|管理)|过程性信息|执法案卷)';
/** 因涉及国家秘密、商业秘密不予公开3件: the number is of neither ground. */
const TWO_GROUNDS = `${GROUND}[^,。;\\d]{0,6}[、或及和与][^,。;\\d]{0,6}${GROUND}`;

export const OUTCOMES: readonly Phrase[] = [
  // Requests: refusal grounds
  ...GROUND_NAMES.map(
    ([indicator, words]): Phrase => ({
      indicator,
      before: `${words}${REFUSED_FOR}`,
      measure: 'requests',
      topic: 'requests',
      unless: TWO_GROUNDS,
    }),
  ),
  {
    indicator: 'requests.refused.not_government_information',
    before: '不(?:是|属于)(?:《?条例》?(?:所指|所称|规定的?))?政府信息',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.other_law',
    before: '法律(?:法规)?规定的?其[他它]情形',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.unable.not_held',
    before:
      '(?:本(?:行政)?机关|[我本][局委厅办镇县市区乡街旗院校])?不掌握(?:相关)?(?:的)?(?:政府)?(?:信息)?(?:的)?' +
      `${NOT_PROVIDED}(?:答复)?`,
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.unable.needs_creation',
    before: `(?:没有现成信息|需要?另行制作)(?:的)?${NOT_PROVIDED}`,
    measure: 'requests',
    topic: 'requests',
    unless: '现成信息,?需',
  },
  {
    // With a measure word it is a sentence; without one it is the label of a row in a flattened table.
    indicator: 'requests.unable.needs_creation',
    before: `没有现成信息,?需要?另行制作(?:的)?${NOT_PROVIDED}`,
    measure: 'petitions',
    topic: 'requests',
  },
  {
    indicator: 'requests.unable.unclear',
    before: `内容(?:仍然?)?不明确(?:的)?${NOT_PROVIDED}`,
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.declined.petition',
    before:
      '信访、?(?:举报、?投诉|投诉、?举报)类?(?:等)?(?:申请)?(?:的)?(?:不予处理|不作为(?:政府信息公开)?申请处理)?',
    measure: 'requests',
    topic: 'requests',
  },
  { indicator: 'requests.declined.repeated', before: '重复申请', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.other.not_amended',
    before: '逾期(?:不|未)补正(?:、?[^,。;、\\d]{0,20}不再处理)?(?:[^,。;、\\d]{0,12}申请)?',
    measure: 'requests',
    topic: 'requests',
  },
  // Requests: outcomes
  {
    indicator: 'requests.already_public',
    classed: true,
    before:
      '(?:(?:属于|告知|答复为?)(?:已经?)?|[“"(、:,](?:已经?)?|^(?:已经?)?)主动公开(?:范围|信息)?(?:的)?',
    measure: 'requests',
    topic: 'requests',
    unless: '新增|公开政府信息|主动公开信息(?:总|数|条)',
  },
  {
    indicator: 'requests.granted_in_part',
    classed: true,
    before: `(?:部分(?:予以)?公开|区分处理(?:后)?(?:予以)?公开)(?:范围|${AS_ANSWERED})`,
    measure: 'requests',
    topic: 'requests',
    unless: '公开(?:以?及|或|和|与|、)(?:同意)?部分',
  },
  {
    indicator: 'requests.refused',
    classed: true,
    before: `(?:不(?:予|同意|予以)|免[于予])公开${AS_ANSWERED}`,
    measure: 'requests',
    topic: 'requests',
    // What a body holds and does not disclose is a class of documents, not an answer.
    unless: '(?:不予|免[予于]|不)公开(?:的)?(?:类|政府信息|信息)',
  },
  {
    // 公开6件,不公开4件; 其中不公开4件
    indicator: 'requests.refused',
    classed: true,
    before: '(?:^[,、;]|其中:?)不公开',
    about: '(?:公开\\d+件?[,、;]|申请[^。;]{0,24}其中:?)不公开$',
    measure: 'petitions',
    topic: 'requests',
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.granted',
    classed: true,
    before: `(?:同意(?:全部)?|予以)公开(?:处理|${AS_ANSWERED})`,
    measure: 'requests',
    topic: 'requests',
    unless: '不(?:同意|予以)公开|不予以',
  },
  {
    indicator: 'requests.granted',
    classed: true,
    before: '(?:^|[,、;:(]|其中)(?:公开答复|全部公开|属于?(?:可以?)?公开范围)(?:的)?',
    measure: 'requests',
    topic: 'requests',
    unlessBefore: OTHER_DESKS,
  },
  {
    // 收到申请3件,公开2件,不予公开1件
    indicator: 'requests.granted',
    classed: true,
    before: '^[,、;]公开',
    after: '^[,、;](?:部分公开|不(?:予)?公开)',
    measure: 'requests',
    topic: 'requests',
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.granted',
    classed: true,
    before: '其中:?公开',
    measure: 'requests',
    topic: 'requests',
  },
  {
    // 收到申请5件,驳回2件
    indicator: 'requests.refused',
    classed: true,
    before: '(?:^|[,、;:(]|其中)(?:予以)?驳回(?:申请)?',
    measure: 'petitions',
    topic: 'requests',
    unlessBefore: `复议|诉讼|起诉|原告|${OTHER_DESKS}`,
  },
  { indicator: 'requests.unable', before: `无法提供${AS_ANSWERED}`, measure: 'requests', topic: 'requests' },
  { indicator: 'requests.declined', before: '不予处理', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.other',
    before: '其[他它]处理(?:\\(含[^)]*\\))?',
    measure: 'requests',
    topic: 'requests',
  },
  {
    // …不予公开5件,无法提供3件,其他0件: the outcome that is left.
    indicator: 'requests.other',
    before: '^[,、;]其[他它](?:情形|情况)?',
    about: '(?:公开|无法提供|不予处理)[^,。;、\\d]{0,4}\\d+件?[,、;]其[他它][^\\d]{0,4}$',
    measure: 'petitions',
    topic: 'requests',
  },
  {
    indicator: 'requests.not_exist',
    before: `(?:信息)?不存在${AS_ANSWERED}`,
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.not_this_agency',
    before: `(?:不属于|非)本(?:行政机关|机关|部门|单位|局|委|厅|办)(?:公开|掌握|政府信息|职责(?:范围)?|职权(?:范围)?|的)*${AS_ANSWERED}`,
    measure: 'requests',
    topic: 'requests',
    unlessBefore: OTHER_CASES,
  },
  {
    indicator: 'requests.amendment_asked',
    before: '(?:告知)?[作做]出?(?:更改|补正)、?补充',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.referred',
    before: '告知(?:通过|通知)?其[他它]途径(?:办理)?',
    measure: 'requests',
    topic: 'requests',
    unlessBefore: OTHER_CASES,
  },
];
