import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, span } from '../../src/document/grid.js';

/** Cells written `text:colspan:rowspan` → `text@row,column` (with ↓n where a span goes down). */
function placed(...rows: string[]): string[] {
  const raw = rows.map((row) => ({
    group: 0,
    cells: row.split(' ').map((cell) => {
      const [text, colspan = '1', rowspan = '1'] = cell.split(':');
      return { text: text!, colspan: Number(colspan), rowspan: Number(rowspan) };
    }),
  }));
  return formTable(raw).rows.map((row) =>
    row
      .map((cell) => `${cell.text}@${cell.row},${cell.column}${cell.rowspan > 1 ? `↓${cell.rowspan}` : ''}`)
      .join(' '),
  );
}

describe('a table', () => {
  it('without spans is a plain grid', () => {
    assert.deepEqual(placed('a b', 'c d'), ['a@0,0 b@0,1', 'c@1,0 d@1,1']);
  });

  it('moves cells right of a rowspan from above', () => {
    assert.deepEqual(placed('g:1:2 a', 'b c'), ['g@0,0↓2 a@0,1', 'b@1,1 c@1,2']);
  });

  it('moves cells over several spans, also in the middle', () => {
    assert.deepEqual(placed('a g:2:2 b', 'c d'), ['a@0,0 g@0,1↓2 b@0,3', 'c@1,0 d@1,3']);
  });

  it('survives a wobbling rowspan', () => {
    assert.deepEqual(placed('a:1:3 b:1:2 c', 'd:1:2', 'e'), ['a@0,0↓3 b@0,1↓2 c@0,2', 'd@1,2↓2', 'e@2,1']);
  });

  it('ends a rowspan that outlives it', () => {
    assert.deepEqual(placed('a:1:9 b', 'c'), ['a@0,0↓2 b@0,1', 'c@1,1']);
  });

  it('keeps a place that is held from above although a wide cell overlaps it', () => {
    assert.deepEqual(placed('a b g:1:3', 'w:3', 'c d e'), [
      'a@0,0 b@0,1 g@0,2↓3',
      'w@1,0',
      'c@2,0 d@2,1 e@2,3',
    ]);
  });

  it('gives each cell a place of its own, also beyond the widest table', () => {
    assert.deepEqual(placed(['a:999', 'b', 'c', 'd:5', 'e'].join(' ')), [
      'a@0,0 b@0,999 c@0,1000 d@0,1001 e@0,1006',
    ]);
  });

  it('keeps an empty row', () => {
    assert.deepEqual(
      formTable([
        { cells: [], group: 0 },
        { cells: [{ text: 'a', colspan: 1, rowspan: 1 }], group: 0 },
      ]).rows.map((row) => row.length),
      [0, 1],
    );
  });
});

describe('a span', () => {
  const cases: [string | undefined, number, number][] = [
    [undefined, MAX_COLSPAN, 1],
    ['3', MAX_COLSPAN, 3],
    [' 3 ', MAX_COLSPAN, 3],
    ['3px', MAX_COLSPAN, 3],
    ['0', MAX_COLSPAN, 1],
    ['-2', MAX_COLSPAN, 1],
    ['', MAX_COLSPAN, 1],
    ['all', MAX_COLSPAN, 1],
    ['1e9', MAX_COLSPAN, 1],
    ['1000000000', MAX_COLSPAN, 1000],
    ['1000000000', MAX_ROWSPAN, 65534],
  ];
  for (const [value, cap, expected] of cases) {
    it(`of ${JSON.stringify(value)} is ${expected}`, () => assert.equal(span(value, cap), expected));
  }
});
