/** What belongs into the lists of notebook 04 behind grounds, times and inhabitants. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../../src/notebook/package-root.js';
import { type Question, source } from './question.js';

const KEY = [['label_en', 'label_zh']];

const OUTCOMES = `from parts where "set" = 'outcomes' and part <> 'rest' and excess is null and value is not null
  and whole is not null group by all`;

const OF_OUTCOMES: readonly Question[] = (
  [
    [
      'Requests',
      '申请（件）',
      'filter (value > 0)',
      ', list(file) filter (value = 0) as also, sum(value) as total',
    ],
    [
      'Out of',
      '总计（件）',
      'filter (whole > 0)',
      ', list(file) filter (whole = 0) as also, sum(whole) as total',
    ],
    ['Reports that state both', '两数均写明的年报（份）', '', ''],
  ] as const
).map(([en, zh, which, more]) => ({
  ...{ on: '04-requests', heads: [en, zh], key: KEY },
  sql: `select label_en, label_zh, list(file) ${which} as members${more} ${OUTCOMES}`,
}));

const OF_GROUNDS: readonly Question[] = (
  [
    [
      'Requests',
      '申请（件）',
      'list(file) filter (value > 0)',
      ', list(file) filter (value = 0) as also, sum(value) as total',
    ],
    ['Stated in (reports, zeros too)', '写明的年报（份，含 0）', 'list(file) filter (value is not null)', ''],
    ['Asked for in (reports)', '表式列有此项的年报（份）', 'list(file)', ''],
  ] as const
).map(([en, zh, members, more]) => ({
  ...{ on: '04-requests', heads: [en, zh], key: KEY },
  sql: `select label_en, label_zh, ${members} as members${more} from grounds group by all`,
}));

/** Of each report what all its grounds come to; the largest ground of all, and the publisher that has most of it. */
const BASE = `with all_of as (select file, sum(value) as n from grounds group by file having sum(value) > 0),
  sizes as (select ground, sum(value) as n from grounds group by ground order by n desc limit 1),
  top as (select file, coalesce(body, file) as who, value from grounds where ground = (select ground from sizes) and value > 0),
  leader as (select who from top group by who order by sum(value) desc limit 1)`;
const ON = '04-requests-7';

