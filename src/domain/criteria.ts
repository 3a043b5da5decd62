/**
 * What the law asks of a report, as data: criteria in the way of third-party evaluations (第三方评估).
 *
 * Sources: Regulations of 2007 (政府信息公开条例, 国务院令第492号), articles 31 and 32; Regulations of 2019 (国务院令
 * 第711号), articles 49 and 50; the notices that prescribe the forms. There is no total and no ranking: a profile.
 */
import type { FormId, Level } from '../model/report.js';

/** Words in both languages, with slots: `{deadline}`. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** By when a report must be published: month and day of the year that follows the report year. */
export interface Deadline {
  /** First and last report year to which it applies; null: still in force. */
  readonly from: number;
  readonly to: number | null;
  /** Publishers to which it applies; null: all. */
  readonly levels: readonly Level[] | null;
  readonly month_day: string;
  readonly source: Words;
}

/**
 * Article 49 of 2019 speaks of agencies and of governments from the county up. For townships it names no day: both
 * are tried, and only what both say is said.
 */
export const DEADLINES: readonly Deadline[] = [
  {
    from: 2008,
    to: 2018,
    levels: null,
    month_day: '03-31',
    source: { en: 'Regulations of 2007, article 31', zh: '2007 年《条例》第三十一条' },
  },
  {
    from: 2019,
    to: null,
    levels: ['province', 'city', 'county', 'township'],
    month_day: '03-31',
    source: {
      en: 'Regulations of 2019, article 49, paragraph 2: governments',
      zh: '2019 年《条例》第四十九条第二款：各级政府',
    },
  },
  {
    from: 2019,
    to: null,
    levels: ['department', 'township'],
    month_day: '01-31',
    source: {
      en: 'Regulations of 2019, article 49, paragraph 1: departments',
      zh: '2019 年《条例》第四十九条第一款：政府部门',
    },
  },
];

/** The sections that a report must have. Ids: see sections.ts. */
export interface RequiredSections {
  readonly from: number;
  readonly to: number | null;
  readonly sections: readonly string[];
  readonly source: Words;
}

export const REQUIRED_SECTIONS: readonly RequiredSections[] = [
  {
    from: 2008,
    to: 2018,
    // 其他需要报告的事项 closes the list too, but only the format of 2019 makes it a part that must be there.
    sections: ['disclosure', 'requests', 'fees', 'disputes', 'problems'],
    source: { en: 'Regulations of 2007, article 32', zh: '2007 年《条例》第三十二条' },
  },
  {
    from: 2019,
    to: null,
    sections: ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other'],
    source: {
      en: 'Regulations of 2019, article 50, and the official format',
      zh: '2019 年《条例》第五十条及统一格式',
    },
  },
];

/** The form that a report of these years must follow. */
export interface PrescribedForm {
  readonly from: number;
  readonly to: number | null;
  readonly form: FormId;
}

/** Before 2014 no form was prescribed. */
export const PRESCRIBED_FORMS: readonly PrescribedForm[] = [
  { from: 2014, to: 2018, form: 'statistics-2014' },
  { from: 2019, to: 2020, form: 'tables-2019' },
  { from: 2021, to: null, form: 'tables-2021' },
];

/** Titles of the forms' tables, by their ids. */
export const TABLE_LABELS: Readonly<Record<string, Words>> = {
  statistics: { en: 'the statistics form', zh: '政府信息公开情况统计表' },
  disclosure: { en: 'the table on disclosure', zh: '主动公开政府信息情况表' },
  requests: { en: 'the table on requests', zh: '收到和处理政府信息公开申请情况表' },
  disputes: { en: 'the table on reviews and lawsuits', zh: '政府信息公开行政复议、行政诉讼情况表' },
};

/** A criterion, and all that can be said of it. */
export interface CriterionRule {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  /** What is asked, in one sentence. */
  readonly asks: Words;
  readonly says: Readonly<Record<string, Words>>;
}

const criterion = <Says extends Readonly<Record<string, Words>>>(
  id: string,
  label_en: string,
  label_zh: string,
  asks: Words,
  says: Says,
) => ({ id, label_en, label_zh, asks, says }) satisfies CriterionRule;

const say = (en: string, zh: string): Words => ({ en, zh });

