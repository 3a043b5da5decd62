import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../../src/model/report.js';
import { breakdownChart } from '../../src/stories/breakdown.js';
import { checkKindsChart, contradictionsChart } from '../../src/stories/contradictions.js';
import { cellsChart, checksChart, holdingsChart } from '../../src/stories/holdings.js';
import { aFinding, aReport, cell, said } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const partsOf = async (reports: readonly Report[], set: string) =>
  (await rowsOf('parts', reports)).filter((row) => row.set === set);

const county = aReport({
  source: { path: 'county.txt' },
  identity: { publisher: '平阳县人民政府', year: 2016 },
  figures: [
    cell('requests.received', 32, { year: 2016 }),
    cell('requests.received.letter', 23, { year: 2016 }),
    cell('requests.received.online', 8, { year: 2016 }),
    cell('requests.received.fax', null, { year: 2016 }),
    cell('requests.answered', 38, { year: 2016 }),
    cell('requests.granted', 18, { year: 2016 }),
    cell('requests.refused', 26, { year: 2016 }),
  ],
  findings: [aFinding(), aFinding({ status: 'holds' })],
});
const city = aReport({
  source: { path: 'city.txt' },
  form: 'prose',
  identity: { publisher: '株洲市人民政府', year: 2017 },
  figures: [
    said('requests.received', 527, { year: 2017 }),
    said('requests.answered', 527, { year: 2017 }),
    said('requests.refused', 37, { year: 2017 }),
  ],
  findings: [aFinding({ status: 'not_assessable', left: null })],
});
const silent = aReport({ source: { path: 'silent.txt' }, identity: { publisher: null, year: null } });

/** All charts of the first notebooks. */
async function stories(reports: readonly Report[]) {
  const [rows, findings, parts] = await Promise.all([
    rowsOf('reports', reports),
    rowsOf('findings', reports),
    rowsOf('parts', reports),
  ]);
  const read = rows.filter(({ status }) => status === 'report');
  const sets = ['channels', 'applicants', 'outcomes', 'reviews', 'lawsuits'];
  return {
    holdings: holdingsChart(rows),
    cells: cellsChart(rows),
    checks: checksChart(rows),
    ...Object.fromEntries(sets.map((set) => [set, breakdownChart(parts.filter((row) => row.set === set))])),
    kinds: checkKindsChart(read, findings)(await rowsOf('checks', reports)),
    contradictions: contradictionsChart(read)(findings),
  };
}

describe('titles say what the data say', async () => {
  const two = await stories([county, city]);

  it('for a few reports', async () => {
    assert.equal(two.holdings.title, '2 annual reports of 2 publishers, for the years 2016–2017');
    assert.equal(two.checks.title, '1 contradiction in 2 checks; 1 more could not be made');
    assert.equal(two.contradictions.title, '1 of 2 reports disagrees with itself, in 1 place');
    assert.equal(
      two.cells.title,
      '86% of the cells in the tables (of which 100% are in reports of 平阳县人民政府) hold a number; 1 report has only sentences',
    );
  });

  it('for a single report, without comparing it with itself', async () => {
    const one = await stories([county]);
    assert.equal(one.holdings.title, '1 annual report of 平阳县人民政府, for 2016');
    assert.equal(one.contradictions.title, 'The report disagrees with itself in 1 place');
  });

  it('for none, or for one that states nothing: a sentence, and no empty chart', async () => {
    for (const reports of [[], [silent], [aReport({ status: 'refused', reason: 'A recipe.' })]]) {
      for (const [name, chart] of Object.entries(await stories(reports))) {
        assert.equal(chart.spec, null, name);
        assert.match(chart.title, /^[A-Z].*\.$/, name);
      }
    }
  });

  it('for two hundred: no more bars than can be read, and the subtitle says so', async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...county,
      source: { ...county.source, path: `${at}.txt` },
      identity: { ...county.identity, publisher: `第${at}县人民政府`, year: 2008 + (at % 9) },
    }));
    for (const [name, chart] of Object.entries(await stories(many))) {
      if (chart.spec === null) continue;
      assert.ok((chart.spec.height as number) <= 1500, `${name}: ${chart.spec.height}`);
    }
  });
});

