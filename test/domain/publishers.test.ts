import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aboutData } from '../../src/commands/about.js';
import { panelOf } from '../../src/corpus/editions.js';
import { bodiesOf, publisherNames } from '../../src/domain/publishers.js';
import { acrossRows } from '../../src/frames/across-rows.js';
import { findingRows } from '../../src/frames/finding-rows.js';
import { holdingRows } from '../../src/frames/holding-rows.js';
import { choosePublisher } from '../../src/frames/publishers.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { seriesRows } from '../../src/frames/series-rows.js';
import { timelinesOf } from '../../src/frames/timeline.js';
import type { Report } from '../../src/model/report.js';
import { latestOf } from '../../src/stories/assessment.js';
import { latestChart } from '../../src/stories/latest.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { aFinding, cell, yearly } from '../frames/make.js';

const of = (publisher: string | null, region_code: string | null, year = 2021): Report => {
  const report = yearly(year, 'statistics-2014', [cell('requests.received', year - 2000)], {
    publisher: publisher ?? '',
    region_code,
    published: null,
  });
  return {
    ...report,
    identity: { ...report.identity, publisher },
    source: { ...report.source, path: `${publisher}-${region_code}-${year}.txt` },
  };
};

const SUQIAN = [of('宿迁市', '321300', 2021), of('宿迁市人民政府', '321300', 2022)];
const GULOU = [
  of('鼓楼区人民政府', '320106', 2020),
  of('鼓楼区人民政府', '320106', 2021),
  of('鼓楼区人民政府', '350102', 2020),
  of('鼓楼区人民政府', '350102', 2021),
];

/** The checks and the tables must not differ in what they take for one publisher. */
const groups = (...reports: Report[]) => {
  const shape = (list: readonly { name: string; region_code: string | null; years: readonly object[] }[]) =>
    list.map(({ name, region_code, years }) => [name, region_code, years.length]);
  const [checks, tables] = [shape(panelOf(reports).publishers), shape(timelinesOf(reports))];
  assert.deepEqual(tables, checks);
  return checks;
};

describe('one publisher', () => {
  it('is a government with and without 人民政府 and with the places above it, for checks and tables alike', () => {
    assert.deepEqual(groups(...SUQIAN, of('江苏省宿迁市人民政府', '321300', 2023)), [
      ['江苏省宿迁市人民政府', '321300', 3],
    ]);
  });

  it('can be asked for by its region code whatever it called itself', () => {
    assert.equal(choosePublisher(SUQIAN, '321300')?.years.length, 2);
    assert.equal(choosePublisher(SUQIAN, '宿迁市')?.years.length, 2);
  });

  it('is not its department, not another body of that code, and not the one of a name before', () => {
    const reports = [
      of('宿迁市人民政府', '321300'),
      of('宿迁市财政局', null),
      of('宿迁市人民政府办公室', '321300'),
      of('淮阴市人民政府', '321300'),
    ];
    assert.equal(groups(...reports).length, 4);
    // Each of them can still be asked for by its name.
    for (const { identity } of reports)
      assert.equal(choosePublisher(reports, identity.publisher!)?.name, identity.publisher);
  });

  it('of which there are two of one name is two; a report that does not say which goes with neither', () => {
    assert.deepEqual(
      groups(...GULOU, of('鼓楼区人民政府', null, 2022)).map(([, code]) => code),
      ['320106', '350102'],
    );
  });

  it('without a code goes with its name, but never where every place has such an office', () => {
    assert.deepEqual(groups(of('某县财政局', null, 2020), of('某县财政局', null)), [['某县财政局', null, 2]]);
    const { bodies, nameless } = bodiesOf([of('民政局', null)], ({ identity }) => identity);
    assert.deepEqual([bodies.length, [...nameless.values()]], [0, ['place']]);
  });

  it('whose name is the beginning of another can still be asked for', () => {
    const reports = [of('某园区', null), of('某园区人民政府', null)];
    assert.equal(choosePublisher(reports, '某园区')?.name, '某园区');
  });
});

describe('two publishers of one name', () => {
  it('are named with their codes, and only these are', () => {
    const rows = [...GULOU, ...SUQIAN].map(({ identity, source }) => ({ ...identity, file: source.path }));
    assert.deepEqual(
      [...new Set(rows.map(publisherNames(rows)))],
      ['鼓楼区人民政府 (320106)', '鼓楼区人民政府 (350102)', '宿迁市人民政府'],
    );
  });

  it('of which it cannot be told whether they are one stand for themselves, by their files', () => {
    const rows = ['x/a.txt', 'y/b.txt'].map((file) => ({ file, publisher: '民政局' }));
    assert.deepEqual(rows.map(publisherNames(rows)), ['民政局 (a.txt)', '民政局 (b.txt)']);
  });

  it('are two rows of the holdings, and two in the words about the data', () => {
    assert.deepEqual(
      holdingRows(reportRows([...GULOU, ...SUQIAN])).map(({ publisher, reports }) => [publisher, reports]),
      [
        ['鼓楼区人民政府 (320106)', 2],
        ['鼓楼区人民政府 (350102)', 2],
        ['宿迁市人民政府', 2],
      ],
    );
    assert.match(aboutData([...GULOU, ...SUQIAN], []).note, /^6 reports for 2020–2022 by 3 publishers/);
  });

  it('are two where years are compared', () => {
    const found = GULOU.map((report) => ({
      ...report,
      findings: [aFinding({ check: 'carry-over', status: 'holds' })],
    }));
    assert.deepEqual(
      acrossRows(findingRows(found)).map(({ publisher, holds }) => [publisher, holds]),
      [
        ['鼓楼区人民政府 (320106)', 2],
        ['鼓楼区人民政府 (350102)', 2],
      ],
    );
  });

  it('are both drawn: neither is taken for an earlier year of the other', () => {
    const rows = seriesRows(GULOU);
    const unit = { en: 'requests', zh: '件' };
    const text = (chart: object) => JSON.stringify(chart);
    for (const chart of [latestChart, timelineChart]) {
      const drawn = text(chart(rows, 'requests.received', unit));
      assert.ok(drawn.includes('鼓楼区人民政府 (320106)') && drawn.includes('鼓楼区人民政府 (350102)'));
    }
    const judged = rows.filter(({ series }) => series === 'requests.received');
    assert.equal(latestOf(judged).length, 2);
  });
});
