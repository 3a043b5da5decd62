/**
 * The three tables for report years 2019 and 2020.
 * Source: 国办公开办函〔2019〕60号, annex; table 1 follows article 20 of the Regulations of 2019.
 */
import type { Applicant } from '../../model/report.js';
import { cell, type Form, type HeadTable, type Line, type LineTable } from './form.js';

/** Columns of the request table, from left to right: as printed, and in English. All names of them are made from these. */
export const APPLICANT_COLUMNS: readonly {
  readonly id: Applicant;
  readonly label: string;
  readonly label_en: string;
}[] = [
  { id: 'natural_person', label: '自然人', label_en: 'natural persons' },
  { id: 'business', label: '商业企业', label_en: 'businesses' },
  { id: 'research', label: '科研机构', label_en: 'research institutions' },
  { id: 'social_organization', label: '社会公益组织', label_en: 'public-interest organisations' },
  { id: 'legal_services', label: '法律服务机构', label_en: 'legal services' },
  { id: 'other_organization', label: '其他', label_en: 'other organisations' },
  { id: 'total', label: '总计', label_en: 'total' },
];

/** The columns that the last one adds up. */
export const APPLICANT_PARTS = APPLICANT_COLUMNS.filter(({ id }) => id !== 'total');

/** What organs print over a total. */
const TOTALS: readonly string[] = ['总计', '合计', '小计', '共计'];

/** The wordings of a column's head. */
const wordings = ({ id, label }: { readonly id: Applicant; readonly label: string }) =>
  id === 'total' ? TOTALS : [label];

/** One line of the request table: seven cells. */
export const requestLine = (
  number: string,
  label: string,
  indicator: string,
  aliases: readonly string[] = [],
): Line => ({
  label,
  number,
  aliases,
  cells: APPLICANT_COLUMNS.map(({ id }) => ({ indicator, applicant: id })),
});

export const group = (label: string, ...aliases: string[]): Line => ({ label, aliases, cells: [] });

export const row = (label: string, indicators: readonly string[], ...aliases: string[]): Line => ({
  label,
  aliases,
  cells: indicators.map(cell),
});

/** The lines that the forms of 2019 and 2021 share, up to 其他处理. */
const REQUEST_LINES: readonly Line[] = [
  requestLine('一、', '本年新收政府信息公开申请数量', 'requests.received', ['本年新收申请数量']),
  requestLine('二、', '上年结转政府信息公开申请数量', 'requests.carried_in', ['上年结转申请数量']),
  group('本年度办理结果'),
  requestLine('(一)', '予以公开', 'requests.granted'),
  requestLine('(二)', '部分公开', 'requests.granted_in_part', [
    '部分公开(区分处理的,只计这一情形,不计其他情形)',
  ]),
  group('不予公开'),
  requestLine('1.', '属于国家秘密', 'requests.refused.state_secret'),
  requestLine('2.', '其他法律行政法规禁止公开', 'requests.refused.other_law'),
  requestLine('3.', '危及“三安全一稳定”', 'requests.refused.security_stability'),
  requestLine('4.', '保护第三方合法权益', 'requests.refused.third_party'),
  requestLine('5.', '属于三类内部事务信息', 'requests.refused.internal_affairs'),
  requestLine('6.', '属于四类过程性信息', 'requests.refused.deliberative'),
  requestLine('7.', '属于行政执法案卷', 'requests.refused.enforcement_files'),
  requestLine('8.', '属于行政查询事项', 'requests.refused.enquiry_matters'),
  group('无法提供'),
  requestLine('1.', '本机关不掌握相关政府信息', 'requests.unable.not_held'),
  requestLine('2.', '没有现成信息需要另行制作', 'requests.unable.needs_creation'),
  requestLine('3.', '补正后申请内容仍不明确', 'requests.unable.unclear'),
  group('不予处理'),
  requestLine('1.', '信访举报投诉类申请', 'requests.declined.petition'),
  requestLine('2.', '重复申请', 'requests.declined.repeated'),
  requestLine('3.', '要求提供公开出版物', 'requests.declined.publication'),
  requestLine('4.', '无正当理由大量反复申请', 'requests.declined.excessive'),
  requestLine('5.', '要求行政机关确认或重新出具已获取信息', 'requests.declined.reconfirmation'),
];

