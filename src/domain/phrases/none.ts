/** Sentences that say that there was none: the number is 0 without a digit. */
import { OTHER_DISPUTES } from './disputes.js';

export interface ZeroPhrase {
  readonly indicators: readonly string[];
  readonly pattern: string;
  readonly unless?: string;
  /** Words around, in the sentence and the one behind it, under which it says what shall be, not what was. */
  readonly unlessAround?: string;
}

/** Behind a label: 收费情况:无 */
const LABEL_NONE =
  '[^,。;:]{0,8}:(?:20\\d\\d年度?,?|[本当]年度?,?|全年,?|年内,?|今年,?|[均都]|也|尚|暂)*(?:无|没有|(?:未|没有)(?:曾)?(?:发生|出现|收到)(?:过)?)(?:此项|该项|此类|该类|相关|上述)?(?:情况|情形|内容|事项|业务|案件)?(?=[,;]|$)';
/** 均未发生, behind what did not happen; 未发生纠错 is of something else. */
const NOT_HAPPENED =
  '(?:(?:均|都|也|尚|从|暂)*(?:未|没有)(?:曾|有)?(?:发生|出现|产生|收到|接到|涉及)(?:过)?|[均都](?:暂)?无)(?:相关|此类|上述)?(?:情况|案件|情形|申请)?(?=[,;]|$)';
/** Rules of the Regulations on fees: 不收取费用,但是…将收取. */
const FEE_RULES = '明显超过合理范围|(?:可以|应当|将|方可)(?:按[^,。;]{0,10})?收取|不得|但是?,?申请人';

/** 未产生与诉讼(行政复议)有关的费用 says nothing of how many there were. */
const NOT_COSTS = '(?![^,。;]{0,16}(?:有关|相关)的?[^,。;]{0,4}(?:费|支出))';

const NONE =
  '(?:没有|未有|没(?=收到|接到|发生|受理)|未(?!来|经|审|成年|按|依法|能|及时|尽|必|免|遂|决|如)|无(?![形论效需法偿条限障线纸烟])|尚未(?!审)|暂无|暂未|均未|从未|(?<!信息)不存在(?![、)]))';

/** What an organ decides, and what it then had not done. */
const NOT_DECIDED = (what: string) =>
  `(?:未|没有|无)(?:曾|有)?(?:作出|做出|实施|产生|发生|收取)(?:过|任何)?${what}(?=[,。;、]|$)`;

