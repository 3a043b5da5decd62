/** What belongs into the lists of notebook 03, and of the charts of one series in 04. */
import { onEach, type Question, REPORTS, source } from './question.js';

/** The publishers that are drawn over the years: the two with most years, without those that state a few cases at most. */
const DRAWN = 2;
const LEAST_YEARS = 3;
const LEAST = 5;

const seriesOf = (id: string) => `(select *, coalesce(body, file) as who from series where series = '${id}')`;

const overYears = (on: string, id: string): Question[] => {
  const s = seriesOf(id);
  const base = `with p as (select who, count(value) as n, max(value) as most from ${s} group by who),
    shown as (select who from p where n >= ${LEAST_YEARS} and most >= ${LEAST} order by n desc, most desc limit ${DRAWN})`;
  const left = (many: string) =>
    `${base} select list(who) as members from p where ${many} and who not in (select who from shown)`;
  return [
    source(on, `${base} select list(file) as members from ${s} where who in (select who from shown)`),
    {
      ...{ on, of: 'body', says: /^(?:Not drawn, of ⟦\d+⟧ publishers|⟦\d+⟧ 个机关中未画的)/ },
      sql: `${base} select list(who) as members from p`,
    },
    { on, of: 'body', says: /⟦\d+⟧ with a number for one year|⟦\d+⟧ 个仅有一年数据/, sql: left('n = 1') },
    { on, of: 'body', says: /⟦\d+⟧ with none|⟦\d+⟧ 个没有数据/, sql: left('n = 0') },
    {
      ...{ on, says: /never more than ⟦\d+⟧ a year|各年均不超过 ⟦\d+⟧/ },
      sql: `${base} select list(file) filter (value > 0) as members, list(file) filter (value = 0) as also, max(value) as total
        from ${s} where who = (select who from shown order by (select most from p where p.who = shown.who) limit 1)`,
    },
  ];
};

const latest = (on: string, id: string): Question[] => {
  const l = `(select who, arg_max(file, year) as file, arg_max(via, year) as via from ${seriesOf(id)}
    where value is not null group by who)`;
  return [
    source(on, `select list(file) as members from ${l}`),
    {
      ...{ on, of: 'body', says: /⟦\d+⟧ (?:publishers that states it|个机关最近一份)/ },
      sql: `select list(who) as members from ${l}`,
    },
    {
      ...{ on, of: 'body', says: /⟦\d+⟧ (?:publishers? never states? it|个机关从未说明)/ },
      sql: `select list(distinct who) as members from ${REPORTS} where who not in (select who from ${l})`,
    },
    {
      ...{ on, says: /not in a table: ⟦\d+⟧ of|个数字中，⟦\d+⟧ 个见于文字/ },
      sql: `select list(file) as members from ${l} where via = 'prose'`,
    },
    {
      ...{ on, says: /not in a table: \d+ of ⟦\d+⟧ numbers|⟦\d+⟧ 个数字中/ },
      sql: `select list(file) as members from ${l}`,
    },
  ];
};

/** Of each report how many channels it names, and which. */
const NAMED = `(select file, list(channel) as channels, count(*) as n from channels where value > 0 group by file)`;
const ON = '03-disclosure-3';
const BOTH = `(select file, coalesce(body, file) as who from channels group by all having
  count(*) filter (channel = 'disclosed.website' and value is not null) > 0 and
  count(*) filter (channel = 'disclosed.wechat' and value is not null) > 0)`;

const CHANNELS: readonly Question[] = [
  source(ON, `select list(file) as members from ${NAMED} where n > 1`),
  {
    ...{ on: ON, says: /^⟦\d+⟧ of \d+ reports name|^\d+ 份年报中，⟦\d+⟧ 份列出/ },
    sql: `select list(file) as members from ${NAMED} where n > 1`,
  },
  {
    ...{ on: ON, says: /^\d+ of ⟦\d+⟧ reports name|^⟦\d+⟧ 份年报中/ },
    sql: `select list(distinct file) as members from channels`,
  },
  {
    ...{ on: ON, says: /WeChat among them in ⟦\d+⟧|其中 ⟦\d+⟧ 份列出微信/ },
    sql: `select list(file) as members from ${NAMED} where n > 1 and list_contains(channels, 'disclosed.wechat')`,
  },
  {
    ...{ on: ON, says: /(?:Website )?政府网站[: ]+⟦\d+⟧/ },
    sql: `select list(file) as members from ${NAMED} where channels = ['disclosed.website']`,
  },
  {
    ...{ on: '03-disclosure', says: /^Whether WeChat.*⟦\d+⟧ reports of|微信是否.*个机关的 ⟦\d+⟧ 份/ },
    sql: `select list(file) as members from ${BOTH}`,
  },
  {
    ...{
      on: '03-disclosure',
      of: 'body',
      says: /^Whether WeChat.*⟦\d+⟧ publishers|微信是否.*仅 ⟦\d+⟧ 个机关/,
    },
    sql: `select list(distinct who) as members from ${BOTH}`,
  },
];

const KEY = [['label_en', 'label_zh']];
const TABLE: readonly Question[] = (
  [
    ['Stated in (reports)', '写明的年报（份）', 'value is not null', ''],
    ['Not stated in (reports)', '未写明（份）', 'value is null', ''],
    ['Smallest', '最小', 'value is not null', ', min(value) as total'],
    ['Median', '中位数', 'value is not null', ', median(value) as total'],
    ['Largest', '最大', 'value is not null', ', max(value) as total'],
  ] as const
).map(([en, zh, which, total]) => ({
  ...{ on: '03-disclosure', heads: [en, zh], key: KEY },
  sql: `select label_en, label_zh, list(file) as members${total} from series
    where series in ('disclosed.total', 'normative_documents.made') and ${which} group by all`,
}));

export const COUNTS: readonly Question[] = [
  ...onEach(['03-disclosure-1'], (on) => overYears(on, 'disclosed.total')),
  ...onEach(['03-disclosure-4'], (on) => overYears(on, 'normative_documents.made')),
  ...onEach(['04-requests-1'], (on) => overYears(on, 'requests.received')),
  ...onEach(['03-disclosure-2'], (on) => latest(on, 'disclosed.total')),
  ...onEach(['03-disclosure-5'], (on) => latest(on, 'normative_documents.made')),
  ...onEach(['04-requests-2'], (on) => latest(on, 'requests.received')),
  ...CHANNELS,
  ...TABLE,
];
