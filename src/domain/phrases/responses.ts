/** Press conferences, interviews, policy interpretations and answers to what the public is concerned about. */
import { CLASSES_FOLLOW } from './around.js';
import type { Phrase } from './phrase.js';
import { WITH_OTHERS } from './words.js';

export const RESPONSES: readonly Phrase[] = [
  {
    indicator: 'responses.online_interviews.by_leader',
    before:
      '(?:负责(?:人|同志)|主要领导)(?:出席|参加|参与|走进)(?:了)?(?:政府网站|网站|县|市|区|省)*(?:在线|网上|互动)访谈(?:活动|节目)?',
    measure: 'times',
  },
  {
    indicator: 'responses.press_conferences.by_leader',
    before: '(?:负责(?:人|同志)|主要领导)(?:出席|参加)(?:了)?(?:新闻)?发布会',
    measure: 'times',
  },
  {
    // 召开新闻发布会6次,主要负责人参加1次
    indicator: 'responses.press_conferences.by_leader',
    before: '[,、;(](?:其中)?(?:主要|单位)*负责(?:人|同志)(?:出席|参加)(?:了)?',
    measure: 'sessions',
    about:
      '新闻发布会\\d+(?:次|场次?)[^。;]{0,4}$|新闻发布会\\d+(?:次|场次?)[,、;(](?:其中)?(?:主要|单位)*负责',
  },
  {
    indicator: 'responses.press_conferences',
    before: '(?:举办|召开|参加|举行|组织|开展)[^,。;]{0,8}新闻发布会(?:\\([^()\\d]{2,8}\\))?',
    measure: 'times',
    unless: '信息$|参观|邀请|收看|观看|收听',
  },
  {
    // 主办…等主题新闻发布会4次: what took place, whatever it was about.
    indicator: 'responses.press_conferences',
    before: '(?:举办|召开|参加|参与|举行|组织|开展|主办|协办|承办|牵头)[^,。;\\d]{0,50}新闻(?:发布|通气)会',
    measure: 'sessions',
    unless: '负责|领导|参观|邀请|收看|观看|收听',
  },
  {
    indicator: 'responses.press_conferences',
    before: '(?:举办|召开|参加|参与|举行|组织|牵头|承办)(?:了)?(?:[^,。;、\\d]{2,16}(?:和|及|以及))?',
    after: '^[^,。;、\\d]{0,10}新闻(?:发布|通气)(?:会|活动)',
    measure: 'times',
    unless: '负责|领导',
  },
  {
    // 组织11期在线访谈和29场新闻发布会: the verb stands before the first number alone.
    indicator: 'responses.press_conferences',
    before: '访谈(?:活动|节目)?(?:和|及|、|与|以及|,)',
    after: '^(?:政策|专题)?新闻(?:发布|通气)会(?=[,。;]|$)',
    measure: 'sessions',
    about: '(?:召开|举办|组织|举行|开展)[^,。;]{0,30}$',
  },
  {
    // 召开联合发布会3场: what takes place is no notice.
    indicator: 'responses.press_conferences',
    before:
      '(?:举办|召开|参加|参与|举行|组织)(?:(?:或|和|、)(?:参与|参加|召开|举办))?(?:了)?(?:新闻|联合|专场|专题|政策)+发布会',
    measure: 'sessions',
    unless: '负责|领导|参观|邀请|收看|观看|收听',
  },
  {
    indicator: 'responses.press_conferences',
    before: '(?:^|[,、;:(]|其中)新闻发布会',
    measure: 'sessions',
    unless: '信息$|发布会(?:发布|信息|稿)',
  },
  {
    indicator: 'responses.online_interviews',
    before: '(?:在线|线上|网上|互动)访谈(?:活动|节目)?',
    measure: 'events',
    unless: '栏目',
  },
  {
    indicator: 'responses.policy_interpretations',
    before: '政策(?:性|法规)?(?:文件)?解读(?:类)?(?:材料|稿件?|信息|产品|文件|件)?(?:发布)?',
    // 做好政策解读,2件规范性文件均…: what the number is of stands behind it.
    unlessBehind: '^[\\d,]+[件个份项部]?(?:行政)?(?:规范性|政策)?文件',
    measure: 'pieces',
    // 向县政府网站报送信息52条,其中政策解读10条: what was handed in.
    unlessBefore: '(?:报送|上报|投稿)[^。;]{0,20}\\d',
    unless: `公报|刊登|团|系列|专家|转发|(?<!(?:制作|发布)[或、和及])转载|${WITH_OTHERS}`,
  },
  {
    indicator: 'responses.policy_interpretations',
    before:
      '(?:(?:发布|制作|公开|配发|编制|撰写|推出)[^,。;]{0,14}|^[,、;:]?|各类|其中)(?:配文|配套|图文|多形式|同步)?解读(?:类)?(?:材料|稿件?|信息|产品|文章|图文|图解)',
    measure: 'pieces',
    unless: `公报|刊登|系列|辟谣|转发|转载|${WITH_OTHERS}`,
    // 政策解读信息55条,其中解读材料38条: a part.
    unlessBefore: '解读[^,。;\\d]{0,8}\\d+[条篇件次],?其中',
  },
  {
    // 撰写3篇文字解读材料
    indicator: 'responses.policy_interpretations',
    before: '(?:撰写|发布|制作|编制|编写|推出)(?:了)?',
    after: '^(?:政策|文字|图文|图片|视频|配套|文件)*解读(?:材料|稿件?|文章|产品)',
    measure: 'pieces',
    unless: `公报|刊登|转发|转载|拟|计划|${WITH_OTHERS}`,
  },
  {
    // 进行5条政策解读
    indicator: 'responses.policy_interpretations',
    before: '(?:进行|开展|完成|发布|制作|推出)(?:了)?',
    after: '^(?:政策|文件|政策文件|规范性文件)解读(?=[,。;(]|$)',
    measure: 'pieces',
    unless: `公报|刊登|转发|转载|拟|计划|${WITH_OTHERS}`,
  },
  {
    indicator: 'responses.policy_interpretations',
    before: '^[,、;](?:配文|配套|同步)解读',
    measure: 'pieces',
    unless: WITH_OTHERS,
  },
  {
    indicator: 'responses.total',
    before: '(?:回应[^,。;]{0,12}(?:热点|舆情|关切)|舆情处置)(?:或重大舆情)?(?:问题|事件|事项|信息)?',
    measure: 'times',
    unless: '微博|微信|信箱|留言|来信|热线|12345|其[他它]方式|同一',
    unlessBefore: `(?:决策|执行|结果|管理|服务)[^,。;、\\d]{0,6}\\d+条|${CLASSES_FOLLOW}`,
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
];
