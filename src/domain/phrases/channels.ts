/** Disclosure by channel. */
import { ACCOUNTS } from './accounts.js';
import type { Phrase } from './phrase.js';
import {
  AND_BOARD,
  AND_CHANNEL,
  AND_SITE,
  AND_THE_LIKE,
  EACH_KIND,
  LOOKERS,
  ONE_COLUMN,
  OTHER_DESKS,
  OTHER_SITE,
  OWN_SITE,
  SITE,
} from './words.js';

/** 门户网站“某县水利局信息公开平台”公开31条: a site by the name of its page. */
const BY_NAME = '(?:[“"][^”"]{2,30}(?:平台|网站?)[”"](?:上)?)?';
/** 发布政务类信息34条,概况类信息150条: the one before it is a class as well. */
const CLASS_BEHIND = '^[\\d,]+[条件篇][,、;](?!其中)[^,。;、\\d]{2,8}类信息\\d';
/** 1月1日至12月31日,信息公开网主动公开, 全年在县信息公开网主动公开, 信息公开网共主动公开: the sentence itself says that it is all, and names no other channel. */
const WHOLE_SITE =
  '(?:(?:至|到)(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日,(?:在)?[^,。;、\\d]{0,12}信息公开网(?:站)?(?:上)?(?=主动)|(?:全年|累计|共计?)[^,。;、\\d]{0,4}(?:通过|在)[^,。;、\\d]{0,16}信息公开网(?:站|页)?(?:上|平台)?|信息公开网(?:站|页)?(?:上|平台)?[^,。;、\\d]{0,8}(?:共计?|累计|全年|合计|总计))[^,。;、\\d]{0,6}公开';

