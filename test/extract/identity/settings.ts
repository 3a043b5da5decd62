/** A paper alone and on the pages of sites: under menus, between side columns and a footer, filed under an organ. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The blocks of a list beside the tests: a key behind `=>`, and the lines below it. */
export function entriesOf(list: string): readonly (readonly [key: string, text: string])[] {
  const file = path.join(import.meta.dirname, '../../../../test/extract/identity', list);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .filter((block) => block.startsWith('=>'))
    .map((block) => {
      const [key = '', ...lines] = block.trim().split('\n');
      return [key.slice(2).trim(), lines.join('\n')] as const;
    });
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const links = (entries: readonly string[]) =>
  `<ul>${entries.map((entry) => `<li><a href="/">${entry}</a></li>`).join('')}</ul>`;
const page = (body: string) => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

const COLUMN = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];

/** What a site puts around a paper, the paper's lines given. `organ`: under which it is filed. */
const SETTINGS: Readonly<Record<string, (lines: readonly string[], organ: string) => string>> = {
  'between lists of links and a footer': (lines) =>
    page(
      `<nav>${links(['首页', '新闻中心', '政府信息公开', '政务服务', '互动交流'])}</nav><div>${links(COLUMN)}</div><div>${paragraphs(lines)}</div><footer>版权所有 某某县人民政府办公室</footer>`,
    ),
  'below the lines of a menu': (lines) =>
    page(
      paragraphs([
        ...['无障碍浏览', '首页', '要闻动态', '信息公开', '办事服务', '政民互动', ...COLUMN],
        '您当前的位置: 首页 > 信息公开 > 政府信息公开年报',
        ...lines,
        ...['上一篇:没有了', '网站地图 | 联系我们 | 版权声明'],
      ]),
    ),
  'below a menu on two lines': (lines) =>
    page(
      paragraphs([
        '首页 | 政务公开 | 政务服务 | 互动交流 | 走进平阳',
        COLUMN.join(' | '),
        ...lines,
        '【打印】【关闭】',
        '主办:某某县人民政府 网站标识码3300000001',
      ]),
    ),
  'beside links to the reports of other years': (lines) =>
    page(
      `${links(['首页', '政务公开', '政务服务', '专题专栏'])}<div>${links(['2006年政府信息公开年报', '2007年政府信息公开年报', '2008年政府信息公开年报', '政府信息公开指南'])}</div>${paragraphs(lines)}`,
    ),
  'between links in one line, below others': (lines) =>
    page(
      `<div><a href="/1">首页</a><a href="/2">政务公开</a><a href="/3">政府信息公开年报</a></div><div>${paragraphs(lines)}</div><div><a href="/4">临海县水利局2006年政府信息公开工作年度报告</a><a href="/5">临海县财政局2006年政府信息公开工作年度报告</a></div>`,
    ),
  'in a table beside years to choose from, under a head that names the column': (lines) =>
    `<html><head><meta charset="utf-8"><title>信息公开年报</title></head><body><table><tr><td><a href="/1">2006年政府信息公开工作年度报告</a><br><a href="/2">2007年政府信息公开工作年度报告</a></td><td>${paragraphs(lines)}</td></tr></table></body></html>`,
  'above links to others': (lines) =>
    page(
      `${paragraphs(lines)}<p>相关链接:</p><ul><li><a href="/1">临海县水利局2006年政府信息公开工作年度报告</a><span>2007-03-02</span></li><li><a href="/2">临海县财政局2007年政府信息公开工作年度报告</a></li></ul>`,
    ),
  'filed under an organ': (lines, organ) =>
    page(
      `<p>当前位置:首页 > 政府信息公开 > 年度报告</p><table><tr><td>索引号</td><td>001008003/2022-10086</td><td>主题分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>${organ}</td><td>发布日期</td><td>2022-03-10</td></tr><tr><td>名称</td><td colspan="3">${lines[0]}</td></tr></table>${paragraphs(lines)}`,
    ),
};

/** The paper in each setting, by the setting's name. */
export const inSettings = (
  text: string,
  organ: string,
): readonly (readonly [setting: string, page: string])[] =>
  Object.entries(SETTINGS).map(([setting, around]) => [setting, around(text.split('\n'), organ)]);
