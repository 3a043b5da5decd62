import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aboutData } from '../../src/commands/about.js';
import { panelOf } from '../../src/corpus/editions.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import { bodiesOf, bodyNames } from '../../src/domain/publishers.js';
import type { Report } from '../../src/model/report.js';
import { latestOf } from '../../src/stories/assessment.js';
import { latestChart } from '../../src/stories/latest.js';
import { choosePublisher } from '../../src/stories/publisher.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { whoOf } from '../../src/stories/words.js';
import { aFinding, cell, yearly } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

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

const publishersOf = async (reports: readonly Report[]) =>
  (await (await datasetOf(reports)).publishers).rows();

const chosen = async (reports: readonly Report[], name: string) =>
  choosePublisher(await publishersOf(reports), name);

/** The checks and the tables must not differ in what they take for one publisher. */
const groups = async (...reports: Report[]) => {
  const checks = panelOf(reports).publishers.map(({ name, region_code, years }) => [
    name,
    region_code,
    years.length,
  ]);
  const tables = (await publishersOf(reports)).map(({ body, region_code, years }) => [
    body!.replace(/ \(\d{6}\)$/, ''),
    region_code,
    years,
  ]);
  assert.deepEqual(new Set(tables.map(String)), new Set(checks.map(String)));
  assert.equal(tables.length, checks.length);
  return checks;
};

describe('one publisher', () => {
  it('is a government with and without 人民政府 and with the places above it, for checks and tables alike', async () => {
    assert.deepEqual(await groups(...SUQIAN, of('江苏省宿迁市人民政府', '321300', 2023)), [
      ['江苏省宿迁市人民政府', '321300', 3],
    ]);
  });

  it('can be asked for by its region code whatever it called itself', async () => {
    assert.equal((await chosen(SUQIAN, '321300'))?.years, 2);
    assert.equal((await chosen(SUQIAN, '宿迁市'))?.years, 2);
  });

  it('is not its department, not another body of that code, and not the one of a name before', async () => {
    const reports = [
      of('宿迁市人民政府', '321300'),
      of('宿迁市财政局', null),
      of('宿迁市人民政府办公室', '321300'),
      of('淮阴市人民政府', '321300'),
    ];
    assert.equal((await groups(...reports)).length, 4);
    // Each of them can still be asked for by its name.
    for (const { identity } of reports)
      assert.equal((await chosen(reports, identity.publisher!))?.body, identity.publisher);
  });

  it('is a town with and without its government, and a street with and without its office', async () => {
    assert.deepEqual(
      await groups(
        of('平阳县鳌江镇', null, 2020),
        of('平阳县鳌江镇人民政府', null, 2021),
        of('鹿城区五马街道', null, 2020),
        of('鹿城区五马街道办事处', null, 2021),
        of('鹿城区五马街道商会', null, 2021),
      ),
      [
        ['平阳县鳌江镇人民政府', null, 2],
        ['鹿城区五马街道办事处', null, 2],
        ['鹿城区五马街道商会', null, 1],
      ],
    );
  });

  it('of which there are two of one name is two; a report that does not say which goes with neither', async () => {
    assert.deepEqual(
      (await groups(...GULOU, of('鼓楼区人民政府', null, 2022))).map(([, code]) => code),
      ['320106', '350102'],
    );
  });

  it('without a code goes with its name, but never where every place has such an office', async () => {
    assert.deepEqual(await groups(of('某县财政局', null, 2020), of('某县财政局', null)), [
      ['某县财政局', null, 2],
    ]);
    const { bodies, nameless } = bodiesOf([of('民政局', null)], ({ identity }) => identity);
    assert.deepEqual([bodies.length, [...nameless.values()]], [0, ['place']]);
  });

  it('whose name is the beginning of another can still be asked for', async () => {
    const reports = [of('某园区', null), of('某园区人民政府', null)];
    assert.equal((await chosen(reports, '某园区'))?.body, '某园区');
  });
});

const named = (reports: readonly Report[]) =>
  bodyNames(reports.map(({ identity, source }) => ({ ...identity, file: source.path })));

describe('two publishers of one name', () => {
  it('are named with their codes, and only these are', () => {
    assert.deepEqual(
      [...new Set(named([...GULOU, ...SUQIAN]).values())],
      ['鼓楼区人民政府 (320106)', '鼓楼区人民政府 (350102)', '宿迁市人民政府'],
    );
  });

  it('of which it cannot be told whether they are one stand for themselves, by their files', async () => {
    const at = (path: string): Report => {
      const report = of('民政局', null);
      return { ...report, source: { ...report.source, path } };
    };
    const reports = ['x/a.txt', 'y/b.txt'].map(at);
    assert.deepEqual([...named(reports).values()], [null, null]);
    const g = await datasetOf(reports);
    assert.deepEqual((await g.publishers).rows(), []);
    assert.deepEqual((await g.reports).rows().map(whoOf), ['民政局 (a.txt)', '民政局 (b.txt)']);
    const received = (await g.series.where({ series: 'requests.received' })).rows();
    assert.deepEqual(
      received.map(({ value }) => value),
      [21, 21],
    );
    assert.equal(latestOf(received).length, 2);
  });

  it('are two rows of the publishers, and two in the words about the data', async () => {
    const reports = [...GULOU, ...SUQIAN];
    assert.deepEqual(
      new Set((await publishersOf(reports)).map(({ body, reports }) => `${body}: ${reports}`)),
      new Set(['鼓楼区人民政府 (320106): 2', '鼓楼区人民政府 (350102): 2', '宿迁市人民政府: 2']),
    );
    const names = named(reports);
    const rows = tabulate({ reports, findings: [] }, ({ source }) => names.get(source.path) ?? null);
    const about = await aboutData(await Dataset.of(rows), []);
    assert.match(about.note.en, /^6 reports for 2020–2022 by 3 publishers/);
  });

  it('are two where years are compared', async () => {
    const found = GULOU.map((report) => ({
      ...report,
      findings: [aFinding({ check: 'carry-over', status: 'holds' })],
    }));
    const pairs = (await (await datasetOf(found)).yearPairs).rows();
    assert.deepEqual(
      pairs.map(({ body, holds }) => [body, holds]),
      [
        ['鼓楼区人民政府 (320106)', 2],
        ['鼓楼区人民政府 (350102)', 2],
      ],
    );
  });

  it('are both drawn: neither is taken for an earlier year of the other', async () => {
    // A course is drawn from three years on.
    const years = ['320106', '350102'].flatMap((code) =>
      [2021, 2022, 2023].map((year) => of('鼓楼区人民政府', code, year)),
    );
    const series = (await datasetOf(years)).series;
    const rows = (await series.where({ series: 'requests.received' })).rows();
    for (const chart of [latestChart, timelineChart]) {
      const drawn = JSON.stringify(chart(rows));
      assert.ok(drawn.includes('鼓楼区人民政府 (320106)') && drawn.includes('鼓楼区人民政府 (350102)'));
    }
    assert.equal(latestOf(rows).length, 2);
  });
});
