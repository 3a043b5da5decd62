/** Requests received, completed and answered. */
import { ALL, IN_TIME, REQUESTS_NAMED } from './all-of-them.js';
import type { Phrase } from './phrase.js';
import {
  ENDED_IN_LICENCE,
  NOT_OVER_INFORMATION,
  ONE_APPLICANT,
  OTHER_APPLICATION,
  OTHER_DESKS,
  OVER_INFORMATION,
  REQUEST,
} from './words.js';

export const REQUESTS: readonly Phrase[] = [
  {
    indicator: 'requests.completed.on_time',
    before: '按(?:时|期)办结',
    measure: 'requests',
    topic: 'requests',
    // 收到并按时办结16件 says two things of all of them.
    unless: `(?:收到|受理|接收)(?:并|且|和|、)按|${OTHER_DESKS}`,
  },
  { indicator: 'requests.completed.extended', before: '延期办结', measure: 'requests', topic: 'requests' },
  {
    indicator: 'requests.completed',
    before: '',
    after: '^(?:政府信息)?(?:依申请公开|公开申请|申请)[^,。;、]{0,4}(?:已|均已|全部)+办结',
    measure: 'requests',
    ...OVER_INFORMATION,
  },
  {
    indicator: 'requests.completed',
    before: `(?:办结|办理完成|办理完毕|处理完毕)(?:了)?(?:${REQUESTS_NAMED}|(?:政府)?信息公开)?`,
    measure: 'requests',
    topic: 'requests',
    unless: '复议|诉讼',
    ...OVER_INFORMATION,
  },
  {
    indicator: 'requests.received',
    before: `(?<![不未予])(?:收到|受理|接到|新收|接收|收)(?!办)[^,。;:]{0,40}公开[^,。;:、]{0,10}${REQUEST}(?:案件|事项|数量|信息|表|书|邮件|信函|函|件)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}|${OTHER_APPLICATION}`,
  },
  {
    indicator: 'requests.received',
    before: `(?<![不未予])(?:收到|受理|接到|新收|接收|发生|收)(?!办)[^,。;:]{0,40}依申请(?:需要?|要求)?公开(?:申请|政府信息|政务信息|信息|事项|案件|备案|请求|要求|诉求|需求|方面|邮件|信件|信函|函件|件|的)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}|${OTHER_APPLICATION}`,
  },
  {
    indicator: 'requests.received',
    before: `(?<![不未予])(?:收到|受理|接到|新收|接收|收)(?!办)[^,。;:、]{0,24}${REQUEST}(?:案|书|表|公开件|公开信息|公开政府信息|公开事项|(?:政府|政务)?信息公开(?:的)?|案件|事项|数量|备案|件)*`,
    measure: 'requests',
    unless: `复议|诉讼|未收到|${OTHER_DESKS}|${OTHER_APPLICATION}`,
    ...OVER_INFORMATION,
  },
  {
    indicator: 'requests.received',
    before: '(?<![不未予])(?:收到|受理|接到|新收|接收)(?:各类|了|有关)?',
    after: `^(?:(?:[^,。;、\\d复诉投举]{0,8}|(?:公众|群众|市民|企业|公民|申请人)?通过[^,。;\\d复诉投举]{2,26})(?:提交|提出|递交)的)?(?:(?:有关|关于)?(?:政府|政务)?(?:信息)?(?:公开)?|(?:针对|关于|有关)[^,。;\\d复诉投举]{2,20}信息公开(?:工作|事务|事项|方面)?)的?${REQUEST}`,
    measure: 'requests',
    // 受理的37件申请已答复: what became of some of them.
    unless: `复议|诉讼|(?:收到|受理|接到|新收|接收)的$|${OTHER_DESKS}`,
  },
  {
    // 收到1件用户申请: who asks stands between.
    indicator: 'requests.received',
    before: '(?<![不未予])(?:收到|受理|接到|新收|接收)(?:了)?',
    after:
      '^(?:来自)?(?:公民|自然人|法人|群众|公众|市民|居民|村民|用户|企业|个人|社会组织|、|和|及|或)+的?(?:书面)?申请(?=[。;()]|$|,[^,。;]{0,12}(?:[答回]复|办[结理]|公开|提供|处理))',
    measure: 'petitions',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
    ...OVER_INFORMATION,
  },
  {
    // 收到来信、依申请公开等26件,其中依申请公开7件: told apart from what else came in.
    indicator: 'requests.received',
    before: '[,(]其中:?(?:政府信息)?(?:依申请公开|公开申请|信息公开申请)(?:政府信息|信息|申请|事项)?(?:的)?',
    measure: 'petitions',
    about:
      '(?:收到|受理|接到)[^。;\\d]{0,40}(?:申请|公开)[^。;\\d]{0,10}等[^。;\\d]{0,8}\\d+件[,(]其中[^。;\\d]{0,20}$',
    unless: '复议|诉讼',
  },
  {
    // 接收网络方式提交的政府信息公开5件: what comes in by this name was asked for.
    indicator: 'requests.received',
    before: '(?<![不未予])(?:收到|受理|接到|新收|接收)(?:了)?[^,。;:、\\d]{0,20}(?:政府|政务)?信息公开',
    after: '^(?!(?:的)?[^,。;]{0,8}(?:投诉|举报|咨询|复议|诉讼|建议|意见|留言|来信|来电))',
    measure: 'petitions',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}|${OTHER_APPLICATION}`,
    ...OVER_INFORMATION,
  },
  {
    // 依申请公开政府信息共4件: what was asked for. Counted in 条 it may be a class of documents.
    indicator: 'requests.received',
    classed: true,
    before:
      '(?:^|[,;:]|年度?|[我本](?:单位|机关|公司|中心|办)|[局委厅镇县市区乡街旗院校]|办公室|苏木|集团|街道)(?:(?:政府|政务)?信息依申请公开|依申请公开(?:政府|政务)?(?:信息|事项|申请)?|申请公开(?:政府|政务)?信息|(?:政府)?信息公开申请)(?:受理|办理件|件|案件)?',
    measure: 'petitions',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
    unlessBefore: `主动公开[^。]{0,12}\\d|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.answered',
    before: `(?:答复|回复)(?:完毕)?(?:了)?(?:${REQUESTS_NAMED}|(?:政府)?信息公开)?`,
    // 按时答复9件,延期答复2件: a part.
    after: '^(?![,、;](?:延期|逾期|超期)(?:答复|回复))',
    measure: 'requests',
    topic: 'requests',
    // 通过网站答复申请4件、纸质申请30件: those that came by one way.
    unless:
      '通过(?![^,。;]*等(?:途径|方式|渠道|形式))[^,。;]{0,12}(?:网站|网络|平台|邮件|信函)|(?:电话|口头|以[“"][^”"]{2,20}[”"])(?:方式|形式|为由)?(?:答复|回复)|延期|逾期|超期|顺延|其中[^,]{0,4}按(?:时|期)|当场|复议|公开答复|其[他它]|部分',
    // 延期答复2件,按期答复10件: the rest.
    unlessBefore: `${NOT_OVER_INFORMATION}|(?:延期|逾期|超期)[答回]复\\d+[件条宗份][,、][^,。;\\d]{0,4}按[时期][答回]复$`,
  },
  {
    // 完成依申请公开答复53件
    indicator: 'requests.answered',
    before:
      '(?:完成|作出|做出|办理)(?:了)?[^,。;、\\d]{0,16}(?:依申请公开|公开申请|申请公开|信息公开)(?:事项|件|申请)?(?:的)?(?:答复|回复)',
    measure: 'requests',
    unless: OTHER_DESKS,
  },
  {
    // 有1件依申请公开
    indicator: 'requests.received',
    classed: true,
    before:
      '(?:^|[,;:])(?:全年|20\\d\\d年度?|本年度?|[我本全][局委厅办镇县市区乡街旗院校省州])*(?:共|仅|只)?有',
    after: '^(?:政府信息|信息)?(?:依申请公开|公开申请|申请公开)(?:案件|事项|申请|件)*(?=[,。;]|$|均|已)',
    measure: 'petitions',
    unless: OTHER_DESKS,
  },
  {
    // 申请公开政府信息的,全年有3件
    indicator: 'requests.received',
    before:
      '(?:申请公开(?:政府|政务)?信息|(?:要求|申请)公开的?(?:政府|政务)?信息申请|(?:政府)?信息公开申请)(?:的)?,(?:[我本][局委厅办镇县市区乡街旗院校])?(?:全年|年度?|20\\d\\d年度?)?(?:共|一共|总共|仅|只)?(?:有|是|收到|受理|接到)',
    measure: 'petitions',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  // 3件均已答复, 9件申请均在法定期限内予以回复: of what was asked for, which is named before the number or behind it.
  ...(
    [
      ['requests.answered', `(?:${ALL}|已|经)+`, '(?:答复|回复)(?!率|的|意见|期|\\d)'],
      ['requests.completed', ALL, '(?:办结|办理完毕)(?!率|的|\\d)'],
    ] as const
  ).flatMap(([indicator, all, verb]): Phrase[] =>
    (
      [
        ['(?:件)?', '申请'],
        // The sentence begins with them, in a section on requests.
        ['', null],
        ['(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请', undefined],
      ] as const
    ).map(([noun, about]) => ({
      indicator,
      before:
        about === null
          ? '^(?:以上|上述|这)?'
          : '(?:^|[,;:]|(?:收到|受理|接到|接收|新收)的|其中)(?:以上|上述|这|其中)?',
      after: `^${noun}(?=[均都全一已经])${all}${IN_TIME}${verb}`,
      measure: 'petitions',
      topic: 'requests',
      ...(about && { about }),
      ...OVER_INFORMATION,
    })),
  ),
  {
    indicator: 'requests.answered',
    before: '答复的',
    after: '^申请',
    measure: 'requests',
    topic: 'requests',
  },
  {
    indicator: 'requests.handled',
    before:
      '(?:^|[^收])(?:办理|处理)[^,。;收]{0,48}(?:信息公开申请|依申请公开(?:政府信息|信息|申请|事项|案件|件)*|依申请(?:政府)?信息公开(?:申请|事项|件)*)',
    measure: 'requests',
    // 通过网站办理申请4件、纸质申请30件: those that came by one way.
    unless: `通过(?![^,。;]*等(?:途径|方式|渠道|形式))[^,。;]{0,12}(?:网站|网络|平台|邮件|信函)|复议|诉讼|不再|${OTHER_DESKS}`,
  },
  {
    // 共办理23件依申请案件
    indicator: 'requests.handled',
    before: '(?<![未不])(?:办理|处理)(?:了)?',
    after: `^(?:政府|政务)?(?:信息)?(?:公开)?的?依?${REQUEST}`,
    measure: 'petitions',
    topic: 'requests',
    unless: `通过(?![^,。;]*等(?:途径|方式|渠道|形式))[^,。;]{0,12}(?:网站|网络|平台|邮件|信函)|复议|诉讼|${OTHER_DESKS}`,
  },
  {
    // 依申请信息公开办理有63件
    indicator: 'requests.handled',
    before: '(?:依申请(?:政府)?(?:信息)?公开|公开申请)(?:信息|事项|申请)?(?:办理|处理)(?:有|了)?',
    measure: 'petitions',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    // 全年接收申请1487件,全年办理1451件
    indicator: 'requests.handled',
    before:
      '(?:^|[,;:])(?:全年|本年度?|20\\d\\d年度?|已经?|目前|现|均|共计?|累计|合计|总计|一共)+(?:办理|处理)(?:了)?',
    after: '^(?:申请)?(?:[,。;()]|$)',
    measure: 'petitions',
    topic: 'requests',
    unlessBefore: `复议|诉讼|${NOT_OVER_INFORMATION}`,
  },
  {
    // 新收到申请1090件,办理1101件
    indicator: 'requests.handled',
    before: '[,;]已?(?:办理|处理)(?:了)?',
    after: '^(?:申请)?(?:[,。;()]|$)',
    measure: 'requests',
    topic: 'requests',
    about: '(?:收到|受理)[^。;\\d]{0,20}申请[书表]?\\d+[件条份](?:\\([^()]{0,24}\\))?[^。;()]{0,8}$',
    unlessBefore: `复议|诉讼|${NOT_OVER_INFORMATION}`,
  },
  {
    // 收到公民申请政府信息公开0件: who asks stands before the verb.
    indicator: 'requests.received',
    before:
      '(?<![不未予])(?:收到|受理|接到|新收|接收)(?:了)?(?:公民|自然人|法人|群众|公众|市民|企业|个人|社会组织|、|和|及|或)+(?:来信|来函|书面)?(?:申请(?:(?:政府|政务)?信息)?(?:公开)?(?:政府信息)?|提出的?申请)',
    measure: 'petitions',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}|${ONE_APPLICANT}`,
    unlessBehind: ENDED_IN_LICENCE,
  },
  {
    // 依申请公开3次,行政复议0次: in one list with them.
    indicator: 'requests.received',
    before: '(?:^|[,;:])(?:收到|受理)?(?:政府信息)?依申请公开',
    after: '^[,、](?:行政)?复议',
    measure: 'requests',
    unless: OTHER_DESKS,
  },
  {
    // 我局2018年度政府信息公开申请0次
    indicator: 'requests.received',
    before: '(?:^|[,;:]|[我本][局委厅办镇县市区乡街旗院校]|年度?)(?:政府|政务)?信息公开申请(?:数|次数)?',
    after: '^(?=[,。;]|$)',
    measure: 'requests',
    topic: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    // 群众依申请公开信息的申请0次
    indicator: 'requests.received',
    before:
      '(?:^|[,;:])(?:群众|公众|公民)?(?:依申请公开|申请公开|要求公开)(?:政府|政务)?信息的申请(?:数|次数)?',
    measure: 'requests',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    // 收到网上申请5件,邮寄申请2件,合计7件: their sum.
    indicator: 'requests.received',
    before: '^[,、;](?:共计|合计|总计)',
    measure: 'petitions',
    topic: 'requests',
    about:
      '(?:收到|受理)[^,。;\\d]{0,20}申请\\d+件(?:[,、][^,。;、\\d]{2,12}\\d+件){1,4}[,、;](?:共计|合计|总计)共?$',
    unless: `复议|诉讼|${OTHER_DESKS}`,
  },
  {
    indicator: 'requests.received',
    // 及时受理,1项…: what stands behind a comma is another clause.
    before:
      '(?<![不未予])(?:收到|受理|新收|新接收|接收(?=[并且和、]))(?:[并且和、](?:全部|按[时期])?(?:办理|处理))?(?![^\\d,]{0,3},)',
    // 收到5个单位的申请, 收到8条留言: what stands behind a number without a request before it must be one, or say what became of it.
    after:
      '^(?:次)?(?:[^\\u3400-\\u9fff]|$|(?:的)?(?:关于|有关|要求|群众|公众|公民)*(?:政府|政务)?(?:信息)?(?:公开)?的?依?申请|信息公开|[均全都已按其并且为是属系经目当及另和与在无未由因内涉主较比同占结转予])',
    measure: 'requests',
    topic: 'requests',
    // 数字城管受理案件1.9万件: cases are no requests.
    unless: '复议|诉讼|其中受理|补正后|结转|(?:收到|受理|新收)的$|案件$',
    ...OVER_INFORMATION,
  },
];
