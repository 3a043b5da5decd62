/** No file takes longer than its size allows: doubled and doubled again, it takes four times as long and a little. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOSTILE } from './bench/hostile.js';
import { growthOf } from './growth.js';

describe('the time of reading does not grow with the square of', () => {
  for (const [name, hostile] of Object.entries(HOSTILE)) {
    it(name, async () => {
      const { said, tooFast } = await growthOf(hostile, { enough: 60, most: 256 * 1024 });
      assert.ok(!tooFast, said);
    });
  }
});
