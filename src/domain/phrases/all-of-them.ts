/** Words behind a number that say of all that it counts what became of them: 收到申请6件,均按时答复. */
import { OUTCOME_WORDS } from './number-first.js';
import { OTHER_DESKS } from './words.js';

export interface AllOfThem {
  /** What the number counts, and what it counts then as well. */
  readonly of: string;
  readonly indicator: string;
  /** What says so, from where its clause begins. */
  readonly said: string;
  /** Of one thing it need not be said that it is all of them. */
  readonly one?: true;
  /** A sentence of its own may say so. */
  readonly later?: true;
}

/** 均, 全部; of one thing it need not be said that it is all of them. */
export const ALL = '(?:均|皆|全部|都|全数|一律)+(?:已|能|按|于|在)*';
/** What ends a frame around the manner; none stands inside it, so that there is one way to match it. */
const LIMITS = '期限|时限|时间|期间|规定|要求|程[序式]|规程|流程|制度|条例》?';
const MEANS = '形式|方式|格式|文书|文本|渠道|途径|平台|网络|互联网|邮件|邮箱|电话|信函|邮寄|系统';
/** How it was done, in any order: nothing that it was done to. */
const MANNERS = [
  '全部|全数|依法|依规|及时|按[时期规]|如期|规范|严格|妥善|认真|准确|圆满|顺利|全面|高效|合法|合规|主动|当场|逐一',
  '予以|给予|作[出了]|做[出了]|进行|完成|办理|处理|受理|审[查核]|登记|书面|当面|现场|电话|邮件|网上|在线|相应|相关|(?:政府)?信息公开(?=[答回]复)',
  '(?:向|对|为)申请人|、|与|和|了|并|地|,',
  `(?:按照?|依照|在|于|根据|依据)(?:(?!${LIMITS})[^,。;、\\d]){0,30}(?:${LIMITS}|的|有关|相关|(?:和|及|与|、)(?=${LIMITS}))+(?:之?内|前)?`,
  `(?:法定|规定)(?:${LIMITS})+(?:之?内|前)?`,
  '(?:在|于)?(?:法定|规定)?(?:的)?\\d{1,2}个?工作日(?:之?内)?',
  `(?:以|由|通过|采[用取]|用)(?:(?!${MEANS})[^,。;、\\d]){0,14}(?:${MEANS})+`,
].join('|');
export const IN_TIME = `(?:${MANNERS})*`;
/** No request is said to wait, or to be answered in another way: 已答复,1件正在办理. */
const NONE_LEFT =
  '(?=了?(?:[,、。;()\\n]|申请人|当事人|$))(?![^。\\n]*(?:\\d+[件宗条份][^,。;]{0,6}(?:正在|尚|仍|未|结转|转|在办|撤)|(?:正在|尚|仍在|未|结转|转入?)[^,。;]{0,10}\\d))';
const OF_REQUESTS: readonly (readonly [indicator: string, verb: string])[] = [
  ['requests.answered', '(?:答复|回复)(?!率|的|意见|期|\\d)'],
  ['requests.completed', '(?:办结|办毕|(?:办理|处理)(?:完毕|结束))(?!率|的|\\d)'],
  // 均按时完成: the work on it.
  ['requests.completed', '(?<=按[时期规]|及时|如期)完成(?=[,。;)\\n]|$)'],
  // 同意公开 names the outcome; 公开 alone may be of anything.
  ['requests.granted', '(?:同意|予以|准予)公开(?!的|部分|\\d)'],
  // 全部办结答复, 全部按期答复办结: both.
  ['requests.answered', '(?:办结|办理)(?:并|、)?(?:按[时期])?(?:答复|回复)(?!率|的|\\d)'],
  ['requests.completed', '(?:答复|回复)(?:并|、)?(?:按[时期])?办结(?!率|的|\\d)'],
  ['requests.completed', '办结(?:并|、|且)?(?:予以|按[时期]|及时|依法)*(?:答复|回复)(?!率|的|\\d)'],
  ['requests.answered', '(?:答复|回复)(?:并|、|且)?(?:按[时期])?(?:办结|办理完毕)(?!率|的|\\d)'],
  // 已予公开并答复
  ['requests.answered', '公开(?:并|、|且)(?:予以|按[时期]|及时|依法)*(?:答复|回复)(?!率|的|\\d)'],
];
/** 收到申请11件,均已公开: at the end of a clause it is said of what was asked for. */
const MADE_PUBLIC =
  '(?:已|经|依法|按[时期规]|及时|予|为)*(?:向[^,。;、\\d]{1,8})?(?:予以?)?公开(?=[,。;)\\n]|$)';
