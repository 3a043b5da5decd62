import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';

const frame = frameOf<{ value: number | null; whole: number | null }>([
  { value: 1, whole: 4 },
  { value: null, whole: 4 },
  { value: 1, whole: 0 },
]);

it('missing in, missing out: null + 1 is not 1, and what divides by 0 is missing', () => {
  const made = frame.derive({ more: (row) => row.value + 1, share: (row) => row.value / row.whole });
  assert.deepEqual(
    made.rows().map(({ more, share }) => [more, share]),
    [
      [2, 0.25],
      [null, null],
      [2, null],
    ],
  );
});

it('a missing value that the function does not read takes nothing away, and later columns see earlier ones', () => {
  const made = frame.derive({ double: (row) => row.whole * 2 }).derive({ half: (row) => row.double! / 4 });
  assert.deepEqual(
    made.rows().map(({ half }) => half),
    [2, 2, 0],
  );
});

it('a column that is not there is named: what a wrong name makes would look missing', () => {
  const wrong = (row: { value: number }) => (row as unknown as { valeu: number }).valeu;
  assert.throws(() => frame.derive({ x: wrong as never }), /no column “valeu”. There are: value, whole/);
});

it('a function may look at its row as a whole: its columns are there to be listed', () => {
  const [row] = frame
    .derive({ columns: (row) => Object.keys(row).length, has: (row) => 'whole' in row })
    .rows();
  assert.deepEqual([row!.columns, row!.has], [2, true]);
});
