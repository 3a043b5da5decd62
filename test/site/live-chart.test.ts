import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DrawnMark } from '../../src/charts/picture.js';
import { liveChart } from '../../src/site/live-chart.js';

const SIZE = { width: 100, height: 50 };
const mark = (x: number, y: number, row: DrawnMark['row'], told: DrawnMark['told']): DrawnMark => ({
  ...{ x, y, width: 6.4, height: 6 },
  row,
  told,
});
const SPEC = {
  data: { values: [{ start: '1' }] },
  mark: 'point',
  encoding: {
    tooltip: [
      { field: 'start', title: '2019' },
      { field: 'to', title: '2025' },
    ],
  },
};

describe('what lies over a chart', () => {
  it('says each text once, and a mark that a desk and a phone show is one row', () => {
    const marks = [mark(1.4, 2.6, { place: 'r.html' }, [['Report', '甲县']])];
    const live = liveChart(SPEC, { size: SIZE, marks }, { size: SIZE, marks });
    assert.deepEqual(live, {
      texts: ['Report', '甲县', 'r.html'],
      rows: [[2, [0, 1]]],
      page: { size: [100, 50], marks: [[1, 3, 6, 6, 0]] },
      phone: { size: [100, 50], marks: [[1, 3, 6, 6, 0]] },
    });
  });

  it('is in the order of reading, and a mark that is drawn twice is there once', () => {
    const at = (x: number, y: number, name: string) => mark(x, y, {}, [['Report', name]]);
    const marks = [at(50, 31, 'd'), at(1, 30, 'c'), at(90, 1, 'b'), at(2, 3, 'a'), at(90, 1, 'b')];
    const live = liveChart(SPEC, { size: SIZE, marks }, null)!;
    const read = live.page.marks.map(([, , , , row]) => live.texts[live.rows[row]![1]![1]!]);
    assert.deepEqual(read, ['a', 'b', 'c', 'd']);
  });

  it('leads from each number of a row to its own place, and from the mark to that of the mark', () => {
    const row = { start: '1', to: '2', place: 'b', places: { start: 'a', to: 'b' } };
    const marks = [
      mark(1, 1, row, [
        ['2019', '1'],
        ['2025', '2'],
      ]),
    ];
    const { texts, rows } = liveChart(SPEC, { size: SIZE, marks }, null)!;
    const [to, ...said] = rows[0]!;
    assert.equal(texts[to!], 'b');
    assert.deepEqual(
      said.map((one) => one.map((at) => texts[at])),
      [
        ['2019', '1', 'a'],
        ['2025', '2', 'b'],
      ],
    );
  });

  it('does not say a cell that is missing, for which Vega writes “null”', () => {
    const marks = [
      mark(1, 1, { start: null, to: 'null' }, [
        ['2019', 'null'],
        ['2025', 'null'],
      ]),
    ];
    const { texts, rows } = liveChart(SPEC, { size: SIZE, marks }, null)!;
    assert.deepEqual(
      rows[0]!.slice(1).map((one) => (one as number[]).map((at) => texts[at])),
      [['2025', 'null']],
    );
  });

  it('is nothing over a chart whose marks say nothing', () => {
    assert.equal(liveChart(SPEC, { size: SIZE, marks: [] }, null), null);
  });
});
