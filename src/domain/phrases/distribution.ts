/** What the numbers of a sentence are spread over: 网站31条,微信公众号12条,公示栏等渠道9条. */

/** Channels by kind; two names of one kind are one channel. */
export const CHANNEL_KINDS: readonly string[] = [
  '网站|官网|门户网|政务网',
  '(?:公开|信息)平台|信息公开网(?!站)',
  '微信|公众号|订阅号',
  '微博',
  '抖音|快手|视频号|头条',
  '客户端|APP',
  '公报|政报',
  '公[开示告]栏|宣传栏|显示屏|电子屏',
  '报刊|报纸|日报|电视|广播|电台',
  '新媒体',
  '(?<!新)媒体',
  '(?<!全|公开|信息)(?:平台|渠道|途径|方式|形式|载体)',
];
/** Words with which the names of channels are not all of them. */
export const OPEN_LIST = '等|[各多]|不同|其[他它]';
/** Verbs whose number is a channel's. */
export const SPREAD_VERB = '公开|发布|公布|推送|更新|回应';
/** With one of these a number is told anew: it is not of the channel that the number before it was of. */
export const TOLD_ANEW = '[我本全年共]|累计|合计|总|主动';
/** What makes the numbers behind it parts of the one before: 公开67条,其中网站31条; 67条(网站31条). */
export const PARTS_FOLLOW = '其中|\\(';
/** 信息公开网公开399条,全年共公开412条: the sum of all follows. */
export const SUM_FOLLOWS = '^,(?:全年|本年度?)(?:共计?|合计|总计)(?:主动)?公开';
