/** What belongs into the lists of notebooks 01 and 02. */
import { onEach, type Question, REPORTS, source } from './question.js';

const CELLS = `(select *, figures - prose_figures as filled,
  figures - prose_figures + blanks + not_applicable + unreadable as cells from ${REPORTS})`;
const ALL = `select list(file) as members from ${REPORTS}`;

/** Publishers have a row each, those with most reports first; those with fewer than others share one. */
const ROWS = 12;

const sumOfCells = (column: string) =>
  `select list(file) filter (${column} > 0) as members, list(file) filter (${column} = 0) as also, sum(${column}) as total
    from ${CELLS} where cells > 0`;

const CHECKED = `(select *, checks_hold + contradictions + unlikely + set_aside as made from ${REPORTS})`;
const sumOfChecks = (column: string) =>
  `select list(file) filter (${column} > 0) as members, list(file) filter (${column} = 0) as also, sum(${column}) as total
    from ${CHECKED}`;

const HOLDINGS: readonly Question[] = [
  ...onEach(['01-what-we-hold-1', '01-what-we-hold-2', '01-what-we-hold-3'], (on) => [
    source(on, ALL),
    {
      ...{ on, of: 'body', says: /^(?:In one row: |合并为一行：)⟦\d+⟧/ },
      sql: `with p as (select who, count(*) as n, min(year) as first from ${REPORTS} group by who),
        drawn as (select who from p order by n desc, first limit ${ROWS})
        select list(who) as members from p where who not in (select who from drawn)`,
    },
  ]),
  { on: '01-what-we-hold-1', says: /⟦\d+⟧ (?:annual reports of|份年度报告，)/, sql: ALL },
  {
    ...{ on: '01-what-we-hold-1', of: 'body', says: /⟦\d+⟧ (?:publishers, for|个机关，)/ },
    sql: `select list(distinct who) as members from ${REPORTS}`,
  },
  {
    ...{ on: '01-what-we-hold-2', says: /⟦\d+⟧%/ },
    sql: `select list(file) as members, sum(filled) / sum(cells) as total from ${CELLS} where cells > 0`,
  },
  {
    ...{ on: '01-what-we-hold-2', says: /⟦\d+⟧ (?:reports have only sentences|份年报仅有文字)/ },
    sql: `select list(file) as members from ${CELLS} where cells = 0 and not list_contains(warnings, 'tables_missing')`,
  },
  {
    ...{ on: '01-what-we-hold-2', says: /⟦\d+⟧ (?:reports? lost|份年报的表格缺失)/ },
    sql: `select list(file) as members from ${CELLS} where cells = 0 and list_contains(warnings, 'tables_missing')`,
  },
  { on: '01-what-we-hold-2', says: /⟦[\d,]+⟧ (?:cells|个单元格)/, sql: sumOfCells('cells') },
  { on: '01-what-we-hold-2', says: /⟦\d+⟧ (?:left empty|个空白)/, sql: sumOfCells('blanks') },
  { on: '01-what-we-hold-2', says: /⟦\d+⟧ (?:unreadable|个无法辨认)/, sql: sumOfCells('unreadable') },
  { on: '01-what-we-hold-3', says: /⟦\d+⟧ (?:contradictions in|处矛盾)/, sql: sumOfChecks('contradictions') },
  { on: '01-what-we-hold-3', says: /⟦[\d,]+⟧ (?:checks;|项核对中)/, sql: sumOfChecks('made') },
  { on: '01-what-we-hold-3', says: /⟦\d+⟧ (?:more could|项无法核对)/, sql: sumOfChecks('checks_open') },
  {
    ...{ on: '01-what-we-hold', heads: ['Reports年报', '年报'], key: [['who']] },
    sql: `select who, list(file) as members from ${REPORTS} group by who`,
  },
  ...(
    [
      ['Numbers数据', '数据', 'figures'],
      ['Empty cells空白', '空白', 'blanks'],
    ] as const
  ).map(
    ([en, zh, column]): Question => ({
      ...{ on: '01-what-we-hold', heads: [en, zh], key: [['who']] },
      sql: `select who, list(file) filter (${column} > 0) as members, list(file) filter (${column} = 0) as also,
        sum(${column}) as total from ${REPORTS} group by who`,
    }),
  ),
];

const WRONG = `(select * from findings where weight = 'contradiction' and status = 'fails')`;
const PLACES = `list(file || ' ' || "key") as members`;
const NEVER = `(select "check" from findings group by "check" having count(*) filter (status = 'fails') = 0)`;

/** The two sides of what must hold and of what should agree, the widest apart first. */
const PAIRS = `(select *, "check" = 'prose-table' as soft,
  abs("left" - "right") / greatest(abs("left"), abs("right")) as gap from ${WRONG} where "left" is not null and "right" is not null)`;
/** So many are drawn, two thirds of them of what must hold where there is enough of both. */
const DRAWN = 10;
const HARD_DRAWN = 7;

