/**
 * What the code of notebooks computes, computed again by other code: in SQL over rows of the dataset, and by formulas that
 * stand here. None of it is shared with what wrote the pages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { group } from 'd3-array';
import type { Gongkai } from '../../../src/frames/gongkai.js';
import { packageRoot } from '../../../src/notebook/package-root.js';
import { rankCorrelation, slopeOf, trendOf, wilsonOf } from './own-statistics.js';
import { plainLabel } from './subjects.js';

/** The numbers of a cell. */
export interface Computed {
  readonly notebook: string;
  /** What stands above it, in either language, as `plainLabel` writes it. */
  readonly heads: readonly string[];
  /** What stands in other cells of its row; of each text either writing. */
  readonly key: readonly (readonly string[])[];
  readonly values: readonly (number | null)[];
  /** How far the page's number may be from these, where it was drawn by lot. */
  readonly within?: number;
}

/** What the queries below ask for: of each row some of it. */
type Row = Readonly<
  Record<'label_en' | 'label_zh' | 'body' | 'publisher' | 'area_code' | 'form', string> &
    Record<
      | 'part'
      | 'whole'
      | 'given'
      | 'middle'
      | 'third'
      | 'requests'
      | 'lawsuits'
      | 'share'
      | 'year'
      | 'stated'
      | 'doubted'
      | 'value',
      number
    >
>;

const POPULATION = readFileSync(path.join(packageRoot(), 'data', 'population.csv'), 'utf8')
  .trimEnd()
  .split(/\r?\n/)
  .map((line) => line.split(','));

export async function computedOf(g: Gongkai): Promise<Computed[]> {
  const rowsOf = async (rows: PromiseLike<{ rows(): readonly object[] }>) =>
    (await rows).rows() as unknown as readonly Row[];
  const cells: Computed[] = [];
  const say = (
    notebook: string,
    heads: readonly string[],
    key: readonly (string | readonly string[])[],
    values: readonly (number | null)[],
    within?: number,
  ) =>
    cells.push({
      notebook,
      heads: heads.map(plainLabel),
      key: key.map((text) => [text].flat().map(plainLabel)),
      values,
      ...(within === undefined ? {} : { within }),
    });

  for (const { label_en, label_zh, part, whole } of await rowsOf(g.sql`
    select label_en, label_zh, sum(numerator) as part, sum(denominator) as whole from measures
    where kind = 'part' and "set" = 'outcomes' and excess is null and numerator is not null and denominator is not null
    group by all`))
    say('04-requests', ['Share', '占比'], [[label_en, label_zh]], [part / whole, ...wilsonOf(part, whole)]);

  for (const { label_en, label_zh, given } of await rowsOf(g.sql`
    select label_en, label_zh, count(*) filter (value > 0) as given from measures where kind = 'ground' group by all`))
    say('04-requests', ['Given in (reports)', '有此情形的年报（份）'], [[label_en, label_zh]], [given]);

  for (const { label_en, label_zh, part, whole, middle } of await rowsOf(g.sql`
    select label_en, label_zh, sum(numerator) as part, sum(denominator) as whole,
      quantile_cont(numerator / denominator, 0.5) as middle
    from measures where kind = 'rate' and id in ('reviews_corrected', 'lawsuits_corrected') and state = 'computed'
    group by all`)) {
    say(
      '05-disputes',
      ['Together', '合计'],
      [[label_en, label_zh]],
      [part / whole, ...wilsonOf(part, whole)],
    );
    say('05-disputes', ['Middle report', '中位数'], [[label_en, label_zh]], [middle]);
  }

  for (const { publisher, area_code, requests } of await rowsOf(g.sql`
    select body, arg_max(publisher, year) as publisher, arg_max(area_code, year) as area_code,
      arg_max(value, year) as requests
    from measures where kind = 'series' and id = 'requests.received' and level in ('province', 'city', 'county') and year >= 2016
    group by body`)) {
    const inhabitants = Number(POPULATION.find(([code]) => code === area_code)?.[2] ?? Number.NaN);
    say('09-cookbook', ['Requests', '申请（件）'], [publisher], [requests]);
    say(
      '09-cookbook',
      ['Per 100,000', '每十万人（件）'],
      [publisher],
      [Math.round((requests / inhabitants) * 1e6) / 10],
    );
  }

  const pairs = await rowsOf(g.sql`
    select body, requests.value as requests, lawsuits.value as lawsuits
    from (select * from measures where kind = 'series' and id = 'requests.received') requests
    join (select * from measures where kind = 'series' and id = 'lawsuits.total') lawsuits using (body, year)
    where requests.value is not null and lawsuits.value is not null order by body, year`);
  const { rho, low, high, groups } = rankCorrelation(
    pairs.map(({ body, requests, lawsuits }) => ({ group: String(body), x: requests, y: lawsuits })),
  );
  say('09-cookbook', ['Groups', 'Groups组数', '组数'], [], [groups]);
  say('09-cookbook', ['Spearman’s rho', 'Spearman’s rho等级相关', '等级相关'], [], [rho]);
  // Draws of other lots end elsewhere.
  say('09-cookbook', ['95% from', '95% from下限', '下限'], [], [low], 0.05);
  say('09-cookbook', ['to', 'to上限', '上限'], [], [high], 0.05);

  for (const { middle, third } of await rowsOf(g.sql`
    select quantile_cont(days, 0.5) as middle, quantile_cont(days, 0.75) as third
    from (select date_diff('day', make_date(year::int, 12, 31), published::date) as days from reports
      where status = 'report' and published is not null and year is not null)`)) {
    say('09-cookbook', ['Median', '中位数'], [], [middle]);
    say('09-cookbook', ['Upper quartile', '上四分位数'], [], [third]);
  }

  for (const { year, share } of await rowsOf(g.sql`
    select year, sum(wechat) / sum(stated) as share from (
      select file, year, max(value) filter (id = 'disclosed.wechat') as wechat, sum(value) as stated
      from measures where kind = 'channel'
      group by file, year having max(value) filter (id = 'disclosed.website') is not null)
    where wechat is not null group by year`))
    say('09-cookbook', ['Share', '占比'], [String(year)], [share]);

  for (const { label_en, label_zh, stated, doubted } of await rowsOf(g.sql`
    select label_en, label_zh, count(*) as stated, count(*) filter ((file, figure) in (
      select (e.source_file, e.figure) from evidence e, findings f
      where e.file = f.file and e."key" = f."key" and f.weight = 'contradiction')) as doubted
    from figures where value is not null group by all`)) {
    say('09-cookbook', ['Figures with a number', '写明的数据（个）'], [[label_en, label_zh]], [stated]);
    say('09-cookbook', ['In contradictions', '涉及矛盾（个）'], [[label_en, label_zh]], [doubted]);
  }

  const disclosed = await rowsOf(g.sql`
    select body, form, year, value from measures where kind = 'series' and id = 'disclosed.total' and value is not null
    order by year`);
  for (const rows of group(disclosed, ({ body, form }) => `${body} ${form}`).values()) {
    const points = rows.map(({ year, value }) => [Number(year), Number(value)] as const);
    if (points.length < 4) continue;
    const { tau, p } = trendOf(points.map(([, value]) => value));
    const key = [rows[0]!.body, String(points.length)];
    say('09-cookbook', ['Kendall’s tau', 'Kendall’s tau秩相关', '秩相关'], key, [tau]);
    say('09-cookbook', ['p', 'pp 值', 'p 值'], key, [p]);
    say('09-cookbook', ['Slope a year', 'Slope a year年斜率', '年斜率'], key, [slopeOf(points)]);
  }
  return cells;
}
