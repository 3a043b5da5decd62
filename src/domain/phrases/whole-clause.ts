/**
 * The words of which a clause is made that says one thing and nothing else: 2010年度 | 受理 | 的 | 申请 | 1件. Where each of
 * its words is known, what it counts is told by which there are, in any order. All are regular expressions.
 */
import type { MEASURES, Topic } from './phrase.js';
import { ANY_CHANNEL, NOT_IN_ALL, OTHER_DESKS } from './words.js';

export type Role =
  | 'small'
  | 'receive'
  | 'publish'
  | 'raise'
  | 'charge'
  | 'set up'
  | 'request'
  | 'information'
  | 'review'
  | 'lawsuit'
  | 'fee'
  | 'point'
  | 'letter'
  | 'online'
  | 'in person'
  | 'fax'
  | 'appoint'
  | 'person'
  | 'full time'
  | 'part time'
  | 'openness'
  | 'hold'
  | 'training'
  | 'meeting';

const OF_OPENNESS = '(?:政府|政务)?信息公开';
/** The field of a body's own work, before 政府信息: 公布自然资源政府信息96条. */
const FIELDS = [
  '自然资源|国土资源|教育|体育|卫生|卫生健康|卫生计生|医疗保障|民政|水利|水务|交通|交通运输|财政|审计|税务|农业|农业农村|林业|林草',
  '住房城乡建设|住建|城乡建设|城市管理|城管|规划|生态环境|环境保护|环保|气象|地震|公安|司法|司法行政|人社|人力资源|人力资源社会保障',
  '商务|工商|市场监管|质监|食品药品监管|安全生产|安监|应急|应急管理|统计|科技|文化|旅游|文旅|文化旅游|粮食|档案|民族宗教|退役军人|发展改革|工业和信息化|政务服务|医院|学校|海事|邮政',
].join('|');
const MANNER = '(?:的?(?:形式|方式|渠道|途径))?(?:提出|提交|递交)?的?';
const BY = '(?:以|通过|采[取用])?';

/** At each place the longest of all that fit is taken. */
export const ROLES: Readonly<Record<Role, string>> = {
  small: [
    '(?:在)?20\\d\\d年(?:度)?(?:全年)?(?:内|期间)?|本年度?|全年(?:度)?|今年|年度?内|一年来',
    '[我本](?:省|市|县|区|州|旗|盟|局|厅|委|办|会|院|镇|乡|街道?|校|单位|机关|部门|公司|集团|中心|所|站|馆|处|队|政府|社)(?:办公室|机关|政府|本级)?',
    '共|共计|总共|合计|总计|一共|累计|计|已|均|全部|依法|及时|按(?:照)?(?:规定|要求)|各类|各种|各项|有关|相关|关于|的|了|为|有|数|数量|总数|总量|件数|条数|达到?|并|也|还|等|其中|对|向|社会(?:各界|公众)?',
    '公民、法人(?:和|或者?|及|以及|与)其[他它](?:社会)?组织|申请人|当事人|行政相对人|社会公众|群众',
  ].join('|'),
  receive: '收到|受理|接到|接收|接受|新收|收',
  publish: '(?:主动)?(?:公开|公布|发布)',
  raise: `提起|提出|引发|引起|发生|产生|申请(?=行政|复议)|被|因(?:为)?(?:${OF_OPENNESS})(?:工作|申请|问题|事项)?(?:而)?|(?:对)?(?:不服)?(?:我|本)(?:局|委|办|单位|机关|县|区|市|镇|街道)(?:作出的?)?(?:${OF_OPENNESS})?(?:答复|告知)(?:不服)?`,
  charge: '(?:依申请(?:公开|提供)的?(?:政府)?信息)?(?:共|总共|合计)?收取',
  'set up': '设立|设置|开辟|建立|建成|设有?',
  request: `(?:${OF_OPENNESS}|依申请公开|公开)的?(?:政府信息)?(?:申请|要求|请求)(?:书|表|件|事项|信息|信息数)?|依申请公开(?:政府|政务)?(?:信息)?(?:事项|件|案件)?|申请(?:公开)?(?:政府|政务)?(?:信息)?(?:事项|件|书|表)?`,
  information: `(?:政府|政务)?(?:公开)?信息(?:公开)?(?:条数|数量|总数)?|(?:${FIELDS})(?:工作|领域|系统|方面|业务)?(?:的|类)?(?:政府|政务)信息(?:条数|数量|总数)?`,
  review: '(?:行政)?复议(?:申请|案件|案|事项)?',
  lawsuit: '(?:行政)?(?:诉讼|应诉)(?:案件|案)?',
  fee: '(?:检索|复[印制]|邮[递寄]|制作|工本|成本|费|、|等|依申请公开|政府信息|提供|信息)*(?:费用|成本费|工本费|收费)',
  point: '(?:公共|公众|政府信息|信息|公开)*查阅(?:点|场所|室|处|中心|窗口)',
  letter: `${BY}(?:信函|信件|邮寄|邮政快递|书信)${MANNER}`,
  online: `${BY}(?:网络|网上|在线|互联网|电子邮件|网络平台)${MANNER}`,
  'in person': `${BY}(?:当面|现场|窗口)${MANNER}`,
  fax: `${BY}传真${MANNER}`,
  appoint: '(?:专门|具体)?(?:配备|配置|安排|落实|确定|指定|明确|抽调|选派|由|从事|负责|承担)',
  person: '(?:专门|具体)?(?:的)?(?:工作)?(?:人员|同志)',
  'full time': '专职|全职',
  'part time': '兼职',
  openness:
    '(?:全局|机关|本级|日常)?(?:的)?(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:日常)?(?:业务|专题)?工作?',
  hold: '(?:先后)?(?:举办|组织|开展|召开|举行)',
  training: '(?:业务|专题|专项)*培训(?:班|会|活动|讲座)?',
  meeting: '(?:工作|专题|部署|推进|领导小组|调度)*(?:会议|例会|推进会|部署会|调度会)',
};

