import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TimeSpent } from '../../src/corpus/time-spent.js';

/** Looks every 20 ms from one moment on, for as many seconds, and tells after how many it was over. */
function overAfter(spent: TimeSpent, seconds: number, processorShare: number): number | null {
  for (let clock = 0.02; clock <= seconds; clock += 0.02)
    if (spent.isOver({ clock, processor: clock * processorShare })) return clock;
  return null;
}
const begun = () => new TimeSpent(10, { clock: 0, processor: 0 });

describe('the time of a file', () => {
  it('is over when the processor has worked for it that long', () => {
    const over = overAfter(begun(), 60, 1);
    assert.ok(over !== null && over > 9.9 && over < 10.1, String(over));
  });

  it('is not over because other programs have the processor most of the time', () => {
    assert.equal(overAfter(begun(), 50, 0.15), null);
  });

  it('is not over because the process was stopped for minutes, nor because it got a turn but once a second', () => {
    const spent = begun();
    assert.equal(spent.isOver({ clock: 1, processor: 0.5 }), false);
    assert.equal(spent.isOver({ clock: 400, processor: 0.6 }), false);
    const starved = begun();
    for (let clock = 1; clock <= 250; clock++)
      assert.equal(starved.isOver({ clock, processor: clock / 50 }), false);
  });

  it('ends where the file waits for something that never comes', () => {
    const over = overAfter(begun(), 100, 0);
    assert.ok(over !== null && over > 59 && over < 61, String(over));
  });
});
