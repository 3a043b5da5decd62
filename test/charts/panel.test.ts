/** Charts of many reports and of few: grids of years, lines over years, the latest of each, channels, grounds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Chart, render } from '../../src/charts/chart.js';
import { formatBoth } from '../../src/charts/text.js';
import { channelRows } from '../../src/frames/channel-rows.js';
import { findingRows } from '../../src/frames/finding-rows.js';
import { groundRows } from '../../src/frames/ground-rows.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { seriesRows } from '../../src/frames/series-rows.js';
import type { Report } from '../../src/model/report.js';
import { channelsChart, webToWechatChart } from '../../src/stories/channels.js';
import { contradictionsChart } from '../../src/stories/contradictions.js';
import { groundsChart } from '../../src/stories/grounds.js';
import { checksChart, holdingsChart } from '../../src/stories/holdings.js';
import { latestChart } from '../../src/stories/latest.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { aFinding, aReport, cell, said } from '../frames/make.js';

const REQUESTS = { en: 'requests', zh: '件' };
const NASTY = '<script>alert(1)</script>县人民政府';
const LONG = '黔南布依族苗族自治州三都水族自治县经济技术开发区管理委员会办公室';

/** A report of a year; without a value the cell is empty. */
function yearly(year: number, value: number | null, rest: Parameters<typeof aReport>[0] = {}): Report {
  const { identity, ...others } = rest ?? {};
  return aReport({
    source: { path: `${identity?.publisher ?? '某县'}-${year}.txt` },
    identity: { year, ...identity },
    figures: [cell('requests.received', value, { year })],
    ...others,
  });
}

const timeline = (reports: readonly Report[]) =>
  timelineChart(seriesRows(reports), 'requests.received', REQUESTS);
const latest = (reports: readonly Report[]) =>
  latestChart(seriesRows(reports), 'requests.received', REQUESTS);

/** The data of all layers. */
function valuesOf(chart: Chart): Record<string, unknown>[] {
  type Layer = { data?: { values: Record<string, unknown>[] } };
  const layers = [chart.spec, ...((chart.spec?.layer ?? []) as Layer[])] as Layer[];
  return layers.flatMap((layer) => layer.data?.values ?? []);
}

/** The marks on lines over the years. */
const pointsOf = (chart: Chart) => valuesOf(chart).filter((row) => 'join' in row);

/** Title and subtitle, however they are broken into lines. */
function headingOf(chart: Chart): string {
  const { text, subtitle } = chart.spec?.title as { text: string[]; subtitle: string[] };
  return [...text, ...subtitle].join(' ');
}