export const IN_TIME = criterion(
  'in-time',
  'Published in time',
  '按时公布',
  say(
    'Published by the day that the Regulations set for the report year',
    '在《条例》规定的期限内向社会公布',
  ),
  {
    met: say(
      'Dated {date} ({from}); the report was due by {deadline} ({source}).',
      '日期为 {date}（{from_zh}），未超过 {deadline} 的期限（{source_zh}）。',
    ),
    not_met: say(
      'Dated {date} ({from}), {days} days after {deadline}, when the report was due ({source}).',
      '日期为 {date}（{from_zh}），比规定期限 {deadline} 晚 {days} 天（{source_zh}）。',
    ),
    not_met_signed: say(
      'Dated {date} ({from}), {days} days after {deadline}, when the report was due ({source}); it is signed {signed}, so the page may have been put up again.',
      '日期为 {date}（{from_zh}），比规定期限 {deadline} 晚 {days} 天（{source_zh}）；落款日期为 {signed}，页面可能系重新发布。',
    ),
    not_met_month: say(
      'Dated {date} ({from}), at least {days} days after {deadline}, when the report was due ({source}).',
      '日期为 {date}（{from_zh}），比规定期限 {deadline} 至少晚 {days} 天（{source_zh}）。',
    ),
    no_year: say(
      'Cannot be told: the report does not say which year it is about.',
      '无法判断：报告未写明所属年度。',
    ),
    no_date: say(
      'Cannot be told: neither the page nor the signature gives a date.',
      '无法判断：页面与落款均无日期。',
    ),
    too_early: say(
      'Cannot be told: the date {date} ({from}) lies before the end of the report year.',
      '无法判断：日期 {date}（{from_zh}）早于报告年度终了。',
    ),
    no_rule: say(
      'Cannot be told: no rule for reports for {year} is known.',
      '无法判断：没有适用于 {year} 年度报告的规定。',
    ),
    whose: say(
      'Cannot be told: dated {date} ({from}); due by {deadlines}, depending on the kind of organ, and for this one that is not certain.',
      '无法判断：日期为 {date}（{from_zh}）；期限因机关类别而异，为{deadlines_zh}，该机关适用哪一期限不能确定。',
    ),
  },
);

/** What the date was taken from. */
export const DATE_FROM: Readonly<Record<'published' | 'signed', Words>> = {
  published: say('date of the page', '页面发布日期'),
  signed: say('date of the signature', '落款日期'),
};

export const FORM_OF_YEAR = criterion(
  'form-of-year',
  'On the form of the year',
  '采用当年表式',
  say('The tables follow the form that is prescribed for the report year', '统计表采用所属年度规定的表式'),
  {
    met: say('The tables follow {form}, as prescribed ({basis}).', '采用规定的 {form_zh}（{basis}）。'),
    not_met: say(
      'The tables follow {form}; prescribed for {year} is {prescribed} ({basis}).',
      '采用的是 {form_zh}；{year} 年度应采用 {prescribed_zh}（{basis}）。',
    ),
    no_year: IN_TIME.says.no_year,
    none: say('No form was prescribed for {year}.', '{year} 年度没有规定统一表式。'),
    no_tables: say(
      'Cannot be told: no table of an official form is in the file; it may be a picture, an attachment, or lost in copying.',
      '无法判断：文件中没有统一表式的表格，可能为图片、附件或在转存时丢失。',
    ),
    own: say(
      'Cannot be told: the table is not one of an official form but a province’s own; the official one may be attached.',
      '无法判断：所附表格并非统一表式，而是地方自定表式；统一表式可能另附。',
    ),
  },
);

export const HAS_SECTIONS = criterion(
  'sections',
  'Required sections',
  '规定内容齐全',
  say('Has the parts that the Regulations list', '具备《条例》规定的各项内容'),
  {
    met: say('All {of} sections are there ({source}).', '{of} 个部分齐全（{source_zh}）。'),
    not_met: say(
      '{count} of {of} sections are there; no heading and no figures of: {missing} ({source}).',
      '{of} 个部分中有 {count} 个；未见以下部分的标题或数据：{missing_zh}（{source_zh}）。',
    ),
    no_year: IN_TIME.says.no_year,
    no_rule: IN_TIME.says.no_rule,
    cut: say(
      'Cannot be told: nothing shows that the file holds the report to its end. Not found in it: {missing}.',
      '无法判断：不能确定文件收录了报告全文。其中未见：{missing_zh}。',
    ),
    no_headings: say(
      'Cannot be told: no heading of any section could be made out in this copy.',
      '无法判断：从该文本中辨认不出任何标题。',
    ),
  },
);

