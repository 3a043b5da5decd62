import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../../src/checks/criteria/assess.js';
import { ASSESSMENT_COLUMNS, assessmentRows } from '../../src/frames/assessment-rows.js';
import { type Columns, cellsOf } from '../../src/frames/columns.js';
import { FIGURE_COLUMNS, figureRows } from '../../src/frames/figure-rows.js';
import { FINDING_COLUMNS, findingRows } from '../../src/frames/finding-rows.js';
import {
  assessmentFrame,
  figuresFrame,
  findingsFrame,
  panelFrame,
  ratesFrame,
  reportsFrame,
  seriesFrame,
  toFrame,
} from '../../src/frames/frame.js';
import { PANEL_COLUMNS, panelRows } from '../../src/frames/panel-rows.js';
import { RATE_COLUMNS, rateRows } from '../../src/frames/rate-rows.js';
import { REPORT_COLUMNS, reportRows } from '../../src/frames/report-rows.js';
import { SERIES_COLUMNS, seriesRows } from '../../src/frames/series-rows.js';
import type { Report } from '../../src/model/report.js';
import { aFinding, aReport, cell } from './make.js';

interface Row {
  name: string | null;
  count: number | null;
  share: number | null;
  sure: boolean | null;
}

const COLUMNS: Columns<Row> = [
  { name: 'name', dtype: 'string', description: 'a name' },
  { name: 'count', dtype: 'integer', description: 'a count' },
  { name: 'share', dtype: 'number', description: 'a share' },
  { name: 'sure', dtype: 'boolean', description: 'a truth' },
];

describe('the adapter to danfo', () => {
  it('keeps missing values missing: null in every type, never 0, NaN or an empty string', () => {
    const rows: Row[] = [
      { name: null, count: null, share: null, sure: null },
      { name: '', count: 0, share: 0, sure: false },
    ];
    const frame = toFrame(rows, COLUMNS);
    assert.deepEqual(frame.values, [
      [null, null, null, null],
      ['', 0, 0, false],
    ]);
    assert.deepEqual(frame.isNa().values, [
      [true, true, true, true],
      [false, false, false, false],
    ]);
  });

  it('has its columns and types when there are no rows at all', () => {
    const frame = toFrame([], COLUMNS);
    assert.deepEqual(frame.shape, [0, 4]);
    assert.deepEqual(frame.columns, ['name', 'count', 'share', 'sure']);
    assert.deepEqual(frame.dtypes, ['string', 'int32', 'float32', 'boolean']);
  });

  it('has the declared types when a column is missing throughout, and not those that danfo would guess', () => {
    const frame = toFrame([{ name: null, count: null, share: null, sure: null }], COLUMNS);
    assert.deepEqual(frame.dtypes, ['string', 'int32', 'float32', 'boolean']);
  });

  it('keeps integers beyond 2^24 exact, in the frame and in a column taken from it', () => {
    const big = [16777217, 2 ** 31 + 1, Number.MAX_SAFE_INTEGER];
    const frame = toFrame(
      big.map((count) => ({ name: 'x', count, share: count, sure: true })),
      COLUMNS,
    );
    assert.deepEqual(frame.column('count').values, big);
    assert.deepEqual(frame.column('share').values, big);
  });

  it('can calculate, although tfjs-core lacks the methods that danfo expects of its tensors', () => {
    const frame = toFrame([{ value: 6 }], [{ name: 'value', dtype: 'number', description: 'a value' }]);
    assert.deepEqual(frame.add(2).sub(1).mul(4).div(2).values, [[14]]);
    assert.deepEqual(frame.gt(5).values, [[true]]);
  });

  it('is rectangular where rows lack keys or give them in another order', () => {
    const ragged = [{ share: 0.5, name: 'a' }, { count: 2 }] as unknown as Row[];
    assert.deepEqual(toFrame(ragged, COLUMNS).values, [
      ['a', null, 0.5, null],
      [null, 2, null, null],
    ]);
  });

  it('refuses a value that is not of its column, rather than let danfo make something of it', () => {
    for (const wrong of [
      { count: 1.5 },
      { count: 2 ** 53 },
      { share: Number.NaN },
      { name: 3 },
      { sure: 1 },
    ]) {
      const row = { name: null, count: null, share: null, sure: null, ...wrong } as unknown as Row;
      assert.throws(() => cellsOf(row, COLUMNS), TypeError);
    }
  });
});

/** What rows carry beside their columns, so that nobody has to take a text apart again. */
const NO_COLUMNS = new Set(['exhibits', 'references']);

describe('the tables', () => {
  const reports = [
    aReport({
      figures: [cell('requests.received', 411), cell('requests.refused', null)],
      findings: [aFinding({ figures: ['table:requests.received'] })],
    }),
    aReport({
      status: 'refused',
      reason: 'A recipe.',
      identity: { publisher: null, year: null, period: null },
    }),
  ];
  const tables = [
    { name: 'reports', columns: REPORT_COLUMNS, rows: reportRows(reports), frame: reportsFrame },
    { name: 'figures', columns: FIGURE_COLUMNS, rows: figureRows(reports), frame: figuresFrame },
    { name: 'findings', columns: FINDING_COLUMNS, rows: findingRows(reports), frame: findingsFrame },
    { name: 'series', columns: SERIES_COLUMNS, rows: seriesRows(reports), frame: seriesFrame },
    { name: 'panel', columns: PANEL_COLUMNS, rows: panelRows(reports), frame: panelFrame },
    { name: 'rates', columns: RATE_COLUMNS, rows: rateRows(reports), frame: ratesFrame },
    {
      name: 'assessment',
      columns: ASSESSMENT_COLUMNS,
      rows: assessmentRows(assess(reports)),
      frame: (some: readonly Report[]) => assessmentFrame(assess(some)),
    },
  ];

  for (const { name, columns, rows, frame } of tables) {
    it(`${name}: the declared columns are the keys of the rows, in the same order`, () => {
      assert.ok(rows.length > 0);
      for (const row of rows)
        assert.deepEqual(
          Object.keys(row).filter((key) => !NO_COLUMNS.has(key)),
          columns.map((column) => column.name),
        );
    });

    it(`${name}: has the same columns and types for no reports as for some`, () => {
      assert.deepEqual(frame([]).columns, frame(reports).columns);
      assert.deepEqual(frame([]).dtypes, frame(reports).dtypes);
    });

    it(`${name}: no column hides a method of the DataFrame (danfo sets a property for each)`, () => {
      const methods = toFrame([{ x: 1 }], [{ name: 'x', dtype: 'integer', description: 'x' }]);
      const names = columns.map((column): string => column.name);
      assert.deepEqual(
        names.filter((column) => column in methods),
        [],
      );
    });

    it(`${name}: every column says what it holds`, () => {
      for (const column of columns) assert.match(column.description, /\w{3}/, column.name);
    });
  }
});
