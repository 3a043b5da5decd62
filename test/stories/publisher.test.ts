import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../../src/model/report.js';
import { choosePublisher, PublisherError, publisherOf } from '../../src/stories/publisher.js';
import { aReport, yearly } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const city = yearly(2017, 'prose', [], { publisher: '株洲市人民政府', region_code: '430200' });
const bureau = yearly(2018, 'prose', [], { publisher: '株洲市人民政府办公室', region_code: null });
const county = [2015, 2018].map((year) =>
  yearly(year, 'prose', [], { publisher: '平阳县人民政府', region_code: '330326' }),
);
const publishersOf = async (reports: readonly Report[]) =>
  (await (await datasetOf(reports)).publishers).rows();
const known = await publishersOf([city, bureau, ...county]);
const nameOf = (name: string, of = known) => choosePublisher(of, name)?.body;

describe('a publisher by its name', () => {
  it('may be told by a part of it, by its region code, or without 人民政府, which wins over longer names', () => {
    assert.equal(nameOf('平阳'), '平阳县人民政府');
    assert.equal(nameOf(' 330326 '), '平阳县人民政府');
    assert.equal(nameOf('３３０３２６'), '平阳县人民政府');
    assert.equal(nameOf('株洲市'), '株洲市人民政府');
    assert.equal(nameOf('株洲市人民政府'), '株洲市人民政府');
    assert.equal(nameOf('办公室'), '株洲市人民政府办公室');
  });

  it('that is not there: the message lists those that are', () => {
    assert.throws(
      () => nameOf('天津'),
      (error) =>
        error instanceof PublisherError &&
        /no publisher “天津”/.test(error.message) &&
        /平阳县人民政府 \(330326\): 2015–2018, 2 reports/.test(error.message),
    );
  });

  it('that may be several: the message lists just these', () => {
    assert.throws(
      () => nameOf('株洲'),
      (error) =>
        error instanceof PublisherError && /2 publishers/.test(error.message) && !/平阳/.test(error.message),
    );
  });

  it('of which there are very many: the message lists some and counts the others', async () => {
    const many = await publishersOf(
      Array.from({ length: 50 }, (_, at) =>
        yearly(2018, 'prose', [], { publisher: `第${at}县人民政府`, region_code: null }),
      ),
    );
    assert.throws(() => nameOf('县', many), /… and 10 more$/);
  });

  it('in a folder without one: says so, and without a name there is nobody', async () => {
    const silent = await publishersOf([aReport({ identity: { publisher: null, year: null } })]);
    assert.throws(() => nameOf('株洲', silent), /no report here says who made it/);
    assert.equal(choosePublisher(silent), null);
  });

  it('of which two of one name are there is told by the region code, or by the name with it', async () => {
    const other = yearly(2017, 'prose', [], { publisher: '平阳县人民政府', region_code: '999999' });
    const two = await publishersOf([...county, other]);
    for (const name of ['平阳县', '平阳县人民政府']) assert.throws(() => nameOf(name, two), /2 publishers/);
    assert.equal(choosePublisher(two, '999999')?.reports, 1);
    assert.equal(nameOf('平阳县人民政府 (330326)', two), '平阳县人民政府 (330326)');
  });

  it('that nobody named is the one with the most years; the years between that are not here are named', () => {
    const { body, level, region_code, reports, years, first, last, missing } = choosePublisher(known)!;
    assert.deepEqual(
      { body, level, region_code, reports, years, first, last, missing },
      {
        body: '平阳县人民政府',
        level: 'county',
        region_code: '330326',
        reports: 2,
        years: 2,
        first: 2015,
        last: 2018,
        missing: ['2016', '2017'],
      },
    );
  });

  it('that nobody named is the same where one row is asked for as where all are looked at, also among equals', async () => {
    const equal = ['乙县', '甲县', '丙县'].flatMap((name) =>
      [2015, 2018].map((year) =>
        yearly(year, 'prose', [], { publisher: `${name}人民政府`, region_code: null }),
      ),
    );
    for (const reports of [[city, bureau], [...equal], [city, ...equal, ...county]]) {
      const g = await datasetOf(reports);
      assert.deepEqual(await publisherOf(g, ' '), choosePublisher((await g.publishers).rows()));
    }
  });

  it('has its earlier versions with it, and a year with two of them is one year', async () => {
    const early: Report = {
      ...city,
      source: { ...city.source, path: 'early.txt' },
      edition: { standing: 'earlier', superseded_by: city.source.path },
    };
    const { reports, years } = choosePublisher(await publishersOf([city, ...county, early]), '株洲市')!;
    assert.deepEqual([reports, years], [2, 1]);
    // Two versions of one year are no longer a record than two years.
    const copies = [1, 2, 3].map((at) => ({ ...city, source: { ...city.source, path: `${at}.txt` } }));
    assert.equal(nameOf('', await publishersOf([...copies, ...county])), '平阳县人民政府');
  });

  it('is found in a dataset', async () => {
    assert.equal((await publisherOf(await datasetOf(county), '平阳'))?.years, 2);
  });
});
