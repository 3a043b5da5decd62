/**
 * The indicators: one id for one thing counted, over all forms.
 *
 * Sources: the forms attached to 国办发〔2014〕32号 (statistics-2014), 国办公开办函〔2019〕60号 (tables-2019) and
 * 国办公开办函〔2021〕30号 (tables-2021). `parent` is the indicator of which this one is a part.
 */
import type { Unit } from '../model/report.js';

export interface Indicator {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly unit: Unit;
  readonly parent: string | null;
}

const indicator = (
  id: string,
  label_en: string,
  label_zh: string,
  unit: Unit,
  parent: string | null = null,
): Indicator => ({ id, label_en, label_zh, unit, parent });

export const INDICATORS: readonly Indicator[] = [
  indicator('disclosed.total', 'Items of information disclosed proactively', '主动公开政府信息数', 'item'),
  indicator(
    'disclosed.normative_documents',
    'of which normative documents',
    '主动公开规范性文件数',
    'item',
    'disclosed.total',
  ),
  indicator('normative_documents.issued', 'Normative documents issued', '制发规范性文件总数', 'document'),
  indicator('disclosed.gazette', 'Disclosed in the government gazette', '政府公报公开政府信息数', 'item'),
  indicator('disclosed.website', 'Disclosed on the government website', '政府网站公开政府信息数', 'item'),
  indicator('disclosed.weibo', 'Disclosed on Weibo', '政务微博公开政府信息数', 'item'),
  indicator('disclosed.wechat', 'Disclosed on WeChat', '政务微信公开政府信息数', 'item'),
  indicator('disclosed.other_channels', 'Disclosed by other means', '其他方式公开政府信息数', 'item'),
  indicator('responses.total', 'Public concerns responded to', '回应公众关注热点或重大舆情数', 'time'),
  indicator(
    'responses.press_conferences',
    'Press conferences held or joined',
    '参加或举办新闻发布会总次数',
    'time',
  ),
  indicator(
    'responses.press_conferences.by_leader',
    'of which attended by the head of the agency',
    '主要负责同志参加新闻发布会次数',
    'time',
    'responses.press_conferences',
  ),
  indicator(
    'responses.online_interviews',
    'Online interviews on the website',
    '政府网站在线访谈次数',
    'time',
  ),
  indicator(
    'responses.online_interviews.by_leader',
    'of which with the head of the agency',
    '主要负责同志参加政府网站在线访谈次数',
    'time',
    'responses.online_interviews',
  ),
  indicator(
    'responses.policy_interpretations',
    'Policy interpretations published',
    '政策解读稿件发布数',
    'piece',
  ),
  indicator('responses.social_media', 'Matters answered on Weibo or WeChat', '微博微信回应事件数', 'time'),
  indicator('responses.other_channels', 'Matters answered by other means', '其他方式回应事件数', 'time'),
  indicator('requests.received', 'Requests received', '收到申请数', 'request'),
  indicator(
    'requests.received.in_person',
    'Requests made in person',
    '当面申请数',
    'request',
    'requests.received',
  ),
  indicator('requests.received.fax', 'Requests by fax', '传真申请数', 'request', 'requests.received'),
  indicator('requests.received.online', 'Requests made online', '网络申请数', 'request', 'requests.received'),
  indicator('requests.received.letter', 'Requests by letter', '信函申请数', 'request', 'requests.received'),
  indicator('requests.completed', 'Requests completed', '申请办结数', 'request'),
  indicator('requests.completed.on_time', 'Completed on time', '按时办结数', 'request', 'requests.completed'),
  indicator(
    'requests.completed.extended',
    'Completed after an extension',
    '延期办结数',
    'request',
    'requests.completed',
  ),
  indicator('requests.answered', 'Requests answered', '申请答复数', 'request'),
  indicator('requests.already_public', 'Already public', '已主动公开', 'request', 'requests.answered'),
  indicator('requests.granted', 'Granted', '予以公开(同意公开)', 'request', 'requests.answered'),
  indicator('requests.granted_in_part', 'Granted in part', '部分公开', 'request', 'requests.answered'),
  indicator('requests.refused', 'Refused', '不同意公开答复数', 'request', 'requests.answered'),
  indicator(
    'requests.refused.state_secret',
    'Refused: state secret',
    '不予公开：国家秘密',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.refused.trade_secret',
    'Refused: trade secret',
    '不同意公开：涉及商业秘密',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.refused.privacy',
    'Refused: personal privacy',
    '不同意公开：涉及个人隐私',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.refused.security_stability',
    'Refused: security and social stability',
    '不予公开：三安全一稳定',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.refused.not_government_information',
    'Refused: not government information under the Regulations',
    '不同意公开：不是《条例》所指政府信息',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.refused.other_law',
    'Refused: other grounds in law',
    '不予公开：其他法律规定',
    'request',
    'requests.refused',
  ),
  indicator(
    'requests.not_this_agency',
    'Not for this agency to disclose',
    '不属于本行政机关公开数',
    'request',
    'requests.answered',
  ),
  indicator(
    'requests.not_exist',
    'Information does not exist',
    '申请信息不存在数',
    'request',
    'requests.answered',
  ),
  indicator(
    'requests.amendment_asked',
    'Told to amend or supplement',
    '告知作出更改补充数',
    'request',
    'requests.answered',
  ),
  indicator(
    'requests.referred',
    'Told to use another procedure',
    '告知通过其他途径办理数',
    'request',
    'requests.answered',
  ),
  indicator('reviews.total', 'Administrative reviews', '行政复议数量', 'case'),
  indicator('reviews.upheld', 'Reviews: decision upheld', '行政复议：维持', 'case', 'reviews.total'),
  indicator('reviews.corrected', 'Reviews: corrected', '行政复议：纠正', 'case', 'reviews.total'),
  indicator('reviews.other', 'Reviews: other', '行政复议：其他', 'case', 'reviews.total'),
  indicator('lawsuits.total', 'Administrative lawsuits', '行政诉讼数量', 'case'),
  indicator(
    'lawsuits.upheld',
    'Lawsuits: decision upheld or claim dismissed',
    '行政诉讼：维持具体行政行为或者驳回原告诉讼请求数',
    'case',
    'lawsuits.total',
  ),
  indicator('lawsuits.corrected', 'Lawsuits: corrected', '行政诉讼：被依法纠错数', 'case', 'lawsuits.total'),
  indicator('lawsuits.other', 'Lawsuits: other', '行政诉讼：其他情形数', 'case', 'lawsuits.total'),
  indicator('complaints.total', 'Complaints', '举报投诉数量', 'case'),
  indicator('request_fees.amount', 'Fees charged for requests', '依申请公开信息收取的费用', '10k_yuan'),
  indicator('offices.total', 'Dedicated offices', '政府信息公开工作专门机构数', 'office'),
  indicator('reading_points.total', 'Public reading points', '设置政府信息公开查阅点数', 'point'),
  indicator('staff.total', 'Staff', '从事政府信息公开工作人员数', 'person'),
  indicator('staff.full_time', 'Full-time staff', '专职人员数', 'person', 'staff.total'),
  indicator('staff.part_time', 'Part-time staff', '兼职人员数', 'person', 'staff.total'),
  indicator('budget.amount', 'Dedicated budget', '政府信息公开专项经费', '10k_yuan'),
  indicator('meetings.total', 'Meetings held', '召开政府信息公开工作会议或专题会议数', 'time'),
  indicator('training.sessions', 'Training courses held', '举办各类培训班数', 'time'),
  indicator('training.participants', 'People trained', '接受培训人员数', 'person_time'),
  indicator('regulations.made', 'Government rules made this year', '规章：本年新制作数量', 'document'),
  indicator(
    'regulations.newly_disclosed',
    'Government rules newly disclosed',
    '规章：本年新公开数量',
    'document',
  ),
  indicator(
    'regulations.disclosed_total',
    'Government rules disclosed in all',
    '规章：对外公开总数量',
    'document',
  ),
  indicator('normative_documents.made', 'Normative documents made this year', '制发规范性文件数', 'document'),
  indicator(
    'normative_documents.newly_disclosed',
    'Normative documents newly disclosed',
    '规范性文件：本年新公开数量',
    'document',
  ),
  indicator(
    'normative_documents.disclosed_total',
    'Normative documents disclosed in all',
    '规范性文件：对外公开总数量',
    'document',
  ),
  indicator('licences.items_last_year', 'Licence items last year', '行政许可：上一年项目数量', 'item'),
  indicator('licences.items_change', 'Change in licence items', '行政许可：本年增/减', 'item'),
  indicator('licences.decisions', 'Licence decisions', '行政许可：处理决定数量', 'decision'),
  indicator(
    'services.items_last_year',
    'Other service items last year',
    '其他对外管理服务事项：上一年项目数量',
    'item',
  ),
  indicator(
    'services.items_change',
    'Change in other service items',
    '其他对外管理服务事项：本年增/减',
    'item',
  ),
  indicator(
    'services.decisions',
    'Other service decisions',
    '其他对外管理服务事项：处理决定数量',
    'decision',
  ),
  indicator('penalties.items_last_year', 'Penalty items last year', '行政处罚：上一年项目数量', 'item'),
  indicator('penalties.items_change', 'Change in penalty items', '行政处罚：本年增/减', 'item'),
  indicator('penalties.decisions', 'Penalty decisions', '行政处罚：处理决定数量', 'decision'),
  indicator(
    'coercion.items_last_year',
    'Coercive-measure items last year',
    '行政强制：上一年项目数量',
    'item',
  ),
  indicator('coercion.items_change', 'Change in coercive-measure items', '行政强制：本年增/减', 'item'),
  indicator('coercion.decisions', 'Coercive-measure decisions', '行政强制：处理决定数量', 'decision'),
  indicator(
    'admin_fees.items_last_year',
    'Administrative fee items last year',
    '行政事业性收费：上一年项目数量',
    'item',
  ),
  indicator(
    'admin_fees.items_change',
    'Change in administrative fee items',
    '行政事业性收费：本年增/减',
    'item',
  ),
  indicator('procurement.items', 'Central procurement projects', '政府集中采购：采购项目数量', 'item'),
  indicator('procurement.amount', 'Central procurement amount', '政府集中采购：采购总金额', '10k_yuan'),
  indicator(
    'requests.carried_in',
    'Requests carried in from last year',
    '上年结转政府信息公开申请数量',
    'request',
  ),
  indicator(
    'requests.refused.third_party',
    'Refused: rights of third parties',
    '不予公开：保护第三方合法权益',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.refused.internal_affairs',
    'Refused: internal affairs',
    '不予公开：属于三类内部事务信息',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.refused.deliberative',
    'Refused: deliberative process',
    '不予公开：属于四类过程性信息',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.refused.enforcement_files',
    'Refused: enforcement case files',
    '不予公开：属于行政执法案卷',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.refused.enquiry_matters',
    'Refused: matters for administrative enquiry',
    '不予公开：属于行政查询事项',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.unable.not_held',
    'Unable: not held',
    '无法提供：本机关不掌握相关政府信息',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.unable.needs_creation',
    'Unable: would have to be created',
    '无法提供：没有现成信息需要另行制作',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.unable.unclear',
    'Unable: unclear after amendment',
    '无法提供：补正后申请内容仍不明确',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.declined.petition',
    'Not processed: petition or complaint',
    '不予处理：信访举报投诉类申请',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.declined.repeated',
    'Not processed: repeated request',
    '不予处理：重复申请',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.declined.publication',
    'Not processed: asks for a publication',
    '不予处理：要求提供公开出版物',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.declined.excessive',
    'Not processed: excessive without good reason',
    '不予处理：无正当理由大量反复申请',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.declined.reconfirmation',
    'Not processed: confirm or reissue what was obtained',
    '不予处理：要求行政机关确认或重新出具已获取信息',
    'request',
    'requests.handled',
  ),
  indicator('requests.other', 'Handled otherwise', '其他处理', 'request', 'requests.handled'),
  indicator('requests.handled', 'Requests handled this year', '办理结果总计', 'request'),
  indicator('requests.carried_out', 'Requests carried over to next year', '结转下年度继续办理', 'request'),
  indicator('reviews.pending', 'Reviews: pending', '行政复议：尚未审结', 'case', 'reviews.total'),
  indicator(
    'lawsuits.direct.upheld',
    'Direct lawsuits: upheld',
    '行政诉讼/未经复议直接起诉：结果维持',
    'case',
    'lawsuits.direct.total',
  ),
  indicator(
    'lawsuits.direct.corrected',
    'Direct lawsuits: corrected',
    '行政诉讼/未经复议直接起诉：结果纠正',
    'case',
    'lawsuits.direct.total',
  ),
  indicator(
    'lawsuits.direct.other',
    'Direct lawsuits: other result',
    '行政诉讼/未经复议直接起诉：其他结果',
    'case',
    'lawsuits.direct.total',
  ),
  indicator(
    'lawsuits.direct.pending',
    'Direct lawsuits: pending',
    '行政诉讼/未经复议直接起诉：尚未审结',
    'case',
    'lawsuits.direct.total',
  ),
  indicator('lawsuits.direct.total', 'Direct lawsuits', '行政诉讼/未经复议直接起诉：总计', 'case'),
  indicator(
    'lawsuits.after_review.upheld',
    'Lawsuits after review: upheld',
    '行政诉讼/复议后起诉：结果维持',
    'case',
    'lawsuits.after_review.total',
  ),
  indicator(
    'lawsuits.after_review.corrected',
    'Lawsuits after review: corrected',
    '行政诉讼/复议后起诉：结果纠正',
    'case',
    'lawsuits.after_review.total',
  ),
  indicator(
    'lawsuits.after_review.other',
    'Lawsuits after review: other result',
    '行政诉讼/复议后起诉：其他结果',
    'case',
    'lawsuits.after_review.total',
  ),
  indicator(
    'lawsuits.after_review.pending',
    'Lawsuits after review: pending',
    '行政诉讼/复议后起诉：尚未审结',
    'case',
    'lawsuits.after_review.total',
  ),
  indicator('lawsuits.after_review.total', 'Lawsuits after review', '行政诉讼/复议后起诉：总计', 'case'),
  indicator('regulations.repealed', 'Government rules repealed this year', '规章：本年废止件数', 'document'),
  indicator('regulations.in_force', 'Government rules in force', '规章：现行有效件数', 'document'),
  indicator(
    'normative_documents.repealed',
    'Normative documents repealed this year',
    '行政规范性文件：本年废止件数',
    'document',
  ),
  indicator(
    'normative_documents.in_force',
    'Normative documents in force',
    '行政规范性文件：现行有效件数',
    'document',
  ),
  indicator(
    'admin_fees.amount',
    'Administrative fees collected',
    '行政事业性收费：本年收费金额(单位：万元)',
    '10k_yuan',
  ),
  indicator(
    'requests.other.not_amended',
    'Otherwise: not amended in time',
    '其他处理：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'request',
    'requests.handled',
  ),
  indicator(
    'requests.other.fee_unpaid',
    'Otherwise: fee not paid in time',
    '其他处理：申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'request',
    'requests.handled',
  ),
  indicator('requests.other.rest', 'Otherwise: other', '其他处理：其他', 'request', 'requests.handled'),
  // Group totals that the forms of 2019 and 2021 do not print but reports state in sentences.
  indicator('requests.unable', 'Unable to provide', '无法提供', 'request', 'requests.handled'),
  indicator('requests.declined', 'Not processed', '不予处理', 'request', 'requests.handled'),
];

const indexes = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>();

function indexOf(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  let index = indexes.get(indicators);
  if (!index) {
    index = new Map(indicators.map((entry) => [entry.id, entry]));
    indexes.set(indicators, index);
  }
  return index;
}

/** Whether there is an indicator of this id. */
export const isIndicator = (id: string, indicators: readonly Indicator[] = INDICATORS): boolean =>
  indexOf(indicators).has(id);

/** The indicator with this id; throws a RangeError for an id that is not on the list. */
export function indicatorOf(id: string, indicators: readonly Indicator[] = INDICATORS): Indicator {
  const found = indexOf(indicators).get(id);
  if (!found) throw new RangeError(`No such indicator: ${id}`);
  return found;
}
