/** What hijacked sites write over names. */
export const SPAM =
  /[a-z]{2,}[\w.]*\d{2,}|\d{3,}体育|[\w-]+\.(?:com|cn|net|org)|彩票|投注|博彩|娱乐|赌|(?:^|[_\s])bet|官网|手机版|足球/i;
