import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf } from '../sentences.js';

it('what stands behind a run is read where the run is no part of its sentence', () => {
  const text = `${'各类'.repeat(400)}。主动公开政府信息12条。`;
  assert.equal(figuresOf('disclosure', text), 'disclosed.total=12');
});

describe('a long run of the words that phrases repeat', () => {
  for (const word of ['的', '各类', '新增', '政府', '公开', '申请', '复议', '累计', '近三年', '2018年']) {
    for (const lead of ['网站公开', '主动公开', '收到', '没有']) {
      it(`is passed over in time: ${lead}, then ${word} again and again`, { timeout: 20_000 }, () => {
        const text = `${lead}${word.repeat(400)}，主动公开政府信息12条。`;
        assert.match(figuresOf('disclosure', text), /^(?:disclosed\.total=12)?(?: ?\S+=0)*$/);
      });
    }
  }
});
