/** Disclosure by accounts on WeChat and Weibo. */
import type { Phrase } from './phrase.js';
import { AND_CHANNEL, LOOKERS, NARROWED, OTHER_ACCOUNTS } from './words.js';

/** 公众号更新160次,共计公开378条; 开设微信1个、公开信息406条: the account before one number, what it published before the next. */
const UPDATES =
  '[^,。;:、]{0,14}\\d[\\d.]{0,8}[余多]?(?:[次期个]|万?[人户名]次?)(?:关注|订阅)?[,、][^,。;、\\d]{0,14}$';
const UPDATED =
  '^(?:关注|订阅)?[,、](?:共计?|累计|合计|总计|全年)*(?:(?:公开|发布|推送|更新|发送|编发)(?:各类|政府|政务)*(?:信息|图文|文章|消息|稿件)*|(?:各类|政务)?(?:信息|图文|文章|推文))';
/** Each kind of account, and words of the other. */
const EACH_ACCOUNT = [
  ['disclosed.weibo', '微博', '微信|公众号'],
  ['disclosed.wechat', '(?:微信公众号|公众号|微信)', '微博'],
] as const;

export const ACCOUNTS: readonly Phrase[] = [
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:微信|公众号)(?!.*(?:微博|网站))(?:[“"][^”"]{2,20}[”"])?[^,。;:]{0,14}(?:发布|公开|推送|公布|刊发)(?:政府|政务|各类|相关|有关|原创|推送)*(?:图文)?(?:图文|推文|文章|消息|讯息|稿件|(?:工作|政务)动态|(?!疫情|防疫|招聘|辟谣|解读|预警)[^,。;、\\d]{2}(?=信息))?(?:信息)?(?:公开)?',
    after: `^(?!${NARROWED})`,
    measure: 'items',
    unless: `其[他它]|分别|${OTHER_ACCOUNTS}|微博[、及和]?微信|微信[、及和]?微博|微博公众号|微信[^,]{0,6}群|(?:微信|公众号)[”"]?等|等其[他它]|${AND_CHANNEL}|${LOOKERS}`,
  },
  {
    // An account that was brought up to date so many times, and what it published in all.
    indicator: 'disclosed.wechat',
    before: UPDATED,
    about: `(?:微信|公众号)${UPDATES}`,
    measure: 'posts',
    unlessBefore: '微博|抖音|头条|视频号|网站?(?:以?及|和|与|、)',
  },
  {
    indicator: 'disclosed.weibo',
    before: UPDATED,
    about: `微博${UPDATES}`,
    measure: 'posts',
    unlessBefore: '微信|公众号|抖音|头条|视频号|网站?(?:以?及|和|与|、)',
  },
  {
    // 网站访问量12000人次,发布信息31条
    indicator: 'disclosed.website',
    before: UPDATED,
    about: `网站${UPDATES}`,
    measure: 'posts',
    unlessBefore: '微信|公众号|微博|新媒体|抖音|网站?(?:以?及|和|与|、)|[现存共]有',
  },
  {
    indicator: 'disclosed.wechat',
    before:
      '(?:微信|公众号)(?:[“"][^”"]{2,20}[”"])?(?:平台)?(?:共计?|累计|全年|及时)*更新(?:各类|政务)*(?:信息|图文|文章)?',
    measure: 'posts',
    unless: `微博|网站|${AND_CHANNEL}|${LOOKERS}`,
  },
  {
    // 公众号“某县农业”全年共推出89条图文
    indicator: 'disclosed.wechat',
    before:
      '(?:微信公众号|微信|公众号)(?:平台)?(?:[“"][^”"]{2,20}[”"])?(?:全年|本年度?|年内|共计?|累计|合计)*(?:发布|推送|推出|刊发)(?:了)?',
    after: '^(?:原创|各类|政务)*(?:图文信息|图文|推文|文章|信息)(?=[,。;()]|$)',
    measure: 'posts',
    unless: `抖音|微博|网站|${AND_CHANNEL}`,
  },
  {
    // 编辑发布微信公众号92期、信息317条
    indicator: 'disclosed.wechat',
    before: '^[,、](?:共计?|累计|合计|发布|推送)*(?:图文)?(?:信息|图文|文章|消息|推文)',
    about:
      '(?:编辑|编发|发布|推送|推出)[^,。;、\\d]{0,6}(?:微信公众号|公众号|微信)\\d+[次期][,、][^,。;、\\d]{0,8}$',
    measure: 'posts',
  },
  // 官方微博更新4077条
  {
    indicator: 'disclosed.weibo',
    before:
      '微博(?:[“"][^”"]{2,20}[”"])?(?:账号|平台)?(?:共计?|累计|全年|及时)*更新(?:各类|政务)*(?:信息|图文|文章)?',
    measure: 'posts',
    unless: `微信|公众号|网站|${AND_CHANNEL}|${LOOKERS}`,
  },
  // 市局四大微博,进一步加大力度,全年累计发布政府信息318条: what goes on from the account is of it.
  ...EACH_ACCOUNT.map(
    ([indicator, account, other]): Phrase => ({
      indicator,
      before: `${account}(?:公众)?(?:账号|号|平台)?(?:[^,。;、\\d和与及]{2,10}(?:作用|优势|功能))?,(?:(?![^,]*(?:网|栏|报|屏|电视|抖音|视频号|头条))[^,。;\\d]{2,24},){0,2}(?:[“"][^”"]{2,20}[”"])?(?:全年|共计?|累计|已|及时|主动|有针对性地)*(?:公开|发布|推送)(?:各[类种]|政务|政府|图文)*(?:信息)?`,
      after: `^(?!${NARROWED})`,
      measure: 'posts',
      unlessBefore: `${other}|抖音|视频号|头条|网站?(?:以?及|和|与|、)|(?:网|栏|报|屏|电视)[^,。;]{0,12}(?:等|、|和|与|及)[^,。;]{0,8}(?:微|公众)|分别|${LOOKERS}`,
    }),
  ),
  // 开通官方微博,发布各类信息3400余条: the account ends its clause.
  ...EACH_ACCOUNT.map(
    ([indicator, account, other]): Phrase => ({
      indicator,
      before: `(?:开通|开设|开办|新开|运营|利用|通过|借助|依托|加强|做好|用好|强化)[^,。;]{0,20}${account}(?:账号|号|平台)?(?:[“"][^”"]{2,20}[”"])?(?:建设|运营|管理|运维|维护|作用)*,(?:全年|今年|20\\d\\d年|共计?|累计|已)*(?:发布|推送|推出|更新)(?:了)?(?:各[类种]|政务|政府|相关|有关|图文)*(?:[^,。;、\\d]{2}类|动态)?(?:信息|图文|推文|文章)`,
      measure: 'posts',
      unlessBefore: `${other}|抖音|视频号|头条|网站?(?:以?及|和|与|、)|分别|${LOOKERS}`,
    }),
  ),
  {
    // 公众号推文12篇: the noun holds the verb.
    indicator: 'disclosed.wechat',
    before:
      '(?:微信公众号|公众号|微信)(?:平台)?(?:[“"][^”"]{2,20}[”"])?(?:全年|年内|本年度?|共计?|累计|合计|原创)*(?:推文|图文|发文|编发|刊发)(?:信息|文章|推文)?',
    measure: 'posts',
    unless: `抖音|微博|网站|其[他它]|${AND_CHANNEL}|${LOOKERS}`,
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
      '微博(?!.*(?:微信|网站))[^,。;:]{0,10}(?:发布|公开|推送|公布)(?:政府|政务|各类|相关|有关|原创|推送)*(?:信息|讯息|消息)?(?:公开)?',
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
    before: '(?:发布|推送)(?:[、和及]转[载发])?(?:原创|政务)?微博',
    measure: 'posts',
    unless: LOOKERS,
  },
  {
    indicator: 'disclosed.wechat',
    before: '(?:发布|推送)(?:[、和及]转[载发])?(?:原创|政务)?微信(?:图文|推文|信息)?',
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
  { indicator: 'disclosed.weibo', before: '^[、,]微博', measure: 'posts', unless: LOOKERS },
  { indicator: 'disclosed.wechat', before: '^[、,]微信', measure: 'posts', unless: LOOKERS },
];

/** 公众号推送42期,共151条信息; 公众号发布92期、信息317条: of how many issues the pieces are that follow, right behind the account. */
const ALL_OF_THEM =
  '(?:共计?|累计|合计|总计)?(?:(?:刊发|刊载|推送|发布|公开)(?:了)?)?(?:(?:各类|政务|原创)?(?:信息|图文|推文|文章|消息|稿件))?(?:共计?|累计|合计|总计)?';
export const ISSUES_OF_PIECES = `(?<=(?:微信|公众号|订阅号|微博)[^,。;\\d]{0,16})\\d[\\d,]{0,6}[余多]?[期次][,、]?(?=${ALL_OF_THEM}\\d[\\d.,]{0,11}万?[余多]?[条篇件])`;
/** The same at the end of the words before the pieces. */
export const ISSUES_BEFORE = `\\d[\\d,]{0,6}[余多]?[期次][,、]?(?=${ALL_OF_THEM}$)`;