export const HAS_TABLES = criterion(
  'tables',
  'Required tables',
  '规定表格齐全',
  say('Has the tables of its form', '具备所用表式的全部表格'),
  {
    met: say('All tables of {form} are there ({of}).', '{form_zh}的表格齐全（共 {of} 张）。'),
    not_met: say(
      '{count} of {of} tables of {form} are there; missing: {missing}.',
      '{form_zh}的 {of} 张表格中有 {count} 张；缺少{missing_zh}。',
    ),
    lost: say(
      'Cannot be told: {count} of {of} tables of {form} are in the file; {missing} may be a picture, an attachment, or lost in copying.',
      '无法判断：文件中有 {form_zh}的 {of} 张表格中的 {count} 张；{missing_zh}可能为图片、附件或在转存时丢失。',
    ),
    none_read: FORM_OF_YEAR.says.no_tables,
    own: FORM_OF_YEAR.says.own,
    absent: say(
      'The report is there to its end, without a table and without a word of one; {form} is prescribed for {year}.',
      '报告全文既无表格，也未提及表格；{year} 年度应附 {form_zh}。',
    ),
    none: FORM_OF_YEAR.says.none,
    no_year: IN_TIME.says.no_year,
  },
);

export const COMPLETE = criterion(
  'complete',
  'Figures complete',
  '数据填报完整',
  say(
    'Every cell of its tables holds a number, or a mark such as / or 无',
    '表格各栏均填有数字，或注明“/”“无”',
  ),
  {
    met: say('All {of} cells are filled in.', '{of} 格均已填报。'),
    not_met: say(
      '{count} of {of} cells are filled in ({percent}%); {empty} are empty, among them {missing}.',
      '{of} 格中填报 {count} 格（{percent}%），空白 {empty} 格，如{missing_zh}。',
    ),
    unreadable: say(
      'Cannot be told: {count} of {of} cells are filled in, {unread} could not be read.',
      '无法判断：{of} 格中填报 {count} 格，另有 {unread} 格无法辨认。',
    ),
    no_tables: FORM_OF_YEAR.says.no_tables,
  },
);

export const ADDS_UP = criterion(
  'adds-up',
  'Adds up',
  '数据勾稽相符',
  say(
    'What can be checked within the report agrees: sums, sentences against tables, shares',
    '报告内部可核对之处相符：合计、正文与表格、占比等',
  ),
  {
    met: say(
      'Every check that must hold does: {made}{open}.',
      '应当相符且可核对的 {made} 处全部相符{open_zh}。',
    ),
    not_met: say(
      'Numbers disagree in {count} of {made} checks that must hold: {checks}{open}.',
      '应当相符且可核对的 {made} 处中有 {count} 处不符：{checks_zh}{open_zh}。',
    ),
    none: say(
      'Cannot be told: nothing in the report could be checked.',
      '无法判断：报告中没有可以核对之处。',
    ),
  },
);

export const LAST_YEAR = criterion(
  'last-year',
  'Agrees with last year',
  '与上年度报告衔接',
  say(
    'What was carried over, in force or listed at the end of last year is what this year begins with',
    '上年结转、现行有效件数等与上年度报告衔接',
  ),
  {
    met: say(
      'All {made} checks against the report for {before} that could be made hold.',
      '与 {before} 年度报告核对的 {made} 处全部相符。',
    ),
    not_met: say(
      'Numbers disagree in {count} of {made} checks against the report for {before}: {checks}.',
      '与 {before} 年度报告核对的 {made} 处中有 {count} 处不符：{checks_zh}。',
    ),
    no_report: say("Cannot be told: last year's report is not here.", '无法判断：未收录上年度报告。'),
    none: say(
      'Cannot be told: the two reports state nothing that can be compared.',
      '无法判断：两年报告没有可以核对的数据。',
    ),
  },
);

/** In the order in which a profile gives them. */
export const CRITERIA: readonly CriterionRule[] = [
  IN_TIME,
  HAS_SECTIONS,
  FORM_OF_YEAR,
  HAS_TABLES,
  COMPLETE,
  ADDS_UP,
  LAST_YEAR,
];
