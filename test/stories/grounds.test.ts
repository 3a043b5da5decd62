/** What the title over the grounds says: of how many requests, with which interval, and whose. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { groundsChart } from '../../src/stories/grounds.js';
import { cell, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const report = (publisher: string, year: number, secret: number, notHeld: number) =>
  yearly(
    year,
    'tables-2021',
    [cell('requests.refused.state_secret@total', secret), cell('requests.unable.not_held@total', notHeld)],
    { publisher: `${publisher}人民政府`, region_code: null },
  );
const titleOf = async (city: readonly [number, number], county: readonly [number, number]) => {
  const reports = [2021, 2022].flatMap((year) => [
    report('甲市', year, ...city),
    ...['乙县', '丙县', '丁县', '戊县'].map((name) => report(name, year, ...county)),
  ]);
  return groundsChart(await rowsOf('grounds', reports)).title;
};

it('who supplies most of all grounds need not supply most of the largest: then nobody is named', async () => {
  // 甲市 has 160 of 248 requests, and 40 of the 128 of the largest ground.
  assert.match(
    await titleOf([60, 20], [0, 11]),
    / is the ground for 52% \(45–58%\) of the 248 requests refused, not provided or not processed$/,
  );
});

it('who supplies most of the largest ground is named with the share of its requests, not of all', async () => {
  assert.match(
    await titleOf([80, 10], [5, 10]),
    / is the ground for 67% \(61–72%\) of the 300 requests refused, .*; 80% of these 200 are from 甲市人民政府$/,
  );
});
