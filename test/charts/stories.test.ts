import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { APPLICANTS, CHANNELS, LAWSUITS, OUTCOMES, REVIEWS } from '../../src/domain/breakdowns.js';
import { breakdownRows } from '../../src/frames/breakdown-rows.js';
import { checkRows } from '../../src/frames/check-rows.js';
import { findingRows } from '../../src/frames/finding-rows.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { seriesRows } from '../../src/frames/series-rows.js';
import type { Report } from '../../src/model/report.js';
import { breakdownChart } from '../../src/stories/breakdown.js';
import { checkKindsChart, contradictionsChart } from '../../src/stories/contradictions.js';
import { cellsChart, checksChart, holdingsChart } from '../../src/stories/holdings.js';
import { seriesChart } from '../../src/stories/series-bars.js';
import { aFinding, aReport, cell, said } from '../frames/make.js';

const REQUESTS = { en: 'requests', zh: '件' };

const county = aReport({
  source: { path: 'county.txt' },
  identity: { publisher: '平阳县人民政府', year: 2016 },
  figures: [
    cell('requests.received', 32),
    cell('requests.received.letter', 23),
    cell('requests.received.online', 8),
    cell('requests.received.fax', null),
    cell('requests.answered', 38),
    cell('requests.granted', 18),
    cell('requests.refused', 26),
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

/** All charts of the notebooks. */
function stories(reports: readonly Report[]) {
  const [rows, series, findings] = [reportRows(reports), seriesRows(reports), findingRows(reports)];
  return {
    holdings: holdingsChart(rows),
    cells: cellsChart(rows),
    checks: checksChart(rows),
    received: seriesChart(series, 'requests.received', 'requests 件'),
    ...Object.fromEntries(
      [CHANNELS, APPLICANTS, OUTCOMES, REVIEWS, LAWSUITS].map((breakdown) => [
        breakdown.id,
        breakdownChart(breakdownRows(reports, breakdown), breakdown, REQUESTS),
      ]),
    ),
    kinds: checkKindsChart(checkRows(reports), findings),
    contradictions: contradictionsChart(findings),
  };
}

describe('titles say what the data say', () => {
  const two = stories([county, city]);

  it('for a few reports', () => {
    assert.equal(two.holdings.title, '2 annual reports of 2 publishers, for the years 2016–2017');
    assert.equal(two.received.title, 'Requests received: from 32 to 527 a report');
    assert.equal(two.checks.title, '1 of 2 checks fails; 1 more could not be made');
    assert.equal(two.contradictions.title, '1 of 2 reports disagrees with itself, in 1 place');
    assert.equal(
      two.cells.title,
      '86% of the cells in the tables hold a number; 1 report has only sentences',
    );
  });

  it('for a single report, without comparing it with itself', () => {
    const one = stories([county]);
    assert.equal(one.holdings.title, '1 annual report of 平阳县人民政府, for 2016');
    assert.equal(one.received.title, '平阳县 2016: 32 requests received');
    assert.equal(one.contradictions.title, 'The report disagrees with itself in 1 place');
  });

  it('for none, or for one that states nothing: a sentence, and no empty chart', () => {
    for (const reports of [[], [silent], [aReport({ status: 'refused', reason: 'A recipe.' })]]) {
      for (const [name, chart] of Object.entries(stories(reports))) {
        assert.equal(chart.spec, null, name);
        assert.match(chart.title, /^[A-Z].*\.$/, name);
      }
    }
  });

  it('for two hundred: no more bars than can be read, and the subtitle says so', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...county,
      source: { ...county.source, path: `${at}.txt` },
      identity: { ...county.identity, publisher: `第${at}县人民政府`, year: 2008 + (at % 9) },
    }));
    for (const [name, chart] of Object.entries(stories(many))) {
      if (chart.spec === null) continue;
      assert.ok((chart.spec.height as number) <= 1500, `${name}: ${chart.spec.height}`);
    }
    assert.match(JSON.stringify(stories(many).received.spec?.title), /30 of 200 reports/);
  });
});