const WAYS_OF_ASKING: readonly (readonly [indicator: string, way: string])[] = [
  [
    'requests.received.online',
    '(?:网上|网络|互联网|在线|电子邮件|网站|门户网站|政务网|政府网站?|官网|网络平台|网上平台)',
  ],
  ['requests.received.letter', '(?:信函|信件|邮寄|邮政快递|书信|来信)'],
  ['requests.received.in_person', '(?:当面|现场|窗口)'],
  ['requests.received.fax', '传真'],
];
/** 均为网上申请, 以信函方式提交 */
const askedBy = (way: string) =>
  `(?:为|是|系|以|通过|采[用取]|由|属|来自)*(?:自然人|公民|个人)?(?:${way}(?:申请(?=方式|形式))?(?:平台|渠道|方式|形式|途径|信箱|邮箱)*(?:提交|提出|递交|收到|申请)(?:的|申请)*|(?:提交)?申请的?(?:方式|渠道|途径)为${way}(?:申请|提交)?)(?=[,。;)\\n]|并|$)`;

/** What was counted, where it stands behind its number: 受理4件依申请件. */
export const COUNTED_NOUN =
  '^次?(?:(?:公民|群众|公众|市民|居民|村民|用户|企业)?(?:政府信息|信息)?(?:依申请公开|公开申请|申请公开|依申请|申请)(?:政府)?(?:信息)?(?:件|事项|要求|请求|诉求)?|(?:行政)?(?:复议|诉讼)(?:案件|申请)?|案件|(?:工作)?人员(?:(?:专门|具体|主要)?(?:负责|从事|承担)[^,。;\\d]{2,24})?)?';

/** What may stand between a number and what is said of all that it counts; each is passed over. */
export const PASSED_OVER: readonly string[] = [
  // 收到74件(网络50件、信函24件)
  '^[\\u3400-\\u9fff]{0,12}\\([^()]{0,80}\\)',
  // 较上年增加3件
  '^[,(](?:比|较|同比|与)[^,。;\\n]{2,20}(?=,)',
];
/** A clause that counts nothing: 收到8件,经审核均属于可公开范围,全部准予公开. */
export const CLAUSE_BETWEEN =
  '^[,(](?:[^,。;\\d\\n“]{2,60}|[^,。;\\d\\n“]{0,16}“[^”\\n]{2,100}”[^,。;\\d\\n“]{0,24})(?=[,。;\\n])';
/** The same in a sentence of its own, which must be on requests: 对网民提问,均已回复 is on something else. */
export const CLAUSE_ON_REQUESTS =
  '^(?=[^,。;\\n]*(?:申请|受理|答复|办理|规定|时限|期限|条例》?|要求|涉及))[^,。;\\d\\n]{2,60}(?=[,。;\\n])';
/** Of another desk, or of only some of them: what follows is not of all. */
export const NOT_OF_THEM = `${OTHER_DESKS}|复议|诉讼|留言|网民|其中|除(?!外)|其余|结转|正在|尚未|撤回|待(?!遇)|举报`;

/** Parts by the way of asking between a number and what is said of all of it: 收到3件,其中当面申请1件,网上申请2件,均已答复. */
const WAY =
  '(?:当面|现场|窗口|网上|网络|互联网|在线|电子邮件|信函|信件|来信|邮寄|邮政|书面|传真|自然人|公民|法人|企业|商业企业|科研机构|社会公益组织|法律服务机构)';
