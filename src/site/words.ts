/** What the pages say of themselves, in both languages. */
import { both, type Text, template } from '../model/words.js';

/** The frame of every page. */
export const LAYOUT = {
  skip: both('Skip to the text', '跳到正文'),
  strapline: both('Government disclosure reports, read and checked', '政府信息公开年报的提取与核对'),
  siteName: both('gongkai: government disclosure reports', '公开 gongkai：政府信息公开年报'),
  find: both('Find', '查找'),
  reports: both('Reports', '年报'),
  publishers: both('Publishers', '机关'),
  definitions: both('Definitions', '术语'),
  dataDate: template('Data as of {date}.', '数据截至 {date}。'),
  made: template(
    'Made with gongkai {version}. Every figure leads back to its cell or sentence.',
    '由 gongkai {version} 制作。每个数字都可追溯到年报中的单元格或文字。',
  ),
  switchTitle: both('This page in English', '本页中文版'),
};

export const PAGE = {
  contents: both('Contents', '目录'),
  onThisPage: both('On this page', '本页内容'),
  pages: both('Pages', '翻页'),
  before: both('Before this', '上一篇'),
  next: both('Read next', '下一篇'),
  beside: both('The other pages, where they lie in the same folder', '其他各页（须放在同一文件夹中）'),
  whole: both(
    'The whole site, with its search, every report and all definitions (where the folder “site” lies beside this one)',
    '完整网站：可检索，并载有全部年报和术语（须与本文件夹并列存放 site 文件夹）',
  ),
  names: both('Publishers named on this page, in pinyin', '本页机关名称的拼音'),
  allNotebooks: both('All notebooks', '全部笔记本'),
  anchor: both('Link to this section', '本节链接'),
  code: both('Code', '代码'),
  close: both('Fold this away', '收起'),
  table: both('Table', '表格'),
  chart: both('Chart', '图'),
  madeFrom: template('This page was made from the notebook {file}.', '本页由笔记本 {file} 生成。'),
  runnable: template(
    'This page is a notebook that you can run and change: {file}.',
    '本页出自可以运行、修改的笔记本：{file}。',
  ),
};

export const INDEX = {
  title: both('What the disclosure reports say', '年报里说了什么'),
  subject: both('政府信息公开工作年度报告', '政府信息公开工作年度报告'),
  lead: both(
    'Every year, Chinese government organs report what they disclosed and how they answered requests for information. Here such reports are read into tables and checked against themselves, and each number leads back to the cell or sentence it came from.',
    '各级行政机关每年都要公布政府信息公开工作年度报告，说明主动公开和依申请公开的情况。本站将年报整理成表格，逐项核对其中的数字；每个数字都可回溯到它所在的单元格或语句。',
  ),
  sample: both(
    'These reports are no sample of the country: they are those that somebody collected. What is said of them here holds for them alone.',
    '所收年报并非抽样所得，不能代表全国；本站各项结论仅就所收年报而言。',
  ),
  none: both('There are no notebooks yet.', '还没有笔记本。'),
  profiles: both('Profiles of publishers', '发布机关'),
  profilesLead: template('One page each, as {command} wrote it.', '每个机关一页，由 {command} 生成。'),
  forAuthors: both('For those who write notebooks', '编写笔记本'),
  reference: both('Every name with an example', '函数与示例'),
  data: both('The data', '数据下载'),
  reports: both(
    'All reports, each with its text and its figures where they stand',
    '全部年报：原文及各项数据所在位置',
  ),
  publishers: both(
    'All publishers, each with its reports and its numbers over the years',
    '全部发布机关：各机关的年报和历年数据',
  ),
  definitions: both(
    'Definitions of indicators, series, rates, states and checks',
    '指标、序列、比率、状态和核对的含义',
  ),
  failed: both('This notebook failed', '此笔记本运行失败'),
  cellFailed: template('Cell {cell} of this notebook failed', '此笔记本的第 {cell} 个代码单元格运行失败'),
  notExecuted: both('Not executed.', '未运行。'),
};

export const NEWS = {
  title: both('What is new since last time', '与上次相比'),
  none: both('No report came, changed or went.', '年报没有新增、变化或移除。'),
  more: template('and {count} more', '另有 {count} 项'),
  count: template('{label}: {count}', '{label}：{count}'),
};

export const CITE = {
  title: both('How to cite', '引用本页'),
  line: template('gongkai {version}: {title}{date}.', 'gongkai {version}：《{title}》{date}。'),
  date: template(' (data as of {date})', '（数据截至 {date}）'),
  version: template('Version {version}.', '版本 {version}。'),
  dataDate: template('Data as of {date}.', '数据截至 {date}。'),
};

export const REFERENCE = {
  title: both('Reference', '函数参考'),
  lead: both(
    'Every name that a notebook imports from “gongkai”, with an example. In the examples g is await open(), and frame is await g.series.where({ series: "requests.received" }). Missing values are null throughout.',
    '笔记本可从 “gongkai” 导入的全部名称，各附示例。示例中 g 为 await open()，frame 为 await g.series.where({ series: "requests.received" })。缺失值一律为 null。',
  ),
};

/** A title within the marks of a Chinese title: titles in it have marks of the second rank. */
export const titled = (title: string): Text =>
  both(title, title.replaceAll('《', '〈').replaceAll('》', '〉'));

/** What can be done with a chart. */
export const CHART_TOOLS = {
  title: both('Data, link, citation', '数据、链接与引用'),
  csv: both('Data as CSV', '下载数据（CSV）'),
  picture: template('Picture as {kind}', '下载图片（{kind}）'),
  alone: both('This chart on its own page, with its table', '单独查看本图及数据表'),
  link: both('Link to this chart', '本图链接'),
  cite: both('How to cite', '引用方式'),
  embed: both('To show it on another page:', '嵌入其他网页：'),
  source: template('Chart {number} of “{page}”', '《{page}》图{number}'),
};

/** Below tables and charts. */
export const TABLES = {
  all: template('Show all {count} rows', '显示全部 {count} 行'),
  some: template('Show {count} of {all} rows', '显示 {all} 行中的 {count} 行'),
  on_paper: template(
    '{shown} of {all} rows; the page and its data have all of them',
    '{all} 行中的 {shown} 行；网页和数据文件载有全部',
  ),
  data: both('Data of this chart', '本图数据'),
  of_rows: template(
    'What the marks of this chart say; {shown} of {all} rows',
    '图中各标记所示数据：{all} 行中的 {shown} 行',
  ),
  all_rows: template('What the marks of this chart say; {all} rows', '图中各标记所示数据，共 {all} 行'),
  made_of: template('{name}: {total}. From {count}:', '{name}：{total}。所据 {count} 项：'),
  part: template('{name}: {text}', '{name}：{text}'),
  more_pieces: template(' … and {count} more', '……另有 {count} 项'),
  of_parts: template('{name}: made of {count}:', '{name}：所据 {count} 项：'),
  none_of: template('{name}: none in these {count}:', '{name}：以下 {count} 项中没有：'),
  lists: both('What the numbers in the tables are made of', '各表数字的来源'),
  back: template('To the tables of “{page}”', '返回《{page}》'),
  numbers_above: template('Numbers above: {numbers}', '图上数字：{numbers}'),
  made_from: both('What this is computed from', '计算依据'),
  stand_in: template('The numbers stand in these reports: {reports}', '数据出处：{reports}'),
};
