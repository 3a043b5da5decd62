/** The sites around a text: menus, side columns, links to other papers and footers, in lines and as a page. */
const TOP = ['首页', '走进青溪', '新闻中心', '政务公开', '政务服务', '互动交流', '无障碍浏览'];
const SIDE = ['政府信息公开', '政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
const YEARS = [2024, 2023, 2022, 2021, 2020, 2019, 2018].map((year) => `${year}年政府信息公开工作年度报告`);
const NAMED = ['青溪县教育局', '青溪县水利局', '白石镇人民政府'].map(
  (name, i) => `${name}${2017 + i}年政府信息公开工作年度报告`,
);
const FOOT = [
  '主办：青溪县人民政府办公室',
  '网站标识码：3300000001 备案号：浙ICP备00000000号',
  '联系我们 | 网站地图',
];

/** What a page says of the paper in a box above it: where the site filed it, which is not always right. */
const BOX = [
  ['索引号', '33010000/2022-00012'],
  ['信息分类', '政府信息公开工作年度报告'],
  ['文号', ''],
  ['公开方式', '主动公开'],
] as const;
const CRUMB = '您现在所在的位置：首页 > 信息公开 > 政府信息公开工作年度报告';

/** Around a text whose lines are its layout. */
export const IN_LINES: Readonly<Record<string, (text: string) => string>> = {
  'a menu above and a footer below': (text) => [...TOP, ...SIDE, text, ...FOOT].join('\n'),
  'a side column alone': (text) => [...SIDE, text].join('\n'),
  'links to the reports of other years': (text) => [...SIDE, ...YEARS, text].join('\n'),
  'a line for each menu, and a crumb': (text) =>
    [TOP.join(' '), SIDE.join(' | '), '当前位置：首页 > 政府信息公开 > 政府信息公开年报', text].join('\n'),
  'links to the reports of others, with dates': (text) =>
    [...TOP, ...SIDE, ...NAMED.flatMap((name) => [name, '2020-01-20']), text].join('\n'),
  'links to other years below': (text) =>
    [...SIDE, text, '相关链接', ...YEARS.slice(2, 5), `上一篇：${NAMED[0]}`, ...FOOT].join('\n'),
  'bullets and the site’s name': (text) =>
    ['青溪县人民政府', ...TOP.map((word) => `• ${word}`), ...SIDE.map((word) => `> ${word}`), text].join(
      '\n',
    ),
  'a box about the paper': (text) =>
    [TOP.join(' | '), CRUMB, ...BOX.map(([name, value]) => `${name}：${value}`), text].join('\n'),
  'greetings, and how many papers stand where': (text) =>
    [
      '今天是2026年3月5日 星期四',
      '欢迎访问本网站！',
      '县长信箱',
      '热门搜索：社保 医保 公积金',
      '信息公开目录',
      ...['公告公示(128)', '政策解读(64)', '信息公开年报(12)'],
      '时间： 来源：本站 点击数：356',
      text,
    ].join('\n'),
  'buttons in brackets, and other papers below': (text) =>
    [
      ...SIDE.map((word) => `◎ ${word}`),
      '【 来源：办公室 】 【 打印 】 【 关闭 】',
      text,
      '相关文章',
      '• 青溪县农业农村局2015年工作总结 2016-01-03',
      '• 关于公布2015年财政预算的通知 2015-03-03',
      '+ 更多',
      ...FOOT,
    ].join('\n'),
  'a box that ends with the name': (text) =>
    [CRUMB, BOX.map(([name, value]) => `${name}： ${value}`).join(' '), '名 称：', text, ...FOOT].join('\n'),
};

const list = (words: readonly string[]) =>
  `<ul>${words.map((word) => `<li><a href="#">${word}</a></li>`).join('')}</ul>`;
const bare = (words: readonly string[]) => `<ul>${words.map((word) => `<li>${word}</li>`).join('')}</ul>`;

/** Around the body of a page. */
export const ON_A_PAGE: Readonly<Record<string, (body: string) => string>> = {
  'elements that say what they are': (body) =>
    `<nav>${list(TOP)}${list([...SIDE, ...YEARS])}</nav>${body}<footer><p>${FOOT.join('</p><p>')}</p></footer>`,
  'lists of links': (body) =>
    `<div>${list(TOP)}${list(SIDE)}${list(YEARS)}</div>${body}<div>${list(NAMED)}</div>`,
  'lists without links': (body) => `${bare(TOP)}${bare([...SIDE, ...YEARS])}${body}`,
  tables: (body) =>
    `<table><tr>${TOP.map((word) => `<td>${word}</td>`).join('')}</tr></table><table>${[...SIDE, ...YEARS]
      .map((word) => `<tr><td>${word}</td></tr>`)
      .join('')}</table>${body}`,
  'a box about the paper': (body) =>
    `<ul>${TOP.map((word) => `<li><a href="#">${word}</a></li>`).join('')}</ul><p>${CRUMB}</p><table>${BOX.map(
      ([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`,
    ).join('')}</table>${body}<div>${FOOT.join('<br>')}</div>`,
  'a box of two columns': (body) =>
    `<table><tr>${BOX.slice(0, 2)
      .map(([name, value]) => `<th>${name}：</th><td>${value}</td>`)
      .join('')}</tr><tr>${BOX.slice(2)
      .map(([name, value]) => `<th>${name}：</th><td>${value}</td>`)
      .join('')}</tr></table>${body}`,
};
