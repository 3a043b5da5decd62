/**
 * The three tables for report years from 2021 on: other columns in table 1, three lines under 其他处理.
 * Source: 国办公开办函〔2021〕30号, annex.
 */
import type { Form, LineTable } from './form.js';
import { DISPUTES, group, requestLine, requestTable, row } from './tables2019.js';

const documents = (subject: string) => [`${subject}.made`, `${subject}.repealed`, `${subject}.in_force`];

const disclosure: LineTable = {
  kind: 'lines',
  id: 'disclosure',
  heads: [],
  lines: [
    group('第二十条第一项', '第二十条第'),
    group('信息内容'),
    group('本年制发件数', '本年制发数'),
    group('本年废止件数', '本年废止数'),
    group('现行有效件数', '现行有效数'),
    row('规章', documents('regulations')),
    row('行政规范性文件', documents('normative_documents'), '规范性文件'),
    group('第二十条第五项', '第二十条第'),
    group('信息内容'),
    group('本年处理决定数量'),
    row('行政许可', ['licences.decisions']),
    group('第二十条第六项', '第二十条第'),
    group('信息内容'),
    group('本年处理决定数量'),
    row('行政处罚', ['penalties.decisions']),
    row('行政强制', ['coercion.decisions']),
    group('第二十条第八项', '第二十条第'),
    group('信息内容'),
    group('本年收费金额单位万元', '本年收费金额'),
    row('行政事业性收费', ['admin_fees.amount']),
  ],
};

export const TABLES_2021: Form = {
  id: 'tables-2021',
  called: {
    since: 2021,
    en: 'Tables',
    zh: '三张表',
    said: { en: 'on the tables of 2021', zh: '2021 年表式' },
  },
  basis: '国办公开办函〔2021〕30号',
  citations: ['〔2021〕30号', '政府信息公开工作年度报告格式'],
  tables: [
    disclosure,
    requestTable([
      group('其他处理'),
      requestLine(
        '1.',
        '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        'requests.other.not_amended',
        ['逾期不补正', '申请人逾期不补正', '申请人无正当理由逾期不补正'],
      ),
      requestLine(
        '2.',
        '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        'requests.other.fee_unpaid',
        ['逾期不缴费', '逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
      ),
      requestLine('3.', '其他', 'requests.other.rest'),
    ]),
    DISPUTES,
  ],
};
