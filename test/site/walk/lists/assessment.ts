/** What belongs into the lists of notebook 07, of the assessment in 08, and of the tables in 09. */
import { type Question, REPORTS, source } from './question.js';

const LONGEST = `(select who from ${REPORTS} group by who order by count(distinct year) desc limit 1)`;
const JUDGED = `(select judgements.*, coalesce(judgements.body, file) as who from judgements)`;
/** The latest report of each publisher. */
const LATEST = `(select * from ${JUDGED} qualify year = max(year) over (partition by who))`;
const OF_ONE = `(select * from ${JUDGED} where who = ${LONGEST})`;
const MOST_OFTEN = `(select criterion from judgements group by criterion order by count(*) filter (status = 'not_met') desc limit 1)`;
/** So many reports have a row, those of which most can be told. */
const ROWS = 12;

const grid = (on: string, from: string): Question[] => [
  source(on, `select list(distinct file) as members from ${from}`),
  { on, says: /⟦\d+⟧ (?:reports by|份年报，)/, sql: `select list(distinct file) as members from ${from}` },
  {
    ...{ on, of: 'criterion', says: /⟦\d+⟧ (?:criteria|项指标)/ },
    sql: `select list(distinct criterion) as members from ${from}`,
  },
  {
    ...{ on, says: /not met ⟦\d+⟧ times|不符合 ⟦\d+⟧ 次/ },
    sql: `select list(file) as members from ${from} where status = 'not_met'`,
  },
  {
    ...{ on, says: /cannot be told ⟦\d+⟧ times|无法判断 ⟦\d+⟧ 次/ },
    sql: `select list(file) as members from ${from} where status = 'not_assessable'`,
  },
  {
    ...{ on, says: /drawn: ⟦\d+⟧ of|可判断项最多的 ⟦\d+⟧ 份/ },
    sql: `with told as (select file, count(*) filter (status <> 'not_assessable') as n from ${from} group by file)
      select list(file) as members from (select * from told order by n desc, file limit ${ROWS})`,
  },
  {
    on,
    says: /of ⟦\d+⟧ reports, those|画出 ⟦\d+⟧ 份年报中/,
    sql: `select list(distinct file) as members from ${from}`,
  },
];

const ASSESSMENT: readonly Question[] = [
  source('07-statutory-assessment-1', `select list(distinct file) as members from judgements`),
  {
    ...{ on: '07-statutory-assessment-1', says: /in ⟦\d+⟧ of the|年报中有 ⟦\d+⟧ 份/ },
    sql: `select list(file) as members from judgements where criterion = ${MOST_OFTEN} and status = 'not_met'`,
  },
  {
    ...{ on: '07-statutory-assessment-1', says: /of the ⟦\d+⟧ reports where|能判断的 ⟦\d+⟧ 份/ },
    sql: `select list(file) as members from judgements where criterion = ${MOST_OFTEN} and status <> 'not_assessable'`,
  },
  {
    ...{ on: '07-statutory-assessment-1', says: /\(⟦\d+⟧ reports\)|共 ⟦\d+⟧ 份年报/ },
    sql: `select list(distinct file) as members from judgements`,
  },
  ...grid('07-statutory-assessment-2', LATEST),
  ...grid('08-one-publisher-3', OF_ONE),
  {
    ...{ on: '07-statutory-assessment', heads: ['Reports份', '年报（份）'] },
    key: [
      ['label_en', 'label_zh'],
      ['message', 'message_zh'],
    ],
    sql: `select label_en, label_zh, message, message_zh, list(file) as members from judgements
      where status = 'not_assessable' group by all`,
  },
];

const RECEIVED = `(select *, coalesce(body, file) as who from series where series = 'requests.received')`;
const LEVELS = `(values ('province', '省级'), ('city', '市级'), ('county', '县级'), ('township', '乡镇级'), ('department', '部门')) as l(level, level_zh)`;
const FORMS = `(values ('statistics-2014', 'Form of 2014 统计表', '2014 年统计表'), ('tables-2019', 'Tables of 2019 三张表', '2019 年三张表'),
  ('tables-2021', 'Tables of 2021 三张表', '2021 年三张表'), ('own', 'A table of its own 自制表格', '自制表格'),
  ('prose', 'Sentences only 仅有文字', '仅有文字')) as f(form, form_en, form_zh)`;
const GRANTED = `from rates join ${LEVELS} using (level) join ${FORMS} using (form) where rate = 'granted'`;
const LEVEL_AND_FORM = [
  ['level', 'level_zh'],
  ['form_en', 'form_zh'],
];
const NO_MORE = `(select requests.file, requests.value as requests, lawsuits.value as lawsuits from ${RECEIVED} requests
  join series lawsuits on lawsuits.file = requests.file and lawsuits.series = 'lawsuits.total')`;
