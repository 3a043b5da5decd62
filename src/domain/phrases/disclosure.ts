/** Disclosure in all. */
import { AFFAIRS } from './own-field.js';
import type { Phrase } from './phrase.js';
import {
  BOARD_LED,
  CHANNELS_BY_NAME,
  CHANNELS_TOGETHER,
  CLASS_LED,
  EACH_KIND,
  FIELD_LED,
  HAS_READERS,
  IN_EACH,
  IN_FIELD,
  LETTERS_COUNTED,
  LOOKERS,
  NEW_MEDIA_ALONE,
  OF_A_CLASS,
  OF_WHOM,
  ONE_CHANNEL,
  ONLY_PRESS,
  PAPERS_MADE,
  PART_OF_ALL,
  SITE_LED,
} from './words.js';

export const DISCLOSURE: readonly Phrase[] = [
  {
    indicator: 'disclosed.total',
    before:
      '(?:主动公开|公开|发布|公布)(?:了)?(?:[我本全](?:[省市县区州局委厅镇乡]|单位|机关|部门|街道|校|院)[^,。;]{0,8})?(?:各类[^,。;、\\d]{2}(?=政府信息)|各类|各种|(?<=主动公开)[\\u4e00-\\u9fff]{2}(?=政府信息))*' +
      `(?:${EACH_KIND})*(?:政府|政务)(?:公开|工作)?信息(?:公开)?(?:新增)?(?:(?:、|和|及|与|以及)(?:工作|政务)?动态信息)?`,
    measure: 'items',
    unless: `历年|依申请|申请公开|要求公开|部分政府|不予|免予|不宜|${CHANNELS_TOGETHER}|${PART_OF_ALL}|${ONE_CHANNEL}|${LOOKERS}`,
    unlessBefore: `(?:发行|编发|编印|出版)[^。;]{0,10}(?:公报|政报)|${NEW_MEDIA_ALONE}`,
  },
  {
    indicator: 'disclosed.total',
    // 部门预算公开7条 is a part: what is not called 主动公开 needs a subject or an adverb before it, not a thing.
    before:
      '(?:主动公开(?:(?:和|并|、|及)(?:及时)?(?:更新|发布))?|(?:^|[,;:]|共计?|累计|总计|全年|年度?|[局委厅办府镇乡街处院室中心]|街道|已|均|对外|社会|依法|及时|新增?|并)公开)(?:了)?(?:各类|各种|新增|的)*(?:信息)?',
    // Behind the number nothing may narrow it: 公开51条疫情防控信息 is a part.
    after: '^(?:政府|政务)?(?:公开)?(?:信息)?(?:[,。;:()、]|$)',
    measure: 'items',
    unless: `历年|${OF_A_CLASS}|${IN_EACH}|${CHANNELS_TOGETHER}|${PART_OF_ALL}|${ONE_CHANNEL}|(?<!政府|政务|本年度?|主动)信息公开(?:共|总?数)*$|依申请|不[予子]|同意|予以|部分|已主动(?!公开(?:了)?(?:政府|政务)?(?:信息)?$)|(?:其[他它]|法定)主动|其中,?本年度公开|${LOOKERS}`,
    unlessBefore: `${NEW_MEDIA_ALONE}|${SITE_LED}|${BOARD_LED}|${CLASS_LED}|${FIELD_LED}|${IN_FIELD}|(?<!公开)方面|结果|建议|提案|疫情|${LETTERS_COUNTED}|${PAPERS_MADE}`,
    topic: 'disclosure',
  },
  {
    // 全年产生政府信息17条,均已主动公开: what was made is what was disclosed.
    indicator: 'disclosed.total',
    before: `(?:产生|制作|形成|生成)(?:了)?(?:${EACH_KIND})*(?:政府|政务)信息`,
    after: '^,(?:均|全部|都)(?:已|依法|及时|按[时期])*主动公开(?=[,。;]|$)',
    measure: 'items',
    unless: `历年|${PART_OF_ALL}|${LOOKERS}`,
    topic: 'disclosure',
  },
  {
    // 公开17条各类政府信息: what is disclosed stands behind its number.
    indicator: 'disclosed.total',
    before:
      '(?:主动公开|(?:^|[,;:]|共计?|累计|总计|全年|年度?|[局委厅办府镇乡街处院室中心县市区]|街道|已|对外|社会|依法)(?:公开|发布|公布))(?:了)?|主动公开的',
    after: `^(?:${EACH_KIND})*(?:政府|政务)信息中?(?=[,。;()]|$)`,
    measure: 'items',
    unless: `历年|${CHANNELS_TOGETHER}|${PART_OF_ALL}|${ONE_CHANNEL}|依申请|不[予子]|同意|予以|部分|${LOOKERS}`,
    unlessBefore: `${IN_FIELD}|(?<!公开)方面|结果|建议|提案|疫情|${NEW_MEDIA_ALONE}`,
  },
  {
    // 公开17条各类信息: of every kind is all, where no channel is named before.
    indicator: 'disclosed.total',
    before:
      '(?:主动公开|(?:^|[,;:]|共计?|累计|总计|全年|年度?|[局委厅办府镇乡街处院室中心县市区]|街道|已|对外|社会|依法)(?:公开|发布|公布))(?:了)?',
    after: '^各[类种](?:政府|政务)?信息(?=[,。;()]|$)',
    measure: 'items',
    unless: `历年|${PART_OF_ALL}|依申请|不[予子]|同意|予以|部分|${LOOKERS}`,
    unlessBefore: `${IN_FIELD}|(?<!公开)方面|建议|提案|疫情|新闻`,
    ofNoChannel: true,
  },
  {
    // 政府信息方面,全县共公开17条; 各类信息,我局对外发布17篇; 全县当年生成的政府信息公开17篇
    indicator: 'disclosed.total',
    before: `(?:^|[,;:]|${OF_WHOM})(?:(?:${EACH_KIND})*(?:政府|政务)|各[类种])信息(?:方面)?,?(?:${OF_WHOM}|,)*(?:主动|对外|向社会|依法|及时|共计?|累计|总计|一共)*(?:公开|发布|公布)+(?:了)?`,
    measure: 'posts',
    unless: `历年|${PART_OF_ALL}|${ONE_CHANNEL}|${LOOKERS}|上报|报送`,
    unlessBefore: '申请|不予|领域|建议|提案|疫情|新闻|计划',
    ofNoChannel: true,
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
      '等[^,。;]{0,8}(?:渠道|方式|形式|途径|平台|载体|媒介|(?<=[、及和与][^,。;]{2,20}等)栏目)(?:共计?|累计|主动|及时|对外|向社会)*(?:公开|发布|公布)+(?:了)?(?:各类|各种|政府|政务|相关|有关)*信息',
    measure: 'items',
    unless: `历年|${LOOKERS}|^(?!.*(?:网(?!络)|栏|报|电视|屏|会)).*(?:新媒体|微信|微博|公众号|抖音)`,
    topic: 'disclosure',
  },
  {
    // 省厅网站、交通频道共主动公开政府信息980条; 在门户网站和公示栏主动公开政府信息95条
    indicator: 'disclosed.total',
    before: `${CHANNELS_BY_NAME},?(?:共计?|累计|合计|总计|对外|向社会)*(?:主动(?:公开|发布)|(?:公开|发布|公布)(?=各[类种]政[府务]信息|信息|(?<=,(?:共计?|累计)(?:公开|发布|公布))各[类种]信息|[^,。;\\d]{4,60}等各[类种]))(?:了)?(?:[^,。;\\d]{4,60}等(?=各[类种])(?:各[类种])[^,。;、\\d]{2,4}(?=信息))?(?:各类|各种|政府|政务|相关|有关|本(?:部门|单位|机关|局|委|镇|乡)|[^,。;、\\d]{2}(?=信息))*信息`,
    measure: 'items',
    unless: `历年|其中|分别|(?<!行业)领域|${LOOKERS}|${ONLY_PRESS}|^(?!.*(?:网(?!络)|栏|报|电视|屏|会)).*(?:新媒体|微信|微博|公众号|抖音)`,
  },
  {
    // 门户网站、新媒体及报刊共公开980条政府信息
    indicator: 'disclosed.total',
    before: `${CHANNELS_BY_NAME}(?:共计?|累计|合计|总计)*(?:主动)?(?:公开|发布)(?:了)?`,
    after: '^(?:各类)?(?:政府|政务)信息(?=[,。;()]|$)',
    measure: 'posts',
    unless: `历年|其中|分别|(?<!行业)领域|${LOOKERS}|${ONLY_PRESS}|^(?!.*(?:网(?!络)|栏|报|电视|屏|会)).*(?:新媒体|微信|微博|公众号|抖音)`,
  },
  {
    // 通过公示栏、电子屏等公开信息58条
    indicator: 'disclosed.total',
    before: `(?:通过|利用|采取|运用)[^,。;\\d]{2,40}等(?:共计?|累计|主动|及时|对外|向社会)*(?:公开|发布|公布)+(?:了)?(?:各类|政府|政务|${AFFAIRS}|相关|的)*信息`,
    measure: 'items',
    unless: `历年|${LOOKERS}|^(?!.*(?:网(?!络)|栏|报|电视|屏|会|园地|橱窗)).*(?:新媒体|微信|微博|公众号|抖音)`,
  },
  {
    indicator: 'disclosed.total',
    before:
      '主动(?:(?:向|对)[^,。;、\\d]{1,8})?公开(?:[^,。;、\\d]{2,20}、){3,12}[^,。;、\\d]{2,24}等(?:方面|各类|的)*(?:政府|政务)?(?:信息|内容)',
    measure: 'items',
    unless: LOOKERS,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before:
      '主动公开(?:发布)?[^,。;\\d]{2,90}等(?:方面|各类|的)*(?:政府|政务)?(?:信息|内容)?(?=,?(?:共|合计|总计))',
    measure: 'items',
    unless: LOOKERS,
    topic: 'disclosure',
  },
  {
    // 主动公开机构设置、人事任免等各类信息67条: of every kind is all.
    indicator: 'disclosed.total',
    before:
      '主动公开(?:了)?(?:[^,。;、\\d]{2,20}、){0,12}[^,。;、\\d]{2,24}等(?:方面)?(?:的)?各[类种](?:政府|政务)?信息',
    measure: 'items',
    unless: `${ONE_CHANNEL}|${LOOKERS}`,
    unlessBefore: '领域',
    topic: 'disclosure',
  },
  {
    // 主动公开市级气象部门政府信息180条: whose it is says nothing.
    indicator: 'disclosed.total',
    before: '主动公开(?:了)?[\\u4e00-\\u9fff]{0,10}(?:部门|系统|单位|机关|[省市县区镇本]级)(?:的)?政府信息',
    measure: 'posts',
    unless: `历年|部分|其中|依申请|不予|${CHANNELS_TOGETHER}|${PART_OF_ALL}|${ONE_CHANNEL}|领域|方面|类|项目|${LOOKERS}`,
    unlessBefore: '领域',
    ofNoChannel: true,
  },
  {
    // 全年共主动公开业务工作、政策文件等政府服务信息317条: a list of kinds under a sum.
    indicator: 'disclosed.total',
    before:
      '(?:共计?|累计|总计|全年|年度?)主动公开(?:了)?(?:各[类种])?(?:[^,。;、\\d]{2,20}、){1,12}[^,。;、\\d]{2,24}等(?:方面|各类|的)*(?:政府|政务)?(?:服务)?信息',
    measure: 'items',
    unless: `${ONE_CHANNEL}|领域|${LOOKERS}`,
    unlessBefore: '领域',
    ofNoChannel: true,
  },
  {
    // 定期主动公开政府信息,2024年全年共计8条
    indicator: 'disclosed.total',
    before: '主动公开(?:各类)?(?:政府|政务)信息,(?:20\\d\\d年度?|全年|本年度?)+(?:共计?|累计|合计|总计)',
    measure: 'items',
  },
  {
    // 发布法规、规范性文件及其他信息共67条; 制作、获取的公开信息共67条
    indicator: 'disclosed.total',
    before:
      '(?:(?:公开|发布|公布)(?:了)?(?:[^,。;、\\d]{2,20}、){1,12}[^,。;、\\d]{2,20}(?:及|和|以及|与)其[他它](?:各类|方面|的)*(?:政府|政务)?|(?:制作|获取|产生|形成)的公开)信息(?=共|合计|总计)',
    measure: 'items',
    unless: `${ONE_CHANNEL}|${PART_OF_ALL}|${LOOKERS}`,
    ofNoChannel: true,
  },
  {
    // 公开了各类政府信息,具体包括救助、任免等方面的内容共计108条
    indicator: 'disclosed.total',
    before:
      '公开(?:了)?各[类种](?:政府|政务)?信息,(?:具体|主要)*(?:包括|涉及|涵盖)[^,。;\\d]{2,60}等(?:各?方面)?(?:的)?(?:内容|信息)?(?=共|合计)',
    measure: 'posts',
    ofNoChannel: true,
  },
  {
    // 主动公开政府信息9120条,其中本年新增152条: the year's own behind that of all years.
    indicator: 'disclosed.total',
    before:
      '^(?:信息)?[,(](?:其中,?)?(?:本年|今年|当年|20\\d\\d年)度?(?:共|新|主动)*(?:增|公开|发布|公布)(?:公开)?(?:了)?(?:政府|政务)?(?:信息)?',
    measure: 'posts',
    about: '公开(?:各类)?(?:政府|政务)信息[^,。;\\d]{0,6}\\d+[余多]?条(?:信息)?[,(][^,。;]{0,16}$',
    ofNoChannel: true,
  },
  {
    // 应公开政府信息67条,实际公开67条
    indicator: 'disclosed.total',
    before: '[,;](?:实际|已)(?:主动)?公开(?:了)?',
    measure: 'posts',
    about: '应(?:当)?(?:主动)?公开(?:的)?(?:政府|政务)?信息[^,。;\\d]{0,6}\\d+条[,;][^,。;\\d]{0,10}$',
  },
  {
    // 主动公开政府信息的情况:40条
    indicator: 'disclosed.total',
    before:
      '主动公开(?:的)?(?:政府|政务)?信息(?:的)?(?:数量|总数|条数|总量)?(?:的)?(?:情况|数量|条数)(?:为)?:',
    measure: 'posts',
    unless: `历年|${LOOKERS}`,
  },
  {
    // 主动公开信息总量425条, under whatever heading
    indicator: 'disclosed.total',
    before:
      '(?:^|[,;:]|全年|年度?|我[局委办镇县市区])主动公开(?:的)?(?:政府|政务)?信息(?:总量|总数|总条数|数量|条数)',
    measure: 'posts',
    unless: `历年|${LOOKERS}`,
    unlessBefore: '申请[^。;]{0,20}\\d',
  },
  {
    // 全平台发布各类政务信息932条
    indicator: 'disclosed.total',
    before: '全(?:平台|渠道|媒体)(?:共计?|累计|合计)*(?:公开|发布|公布)+(?:了)?(?:各类|政府|政务|相关)*信息',
    measure: 'items',
    unless: LOOKERS,
    unlessBefore: '微信|微博|新媒体',
  },
  {
    // 主动公开政府信息简报111篇
    indicator: 'disclosed.total',
    before: '主动公开(?:了)?(?:各类)?(?:政府|政务)信息简报',
    measure: 'single',
    unless: `${ONE_CHANNEL}|${LOOKERS}`,
    ofNoChannel: true,
  },
  {
    // 主动公开部门政务动态信息47条,其中机构信息1条、…: the classes say that it is all of them.
    indicator: 'disclosed.total',
    before: '主动公开(?:了)?(?:[本各]?部门|本?单位)?(?:政府|政务|工作)*动态信息',
    after: '^[,(:]?其中(?![^。;\\d]{0,4}动态)[^,。;\\d]{2,16}$',
    measure: 'posts',
    unless: `历年|${ONE_CHANNEL}|${LOOKERS}`,
    ofNoChannel: true,
  },
  {
    // 主动公开158份信息稿件
    indicator: 'disclosed.total',
    before: '主动公开(?:了)?',
    after: '^(?:政府|政务)?信息(?:稿件|文稿)(?=[,。;(]|$)',
    measure: 'items',
    unless: LOOKERS,
    ofNoChannel: true,
  },
  {
    // 依照主动公开目录公开各类信息及动态类信息合计38条
    indicator: 'disclosed.total',
    before:
      '(?:依照|按照|根据|对照)[^,。;\\d]{0,10}公开目录,?(?:共计?|累计|主动)*公开(?:了)?(?:各类|有关|相关|政府|政务)*信息(?:(?:及|和|与|以及)[^,。;、\\d]{2,10}信息)?',
    measure: 'posts',
    unless: `历年|${LOOKERS}`,
  },
  {
    // 主动公开栏目共发布信息38条
    indicator: 'disclosed.total',
    before:
      '主动公开(?:专栏|栏目)(?:内|中|上)?(?:共计?|累计|全年|已|及时)*(?:公开|发布|更新)(?:了)?(?:各类|政府|政务)*信息',
    measure: 'items',
    unless: `历年|微信|微博|公众号`,
  },
  {
    // 主动公开各类文件、信息67份
    indicator: 'disclosed.total',
    before:
      '主动公开(?:了)?(?:各类|各种|政府|政务|工作|有关|相关)*(?:文件|信息|动态)(?:、|和|及)(?:政府|政务|工作)?(?:信息|文件|动态)',
    measure: 'items',
    unless: `${ONE_CHANNEL}|${LOOKERS}`,
    topic: 'disclosure',
  },
  {
    // 在各类平台公开发布信息67条: every channel is all of them.
    indicator: 'disclosed.total',
    before:
      '(?:各类|各种|各个?|多种|多个|多类|线上线下(?:各类)?)(?:公开|信息公开|政务公开|政务|宣传)?(?:平台|渠道|途径|形式|方式|载体|媒体){1,2}(?:共计?|累计|主动|及时|对外|向社会|依法|全面)*(?:公开|发布|公布)+(?:了)?(?:各类|政府|政务|相关|有关)*信息',
    measure: 'items',
    unless: `历年|不同|领域|${LOOKERS}`,
    unlessBefore: '申请|建议|提案|疫情|新闻',
  },
  {
    // 政府信息,我镇全年公开26条: what is disclosed stands first.
    indicator: 'disclosed.total',
    before:
      '(?:^|[,;])(?:政府|政务)信息,?(?![^\\d]{0,12}(?:不予|依申请|申请))[^,。;、\\d]{0,14}(?:主动公开|公开|发布)(?:了)?',
    measure: 'posts',
    unless: `${ONE_CHANNEL}|${LOOKERS}|上报|报送`,
  },
  {
    // 共计发布、更新政府信息74条
    indicator: 'disclosed.total',
    before:
      '(?:共计?|累计|总计|全年|年度?)(?:公开|发布|公布)(?:[、和及](?:更新|公开|发布))(?:各类)?(?:政府|政务)信息',
    measure: 'posts',
    unless: `${PART_OF_ALL}|${LOOKERS}`,
    unlessBefore: '申请',
    ofNoChannel: true,
  },
  {
    // 全年共55条公开信息
    indicator: 'disclosed.total',
    before: '(?:全年|本年度?|20\\d\\d年度?)(?:共计?|共有|累计|总计)?',
    after: '^(?:主动)?公开(?:政府|政务)?信息(?=[,。;(]|$)',
    measure: 'posts',
    unlessBefore: '申请',
    ofNoChannel: true,
  },
  {
    // 发布17类文件共1528条
    indicator: 'disclosed.total',
    before: '(?:公开|发布|公布)(?:了)?各类文件(?:信息)?(?=共|合计|总计)',
    measure: 'single',
    unless: `历年|转[发载]|规范性|${ONE_CHANNEL}|${LOOKERS}`,
    ofNoChannel: true,
    topic: 'disclosure',
  },
  {
    // 政务信息公开主动公开总数31条
    indicator: 'disclosed.total',
    before: '(?:政务|信息)公开(?:主动)?公开(?:的)?(?:信息)?(?:总数|总量|总条数|数量|条数|信息)',
    measure: 'posts',
    unless: `历年|${LOOKERS}`,
    ofNoChannel: true,
    topic: 'disclosure',
  },
  {
    indicator: 'disclosed.total',
    before: '完成(?:政府|政务)?信息公开',
    measure: 'posts',
    unless: LOOKERS,
  },
  {
    // A hospital, a school or a company discloses its own.
    indicator: 'disclosed.total',
    before: `(?:主动|全年|年度|共计?|累计)公开(?:了)?(?:[我本])?(?:${AFFAIRS}|单位|部门|院|校)(?:的|各类|相关)*信息`,
    measure: 'items',
    unless: `${ONE_CHANNEL}|${LOOKERS}`,
  },
  {
    indicator: 'disclosed.total',
    before: `(?:对外|社会|全年|年度?|共计?|累计|总计)(?:对外|向社会|共计?|累计)*(?:公开|审核|更新)?(?:发布|公布)(?:了)?(?:政府|政务|公开|${EACH_KIND})*信息(?:内容)?`,
    measure: 'items',
    unless: `历年|${PART_OF_ALL}|${LOOKERS}`,
    unlessBefore: `疫情|新闻|${HAS_READERS}`,
    ofNoChannel: true,
    topic: 'disclosure',
  },
  {
    // 对外公布各类信息146条; 2023年,公开各类信息288条: needs no section that says so.
    indicator: 'disclosed.total',
    before: `(?:^|[,;:]|${OF_WHOM}|对外|向社会|共计?|累计)(?:对外|向社会|主动)*(?:(?:公开|公布|(?<=主动)发布)(?:了)?各[类种]|(?<=对外|向社会)公布(?:了)?)(?:政府|政务)?信息(?:内容)?`,
    measure: 'posts',
    unless: `历年|${PART_OF_ALL}|${LOOKERS}`,
    unlessBefore: '申请|领域|建议|提案|疫情|新闻',
    ofNoChannel: true,
  },
  {
    indicator: 'disclosed.total',
    before: '主动公开[^。;]{0,20}方面信息',
    measure: 'items',
    unless: `${LOOKERS}|重点领域`,
  },
];
