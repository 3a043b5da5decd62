/** Columns that are printed in another order than the form's: the head over a cell says what it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tableCells } from '../reading.js';
import { HTML_LAYOUTS } from '../render.js';
import { disputeSheet, requestSheet, type Sheet, type SheetCell } from '../sheets.js';

const spans = HTML_LAYOUTS[0]!;
const page = (table: string) =>
  `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>${table}<p>五、存在的主要问题</p>`;

/** Parts of a row, and their sum. */
const PARTS = [5, 3, 0, 2, 0, 1];
function filled(rows: (key: string, at: number) => number) {
  const meant = new Map<string, number>();
  const fill = (key: string, index: number) => {
    const value = rows(key, index);
    meant.set(key, value);
    return value;
  };
  return { fill, meant };
}
const requests = () => {
  const { fill, meant } = filled((_, i) =>
    i % 7 < 6 ? PARTS[i % 7]! + (i % 7 === 0 ? Math.floor(i / 7) : 0) : 11 + Math.floor(i / 7),
  );
  return { sheet: requestSheet(2021, fill), meant };
};
const values = (sheet: Sheet) =>
  new Map([...tableCells(read(page(spans.render(sheet))))].map(([key, { value }]) => [key, value]));

/** Moves a cell of each row by the key that it has, or the text of its head. */
const moved = (
  sheet: Sheet,
  is: (cell: SheetCell) => boolean,
  to: (row: readonly SheetCell[]) => number,
): Sheet => ({
  rows: sheet.rows.map((row) => {
    const cell = row.find(is);
    if (!cell) return row;
    const others = row.filter((one) => one !== cell);
    return others.toSpliced(to(others), 0, cell);
  }),
});

/** Where a row's first number stands. */
const firstKey = (row: readonly SheetCell[]) =>
  Math.max(
    0,
    row.findIndex(({ key }) => key !== null),
  );
const isTotal = ({ key, text, rowspan }: SheetCell) =>
  key?.endsWith('@total') === true || (text === '总计' && rowspan === 2);

describe('the column of totals before the others', () => {
  const { sheet, meant } = requests();

  it('gives each number to the applicant of its head', () => {
    const found = values(moved(sheet, isTotal, firstKey));
    for (const [key, value] of meant) assert.equal(found.get(key), value, key);
  });

  it('is not believed of heads that have lost their places, where the rows add up in the form’s order', () => {
    const heads = moved(
      sheet,
      (cell) => isTotal(cell) && cell.key === null,
      () => 0,
    );
    const found = values(heads);
    for (const [key, value] of meant) assert.equal(found.get(key), value, key);
  });

  it('makes rows unreadable that say nothing of their order', () => {
    const { rows } = moved(sheet, isTotal, firstKey);
    const short = { rows: rows.map((row) => row.filter(({ key }) => key !== 'requests.granted@business')) };
    const wrong = [...values(short)].filter(([key, value]) => value !== null && value !== meant.get(key));
    assert.deepEqual(wrong, []);
  });
});

describe('lawsuits before reviews', () => {
  it('gives each number to its own', () => {
    const { fill, meant } = filled((_, i) => 10 + i);
    const { rows } = disputeSheet(fill);
    const turned = rows.map((row) =>
      row.length === 15 && row.some(({ key }) => key !== null) ? [...row.slice(5), ...row.slice(0, 5)] : row,
    );
    const [top, middle, ...rest] = turned as [SheetCell[], SheetCell[], ...SheetCell[][]];
    const lawsuits = middle.filter(({ colspan }) => colspan > 1);
    const reviews = middle.filter(({ colspan }) => colspan === 1);
    const found = values({ rows: [[...top].reverse(), [...lawsuits, ...reviews], ...rest] });
    for (const [key, value] of meant) assert.equal(found.get(key), value, key);
  });
});

describe('a column of totals that comes first', () => {
  const { sheet, meant } = requests();
  const first = moved(sheet, isTotal, firstKey);
  const headed = (head: string): Sheet => ({
    rows: first.rows.map((row) =>
      row.map((cell) => (isTotal(cell) && !cell.key ? { ...cell, text: head } : cell)),
    ),
  });

  for (const head of ['总计（件）', '总数', '申请总量']) {
    it(`is known under the head ${head}, by what the rows add up to`, () => {
      const found = values(headed(head));
      for (const [key, value] of meant) assert.equal(found.get(key), value, key);
    });
  }

  it('gives no number where no head stands over it', () => {
    const bare = { rows: first.rows.filter((row) => row.some(({ key }) => key !== null)) };
    const found = values(bare);
    assert.ok(found.size > 0);
    for (const [key, value] of found) assert.equal(value, null, key);
  });

  it('is not seen in one row whose total is a slip', () => {
    const slip = { rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell }))) };
    const row = slip.rows.find((cells) => cells.some(({ key }) => key === 'requests.received@total'))!;
    row.find(({ key }) => key === 'requests.received@total')!.text = '7';
    const found = values(slip);
    assert.equal(found.get('requests.received@total'), 7);
    assert.equal(found.get('requests.granted@total'), meant.get('requests.granted@total'));
  });
});

describe('heads of three columns', () => {
  const rows = (heads: readonly string[], ...lines: readonly (readonly (string | number)[])[]) =>
    `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><table><tr><td colspan=5>第二十条第（一）项</td></tr>${[
      ['信息内容', ...heads],
      ...lines,
    ]
      .map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`;
  const meant = { made: 4, repealed: 1, in_force: 37 };
  const check = (html: string) => {
    const found = tableCells(read(html));
    for (const [what, value] of Object.entries(meant))
      assert.equal(found.get(`normative_documents.${what}`)?.value, value, what);
  };

  it('say which is which in any order', () => {
    check(
      rows(['现行有效件数', '本年制发件数', '本年废止件数'], ['规章', 3, 2, 0], ['行政规范性文件', 37, 4, 1]),
    );
  });

  it('say which of the columns is of the year before', () => {
    check(
      rows(
        ['上年有效件数', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', 1, 2, 0, 3],
        ['行政规范性文件', 34, 4, 1, 37],
      ),
    );
  });
});

describe('totals that cannot be read', () => {
  it('leave the other cells as they are, although a cell is now and then the sum of the others', () => {
    const { fill, meant } = filled(
      (_, i) => [4, 4, 0, 0, 0, 0, 8][i % 7]! * (i % 21 < 7 ? 1 : i % 7 === 0 ? 3 : 2),
    );
    const { rows } = requestSheet(2021, fill);
    const without = rows.map((row) =>
      row.map((cell) => (cell.key?.endsWith('@total') ? { ...cell, text: '=SUM(A1:F1)' } : cell)),
    );
    const found = values({ rows: without });
    for (const [key, value] of meant)
      assert.equal(found.get(key), key.endsWith('@total') ? null : value, key);
  });
});

describe('the end of one part of the disputes beside the begin of the next, as on a sheet of a wide table', () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (heads: readonly string[]) =>
    `<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan="2"></td><td colspan="3">复议后起诉</td></tr>${row(heads)}${row(['4', '35', '9', '8', '7'])}</table>`;
  const states = (heads: readonly string[]) =>
    [...tableCells(read(page(table(heads))))].map(([, { value }]) => value).filter((value) => value !== null);

  it('gives no number to a head that it does not stand under', () => {
    assert.deepEqual(states(['尚未审结', '总计', '结果维持', '结果纠正', '其他结果']), []);
  });
  it('is read where the heads are those of the part', () => {
    assert.deepEqual(states(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']), [4, 35, 9, 8, 7]);
  });
});
