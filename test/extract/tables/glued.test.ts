import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellSum } from '../../../src/domain/forms/form.js';
import { splitGlued } from '../../../src/extract/tables/glued.js';
import { costOf } from '../../cost.js';

const SEVEN: CellSum[] = [{ rule: 'applicants-total', parts: [0, 1, 2, 3, 4, 5], total: 6 }];
const FIVE: CellSum[] = [{ rule: 'reviews-by-result', parts: [0, 1, 2, 3], total: 4 }];

const split = (run: string, count: number, sums: readonly CellSum[]) =>
  splitGlued(run, count, sums)?.cells.map(([from, to]) => Number(run.slice(from, to))) ?? null;

describe('glued digits', () => {
  const cases: [run: string, count: number, sums: CellSum[], cells: number[] | null][] = [
    ['640020470', 7, SEVEN, [64, 0, 0, 2, 0, 4, 70]],
    ['0000000', 7, SEVEN, [0, 0, 0, 0, 0, 0, 0]],
    ['1000001', 7, SEVEN, [1, 0, 0, 0, 0, 0, 1]],
    ['320000032', 7, SEVEN, [32, 0, 0, 0, 0, 0, 32]],
    // 11, 0, … 11 or 1, 10, 0, … 11.
    ['110000011', 7, SEVEN, null],
    // The sum does not hold: a misprint, or another number of cells.
    ['1000002', 7, SEVEN, null],
    ['100001', 7, SEVEN, null],
    ['10010', 5, FIVE, null],
    ['10001', 5, FIVE, [1, 0, 0, 0, 1]],
    ['12001325', 5, FIVE, [12, 0, 0, 13, 25]],
    // A blank that survived is a border of cells.
    ['64 0020470', 7, SEVEN, [64, 0, 0, 2, 0, 4, 70]],
    ['11 0000011', 7, SEVEN, [11, 0, 0, 0, 0, 0, 11]],
    ['1 10000011', 7, SEVEN, [1, 10, 0, 0, 0, 0, 11]],
    // Also 1820 and its total, the cells between them empty.
    ['18201820', 7, SEVEN, null],
    ['1820 1820', 7, SEVEN, null],
    ['311133938616133352', 7, SEVEN, null],
    // Without a sum nothing can be proved.
    ['13575394', 2, [], null],
    ['693665', 3, [], null],
    // It may be 307 and two blanks.
    ['307', 3, [], null],
    ['000', 3, [], [0, 0, 0]],
    ['', 1, [], null],
    ['12a', 2, [], null],
  ];
  for (const [run, count, sums, cells] of cases) {
    it(`“${run}” in ${count} is ${cells ? cells.join(', ') : 'not known'}`, () =>
      assert.deepEqual(split(run, count, sums), cells));
  }

  it('name the rule that proves them, and none where zeros leave no choice', () => {
    assert.deepEqual(splitGlued('640020470', 7, SEVEN)?.rules, ['applicants-total']);
    assert.deepEqual(splitGlued('000', 3, [])?.rules, []);
  });

  it('of a page’s length are given up, not searched for ever', async () => {
    const cost = await costOf(() => {
      assert.equal(splitGlued('1'.repeat(400), 15, FIVE), null);
      assert.equal(splitGlued('1234567890'.repeat(9), 7, SEVEN), null);
    });
    assert.ok(cost < 2000);
  });
});

/** Every split of the run into whole numbers, whatever they add up to. */
function* splits(run: string, count: number): Generator<number[]> {
  if (count === 1) {
    if (run === '0' || /^[1-9]\d*$/.test(run)) yield [Number(run)];
    return;
  }
  for (let end = 1; end <= run.length - count + 1; end++) {
    const head = run.slice(0, end);
    if (head.length > 1 && head.startsWith('0')) return;
    for (const rest of splits(run.slice(end), count - 1)) yield [Number(head), ...rest];
  }
}

describe('glued rows that add up', () => {
  it('come back where one split adds up, and are not known where several do', () => {
    let unique = 0;
    for (let seed = 0; seed < 200; seed++) {
      const part = (i: number) => (((seed + 3) * (i * i + 7)) % 5 === 0 ? (seed * (i + 11)) % 60 : 0);
      const parts = [0, 1, 2, 3, 4, 5].map(part);
      const row = [...parts, parts.reduce((a, b) => a + b)];
      const run = row.join('');
      const fitting = [...splits(run, 7)].filter(
        (cells) => cells.slice(0, 6).reduce((a, b) => a + b) === cells[6],
      );
      assert.deepEqual(split(run, 7, SEVEN), fitting.length === 1 ? row : null, run);
      if (fitting.length === 1) unique++;
    }
    assert.ok(unique > 50 && unique < 200, `${unique} of 200 are unique`);
  });
});