const KEY = [['check_en', 'check_zh']];
/** Checks between two years; those of a report without one before it could not be made. */
const OF_YEARS = `from findings where "check" in (select "check" from findings where against is not null)`;

const FINDINGS: readonly Question[] = [
  source('02-what-does-not-add-up-1', ALL),
  source('02-what-does-not-add-up-2', ALL),
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'finding', says: /⟦\d+⟧ (?:contradictions|处矛盾)/ },
    sql: `select ${PLACES} from ${WRONG}`,
  },
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'check', says: /(?:in ⟦\d+⟧ of \d+ kinds|中的 ⟦\d+⟧ 类)/ },
    sql: `select list(distinct "check") as members from ${WRONG}`,
  },
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'check', says: /(?:of ⟦\d+⟧ kinds|见于 ⟦\d+⟧ 类)/ },
    sql: `select list(distinct "check") as members from findings`,
  },
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'check', says: /⟦\d+⟧ (?:kinds of check never|类核对从未)/ },
    sql: `select list("check") as members from ${NEVER}`,
  },
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'finding', says: /⟦\d+⟧ (?:checks hold|项核对相符)/ },
    sql: `select ${PLACES} from findings where status = 'holds' and "check" in ${NEVER}`,
  },
  {
    ...{ on: '02-what-does-not-add-up-1', of: 'finding', says: /(?:⟦\d+⟧ could not be|，⟦\d+⟧ 项无法核对)/ },
    sql: `select ${PLACES}, sum(cases) as total from findings where status = 'not_assessable' and "check" in ${NEVER}`,
  },
  {
    on: '02-what-does-not-add-up-2',
    says: /^(?:⟦\d+⟧ of \d+ reports|\d+ 份年报中有 ⟦\d+⟧ 份)/,
    sql: `select list(distinct file) as members from ${WRONG}`,
  },
  {
    on: '02-what-does-not-add-up-2',
    says: /^(?:\d+ of ⟦\d+⟧ reports|⟦\d+⟧ 份年报中有)/,
    sql: ALL,
  },
  {
    ...{ on: '02-what-does-not-add-up-2', of: 'finding', says: /(?:in ⟦\d+⟧ places|共 ⟦\d+⟧ 处)/ },
    sql: `select ${PLACES} from ${PAIRS}`,
  },
  {
    ...{ on: '02-what-does-not-add-up-2', of: 'finding', says: /⟦\d+⟧ (?:sums, shares|处合计)/ },
    sql: `select ${PLACES} from ${PAIRS} where not soft`,
  },
  {
    ...{ on: '02-what-does-not-add-up-2', of: 'finding', says: /⟦\d+⟧ (?:sentences? that|处文字)/ },
    sql: `select ${PLACES} from ${PAIRS} where soft`,
  },
  {
    ...{
      on: '02-what-does-not-add-up-2',
      of: 'finding',
      says: /^(?:Drawn: ⟦\d+⟧ of|画出 \d+ 处中的 ⟦\d+⟧ 处)/,
    },
    sql: `with ranked as (select *, row_number() over (partition by soft order by gap desc) as nth from ${PAIRS})
      select ${PLACES} from ranked where nth <= case when soft then ${DRAWN - HARD_DRAWN} else ${HARD_DRAWN} end`,
  },
  {
    ...{ on: '02-what-does-not-add-up-2', of: 'finding', says: /^(?:Drawn: \d+ of ⟦\d+⟧|画出 ⟦\d+⟧ 处中的)/ },
    sql: `select ${PLACES} from ${PAIRS}`,
  },
  ...(
    [
      ['Agree相符', '相符', 'holds', ''],
      ['Do not不符', '不符', 'fails', ''],
      ['Could not be checked无法核对', '无法核对', 'not_assessable', ', sum(cases) as total'],
    ] as const
  ).map(
    ([en, zh, status, total]): Question => ({
      ...{ on: '02-what-does-not-add-up', heads: [en, zh], key: [['body'], ...KEY], of: 'finding' },
      sql: `select body, check_en, check_zh, ${PLACES}${total} ${OF_YEARS} and status = '${status}' group by all`,
    }),
  ),
  {
    ...{
      on: '02-what-does-not-add-up',
      heads: ['Not made (times)', '未能核对（次）'],
      key: KEY,
      of: 'finding',
    },
    sql: `select check_en, check_zh, ${PLACES}, sum(cases) as total from findings where status = 'not_assessable' group by all`,
  },
  {
    ...{ on: '02-what-does-not-add-up', heads: ['in so many reports', '涉及年报（份）'], key: KEY },
    sql: `select check_en, check_zh, list(distinct file) as members from findings
      where status = 'not_assessable' group by all`,
  },
  {
    ...{ on: '02-what-does-not-add-up', heads: ['Asked of (reports)', '适用年报（份）'], key: KEY },
    sql: `select check_en, check_zh, list(distinct file) as members from findings group by all`,
  },
];

export const CONTRADICTIONS: readonly Question[] = [...HOLDINGS, ...FINDINGS];
