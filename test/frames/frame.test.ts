import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { DataFrame, methodsOf, RefusedError, Series } from '../../src/frames/danfo.js';
import { Frame, frameOf } from '../../src/frames/frame.js';
import { columnsOf } from '../../src/frames/query.js';
import { TABLES } from '../../src/model/tables/tables.js';

const rows = [
  { who: 'a', year: 2021, value: 1 },
  { who: 'b', year: 2021, value: null },
  { who: 'a', year: 2022, value: 16777217 },
];
const frame = frameOf<{ who: string; year: number; value: number | null }>(rows);

describe('a frame', () => {
  it('is a danfo DataFrame, with missing values missing and integers exact', () => {
    assert.ok(frame instanceof DataFrame);
    assert.deepEqual(frame.shape, [3, 3]);
    assert.deepEqual(frame.columns, ['who', 'year', 'value']);
    assert.deepEqual(frame.values, [
      ['a', 2021, 1],
      ['b', 2021, null],
      ['a', 2022, 16777217],
    ]);
  });

  it('has its columns where there are no rows, and is rectangular where rows lack keys', () => {
    assert.deepEqual(frame.where({ who: 'nobody' }).shape, [0, 3]);
    assert.deepEqual(frameOf([{ a: 1 }, { b: 2 }]).values, [
      [1, null],
      [null, 2],
    ]);
  });

  it('refuses every operation of danfo that is not known to be right with missing values', () => {
    const own = new Set(methodsOf(Frame).filter((name) => !methodsOf(DataFrame).includes(name)));
    const right = new Set(['iloc', 'loc', 'iat', 'at', 'toJSON', 'toExcel', 'head', 'tail', 'toString']);
    const ours = new Set([
      ...own,
      'column',
      'describe',
      'plot',
      'loadArrayIntoNdframe',
      'loadObjectIntoNdframe',
    ]);
    for (const name of methodsOf(DataFrame)) {
      if (name.startsWith('$') || right.has(name) || ours.has(name)) continue;
      const method = (frame as unknown as Record<string, () => unknown>)[name]!;
      assert.throws(() => method.call(frame), RefusedError, name);
    }
    assert.throws(() => (frame as unknown as { groupby(): void }).groupby(), /by\(…\)\.summarise/);
  });

  it('keeps a method that a column is called like, and reaches the column by its name', () => {
    const hiding = frameOf([{ where: 1, count: 2 }]);
    assert.equal(typeof hiding.where, 'function');
    assert.deepEqual(hiding.column('where').values, [1]);
  });

  it('names the columns that there are where one is asked for that is not', () => {
    assert.throws(() => frame.sort('valeu' as never), /no column “valeu”\. There are: who, year, value/);
  });

  it('as the last line of a cell says its size', () => {
    assert.match(inspect(frame), /frame of 3 rows and 3 columns$/);
  });

  it('describes numbers with what is missing', () => {
    const [year, value] = frame.describe().rows();
    assert.deepEqual([year?.n, year?.missing], [3, 0]);
    assert.deepEqual([value?.n, value?.missing, value?.mean, value?.max], [2, 1, 8388609, 16777217]);
  });
});

describe('the tables as frames', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    it(`${name}: no column hides a method`, () => {
      const empty = new Frame([], columnsOf(table));
      const methods = new Set([
        ...methodsOf(Frame),
        ...methodsOf(DataFrame),
        'shape',
        'values',
        'index',
        'columns',
      ]);
      assert.deepEqual(
        empty.columns.filter((column) => methods.has(column)),
        [],
      );
    });
  }
});

it('a column of a frame is a danfo Series', () => {
  assert.ok(frame.column('value') instanceof Series);
});

describe('what is shown of a gap', () => {
  it('a number that could not be computed is not called “not stated”, and a row without a partner says so', () => {
    const left = frameOf<{ id: string; value: number | null }>([
      { id: 'a', value: 0 },
      { id: 'b', value: null },
    ]);
    const joined = left.join(frameOf([{ id: 'a', people: 5 }]), 'id');
    const made = joined.derive({ rate: (row) => row.people / row.value });
    const missing = Object.fromEntries(made.meta.map((column) => [column.name, column.missing]));
    assert.deepEqual(missing, {
      id: undefined,
      value: undefined,
      people: { en: 'no match', zh: '无对应行' },
      rate: '–',
    });
  });

  it('a result shows itself as a table, and is otherwise a plain object', () => {
    const { rho, ...rest } = frameOf([1, 2, 3].map((a) => ({ a, b: a }))).correlate('a', 'b');
    assert.equal(rho, 1);
    assert.deepEqual(Object.keys(rest), ['n', 'missing', 'low', 'high']);
  });
});
