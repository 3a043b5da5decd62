/** What scripts say, in both languages; all pages load them once. */
import { both, type Language, type Text } from '../model/words.js';

/** The menu of a chart, by the names that vega-embed gives its parts. */
const CHART_MENU = {
  CLICK_TO_VIEW_ACTIONS: both('Save this chart', '保存此图'),
  PNG_ACTION: both('Save as PNG', '存为 PNG 图片'),
  SVG_ACTION: both('Save as SVG', '存为 SVG 图片'),
};

/** `{…}` is filled by the script. */
const WORDS = {
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

export const scriptWords = (language: Language): object => ({
  ...inLanguage(WORDS, language),
  menu: inLanguage(CHART_MENU, language),
});
