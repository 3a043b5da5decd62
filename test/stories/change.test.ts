/** What the slopes of one publisher say and show. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { render } from '../../src/charts/render.js';
import { changeChart } from '../../src/stories/change.js';
import { cell, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const year = (of: number, granted: number, refused: number, handled: number) =>
  yearly(of, 'tables-2021', [
    cell('requests.handled@total', handled),
    cell('requests.granted@total', granted),
    cell('requests.granted_in_part@total', granted),
    cell('requests.refused.state_secret@total', refused),
  ]);
const chartOf = async (...reports: ReturnType<typeof year>[]) => changeChart(await rowsOf('rates', reports));

it('a share that changed by more than its requests leave open is named, though the intervals overlap', async () => {
  const chart = await chartOf(year(2021, 1, 0, 23), year(2022, 38, 0, 148));
  assert.match(chart.title, /share granted.* 4% \(0\.8–21%\) in 2021, 26% \(19–33%\) in 2022$/);
  assert.match(chart.note ?? '', /^In brackets/);
});

it('where no share changed there are no brackets, and no note on them', async () => {
  const chart = await chartOf(year(2021, 20, 0, 60), year(2022, 22, 0, 60));
  assert.match(chart.title, /no share changed by more than chance allows with so few requests$/);
  assert.doesNotMatch(chart.note ?? '', /bracket/);
});

it('of years that compare only roughly no change is named, and it is not said that there is none', async () => {
  const reports = [
    yearly(2018, 'statistics-2014', [
      cell('requests.answered', 6000),
      cell('requests.granted', 1000),
      cell('requests.already_public', 0),
    ]),
    year(2019, 5000, 0, 6000),
  ];
  const { title } = changeChart(await rowsOf('rates', reports));
  assert.match(title, /: the shares of 2018 and 2019 compare only roughly .*, so no change is named$/);
});

it('lines with the same two values do not hide each other', async () => {
  const chart = await chartOf(year(2021, 20, 0, 60), year(2022, 22, 0, 60));
  const { values } = chart.spec?.data as { values: { name: string; y: number; y2: number }[] };
  const lines = values.map(({ y, y2 }) => [y, y2]);
  assert.ok(lines.length >= 2);
  for (const [at, [y, y2]] of lines.entries())
    for (const other of lines.slice(at + 1))
      assert.ok(
        Math.abs(y! - other[0]!) > 3 || Math.abs(y2! - other[1]!) > 3,
        `${lines.join(' / ')}: one line lies on another`,
      );
  assert.doesNotMatch(await render(chart.spec!), /NaN/);
});
