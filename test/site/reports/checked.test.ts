/** Nothing found is worth as much as was looked at: a report of which nothing could be compared is not one without contradictions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkedWords, madeOf } from '../../../src/site/reports/checked.js';

const NONE = { contradictions: 0, checks_hold: 0, unlikely: 0, set_aside: 0, checks_open: 0 };
const plain = (row: Partial<typeof NONE>) => checkedWords({ ...NONE, ...row }, (count) => count);

describe('how far a report was checked', () => {
  it('counts every check that could be made, those that fail too', () => {
    const row = { ...NONE, contradictions: 1, checks_hold: 9, unlikely: 2, set_aside: 3 };
    assert.equal(madeOf(row), 15);
    assert.equal(
      plain({ ...row, checks_open: 4 }).en,
      '1 contradiction; 15 checks made, 4 could not be made',
    );
    assert.equal(plain({ ...row, checks_open: 4 }).zh, '1 处矛盾；已做 15 项核对，4 项核对无法进行');
  });

  it('does not say "0 contradictions" where no check could be made', () => {
    const { en, zh } = plain({ checks_open: 5 });
    assert.match(en, /cannot be told: 0 checks made, 5 could not be made$/);
    assert.match(zh, /无从判断：已做 0 项核对，5 项核对无法进行$/);
    assert.doesNotMatch(`${en}${zh}`, /0 contradictions|0 处矛盾/);
  });

  it('says so where no check applies at all', () => {
    assert.deepEqual(plain({}), { en: 'no check applies', zh: '没有适用的核对' });
  });
});
