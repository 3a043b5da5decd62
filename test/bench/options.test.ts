import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { optionsIn } from './options.js';

const DEFAULTS = { count: 200, seed: 1, keep: null } as const;

describe('the options of a long run', () => {
  it('are its defaults where nothing is said, and words stand beside them', () => {
    const { options, words } = optionsIn(['sizes', '--count', '5'], DEFAULTS);
    assert.deepEqual({ ...options, words }, { count: 5, seed: 1, keep: undefined, words: ['sizes'] });
    assert.equal(optionsIn(['--keep', 'out'], DEFAULTS).options.keep, 'out');
  });

  it('that are no whole numbers are refused: a run to “x” would end at once and say that all was well', () => {
    for (const said of ['x', '1.5', '0', '-3', ''])
      assert.throws(() => optionsIn([`--count=${said}`], DEFAULTS), /--count takes a whole number from 1 on/);
  });

  it('that are not there are refused by name', () => {
    assert.throws(() => optionsIn(['--cuont', '5'], DEFAULTS), /--cuont/);
  });
});