export const PARTS_BY_WAY = `^(?:[,、;](?:其中)?:?(?:(?:通过|以)?${WAY}[^,。;、\\d]{0,14}\\d+[件条宗份起](?:,占比?[\\d.]{1,6}%)?|\\d+[件条宗份起](?:为|是|系|属|来自|由|通过|以)*${WAY}[^,。;、\\d]{0,10})){1,5}`;

/** How a clause begins before it says anything of them. */
const BEGINS =
  '(?:且|并)?(?:[我本][局委厅办镇县市区乡街旗院校单](?:位|道)?)?(?:目前|现|截至目前|经办理|经审查)*,?';
/** A request by another name than its number's: it is spoken of wherever this stands. */
export const REQUESTS_NAMED =
  '(?:政府|政务)?(?:信息)?(?:依申请公开申请|依申请公开|公开申请|依?申请)(?:公开)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请)?(?:件|事项|案件)?';
/** 9件均已答复: whose number it is, is looked at. */
const MANY = '(?:\\d+[件条宗份起])?';
const REMAINING = `(?:(?:以上|上述|所有|全部)?的?(?:${REQUESTS_NAMED})?|(?:以上|上述|这)?${MANY}(?:申请)?)`;
/** 上述申请: they are named, and what is said is said of all of them. */
const THOSE = `(?:对)?(?:以上|上述|所有|全部|这些|这)${MANY}(?:的)?${REQUESTS_NAMED}`;
const THIS_ONE = '(?:对)?(?:该|此)(?:条|件|项)?(?:政府信息公开|信息公开)?申请';

/** What names them may stand anywhere behind them, whatever is counted between: 上述申请均已按期答复. */
export const NAMED: readonly Omit<AllOfThem, 'of'>[] = OF_REQUESTS.flatMap(([indicator, verb]) => [
  { indicator, said: `${BEGINS}${THOSE}(?:目前|现)?(?:已|经|能|${ALL})+${IN_TIME}${verb}` },
  { indicator, one: true, said: `${BEGINS}${THIS_ONE}(?:目前|现)?(?:已|经)+${IN_TIME}${verb}` },
]);
/** What must not stand between: another number of them, or some of which nothing is settled. */
export const NOT_BETWEEN =
  '(?:收到|受理|接到|接收|新收)[^,。;\\d]{0,30}申请[^,。;\\d]{0,10}\\d|结转|转结|转接|转入|正在|尚未|待(?!遇)|在办|未(?:办|答|回|审)';

/** Reviews and lawsuits, and lawsuits by whether a review came first. */
const DISPUTES = ['reviews', 'lawsuits', 'lawsuits.direct', 'lawsuits.after_review'] as const;
const OF_OUTCOMES = OUTCOME_WORDS.filter(([indicator]) => !/received|completed/.test(indicator));
const OUTCOME_ENDS = '(?:的|政府|信息|答复|处理|决定)*(?=[,。;)\\n]|$)';