describe('lines over the years', () => {
  it('break where a year is not stated or not there, and never fall to 0', () => {
    const chart = timeline([
      yearly(2014, 5),
      yearly(2015, null),
      yearly(2016, 7),
      yearly(2018, 9),
      yearly(2019, 8),
    ]);
    const years = (rows: Record<string, unknown>[]) => rows.map((row) => row.year);
    assert.deepEqual(years(pointsOf(chart)), [2014, 2015, 2016, 2018, 2019]);
    assert.deepEqual(years(pointsOf(chart).filter(({ join }) => join !== 'none')), [2019]);
    assert.match(chart.alt, /2015: not stated/);
    assert.doesNotMatch(chart.alt, /2015: 0|2017/);
  });

  it('mark the year in which the publisher changes its form, and only that', () => {
    const chart = timeline([
      yearly(2017, 5),
      yearly(2018, 6),
      yearly(2019, null, {
        form: 'tables-2019',
        figures: [cell('requests.received@total', 7, { year: 2019 })],
      }),
    ]);
    const breaks = valuesOf(chart).filter((row) => 'bottom' in row);
    // Years count from the first.
    assert.deepEqual(new Set(breaks.map((row) => `${row.x} ${row.text}`)), new Set(['1.5 19表']));
    assert.match(chart.note ?? '', /change of form/);
    assert.doesNotMatch(timeline([yearly(2017, 5), yearly(2018, 6)]).note ?? '', /change of form/);
  });

  it('are cut where the crosswalk says that the two forms do not compare', () => {
    const rows = seriesRows([yearly(2017, 5), yearly(2018, 6), yearly(2019, 7)]);
    const changed = rows.map((row) => (row.year === 2019 ? { ...row, crossing: 'not comparable' } : row));
    const joins = (chart: Chart) => pointsOf(chart).map(({ join }) => join);
    assert.deepEqual(joins(timelineChart(rows, 'requests.received', REQUESTS)), ['none', 'same', 'same']);
    assert.deepEqual(joins(timelineChart(changed, 'requests.received', REQUESTS)), ['none', 'same', 'none']);
  });

  it('of the same value everywhere are level, and the title does not call it a rise', () => {
    const chart = timeline([yearly(2017, 5), yearly(2018, 5)]);
    assert.equal(chart.title, '某县人民政府: 5 requests for 2017, 5 for 2018');
    const two = timeline([
      ...[2017, 2018].map((year) => yearly(year, 5)),
      ...[2017, 2018].map((year) => yearly(year, year, { identity: { publisher: '乙县人民政府' } })),
    ]);
    assert.equal(
      two.title,
      'Requests received: higher in the last year than in the first at 1 of 2 publishers, the same at 1',
    );
    const level = timeline(
      ['甲县', '乙县'].flatMap((publisher) =>
        [2017, 2018].map((year) => yearly(year, 5, { identity: { publisher } })),
      ),
    );
    assert.equal(
      level.title,
      'Requests received: the same in the last year as in the first at both publishers',
    );
  });

  it('leave out nobody in silence: publishers of one year or without a number are counted', () => {
    const chart = timeline([
      yearly(2017, 5),
      yearly(2018, 6),
      yearly(2018, 1, { identity: { publisher: '乙县人民政府' } }),
      yearly(2018, null, { identity: { publisher: '丙县人民政府' } }),
    ]);
    assert.match(chart.note ?? '', /of 3 publishers: 1 that states one year and 1 that states none/);
  });

  it('need two years: one report alone is a sentence', () => {
    assert.equal(timeline([yearly(2018, 5)]).spec, null);
    assert.match(timeline([yearly(2018, 5)]).title, /no publisher states it for more than one year/);
    assert.equal(timeline([]).spec, null);
  });

  it('two versions of a year that disagree are not stated rather than chosen', () => {
    const twin = yearly(2018, 9, { source: { path: 'twin.txt' } });
    assert.match(timeline([yearly(2016, 1), yearly(2017, 5), yearly(2018, 6), twin]).alt, /2018: not stated/);
  });

  it('show a rounded number with a mark of its own, and say so', () => {
    const rounded = yearly(2018, null, {
      form: 'prose',
      figures: [said('requests.received', 20_000, { year: 2018, state: 'approximate' })],
    });
    const chart = timeline([yearly(2017, 5), rounded]);
    assert.match(chart.alt, /2018: about 20,000/);
    const [, point] = pointsOf(chart);
    assert.equal(point?.how, 'rounded by the report, in a sentence');
    assert.equal(point?.mark, 'rounded 约数');
  });
});

describe('the latest of each publisher', () => {
  it('takes the last year that is stated, not the last report', () => {
    const chart = latest([yearly(2016, 3), yearly(2017, 5), yearly(2018, null)]);
    assert.equal(chart.title, '某县 2017: 5 requests');
  });

  it('counts those that never state it, and those beyond the limit', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      yearly(2018, at, { identity: { publisher: `第${at}县人民政府` } }),
    );
    const chart = latest([...many, yearly(2018, null, { identity: { publisher: '丙县人民政府' } })]);
    assert.equal(chart.note, '15 more publishers state 14 or less. 1 publisher never states it.');
    assert.ok(Number(chart.spec?.height) < 900);
  });

  it('goes to powers of ten where the largest would hide the rest', () => {
    const far = latest([yearly(2018, 3), yearly(2018, 90_000, { identity: { publisher: '乙县人民政府' } })]);
    const near = latest([yearly(2018, 3), yearly(2018, 90, { identity: { publisher: '乙县人民政府' } })]);
    assert.match(headingOf(far), /powers of ten/);
    assert.doesNotMatch(headingOf(near), /powers of ten/);
  });
});

