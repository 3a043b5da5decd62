/** What hostile files are made of: a unit that is repeated as often as one likes, in what stands around it. */

const page = (before: string, unit: string, behind = '') => ({
  before: `<html><body>${before}`,
  unit,
  behind,
});
const text = (unit: string, behind = '') => ({
  before: '平阳县教育局2016年政府信息公开工作年度报告\n全年收到申请12件。\n',
  unit,
  behind,
});
const saved = (unit: string) => ({
  before:
    'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>1</p>\n',
  unit,
  behind: '\n--b--\n',
});

export interface Hostile {
  readonly before: string;
  readonly unit: string;
  readonly behind: string;
}

export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'nested elements': page('', '<div><table><tr><td>'),
  'elements that close each other and nest': page('', '<li><p>'),
  'formatting elements that are closed by another’s end': page('<b>'.repeat(19_990), '</i>'),
  'tags without an end': page('', '<p '),
  'superscript blanks': page('<sup>', ' ', 'x</sup>'),
  'blanks between tags in a cell': page('<table><tr><td>', '<b> </b>', 'x'),
  'cells that are not closed': page('<table><tr>', '<td>1'),
  'line breaks in a cell': page('<table><tr><td>', 'a<br>'),
  'rows of a table': page('<table>', '<tr><td>收到</td><td>1</td></tr>'),
  'cells that span': page('<table>', '<tr><td rowspan=999 colspan=99>1</td></tr>'),
  'scripts that are not closed': page('', '<script>'),
  'comments that are not closed': page('', '<!--'),
  'CDATA that is not closed': page('', '<![CDATA['),
  'shadow trees': page('', '<div><template shadowrootmode=open>'),
  'styles and what they style': page(
    '',
    '<style>.a .b{display:none}</style><i class="a"><i class=b>1</i></i>',
  ),
  'markup escaped over and over': page('', '&amp;lt;p&amp;gt;'),
  'frames that hold pages': page('', '<iframe srcdoc="<p>1</p>"></iframe>'),
  attributes: page('<p ', 'a=1 b=2 '),
  'groups of Rich Text': { before: '{\\rtf1\\ansi ', unit: '{\\b a}{', behind: '}' },
  'rows of Rich Text': { before: '{\\rtf1\\ansi \\trowd\\cellx9', unit: '\\intbl 1\\cell\\row', behind: '}' },
  'cells of Rich Text': {
    before: '{\\rtf1\\ansi \\trowd',
    unit: '\\cellx9\\nestcell 1\\cell',
    behind: '\\row}',
  },
  'boxes in a table of LaTeX': {
    before: '\\begin{tabular}{l}\n',
    unit: '\\begin{minipage}{a}',
    behind: '\n\\end{tabular}',
  },
  'links in a line': page('<p>', '<a href="/1">甲</a>'),
  'names of reports in a line': page('<p>', '平阳县2016年政府信息公开年度报告', '</p>'),
  blanks: text(' ', 'x'),
  tabs: text('\t', 'x'),
  'lines without text': text('\n', 'x'),
  'blanks at the end': text(' '),
  letters: text('a', '1'),
  'letters and dots': text('a.', '1'),
  'Chinese characters': text('政', '1'),
  'Chinese characters in cells': page('<table><tr><td>', '政', '1</td><td>收到|</td></tr></table>'),
  'numbers in a cell': page('<table><tr><td>收到申请</td><td>', '1', 'x</td></tr></table>'),
  'addresses under a spammed title': page(
    '<h1>亿游棋牌平台下载市公路局2016年政府信息公开工作年度报告</h1><p>',
    '地址：宣城市鳌峰路12号。',
    '</p>',
  ),
  digits: text('0', 'x'),
  'digits and commas': text('1,', 'x'),
  'numbers and units': text('收到申请12件，'),
  'cells between bars': text('1|'),
  'labels of the form': text('一、本年新收政府信息公开申请数量 '),
  brackets: text('(', 'x'),
  'quotation marks': text('"', 'x'),
  titles: text('《关于'),
  lists: text('分别依次', '。'),
  sums: text('其中截止累计'),
  dates: text('发布日期 2019年1月'),
  organs: text('信息来源：平阳县教育局 '),
  addresses: text('www.a.gov.cn.'),
  'quoted fields': text('"a",'),
  'parts of a saved page': saved('\n--b\nContent-Type: text/html\n\n<p>1</p>\n'),
  'heads of a saved page': saved('X-A: b\n'),
};

export const hostileOf = ({ before, unit, behind }: Hostile, size: number): Buffer =>
  Buffer.from(before + unit.repeat(Math.ceil(size / Buffer.byteLength(unit))) + behind);