const CHANGED = `(select who, year, value, file, lag(file) over w as before, lag(value) over w as last, lag(year) over w as previous
  from ${RECEIVED} window w as (partition by who order by year))`;
const WEB = `(select file, cast(year as varchar) as year, max(value) filter (channel = 'disclosed.wechat') as wechat from channels group by all
  having max(value) filter (channel = 'disclosed.website') is not null)`;

const quantiles: readonly (readonly [string, string, number])[] = [
  ['Lower quartile', '下四分位数', 0.25],
  ['Median', '中位数', 0.5],
  ['Upper quartile', '上四分位数', 0.75],
];

const COOKBOOK: readonly Question[] = [
  {
    ...{ on: '09-cookbook', heads: ['Known (reports)', '可算出（份）'], key: LEVEL_AND_FORM },
    sql: `select level, level_zh, form_en, form_zh, list(file) as members ${GRANTED} and value is not null group by all`,
  },
  {
    ...{ on: '09-cookbook', heads: ['Not known (reports)', '算不出（份）'], key: LEVEL_AND_FORM },
    sql: `select level, level_zh, form_en, form_zh, list(file) as members ${GRANTED} and value is null group by all`,
  },
  ...quantiles.map(
    ([en, zh, at]): Question => ({
      ...{ on: '09-cookbook', heads: [en, zh], key: LEVEL_AND_FORM },
      sql: `select level, level_zh, form_en, form_zh, list(file) as members, quantile_cont(value, ${at}) as total
        ${GRANTED} and value is not null group by all`,
    }),
  ),
  ...(
    [
      ['Change增减', '增减', 'value - last'],
      ['Growth增幅', '增幅', '(value - last) / last'],
    ] as const
  ).map(
    ([en, zh, total]): Question => ({
      ...{ on: '09-cookbook', heads: [en, zh], key: [['who'], ['said']] },
      sql: `select who, cast(year as varchar) as said, [file, before] as members, ${total} as total from ${CHANGED}
        where previous = year - 1 and value is not null and last is not null`,
    }),
  ),
  {
    ...{ on: '09-cookbook', heads: ['Rows with both两数俱全', '两数俱全'], key: [] },
    sql: `select list(file) as members from ${NO_MORE} where requests is not null and lawsuits is not null`,
  },
  {
    ...{ on: '09-cookbook', heads: ['Rows that lack one缺数', '缺数'], key: [] },
    sql: `select list(file) as members from ${NO_MORE} where requests is null or lawsuits is null`,
  },
  {
    ...{ on: '09-cookbook-1', says: /^(?:⟦\d+⟧ of \d+ rows|\d+ 行中有 ⟦\d+⟧ 行)/ },
    sql: `select list(file) as members from ${REPORTS} where published is null`,
  },
  {
    ...{ on: '09-cookbook-2', says: /^(?:⟦\d+⟧ of \d+ rows|\d+ 行中有 ⟦\d+⟧ 行)/ },
    sql: `select list(file) as members from ${RECEIVED} where value is null`,
  },
  ...['09-cookbook-1', '09-cookbook-2'].map(
    (on): Question => ({
      ...{ on, says: /^(?:\d+ of ⟦\d+⟧ rows|⟦\d+⟧ 行中有)/ },
      sql: `select list(file) as members from ${REPORTS}`,
    }),
  ),
  {
    ...{ on: '09-cookbook', heads: ['State the website (reports)', '写明网站的年报（份）'], key: [['year']] },
    sql: `select year, list(file) as members from ${WEB} group by year`,
  },
  {
    ...{ on: '09-cookbook', heads: ['Of these, WeChat too', '其中写明微信（份）'], key: [['year']] },
    sql: `select year, list(file) as members from ${WEB} where wechat is not null group by year`,
  },
  // Of the table of all reports together, whose heads are those of the table by level and form.
  {
    ...{ on: '09-cookbook', heads: ['With a date (reports)', '写明日期（份）'], key: [] },
    sql: `select list(file) as members from ${REPORTS} where published is not null`,
  },
  {
    ...{ on: '09-cookbook', heads: ['Without (reports)', '未写明（份）'], key: [] },
    sql: `select list(file) as members from ${REPORTS} where published is null`,
  },
  {
    ...{ on: '09-cookbook', heads: ['Points点数', '点数'], key: [['who'], ['form_en', 'form_zh']] },
    sql: `select coalesce(body, file) as who, form_en, form_zh, list(file) as members from series join ${FORMS} using (form)
      where series = 'disclosed.total' and value is not null group by all`,
  },
];

export const ASSESSMENTS: readonly Question[] = [...ASSESSMENT, ...COOKBOOK];
