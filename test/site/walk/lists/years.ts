/** What belongs into the lists of notebooks 06 and 08: one publisher over its years. */
import { onEach, type Question, REPORTS, source } from './question.js';

/** The publishers with most years, the longest first. */
const longest = (at: number) =>
  `(select who from ${REPORTS} group by who order by count(distinct year) desc limit 1 offset ${at - 1})`;

/** What the strips of counts show, and those of shares, in the order of the strips. */
const COUNTS = `('requests.received', 'requests.handled', 'outcome.granted', 'outcome.granted_in_part', 'outcome.refused',
  'outcome.unable', 'reviews.total', 'lawsuits.total', 'disclosed.total', 'normative_documents.made')`;
const SHARES = `('granted', 'granted_in_part', 'refused', 'unable', 'declined')`;

interface Strips {
  readonly on: string;
  /** Which of the longest publishers. */
  readonly at: number;
  /** What the first strip shows. */
  readonly first: string;
  readonly shares?: true;
}

/** A share of fewer requests is not drawn. */
const LEAST = 10;

function questionsOf({ on, at, first, shares }: Strips): Question[] {
  const [view, id, ids] = shares ? ['rates', 'rate', SHARES] : ['series', 'series', COUNTS];
  const firm = shares ? `denominator >= ${LEAST} and not doubted` : 'not doubted';
  const base = `with s as (select *, coalesce(body, file) as who from ${view}
      where ${id} in ${ids} and coalesce(body, file) = ${longest(at)}),
    begins as (select min(year) as year from s where value is not null),
    one as (select * from s where ${id} = '${first}'),
    -- The years behind the last change after which it is counted otherwise.
    alike as (select coalesce(max(year) filter (value is not null and crossing <> 'exact'), 0) as year from one),
    ends as (select min(one.year) as a, max(one.year) as z from one, alike
      where one.year >= alike.year and value is not null and ${firm}),
    forms as (select file, form, lag(form) over (order by year) as before from one, ends where year between a and z)`;
  const share = (which: 'a' | 'z') =>
    `${base} select [file, file] as members, value as total from one, ends where year = ${which}`;
  return [
    source(on, `${base} select list(distinct file) as members from s, begins where s.year >= begins.year`),
    {
      ...{ on, says: /⟦\d+⟧ changes? of form|表式改变 ⟦\d+⟧ 次/ },
      sql: `${base} select list(file) as members from forms where before is not null and before <> form`,
    },
    ...(shares
      ? [
          { on, says: /⟦\d+⟧% in \d+, \d+% in|年 ⟦\d+⟧%，\d+ 年 \d+%/, sql: share('a') },
          { on, says: /\d+% in \d+, ⟦\d+⟧% in|年 \d+%，\d+ 年 ⟦\d+⟧%/, sql: share('z') },
        ]
      : []),
  ];
}

/** What is never more than a few, in brackets behind its name. */
const mostOf = (on: string, at: number): Question[] =>
  (
    [
      ['requests received', '收到申请', 'requests.received'],
      ['requests handled', '办理结果总计', 'requests.handled'],
      ['granted', '予以公开', 'outcome.granted'],
      ['granted in part', '部分公开', 'outcome.granted_in_part'],
      ['unable to provide', '无法提供', 'outcome.unable'],
    ] as const
  ).map(([en, zh, id]) => ({
    on,
    says: new RegExp(`(?:, |: | and )${en} \\(at most ⟦\\d+⟧|${zh}（最多 ⟦\\d+⟧`),
    sql: `select list(file) filter (value > 0) as members, list(file) filter (value = 0) as also, max(value) as total
      from series where series = '${id}' and coalesce(body, file) = ${longest(at)} and value is not null`,
  }));

/** The first and the last year of which a share is known that rests on enough. */
const FIRST_AND_LAST = `(select *, coalesce(body, file) as who from rates where rate in ${SHARES} and value is not null
  and denominator >= ${LEAST} and coalesce(body, file) = ${longest(1)}
  qualify year in (min(year) over (), max(year) over ()))`;
/** The share that changed most, of those that compare between the two. */
const MOST_CHANGED = `(select rate from ${FIRST_AND_LAST} where comparability <> 'not comparable' group by rate having count(*) = 2
  order by abs(max_by(value, year) - min_by(value, year)) desc limit 1)`;
const changed = (which: 'min' | 'max') => `select [file, file] as members, value as total
  from ${FIRST_AND_LAST} where rate = ${MOST_CHANGED} qualify year = ${which}(year) over ()`;
const interval = (which: 'min' | 'max') => changed(which).replace(', value as total', '');
const END = '\\(?（?[\\d.]+–[\\d.]+%\\)?）?';

const CHANGE: readonly Question[] = [
  source('06-the-long-view-4', `select list(distinct file) as members from ${FIRST_AND_LAST}`),
  {
    on: '06-the-long-view-4',
    says: new RegExp(`⟦\\d+⟧%\\s?${END}(?: in \\d+, |，\\d+ 年)`),
    sql: changed('min'),
  },
  {
    on: '06-the-long-view-4',
    says: new RegExp(`(?:in \\d+, |，\\d+ 年 )⟦\\d+⟧%\\s?${END}`),
    sql: changed('max'),
  },
  {
    on: '06-the-long-view-4',
    says: /[(（](?:⟦[\d.]+⟧–[\d.]+|[\d.]+–⟦[\d.]+⟧)%[)）](?: in \d+, |，\d+ 年)/,
    sql: interval('min'),
  },
  {
    on: '06-the-long-view-4',
    says: /(?:in \d+, |，\d+ 年 )\d+%\s?[(（](?:⟦[\d.]+⟧–[\d.]+|[\d.]+–⟦[\d.]+⟧)%/,
    sql: interval('max'),
  },
];

export const YEARS: readonly Question[] = [
  ...questionsOf({ on: '06-the-long-view-1', at: 1, first: 'requests.received' }),
  ...questionsOf({ on: '08-one-publisher-1', at: 1, first: 'requests.received' }),
  ...questionsOf({ on: '06-the-long-view-2', at: 2, first: 'disclosed.total' }),
  ...onEach(['06-the-long-view-3', '08-one-publisher-2'], (on) =>
    questionsOf({ on, at: 1, first: 'granted', shares: true }),
  ),
  ...mostOf('06-the-long-view-2', 2),
  ...CHANGE,
  {
    ...{ on: '06-the-long-view', heads: ['Years年数', '年数'], key: [['who']] },
    sql: `select who, list(file) as members from ${REPORTS} group by who`,
  },
  {
    ...{ on: '08-one-publisher', heads: ['Reports年报', '年报'], key: [['who']] },
    sql: `select who, list(file) as members from ${REPORTS} group by who`,
  },
];
