import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '../../src/document/read.js';
import { CELL, compact, compactLabel, flowOf } from '../../src/extract/flow.js';

const flow = (text: string) => flowOf(readText(Buffer.from(text)));
const shown = (text: string) => flow(text).text.replaceAll(CELL, '│');

describe('the flow', () => {
  it('of a text has its lines, and pipes and tabs as borders of cells', () => {
    assert.equal(shown('甲 | 1\t2\n乙'), '甲 │ 1│2\n乙\n');
  });

  it('of a page has blocks on lines, cells with borders between, and pipes as they are', () => {
    assert.equal(shown('<p>甲|乙</p><table><tr><td>1</td><td></td><td>2</td></tr></table>'), '甲|乙\n1││2\n');
  });

  it('folds full width and exotic blanks, drops what is invisible, and lets no list mark run into a number', () => {
    // A filler, an empty pattern of dots, the place of an object.
    assert.equal(shown('\u31643\u28008\ufffc'), '38\n');
    assert.equal(shown('（３８）\u3000①\u200b\ufeff甲\u00a0乙：'), '(38)  甲 乙:\n');
    assert.equal(shown('5①3 120¹ 4⁵ 6₂'), '5 3 120  4  6 \n');
    assert.equal(shown('𝟖𝟏件𝟳'), '81件7\n');
    assert.equal(shown('\u202a1\u20602\ufe0f\u202c，\u22125'), '12,-5\n');
  });

  it('simplifies a page in traditional script, character by character', () => {
    const text = '縣政府資訊公開辦理申請條例關於開發報告，應依時間進行，會與各單位從為實現';
    assert.equal(shown(text).length, text.length + 1);
    assert.ok(shown(text).startsWith('县政府'));
  });

  it('leaves a page in simplified script alone', () => {
    assert.equal(shown('乾隆後記'), '乾隆後記\n');
  });

  it('drops the pinyin that hijacked pages put behind characters', () => {
    assert.equal(shown('沙頭鎮(zhèn)公開(kāi)條(tiáo)例'), '沙头镇公开条例\n');
    assert.equal(shown('费用(yuan)'), '费用(yuan)\n');
  });
});

it('each line ends where the next begins, also where the first is empty: whoever goes from line to line gets on', () => {
  for (const page of [
    '<p>\u200b</p><p>甲</p>',
    '<table><tr><td></td></tr><tr><td>1</td><td></td></tr></table><p>乙</p>',
  ]) {
    const lines = flow(page);
    let at = 0;
    while (at < lines.text.length) {
      const line = lines.lineAt(at);
      assert.deepEqual([line.start, line.end >= at], [at, true], page);
      at = line.end + 1;
    }
  }
});

describe('a place', () => {
  const text = '首行\n收到（３８）件 | 沙鎮(zhèn)公開(kāi)條(tiáo)共５件\n尾';
  const made = flow(text);
  const found = (words: string) => {
    const start = made.text.indexOf(words);
    assert.notEqual(start, -1, words);
    return { ...made.where(start, start + words.length), quote: made.quote(start, start + words.length) };
  };

  it('leads back to the very characters over folding and dropped pinyin', () => {
    for (const [words, quote] of [
      ['38', '３８'],
      ['5件', '５件'],
      ['公开条共', '公開(kāi)條(tiáo)共'],
      ['尾', '尾'],
    ] as const) {
      const { block, start, end, row, quote: given } = found(words);
      assert.equal(given, quote);
      assert.equal(text.split('\n')[block]?.slice(start, end), quote);
      assert.equal(row, null);
    }
  });

  it('in a table has its row and column', () => {
    const table = flow(
      '<p>甲</p><table><tr><td rowspan=2>丙</td><td>1</td></tr><tr><td> 38 </td></tr></table>',
    );
    const at = table.text.indexOf('38');
    assert.deepEqual(table.where(at, at + 2), { block: 1, row: 1, column: 1, start: 0, end: 2 });
    const { start, end, grid } = table.lineAt(at);
    assert.deepEqual([table.text.slice(start, end), grid], ['38', true]);
    assert.deepEqual(table.lineAt(0), { start: 0, end: 1, grid: false });
  });

  it('of a row whose cells hold line breaks ends with the row', () => {
    const table = flow('<table><tr><td>商业<br>企业</td><td>1</td></tr><tr><td>9</td></tr></table>');
    const { start, end } = table.lineAt(1);
    assert.equal(table.text.slice(start, end), `商业\n企业${CELL}1`);
  });

  it('of a stretch over several lines is cut at the first', () => {
    assert.equal(made.quote(0, made.text.length), '首行');
  });

  it('of nothing is empty', () => {
    const { start, end } = made.where(1, 1);
    assert.equal(start, end);
  });
});

describe('labels are compared', () => {
  it('without blanks, marks and variants', () => {
    assert.equal(compactLabel('（六） 其它处理：“甲”'), '六其他处理甲');
    const view = compact(flow('告知做出更改、补充数 | 3'));
    assert.equal(view.text, '告知作出更改补充数3');
    assert.equal(view.at.length, view.text.length);
  });
});
