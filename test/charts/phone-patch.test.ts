import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference, narrowed, patched } from '../../src/charts/phone-patch.js';
import { EXAMPLES } from './examples.js';

describe('what differs on a phone', () => {
  const cases: [string, unknown, unknown][] = [
    ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }],
    ['a key that is gone', { a: 1, b: 2 }, { a: 1 }],
    ['a key that is new, and null', { a: 1 }, { a: 1, b: null, c: { d: 1 } }],
    ['null in place of a part', { a: { b: 1 } }, { a: null }],
    ['a part in place of null', { a: null }, { a: { b: 1 } }],
    ['one entry of a long list', { a: [1, 2, 3, { b: 4 }] }, { a: [1, 2, 3, { b: 5 }] }],
    ['a list of another length', { a: [1, 2] }, { a: [1] }],
    ['a list in place of an object', { a: { 0: 1 } }, { a: [1] }],
    ['an object in place of a list', { a: [1] }, { a: { 0: 1 } }],
  ];
  for (const [name, wide, narrow] of cases) {
    it(`is put over the page's chart: ${name}`, () => {
      const before = JSON.stringify(wide);
      assert.deepEqual(patched(wide, difference(wide, narrow)), narrow);
      assert.equal(JSON.stringify(wide), before, 'the chart of the page is left as it is');
    });
  }

  it('is nothing where nothing differs', () => {
    assert.equal(difference({ a: [1] }, { a: [1] }), undefined);
  });

  it('is lighter than a second chart', () => {
    for (const [name, { spec }] of Object.entries(EXAMPLES)) {
      const { narrow } = (spec as { usermeta: { narrow: object } }).usermeta;
      const whole = JSON.stringify(narrowed(spec ?? {})).length;
      assert.ok(JSON.stringify(narrow).length < whole, name);
    }
  });
});