export const CHANNELS: readonly Phrase[] = [
  {
    indicator: 'disclosed.gazette',
    before:
      '公报[》”]?(?:上)?(?:(?:公开|刊登|刊载|发布|公布)(?:政府|各类|文件类?)*信息|(?:刊登|刊载|刊发|登载)(?:政府|各类|规范性|政策)*文件)',
    measure: 'items',
  },
  {
    indicator: 'disclosed.gazette',
    // 政策解读、政府公报信息75条: kinds under one number, of which the gazette is the last.
    before: '(?:^[、,:(]?|通过|其中|[,:(])(?:政府)?公报(?:公开|刊登|刊载|发布)?',
    measure: 'single',
    topic: 'disclosure',
    unlessBefore: '编发|编印|发行|出版|印发',
  },
  {
    indicator: 'disclosed.gazette',
    before: '(?:刊[登载发]|登载)(?:了)?(?:文件|政府|各类|类)*信息',
    about: '公报[^。;]{0,40}$',
    measure: 'items',
  },
  {
    // 编印公报4期,刊载法规、统计公报等50件; …等112件,部门规范性文件45件 is a part of what it printed.
    indicator: 'disclosed.gazette',
    before:
      '(?:刊[登载发]|登载)(?:了)?(?:[^,。;:、\\d]{2,24}、){1,12}[^,。;:、\\d]{2,24}等(?:各类|方面|的)*(?:信息|文件|内容)?',
    after: '^(?![,、;][^,。;]{2,14}$)',
    about: '公报[^。;]{0,40}$',
    measure: 'items',
  },
  {
    // 发行政报12期,发布政府信息662条
    indicator: 'disclosed.gazette',
    before:
      '^[,、;](?:共计?|累计|合计|全年)*(?:刊[登载发]|登载|发布|公开|公布)(?:了)?(?:各类|政府|政务|文件)*(?:信息|文件)',
    measure: 'posts',
    about: '(?:公报|政报)[》”]?(?:共计?|出版|编发|编印|印发|发行|累计|全年)*\\d+期[,、;][^,。;\\d]{0,16}$',
  },
  ...ACCOUNTS,
  {
    indicator: 'disclosed.other_channels',
    before:
      '其[他它](?:方式|渠道|形式|途径|载体)(?:\\([^)]*\\))?(?:共|主动)*(?:公开|公布|发布)(?:政府|政务|各类)*(?:信息)?',
    measure: 'items',
    unless: '(?:网站?|平台|公众号|微信|微博|栏|屏|报)[”"]?(?:以?及|和|与|、)其[他它]',
  },
  {
    // 其他广播、报纸、电视公开31条: every channel but those told before.
    indicator: 'disclosed.other_channels',
    before:
      '其[他它](?:新闻|主流)?(?:广播|报纸|报刊|电视|电台|媒体|媒介|、|和|及|等)+(?:方式|渠道)?(?:共|主动)*(?:公开|公布|发布)(?:政府|政务|各类)*(?:信息)?',
    measure: 'posts',
    unless:
      '(?:网站?|平台|公众号|微信|微博|栏|屏|报纸?|报刊|电视|广播|媒体)[”"]?(?:以?及|和|与|、|等)+其[他它]',
  },
  {
    indicator: 'disclosed.total',
    before: `(?:信息公开(?:发布|统一|综合|管理)*平台(?:\\([^)]*\\))?[^,。;、]{0,12}公开(?:和更新|、更新|并更新)?|${WHOLE_SITE}|信息公开(?:发布|统一|综合|管理)*平台(?:\\([^)]*\\))?[^,。;、]{0,12}发布|信息公开网上[^,。;\\d]{0,14}(?:公开|发布)信息)(?:各类|政府|政务)*(?:信息)?`,
    measure: 'items',
    // 信息公开网公开26条。除在网上公开外,还通过其他媒体公开60条: one of several.
    unlessBeside: '^除[^。;\\d]{2,30}外,还',
    // 网站发布8118篇,其中信息公开平台发布545篇: a part.
    unless: `门户|历年|其中|${LOOKERS}`,
  },
  {
    indicator: 'disclosed.website',
    before: `${SITE}(?:各栏目|平台)?${BY_NAME}(?:及信息公开平台)?(?:(?!重点领域)[^,。;、:]){0,16}(?:公开的?|发布的?|公布的?|公示的|更新|编发|[刊登][登发载])(?:[或和及、]更新)?(?:[^,。;、\\d]{2}(?=政府信息)|各类(?:动态|业务|工作)(?=信息)|政府|政务类?|党政|公开|全[市县区省州]|[我本][局委厅办镇乡街院校]|[省市县区镇乡]级|${EACH_KIND})*信息(?:公开|政策|内容|数据|资讯)?`,
    measure: 'items',
    unless: `分别|历年|标准|依申请公开|${ONE_COLUMN}|${LOOKERS}|${AND_BOARD}|${AND_SITE}|${AND_THE_LIKE}|微信|微博|公众号|新媒体`,
    unlessBefore: OTHER_SITE,
    unlessBehind: CLASS_BEHIND,
    unlessBeside: OWN_SITE,
  },
  {
    indicator: 'disclosed.website',
    // 网站的部门动态信息发布49篇 is a part.
    before: `${SITE}(?:各栏目|平台)?(?:及信息公开平台)?(?:(?!的[^,。;、:]{1,8}信息)[^,。;、:]){0,10}(?:公开|发布|公布)`,
    // 网站发布72条权威解读 is a part.
    after: '^(?:各类|有关|相关|政府|政务|公开)*(?:信息|[^\\u3400-\\u9fff]|$)',
    measure: 'items',
    unless: `分别|历年|标准|依申请公开|${ONE_COLUMN}|${LOOKERS}|${AND_BOARD}|${AND_SITE}|${AND_THE_LIKE}|微信|微博|公众号|新媒体`,
    unlessBefore: OTHER_SITE,
    unlessBeside: OWN_SITE,
  },
  // 通过政府网站公开政府文件、领导动态、重大项目等信息24102条: a list of kinds between the channel and its number.
  {
    indicator: 'disclosed.website',
    before: `(?:(?:通过|利用|依托|在)[^,。;、]{0,16}${SITE}|(?:^|[,;:局厅委院府县市区])(?:官方|政府|门户)*网站)(?:上)?(?:主动|共计?|累计|全年|及时|准确|依法|全面|规范|集中|陆续)*(?:公开|发布|公布)+(?:了)?[^,。;\\d]{2,100}(?:等(?:各类|方面|的|主动公开|[^,。;、\\d]{2,10}的)*(?:政府|政务)?(?:信息|内容)|、[^,。;、\\d]{2,12}类?信息等)`,
    measure: 'items',
    unless: `分别|历年|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  // 在门户网站主动公开公告公示、部门动态等85条
  {
    indicator: 'disclosed.website',
    before: `(?:通过|利用|依托|在)[^,。;、]{0,16}${SITE}(?:上)?(?:主动|共计?|累计|及时)*(?:公开|发布|公布)+(?:了)?[^,。;\\d]{2,60}(?:动态|公告|公示|通知)等`,
    measure: 'posts',
    unless: `分别|历年|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  // 依托县政府门户网站,共发布信息31条: the site ends its clause.
  {
    indicator: 'disclosed.website',
    before: `(?:依托|利用|通过|借助|运用|以|在)[^,。;、\\d]{0,16}(?:网站|门户网)(?:上|平台|为(?!主[^,。;\\d]{0,6},[^,。;\\d]{0,10}主动公开)[^,。;、\\d]{1,8}|(?:发布|公开|公布|开设|设立)[^,。;、\\d]{0,14}(?:目录|指南|专栏|栏目)[^,。;、\\d]{0,8})?,(?:[我本][局委厅办县市区镇乡街院校],?)?(?:全年|年内|本年度?|主动|共计?|累计|合计|及时|已|向社会|对外)*(?:公开|发布|公布)+(?:了)?(?:各[类种]|政务|政府|有关|相关)*信息`,
    measure: 'posts',
    unless: `分别|历年|${LOOKERS}`,
    unlessBefore: `微信|微博|公众号|新媒体|抖音|${AND_BOARD}|${AND_SITE}|${AND_THE_LIKE}`,
  },
  // 通过县政府网站本局专栏,主动公开发布和更新各类信息31条: the column of a body ends its clause.
  {
    indicator: 'disclosed.website',
    before:
      '(?:通过|依托|利用|借助|在)[^,。;、\\d]{2,20}网站[^,。;、\\d]{0,8}(?:专栏|栏目|专区),(?:共计?|累计|全年|及时|主动)*(?:公开|发布|公布)+(?:[、和及](?:更新|公开|发布))?(?:了)?(?:各[类种]|政务|政府|有关|相关)*(?:动态)?信息',
    measure: 'posts',
    unless: `分别|历年|${LOOKERS}`,
    unlessBefore: '微信|微博|公众号|新媒体|抖音',
  },
  // 县政府网站发稿31篇
  {
    indicator: 'disclosed.website',
    before: `(?:网站|门户网)(?:上)?(?:全年|共计?|累计|合计|已)*(?:发稿|刊发|刊登|登载|上传)(?:了)?(?:各类|政府|政务|信息|稿件|文章)*`,
    measure: 'posts',
    unless: `分别|历年|微信|微博|公众号|新媒体|${AND_BOARD}|${LOOKERS}`,
  },
  // 通过县政府门户网站新增信息数16条
  {
    indicator: 'disclosed.website',
    before: `(?:通过|在)[^,。;、]{0,16}${SITE}(?:上)?(?:共计?|累计)*新增(?:公开|发布)?(?:政府|政务|各类)*信息`,
    measure: 'posts',
    unless: `分别|历年|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  // 在门户网站通过发展规划、年度报告等栏目公开政府信息260条
  {
    indicator: 'disclosed.website',
    before: `${SITE}(?:上)?(?:通过|在|开设)[^,。;\\d]{2,40}等栏目(?:主动|共计?|累计)*(?:公开|发布|公布)+(?:了)?(?:各类|政府|政务|相关)*信息`,
    measure: 'items',
    unless: `分别|历年|${LOOKERS}|微信|微博|公众号|新媒体`,
  },
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:(?:通过|利用|依托|在)[^,。;、]{0,24}|[,;、]?[“"][^”"]{2,20}[”"]|(?:^|[,;])(?:政务|官方|政府)?)(?:微信公众号|微信|公众号)[”"]?(?:平台|号)?(?:主动|共计?|累计)*(?:公开|发布|推送)(?:了)?[^,。;\\d]{2,60}等(?:各类|方面|重点|相关|的)*(?:政府|政务|工作)?(?:信息|内容|动态)?',
    measure: 'items',
    unless: `分别|历年|${LOOKERS}|抖音|微博|网站|${AND_CHANNEL}`,
  },
  {
    indicator: 'disclosed.website',
    before: '(?:政府|政务|门户)(?:门户)?网站(?:公开)?信息',
    measure: 'items',
    // 上报市政府网站信息177条: what another's site was given.
    unless: `上报|报送|提供|投稿|转[发载]|${LOOKERS}`,
  },
  {
    indicator: 'disclosed.website',
    before:
      '(?:^|包括|其中|[、,:])(?:经|在|通过)?(?:[省市县区旗州](?:人民)?)?(?:政府|[局委厅办院校])?(?:信息公开)?(?:(?:门户|官方)?网站|官网|校园网)',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    // 公开61件信息,网上23件
    indicator: 'disclosed.website',
    before: '(?:其中|[、,:(])网上(?:公开|发布)?',
    measure: 'posts',
    topic: 'disclosure',
    about: '(?:公开|发布|公布)[^。;]{0,16}\\d+[条件篇份][^。;]{0,8}[,:(][^。;]{0,40}$',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:^|其中|[、,:])(?:[“"][^”"]{2,20}[”"])?(?:政务|政府|官方)?(?:微信(?:公众号|公众平台|平台|订阅号)?|公众号)(?:[“"][^”"]{2,20}[”"])?',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  {
    indicator: 'disclosed.weibo',
    before: '(?:^|其中|[、,:])(?:[“"][^”"]{2,20}[”"])?(?:政务|政府|官方)?微博(?:[“"][^”"]{2,20}[”"])?',
    measure: 'posts',
    topic: 'disclosure',
    unless: LOOKERS,
    unlessBefore: OTHER_DESKS,
  },
  // 网站发布信息98条,微博211条: the verb stands with the first channel alone.
  ...(
    [
      ['disclosed.wechat', '微信(?:公众号)?|公众号'],
      ['disclosed.weibo', '微博'],
    ] as const
  ).map(
    ([indicator, name]): Phrase => ({
      indicator,
      before: `[、,](?:政务|政府|官方)?(?:${name})`,
      measure: 'posts',
      about: '网站(?:发布|公开|推送)[^,。;、\\d]{0,8}信息\\d',
      unless: LOOKERS,
    }),
  ),
  {
    indicator: 'disclosed.website',
    before: `(?:政府网站|门户网站|网站):(?:发布|公开)(?:信息)?`,
    measure: 'items',
  },
  // 140条在政府网站公开,65条在微信公众号公开
  ...(
    [
      ['disclosed.website', SITE],
      ['disclosed.wechat', '(?:微信(?:公众号)?|公众号)'],
      ['disclosed.weibo', '微博'],
    ] as const
  ).map(
    ([indicator, channel]): Phrase => ({
      indicator,
      before: '(?:^|[,、;:(])(?:其中|另有|有)*',
      after: `^(?:政府|政务)?(?:信息)?(?:在|通过|经|由)[^,。;、\\d]{0,8}${channel}(?:上|平台)?(?:公开|发布|公布|推送)`,
      measure: 'posts',
      unless: LOOKERS,
      // 动态类信息120条,其中80条: a part of a part.
      unlessBefore: '上报|报送|(?<![各多])类信息\\d',
    }),
  ),
  { indicator: 'disclosed.website', before: '网站信息(?:更新|发布)', measure: 'posts', unless: LOOKERS },
];
