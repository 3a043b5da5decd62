/** What scripts say, in both languages; all pages load them once. */
import { both, type Language, type Text } from '../model/words.js';

/** `{…}` is filled by the script. */
const WORDS = {
  picture: both('Picture as {kind}', '下载图片（{kind}）'),
  leads: both('Where it comes from', '查看出处'),
  copied: both('Copied', '已复制'),
  copy: both('Copy', '复制'),
  sort: both('Sort by {column}', '按{column}排序'),
  filter: both('Filter rows', '筛选行'),
  search: both('Search', '搜索'),
  nothing: both('Nothing was found.', '没有找到。'),
  found: both('{count} found', '找到 {count} 项'),
  years: both('Reports by year', '按年度'),
  ofYear: both('Reports for {year}: {count}', '{year} 年度：{count} 份年报'),
  publishers: both('Publishers and their reports', '机关与年报'),
  definitions: both('Definitions', '指标与术语'),
  notebooks: both('Notebooks', '笔记本'),
  rows: both('{shown} of {all} rows', '{all} 行中的 {shown} 行'),
};

const inLanguage = (words: Readonly<Record<string, Text>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]]));

export const scriptWords = (language: Language): object => inLanguage(WORDS, language);
