/** The table `reports`, and `warnings` about how they were read. */
import { columnsOf, type RowOf, tableOf } from '../column.js';
import { Status, WarningCode } from '../report.js';
import { ABOUT, AreaFrom, EDITION, FORM, type Placed } from './about.js';

const { may, has, word, oneOf } = columnsOf<Placed>();

const inState =
  (state: string) =>
  ({ report }: Placed): number =>
    report.figures.filter((figure) => figure.state === state).length;
const stated = ({ report }: Placed) =>
  report.figures.filter(({ value, state }) => value !== null && state !== 'derived');

export interface ReportSource extends Placed {
  /** Why it is not a report, in Chinese. */
  readonly reason_zh: string | null;
  /** What the checks came to, within the report and against the year before. */
  readonly checks: Readonly<Record<'holds' | 'contradictions' | 'unlikely' | 'set_aside' | 'open', number>>;
}
const checks = columnsOf<ReportSource>();

export const REPORTS = tableOf('reports', ['A row a file', '每行一个文件'], ['file'], {
  ...ABOUT,
  status: oneOf(
    Status,
    [
      'What became of it',
      '读取结果',
      'report, refused (not an annual report) or quarantined (could not be read)',
      'report 为年报，refused 为不是年报，quarantined 为无法读取',
    ],
    ({ report }) => report.status,
  ),
  reason: may(
    'text',
    ['Why', '原因（英文）', 'Why the file did not become a report', '未读成年报的原因（英文）'],
    ({ report }) => report.reason,
  ),
  reason_zh: checks.may('text', ['In Chinese', '原因', 'The same in Chinese', '未读成年报的原因']),
  area: may(
    'text',
    [
      'Area',
      '所在区域',
      'Name of the area that the publisher governs or lies in',
      '发布机关所辖或所在区域的名称',
    ],
    ({ area }) => area?.name ?? null,
  ),
  area_from: word(
    AreaFrom,
    [
      'Area found by',
      '区域依据',
      'code (of its government), name (the publisher begins with it), zone (named after it) or town (only this county has it)',
      '依据：政府代码、名称开头、以其命名的功能区，或仅该县有的乡镇',
    ],
    ({ area }) => area?.from ?? null,
  ),
  title: may(
    'text',
    ['Title', '标题', 'Title of the report', '年报标题'],
    ({ report }) => report.identity.title,
  ),
  form: FORM,
  period_from: may(
    'date',
    ['From', '起', 'First day that the statistics cover', '统计期间首日'],
    ({ report }) => report.identity.period?.from ?? null,
  ),
  period_to: may(
    'date',
    ['To', '止', 'Last day that the statistics cover', '统计期间末日'],
    ({ report }) => report.identity.period?.to ?? null,
  ),
  published: may(
    'date',
    ['Published', '发布日期', 'Date of the page', '网页发布日期'],
    ({ report }) => report.identity.published,
  ),
  published_month: may(
    'text',
    [
      'Published (month)',
      '发布月份',
      'Month of the page, where it gives no day',
      '网页只注明月份时的发布月份',
    ],
    ({ report }) => report.identity.published_month ?? null,
  ),
  signed: may(
    'date',
    ['Signed', '落款日期', 'Date of the signature', '落款日期'],
    ({ report }) => report.identity.signed,
  ),
  signed_month: may(
    'text',
    ['Signed (month)', '落款月份', 'Month of the signature, where it gives no day', '落款只注明月份时的月份'],
    ({ report }) => report.identity.signed_month ?? null,
  ),
  figures: has(
    'integer',
    [
      'Numbers',
      '数据',
      'Numbers that the report states, in tables and in sentences',
      '年报表格和文字中给出的数字',
    ],
    (one) => stated(one).length,
  ),
  prose_figures: has(
    'integer',
    [
      'of these in sentences',
      '其中见于文字',
      'Of these, numbers stated in sentences',
      '其中由文字说明的数字',
    ],
    (one) => stated(one).filter(({ via }) => via === 'prose').length,
  ),
  blanks: has(
    'integer',
    [
      'Empty cells',
      '空白',
      'Cells of the form that were left empty: not stated, which is not 0',
      '未填的单元格：未说明，不等于 0',
    ],
    inState('blank'),
  ),
  not_applicable: has(
    'integer',
    [
      'Marks for none',
      '无',
      'Cells that hold a mark such as / or 无 in place of a number',
      '以 / 或“无”等代替数字的单元格',
    ],
    inState('not_applicable'),
  ),
  unreadable: has(
    'integer',
    [
      'Unreadable',
      '无法辨认',
      'Cells in which something stands that could not be read',
      '有内容而无法辨认的单元格',
    ],
    inState('unreadable'),
  ),
  derived: has(
    'integer',
    [
      'Computed',
      '推算',
      'Values that were computed here and are not in the report',
      '由本工具推算、年报中没有的数值',
    ],
    inState('derived'),
  ),
  inferred: has(
    'integer',
    ['Inferred', '推断', 'Values of which only one reading fits', '唯一相符的读法'],
    inState('inferred'),
  ),
  checks_hold: checks.has(
    'integer',
    [
      'Checks that hold',
      '相符',
      'Checks that hold, within the report and against the year before',
      '年报内及与上年核对相符的次数',
    ],
    (one) => one.checks.holds,
  ),
  contradictions: checks.has(
    'integer',
    [
      'Contradictions',
      '矛盾',
      'Checks that must hold and do not (findings of this weight)',
      '必须相符而不符的次数',
    ],
    (one) => one.checks.contradictions,
  ),
  unlikely: checks.has(
    'integer',
    ['Unlikely', '可疑', 'Checks of plausibility that fail', '仅属可疑的次数'],
    (one) => one.checks.unlikely,
  ),
  set_aside: checks.has(
    'integer',
    [
      'Set aside',
      '不计',
      'Failures that a person explained, or of a version in whose place another counts',
      '已有解释或已被新版本取代的不符次数',
    ],
    (one) => one.checks.set_aside,
  ),
  checks_open: checks.has(
    'integer',
    [
      'Checks not made',
      '无法核对',
      'Checks that could not be made because a number is missing',
      '因缺数字而无法核对的次数',
    ],
    (one) => one.checks.open,
  ),
  warnings: has(
    'list',
    [
      'Warnings',
      '提示',
      'Codes of what a reader should know about how the report was read',
      '读取时应予注意的事项代码',
    ],
    ({ report }) => [...new Set(report.warnings.map(({ code }) => code))],
  ),
  edition: EDITION,
  superseded_by: may(
    'text',
    [
      'Counts in its place',
      '以何份为准',
      'Path of the report that counts in the place of an earlier one or a duplicate',
      '较早或重复的年报以此份为准',
    ],
    ({ report }) => report.edition?.superseded_by ?? null,
  ),
  url: may(
    'text',
    [
      'Address',
      '网址',
      'Address that the file was fetched from, where a web archive says it',
      '网页存档所记的抓取网址',
    ],
    ({ report }) => report.source.capture?.url ?? null,
  ),
  captured: may(
    'date',
    [
      'Captured',
      '抓取日期',
      'Day on which it was fetched (UTC), where a web archive says it; never the date of the report',
      '网页存档所记的抓取日期（UTC），不是年报的日期',
    ],
    ({ report }) => report.source.capture?.date?.slice(0, 10) ?? null,
  ),
  sha256: has(
    'text',
    [
      'SHA-256',
      'SHA-256',
      'Hash of the file, empty where it could not be opened',
      '文件的散列值，无法打开时为空',
    ],
    ({ report }) => report.source.sha256,
  ),
});
export type ReportRow = RowOf<typeof REPORTS>;

export interface WarningSource extends Placed {
  readonly at: number;
  readonly message_zh: string;
}
const warning = columnsOf<WarningSource>();

export const WARNINGS = tableOf('warnings', ['A row a warning', '每行一条提示'], ['file', 'position'], {
  ...ABOUT,
  position: warning.has(
    'integer',
    ['No.', '序号', 'Counted from 0 within the report', '在年报内从 0 计'],
    ({ at }) => at,
  ),
  code: warning.oneOf(
    WarningCode,
    ['Code', '代码', 'Code of the warning, from a closed list', '提示代码'],
    ({ report, at }) => report.warnings[at]!.code,
  ),
  message: warning.has(
    'text',
    ['What to know', '说明（英文）', 'The warning in one sentence', '一句话说明（英文）'],
    ({ report, at }) => report.warnings[at]!.message,
  ),
  message_zh: warning.has('text', ['In Chinese', '说明', 'The same in Chinese', '一句话说明']),
});
export type WarningRow = RowOf<typeof WARNINGS>;
