/** The words of the pages of reports, each in both languages beside each other. */
import type { Weight } from '../../model/tables/findings.js';
import { both, type Language, type Text, template } from '../../model/words.js';

export const WORDS = {
  reports: both('All reports', '全部年报'),
  definitions: both('Definitions', '指标与术语'),
  report_of: template('{publisher}, annual report for {year}', '{publisher}{year}年度报告'),
  report_without_year: template('{publisher}, annual report', '{publisher}年度报告'),
  publisher_unknown: both('Publisher not recognised', '发布机关未能识别'),
  year_unknown: both('not recognised', '未能识别'),
  lead: template(
    'The report as it was read: {figures}, each marked where it stands; {contradictions}.',
    '本页为读入的年报文本，标出其中{figures}的位置；核对发现{contradictions}。',
  ),
  retyped: both(
    'This text is not the report as published: it was re-typed. Figures, labels, names and layout are as published; sentences were reworded around their figures, and those without figures were mostly left out. Cite the published report.',
    '本页并非原文照录：文本系重新录入。数据、项目名称、机关名称和版式与原件一致，文句则围绕数据另行改写，不含数据的文句大多略去。引用请以原件为准。',
  ),
  retyped_short: both(
    'Quoted reports were re-typed: their figures are as published, their sentences were reworded.',
    '所引年报系重新录入：数据与原件一致，文句经过改写。',
  ),
  identity: both('Who, when, and by what this is known', '机关、年度及其依据'),
  publisher: both('Publisher', '发布机关'),
  year: both('Year', '年度'),
  level: both('Level', '层级'),
  region: both('Area', '所在区域'),
  form: both('Form', '表式'),
  title: both('Title', '标题'),
  period: both('Period', '统计期间'),
  published: both('Published', '发布日期'),
  signed: both('Signed', '落款日期'),
  edition: both('Version', '版本'),
  file: both('File', '文件'),
  original: both('Published at', '原件地址'),
  original_unknown: both('The address is not known.', '原件地址不详。'),
  original_note: both('Where it came from', '来源说明'),
  evidence: both('Evidence', '依据'),
  from: template('{from}: “{quote}”', '{from}：“{quote}”'),
  to: template('{from} to {to}', '{from}至{to}'),
  know: both('What to know about the reading', '读取时应予注意'),
  text: both('The report as read', '年报文本'),
  legend: both(
    'Marked figures lead to the list below. Words in brackets are ours; the report does not have them.',
    '标出的数据可点按，转至下方列表。方括号内为本工具所加，年报中没有。',
  ),
  left_out: template(
    '[{count} more lines without a figure are in the file and not shown here.]',
    '［另有{count}段不含数据，见文件，此处从略。］',
  ),
  figures: both('Figures', '数据'),
  figures_table: both(
    'Figures of the report, each leading to its place in the text',
    '年报数据，点按可见其在原文中的位置',
  ),
  requests_table: both('Requests by applicant', '申请情况（按申请人类别）'),
  what: both('What is counted', '指标'),
  value: both('Value', '数值'),
  unit: both('Unit', '单位'),
  state: both('State', '状态'),
  doubted: both('a check fails', '核对不符'),
  sentence: both('in a sentence', '文字'),
  said_of: template('of {year}', '{year}年'),
  said_of_scope: template('of {scope}', '{scope}'),
  no_figures: both('No figure was read from this report.', '未从该年报读得数据。'),
  empty_value: both('–', '–'),
  computed: both('Computed from these figures', '据上列数据算得'),
  computed_lead: both(
    'Sums and rates that tables and charts show, with the figures behind them.',
    '各图表所用的合计和比率及其所据数据。',
  ),
  measure: both('Measure', '项目'),
  made_of: both('From', '所据'),
  out_of: both(' out of ', '／'),
  checks: both('What was checked', '核对'),
  fails_none: both('No check fails.', '没有不符之处。'),
  fails: both('What fails', '不符之处'),
  holds: template('{count} that hold', '相符{count}'),
  open: template('{count} that could not be made', '无法核对{count}'),
  in_text: both('In the report:', '所涉数据：'),
  more: template('and {count} more', '另有{count}处'),
  against: template('Against the report for {year}', '对照{year}年度报告'),
  verdict: template('{verdict}: {reason} ({who}, {date})', '{verdict}：{reason}（{who}，{date}）'),
  meant: template('{verdict}: {value}', '{verdict}：{value}'),
  unmapped: both('Rows and columns of no indicator', '未归入指标的行列'),
  unmapped_lead: both(
    'They stand in the report and no indicator takes them; they are kept as they are.',
    '年报中有而未归入任何指标，照录如下。',
  ),
  claims: both('Sentences that relate numbers', '涉及数量关系的文句'),
  skip: both('Table', '表格'),
  next: both('Next', '下一页'),
  previous: both('Previous', '上一页'),
  page_of: template('Page {page} of {pages}', '第{page}页，共{pages}页'),
  contradictions: both('Contradictions', '矛盾'),
  became: both('What became of it', '读取结果'),
  refused: both('refused: not an annual report', '不是年报，未收录'),
  quarantined: both('could not be read', '无法读取'),
  list_lead: both(
    'Every file that was read, by publisher and year. Each report has a page with its text, on which every figure is marked.',
    '全部文件，按机关和年度排列。每份年报各有一页，列出所读文本并标出各项数据。',
  ),
  without_scripts: both(
    'There are too many reports here for a page each, so this page loads the one that is asked for, which needs JavaScript. Without it the text is in the file that the list names.',
    '年报数量较多，未逐份生成网页；本页按需载入，须启用 JavaScript。未启用时，请查阅列表所列的文件。',
  ),
  loading: both('The report is being loaded.', '正在载入年报。'),
  not_found: both('There is no such report here.', '此处没有该年报。'),
  home: both('Contents', '目录'),
} as const;

export const WEIGHTS: Readonly<Record<Weight, Text>> = {
  contradiction: both('Contradiction', '矛盾'),
  unlikely: both('Unlikely', '可疑'),
  explained: both('Explained', '已有解释'),
  superseded: both('Of a version that does not count', '属已被取代的版本'),
};

export const LEVELS: Readonly<Record<string, Text>> = {
  province: both('province', '省级'),
  city: both('city', '市级'),
  county: both('county', '县级'),
  township: both('township', '乡镇级'),
  department: both('department', '部门'),
};

/** What the evidence for an identity was found in. */
export const EVIDENCE_FROM: Readonly<Record<string, Text>> = {
  title: both('title', '标题'),
  signature: both('signature', '落款'),
  contact: both('contact line', '联系方式'),
  breadcrumb: both('path of the page', '页面路径'),
  metadata: both('data of the page', '页面信息'),
  opening: both('opening', '开头'),
  statistics_form: both('statistics form', '统计表'),
  period: both('period', '统计期间'),
  telephone: both('telephone', '电话'),
  postcode: both('postcode', '邮编'),
  host: both('host', '网址'),
  prose: both('text', '正文'),
};

/** A text in a language. */
export const inLanguage = (language: Language) => (text: Text | string) =>
  typeof text === 'string' ? text : text[language];