describe('breakdowns', () => {
  it('show what a report does not break down, instead of blowing up the rest to 100%', () => {
    const rows = breakdownRows([city], OUTCOMES);
    assert.deepEqual(
      rows.filter((row) => row.value !== null).map((row) => [row.part, row.value, row.share]),
      [
        ['outcome.refused', 37, 37 / 527],
        ['rest', 490, 490 / 527],
      ],
    );
  });

  it('say that the parts exceed the total, and leave such a report out of the headline', () => {
    const rows = breakdownRows([county], OUTCOMES);
    assert.deepEqual([rows[0]?.whole, rows[0]?.excess], [38, 6]);
    const chart = breakdownChart(breakdownRows([county, city], OUTCOMES), OUTCOMES, REQUESTS);
    assert.equal(chart.title, 'At least 7% of the 527 requests in 株洲市 2017 were refused');
    assert.match(JSON.stringify(chart.spec), /44, stated: 38/);
    assert.match(chart.note ?? '', /leaves out 平阳县 2016/);
  });

  it('have a headline where the only report with requests exceeds its total', () => {
    const none = aReport({ source: { path: 'none.txt' }, figures: [cell('requests.granted', 0)] });
    const chart = breakdownChart(breakdownRows([county, none], OUTCOMES), OUTCOMES, REQUESTS);
    assert.match(chart.title, /^59% of the 44 requests/);
  });

  it('leave out a report that states none of the parts, and do not draw a blank', () => {
    assert.ok(breakdownRows([city], CHANNELS).every((row) => row.value === null));
    assert.equal(breakdownChart(breakdownRows([city], CHANNELS), CHANNELS, REQUESTS).spec, null);
    const chart = breakdownChart(breakdownRows([county], CHANNELS), CHANNELS, REQUESTS);
    assert.equal(chart.title, 'At least 72% of the 32 requests in 平阳县 2016 came by letter');
    assert.doesNotMatch(JSON.stringify(chart.spec), /By fax/);
  });
});

it('a share is not taken of a total that is only the sum of the part itself', () => {
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
  const chart = breakdownChart(breakdownRows([report], APPLICANTS), APPLICANTS, REQUESTS);
  assert.equal(
    chart.title,
    '38 requests in 某县 2018 came from natural persons; the other kinds are left empty',
  );
});

it('cases pending or not broken down make a share the least that it can be, and are told', () => {
  const open = aReport({
    source: { path: 'open.txt' },
    figures: [cell('lawsuits.total', 64), cell('lawsuits.upheld', 43)],
  });
  const only = aReport({ source: { path: 'only.txt' }, figures: [cell('lawsuits.total', 110)] });
  const none = aReport({ source: { path: 'none.txt' }, identity: { publisher: null } });
  const lawsuits = { en: 'lawsuits', zh: '件' };
  const chart = breakdownChart(breakdownRows([open, only, none], LAWSUITS), LAWSUITS, lawsuits);
  assert.match(chart.title, /^At least 67% of the 64 lawsuits in .* ended with the decision upheld$/);
  assert.match(
    chart.note ?? '',
    /Not broken down: 131 of 174 lawsuits, among them all of 某县 2018 \(only\.txt\)/,
  );
  assert.match(chart.note ?? '', /Neither total nor parts stated: none\.txt/);
});

it('a file that lost its tables is not a report without tables', () => {
  const lost = aReport({
    figures: [said('requests.received', 3)],
    warnings: [{ code: 'tables_missing', message: 'Lost.' }],
  });
  const title = cellsChart(
    reportRows([county, city, { ...lost, source: { ...lost.source, path: 'b' } }]),
  ).title;
  assert.match(title, /; 1 report has only sentences; 1 report lost its tables$/);
});

it('files that lie under another dot are told', () => {
  const twin = { ...county, source: { ...county.source, path: 'twin.txt' } };
  assert.match(
    holdingsChart(reportRows([county, twin])).note ?? '',
    /1 file is of a publisher and year already there/,
  );
});

it('contradictions leave out warnings and sides without a number', () => {
  const report = aReport({
    findings: [aFinding({ severity: 'warning' }), aFinding({ left: null }), aFinding({ status: 'holds' })],
  });
  assert.equal(contradictionsChart(findingRows([report])).spec, null);
});

it('reports of one name are told apart by their files', () => {
  const twin = { ...county, source: { ...county.source, path: 'b/twin.txt' } };
  const chart = seriesChart(seriesRows([county, twin]), 'requests.received', 'requests 件');
  assert.match(chart.alt, /平阳县 2016 \(county\.txt\).*平阳县 2016 \(twin\.txt\)/);
});