export const ZERO_PHRASES: readonly ZeroPhrase[] = [
  { indicators: ['licences.decisions'], pattern: NOT_DECIDED('行政许可(?:决定)?') },
  { indicators: ['penalties.decisions'], pattern: NOT_DECIDED('行政处罚(?:决定|案件)?') },
  { indicators: ['coercion.decisions'], pattern: NOT_DECIDED('行政强制(?:措施|执行|决定|案件)*') },
  { indicators: ['admin_fees.amount'], pattern: NOT_DECIDED('行政事业性?收费') },
  {
    // 免费向公众提供政府信息; 依申请公开零收费
    indicators: ['request_fees.amount'],
    pattern:
      '免费(?:向[^,。;、\\d]{1,12})?提供(?:政府|政务|公开|申请)*信息(?![^,。;]{0,4}\\d)|(?:依申请公开|信息公开|公开(?:的)?(?:政府|政务)信息)(?:信息|申请)?,?[均都一律全部]{1,2}(?:为|实行)?免费(?:提供|服务)?(?=[,。;]|$)|(?:依申请公开|信息公开)(?:信息)?(?:处理)?(?:费|收费)(?:金额|总额)?为(?:0(?![\\d.元万])|零)|收取[^,。;\\d]{0,10}费用?(?:共|为)?零元|(?:依申请公开|信息公开)[^,。;、\\d]{0,6}(?:零收费|免收费)',
    unless: '设备|场所|窗口|查阅|上网|打印',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有?|未|尚未|暂未|均未|从未)[曾共]?(?:收到|受到|接到|接获|受理|接收|接受|新收|出现|发生|产生|涉及)(?:[^,。;复诉]|办理回复|需回复){0,40}(?:申请|依申请公开|(?:政府|政务)?信息公开案件|(?:要求|申请|请求)公开[^,。;复诉]{0,12}(?:信息|情况|要求))(?!人|[^,。;]{0,16}(?:复议|诉讼|引发|引起)|[^,。;]{0,14}费)',
    // 未收到因公开申请引起的行政诉讼 says nothing of requests.
    unless:
      '费|咨询|舆情|热点|建议|提案|(?:网上|网络|在线|信函|当面|现场|传真)(?:平台|方式|形式)?的?申请|(?<!和)不予公开|审批|许可|投诉|举报|因依?(?:政府|政务|信息|公开|申请)',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|未有|无(?!需(?!要))|暂无|不存在)(?:任何|一[例件起宗份条])?(?:需要?)?(?:政府|政务)?(?:信息)?(?:公开)?(?:(?:依法)?依(?:法)?申请公开|申请)(?!人|[^,。;]{0,16}(?:复议|诉讼|引发|引起)|[^,。;]{0,6}(?:费|结转|转结|转入|转下|转(?:为|化为)?主动|延期|超期|逾期))',
  },
  {
    indicators: ['requests.received'],
    pattern: `(?:依申请公开|公开申请|申请公开|公开依申请(?:办理)?)(?:${LABEL_NONE}|(?:政府)?(?:信息)?(?:方面|情况|工作|事项|数量?)?,?(?:20\\d\\d年度?|本年度?|全年|今年|均)*[为是]零(?=[,;]|$))`,
    unless: '复议|诉讼|费',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|未有|无)(?:任何)?(?:单位|个人|公民|群众|企业|组织|法人)[^,。;复诉]{0,24}(?:提出|提交)[^,。;复诉]{0,12}(?:公开[^,。;复诉]{0,8}申请|申请[^,。;复诉]{0,8}公开)',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:没有|未有|无)(?:任何|外|其[他它])?(?:单位|个人|公民|群众|企业|组织|法人|人)(?:(?:、|和|或者?|及|以及|与)(?:外|其[他它])?(?:组织|法人|单位|个人|企业|公民))*(?:(?:向|到|就|对)[^,。;复诉]{1,12})?(?:申请(?:公开|获取)?|(?:要求|请求)公开)[^,。;复诉]{0,6}信息',
  },
  {
    // 全年无人申请; 没有人提出过申请; 无单位和个人申请
    indicators: ['requests.received'],
    pattern:
      '(?:^|[,;:]|年度?|[我本][局委厅办镇乡县市区街院校])(?:没有|无|未有)(?:任何)?(?:人|(?:单位|个人|公民|群众|企业|组织|法人)(?:(?:、|和|或者?|及|与)(?:个人|单位|其[他它]组织|组织|法人|企业|公民))*)(?:曾|来)?(?:(?:提出|提交|递交)(?:过)?)?(?:公开)?申请(?:过)?(?=[,;]|$)',
  },
  // 全年零申请; 零复议、零诉讼; 零收费
  ...(
    [
      ['requests.received', '(?:依申请公开|公开申请|申请)'],
      ['reviews.total', '(?:行政)?复议'],
      ['lawsuits.total', '(?:行政)?诉讼'],
      ['request_fees.amount', '收费'],
    ] as const
  ).map(
    ([indicator, what]): ZeroPhrase => ({
      indicators: [indicator],
      pattern: `(?:^|[,;:、(]|年度?|实现|保持)零${what}(?=[,;、)]|$)`,
      unlessAround: '目标|力争|争取',
    }),
  ),
  {
    // 依申请公开工作零受理
    indicators: ['requests.received'],
    pattern:
      '(?:依申请公开|信息公开申请)(?:工作|事项|情况|件)?(?:为|保持|实现)?零(?:受理|申请|收件)(?=[,;、)]|$)',
    unlessAround: '目标|力争|争取',
  },
  {
    // 受理依申请公开,目前尚无接到要求
    indicators: ['requests.received'],
    pattern:
      '(?<=(?:依申请公开|申请公开)(?:政府信息|申请)?,(?:目前|截至目前|至今)?(?:均|暂|尚)?)(?:无|未|没有)(?:接到|收到)(?:任何|相关|有关)*(?:要求|请求)(?=[,;]|$)',
  },
  {
    // 发生依申请和不予公开政府信息条数0条
    indicators: ['requests.received'],
    pattern:
      '(?:发生|收到|受理)(?:的)?依申请(?:公开)?(?:的)?(?:政府)?(?:信息)?(?:和|、|及|与|以及)不予公开(?:的)?(?:政府)?信息(?:条数|数量|件数|数)?(?:共|为|均)*0(?:条|件)',
  },
  {
    indicators: ['requests.received'],
    pattern:
      '(?:依申请公开|公开申请|申请公开|(?:收到|受理)申请)(?:政府|政务)?(?:数量|总数|数|件|事项|信息|情况|办理)*为?(?:零|(?<=为)0(?![\\d.件起宗条份次]))',
    unless: '复议|诉讼',
  },
  {
    indicators: ['requests.carried_out'],
    pattern: `${NONE}(?:有)?(?:需要?|须)?(?:政府信息公开申请|依申请公开|申请)?(?:需要?|须)?(?:结转|转结|转)(?:至|到)?(?:下一?年度?|20\\d\\d年)`,
  },
  {
    indicators: ['requests.carried_in'],
    // 无上年结转资金 says nothing of requests.
    pattern: `${NONE}(?:上一?年度?|去年)(?:的)?(?:结转|转结)(?:的)?(?=(?:政府信息公开)?(?:申请|件)|[,。;]|$)`,
  },
  {
    indicators: ['requests.carried_in'],
    pattern: `${NONE}(?:结转|转结)上一?年度?(?:的)?(?=(?:政府信息公开)?(?:申请|件)|[,。;]|$)`,
  },
  {
    // 上年无结转申请
    indicators: ['requests.carried_in'],
    pattern: '(?:上一?年度?|去年)(?:没有|无)(?:结转|转结)(?:的)?(?=(?:政府信息公开)?(?:申请|件)|[,。;]|$)',
  },
  {
    indicators: ['reviews.total'],
    pattern: `${NONE}[^,。;]{0,64}复议${NOT_COSTS}`,
    unless: `纠错|败诉|撤销|申请人不服|虚假|费|${OTHER_DISPUTES}`,
  },
  {
    indicators: ['lawsuits.total'],
    pattern: `${NONE}[^,。;]{0,64}(?:(?:复议(?:申请|案件)?,(?:也)?(?:未|没有)?(?:被)?提起(?:行政)?)?诉讼|复议(?:、|和|及|与|或者?|以及)(?:被)?(?:行政)?起诉)${NOT_COSTS}`,
    unless: `纠错|败诉|撤销|虚假|费|诉讼有关|${OTHER_DISPUTES}`,
  },
  { indicators: ['reviews.total'], pattern: `复议${LABEL_NONE}`, unless: '诉讼|费' },
  { indicators: ['lawsuits.total'], pattern: `(?<!复议[^。;:,]{0,16})诉讼${LABEL_NONE}`, unless: '费' },
  {
    indicators: ['reviews.total', 'lawsuits.total'],
    pattern: `复议[^。;:,]{0,12}诉讼${LABEL_NONE}`,
    unless: '费',
  },
  {
    // Reviews and lawsuits counted together: of none in all, each is none.
    indicators: ['reviews.total', 'lawsuits.total'],
    pattern:
      '复议(?:案件|程序)?[、和及与或](?:被)?(?:提起)?(?:行政)?诉讼的?(?:案件|情况|事件|程序|(?:、|和|及|与)(?:投诉|举报|申诉)){0,3}(?:数量|总数|数|共|计|为|均|各)*(?:0(?:件|起|宗|条|次|例|(?![\\d.]))|零)',
    unless: '纠错|败诉',
  },
  {
    // 行政复议、诉讼及投诉均为零
    indicators: ['complaints.total'],
    pattern:
      '(?:复议|诉讼)(?:案件)?(?:、|和|及|与)(?:投诉|举报)(?:举报|投诉|案件|情况)*(?:数量|总数|数|共|为|均|各)+(?:0(?:件|起|宗|条|次|例|(?![\\d.]))|零)',
  },
  // 行政复议、行政诉讼均未发生: what did not happen stands first.
  {
    indicators: ['reviews.total'],
    pattern: `复议(?:案件|申请|情况|事项|、|和|及|与|或|行政|应诉|诉讼|申诉|投诉|信访|等)*${NOT_HAPPENED}`,
    unless: OTHER_DISPUTES,
  },
  {
    indicators: ['lawsuits.total'],
    pattern: `诉讼(?:案件|申请|情况|事项|、|和|及|与|或|行政|复议|申诉|投诉|信访|等)*${NOT_HAPPENED}`,
    unless: OTHER_DISPUTES,
  },
  {
    indicators: ['complaints.total'],
    pattern: `公开[^,。;\\d]{0,8}(?:投诉|举报)(?:、|和|及|与|或|投诉|举报|行政|复议|诉讼|申诉|案件|申请|情况|等)*${NOT_HAPPENED}`,
  },
  {
    indicators: ['requests.received'],
    pattern: `(?:依申请公开|公开申请)(?:政府|信息|事项|情况|方面|工作)*${NOT_HAPPENED}`,
  },
  {
    indicators: ['complaints.total'],
    pattern: `${NONE}[^,。;]{0,36}(?:举报[、和及或与]?投诉|投诉[、和及或与]?举报)(?!电话|渠道|方式|信箱)`,
    unless: '纠错|败诉',
  },
  {
    // 未收到政府信息公开投诉; 未发生由政府信息公开引发的举报、投诉
    indicators: ['complaints.total'],
    pattern:
      '(?:没有|无|(?:未|没有|尚未|暂未|从未|均未)(?:有|收到|接到|发生|出现|产生|受理|引发|引起|存在)(?:过|任何)?)[^,。;\\d]{0,20}公开[^,。;\\d]{0,16}(?:举报(?!投诉)|(?<!举报)投诉(?!举报))(?!电话|渠道|方式|信箱|箱|平台|机制|制度|办法|热线|人)',
    unless: '纠错|败诉|咨询(?![、和及]投诉)',
  },
  {
    // 没有发生投诉、行政复议和行政诉讼
    indicators: ['complaints.total'],
    pattern:
      '(?:未|没有)(?:曾|有)?(?:发生|出现|收到|接到|产生)(?:过|任何)?(?:政府|政务)?(?:信息公开)?(?:的|工作)?(?:投诉|举报)(?=[、和及或与](?:行政)?(?:复议|诉讼))',
  },
  {
    indicators: ['complaints.total'],
    pattern: `(?:^|[,;、)]|公开(?:工作)?(?:的)?)(?:举报投诉|投诉举报|投诉|举报)${LABEL_NONE}`,
    unless: '咨询',
  },
  {
    // 信息公开行政复议13件,诉讼1件,无相关投诉事项
    indicators: ['complaints.total'],
    pattern:
      ',(?=也?[无没未])(?<=公开[^。;]{0,60}(?:复议|诉讼)[^。;]{0,30},)(?:也)?(?:无|没有|未收到|未发生|未接到)(?:任何|相关|有关|此类)*(?:投诉|举报|、){1,3}(?:事项|情况|案件)?(?=[,;]|$)',
    unless: '纠错|败诉|咨询',
  },
  {
    indicators: ['request_fees.amount'],
    pattern:
      '(?!(?<=(?:复议|诉讼)(?:案件)?,)[^,。;]{0,8}(?:相应|相关|有关))(?:没有|未(?!按|依法)|无(?!限)|均未|暂未|暂不|尚未|不(?!得|应|可|能|允|准|会|乱|予公开))(?:向[^,。;]{0,24})?(?:发生|产生|收取|存在|进行)?(?:[^,。;]{0,16}|[^,。;]{0,16}信息公开的?)(?:收费(?!项目|标准|目录|减)|收取|(?<!免)费用(?!血|减)|处理费)',
    unlessAround: FEE_RULES,
    unless: '规范|违规|乱收费|行政事业|标准|目录|\\d+元|诉讼|复议|通知',
  },
  {
    indicators: ['request_fees.amount'],
    pattern: '(?:没有|未有|无)(?:任何)?(?:政府)?信息公开(?:的)?收费项目(?=[,;]|$)',
  },
  {
    // 虽可收取成本费,但我局决定不收取任何费用: what was decided stands beside the rule.
    indicators: ['request_fees.amount'],
    pattern: '(?:决定|一律|实际)(?:均|都|暂)?(?:不|未|没有)(?:予以)?收取(?:任何|相关|有关|此项)?费用',
    unless: '行政事业|诉讼|复议',
  },
  {
    indicators: ['request_fees.amount'],
    pattern: '(?:收费|费用)(?:和|及|、|与)减免(?:情况|金额)?(?:均|都)?[为是](?:零|0(?![\\d.]))',
    unless: '行政事业|诉讼|复议',
  },
  {
    indicators: ['request_fees.amount'],
    pattern:
      '(?:公开[^,。;、\\d]{0,6}|所有|全部|上述|以上)申请[^,。;、\\d]{0,8}(?:均|全部|一律|都)(?:为|是|予以)?免(?:费|收费)',
  },
  {
    // 收费为零; 分文未收; 没有收过钱
    indicators: ['request_fees.amount'],
    pattern:
      '(?:^|[,;])(?:全年|本年度?|20\\d\\d年度?|实际|共)*(?:收费|收取费用)(?:金额|总额)?[为是](?:零(?=[,;]|$)|0(?![\\d.]))|(?<!诉讼费|学费|[水电]费|罚款|押金)(?:一分一文|一?分文)[均都]?(?:未|没有?|不)收|(?:未|没有?)(?:收(?:取)?(?:过)?(?:申请人)?(?:分文|一分钱|钱))(?=[,;]|$)',
    unless: '行政事业|诉讼|复议',
  },
  {
    indicators: ['request_fees.amount'],
    pattern: `(?:收费|费用|处理费|减免)${LABEL_NONE}`,
    unless: '规范|乱收费|行政事业|标准|目录|诉讼|复议',
  },
  {
    indicators: ['normative_documents.made'],
    pattern: `${NONE}(?:制发|制定|出台|印发|发布){1,2}(?:过)?(?:[、和或及](?:废止|修改|修订|清理)){0,3}(?:行政)?规范性文件`,
  },
  {
    indicators: ['normative_documents.repealed'],
    pattern: `${NONE}(?:(?:制发|制定|出台|印发|发布|修改|修订){1,2}[、和或及]){0,2}(?:宣布)?(?:废止(?:[、和或及](?:修改|修订|清理)){0,2}(?:过)?(?:行政)?规范性文件|(?:行政)?规范性文件(?:被|已|宣布)*废止)`,
    unless: '失效',
  },
  {
    indicators: ['responses.press_conferences'],
    pattern: `${NONE}(?:召开|举办|举行|参加|组织)(?:过)?(?:任何|有关|相关)?新闻发布会`,
  },
  {
    indicators: ['responses.online_interviews'],
    pattern: `${NONE}(?:开展|举办|参加|组织|进行)(?:过)?(?:任何|有关|相关)?(?:在线|网上)访谈`,
  },
  {
    indicators: ['training.sessions'],
    pattern: `${NONE}(?:开展|举办|组织)(?:过)?(?:任何|有关|相关)?(?:政府|政务)(?:信息)?公开(?:工作|业务|专题)?培训`,
  },
  {
    // 本年度无主动公开信息; 无主动公开信息更新 is of something else.
    indicators: ['disclosed.total'],
    pattern:
      '(?:^|[,;]|年度?|全年|[我本][局委厅办镇乡县市区街院校])(?:没有|无)主动公开(?:的)?(?:政府)?信息(?=[,;]|$)',
  },
  {
    indicators: ['staff.full_time'],
    pattern: `${NONE}[^,。;]{0,16}(?:全职|专职)(?:工作)?人员`,
    unless: '不足|缺',
  },
  {
    // 未主动公开政府信息的情形 is of something else.
    indicators: ['disclosed.total'],
    pattern:
      '(?:^|[,;]|年度?|全年|[我本][局委厅办镇乡县市区街院校])(?:未|没有)主动公开(?:过)?(?:任何)?政府信息(?=[,;]|$)',
    unless: '计划|要求',
  },
];
