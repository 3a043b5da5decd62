/** A report that is made to attack the page that shows it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markedText } from '../../../src/site/reports/marked-text.js';
import { renderText } from '../../../src/site/reports/text-blocks.js';

const HOSTILE = '收到</a><script>alert(1)</script><img src=x onerror="alert(2)">12件" id="x\' <!--';
const mark = (start: number, end: number, id: string) => ({
  ...{ start, end, id, href: '#of', value: 12, classes: 'f', said: null },
});

describe('a text with marks', () => {
  it('is escaped, marked or not', () => {
    for (const marks of [[], [mark(0, HOSTILE.length, 'a')], [mark(2, 20, 'a'), mark(10, 60, 'b')]]) {
      const html = markedText(HOSTILE, marks);
      assert.doesNotMatch(html, /<(?!a |\/a>|span |\/span>|small>|\/small>)/);
      assert.equal(html.replace(/<[^>]*>/g, '').includes('onerror=&quot;alert'), true);
    }
  });

  it('is whole: every character once, whatever overlaps', () => {
    const text = '没有出现行政复议、行政诉讼和申请。';
    const cases = [
      [mark(0, 8, 'a'), mark(0, 13, 'b')],
      [mark(0, 17, 'a'), mark(4, 8, 'b')],
      [mark(0, 8, 'a'), mark(0, 8, 'b'), mark(0, 8, 'c')],
      [mark(17, 17, 'end'), mark(0, 0, 'start')],
      [mark(3, 9, 'a'), mark(5, 12, 'b'), mark(9, 9, 'c')],
    ];
    for (const marks of cases) {
      const html = markedText(text, marks);
      assert.equal(html.replace(/<[^>]*>/g, ''), text);
      for (const { id } of marks) assert.equal(html.split(` id="${id}"`).length, 2, `${id} in ${html}`);
    }
  });

  it('loses lines without a figure where it is very long, and says how many', () => {
    const blocks = Array.from({ length: 500 }, (_, n) => ({
      kind: 'text' as const,
      text: `${n}`.padEnd(200, '字'),
      heading: false,
    }));
    const where = { block: 499, row: null, column: null, start: 0, end: 3 };
    const html = renderText({
      blocks,
      marks: [{ ...mark(0, 3, 'last'), where }],
      sections: [],
      beside: new Map(),
      leftOut: (count) => `${count} left out`,
      most: 5000,
      language: 'en',
    });
    assert.ok(html.length < 9000);
    assert.match(html, /id="last"/);
    assert.match(html, /<p class="left-out">47\d left out<\/p>/);
  });
});