describe('the grid of publishers and years', () => {
  it('shows a year that is missing between two as a hole, and those before and after as none', () => {
    const chart = holdingsChart(
      reportRows([
        yearly(2016, 1),
        yearly(2018, 1),
        yearly(2015, 1, { identity: { publisher: '乙县人民政府' } }),
      ]),
    );
    const holes = valuesOf(chart).filter((row) => 'between' in row);
    assert.deepEqual(
      holes.filter((row) => row.between).map((row) => [row.label, row.year]),
      [['某县人民政府', '2017']],
    );
    assert.match(headingOf(chart), /○ a year that is missing/);
  });

  it('of sixty publishers has thirty rows, the last of which counts the others', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      yearly(2018, at, { identity: { publisher: `第${at}县人民政府` } }),
    );
    const chart = holdingsChart(
      reportRows([...many, yearly(2017, 1, { identity: { publisher: '第59县人民政府' } })]),
    );
    assert.match(chart.alt, /31 other publishers \(reports\) 2018: 31 reports/);
    assert.equal(chart.spec?.height, 30 * 26);
    assert.match(chart.alt, /第59县人民政府 2017/, 'those with most reports come first');
  });

  it('tells a table of no official form from mere sentences', () => {
    const own = aReport({ form: 'prose', figures: [cell('disclosed.total', 5)] });
    const text = aReport({ form: 'prose', figures: [said('disclosed.total', 5)] });
    assert.match(holdingsChart(reportRows([own])).alt, /A table of its own 自制表格, 1 number/);
    assert.match(holdingsChart(reportRows([text])).alt, /Sentences only/);
  });

  it('does not say that 0 of 0 checks fail', () => {
    const open = aReport({ findings: [aFinding({ status: 'not_assessable', left: null })] });
    assert.equal(
      checksChart(reportRows([open])).title,
      'None of 1 check could be made: a number is missing each time',
    );
  });
});

describe('channels', () => {
  const both = (year: number, web: number, wechat: number, publisher = '某县人民政府') =>
    aReport({
      source: { path: `${publisher}-${year}.txt` },
      identity: { publisher, year },
      figures: [cell('disclosed.website', web, { year }), cell('disclosed.wechat', wechat, { year })],
    });

  it('the share of WeChat is of the two together, and different publishers are no trend', () => {
    const one = webToWechatChart(channelRows([both(2016, 75, 25)]));
    assert.equal(one.title, '某县 2016: WeChat carries 25% of the items on website and WeChat together');
    const two = webToWechatChart(channelRows([both(2016, 75, 25), both(2018, 20, 80, '乙县人民政府')]));
    assert.match(two.note ?? '', /each report is of another publisher, so this is no trend/i);
    const same = webToWechatChart(channelRows([both(2016, 75, 25), both(2018, 20, 80)]));
    assert.doesNotMatch(same.note ?? '', /no trend/);
  });

  it('a report with one of the two, or with 0 in both, has no share', () => {
    const web = aReport({ figures: [cell('disclosed.website', 5)] });
    for (const report of [web, both(2018, 0, 0), aReport()]) {
      assert.equal(webToWechatChart(channelRows([report])).spec, null);
    }
    assert.match(
      channelsChart(channelRows([web])).title,
      /No report states more than one channel \(Website 政府网站: 1 report\)/,
    );
  });

  it('a table of no official form is read where no sentence speaks', () => {
    const own = aReport({ form: 'prose', figures: [cell('disclosed.website', 5)] });
    assert.equal(channelRows([own]).find((row) => row.channel === 'disclosed.website')?.value, 5);
    const spoken = aReport({
      form: 'prose',
      figures: [cell('disclosed.website', 5), said('disclosed.website', 8)],
    });
    assert.equal(channelRows([spoken]).find((row) => row.channel === 'disclosed.website')?.value, 8);
  });
});

