/** What hijacked sites write over names, as regular expressions without regard to case. */

import { OFFICE_ENDING } from './organs.js';

/** Words and signs that no name of an organ holds. */
export const SPAM_WORDS: readonly string[] = [
  '[a-z]{2}[\\w.]{0,64}\\d{2}',
  '\\d{3}体育',
  '[\\w-]\\.(?:com|cn|net|org|vip|cc|app|top|xyz)(?![a-z])',
  // 福利彩票发行中心, 体育彩票管理中心 and 足球协会 are organs.
  '彩票(?!(?:发行|管理|销售)?中心)|[体福]彩网|投注|博彩|娱乐|赌|足球(?!协会|运动|管理中心|学校)|棋牌|百家乐|老虎机|时时彩|六合彩|竞彩|新葡京|太阳城|皇冠体育',
  '(?:开云|乐鱼|欧宝|亚博|华体会|球盟会|九游|爱游戏|博鱼|米兰|必威|雷速|云开|星空)(?:会)?(?:体育|平台|电竞|官方)',
  '(?:^|[_\\s])bet',
  '成人(?:直播|视频|影[院片视]|网站|用品|小说|论坛)|(?:色情|激情|美女)(?:直播|视频)|官网|手机版|网页版|(?:官方|在线|平台)(?:下载|登录|入口|注册|app)|下载(?:安装|app)',
];

/** Words of a firm's name or of its site, in front of the organ that it has driven out of the page. */
export const FIRM_BEFORE = `(?:公司|集团|平台|入口|登录|注册|下载|软件|网页版)(?=[省市县区旗州盟](?!政)[\\u4e00-\\u9fff]{0,6}(?:${OFFICE_ENDING}|政府))`;
