import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasHolesOf, holesIn, mayBeDigit } from '../../src/document/digit-shapes.js';
import { contoursOf } from './page/font-files.js';

const DIGITS = [...Array(10).keys()];

describe('the shape of a digit', () => {
  it('has as many holes as contours run the other way round', () => {
    assert.deepEqual(
      DIGITS.map((digit) => holesIn(contoursOf(digit))),
      [1, 0, 0, 0, 0, 0, 1, 0, 2, 1],
    );
    assert.equal(holesIn([]), 0);
    assert.equal(hasHolesOf(8, contoursOf(0)), false);
  });
  it('may be its own', () => {
    for (const digit of DIGITS) assert.ok(mayBeDigit(digit, contoursOf(digit)), `${digit}`);
  });
  it('is none of another digit, whether or not both have as many holes', () => {
    const other = (drawn: number, said: number) => !mayBeDigit(said, contoursOf(drawn));
    for (const drawn of [1, 2, 3, 5, 7])
      for (const said of [1, 2, 3, 5, 7])
        assert.equal(other(drawn, said), drawn !== said, `${drawn} ${said}`);
    for (const drawn of [0, 6, 9])
      for (const said of [6, 8, 9]) assert.equal(other(drawn, said), drawn !== said, `${drawn} ${said}`);
  });
});
