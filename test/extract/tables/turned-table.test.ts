/** Tables on their side, and cells that are parted in two. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placed } from '../../document/formats.js';
import { read, tableCells } from '../reading.js';
import { HTML_LAYOUTS } from '../render.js';
import { APPLICANTS, requestSheet, writtenOut } from '../sheets.js';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const page = (table: string) =>
  `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>${table}<p>五、存在的主要问题</p>`;
const table = (rows: readonly (readonly (string | number)[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const lines = requestSheet(2021, (_, index) => index + 100).rows.filter((row) => row.some(({ key }) => key));

describe('a table whose labels stand in its head', () => {
  it('gives each number to the label above and the applicant beside it', () => {
    const labels = lines.map((row) => row.filter(({ key }) => key === null).at(-1)!.text);
    const values = lines.map((row) => row.filter(({ key }) => key !== null));
    const rows = HEADS.map((head, i) => [head, ...values.map((row) => row[i]!.text)]);
    const found = tableCells(read(page(table([['申请人', ...labels], ...rows]))));
    for (const cells of values)
      for (const { key, text } of cells) assert.equal(found.get(key!)?.value, Number(text), key!);
    assert.equal(found.size, lines.length * APPLICANTS.length);
  });
});

/** The form's sheet with its rows as columns: labels of three levels stand in its head. */
function onItsSide() {
  const { cells, columns } = placed(requestSheet(2021, (_, index) => index + 100));
  const rows = Array.from({ length: columns }, (_, column) =>
    cells
      .filter((cell) => cell.column === column)
      .toSorted((a, b) => a.row - b.row)
      .map((cell) => ({ ...cell, colspan: cell.rowspan, rowspan: cell.colspan })),
  );
  return { rows };
}

describe('a table whose labels stand in its head on lines for each level', () => {
  const sheet = onItsSide();
  const shapes = {
    'in merged cells': HTML_LAYOUTS[0]!.render(sheet),
    'in every cell that was merged': table(writtenOut(sheet)),
  };
  for (const [how, html] of Object.entries(shapes))
    it(`gives each number to the label above, ${how}`, () => {
      const found = tableCells(read(page(html)));
      for (const { key, text } of sheet.rows.flat())
        if (key) assert.equal(found.get(key)?.value, Number(text), key);
      assert.equal(found.size, lines.length * APPLICANTS.length);
    });
});

describe('a cell that is parted in two', () => {
  it('is unreadable, and the cells beside it are not', () => {
    const sheet = requestSheet(2021, (_, index) => index + 100);
    const rows = sheet.rows.flatMap((row) => {
      const at = row.findIndex(({ key }) => key === 'requests.granted@business');
      if (at === -1) return [row];
      const two = row.map((cell, i) => (i === at || cell.rowspan > 1 ? cell : { ...cell, rowspan: 2 }));
      return [two, [{ text: '7', colspan: 1, rowspan: 1, key: null }]];
    });
    const wide = rows.map((row) =>
      row.map((cell) => (cell.text.startsWith('三、') ? { ...cell, rowspan: cell.rowspan + 1 } : cell)),
    );
    const found = tableCells(read(page(HTML_LAYOUTS[0]!.render({ rows: wide }))));
    assert.equal(found.get('requests.granted@business')?.state, 'unreadable');
    const others = lines.flat().filter(({ key }) => key && key !== 'requests.granted@business');
    for (const { key, text } of others) assert.equal(found.get(key!)?.value, Number(text), key!);
  });
});
