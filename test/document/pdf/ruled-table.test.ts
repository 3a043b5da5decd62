import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule, Run } from '../../../src/document/pdf/printed-page.js';
import { ruledTables } from '../../../src/document/pdf/ruled-table.js';

const run = (text: string, x: number, y: number): Run => ({
  ...{ text, x, y, width: 10 * text.length, height: 10, reach: 10 * text.length },
  ...{ blank: false, blankAfter: false, turned: null },
});
const across = (at: number): Rule => ({ across: true, at, from: 0, to: 300 });
const down = (at: number): Rule => ({ across: false, at, from: 0, to: 60 });
const FRAME = [across(0), across(20), across(40), across(60), down(0), down(300)];
const ROWS = ['许可', '处罚', '强制'].flatMap((label, i) => [
  run(label, 10, 15 + 20 * i),
  run(`${i + 1}`, 200, 15 + 20 * i),
]);

describe('a frame with lines across only', () => {
  it('is no table of one column, in which the numbers would be part of the labels', () => {
    const { tables, rest } = ruledTables(ROWS, FRAME);
    assert.equal(tables.length, 0);
    assert.equal(rest.length, ROWS.length);
  });

  it('has no cells between the borders of cells that are drawn apart', () => {
    const apart = [...FRAME, down(150), down(154)];
    assert.deepEqual(
      ruledTables(ROWS, apart).tables[0]!.rows.map((row) => row.map(({ text }) => text)),
      [
        ['许可', '1'],
        ['处罚', '2'],
        ['强制', '3'],
      ],
    );
  });

  it('is no table where the words of its lines go on beside it', () => {
    const beside = ROWS.filter(({ x }) => x === 200).map((one) => ({ ...one, x: 400 }));
    const labels = ROWS.filter(({ x }) => x === 10);
    assert.equal(ruledTables([...labels, ...beside], FRAME).tables.length, 0);
    assert.equal(ruledTables([...labels, beside[0]!], FRAME).tables.length, 1);
  });

  it('is no table where some cells that are drawn apart touch by chance, beside others that do not', () => {
    const words = ROWS.map((one) => (one.x === 10 ? { ...one, x: -80 } : one));
    const own = [...FRAME, down(150), down(153)];
    assert.equal(ruledTables([...words, ...ROWS], own).tables.length, 0);
    // Nothing can stand between the borders of two cells.
    assert.equal(ruledTables([...words, ...ROWS], [...own, across(24), across(44)]).tables.length, 0);
    // Beside another table it is one.
    const other = [across(0), across(60)].map((line) => ({ ...line, from: -100, to: -20 }));
    const sides = [-100, -50, -20].map((at): Rule => ({ across: false, at, from: 0, to: 60 }));
    assert.equal(ruledTables([...words, ...ROWS], [...own, ...other, ...sides]).tables.length, 2);
  });

  it('is a table where a line parts its columns, or its rows are whole words', () => {
    assert.equal(ruledTables(ROWS, [...FRAME, down(150)]).tables[0]!.rows[0]!.length, 2);
    const labels = ROWS.filter(({ x }) => x === 10);
    assert.equal(ruledTables(labels, FRAME).tables.length, 1);
  });
});

describe('a cell in which nothing but a picture, or a drawing, is seen', () => {
  const rules = [...FRAME, down(150)];
  const words = ROWS.filter(({ text }) => text !== '2');
  const cell = (left: number, top: number, right: number, bottom: number) =>
    ruledTables(words, rules, [{ left, top, right, bottom }]).tables[0]!.rows[1]![1]!.text;

  it('is not empty', () => assert.equal(cell(200, 24, 230, 36), '\ufffc'));
  it('is empty where the picture is its ground, reaches beyond it, or stands elsewhere', () => {
    assert.equal(cell(150, 20, 300, 40), '');
    assert.equal(cell(200, 4, 230, 56), '');
    assert.equal(cell(10, 24, 30, 36), '');
  });
});

describe('words that hang over the edge of their cell', () => {
  const rules = [...FRAME, down(150)];
  const cells = (...runs: Run[]) =>
    ruledTables(runs, rules).tables[0]!.rows.map((row) => row.map(({ text }) => text));

  it('are the last line of the cell above, where a number stands below them', () => {
    const read = cells(run('内容', 10, 15), run('有效件', 160, 12), run('数', 160, 24), run('0', 200, 36));
    assert.deepEqual(read.slice(0, 2), [
      ['内容', '有效件数'],
      ['', '0'],
    ]);
  });
  it('stay where nothing but words stands, or no words stand above', () => {
    assert.equal(cells(run('内容', 160, 15), run('件数', 160, 24))[1]![1], '件数');
    assert.match(cells(run('7', 160, 15), run('数', 160, 24), run('0', 200, 36))[1]![1]!, /数/);
  });
});
