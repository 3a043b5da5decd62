/** Charts of many reports and of few: grids of years, lines over years, the latest of each, channels, grounds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from '../../src/charts/chart.js';
import { render } from '../../src/charts/render.js';
import { formatBoth } from '../../src/charts/text.js';
import type { Report } from '../../src/model/report.js';
import { channelsChart, webToWechatChart } from '../../src/stories/channels.js';
import { contradictionsChart } from '../../src/stories/contradictions.js';
import { groundsChart } from '../../src/stories/grounds.js';
import { checksChart, holdingsChart } from '../../src/stories/holdings.js';
import { latestChart } from '../../src/stories/latest.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { aFinding, aReport, cell, said } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const receivedOf = async (reports: readonly Report[]) =>
  (await rowsOf('series', reports)).filter((row) => row.series === 'requests.received');

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

const timeline = async (reports: readonly Report[]) => timelineChart(await receivedOf(reports));
const latest = async (reports: readonly Report[]) => latestChart(await receivedOf(reports));

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

describe('lines over the years', async () => {
  it('break where a year is not stated or not there, and never fall to 0', async () => {
    const chart = await timeline([
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

  it('mark the year in which the publisher changes its form, and only that', async () => {
    const chart = await timeline([
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
    assert.doesNotMatch((await timeline([yearly(2017, 5), yearly(2018, 6)])).note ?? '', /change of form/);
  });

  it('are cut where the crosswalk says that the two forms do not compare', async () => {
    const rows = await receivedOf([yearly(2017, 5), yearly(2018, 6), yearly(2019, 7)]);
    const changed = rows.map((row) =>
      row.year === 2019 ? { ...row, crossing: 'not comparable' as const } : row,
    );
    const joins = (chart: Chart) => pointsOf(chart).map(({ join }) => join);
    assert.deepEqual(joins(timelineChart(rows)), ['none', 'same', 'same']);
    assert.deepEqual(joins(timelineChart(changed)), ['none', 'same', 'none']);
  });

  it('of the same value everywhere are level, and the title does not call it a rise', async () => {
    const years = [2016, 2017, 2018];
    const chart = await timeline(years.map((year) => yearly(year, 25)));
    assert.equal(chart.title, 'Requests received: 某县人民政府 25 in 2016 and in 2018');
    const two = await timeline([
      ...years.map((year) => yearly(year, 5)),
      ...years.map((year) => yearly(year, year, { identity: { publisher: '乙县人民政府' } })),
    ]);
    assert.equal(
      two.title,
      'Requests received: 乙县人民政府 2,016 in 2016, 2,018 in 2018; 某县人民政府 never more than 5 a year',
    );
  });

  it('leave out nobody in silence: publishers of one year or without a number are counted', async () => {
    const chart = await timeline([
      yearly(2016, 5),
      yearly(2017, 5),
      yearly(2018, 6),
      yearly(2018, 1, { identity: { publisher: '乙县人民政府' } }),
      yearly(2018, null, { identity: { publisher: '丙县人民政府' } }),
    ]);
    assert.match(chart.note ?? '', /of 3 publishers: 1 with a number for one year; 1 with none/);
  });

  it('need three years: fewer are a sentence', async () => {
    assert.equal((await timeline([yearly(2018, 5)])).spec, null);
    assert.match((await timeline([yearly(2018, 5)])).title, /no publisher states it for 3 years or more/);
    assert.equal((await timeline([])).spec, null);
  });

  it('two versions of a year that disagree are not stated rather than chosen', async () => {
    const twin = yearly(2018, 9, { source: { path: 'twin.txt' } });
    const undecided = [yearly(2018, 6), twin].map((report) => ({
      ...report,
      edition: { standing: 'undecided' as const, superseded_by: null },
    }));
    const chart = await timeline([yearly(2015, 2), yearly(2016, 1), yearly(2017, 5), ...undecided]);
    assert.match(chart.alt, /2018: not stated/);
  });

  it('show a rounded number with a mark of its own, and say so', async () => {
    const rounded = yearly(2018, null, {
      form: 'prose',
      figures: [said('requests.received', 20_000, { year: 2018, state: 'approximate' })],
    });
    const chart = await timeline([yearly(2016, 5), yearly(2017, 5), rounded]);
    assert.match(chart.alt, /2018: about 20,000/);
    const [, , point] = pointsOf(chart);
    assert.equal(point?.how, 'rounded by the report, in a sentence');
    assert.equal(point?.mark, 'rounded 约数');
  });
});

describe('the latest of each publisher', async () => {
  it('takes the last year that is stated, not the last report', async () => {
    const chart = await latest([yearly(2016, 3), yearly(2017, 5), yearly(2018, null)]);
    assert.equal(chart.title, '某县 2017: 5 requests');
  });

  it('counts those that never state it, and those beyond the limit', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      yearly(2018, at, { identity: { publisher: `第${at}县人民政府` } }),
    );
    const chart = await latest([...many, yearly(2018, null, { identity: { publisher: '丙县人民政府' } })]);
    assert.equal(chart.note, '15 other publishers state 14 or less. 1 publisher never states it.');
    assert.ok(Number(chart.spec?.height) < 900);
  });

  it('goes to powers of ten where the largest would hide the rest', async () => {
    const far = await latest([
      yearly(2018, 3),
      yearly(2018, 90_000, { identity: { publisher: '乙县人民政府' } }),
    ]);
    const near = await latest([
      yearly(2018, 3),
      yearly(2018, 90, { identity: { publisher: '乙县人民政府' } }),
    ]);
    assert.match(headingOf(far), /powers of ten/);
    assert.doesNotMatch(headingOf(near), /powers of ten/);
  });
});

describe('the grid of publishers and years', async () => {
  it('shows a year that is missing between two as a hole, and those before and after as none', async () => {
    const chart = holdingsChart(
      await rowsOf('reports', [
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

  it('of sixty publishers has a dozen rows, and one that counts the others', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      yearly(2018, at, { identity: { publisher: `第${at}县人民政府` } }),
    );
    const chart = holdingsChart(
      await rowsOf('reports', [...many, yearly(2017, 1, { identity: { publisher: '第59县人民政府' } })]),
    );
    assert.match(JSON.stringify(chart.spec), /48 other publishers \(reports\)/);
    assert.equal(chart.spec?.height, 13 * 21);
    assert.match(chart.alt, /第59县人民政府 2017/, 'those with most reports come first');
  });

  it('tells a table of no official form from mere sentences', async () => {
    const own = aReport({ form: 'prose', figures: [cell('disclosed.total', 5)] });
    const text = aReport({ form: 'prose', figures: [said('disclosed.total', 5)] });
    assert.match(holdingsChart(await rowsOf('reports', [own])).alt, /A table of its own 自制表格, 1 number/);
    assert.match(holdingsChart(await rowsOf('reports', [text])).alt, /Sentences only/);
  });

  it('does not say that 0 of 0 checks fail', async () => {
    const open = aReport({ findings: [aFinding({ status: 'not_assessable', left: null })] });
    assert.equal(
      checksChart(await rowsOf('reports', [open])).title,
      'None of 1 check could be made: a number is missing each time.',
    );
  });
});

describe('channels', async () => {
  const both = (year: number, web: number, wechat: number, publisher = '某县人民政府') =>
    aReport({
      source: { path: `${publisher}-${year}.txt` },
      identity: { publisher, year },
      figures: [cell('disclosed.website', web, { year }), cell('disclosed.wechat', wechat, { year })],
    });

  it('whether WeChat takes the place of the website cannot be told from a report or two', async () => {
    for (const reports of [[both(2016, 75, 25)], [both(2016, 75, 25), both(2018, 20, 80, '乙县人民政府')]]) {
      const chart = webToWechatChart(await rowsOf('channels', reports));
      assert.equal(chart.spec, null);
      assert.match(chart.title, /cannot be told: .* no publisher gives them for 3 years\.$/);
    }
  });

  it('and is drawn where enough publishers state both, one of them for years', async () => {
    const followed = [2016, 2017, 2018, 2019].map((year) => both(year, 75, 25));
    const others = ['乙', '丙', '丁', '戊'].map((name) => both(2018, 20, 80, `${name}县人民政府`));
    const rows = await rowsOf('channels', [...followed, ...others]);
    const chart = webToWechatChart(rows.map((row) => ({ ...row, body: row.publisher })));
    assert.match(chart.title, /year by year at 1 publisher$/);
    assert.match(chart.alt, /某县 2016: 25%: 25 of 100/);
    assert.doesNotMatch(chart.alt, /乙县/);
    assert.doesNotMatch(JSON.stringify(chart.spec), /Interval/, 'items are no sample of cases');
  });

  it('a report with one of the two, or with 0 in both, has no share', async () => {
    const web = aReport({ figures: [cell('disclosed.website', 5)] });
    for (const report of [web, both(2018, 0, 0), aReport()]) {
      assert.equal(webToWechatChart(await rowsOf('channels', [report])).spec, null);
    }
    assert.match(
      channelsChart(await rowsOf('channels', [web])).title,
      /No report states more than one channel \(Website 政府网站: 1 report\)/,
    );
  });

  it('a table of no official form is read where no sentence speaks', async () => {
    const own = aReport({ form: 'prose', figures: [cell('disclosed.website', 5)] });
    assert.equal(
      (await rowsOf('channels', [own])).find((row) => row.channel === 'disclosed.website')?.value,
      5,
    );
    const spoken = aReport({
      form: 'prose',
      figures: [cell('disclosed.website', 5), said('disclosed.website', 8)],
    });
    assert.equal(
      (await rowsOf('channels', [spoken])).find((row) => row.channel === 'disclosed.website')?.value,
      8,
    );
  });
});

describe('grounds', async () => {
  const table = (figures: Report['figures'], form: Report['form'] = 'tables-2019') =>
    aReport({ form, figures: [...figures] });

  it('are counted with the reports that give them, an empty cell not being 0', async () => {
    const reports = [
      table([cell('requests.refused.state_secret@total', 2), cell('requests.unable.not_held@total', 5)]),
      table([cell('requests.refused.state_secret@total', 0), cell('requests.unable.not_held@total', null)]),
    ].map((report, at) => ({ ...report, source: { ...report.source, path: `${at}.txt` } }));
    const edition = { standing: 'undecided' as const, superseded_by: null };
    const two = reports.map((report, at) => ({
      ...report,
      identity: { ...report.identity, publisher: `第${at}县人民政府`, region_code: null },
      edition,
    }));
    const chart = groundsChart(await rowsOf('grounds', two));
    assert.match(chart.alt, /State secret/i);
    assert.match(JSON.stringify(chart.spec), /2 in 1 of 2 reports/);
    assert.match(JSON.stringify(chart.spec), /5 in 1 of 1 report/);
  });

  it('of the form of 2014 are others and are not added', async () => {
    const old = table([cell('requests.refused.state_secret', 9)], 'statistics-2014');
    assert.equal(groundsChart(await rowsOf('grounds', [old])).spec, null);
  });

  it('that nobody gave are named, and no ground at all is a sentence', async () => {
    const report = table([
      cell('requests.refused.state_secret@total', 0),
      cell('requests.unable.not_held@total', 5),
    ]);
    assert.match(groundsChart(await rowsOf('grounds', [report])).note ?? '', /Never given: state secret/);
    const none = table([cell('requests.refused.state_secret@total', 0)]);
    assert.match(
      groundsChart(await rowsOf('grounds', [none])).title,
      /^None of these reports names a ground/,
    );
  });
});

it('more contradictions than are drawn are counted in words, and what must hold comes first', async () => {
  const findings = [
    ...Array.from({ length: 30 }, (_, at) =>
      aFinding({ check: 'prose-table', key: `k${at}`, left: 1, right: 100 }),
    ),
    aFinding({ check: 'in-out', left: 99, right: 100 }),
  ];
  const reports = [aReport({ findings })];
  const chart = contradictionsChart(await rowsOf('reports', reports), { limit: 5 })(
    await rowsOf('findings', reports),
  );
  assert.match(chart.note ?? '', /Drawn: 5 of 31/);
  assert.match(chart.alt, /: 99 against 100/);
});

it('a publisher named <script>, or very long, is text in every chart', async () => {
  for (const publisher of [NASTY, LONG]) {
    const identity = { publisher };
    const reports = [
      yearly(2016, 5, { identity }),
      yearly(2017, 5, { identity }),
      yearly(2018, 6, {
        identity,
        figures: [cell('requests.received', 6), cell('disclosed.website', 5), cell('disclosed.wechat', 4)],
      }),
    ];
    const channels = await rowsOf('channels', reports);
    const charts = [
      await timeline(reports),
      await latest(reports),
      holdingsChart(await rowsOf('reports', reports)),
      channelsChart(channels),
    ];
    for (const chart of charts) {
      assert.ok(chart.spec, chart.title);
      const svg = await render(chart.spec);
      assert.doesNotMatch(svg, /<script|NaN|undefined/);
    }
  }
});

it('large numbers are also written as Chinese readers count', async () => {
  assert.equal(formatBoth(9_999), '9,999');
  assert.equal(formatBoth(14_591), '14,591 (1.46万)');
  assert.equal(formatBoth(1_954_000), '1,954,000 (195.4万)');
  assert.equal(formatBoth(120_000_000), '120,000,000 (1.2亿)');
});

it('of many contradictions both kinds are drawn, what must hold with twice the room', async () => {
  const findings = ['in-out', 'prose-table'].flatMap((check) =>
    Array.from({ length: 20 }, (_, at) =>
      aFinding({ check, key: `${check}${at}`, left: 1, right: 100 + at }),
    ),
  );
  const reports = [aReport({ findings })];
  const chart = contradictionsChart(await rowsOf('reports', reports), { limit: 6 })(
    await rowsOf('findings', reports),
  );
  const drawn = new Map(
    valuesOf(chart).flatMap(({ side, label, detail, highText }) =>
      side === undefined ? [] : [[JSON.stringify([label, detail, highText]), String(side)]],
    ),
  );
  const of = (words: RegExp) => [...drawn.values()].filter((side) => words.test(side)).length;
  assert.deepEqual([of(/must hold/), of(/should agree/)], [4, 2]);
});