describe('grounds', () => {
  const table = (figures: Report['figures'], form: Report['form'] = 'tables-2019') =>
    aReport({ form, figures: [...figures] });

  it('are counted with the reports that give them, an empty cell being no 0', () => {
    const { rows } = groundRows([
      table([cell('requests.refused.state_secret@total', 2), cell('requests.unable.not_held@total', 5)]),
      table([cell('requests.refused.state_secret@total', 0), cell('requests.unable.not_held@total', null)]),
    ]);
    const of = (ground: string) => rows.find((row) => row.ground === ground);
    assert.deepEqual(
      [of('requests.refused.state_secret'), of('requests.unable.not_held')].map((row) => [
        row?.value,
        row?.given_in,
        row?.stated_in,
        row?.asked_in,
      ]),
      [
        [2, 1, 2, 2],
        [5, 1, 1, 2],
      ],
    );
  });

  it('of the form of 2014 are others and are not added', () => {
    const old = table([cell('requests.refused.state_secret', 9)], 'statistics-2014');
    assert.deepEqual(groundRows([old]).rows, []);
    assert.equal(groundsChart(groundRows([old])).spec, null);
  });

  it('that nobody gave are named, and no ground at all is a sentence', () => {
    const report = table([
      cell('requests.refused.state_secret@total', 0),
      cell('requests.unable.not_held@total', 5),
    ]);
    assert.match(groundsChart(groundRows([report])).note ?? '', /Never given: state secret/);
    const none = table([cell('requests.refused.state_secret@total', 0)]);
    assert.match(groundsChart(groundRows([none])).title, /^None of these reports names a ground/);
  });
});

it('more contradictions than are drawn are counted in words, and what must hold comes first', () => {
  const findings = [
    ...Array.from({ length: 30 }, () => aFinding({ check: 'prose-table', left: 1, right: 100 })),
    aFinding({ check: 'in-out', left: 99, right: 100 }),
  ];
  const chart = contradictionsChart(findingRows([aReport({ findings })]), { limit: 5 });
  assert.match(chart.note ?? '', /Drawn: 5 of 31/);
  assert.match(chart.alt, /: 99 against 100/);
});

it('a publisher named <script>, or very long, is text in every chart', async () => {
  for (const publisher of [NASTY, LONG]) {
    const identity = { publisher };
    const reports = [
      yearly(2017, 5, { identity }),
      yearly(2018, 6, {
        identity,
        figures: [cell('requests.received', 6), cell('disclosed.website', 5), cell('disclosed.wechat', 4)],
      }),
    ];
    const channels = channelRows(reports);
    const charts = [
      timeline(reports),
      latest(reports),
      holdingsChart(reportRows(reports)),
      channelsChart(channels),
      webToWechatChart(channels),
    ];
    for (const chart of charts) {
      assert.ok(chart.spec, chart.title);
      const svg = await render(chart.spec);
      assert.doesNotMatch(svg, /<script|NaN|undefined/);
    }
  }
});

it('large numbers are also written as Chinese readers count', () => {
  assert.equal(formatBoth(9_999), '9,999');
  assert.equal(formatBoth(14_591), '14,591 (1.46万)');
  assert.equal(formatBoth(1_954_000), '1,954,000 (195.4万)');
  assert.equal(formatBoth(120_000_000), '120,000,000 (1.2亿)');
});
