/** Hazard: a faster search for a sum finds other splits than trying every one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPlacements, splitsBySum } from '../../../src/extract/tables/prove-sum.js';

type Cells = readonly (readonly [number, number])[];

const digitsOf = (run: string) => Int8Array.from(run, (char) => (char === ' ' ? -1 : Number(char)));

/** Every way to cut the run, with how many cells were tried on the way. */
function plainly(run: string, count: number, blanks: boolean): { found: Cells[]; tries: number } {
  const found: Cells[] = [];
  let tries = 0;
  const step = (cells: Cells, from: number) => {
    const start = from + (/^ */.exec(run.slice(from))?.[0].length ?? 0);
    if (cells.length === count) {
      const values = cells.map(([a, b]) => Number(run.slice(a, b)));
      const total = values.pop()!;
      const sum = values.reduce((a, b) => a + b, 0);
      const isEmpty = cells.some(([a, b]) => a === b);
      if (start >= run.length && sum === total && (!blanks || isEmpty)) found.push(cells);
      return;
    }
    tries++;
    if (blanks && run[start] === '0') return;
    if (blanks && cells.length < count - 1) step([...cells, [start, start]], start);
    for (let end = start + 1; end <= run.length && run[end - 1] !== ' '; end++) {
      if ((run[start] === '0' && end > start + 1) || (!blanks && run.length - end < count - cells.length - 1))
        break;
      step([...cells, [start, end]], end);
    }
  };
  step([], 0);
  return { found, tries };
}

/** Runs of parts and their total, some with blanks left, some with a total that is not theirs. */
function runs(many: number): { run: string; count: number }[] {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * n);
  };
  return Array.from({ length: many }, () => {
    const count = 3 + below(3);
    const parts = Array.from({ length: count - 1 }, () => (below(3) ? below(10 ** below(3)) : 0));
    const total = parts.reduce((a, b) => a + b, 0) + (below(4) ? 0 : 1);
    const run = [...parts, total].map((cell) => (below(8) ? cell : '') + (below(6) ? '' : ' ')).join('');
    return { run, count };
  });
}

test('the splits that a sum proves are those of trying every one, in the same order', () => {
  let proved = 0;
  for (const { run, count } of runs(600)) {
    for (const blanks of [false, true]) {
      const { found } = plainly(run, count, blanks);
      proved += found.length;
      assert.deepEqual(
        splitsBySum(digitsOf(run), count, Number.POSITIVE_INFINITY, blanks),
        found,
        `“${run}”`,
      );
    }
  }
  assert.ok(proved > 300, `${proved} splits`);
});

test('the tries are counted as they would be made, so that the same runs are given up', () => {
  for (const { run, count } of runs(300)) {
    for (const blanks of [false, true]) {
      const isPart = Uint8Array.from({ length: count }, (_, at) => (at < count - 1 ? 1 : 0));
      const counted = countPlacements(digitsOf(run), count, count - 1, blanks ? isPart : null);
      assert.equal(counted, plainly(run, count, blanks).tries, `“${run}”`);
    }
  }
});

test('a run that is one number over its total is no split, however long', () => {
  assert.deepEqual(splitsBySum(digitsOf('9'.repeat(40)), 7, 2, false), []);
});
