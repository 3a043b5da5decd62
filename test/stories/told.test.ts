/** What stories say of their numbers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { telling } from '../../src/charts/told.js';
import { setPlaces } from '../../src/frames/places.js';
import {
  computed,
  firstOfEach,
  manyOf,
  numberOf,
  partOf,
  shareOf,
  standing,
  sumOf,
} from '../../src/stories/told.js';

const row = (file: string, value: number | null) => {
  const own = { publisher: '甲县', file, year: 2020, value };
  setPlaces(own, { '': file, value: `${file}#v` });
  return own;
};
const rows = [row('a-txt', 3), row('b-txt', 4), row('c-txt', 0)];
const told = (say: () => unknown) => telling(say).told.map(({ said, made }) => [said, made.how, made.count]);

describe('a number that is told', () => {
  it('keeps of which rows it is, and of nothing where it looked', () => {
    assert.deepEqual(
      told(() => [manyOf(rows, 'report'), numberOf(rows.slice(1)), manyOf([], 'report', rows)]),
      [
        ['3 reports', 'count', 3],
        ['2', 'count', 2],
        ['0 reports', 'none', 3],
      ],
    );
  });

  it('is a sum of what is not 0, and of counts as many as they count', () => {
    assert.deepEqual(
      told(() => sumOf('7 requests', rows, 'value')),
      [['7 requests', 'sum', 2]],
    );
    const counts = rows.map((one) => {
      const made = { ...one, value: 2 };
      setPlaces(made, { value: { how: 'count', count: 2, parts: [['甲', null, 'a-txt#x']] } });
      return made;
    });
    assert.deepEqual(
      told(() => sumOf('6 checks', counts, 'value')),
      [['6 checks', 'count', 6]],
    );
  });

  it('is a share with its parts above first, and a number of one row at its place', () => {
    const parts = rows.map((one) => partOf(one, 'value', one.value));
    assert.deepEqual(
      told(() => shareOf(parts.slice(0, 1), parts, 0)),
      [['43%', 'share of 1', 4]],
    );
    const {
      told: [first],
    } = telling(() => standing('3', rows[0]!, 'value', 3));
    assert.deepEqual(first?.made.parts, [['甲县 2020', 3, 'a-txt#v']]);
  });

  it('tells nothing where nobody knows where it stands, and changes no words', () => {
    const { result, told } = telling(() => computed('7', 'sum', [['甲', 7, null]]));
    assert.deepEqual([result, told], ['7', []]);
    assert.deepEqual(
      firstOfEach(rows, ({ publisher }) => publisher),
      [rows[0]],
    );
  });
});
