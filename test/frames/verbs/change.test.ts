import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';

const of = (year: number, value: number | null, break_before: boolean | null = false) => ({
  body: 'a',
  year,
  value,
  break_before,
});
const how = { of: 'value', by: 'body', over: 'year' } as const;

it('only neighbouring years are compared, and a year that is missing or not stated makes no change', () => {
  const frame = frameOf([of(2019, 4), of(2020, 6), of(2022, 9), of(2023, null), of(2024, 3)]);
  assert.deepEqual(
    frame
      .change(how)
      .rows()
      .map(({ before, change, growth }) => [before, change, growth]),
    [
      [null, null, null],
      [4, 2, 0.5],
      [null, null, null],
      [9, null, null],
      [null, null, null],
    ],
  );
});

it('across a change of form that does not compare there is none, and the note says so; from 0 there is no growth', () => {
  const frame = frameOf([of(2018, 0), of(2019, 6, true), of(2020, 0), of(2021, 2)]);
  const changed = frame.change(how);
  assert.deepEqual(
    changed.rows().map(({ change, growth }) => [change, growth]),
    [
      [null, null],
      [null, null],
      [-6, -1],
      [2, null],
    ],
  );
  assert.match(changed.notes.join(), /1 change is left out/);
});

it('rows that share a key and a year are refused: it could not be told which is the year before', () => {
  const twice = frameOf([of(2021, 1), of(2022, 100), of(2022, null)]);
  assert.throws(() => twice.change(how), /Several rows have \["a",2022\]: name in “by” what else/);
});
