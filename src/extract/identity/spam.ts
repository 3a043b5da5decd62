/** What hijacked sites write over names. */
export const SPAM =
  /[a-z]{2}[\w.]{0,64}\d{2}|\d{3}体育|[\w-]\.(?:com|cn|net|org)|彩票|投注|博彩|娱乐|赌|(?:^|[_\s])bet|官网|手机版|足球|(?:公司|集团|平台|入口|登录|注册|下载|软件|网页版)[省市县区旗](?!政)[\u4e00-\u9fff]{0,6}(?:局|厅|委|办|政府|委员会|办公室)/i;
