/** Where the numbers of a row stand goes with them, and never with another number. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameOf } from '../../src/frames/frame.js';
import { carryPlaces, LISTED, madeOf, placeOf, setPlaces, withMore } from '../../src/frames/places.js';
import { missing, n, sum } from '../../src/frames/verbs/operations.js';

const row = (value: number, year: number) => {
  const made = { body: 'a', year, value, quote: `${value}` };
  setPlaces(made, { value: `r-txt#v${year}`, quote: `r-txt#q${year}` });
  return made;
};
const frame = () => frameOf([row(3, 2020), row(5, 2021)]);

describe('the place of a number', () => {
  it('goes with the rows that verbs keep', () => {
    for (const kept of [frame().where({ year: 2021 }), frame().sort('value', { descending: true }).head(1)])
      assert.equal(placeOf(kept.rows()[0]!, 'value'), 'r-txt#v2021');
    const few = frame().select('year', 'value').rows()[0]!;
    assert.equal(placeOf(few, 'value'), 'r-txt#v2020');
    const joined = frame()
      .join([{ body: 'a', more: 1 }], 'body')
      .rows()[0]!;
    assert.equal(placeOf(joined, 'value'), 'r-txt#v2020');
    const changed = frame().change({ of: 'value', by: 'body', over: 'year' }).rows()[1]!;
    assert.deepEqual([placeOf(changed, 'value'), placeOf(changed, 'before')], ['r-txt#v2021', 'r-txt#v2020']);
    const parts = madeOf(changed, 'change')?.parts.map(([, value, place]) => [value, place]);
    assert.deepEqual(parts, [
      [3, 'r-txt#v2020'],
      [5, 'r-txt#v2021'],
    ]);
  });

  it('that was computed of several is the list of these, bounded', () => {
    const many = Array.from({ length: 200 }, (_, at) => row(at, 2000 + at));
    const [made] = frameOf(many)
      .summarise({ all: sum('value'), stated: n('value') })
      .rows();
    for (const [column, how] of [
      ['all', 'sum'],
      ['stated', 'count'],
    ] as const) {
      const list = madeOf(made!, column)!;
      assert.deepEqual([list.how, list.count, list.parts.length], [how, 200, LISTED]);
      assert.deepEqual(list.parts[1], ['a 2001', 1, 'r-txt#v2001']);
      assert.equal(placeOf(made!, column), undefined);
    }
  });

  it('that was computed of computed ones counts all that these are made of, listed or not', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...row(at, 2000 + at), other: 1 }));
    for (const one of many) setPlaces(one, { value: `r-txt#v${one.year}`, other: 'r-txt#o' });
    const derived = frameOf(many)
      .derive({ both: (one) => one.value + one.other })
      .derive({ twice: (one) => one.both * 2 });
    const [made] = derived.summarise({ all: sum('twice') }).rows();
    const { how, count, parts } = madeOf(made!, 'all')!;
    assert.deepEqual([how, count, parts.length], ['computed', 400, LISTED]);
    assert.deepEqual(parts[2], ['a 2001', 1, 'r-txt#v2001']);
    assert.equal(placeOf(derived.rows()[1]!, 'value'), 'r-txt#v2001');
    const second = derived.rows()[1]!;
    assert.deepEqual(madeOf(second, 'both')?.parts, [
      ['a 2001', 1, 'r-txt#v2001'],
      ['a 2001', 1, 'r-txt#o'],
    ]);
    assert.equal(madeOf(second, 'twice')?.count, 2);
  });

  it('of a count of what was computed of several is each row once, and not all that these were computed of', () => {
    const rows = [row(3, 2020), row(5, 2021)];
    for (const one of rows) setPlaces(one, { '': `r-txt#`, value: `r-txt#v${one.year}`, year: 'r-txt#y' });
    const [made] = frameOf(rows)
      .derive({ days: (one) => one.value - one.year })
      .summarise({ dated: n('days') })
      .rows();
    const { count, parts } = madeOf(made!, 'dated')!;
    assert.equal(count, 2);
    assert.deepEqual(parts, [
      ['a 2020', null, 'r-txt#'],
      ['a 2021', null, 'r-txt#'],
    ]);
  });

  it('of a function that reads no column is its row, listed or not', () => {
    const many = Array.from({ length: 200 }, (_, at) => row(at, 2000 + at));
    for (const one of many) setPlaces(one, { '': `r-txt${one.year}#` });
    const [made] = frameOf(many)
      .derive({ one: () => 1 })
      .summarise({ all: sum('one') })
      .rows();
    assert.equal(madeOf(made!, 'all')!.count, 200);
  });

  it('of a count of 0 is where it was looked for', () => {
    const one = row(1, 2020);
    setPlaces(one, { '': 'r-txt#', value: 'r-txt#v2020' });
    const [none] = frameOf([one])
      .summarise({ lacking: missing('value') })
      .rows();
    assert.deepEqual(madeOf(none!, 'lacking'), {
      how: 'none',
      count: 1,
      parts: [['a 2020', null, 'r-txt#']],
    });
  });

  it('of a table of one’s own that is joined is nowhere, and a number that is computed of both is of the report', () => {
    const joined = frame().join([{ body: 'a', more: 10 }], 'body');
    const [both] = joined.derive({ rate: (one) => one.value / one.more }).rows();
    assert.equal(madeOf(both!, 'more'), undefined);
    assert.deepEqual(
      madeOf(both!, 'rate')?.parts.map(([, , place]) => place),
      ['r-txt#v2020'],
    );
  });

  it('is lost where the number is computed anew', () => {
    const anew = frame()
      .derive({ value: (one) => one.value * 2 })
      .rows()[0]!;
    assert.deepEqual([placeOf(anew, 'value'), placeOf(anew, 'quote')], [undefined, 'r-txt#q2020']);
    const sums = frame().by('body').summarise({}).rows()[0]!;
    assert.equal(placeOf(sums, 'value'), undefined);
    const from = row(1, 2000);
    assert.equal(placeOf(withMore(from, { value: 2 }), 'value'), undefined);
    assert.equal(placeOf(withMore(from, { name: 'x' }), 'value'), 'r-txt#v2000');
    const to = { ...from };
    carryPlaces(from, to, ['value']);
    assert.equal(placeOf(to, 'value'), undefined);
  });

  it('is in the cells of a pivot', () => {
    const wide = frame().pivot({ rows: 'body', columns: 'year', values: 'value' }).rows()[0]!;
    assert.deepEqual([placeOf(wide, '2020'), placeOf(wide, '2021')], ['r-txt#v2020', 'r-txt#v2021']);
  });
});
