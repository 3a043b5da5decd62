/** The grounds over the years: shares of what has a number, and a word where not all have one. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { groundsYearsChart } from '../../src/stories/grounds-years.js';
import { cell, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const [SECRET, NOT_HELD] = ['requests.refused.state_secret@total', 'requests.unable.not_held@total'];
const chartOf = async (last: ReturnType<typeof cell>) => {
  const reports = [2021, 2022, 2023].map((year, at) =>
    yearly(year, 'tables-2021', [cell(SECRET, 40 + 10 * at), at === 2 ? last : cell(NOT_HELD, 40)]),
  );
  return groundsYearsChart(await rowsOf('grounds', reports));
};

it('of a year with a ground that is empty or cannot be read are shares of the others: the note names the year', async () => {
  for (const state of ['unreadable', 'blank'] as const)
    assert.match(
      (await chartOf(cell(NOT_HELD, null, { state }))).note!,
      /Of the grounds that have a number, as others are left empty or cannot be read: [^,]+ 2023 \(form 21\)\./,
    );
});

it('of years with a number for each ground, 0 too, need no such note', async () => {
  assert.doesNotMatch((await chartOf(cell(NOT_HELD, 0))).note!, /cannot be read/);
});