describe('breakdowns', async () => {
  it('show what a report does not break down, instead of blowing up the rest to 100%', async () => {
    const rows = await partsOf([city], 'outcomes');
    assert.deepEqual(
      rows.filter((row) => row.value !== null).map((row) => [row.part, row.value, row.share]),
      [
        ['outcome.refused', 37, 37 / 527],
        ['rest', 490, 490 / 527],
      ],
    );
  });

  it('say that the parts exceed the total, and leave such a report out of the headline', async () => {
    const rows = await partsOf([county], 'outcomes');
    assert.deepEqual([rows[0]?.whole, rows[0]?.excess], [38, 6]);
    const chart = breakdownChart(await partsOf([county, city], 'outcomes'));
    assert.match(chart.title, /^Requests handled by outcome 办理结果: .* too few for a statement$/);
    assert.match(JSON.stringify(chart.spec), /44; stated: 38/);
    assert.match(chart.note ?? '', /not comparable, as the parts exceed the total: 平阳县 2016/i);
  });

  it('have a headline where the only report with requests exceeds its total', async () => {
    const none = aReport({ source: { path: 'none.txt' }, figures: [cell('requests.granted', 0)] });
    const chart = breakdownChart(await partsOf([county, none], 'outcomes'));
    assert.match(chart.title, /1 report is too few for a statement$/);
  });

  it('leave out a report that states none of the parts, and do not draw a blank', async () => {
    assert.ok((await partsOf([city], 'channels')).every((row) => row.value === null));
    assert.equal(breakdownChart(await partsOf([city], 'channels')).spec, null);
    const chart = breakdownChart(await partsOf([county], 'channels'));
    assert.match(chart.title, /1 report is too few for a statement$/);
    assert.doesNotMatch(JSON.stringify(chart.spec), /By fax/);
  });
});

it('a share is not taken of a total that is only the sum of the part itself', async () => {
  const report = aReport({
    form: 'tables-2019',
    figures: [
      cell('requests.received@natural_person', 38),
      cell('requests.received@business', null),
      cell('requests.received@total', 38, {
        state: 'derived',
        derived_from: ['table:requests.received@natural_person'],
      }),
    ],
  });
  const chart = breakdownChart(await partsOf([report], 'applicants'));
  assert.match(chart.title, /1 report is too few for a statement$/);
  assert.match(chart.note ?? '', /no total is stated apart from the parts, and some of these are empty/);
});

it('cases pending or not broken down make a share the least that it can be, and are told', async () => {
  const open = aReport({
    source: { path: 'open.txt' },
    figures: [cell('lawsuits.total', 64), cell('lawsuits.upheld', 43)],
  });
  const only = aReport({
    source: { path: 'only.txt' },
    identity: { publisher: '乙县人民政府', region_code: null },
    figures: [cell('lawsuits.total', 110)],
  });
  const none = aReport({ source: { path: 'none.txt' }, identity: { publisher: null } });
  const chart = breakdownChart(await partsOf([open, only, none], 'lawsuits'));
  assert.match(chart.note ?? '', /Not broken down: 131 of 174 lawsuits, among them all of 乙县 2018/);
  assert.match(chart.note ?? '', /Neither total nor parts stated: none\.txt/);
});

it('a case that is pending has not ended: it is not below the line of how cases ended', async () => {
  const report = aReport({
    form: 'tables-2021',
    figures: [
      ...[cell('reviews.total', 17), cell('reviews.upheld', 14), cell('reviews.corrected', 1)],
      ...[cell('reviews.other', 0), cell('reviews.pending', 2)],
    ],
  });
  const chart = breakdownChart(await partsOf([report], 'reviews'));
  assert.match(JSON.stringify(chart.spec), /"15; 2 pending"/);
  assert.match(chart.alt, /Decision upheld 结果维持: 14 reviews \(93\.3%\)/);
  assert.doesNotMatch(chart.alt, /Pending 尚未审结/);
  assert.match(chart.note ?? '', /Pending, and in no share: 2/);
});

it('a file that lost its tables is not a report without tables', async () => {
  const lost = aReport({
    figures: [said('requests.received', 3)],
    warnings: [{ code: 'tables_missing', message: 'Lost.' }],
  });
  const title = cellsChart(
    await rowsOf('reports', [county, city, { ...lost, source: { ...lost.source, path: 'b' } }]),
  ).title;
  assert.match(title, /; 1 report has only sentences; 1 report lost its tables$/);
});

it('files that lie under another dot are told', async () => {
  const twin = { ...county, source: { ...county.source, path: 'twin.txt' } };
  assert.match(
    holdingsChart(await rowsOf('reports', [county, twin])).note ?? '',
    /1 file is of a publisher and year already there/,
  );
});

it('contradictions leave out what is merely unlikely and sides without a number', async () => {
  const findings = [
    aFinding({ key: 'a', severity: 'warning' }),
    aFinding({ key: 'b', left: null }),
    aFinding({ key: 'c', status: 'holds' }),
  ];
  const reports = [aReport({ findings })];
  const chart = contradictionsChart(await rowsOf('reports', reports))(await rowsOf('findings', reports));
  assert.equal(chart.spec, null);
});
