/** Lines of a text: how they end, and those that only draw a table. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readText } from '../../src/document/read.js';

const read = (text: string) =>
  readText(Buffer.from(text)).blocks.map((block) => (block.kind === 'text' ? block.text : 'table'));

for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029'])
  it(`end with ${JSON.stringify(end)}`, () =>
    assert.deepEqual(read(['规章 3', '许可 4', '完'].join(end)), ['规章 3', '许可 4', '完']));

it('of signs that draw a table say nothing', () => {
  assert.deepEqual(read('+----+---+\n| 规章 | 3 |\n+====+===+\n| +3 | 4 |\n+---'), [
    '',
    '| 规章 | 3 |',
    '',
    '| +3 | 4 |',
    '+---',
  ]);
});

it('of data that a server sends are the page in it; other data is none', () => {
  const html = `<p>${'本机关全年收到政府信息公开申请三件。'.repeat(8)}</p>`;
  assert.equal(read(JSON.stringify({ title: '某局年度报告', content: html }))[0], '某局年度报告');
  assert.throws(() => read(JSON.stringify({ rows: ['规章', 3] })), /JSON/);
});
