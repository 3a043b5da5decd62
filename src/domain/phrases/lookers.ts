/** How many look at a channel, which says nothing of what it publishes: 粉丝3.2万人, 累计阅读量达12万次, 1600人关注. */

const SOME = '\\d[\\d.]{0,9}[万亿余多]{0,2}';
/** 回应关注12次 counts answers. */
const LOOKS = '(?:访问|点击|浏览|阅读|(?<!回应[^,。;\\d]{0,10})关注|粉丝|订阅|用户|播放|下载)';
/** Small words around, one character at a time, so that there is one way to match them. */
const LEADS = '[共有现累计拥已总日均被达近]*';
const WHOSE = '[总人次用户数量访问者]*';
const REACHES = '[已达到为约有突破超过共计累:近]*';
const PERSONS = '(?:人次|[个人户名次位])?[余多]?';

/** Such a number with its words and the sign behind them: what follows goes on from what stands before. */
export const LOOKED_AT =
  `[,、(]?${LEADS}${LOOKS}${WHOSE}${REACHES}${SOME}${PERSONS}\\)?[,、;]` +
  `|[,、(]?${LEADS}${SOME}(?:人次|[个人户名次位])${LOOKS}${WHOSE}\\)?[,、;]`;
