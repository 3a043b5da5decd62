/**
 * How reports state an indicator in a sentence.
 *
 * A phrase is tried on the words between the number before (or the beginning of the sentence) and the number.
 * The first phrase that fits takes the number, so the narrower ones stand first. Sources: the forms' own labels
 * and the wordings of the reports for 2008–2025 that the library was tried on.
 */

import type { Applicant } from '../model/report.js';

/** Measure words with which each kind of thing is counted. */
export const MEASURES = {
  items: ['条', '件', '份', '篇', '次', '期', '项', '则', '个', ''],
  posts: ['条', '件', '篇', '期'],
  requests: ['件', '条', '项', '起', '宗', '份', '个', '次', '人次', ''],
  cases: ['件', '起', '宗', '条', '份', '次', '例', '个', '项', ''],
  times: ['次', '场', '期', '场次', '个', '件', '条', ''],
  pieces: ['篇', '份', '条', '件', '次', '个', '期', '项', '则', ''],
  people: ['人', '名', '位', '人次', ''],
  places: ['个', '处'],
  money: ['元', '万元', '亿元'],
  documents: ['件', '个', '份', '部', '项', ''],
} as const;

export type Topic = 'requests' | 'disputes' | 'disclosure' | 'any';

export interface Phrase {
  readonly indicator: string;
  /** Who asked, where the words say it. */
  readonly applicant?: Applicant;
  /** Pattern for the words before the number; matched at their end, small words (数, 共, 为 …) may follow it. */
  readonly before: string;
  /** Pattern for the words behind the number, from there on. */
  readonly after?: string;
  readonly measure: keyof typeof MEASURES;
  /** Words that must stand in the sentence before the number. */
  readonly about?: string;
  /** Words in the number's own clause under which the phrase means something else. */
  readonly unless?: string;
  /** The same for the whole sentence before the number. */
  readonly unlessBefore?: string;
  /** What the section or the sentence must be about. */
  readonly topic?: Topic;
}

const REQUEST = '(?:申请|依申请公开|申请公开)';
const SITE = '(?:门户网站?|政府网站?|政务网|官网|官方网站|网站|网上)';
/** A channel by itself; several of them, closed by 等, are together what was disclosed. */
const ONE_CHANNEL =
  '(?:网站|微信|微博|公众号|公报|其[他它](?:方式|渠道)|公开栏|公示栏|宣传栏|显示屏|新媒体|平台|报刊|报纸|媒体|电视|广播|档案馆|图书馆|查阅)(?!.*等[^,]{0,10}公开)(?<!网站?、[^,]{0,30}(?:档案馆|图书馆|查阅|公开栏|公示栏|宣传栏)|网站?(?=、[^,]{0,30}(?:档案馆|图书馆|查阅|公开栏|公示栏|宣传栏)))';
/** Words for a part of what was disclosed. */
const PART_OF_ALL = '重点领域|其[他它](?:应|需|须)|(?<!各)类信息|专项';
const LOOKERS =
  '访问|点击|浏览|阅读|关注|粉丝|订阅|下载|用户|账号(?!(?:共|累计|全年)*(?:发布|公开|推送|更新))|播放|栏目|专栏';
/** Counts of other desks: hotlines, letters, approvals. */
const OTHER_DESKS =
  '热线|窗口|行政许可|诉求|来电|来信|留言|信访|咨询|投诉|审批|许可申请|办件|信箱|市民|12345|登记|提案|建议';

/** 政务网以及…公众号公开132条: channels together, which no indicator counts. */
const AND_CHANNEL =
  '(?:网站?|平台|网页|公示栏|公开栏|微信|微博|公众号)[”"]?(?:以?及|和|与|、)[^,]{0,30}(?:微信|微博|公众号|头条|抖音|视频号|新媒体)';
/** 文件及解读信息82条: two kinds of things under one number. */
const WITH_OTHERS =
  '(?:文件|信息|动态|回应|公告)(?:及|和|与|以及|、)(?:[^,、]{0,4})?解读|解读(?:及|和|与|以及|、)';

