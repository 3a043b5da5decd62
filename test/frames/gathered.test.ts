import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computedFrom, gathered, joinPlaces, nameOf } from '../../src/frames/gathered.js';
import { LISTED, madeOf, setPlaces } from '../../src/frames/places.js';

function row(at: number): { publisher: string; year: number; value: number | null } {
  const made = { publisher: 'a', year: 2000 + at, value: at };
  setPlaces(made, { '': `r${at}#`, value: `r${at}#v` });
  return made;
}
const rows = Array.from({ length: LISTED + 40 }, (_, at) => row(at));

describe('what a number is made of', () => {
  it('is named by publisher and year, or by what there is of them', () => {
    assert.equal(nameOf(rows[1]!), 'a 2001');
    assert.equal(nameOf({ file: 'r.txt' }), 'r.txt');
  });

  it('lists the first and counts the others, by column or by row', () => {
    const sum = gathered('sum', rows, ['value'])!;
    assert.deepEqual([sum.how, sum.count, sum.parts.length], ['sum', LISTED + 40, LISTED]);
    assert.deepEqual(sum.parts[3], ['a 2003', 3, 'r3#v']);
    const count = gathered('count', rows)!;
    assert.deepEqual([count.count, count.parts[3]], [LISTED + 40, ['a 2003', null, 'r3#']]);
  });

  it('is computed where one behind those that are listed is', () => {
    const last = row(999);
    setPlaces(last, { value: { how: 'sum', count: 7, parts: [['b', 1, 'r#b']] } });
    const made = gathered('sum', [...rows, last], ['value'])!;
    assert.deepEqual([made.how, made.count], ['computed', LISTED + 47]);
  });

  it('is not known where no row says where it stands', () => {
    assert.equal(gathered('sum', [{ value: 1 }], ['value']), undefined);
  });

  it('counts for a statistic the rows that have the number, and those that lack it', () => {
    const some = [...rows.slice(0, 3), { ...row(5), value: null }];
    const { n, missing } = computedFrom(some, { n: 3, missing: 1, rho: 0.5 }, ['value']);
    assert.deepEqual([n?.count, missing?.count], [3, undefined], 'a copy has no place');
  });

  it('of a table of the reader’s own stands in no report', () => {
    const joined = row(1);
    joinPlaces(joined, { population: 5 }, [['population', 'inhabitants']]);
    assert.equal(madeOf(joined, 'inhabitants'), undefined, 'nothing to list');
    assert.equal(madeOf(joined, 'value'), undefined);
  });
});
