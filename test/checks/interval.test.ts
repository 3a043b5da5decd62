import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interval, meet, reaches, same } from '../../src/checks/interval.js';

const about = (value: number, quote: string) => interval({ value, approximate: true, quote });

describe('interval', () => {
  const cases: [string, number, string, number, number, boolean][] = [
    ['余 after 万 counts in the last digit that is not 0', 180000, '18万余条', 180000, 190000, true],
    ['余 after round hundreds leaves the hundreds', 700, '700余件', 700, 800, true],
    ['余 after thousands and hundreds leaves the hundreds', 7700, '7700余条', 7700, 7800, true],
    ['余 before 万', 3400000, '340余万人', 3400000, 3500000, true],
    ['多 after one decimal of 万', 44000, '4.4万多条', 44000, 45000, true],
    ['逾 before the number is 余 after it', 300, '逾300件', 300, 400, true],
    ['a decimal 0 is a digit that is stated', 10000, '1.0万余', 10000, 11000, true],
    ['万 with one decimal is rounded at it', 23000, '2.3万条', 22500, 23500, false],
    ['万 without decimals is rounded at 万', 180000, '18万条', 175000, 185000, false],
    ['约 leaves 5%', 300, '约300件', 285, 315, false],
    ['约 before 万 leaves no less than the rounding', 10000, '约1万条', 5000, 15000, false],
    ['Chinese numerals leave 5%', 300, '三百余件', 285, 315, false],
    ['money in 万元 is not multiplied again', 340, '340余万元', 340, 350, true],
    ['full-width digits and grouping commas', 1200, '1,２00余条', 1200, 1300, true],
    ['a year beside the number is not the number', 700, '2018年共700余件', 700, 800, true],
  ];
  for (const [name, value, quote, low, high, open] of cases) {
    it(name, () => {
      const found = about(value, quote);
      assert.ok(same(found.low, low) && same(found.high, high), `${quote}: ${found.low}, ${found.high}`);
      assert.equal(found.open, open);
    });
  }

  it('a reported figure is itself, whatever words stand beside it', () => {
    assert.deepEqual(interval({ value: 700, state: 'reported', quote: '700余' }), {
      low: 700,
      high: 700,
      open: false,
    });
  });

  it('the end of 余 is not reached', () => {
    assert.equal(reaches(about(180000, '18万余条'), 189999), true);
    assert.equal(reaches(about(180000, '18万余条'), 190000), false);
    assert.equal(meet(about(180000, '18万余条'), about(190000, '19万余条')), false);
  });

  it('counts must be equal to the unit however large, decimals only to rounding', () => {
    assert.equal(same(11398889, 11398890), false);
    assert.equal(same(0.1 + 0.2, 0.3), true);
    assert.equal(same(7539.443252, 7539.44325), true);
    assert.equal(same(7539.44, 7539.5), false);
  });
});