const REQUEST_END: readonly Line[] = [
  requestLine('(七)', '总计', 'requests.handled', ['合计']),
  requestLine('四、', '结转下年度继续办理', 'requests.carried_out', ['结转下年度办理']),
];

const REQUEST_HEADS: readonly string[] = [
  '申请人情况',
  '法人或其他组织',
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
  ...APPLICANT_COLUMNS.flatMap(wordings),
];

export const requestTable = (other: readonly Line[]): LineTable => ({
  kind: 'lines',
  id: 'requests',
  heads: REQUEST_HEADS,
  columns: APPLICANT_COLUMNS.map(wordings),
  sums: [
    {
      rule: 'applicants-total',
      parts: APPLICANT_PARTS.map((_, at) => at),
      total: APPLICANT_COLUMNS.length - 1,
    },
  ],
  lines: [...REQUEST_LINES, ...other, ...REQUEST_END],
});

const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'];

export const DISPUTES: HeadTable = {
  kind: 'head',
  id: 'disputes',
  heads: [
    ...['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
    ...['结果维持', '结果纠正', '其他结果', '尚未审结', ...TOTALS],
  ],
  cells: ['reviews', 'lawsuits.direct', 'lawsuits.after_review'].flatMap((kind) =>
    RESULTS.map((result) => cell(`${kind}.${result}`)),
  ),
  parts: ['行政复议', '未经复议直接起诉', '复议后起诉'].map((head, i) => ({
    head,
    from: i * RESULTS.length,
    to: (i + 1) * RESULTS.length,
  })),
  columns: [['结果维持'], ['结果纠正'], ['其他结果'], ['尚未审结'], TOTALS],
  first: '结果维持',
  headings: [
    '行政复议、行政诉讼情况',
    '行政复议和行政诉讼情况',
    '行政复议及行政诉讼情况',
    '行政复议、提起行政诉讼情况',
    '行政复议、诉讼情况',
    '行政复议和诉讼情况',
  ],
  sums: [
    { rule: 'reviews-by-result', parts: [0, 1, 2, 3], total: 4 },
    { rule: 'lawsuits-direct-by-result', parts: [5, 6, 7, 8], total: 9 },
    { rule: 'lawsuits-after-review-by-result', parts: [10, 11, 12, 13], total: 14 },
  ],
};

const documents = (subject: string) => [
  `${subject}.made`,
  `${subject}.newly_disclosed`,
  `${subject}.disclosed_total`,
];
const items = (subject: string) => [`${subject}.items_last_year`, `${subject}.items_change`];
const decided = (subject: string) => [...items(subject), `${subject}.decisions`];

const disclosure: LineTable = {
  kind: 'lines',
  id: 'disclosure',
  heads: [],
  lines: [
    group('第二十条第一项', '第二十条第'),
    group('信息内容'),
    group('本年新制作数量', '本年新'),
    group('本年新公开数量', '本年新'),
    group('对外公开总数量'),
    row('规章', documents('regulations')),
    row('规范性文件', documents('normative_documents'), '行政规范性文件'),
    group('第二十条第五项', '第二十条第'),
    group('信息内容'),
    group('上一年项目数量'),
    group('本年增减'),
    group('处理决定数量'),
    row('行政许可', decided('licences')),
    row('其他对外管理服务事项', decided('services')),
    group('第二十条第六项', '第二十条第'),
    group('信息内容'),
    group('上一年项目数量'),
    group('本年增减'),
    group('处理决定数量'),
    row('行政处罚', decided('penalties')),
    row('行政强制', decided('coercion')),
    group('第二十条第八项', '第二十条第'),
    group('信息内容'),
    group('上一年项目数量'),
    group('本年增减'),
    row('行政事业性收费', items('admin_fees')),
    group('第二十条第九项', '第二十条第'),
    group('信息内容'),
    group('采购项目数量'),
    group('采购总金额'),
    { ...row('政府集中采购', ['procurement.items', 'procurement.amount']), unitInCell: true },
  ],
};

export const TABLES_2019: Form = {
  id: 'tables-2019',
  called: {
    since: 2019,
    en: 'Tables',
    zh: '三张表',
    said: { en: 'on the tables of 2019', zh: '2019 年表式' },
  },
  basis: '国办公开办函〔2019〕60号',
  citations: ['〔2019〕60号', '关于政府信息公开工作年度报告有关事项的通知'],
  tables: [disclosure, requestTable([requestLine('(六)', '其他处理', 'requests.other')]), DISPUTES],
};
