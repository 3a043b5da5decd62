/** The words of the pages of publishers. */
import { both, template } from '../../model/words.js';

export const WORDS = {
  publishers: both('All publishers', '全部发布机关'),
  list_lead: both(
    'All organs whose reports are here. Each has a page with its reports and its numbers over the years.',
    '发布了所收年报的全部机关，每个机关一页，列出其年报和历年数据。',
  ),
  lead: template(
    '{reports} here{years}, with {figures}; {checked}.',
    '现有 {reports}{years}，{figures}；{checked}。',
  ),
  span: template(' for {first} to {last}', '（{first}—{last} 年度）'),
  of_year: template('{year}', '{year} 年度'),
  colon: both(': ', '：'),
  stop: both('.', '。'),
  one_year: template(' for {year}', '（{year} 年度）'),
  missing: both('No report here for', '其间缺'),
  missing_note: both(
    'The report may well have been published and not be here.',
    '很可能已经公布，只是没有收录。',
  ),
  province: both('Province', '省份'),
  code: both('Region code', '行政区划代码'),
  who: both('Who it is', '机关'),
  reports: both('Its reports', '年报'),
  numbers: both('Its numbers over the years', '历年数据'),
  numbers_lead: both(
    'Each number leads to where it stands. The forms changed over the years: the definition of a row says how far its numbers compare. A dash is a number that is not stated, not a zero.',
    '每个数字都可转至其出处。表式历年有变，可比程度见各行的定义。“–”表示未说明，不等于 0。',
  ),
  series: both('Series', '序列'),
  contradictions: both('What does not add up', '对不上的数字'),
  contradictions_lead: both(
    'Two numbers disagree; which of them is wrong the check cannot say.',
    '两数不一致，核对不能说明哪个有误。',
  ),
  none: template('No two numbers disagree; {checked}.', '没有发现互相矛盾的数字；{checked}。'),
  no_series: both(
    'Its reports state none of the numbers that are followed over the years.',
    '其年报未载有可作历年比较的数据。',
  ),
  years: both('Years', '年度'),
  count: both('Reports', '年报'),
  title: template('{publisher}: its reports and numbers', '{publisher}：年报与历年数据'),
  without_scripts: both(
    'There are too many publishers here for a page each, so this page loads the one that is asked for, which needs JavaScript. The list of reports has its reports.',
    '机关数量较多，未逐个生成网页；本页按需载入，须启用 JavaScript。其年报见年报列表。',
  ),
  not_found: both('There is no such publisher here.', '此处没有该机关。'),
} as const;
