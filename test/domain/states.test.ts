import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RATE_STATES, remarkOn, VALUE_STATES } from '../../src/domain/states.js';
import { RateState, ValueState } from '../../src/model/tables/measure.js';

describe('the words for how a value came to be', () => {
  it('are there for every state, in both languages, and no two states share theirs', () => {
    for (const [states, words] of [
      [ValueState.options, VALUE_STATES],
      [RateState.options, RATE_STATES],
    ] as const) {
      const said = states.map((state) => (words as Record<string, { en: string; zh: string }>)[state]!);
      assert.ok(said.every(({ en, zh }) => en.length > 0 && /\p{Script=Han}/u.test(zh)));
      assert.equal(new Set(said.map(({ en }) => en)).size, states.length);
      assert.equal(new Set(said.map(({ zh }) => zh)).size, states.length);
    }
  });

  it('“as stated” is said of nothing but what is stated: what is inferred, added up or rounded is not', () => {
    for (const state of ValueState.options)
      assert.equal(/as stated/.test(VALUE_STATES[state].en), state === 'reported', state);
  });

  it('make a remark only where there is something to remark', () => {
    assert.equal(remarkOn({ state: 'reported', via: 'table' }), null);
    assert.equal(remarkOn({ state: 'reported', via: 'prose' })?.en, 'in a sentence');
    assert.equal(
      remarkOn({ state: 'inferred', via: 'prose', doubted: true })?.en,
      'inferred, as only one reading fits, in a sentence, a check fails on it',
    );
    assert.equal(remarkOn({ state: 'a new one', via: null })?.en, 'a new one');
  });
});
