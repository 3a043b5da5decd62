import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule, Run } from '../../../src/document/pdf/printed-page.js';
import { ruledTables } from '../../../src/document/pdf/ruled-table.js';

const run = (text: string, x: number, y: number): Run => ({
  ...{ text, x, y, width: 10 * text.length, height: 10, reach: 10 * text.length },
  ...{ blank: false, blankAfter: false, turned: null },
});
const EDGES = [0, 60, 160, 200, 240];
const HEIGHTS = [0, 40, 80, 120, 160, 200];
/** Each cell draws the lines above and below it; the first one goes over all rows. */
const PIECES: Rule[] = HEIGHTS.flatMap((at, row) =>
  EDGES.slice(1).flatMap((to, column) =>
    column === 0 && row > 0 && row < HEIGHTS.length - 1
      ? []
      : [{ across: true, at, from: EDGES[column]!, to }],
  ),
);
const LABELS = ['属于国家', '属于过程', '属于内部', '属于案卷', '属于查询'];
const RUNS = [
  run('不予公', 5, 105),
  run('开', 5, 120),
  ...LABELS.flatMap((label, row) => [
    run(label, 65, 15 + 40 * row),
    run('事项', 65, 30 + 40 * row),
    run(`${row + 1}`, 170, 25 + 40 * row),
    run(`${row + 10}`, 205, 25 + 40 * row),
  ]),
];

describe('a table with lines across only', () => {
  it('has the columns that the pieces of its lines tell, and labels over several lines', () => {
    const { tables, rest } = ruledTables(RUNS, PIECES);
    assert.equal(rest.length, 0);
    assert.deepEqual(
      tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text.replace('\n', '')).join('|'))),
      [LABELS.map((label, row) => `${row === 0 ? '不予公开|' : ''}${label}事项|${row + 1}|${row + 10}`)],
    );
  });

  it('is left as lines of text where the pieces tell nothing, or a number stands across them', () => {
    const whole = HEIGHTS.map((at): Rule => ({ across: true, at, from: 0, to: 240 }));
    assert.equal(ruledTables(RUNS, whole).tables.length, 0);
    assert.equal(ruledTables([...RUNS, run('4529', 185, 25)], PIECES).tables.length, 0);
  });
});
