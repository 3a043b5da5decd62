import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choosePublisher, followedFor, PublisherError, publisherRows } from '../../src/frames/publishers.js';
import { aReport, yearly } from './make.js';

const city = yearly(2017, 'prose', [], { publisher: '株洲市人民政府', region_code: '430200' });
const bureau = yearly(2018, 'prose', [], { publisher: '株洲市人民政府办公室', region_code: null });
const county = [2015, 2018].map((year) =>
  yearly(year, 'prose', [], { publisher: '平阳县人民政府', region_code: '330326' }),
);
const reports = [city, bureau, ...county];
const nameOf = (name: string, of = reports) => choosePublisher(of, name)?.name;

describe('a publisher by its name', () => {
  it('may be told by a part of it, by its region code, or without 人民政府, which wins over longer names', () => {
    assert.equal(nameOf('平阳'), '平阳县人民政府');
    assert.equal(nameOf(' 330326 '), '平阳县人民政府');
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

  it('in a folder without one: says so, and without a name there is nobody', () => {
    const silent = aReport({ identity: { publisher: null, year: null } });
    assert.throws(() => nameOf('株洲', [silent]), /no report here says who made it/);
    assert.equal(choosePublisher([silent]), null);
    assert.deepEqual(publisherRows(null), []);
  });

  it('of which two of one name are there is told by the region code', () => {
    const other = yearly(2017, 'prose', [], { publisher: '平阳县人民政府', region_code: '999999' });
    assert.throws(() => nameOf('平阳县', [...county, other]), /2 publishers/);
    assert.equal(choosePublisher([...county, other], '999999')?.reports.length, 1);
  });

  it('that nobody named is the one with the most years; the years between that are not here are named', () => {
    const chosen = choosePublisher(reports);
    assert.deepEqual(publisherRows(chosen)[0], {
      name: '平阳县人民政府',
      level: 'county',
      region_code: '330326',
      reports: 2,
      years: '2015–2018',
      missing: '2016, 2017',
    });
  });

  it('has its earlier versions with it', () => {
    const early = {
      ...city,
      source: { ...city.source, path: 'early.txt' },
      edition: { standing: 'earlier' as const, superseded_by: city.source.path },
    };
    assert.equal(choosePublisher([...reports, early as never], '株洲市')?.reports.length, 2);
  });
});

describe('publishers that can be followed', () => {
  it('are those with enough years, the longest first', () => {
    assert.deepEqual(followedFor(reports, 1).map(({ name }) => name)[0], '平阳县人民政府');
    assert.equal(followedFor(reports, 3).length, 0);
  });
});
