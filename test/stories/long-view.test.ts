import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '../../src/charts/render.js';
import type { Report } from '../../src/model/report.js';
import { assessmentGrid, criteriaChart, latestOf } from '../../src/stories/assessment.js';
import { changeChart } from '../../src/stories/change.js';
import { correctedChart, disputesChart } from '../../src/stories/disputes.js';
import { LONG_SERIES } from '../../src/stories/follow.js';
import { longRatesChart, longViewChart } from '../../src/stories/long-view.js';
import { aFinding, aReport, cell, said, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const panelOf = async (reports: readonly Report[], series: readonly string[]) =>
  (await rowsOf('panel', reports)).filter((row) => series.includes(row.series));

/** All charts of the notebooks 05 to 08, as they make them. */
async function stories(reports: readonly Report[]) {
  const [panel, rates, judgements] = await Promise.all([
    panelOf(reports, LONG_SERIES),
    rowsOf('rates', reports),
    rowsOf('judgements', reports),
  ]);
  return {
    disputes: disputesChart(rates),
    corrected: correctedChart(rates),
    long: longViewChart(panel),
    rates: longRatesChart(rates),
    change: changeChart(rates),
    criteria: criteriaChart(judgements),
    grid: assessmentGrid(judgements),
  };
}

const decided = (corrected: number, upheld: number) => [
  cell('requests.received@total', 100),
  cell('reviews.total', corrected + upheld),
  cell('reviews.upheld', upheld),
  cell('reviews.corrected', corrected),
  cell('reviews.other', 0),
  cell('reviews.pending', 0),
];
const answered = (granted: number, handled: number) => [
  cell('requests.handled@total', handled),
  cell('requests.granted@total', granted),
];

interface Mark {
  readonly year?: number;
  readonly join?: string;
  readonly mark?: string;
  readonly text?: string;
  readonly hollow?: boolean;
  readonly written?: number;
}
interface Layer {
  readonly mark: { readonly type: string };
  readonly data: { readonly values: readonly Mark[] };
}
type Drawn = { readonly spec: Readonly<Record<string, unknown>> | null };
const layersOf = (chart: Drawn) => chart.spec?.layer as Layer[];
const valuesOf = (chart: Drawn) => (chart.spec?.data as Layer['data']).values;

describe('a series over the years', async () => {
  const figures = (value: number | null) => [cell('requests.received', value)];
  const tables = (value: number | null) => [cell('requests.received@total', value)];
  const reports = [
    yearly(2015, 'statistics-2014', figures(4)),
    yearly(2016, 'statistics-2014', figures(null)),
    yearly(2017, 'statistics-2014', figures(9)),
    // 2018 is missing.
    yearly(2019, 'tables-2019', tables(7)),
    yearly(2020, 'tables-2019', tables(0)),
    yearly(2021, 'tables-2021', tables(12)),
  ];
  const chart = longViewChart(await panelOf(reports, ['requests.received']));
  const points = valuesOf(chart);
  const joined = points.filter(({ join }) => join !== 'none').map(({ year }) => year);

  it('joins neighbouring years only: over a blank and over a missing year there is a gap, and no zero', async () => {
    assert.deepEqual(joined, [2020, 2021]);
    assert.deepEqual(
      points.filter(({ mark }) => mark?.startsWith('not stated')).map(({ year }) => year),
      [2016],
    );
    assert.ok(!points.some(({ year }) => year === 2018));
    assert.doesNotMatch(chart.alt, /2016: 0|2018: 0/);
    assert.match(chart.alt, /2020: 0/);
  });

  it('marks the year without a report and says which it is', async () => {
    const [gaps] = layersOf(chart);
    assert.equal(gaps?.data.values.length, 1);
    assert.match(chart.alt, /no report here for 2018/);
    assert.match(chart.title, /requests received never more than 12 a year$/);
  });

  it('is dashed across a form that compares only roughly, and broken across one that does not', async () => {
    const across = async (series: string, before: string, after: string) => {
      const two = [
        yearly(2018, 'statistics-2014', [cell(before, 3)]),
        yearly(2019, 'tables-2019', [cell(after, 5)]),
      ];
      const drawn = longViewChart(await panelOf(two, [series]));
      return valuesOf(drawn).find(({ year }) => year === 2019)?.join;
    };
    assert.equal(await across('requests.received', 'requests.received', 'requests.received@total'), 'same');
    assert.equal(await across('reviews.total', 'reviews.total', 'reviews.total'), 'roughly');
    assert.equal(await across('requests.handled', 'requests.answered', 'requests.handled@total'), 'roughly');
    assert.equal(
      await across('outcome.declined', 'requests.referred', 'requests.declined.petition@total'),
      'none',
    );
  });

  it('marks what is rounded, and what a check fails on', async () => {
    const rough = said('requests.received', 300, { state: 'approximate' });
    const wrong = cell('requests.received@total', 7);
    const two = [
      yearly(2018, 'prose', [rough]),
      { ...yearly(2019, 'tables-2019', [wrong]), findings: [aFinding({ figures: [wrong.id] })] },
    ];
    const drawn = longViewChart(await panelOf(two, ['requests.received']));
    assert.deepEqual(
      valuesOf(drawn).map(({ mark }) => mark),
      ['rounded 约数', 'a check fails on it 核对不符'],
    );
  });

  it('of a single year has no lines: bars', async () => {
    const one = await stories([yearly(2019, 'tables-2019', [...tables(7), ...answered(6, 14)])]);
    assert.equal(one.long.title, '某县人民政府, 2019: requests received 7');
    assert.equal(one.rates.title, '某县人民政府, 2019: share granted 43% (21–67%) of 14 requests');
    assert.match(one.change.title, /not known for two years/);
    const few = await stories([yearly(2019, 'tables-2019', answered(3, 7))]);
    assert.match(few.rates.title, /no share is drawn, as fewer than 10 requests were handled/);
  });
});

describe('disputes', async () => {
  const many = aReport({ source: { path: 'many.txt' }, form: 'tables-2021', figures: decided(17, 397) });
  const few = aReport({
    source: { path: 'few.txt' },
    form: 'tables-2021',
    figures: decided(4, 6),
    identity: { publisher: '小县人民政府' },
  });
  const chart = correctedChart(await rowsOf('rates', [few, many]));

  it('stand in the order of the number of cases, never of the share', async () => {
    assert.deepEqual(
      valuesOf(chart).map(({ text }) => text),
      ['17 of 414', '4 of 10'],
    );
  });

  it('of few publishers claim nothing', async () => {
    assert.match(chart.title, /: 2 reports of 2 publishers are too few for a statement$/);
  });

  it('leave out reports with a handful of requests, and say so, even where there are no others', async () => {
    const tiny = aReport({
      source: { path: 'tiny.txt' },
      form: 'tables-2021',
      figures: [cell('requests.received@total', 1), cell('reviews.total', 1)],
      identity: { publisher: '微县人民政府' },
    });
    const both = disputesChart(await rowsOf('rates', [many, tiny]));
    assert.doesNotMatch(both.alt, /1 of 1;/);
    assert.match(both.note ?? '', /Not drawn, with fewer than 20 requests: 微县 2018/);
    assert.equal(disputesChart(await rowsOf('rates', [tiny])).spec, null);
  });
});

describe('the assessment', async () => {
  const reports = [2019, 2020].map((year) =>
    yearly(year, 'tables-2019', [cell('requests.received@total', 7)]),
  );
  const rows = await rowsOf('judgements', reports);

  it('stands by publisher and year, not by how a report fares', async () => {
    const other = yearly(2021, 'tables-2021', [], { publisher: '甲县人民政府', region_code: '330327' });
    const all = await rowsOf('judgements', [reports[1]!, other, reports[0]!]);
    const values = (assessmentGrid(all).spec?.data as { values: { label: string }[] }).values;
    assert.deepEqual([...new Set(values.map(({ label }) => label))], ['某县 2019', '某县 2020', '甲县 2021']);
  });

  it('of one publisher names it in the title, and its years beside the rows', async () => {
    const chart = assessmentGrid(rows);
    assert.match(chart.title, /^某县人民政府, 2 reports by 7 criteria: not met \d+ times?, cannot be told/);
    const values = (chart.spec?.data as { values: { label: string }[] }).values;
    assert.deepEqual([...new Set(values.map(({ label }) => label))], ['2019', '2020']);
  });

  it('takes the latest report of each publisher', async () => {
    assert.deepEqual([...new Set(latestOf(rows).map(({ year }) => year))], [2020]);
  });
});

describe('charts of nothing', async () => {
  const silent = aReport({ source: { path: 'silent.txt' }, identity: { publisher: null, year: null } });

  it('are a sentence each', async () => {
    for (const reports of [[], [aReport({ status: 'refused', reason: 'A recipe.' })]]) {
      for (const [name, chart] of Object.entries(await stories(reports))) {
        assert.equal(chart.spec, null, name);
        assert.match(chart.title, /^[A-Z].*\.$/, name);
      }
    }
    const { criteria, grid, ...others } = await stories([silent]);
    assert.ok(criteria.spec && grid.spec);
    for (const [name, chart] of Object.entries(others)) assert.equal(chart.spec, null, name);
  });

  it('or of everything: a long name with markup in it is drawn as it is, and does nothing', async () => {
    const publisher = `<script>alert(1)</script>${'很长的名字'.repeat(20)}人民政府`;
    const reports = [2019, 2020, 2022].map((year) =>
      yearly(year, 'tables-2019', [...decided(3, 9), ...answered(year - 2015, 20)], { publisher }),
    );
    for (const [name, chart] of Object.entries(await stories(reports))) {
      assert.ok(chart.spec, name);
      assert.doesNotMatch(await render(chart.spec), /<script|NaN|undefined/, name);
    }
  });

  it('are not larger than a reader can take in, with two hundred reports', async () => {
    const reports = Array.from({ length: 200 }, (_, at) =>
      yearly(2019 + (at % 2), 'tables-2019', decided(1, 9 + at), {
        publisher: `第${at}县人民政府`,
        region_code: null,
      }),
    );
    const { disputes, corrected, grid } = await stories(reports);
    for (const chart of [disputes, corrected, grid]) assert.ok((chart.spec?.height as number) <= 1300);
  });
});

describe('a headline sets no year of one request against one of a hundred', async () => {
  const year = (of: number, granted: number, handled: number) =>
    yearly(of, of < 2021 ? 'tables-2019' : 'tables-2021', answered(granted, handled));

  it('where two years rest on more than a few, and counts the changes of form between these', async () => {
    const { rates, change } = await stories([year(2019, 1, 1), year(2021, 20, 40), year(2022, 28, 40)]);
    assert.match(rates.title, /too few comparable years for a statement$/);
    assert.match(
      change.title,
      /between 2021 and 2022 no share changed by more than chance allows with so few requests$/,
    );
    const sure = await stories([
      year(2019, 1, 1),
      year(2021, 10, 40),
      year(2022, 20, 40),
      year(2023, 36, 40),
    ]);
    assert.match(sure.rates.title, /share granted 25% in 2021, 90% in 2023$/);
    assert.match(sure.change.title, /share granted 25% \(14–40%\) in 2021, 90% \(77–96%\) in 2023$/);
  });

  it('where there are no two such years it is a sentence', async () => {
    const { rates, change } = await stories([year(2019, 1, 1), year(2021, 20, 40)]);
    assert.match(rates.title, /too few comparable years for a statement$/);
    assert.equal(change.spec, null);
  });
});
