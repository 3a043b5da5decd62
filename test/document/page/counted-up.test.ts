import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../src/document/page/html.js';

const cell = (inner: string) => {
  const table = `<table><tr><td>行政处罚</td><td>${inner}</td></tr><tr><td>行政强制</td><td>5</td></tr></table>`;
  const [block] = readHtml(`<html><body>${table}</body></html>`).blocks;
  return block?.kind === 'table' ? block.rows[0]![1]!.text : undefined;
};

describe('a number that counts up when the page is shown', () => {
  it('is the one that it ends with', () => {
    for (const inner of [
      '<span class="timer count-title" data-to="368" data-speed="1500">0</span>',
      '<b class="counter" data-target="368">0</b>',
      '<i class="num-scroll" data-count="368">0</i>',
      '<div class="odometer" data-count="368">0</div>',
      '<span data-purecounter-start="0" data-purecounter-end="368" class="purecounter">0</span>',
    ])
      assert.equal(cell(inner), '368', inner);
  });
  it('is not known where its digits roll each by itself, or nothing but a word tells that it counts', () => {
    for (const inner of [
      '<ul class="number-roll" data-num="368"><li>0</li></ul>',
      '<span class="count" data-num="3">0</span>',
    ])
      assert.match(cell(inner)!, /□/, inner);
  });
  it('is the one that stands there where it begins with another than 0, or counts nothing', () => {
    for (const inner of [
      '<span class="counter" data-num="3">57</span>',
      '<span class="account" data-count="77">57</span>',
      '<span class="count" data-num="0">57</span>',
    ])
      assert.equal(cell(inner), '57', inner);
  });
});
