/** One series of each publisher over the years. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../src/model/language.js';
import { assessmentGrid } from '../../src/stories/assessment.js';
import { longViewChart } from '../../src/stories/long-view.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { cell, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

it('a form that does not ask leaves nothing out: no mark for it, and the last number stands beside its own', async () => {
  // The tables of 2019 no longer ask how much was disclosed.
  const reports = [
    ...[2015, 2016, 2017].map((year) =>
      yearly(year, 'statistics-2014', [cell('disclosed.total', year - 1990)]),
    ),
    yearly(2018, 'tables-2019', [cell('requests.received@total', 40)]),
  ];
  const series = 'disclosed.total';
  const rows = (await rowsOf('series', reports)).filter((row) => row.series === series);
  assert.equal(rows.find(({ year }) => year === 2018)?.state, 'not asked');
  const panel = (await rowsOf('panel', reports)).filter((row) => row.series === series);
  for (const chart of [timelineChart(rows), longViewChart(panel)]) {
    const { values } = chart.spec?.data as { values: { year: number; text: string; written: string }[] };
    assert.deepEqual(
      values.map(({ year }) => year),
      [2015, 2016, 2017],
    );
    assert.deepEqual([values.at(-1)?.text, values.at(-1)?.written], ['27', 'behind']);
    assert.doesNotMatch(chart.alt, /2018: not stated/);
  }
});

it('a sentence in place of a chart is in the language that is spoken', (t) => {
  t.after(() => speak('en'));
  speak('zh');
  assert.doesNotMatch(assessmentGrid([]).title, /[A-Za-z]/);
});

describe('a course of years', () => {
  const series = 'requests.received';
  const rowsFor = async (values: Readonly<Record<string, readonly number[]>>) => {
    const reports = Object.entries(values).flatMap(([name, own]) =>
      own.map((value, at) =>
        yearly(2021 + at, 'tables-2021', [cell(`${series}@total`, value)], {
          publisher: `${name}人民政府`,
          region_code: null,
        }),
      ),
    );
    return (await rowsOf('series', reports)).filter((row) => row.series === series);
  };

  it('of zeros and ones is not drawn beside one of hundreds: the note names it', async () => {
    const chart = timelineChart(await rowsFor({ 甲县: [30, 40, 50], 乙镇: [0, 1, 0, 2] }));
    assert.doesNotMatch(chart.title, /乙镇/);
    assert.match(chart.note!, /乙镇人民政府 with never more than 4 a year/);
    assert.doesNotMatch(chart.note!, /乙镇.* with fewer years/);
  });

  it('of nothing but zeros and ones is a sentence', async () => {
    const chart = timelineChart(await rowsFor({ 甲县: [0, 1, 0], 乙镇: [0, 1, 4] }));
    assert.equal(chart.spec, null);
    assert.match(chart.title, /2 publishers with 3 years or more, and no number of 5 or more in any of them/);
  });
});