const GROUNDS: readonly Question[] = [
  source(ON, `select list(distinct file) as members from grounds`),
  {
    ...{
      on: ON,
      says: /ground for (?:⟦\d+⟧% \(|\d+% \((?:⟦\d+⟧–\d+|\d+–⟦\d+⟧)%)|件申请中，(?:⟦\d+⟧%（|\d+%（(?:⟦\d+⟧–\d+|\d+–⟦\d+⟧)%）)/,
    },
    sql: `${BASE} select (select list(file) from top) as members, (select list(file) from all_of) as also`,
  },
  {
    ...{ on: ON, says: /⟦[\d,]+⟧ (?:requests refused|件申请中)/ },
    sql: `${BASE} select list(file) as members, sum(n) as total from all_of`,
  },
  {
    ...{ on: ON, says: /of these ⟦[\d,]+⟧|这 ⟦[\d,]+⟧ 件/ },
    sql: `${BASE} select list(file) as members, sum(value) as total from top`,
  },
  {
    ...{ on: ON, says: /⟦\d+⟧% (?:of these|为)/ },
    sql: `${BASE} select list(file) as members, sum(value) filter (who = (select who from leader)) / sum(value) as total from top`,
  },
];

/** Years of one publisher on one form, with so many requests on which a ground is given. */
const LEAST = 20;
const YEARS = `(select file, coalesce(body, file) as who, form, year, sum(value) as n from grounds
  group by file, coalesce(body, file), form, year having sum(value) >= ${LEAST}
  qualify count(*) over (partition by coalesce(body, file), form) > 1)`;
const GROUNDS_OVER_YEARS: readonly Question[] = [
  source('04-requests-8', `select list(file) as members from ${YEARS}`),
  {
    ...{ on: '04-requests-8', says: /⟦\d+⟧% in \d+ and|均为 ⟦\d+⟧%/ },
    sql: `with one as (select * from ${YEARS} where who = (select who from ${YEARS} group by who order by count(*) desc limit 1)),
      ground as (select ground from grounds where file in (select file from ${YEARS}) group by ground order by sum(value) desc limit 1)
      select list(file) as members, any_value(value / n) as total from one join grounds using (file)
      where ground = (select ground from ground) and one.year = (select min(year) from one)`,
  },
];

const ON_TIME = `(select file, value, coalesce(whole, value) as n, coalesce(whole - value, 0) as late from parts
  where "set" = 'times' and part = 'on_time' and value is not null and excess is null)`;
const BACKLOG = `(select file, coalesce(body, file) as who, value, whole from parts
  where "set" = 'backlog' and part = 'carried_out' and value is not null and whole > 0 and excess is null)`;
const LATE = /^Whether requests are answered in time|^是否按时办结/;
const within = (first: RegExp, rest: string) => new RegExp(`(?:${first.source}).*(?:${rest})`);

const TIMES: readonly Question[] = [
  {
    ...{ on: '04-requests', says: within(LATE, '⟦\\d+⟧ of \\d+ reports|仅 ⟦\\d+⟧ 份列出') },
    sql: `select list(file) as members from ${ON_TIME}`,
  },
  {
    ...{ on: '04-requests', says: within(LATE, '\\d+ of ⟦\\d+⟧ reports|⟦\\d+⟧ 份年报中') },
    sql: `select list(distinct file) as members from parts where "set" = 'times'`,
  },
  {
    ...{ on: '04-requests', says: within(LATE, '⟦\\d+⟧ (?:requests|件申请)') },
    sql: `select list(file) as members, sum(n) as total from ${ON_TIME}`,
  },
  {
    ...{ on: '04-requests', says: within(LATE, '⟦\\d+⟧ of these are not|⟦\\d+⟧ 件未列入') },
    sql: `select list(file) filter (late > 0) as members, list(file) filter (late = 0) as also, sum(late) as total from ${ON_TIME}`,
  },
  {
    ...{ on: '04-requests', says: /^⟦\d+⟧ of [\d,]+ requests in hand|，⟦\d+⟧ 件（.*结转下年度/ },
    sql: `select list(file) filter (value > 0) as members, sum(value) as total from ${BACKLOG}`,
  },
  {
    ...{ on: '04-requests', says: /of ⟦[\d,]+⟧ requests in hand|上年结转的 ⟦[\d,]+⟧ 件申请/ },
    sql: `select list(file) as members, sum(whole) as total from ${BACKLOG}`,
  },
  {
    ...{ on: '04-requests', says: /requests in hand \(.*⟦[\d.]+⟧.*\) were|件（.*⟦[\d.]+⟧.*）结转下年度/ },
    sql: `select list(file) as members from ${BACKLOG}`,
  },
  {
    ...{
      on: '04-requests',
      says: /(?:carried over|结转下年度继续办理\)).*in ⟦\d+⟧ reports|^⟦\d+⟧ 份年报本年新收/,
    },
    sql: `select list(file) as members from ${BACKLOG}`,
  },
  {
    ...{ on: '04-requests', says: /of which ⟦\d+⟧% of the requests|占申请数的 ⟦\d+⟧%/ },
    sql: `with b as (select * from ${BACKLOG}), l as (select who from b group by who order by sum(whole) desc limit 1)
      select list(file) as members, sum(whole) filter (who = (select who from l)) / sum(whole) as total from b`,
  },
];

/** Lines of the table of population: code, inhabitants, the day for which they were counted. */
const POPULATION = readFileSync(path.join(packageRoot(), 'data', 'population.csv'), 'utf8')
  .trimEnd()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const [HEAD = [], ...LINES] = POPULATION;
const column = (name: string) => HEAD.findIndex((head) => head.replace(/^\ufeff/, '') === name);
const PEOPLE = `(select * from (values ${LINES.map(
  (line) =>
    `('${line[column('code')]}', ${line[column('population')]}, ${line[column('as_of')]?.slice(0, 4)})`,
).join(', ')}) as people(code, people, counted))`;
const GOVERNMENTS = `(select who, arg_max(file, year) as file, arg_max(value, year) as value, max(year) as year,
    arg_max(area_code, year) as code from (select *, coalesce(body, file) as who from series
    where series = 'requests.received' and level in ('province', 'city', 'county') and value is not null) group by who)`;
const MATCHED = `(select * from ${GOVERNMENTS} join ${PEOPLE} using (code) where abs(year - counted) <= 5 and value >= 10)`;

const INHABITANTS: readonly Question[] = [
  source('04-requests-3', `select list(file) as members from ${MATCHED}`),
  {
    ...{ on: '04-requests-3', says: /⟦\d+⟧ reports of \d+ publishers are too few|的 ⟦\d+⟧ 份年报，不足/ },
    sql: `select list(file) as members from ${MATCHED}`,
  },
  {
    ...{ on: '04-requests-3', of: 'body', says: /of ⟦\d+⟧ publishers are too few|仅有 ⟦\d+⟧ 个机关的/ },
    sql: `select list(who) as members from ${MATCHED}`,
  },
  {
    ...{ on: '04-requests-3', of: 'body', says: /^(?:Not in the table of population: |人口表未列：)⟦\d+⟧/ },
    sql: `select list(who) as members from ${GOVERNMENTS} where code is null or code not in (select code from ${PEOPLE})`,
  },
];

export const REQUESTS: readonly Question[] = [
  ...OF_OUTCOMES,
  ...OF_GROUNDS,
  ...GROUNDS,
  ...GROUNDS_OVER_YEARS,
  ...TIMES,
  ...INHABITANTS,
];