export const ALL_OF_THEM: readonly AllOfThem[] = [
  {
    // 已办结91件,均在法定时限内给予答复
    of: 'requests.completed',
    indicator: 'requests.answered',
    said: `${ALL}${IN_TIME}(?:答复|回复)(?!率|的|意见|期|\\d)`,
  },
  {
    // 主动公开信息67条,均通过县政府网站公开
    of: 'disclosed.total',
    indicator: 'disclosed.website',
    said: `${ALL}(?:在|通过|经|由)[^,。;、\\d和与及]{0,12}(?:网站|门户网)(?:上|平台)?(?:主动)?(?:进行)?(?:公开|发布|公布)(?=[,。;)\\n]|$)`,
  },
  ...(['requests.received', 'requests.handled'] as const).flatMap((of): AllOfThem[] => [
    ...OF_REQUESTS.flatMap(([indicator, verb]): AllOfThem[] => [
      { of, indicator, later: true, said: `${BEGINS}${REMAINING}已?${ALL}${IN_TIME}${verb}` },
    ]),
    // 收到申请11件,已邮件回复: of all of them, where no other number says that some wait.
    ...OF_REQUESTS.filter(([indicator]) => indicator !== 'requests.granted').map(
      ([indicator, verb]): AllOfThem => ({
        ...{ of, indicator },
        said: `(?:并|现|目前)*已(?:经)?${IN_TIME}${verb}${NONE_LEFT}`,
      }),
    ),
    // 收到申请2件,按照规定在法定期限内回复申请人: how it was done, and of none that it was not.
    ...OF_REQUESTS.filter(([indicator]) => indicator !== 'requests.granted').map(
      ([indicator, verb]): AllOfThem => ({
        ...{ of, indicator },
        said: `${BEGINS}(?:申请内容[^,。;\\d未不]{2,16}并|并)?(?=在|按|依|及时|严格|规范)${IN_TIME}${verb}${NONE_LEFT}`,
      }),
    ),
    // 收到申请5件。按照规定在时限内进行了答复
    ...OF_REQUESTS.slice(0, 2).map(
      ([indicator, verb]): AllOfThem => ({
        ...{ of, indicator, later: true },
        said: `${BEGINS}(?:严格)?(?=(?:按照?|依照|在|于|根据|依据)[^。;\\n]{2,50}了)${IN_TIME}${verb}${NONE_LEFT}`,
      }),
    ),
    // 收到申请8件,均为不予公开. 均为重复申请, 均为个人隐私 tells what they were, and not what became of them.
    ...OF_OUTCOMES.filter(([indicator]) => !/(?:declined|refused)\./.test(indicator)).map(
      ([indicator, words]): AllOfThem => ({
        ...{ of, indicator },
        said: `(?:经[^,。;\\d\\n均都全皆]{1,8},?)?${ALL}(?:答复)?(?:(?:为|属于|属|是|系|被|作出|告知(?:申请人)?)+|(?=不属))${words}${OUTCOME_ENDS}`,
      }),
    ),
    { of, indicator: 'requests.granted', said: `(?:目前|现)?已?${ALL}${MADE_PUBLIC}` },
    ...WAYS_OF_ASKING.flatMap(([indicator, way]): AllOfThem[] => [
      { of, indicator, said: `${ALL}${askedBy(way)}` },
      // 申请方式均为在线提交
      {
        ...{ of, indicator },
        said: `申请的?(?:方式|渠道|途径)${ALL}为${way}(?:平台)?(?:申请|提交|提出)?(?=[,。;)\\n]|$)`,
      },
    ]),
  ]),
  ...DISPUTES.map(
    (kind): AllOfThem => ({
      of: `${kind}.total`,
      indicator: `${kind}.upheld`,
      said: `(?:复议机关|法院|人民法院|结果|复议结果|判决结果)?${ALL}(?:依法|判决|裁定|决定|结果|予以|作出|被|获|得到|为|是)*(?:维持|驳回(?:起诉|申请|[^,。;]{0,6}请求))`,
    }),
  ),
  // Of one:
  ...OF_REQUESTS.map(
    // 收到申请1件,已按时答复
    ([indicator, verb]): AllOfThem => ({
      of: 'requests.received',
      one: true,
      later: true,
      indicator,
      said: `${BEGINS}已(?:经)?(?:严格)?${IN_TIME}(?:通过[^,。;\\d\\n]{2,14})?${IN_TIME}${verb}`,
    }),
  ),
  // 收到申请1件,在法定时限内完成审查、办理与答复; 依申请公开办理件1件,我局在规定时间内进行了答复
  ...['requests.handled', 'requests.received'].flatMap((of) =>
    OF_REQUESTS.slice(0, 2).map(
      ([indicator, verb]): AllOfThem => ({
        ...{ of, indicator, one: true },
        said: `${BEGINS}(?:并)?(?=在|按|依|及时)${IN_TIME}${verb}(?=[,。;)\\n]|$)`,
      }),
    ),
  ),
  {
    of: 'requests.received',
    one: true,
    indicator: 'requests.granted',
    said: `(?:目前|现)?(?=已)${MADE_PUBLIC}`,
  },
  ...WAYS_OF_ASKING.map(
    ([indicator, way]): AllOfThem => ({
      of: 'requests.received',
      one: true,
      indicator,
      said: `(?:申请人)?(?=[为是系以通提申])${askedBy(way)}`,
    }),
  ),
  // 收到申请1件,为本机关不掌握的政府信息
  ...OF_OUTCOMES.map(
    ([indicator, words]): AllOfThem => ({
      of: 'requests.received',
      one: true,
      indicator,
      said: `(?:经[^,。;\\d\\n]{1,16},)?(?:答复|确认)?(?:为|属于|属|是|系|已|被|作出|该|此|因|告知(?:申请人)?)+${words}${OUTCOME_ENDS}`,
    }),
  ),
  // 行政复议1件,复议机关予以维持
  ...DISPUTES.map(
    (kind): AllOfThem => ({
      of: `${kind}.total`,
      one: true,
      indicator: `${kind}.upheld`,
      said: '(?:(?:复议机关|法院|人民法院|结果|复议结果|判决结果|复议决定|已|依法|被)+(?:判决|裁定|决定|予以|作出|为|是)*(?:维持(?!\\d)|驳回(?:起诉|申请|[^,。;]{0,6}请求)(?!\\d))|(?:[^,。;:、\\d]{1,8}(?:政府|[局厅委署部院]))?维持(?:原|了|我|本)|驳回(?:起诉|申请|[^,。;]{0,6}请求))',
    }),
  ),
  // 从事信息公开工作人员2人,均为兼职人员
  ...(['full_time', 'part_time'] as const).map(
    (kind): AllOfThem => ({
      of: 'staff.total',
      indicator: `staff.${kind}`,
      said: `${ALL}(?:为|是|系|属)?${kind === 'part_time' ? '兼职' : '[专全]职'}(?:工作)?(?:人员)?(?=[,。;)\\n]|$)`,
    }),
  ),
  // 行政复议1件,为其他结果; 复议2件,均为其他结果
  ...DISPUTES.flatMap((kind) =>
    [true, undefined].map(
      (one): AllOfThem => ({
        ...{ of: `${kind}.total`, indicator: `${kind}.other`, ...(one && { one }) },
        said: `${one ? '(?:结果)?(?:为|是|属于|属)' : `(?:结果)?${ALL}(?:为|是|属于|属)`}其[他它](?:结果|情形)(?=[,。;)\\n]|$)`,
      }),
    ),
  ),
  ...DISPUTES.filter((kind) => kind !== 'lawsuits').map(
    (kind): AllOfThem => ({
      of: `${kind}.total`,
      indicator: `${kind}.pending`,
      said: `(?:目前|现|该案|均|都|全部)*(?:尚?未审结|(?:正在|尚在|仍在)(?:复议机关|法院|人民法院)?审理)(?=[,。;)\\n]|中|$)`,
    }),
  ),
];
/** What every such statement about more than one thing holds. */
export const SAYS_OF_ALL = '未审结|审理|均|皆|全部|都|全数|一律|已|所有|上述|以上|[答回]复|办结';
/** Behind its parts a statement must say that it is of all of them. */
export const OF_ALL = '均|皆|全部|都|全数|一律|所有|上述|以上';
/** How many are spoken of, where the statement says. */
export const SO_MANY = '(\\d+)[件条宗份起]';
/** What stands between a number and the first part of it, and between two parts. */
export const FIRST_PART = '^[^\\d,。;\\n]{0,12}(?:[,、;(:]|。(?=其中))(?:其中[,:]?)*[^\\d,。;\\n]{0,30}$';
export const PART = '^[^\\d,。;\\n]{0,24}[,、;(:](?:其中[,:]?)*[^\\d,。;\\n]{0,30}$';
/** What the last part is of, behind its number. */
export const REST_OF_PART = '^[\\u3400-\\u9fff“”"]{0,24}(?:\\))?(?=[,。;\\n]|$)|';
/** What a list of parts holds that names one of which nothing is settled: 办结4件,结转2件,均已答复 contradicts itself. */
export const UNSETTLED = '结转|转结|转接|转入|正在|尚|待|未(?:办|答|回|审)|在办|下一?年|次年';
