/** No file takes longer than its size allows: doubled and doubled again, it takes four times as long and a little. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOSTILE } from './bench/hostile.js';
import { growthOf, MOST_GROWTH } from './growth.js';

describe('the time of reading does not grow with the square of', () => {
  for (const [name, hostile] of Object.entries(HOSTILE)) {
    it(name, async () => {
      const { factor, size, time } = await growthOf(hostile, { enough: 60, most: 256 * 1024 });
      // What is as quick as this at its largest is not slow at sixteen times of it, even if it grew so.
      if (time < 25) return;
      assert.ok(
        factor < MOST_GROWTH,
        `${size} bytes took ${time.toFixed()} ms, ${factor.toFixed(1)} times a quarter of it`,
      );
    });
  }
});