export const PHRASES: readonly Phrase[] = [
  // Reviews and lawsuits
  {
    indicator: 'reviews.total',
    before: '(?:行政)?复议(?:申请|政府信息公开|信息公开|类|案件|案|事项)*',
    measure: 'cases',
    unless: '诉讼(?:案件)?$',
    unlessBefore: '备案',
  },
  {
    indicator: 'lawsuits.total',
    before: '诉讼(?:申请|政府信息公开|信息公开|类|案件|案)*',
    measure: 'cases',
    unless: '复议.{0,3}诉讼',
    unlessBefore: '备案',
  },
  { indicator: 'lawsuits.total', before: '复议\\d+件,诉讼', measure: 'cases' },
  {
    indicator: 'reviews.total',
    before: '(?:收到|接到|受理)',
    after: '^(?:有关|关于|因)?(?:政府)?信息公开(?:的|引起的|引发的)?行政复议(?!.*诉讼)',
    measure: 'cases',
  },
  // Requests: carried
  {
    indicator: 'requests.carried_in',
    before: '(?:上一?年度?(?:结转|转结)|(?:结转|转结)上一?年度?)(?:的|政府|信息公开|申请|办理)*',
    measure: 'requests',
  },
  {
    indicator: 'requests.carried_out',
    before: '(?:结转|转结|转)(?:至|到)?(?:下(?:一)?年度?|20\\d\\d年度?)(?:继续)?(?:办理)?(?:的)?(?:申请)?',
    measure: 'requests',
  },
  {
    indicator: 'requests.carried_out',
    before: '',
    after: '^(?:申请)?[^,。;、]{0,10}(?:结转|转入?|顺延)(?:至|到)?(?:下年|下一年|次年)',
    measure: 'requests',
  },
  // Requests: who asked. 法人 alone is five columns of the form together and none of them.
  ...(
    [
      ['natural_person', '(?:自然人|公民(?:个人)?)'],
      ['business', '商业企业'],
      ['research', '科研机构'],
      ['social_organization', '社会公益组织'],
      ['legal_services', '法律服务机构'],
    ] as const
  ).map(
    ([applicant, name]): Phrase => ({
      indicator: 'requests.received',
      applicant,
      before: `(?:^|[,、;:(为是]|其中|来自|涉及)(?:由|以)?${name}(?:申请|提出|提交|身份|申请人|的)*`,
      measure: 'requests',
      topic: 'requests',
      unless: `复议|诉讼|办结|公开|无法|不予|${OTHER_DESKS}`,
      unlessBefore: '予以公开|办理结果|答复结果|结转',
    }),
  ),
  // Requests: refusal grounds
  { indicator: 'requests.refused.state_secret', before: '国家秘密', measure: 'requests', topic: 'requests' },
  { indicator: 'requests.refused.trade_secret', before: '商业秘密', measure: 'requests', topic: 'requests' },
  { indicator: 'requests.refused.privacy', before: '个人隐私', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.refused.security_stability',
    before: '(?:三安全一稳定[”"]?|经济安全和社会稳定)',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.not_government_information',
    before: '不(?:是|属于)《?条例》?(?:所指|所称|规定的?)政府信息',
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
    indicator: 'requests.refused.third_party',
    before: '第三方合法权益',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.internal_affairs',
    before: '三类内部(?:事务|管理)信息',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.deliberative',
    before: '四类过程性信息',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.enforcement_files',
    before: '行政执法案卷',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.refused.enquiry_matters',
    before: '行政查询事项',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.unable.not_held',
    before: '本(?:行政)?机关不掌握(?:相关)?(?:的)?(?:政府)?(?:信息)?(?:答复)?',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.unable.needs_creation',
    before: '(?:没有现成信息|需要?另行制作)(?:的)?',
    measure: 'requests',
    topic: 'requests',
    unless: '现成信息,?需',
  },
  {
    indicator: 'requests.unable.unclear',
    before: '内容(?:仍然?)?不明确(?:的)?',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.declined.petition',
    before: '信访、?举报、?投诉类(?:申请)?',
    measure: 'requests',
    topic: 'requests',
  },
  { indicator: 'requests.declined.repeated', before: '重复申请', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.other.not_amended',
    before: '逾期(?:不|未)补正(?:[^,。;、\\d]{0,20}不再处理)?(?:[^,。;、\\d]{0,12}申请)?',
    measure: 'requests',
    topic: 'requests',
  },
  // Requests: outcomes
  {
    indicator: 'requests.already_public',
    before: '(?:属于|[“"(、:,]|^)已?主动公开(?:范围|信息)?',
    measure: 'requests',
    topic: 'requests',
    unless: '新增|公开政府信息',
  },
  {
    indicator: 'requests.granted_in_part',
    before: '部分(?:予以)?公开(?:答复)?',
    measure: 'requests',
    topic: 'requests',
    unless: '公开(?:及|或|和|、)(?:同意)?部分',
  },
  {
    indicator: 'requests.refused',
    before: '(?:不(?:予|同意|予以)|免[于予])公开(?:答复)?',
    measure: 'requests',
    topic: 'requests',
    unless: '不予公开信息',
  },
  {
    indicator: 'requests.granted',
    before: '(?:同意(?:全部)?|予以)公开(?:答复|处理)?',
    measure: 'requests',
    topic: 'requests',
    unless: '不(?:同意|予以)公开|不予以',
  },
  { indicator: 'requests.granted', before: '其中公开', measure: 'requests', topic: 'requests' },
  { indicator: 'requests.unable', before: '无法提供', measure: 'requests', topic: 'requests' },
  { indicator: 'requests.declined', before: '不予处理', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.other',
    before: '其[他它]处理(?:\\(含[^)]*\\))?',
    measure: 'requests',
    topic: 'requests',
  },
  { indicator: 'requests.not_exist', before: '(?:信息)?不存在', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.not_this_agency',
    before: '(?:不属于|非)本(?:行政)?机关(?:公开|掌握|政府信息|职责范围)*',
    measure: 'requests',
    topic: 'requests',
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
  },
  // Requests: channels
  {
    indicator: 'requests.received.in_person',
    before: '(?:当面|现场)(?:提交|提出|递交)?(?:的)?申请',
    measure: 'requests',
    unless: OTHER_DESKS,
  },
  { indicator: 'requests.received.fax', before: '传真(?:提交|提出)?(?:的)?申请', measure: 'requests' },
  {
    indicator: 'requests.received.online',
    before: '(?:网上|网络|互联网|在线|网站|平台|电子邮件)(?:提交|提出|平台|方式|形式)*(?:的)?申请',
    measure: 'requests',
    unless: '可|办理|办事',
  },
  {
    indicator: 'requests.received.letter',
    before: '(?:信函|信件|邮寄|邮政寄送)(?:提交|提出|形式|方式)*(?:的)?申请',
    measure: 'requests',
  },
  {
    indicator: 'requests.received.letter',
    before:
      '(?:^|[,、;:(]|其中|通过|采[用取]|以)(?:信函|信件|邮寄|邮政寄送|邮政快递)(?:方式|形式|渠道|途径|提交|提出|收到|受理|接收|的)*',
    measure: 'requests',
    topic: 'requests',
    unless: `答复|送达|费|${OTHER_DESKS}`,
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
  // Requests: received, completed, answered
  {
    indicator: 'requests.completed.on_time',
    before: '按(?:时|期)办结',
    measure: 'requests',
    topic: 'requests',
    unless: OTHER_DESKS,
  },
  { indicator: 'requests.completed.extended', before: '延期办结', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.completed',
    before: '',
    after: '^(?:政府信息)?(?:依申请公开|公开申请|申请)[^,。;、]{0,4}(?:已|均已|全部)+办结',
    measure: 'requests',
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.completed',
    before: '办结(?:政府信息公开申请|依申请公开|依?申请)?',
    measure: 'requests',
    topic: 'requests',
    unless: '复议|诉讼',
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.received',
    before: `(?:收到|受理|接到|新收|接收|收)(?!办)[^,。;:]{0,40}公开[^,。;:、]{0,10}${REQUEST}(?:案件|事项|数量|件)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received',
    before: `(?:收到|受理|接到|新收|接收|发生|收)(?!办)[^,。;:]{0,24}依申请公开(?:申请|政府信息|信息|事项|案件|备案|请求|件)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received',
    before: `(?:收到|受理|接到|新收|接收|收)(?!办)[^,。;:、]{0,24}${REQUEST}(?:案|公开件|公开信息|公开事项|案件|事项|数量|备案|件)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}`,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.received',
    before: '(?:收到|受理|接到|新收|接收)(?:各类|了|有关)?',
    after: `^(?:有关|关于)?(?:政府|政务)?(?:信息)?(?:公开)?的?${REQUEST}`,
    measure: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.answered',
    before: `(?:答复|回复)(?:了)?(?:政府信息公开申请|申请)?`,
    measure: 'requests',
    topic: 'requests',
    unless: '按(?:时|期)|当场|复议|公开答复|其[他它]|部分',
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'requests.answered',
    before: '答复的',
    after: '^申请',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.handled',
    before: '(?:^|[^收])(?:办理|处理)[^,。;收]{0,40}(?:信息公开申请|依申请公开(?:信息|申请|事项|案件|件)*)',
    measure: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received',
    before: '(?:收到|受理|新收)',
    measure: 'requests',
    topic: 'requests',
    unless: '复议|诉讼|其中受理',
    unlessBefore: OTHER_DESKS,
  },
  // Complaints about disclosure
  {
    indicator: 'complaints.total',
    before: '(?:举报投诉|投诉举报)(?:案件|件)?',
    measure: 'cases',
    unless: '咨询|热线|平台|12345',
  },
  // Fees and money
  {
    indicator: 'request_fees.amount',
    before: '收取(?:了)?[^,。;]{0,10}(?:处理费|费用|费)(?:\\([^)]*\\))?',
    measure: 'money',
    unless: '其中',
  },
  {
    indicator: 'request_fees.amount',
    before: '收取的?[^,。;]{0,10}费用?(?:\\([^)]*\\))?(?:共|合?计)?',
    measure: 'money',
  },
  { indicator: 'budget.amount', before: '专项(?:工作)?经费', measure: 'money' },
  // Staff and places
  {
    indicator: 'staff.full_time',
    before: '(?:配备|落实|设有|有|安排|确定|明确|配置)(?:了)?',
    after: '^(?:政务|政府)?(?:信息)?(?:公开)?(?:专职|全职)(?:工作|信息公开|信息)?人员',
    measure: 'people',
    unless: '至少|拟|计划',
  },
  {
    indicator: 'staff.part_time',
    before: '(?:配备|落实|设有|有|安排|确定|明确|配置|其中|,|、)(?:了)?',
    after: '^兼职(?:工作)?人员',
    measure: 'people',
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|有)(?:了)?',
    after: '^(?:政府|政务)信息公开(?:工作)?(?:工作)?人员',
    measure: 'people',
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置)(?:了)?',
    after: '^(?:专门|具体|政务公开|信息公开)?(?:的)?工作人员',
    measure: 'people',
    unless: '至少|拟|计划',
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置)(?:了)?(?:专门)?(?:的)?工作人员',
    measure: 'people',
    unless: '至少|拟|计划',
  },
  { indicator: 'staff.total', before: '专(?:、?兼|\\(兼\\))职(?:工作)?人员', measure: 'people' },
  {
    indicator: 'staff.full_time',
    before: '(?:专职|全职)(?:信息|信息公开|政务公开)?(?:工作)?人员',
    measure: 'people',
    unless: '至少|拟|计划',
  },
  { indicator: 'staff.part_time', before: '兼职(?:工作)?人员', measure: 'people' },
  { indicator: 'reading_points.total', before: '(?:公开)?查阅(?:点|场所)', measure: 'places' },
  {
    indicator: 'reading_points.total',
    before: '(?:设立|设置|开辟|开设|设有|建立|建成)(?:了)?',
    after: '^[^,。;、\\d]{0,10}信息(?:公开)?查阅(?:点|场所)',
    measure: 'places',
  },
  // Meetings and training
  { indicator: 'training.participants', before: '(?:接受培训|培训(?:人员|人数|人次))', measure: 'people' },
  {
    indicator: 'training.sessions',
    before: '(?:举办|开展|组织)[^,。;]{0,16}培训班?',
    measure: 'times',
    unless: '会议',
  },
  {
    indicator: 'training.sessions',
    before: '',
    after: '^(?:举办|组织|开展)(?:了)?(?:政府|政务)?(?:信息)?公开[^,。;]{0,8}培训',
    measure: 'times',
  },
  {
    indicator: 'meetings.total',
    before: '召开[^,。;]{0,20}公开[^,。;]{0,8}会议(?:或专题会议)?',
    measure: 'times',
  },
  // Responses
  {
    indicator: 'responses.press_conferences.by_leader',
    before: '负责(?:人|同志)(?:出席|参加)(?:了)?(?:新闻)?发布会',
    measure: 'times',
  },
  {
    indicator: 'responses.press_conferences',
    before: '(?:举办|召开|参加|举行|组织|开展)[^,。;]{0,8}新闻发布会',
    measure: 'times',
    unless: '信息$',
  },
  {
    indicator: 'responses.press_conferences',
    before: '(?:举办|召开|参加|举行|组织)(?:了)?',
    after: '^[^,。;、\\d]{0,10}新闻(?:发布|通气)(?:会|活动)',
    measure: 'times',
    unless: '负责|领导',
  },
  {
    indicator: 'responses.online_interviews',
    before: '(?:在线|网上|互动)访谈(?:活动|节目)?',
    measure: 'times',
    unless: '栏目',
  },
  {
    indicator: 'responses.policy_interpretations',
    before: '政策(?:性)?(?:文件)?解读(?:材料|稿件?|信息|产品|文件)?(?:发布)?',
    measure: 'pieces',
    unless: `公报|刊登|团|专家|转发|转载|${WITH_OTHERS}`,
  },
  {
    indicator: 'responses.policy_interpretations',
    before:
      '(?:(?:发布|制作|公开)[^,。;]{0,14}|^[,、;:]|各类|其中)解读(?:材料|稿件?|信息|产品|文章|图文|图解)',
    measure: 'pieces',
    unless: `公报|刊登|${WITH_OTHERS}`,
  },
  {
    indicator: 'responses.total',
    before: '(?:回应[^,。;]{0,12}(?:热点|舆情|关切)|舆情处置)(?:或重大舆情)?',
    measure: 'times',
    unless: '微博|微信|其[他它]方式|同一',
  },
  {
    indicator: 'responses.social_media',
    before: '微[博信][^,。;、\\d]{0,8}回应(?:公众|社会)?(?:事件|关切|热点)?',
    measure: 'times',
  },
  {
    indicator: 'responses.other_channels',
    before: '其[他它](?:方式|渠道|形式)回应(?:公众|社会)?(?:事件|关切|热点)?',
    measure: 'times',
  },
  // Documents
  {
    indicator: 'disclosed.normative_documents',
    before: '(?:主动)?公开(?:了)?(?:行政)?规范性文件(?:信息)?',
    measure: 'items',
    unless: '累计',
  },
  {
    indicator: 'normative_documents.repealed',
    before: '废止(?:行政)?规范性文件',
    measure: 'documents',
    unless: '失效、',
  },
  {
    indicator: 'normative_documents.in_force',
    before: '现行有效的?(?:行政)?规范性文件',
    measure: 'documents',
  },
  {
    indicator: 'normative_documents.in_force',
    before: '现行有效(?:件数|文件)?',
    about: '规范性文件',
    measure: 'documents',
  },
  {
    indicator: 'normative_documents.made',
    before: '(?:制发|制定|发布|出台|印发)[了的]?(?:行政)?规范性文件',
    measure: 'documents',
    unless: '公开[^,]{0,4}规范性|网站|清理',
  },
  // Decisions and fees, as the first table of the form words them
  ...(
    [
      ['licences', '行政许可'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ] as const
  ).map(
    ([subject, name]): Phrase => ({
      indicator: `${subject}.decisions`,
      before: `(?:作出${name}决定|${name}(?:本年)?处理决定)(?:数量)?`,
      measure: 'cases',
    }),
  ),
  { indicator: 'admin_fees.amount', before: '行政事业性收费(?:本年)?(?:收费)?金额', measure: 'money' },
  // Disclosure by channel
  {
    indicator: 'disclosed.gazette',
    before: '公报(?:公开|刊登|刊载)(?:政府|各类|文件类?)*信息',
    measure: 'items',
  },
  {
    indicator: 'disclosed.gazette',
    before: '刊(?:登|载)(?:文件|政府|各类|类)*信息',
    about: '公报',
    measure: 'items',
  },
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:微信|公众号)(?!.*(?:微博|网站))(?:[“"][^”"]{2,20}[”"])?[^,。;:]{0,14}(?:发布|公开|推送|公布|刊发)(?:政府|政务|各类|相关)*(?:信息)?(?:公开)?',
    measure: 'items',
    unless: `其[他它](?:方式|渠道|形式)\\(|分别|微博[、及和]?微信|微信[、及和]?微博|微博公众号|微信[^,]{0,6}群|(?:微信|公众号)[”"]?等|等其[他它]|${AND_CHANNEL}|${LOOKERS}`,
  },
  { indicator: 'disclosed.wechat', before: '(?:政务)?微信信息', measure: 'items', unless: LOOKERS },
  {
    indicator: 'disclosed.wechat',
    before: '(?:微信公众号|公众号|微信):(?:发布|公开)(?:信息)?',
    measure: 'items',
  },
  {
    indicator: 'disclosed.weibo',
    before:
      '微博(?!.*(?:微信|网站))[^,。;:]{0,10}(?:发布|公开|推送|公布)(?:政府|政务|各类|相关)*(?:信息)?(?:公开)?',
    measure: 'items',
    unless: `分别|微博[、及和]?微信|微信[、及和]?微博|${AND_CHANNEL}|${LOOKERS}`,
  },
  { indicator: 'disclosed.weibo', before: '(?:政务)?微博信息', measure: 'items', unless: LOOKERS },
  {
    indicator: 'disclosed.weibo',
    before: '(?:发布|推送|推出)(?:了)?(?:政务)?',
    after: '^(?:原创|政务)?微博',
    measure: 'posts',
    unless: LOOKERS,
  },
  {
    indicator: 'disclosed.weibo',
    before: '(?:发布|推送)(?:原创|政务)?微博',
    measure: 'posts',
    unless: LOOKERS,
  },
  {
    indicator: 'disclosed.wechat',
    before: '(?:发布|推送|推出)(?:了)?(?:政务)?',
    after: '^(?:原创|政务)?微信(?!群|视频)',
    measure: 'posts',
    unless: LOOKERS,
  },
  { indicator: 'disclosed.weibo', before: '^[、,]微博', measure: 'items', unless: LOOKERS },
  { indicator: 'disclosed.wechat', before: '^[、,]微信', measure: 'items', unless: LOOKERS },
  {
    indicator: 'disclosed.other_channels',
    before: '其[他它](?:方式|渠道|形式)(?:\\([^)]*\\))?(?:主动)?公开(?:政府|政务)?(?:信息)?',
    measure: 'items',
  },
  {
    indicator: 'disclosed.total',
    before: `信息公开(?:网站?|平台|专栏)(?:\\([^)]*\\))?[^,。;、]{0,12}(?:公开|发布)(?:各类|政府|政务)*(?:信息)?`,
    measure: 'items',
    unless: `门户|历年|${LOOKERS}`,
  },
  {
    indicator: 'disclosed.website',
    before: `${SITE}(?:各栏目|平台)?(?:及信息公开平台)?[^,。;、:]{0,10}(?:公开的?|发布的?|公布的?|公示的)(?:各类|政府|政务|相关|全[市县区省州])*信息(?:公开)?`,
    measure: 'items',
    unless: `分别|历年|标准|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  {
    indicator: 'disclosed.website',
    before: `${SITE}(?:各栏目|平台)?(?:及信息公开平台)?[^,。;、:]{0,10}(?:公开|发布|公布)`,
    // 网站发布72条权威解读 is a part.
    after: '^(?:各类|有关|相关|政府|政务|公开)*(?:信息|[^\\u3400-\\u9fff]|$)',
    measure: 'items',
    unless: `分别|历年|标准|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  // 通过政府网站公开政府文件、领导动态、重大项目等信息24102条: a list of kinds between the channel and its number.
  {
    indicator: 'disclosed.website',
    before: `(?:通过|利用|依托|在)[^,。;、]{0,16}${SITE}(?:主动|共计?|累计)*(?:公开|发布|公布)(?:了)?[^,。;\\d]{2,60}等(?:各类|方面|的)*(?:政府|政务)?(?:信息|内容)`,
    measure: 'items',
    unless: `分别|历年|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:通过|利用|依托|在)[^,。;、]{0,24}(?:微信|公众号)[”"]?(?:平台|号)?(?:主动|共计?|累计)*(?:公开|发布|推送)(?:了)?[^,。;\\d]{2,60}等(?:各类|方面|的)*(?:政府|政务)?(?:信息|内容|动态)',
    measure: 'items',
    unless: `分别|历年|${LOOKERS}|微博|网站|${AND_CHANNEL}`,
  },
  {
    indicator: 'disclosed.website',
    before: '(?:政府|政务|门户)(?:门户)?网站(?:公开)?信息',
    measure: 'items',
    unless: LOOKERS,
  },
  {
    indicator: 'disclosed.website',
    before: '(?:包括|其中|[、,:])(?:经|在|通过)?(?:政府)?(?:门户)?网站',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'disclosed.wechat',
    before: '(?:其中|[、,:])(?:政务|政府)?(?:微信(?:公众号)?|公众号)',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'disclosed.weibo',
    before: '(?:其中|[、,:])(?:政务)?微博',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'disclosed.website',
    before: `(?:政府网站|门户网站|网站):(?:发布|公开)(?:信息)?`,
    measure: 'items',
  },
  { indicator: 'disclosed.website', before: '网站信息(?:更新|发布)', measure: 'items', unless: LOOKERS },
  // Disclosure in all
  {
    indicator: 'disclosed.total',
    before:
      '(?:主动公开|公开|发布|公布)(?:了)?(?:[我本全][省市县区州局委厅镇乡][^,。;]{0,8})?(?:各类[^,。;、\\d]{2}(?=政府信息)|各类|各种|的)*(?:政府|政务)(?:公开)?信息(?:公开)?',
    measure: 'items',
    unless: `历年|依申请|${PART_OF_ALL}|${ONE_CHANNEL}|${LOOKERS}`,
  },
  {
    indicator: 'disclosed.total',
    // 部门预算公开7条 is a part: what is not called 主动公开 needs a subject or an adverb before it, not a thing.
    before:
      '(?:主动公开|(?:^|[,;:]|共计?|累计|总计|全年|年度?|[局委厅办府镇乡街处院中心]|已|均|对外|社会|依法|及时|新增|并)公开)(?:了)?(?:各类|各种|的)*(?:信息)?',
    // Behind the number nothing may narrow it: 公开51条疫情防控信息 is a part.
    after: '^(?:政府|政务)?(?:公开)?(?:信息)?(?:[,。;:()、]|$)',
    measure: 'items',
    unless: `历年|${PART_OF_ALL}|${ONE_CHANNEL}|(?<!政府|政务|本年度?|主动)信息公开(?:共|总?数)*$|依申请|不[予子]|同意|予以|部分|已主动|本年度公开|${LOOKERS}`,
    unlessBefore: '领域(?!,)|(?<!公开)方面|结果|建议|提案|疫情',
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before: '(?:本年度?|全年|20\\d\\d年度?)(?:政务|政府信息)公开(?:信息)?',
    measure: 'posts',
    unless: LOOKERS,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    // A site and the new media are together all that an agency publishes in.
    before: '网站?(?:以?及|和|与|、)(?:政务)?新媒体[^,。;]{0,8}主动公开(?:政府|政务)?(?:信息)?',
    measure: 'items',
    unless: LOOKERS,
  },
  {
    indicator: 'disclosed.total',
    before:
      '等[^,。;]{0,8}(?:渠道|方式|形式|途径|平台|载体)(?:共计?|累计|主动|及时|对外|向社会)*(?:公开|发布|公布)(?:了)?(?:各类|各种|政府|政务|相关|有关)*信息',
    measure: 'items',
    unless: `历年|${LOOKERS}|^(?!.*(?:网|栏|报|电视|屏|会)).*(?:新媒体|微信|微博|公众号|抖音)`,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before: '主动公开(?:[^,。;、\\d]{2,20}、){3,12}[^,。;、\\d]{2,24}等(?:方面|各类|的)*(?:政府|政务)?信息',
    measure: 'items',
    unless: LOOKERS,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before: '主动公开(?:发布)?[^,。;\\d]{2,60}等(?:方面|各类|的)*(?:政府|政务)?(?:信息|内容)(?=共|合计)',
    measure: 'items',
    unless: LOOKERS,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before: '主动公开[^。;]{0,20}方面信息',
    measure: 'items',
    unless: `${LOOKERS}|重点领域`,
  },
];

/** Words behind a number of requests that say that all of them are of one applicant's kind. */
export const ALL_OF_ONE: readonly { readonly applicant: Applicant; readonly after: string }[] = [
  {
    applicant: 'natural_person',
    after:
      '^[^,。;、\\d]{0,4}[,(](?:申请人|申请主体)?(?:全部|均|都)(?:为|是|系|由|来自)*(?:自然人|公民个人)(?![、和及与或])',
  },
];

/** Dispute results, in a sentence that is about reviews or lawsuits: the indicator's last part. */
export const RESULTS: readonly { readonly result: string; readonly before: string }[] = [
  { result: 'upheld', before: '维持[^,、;。]{0,24}' },
  { result: 'upheld', before: '驳回[^,、;。]{0,16}(?:请求|申请|起诉)' },
  { result: 'corrected', before: '(?:纠错|纠正)' },
  { result: 'other', before: '其[他它余](?:情形|情况|结果)?' },
  { result: 'pending', before: '(?:尚未审结|正在(?:审理|办理))' },
];

/** Sentences that say "none": the number is 0 without a digit. */
export interface ZeroPhrase {
  readonly indicators: readonly string[];
  readonly pattern: string;
  readonly unless?: string;
}

const NONE = '(?:没有|未(?!来|经|审结)|无(?![形论效需法偿条])|尚未(?!审结)|暂无|暂未|均未|从未|不存在)';

export const ZERO_PHRASES: readonly ZeroPhrase[] = [
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|未|尚未|暂未|均未|从未)(?:曾)?(?:收到|接到|受理|接收|出现|发生|产生|涉及)[^,。;复诉]{0,40}(?:申请|依申请公开)(?!人|.{0,4}(?:复议|诉讼))',
    // 未收到因公开申请引起的行政诉讼 says nothing of requests.
    unless: '费|咨询|(?<!和)不予公开|审批|许可|投诉|举报|因(?:政府|政务|信息|公开|申请)',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|无|暂无|不存在)(?:政府|政务)?(?:信息)?(?:公开)?(?:依申请公开|申请)(?!人|.{0,4}(?:复议|诉讼))',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|无)(?:任何)?(?:单位|个人|公民|群众|企业|组织|法人)[^,。;复诉]{0,24}(?:提出|提交)[^,。;复诉]{0,12}(?:公开[^,。;复诉]{0,8}申请|申请[^,。;复诉]{0,8}公开)',
  },
  {
    indicators: ['requests.carried_out'],
    pattern: `${NONE}(?:政府信息公开申请|申请)?结转(?:至|到)?(?:下一?年度?|20\\d\\d年)`,
  },
  {
    indicators: ['reviews.total'],
    pattern: `${NONE}[^,。;]{0,40}复议`,
    unless: '纠错|败诉|撤销|申请人不服|虚假|费',
  },
  {
    indicators: ['lawsuits.total'],
    pattern: `${NONE}[^,。;]{0,40}(?:复议(?:申请|案件)?,(?:也)?(?:未|没有)?(?:被)?提起(?:行政)?)?诉讼`,
    unless: '纠错|败诉|撤销|虚假|费|诉讼有关',
  },
  {
    // Reviews and lawsuits counted together: of none in all, each is none.
    indicators: ['reviews.total', 'lawsuits.total'],
    pattern:
      '复议(?:案件)?[、和及与或](?:提起)?(?:行政)?诉讼(?:案件)?(?:数量|总数|共|计|为|均|各)*0(?:件|起|宗|条|次|例)',
    unless: '纠错|败诉',
  },
  {
    indicators: ['complaints.total'],
    pattern: `${NONE}[^,。;]{0,20}(?:举报投诉|投诉举报)`,
    unless: '纠错|败诉',
  },
  {
    indicators: ['request_fees.amount'],
    pattern:
      '(?:没有|未|无|均未|暂未|暂不|尚未|不)(?:向[^,。;]{0,24})?(?:发生|产生|收取|存在|进行)?[^,。;]{0,16}(?:收费|收取|费用|处理费)',
    unless: '规范|违规|乱收费|行政事业|标准|目录|\\d+元|诉讼|复议|通知',
  },
  {
    indicators: ['normative_documents.made'],
    pattern: `${NONE}(?:制发|制定|出台|印发)(?:过)?(?:行政)?规范性文件`,
  },
  {
    indicators: ['staff.full_time'],
    pattern: `${NONE}[^,。;]{0,16}(?:全职|专职)(?:工作)?人员`,
    unless: '不足|缺',
  },
];

/** Words that tell whom a figure is about; read from left to right, the last before the number decides. */
export const SCOPES: readonly {
  readonly scope: 'area' | 'own_level' | 'department' | 'subordinate';
  readonly words: string;
}[] = [
  {
    scope: 'area',
    words:
      '全[省市县区州旗镇乡](?:各(?:级|部门|单位|职能部门)+)?|[我本][省市县区州]各级|各级(?:行政机关|政府)',
  },
  {
    scope: 'department',
    words:
      '(?:各(?:职能)?部门|[省市县区州]直(?:属)?(?:各)?(?:部门|单位)?|[省市县区州]政府(?:工作)?部门)(?:[及和、](?:镇街|乡镇|街道|县市区|各县区?))?',
  },
  {
    scope: 'subordinate',
    words:
      '(?:各)?县市区(?:政府)?|各县区?|各乡镇|[市县]、县政府(?:及其部门)?|市、县(?:政府及其部门)?|乡镇政府|镇街',
  },
  {
    scope: 'own_level',
    words:
      '[省市县区州]本级|本级政府|政府本级|[省市县区州]政府(?:及其?(?:办公[室厅]|部门)|新闻办|公开办|办)|[省市县区州]政府(?=全年|本年|今年|[共已收受被])|[“"][^”"]{2,8}[”"](?:官方|政务)?(?:微博|微信)|(?:微博|微信公众号|微信)[“"][^”"]{2,8}[”"]',
  },
];

/** What a section is about, by the words of its heading; the first that fits. */
export const TOPICS: readonly { readonly topic: Topic; readonly words: string }[] = [
  { topic: 'disputes', words: '复议|诉讼' },
  {
    topic: 'requests',
    words:
      '依申请公开|申请情况|收到和处理|申请处理|答复|不予公开|(?:收到|受理|接到|新收)[^,。;]{0,16}公开申请',
  },
  { topic: 'disclosure', words: '主动公开|公开(?:的)?(?:主要)?内容|公开(?:的)?数量|公开信息' },
];
