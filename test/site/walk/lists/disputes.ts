/** What belongs into the lists of notebook 05 behind rates. */
import { type Question, source } from './question.js';

interface Rates {
  readonly on: string;
  readonly suffix: string;
  /** Of fewer no rate is drawn. */
  readonly least: number;
  /** Forms for which this expression is the same count the same. */
  readonly alike: string;
  readonly few: string;
  readonly zero: string;
}

const RATES: readonly Rates[] = [
  {
    ...{ on: '05-disputes-1', suffix: 'per_100', least: 20 },
    alike: `case when form in ('tables-2019', 'tables-2021') then 'tables' else form end`,
    few: 'Not drawn, with fewer than \\d+ requests: |收到申请不足 \\d+ 件而未画：',
    zero: 'No requests: |没有收到申请：',
  },
  {
    ...{ on: '05-disputes-4', suffix: 'corrected', least: 10 },
    alike: `case when form in ('statistics-2014', 'tables-2019', 'tables-2021') then 'forms' else form end`,
    few: 'Not drawn, with fewer than \\d+ decided cases: |已审结案件不足 \\d+ 件而未画：',
    zero: 'No decided cases: |没有已审结案件：',
  },
];

/** The reports with most cases. */
const DRAWN = 12;

function questionsOf({ on, suffix, least, alike, few, zero }: Rates): Question[] {
  const base = `with r as (select *, coalesce(body, file) as who, ${alike} as alike from rates
      where rate in ('reviews_${suffix}', 'lawsuits_${suffix}')),
    known as (select * from r where value is not null and numerator is not null and denominator is not null),
    drawn as (select * from known where denominator >= ${least}),
    groups as (select rate, alike, count(*) as n, row_number() over (partition by rate order by sum(denominator) desc) as nth
      from drawn group by rate, alike),
    -- The kind of case of which most reports count the same.
    most as (select rate, alike from groups where nth = 1 order by n desc, rate desc limit 1),
    same as (select drawn.* from drawn join most using (rate, alike)),
    rest as (select file, bool_or(state = 'base is zero') as zero, bool_or(value is not null and numerator is not null and denominator is not null) as known
      from r where file not in (select file from drawn) group by file)`;
  const ask = (of: string) => `${base} ${of}`;
  const says = (words: string) => new RegExp(`^(?:${words})⟦\\d+⟧`);
  return [
    source(on, ask('select list(distinct file) as members from drawn')),
    {
      ...{
        on,
        says: /⟦\d+⟧ (?:comparable )?reports? (?:of \d+ publishers? )?(?:is|are) too few|的 ⟦\d+⟧ 份年报，不足/,
      },
      sql: ask('select list(file) as members from same'),
    },
    {
      ...{ on, of: 'body', says: /of ⟦\d+⟧ publishers? (?:is|are) too few|仅有 ⟦\d+⟧ 个机关的/ },
      sql: ask('select list(distinct who) as members from same'),
    },
    { on, says: says(few), sql: ask('select list(file) as members from rest where known') },
    { on, says: says(zero), sql: ask('select list(file) as members from rest where zero and not known') },
    {
      ...{ on, says: says('Not stated: |未说明：') },
      sql: ask('select list(file) as members from rest where not zero and not known'),
    },
    {
      ...{ on, says: /^(?:The ⟦\d+⟧ largest of|仅画出 \d+ 份年报中数量最大的 ⟦\d+⟧ 份)/ },
      sql: ask(`, sizes as (select file, max(denominator) as n from drawn group by file order by n desc limit ${DRAWN})
        select list(file) as members from sizes`),
    },
    {
      ...{ on, says: /^(?:The \d+ largest of ⟦\d+⟧|仅画出 ⟦\d+⟧ 份年报中)/ },
      sql: ask('select list(distinct file) as members from drawn'),
    },
  ];
}

const KEY = [['label_en', 'label_zh']];
const KNOWN = `from rates where rate in ('reviews_corrected', 'lawsuits_corrected') and state = 'computed' group by all`;
/** What the dataset calls the reason, and what pages do. */
const STATES = `(values ('computed', 'computed已算出', '已算出'), ('base not stated', 'not stated out of how many未说明总数', '未说明总数'),
  ('base is zero', 'there was none: nothing to divide by总数为零', '总数为零'),
  ('base incomplete', 'a cell of the whole is empty, and may hold something总数有空白项', '总数有空白项'),
  ('numerator not stated', 'not stated how many未说明件数', '未说明件数')) as words(of, said, said_zh)`;

const TABLES: readonly Question[] = [
  {
    ...{ on: '05-disputes', heads: ['Corrected', '结果纠正（件）'], key: KEY },
    sql: `select label_en, label_zh, list(file) filter (numerator > 0) as members, list(file) filter (numerator = 0) as also,
      sum(numerator) as total ${KNOWN}`,
  },
  {
    ...{ on: '05-disputes', heads: ['Decided', '已审结（件）'], key: KEY },
    sql: `select label_en, label_zh, list(file) as members, sum(denominator) as total ${KNOWN}`,
  },
  {
    ...{ on: '05-disputes', heads: ['Known in (reports)', '知道结果的年报（份）'], key: KEY },
    sql: `select label_en, label_zh, list(file) as members ${KNOWN}`,
  },
  {
    ...{ on: '05-disputes', heads: ['Reports 份', '年报（份）'], key: [...KEY, ['said', 'said_zh']] },
    sql: `select label_en, label_zh, said, said_zh, list(file) as members from rates join ${STATES} on of = state
      where rate in ('reviews_corrected', 'lawsuits_corrected') group by all`,
  },
];

export const DISPUTES: readonly Question[] = [...RATES.flatMap(questionsOf), ...TABLES];
