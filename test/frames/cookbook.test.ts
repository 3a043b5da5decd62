/**
 * The questions of notebooks/09-cookbook.ipynb over data/reports, against what pandas and SciPy made of the same tables
 * (test/pandas/cookbook.py). A number that is not that of pandas is wrong in one of the two, or the reports are read
 * differently than when pandas was asked: then run that script again, as its first lines say, and look at what changed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import type { Gongkai } from '../../src/frames/gongkai.js';
import { open } from '../../src/frames/open.js';
import { readTable } from '../../src/frames/read-table.js';
import { median, missing, n, quantile, share } from '../../src/frames/verbs/operations.js';
import { builtSite } from '../built-site.js';

type Rows = readonly Readonly<Record<string, unknown>>[];
type Pandas = Readonly<
  Record<'granted' | 'per_head' | 'changes' | 'wechat' | 'trends', Rows> & {
    correlation: Readonly<Record<'n' | 'missing' | 'rho', number>>;
    by_years: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  }
>;
const pandas = JSON.parse(readFileSync('test/pandas/cookbook.json', 'utf8')) as Pandas;

const AGAIN =
  'not what pandas has; if the reports are read differently now, run test/pandas/cookbook.py again';

/** Numbers may differ in their last digits, since sums are taken in another order. */
function agree(ours: unknown, theirs: unknown, where: string): void {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const near = Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
    assert.ok(near, `${where}: ${ours}, ${theirs}: ${AGAIN}`);
  } else assert.equal(ours, theirs, `${where}: ${ours}, ${theirs}: ${AGAIN}`);
}

/** The same rows by the columns that name them, whatever their order; of each what pandas has of it. */
function sameRows(ours: readonly object[], theirs: Rows, key: readonly string[]): void {
  const name = (row: object) => key.map((one) => (row as Record<string, unknown>)[one]).join(', ');
  assert.ok(theirs.length > 0);
  assert.deepEqual(ours.map(name).sort(), theirs.map(name).sort(), AGAIN);
  const found = new Map(ours.map((row) => [name(row), row as Record<string, unknown>]));
  for (const row of theirs)
    for (const [column, value] of Object.entries(row))
      agree(found.get(name(row))![column], value, `${name(row)}, ${column}`);
}

describe('the cookbook, held against pandas', () => {
  let g: Gongkai;
  before(async () => {
    const { build } = await builtSite();
    g = await open(path.join(build, 'data'));
  });

  it('(a) quartiles of the share granted', async () => {
    const found = (await g.rates.where({ rate: 'granted' }))
      .by('level', 'form')
      .summarise({
        n: n('value'),
        missing: missing('value'),
        q1: quantile('value', 0.25),
        median: median('value'),
        q3: quantile('value', 0.75),
      })
      .where({ n: (count) => count > 0 });
    sameRows(found.rows(), pandas.granted, ['level', 'form']);
  });

  it('(b) requests by population, and what found no partner', async () => {
    const latest = await g.sql`
      select body, year, area_code, value as requests from series
      where series = 'requests.received' and level in ('province', 'city', 'county') and year >= 2016
      qualify row_number() over (partition by body order by year desc) = 1`;
    const joined = latest.join(await readTable('data/population.csv'), { area_code: 'code' });
    const found = joined.derive({ per_100k: (row) => (row.requests / row.population) * 1e5 });
    sameRows(found.rows(), pandas.per_head, ['body', 'year']);
    const alone = pandas.per_head.filter(({ population }) => population === null);
    assert.ok(alone.length > 0);
    assert.deepEqual(
      joined.unmatched
        .column('body' as never)
        .values.map(String)
        .sort(),
      alone.map(({ body }) => String(body)).sort(),
    );
  });

  it('(c) the largest changes', async () => {
    const found = (await g.panel.where({ series: 'requests.received' }))
      .change({ of: 'value', by: 'body', over: 'year' })
      .derive({ size: (row) => Math.abs(row.change as number) })
      .sort('size', { descending: true })
      .head(5);
    sameRows(found.rows(), pandas.changes, ['body', 'year']);
  });

  it('(d) a rank correlation; its interval is wider where the years of one publisher are not taken for independent', async () => {
    const pairs = await g.sql`
      select body, year, max(value) filter (series = 'requests.received') as requests,
        max(value) filter (series = 'lawsuits.total') as lawsuits
      from series group by all`;
    const found = pairs.correlate('requests', 'lawsuits', { by: 'body' });
    for (const [name, value] of Object.entries(pandas.correlation))
      agree(found[name as 'rho'], value, `correlation, ${name}`);
    const rows = pairs.correlate('requests', 'lawsuits');
    assert.ok(found.high! - found.low! > rows.high! - rows.low!);
  });

  it('(f) WeChat’s share by year', async () => {
    const channels = await g.sql`
      select file, year, max(value) filter (channel = 'disclosed.wechat') as wechat,
        max(value) filter (channel = 'disclosed.website') as website, sum(value) as stated
      from channels group by file, year having website is not null`;
    const found = channels
      .by('year')
      .summarise({ reports: n(), stated_in: n('wechat'), share: share('wechat', 'stated') });
    sameRows(found.rows(), pandas.wechat, ['year']);
  });

  it('(h) publishers by years, each gap with its reason', async () => {
    const wide = (await g.panel.where({ series: 'requests.received' })).pivot({
      rows: 'body',
      columns: 'year',
      values: 'value',
      why: 'state',
    });
    const found = Object.fromEntries(
      wide.rows().map((row) => {
        const { body, ...years } = row;
        const why = wide.gaps!.get(row)!;
        const cells = Object.entries(years).map(([year, value]) => [year, value ?? `[${why[year]}]`]);
        return [String(body), Object.fromEntries(cells)];
      }),
    );
    assert.deepEqual(found, pandas.by_years, AGAIN);
    const signs = new Set(Object.values(pandas.by_years).flatMap((row) => Object.values(row)));
    for (const sign of ['[no row]', '[not stated]', 0])
      assert.ok(signs.has(sign), `no ${sign} to tell apart`);
  });

  it('(l) trends: tau, exact p and slope', async () => {
    const found = (await g.series.where({ series: 'disclosed.total' }).sort('year'))
      .by('body', 'form')
      .trend('value', 'year')
      .where({ n: (points) => points >= 4 });
    assert.ok(pandas.trends.some(({ n: points }) => points === 8));
    const exact = pandas.trends.map((row) => {
      const { p, ...rest } = row;
      return p === null ? rest : row;
    });
    sameRows(found.rows(), exact, ['body', 'form']);
  });
});