/** What a clause counts that has these words, all of them and no other but small ones and those that may be there. */
export const COUNTED: readonly {
  readonly indicator: string;
  readonly measure: keyof typeof MEASURES;
  readonly needs: readonly Role[];
  readonly may?: readonly Role[];
  /** What the section or the sentence must be about. */
  readonly topic?: Topic;
  /** Words before it in the sentence under which it means something else. */
  readonly unlessBefore?: string;
  /** Whether it must be over disclosure, not over whatever an organ does. */
  readonly disputed?: true;
}[] = [
  ...(
    [
      ['requests.received.letter', 'letter'],
      ['requests.received.online', 'online'],
      ['requests.received.in_person', 'in person'],
      ['requests.received.fax', 'fax'],
    ] as const
  ).map(([indicator, way]) => ({
    ...{ indicator, measure: 'requests' as const, needs: ['receive', 'request', way] as const },
    ...{ may: ['raise'] as const, topic: 'requests' as const, unlessBefore: OTHER_DESKS },
  })),
  {
    ...{ indicator: 'requests.received', measure: 'requests', needs: ['receive', 'request'], may: ['raise'] },
    ...{ topic: 'requests', unlessBefore: OTHER_DESKS },
  },
  {
    ...{ indicator: 'disclosed.total', measure: 'items', needs: ['publish', 'information'] },
    ...{ topic: 'disclosure', unlessBefore: ANY_CHANNEL },
  },
  {
    ...{ indicator: 'reviews.total', measure: 'cases', needs: ['review'] },
    ...{ may: ['raise', 'receive'], disputed: true },
  },
  {
    ...{ indicator: 'lawsuits.total', measure: 'cases', needs: ['lawsuit'] },
    ...{ may: ['raise', 'receive'], disputed: true },
  },
  { indicator: 'request_fees.amount', measure: 'money', needs: ['charge', 'fee'] },
  {
    ...{ indicator: 'staff.total', measure: 'persons', needs: ['appoint', 'person', 'openness'] },
    ...{ unlessBefore: NOT_IN_ALL },
  },
  ...(
    [
      ['staff.full_time', 'full time'],
      ['staff.part_time', 'part time'],
    ] as const
  ).map(([indicator, kind]) => ({
    ...{ indicator, measure: 'persons' as const, needs: ['appoint', 'person', 'openness', kind] as const },
    ...{ unlessBefore: NOT_IN_ALL },
  })),
  {
    ...{ indicator: 'training.sessions', measure: 'sessions', needs: ['hold', 'training', 'openness'] },
    ...{ unlessBefore: NOT_IN_ALL },
  },
  {
    ...{ indicator: 'meetings.total', measure: 'sessions', needs: ['hold', 'meeting', 'openness'] },
    ...{ unlessBefore: NOT_IN_ALL },
  },
  { indicator: 'reading_points.total', measure: 'places', needs: ['set up', 'point'] },
];
