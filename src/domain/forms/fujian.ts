/**
 * The table that Fujian's organs attached to their reports for about 2009 to 2018, beside or instead of the national
 * form: indicator, unit, count, and from about 2011 on a second count over all years.
 * Source: the attachments (附表, 政府信息公开情况统计表) of published reports of that province.
 */
import { cell, type Line, type ProvincialTable, type Target } from './form.js';

const LINES: readonly {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly indicator: string | null;
}[] = [
  { label: '主动公开信息数', aliases: ['主动公开文件数'], indicator: 'disclosed.total' },
  { label: '网站公开', aliases: ['政府网站公开数'], indicator: 'disclosed.website' },
  { label: '政府公报公开', aliases: ['政府公报公开数'], indicator: 'disclosed.gazette' },
  {
    label: '受理依申请公开信息总数',
    aliases: ['受理政府信息依申请公开总数'],
    indicator: 'requests.received',
  },
  { label: '当面申请数', indicator: 'requests.received.in_person' },
  { label: '传真申请数', indicator: 'requests.received.fax' },
  { label: '电子邮件申请数', indicator: null },
  { label: '网上申请数', indicator: null },
  { label: '信函申请数', indicator: 'requests.received.letter' },
  { label: '信函、传真申请数', indicator: null },
  { label: '其他形式申请数', indicator: null },
  { label: '对申请的答复总数', aliases: ['对申请的答复数'], indicator: 'requests.answered' },
  { label: '同意公开答复数', indicator: 'requests.granted' },
  { label: '同意部分公开答复数', indicator: 'requests.granted_in_part' },
  {
    label: '否决公开答复总数',
    aliases: ['否决公开答复数', '不予公开答复数'],
    indicator: 'requests.refused',
  },
  { label: '其他类型答复数', indicator: null },
  { label: '政府信息公开收费减免金额', indicator: null },
  { label: '接受行政诉讼、举报数', indicator: null },
  { label: '行政复议数', indicator: 'reviews.total' },
  { label: '行政诉讼数', indicator: 'lawsuits.total' },
  { label: '行政申诉数', aliases: ['行政申诉、举报数'], indicator: null },
];

/** A count over all years is of no year, and some lines have no twin on the national form: both are kept unread. */
const lines = (columns: 1 | 2): Line[] =>
  LINES.map(({ label, aliases, indicator }) => {
    const target: Target | null = indicator ? cell(indicator) : null;
    return { label, ...(aliases ? { aliases } : {}), cells: columns === 2 ? [target, null] : [target] };
  });

/** Another attachment (需要说明的事项与附表), of Fuzhou's organs: requests by what became of them, enquiries by channel. */
const ENQUIRIES: readonly (readonly [number: string, label: string, indicator: string | null])[] = [
  ['', '主动公开信息数', 'disclosed.total'],
  ['', '正式受理政府信息公开申请数', 'requests.received'],
  ['1.', '在办', null],
  ['2.', '办结', 'requests.completed'],
  ['1.', '同意提供', 'requests.granted'],
  ['2.', '拒绝提供', 'requests.refused'],
  ['1.', '信息不存在', null],
  ['2.', '信息涉密', null],
  ['3.', '信息描述不清', null],
  ['4.', '超出合理需要', null],
  ['5.', '第三方不同意', null],
  ['6.', '其他', null],
  ['', '政府信息公开查询点数', 'reading_points.total'],
  ['', '政府信息公开查询点受理查询数', null],
  ['', '政府信息咨询数', null],
  ['1.', '公开电话', null],
  ['2.', '服务窗口', null],
  ['3.', '网络信箱(论坛)', null],
  ['4.', '其他', null],
  ['', '受理政府信息公开工作行政复议数', 'reviews.total'],
  ['', '收到政府信息公开工作行政诉讼数', 'lawsuits.total'],
];

export const FUJIAN: readonly ProvincialTable[] = [
  {
    kind: 'lines',
    id: 'fuzhou',
    heads: ['指标名称', '单位', '数量'],
    present: ['指标名称', '正式受理政府信息公开申请数'],
    lines: ENQUIRIES.map(([number, label, indicator]) => ({
      label,
      ...(number ? { number } : {}),
      cells: [indicator ? cell(indicator) : null],
    })),
  },
  {
    kind: 'lines',
    id: 'fujian',
    heads: ['指标名称', '计量单位', '历年累计'],
    present: ['指标名称', '历年累计'],
    lines: lines(2),
  },
  {
    kind: 'lines',
    id: 'fujian',
    heads: ['指标名称', '计量单位', '年末统计'],
    present: ['指标名称', '计量单位'],
    lines: lines(1),
  },
];
