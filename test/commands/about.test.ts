import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aboutData } from '../../src/commands/about.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import type { Report } from '../../src/model/report.js';
import { aReport, yearly } from '../dataset/make.js';

const of = (reports: readonly Report[]) =>
  Dataset.of(tabulate({ reports, findings: [] }, ({ identity }) => identity.publisher));
const source = (taken: string | null, licence: string | null) => ({
  file: 'a.txt',
  publisher: null,
  year: null,
  url: null,
  taken,
  licence,
  licence_zh: null,
  note: null,
  note_zh: null,
  retyped: null,
});

describe('what is said of the data', () => {
  it('counts reports, years and publishers, and leaves out files that are no reports', async () => {
    const refused = aReport({
      status: 'refused',
      reason: 'no',
      source: { path: 'r.txt' },
      identity: { year: 2030 },
    });
    const { note, date } = await aboutData(
      await of([yearly(2016, 'prose', []), yearly(2018, 'prose', []), refused]),
      [],
    );
    assert.deepEqual(note, {
      en: '2 reports for 2016–2018 by 1 publisher; the latest is dated 2019-03-01.',
      zh: '1 个机关 2016—2018 年度的 2 份年报；最近一份日期为 2019-03-01。',
    });
    assert.equal(date, '2019-03-01');
  });

  it('of no report has neither years nor a date', async () => {
    const { note, date } = await aboutData(await of([]), []);
    assert.deepEqual([note.en, date], ['0 reports by 0 publishers.', null]);
  });

  it('of one publisher is of its reports alone', async () => {
    const dataset = await of([
      yearly(2016, 'prose', [], { publisher: '甲县人民政府', published: '2017-01-02' }),
      yearly(2018, 'prose', [], { publisher: '乙县人民政府' }),
    ]);
    const { note } = await aboutData(dataset, [], '甲县人民政府');
    assert.equal(note.en, '1 report for 2016 by 1 publisher; the latest is dated 2017-01-02.');
  });

  it('takes the day of a copy before that of a report, and names the terms where all are the same', async () => {
    const dataset = await of([yearly(2016, 'prose', [])]);
    const one = await aboutData(dataset, [source('2020-05-06', 'Free'), source('2020-05-07', 'Free')]);
    assert.equal(one.date, '2020-05-07');
    assert.match(one.note.en, /copies were made until 2020-05-07/);
    assert.deepEqual(one.licence.slice(1), [{ en: 'On the reports: Free.', zh: '关于年报：Free。' }]);
    const two = await aboutData(dataset, [source(null, 'Free'), source(null, 'Not free')]);
    assert.match(two.licence[1]!.en, /the terms differ/);
    assert.equal((await aboutData(dataset, [source(null, null)])).licence.length, 1);
  });
});
