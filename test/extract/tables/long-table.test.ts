/** Tables in long form: a row for each number, with its label and its applicant beside it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tableCells } from '../reading.js';
import { disclosureSheet, requestSheet } from '../sheets.js';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const page = (rows: readonly (readonly (string | number)[])[]) =>
  `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table><p>五、存在的主要问题</p>`;
const lines = requestSheet(2021, (_, index) => index + 100).rows.filter((row) => row.some(({ key }) => key));
const cells = lines.flatMap((row) => {
  const label = row.filter(({ key }) => key === null).at(-1)!.text;
  return row
    .filter(({ key }) => key !== null)
    .map(({ key, text }, i) => ({ key: key!, text, label, head: HEADS[i]! }));
});

describe('a table in long form', () => {
  const forms: [name: string, row: (cell: (typeof cells)[number]) => string[]][] = [
    ['a label, an applicant and a number', ({ label, head, text }) => [label, head, text]],
    [
      'the table’s name and a year before them',
      ({ label, head, text }) => ['申请情况', '2022', label, head, text],
    ],
    ['the applicant behind the label', ({ label, head, text }) => [`${label}（${head}）`, text]],
  ];
  for (const [name, row] of forms) {
    it(`gives each number to what stands beside it: ${name}`, () => {
      const found = tableCells(read(page(cells.map(row))));
      for (const { key, text } of cells) assert.equal(found.get(key)?.value, Number(text), key);
      assert.equal(found.size, cells.length);
    });
  }

  it('gives the numbers below a label that spans several rows to it', () => {
    const rows = cells.map(({ label, head, text }, i) =>
      i % 7 === 0 ? [label, head, text] : ['', head, text],
    );
    const found = tableCells(read(page(rows)));
    for (const { key, text } of cells) assert.equal(found.get(key)?.value, Number(text), key);
  });

  it('is read with tabs between its cells', () => {
    const text = cells.map(({ label, head, text }) => [label, head, text].join('\t')).join('\n');
    const found = tableCells(
      read(
        `某某县人民政府2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${text}\n五、存在的主要问题`,
      ),
    );
    for (const { key, text } of cells) assert.equal(found.get(key)?.value, Number(text), key);
  });

  it('keeps rows whose label no form has', () => {
    const rows = cells.map(({ label, head, text }) => [label, head, text]);
    const other = ['本年电话咨询', '自然人', '4711'];
    const report = read(page([...rows.slice(0, 7), other, ...rows.slice(7)]));
    assert.ok(report.unmapped.some((row) => row.cells.join(' ') === other.join(' ')));
    for (const { key, text } of cells) assert.equal(tableCells(report).get(key)?.value, Number(text), key);
  });

  it('gives nothing that is wrong where two years stand in it', () => {
    const years = ['2021', '2022'].flatMap((year) =>
      cells.map(({ label, head, text }) => [
        year,
        label,
        head,
        year === '2022' ? text : String(Number(text) + 7),
      ]),
    );
    const found = tableCells(read(page(years)));
    const wrong = cells.filter(({ key, text }) => (found.get(key)?.value ?? Number(text)) !== Number(text));
    assert.deepEqual(wrong, []);
  });
});

describe('a table of parts with heads of their own, in long form', () => {
  const DOCUMENTS = ['本年制发件数', '本年废止件数', '现行有效件数'];
  const sheet = disclosureSheet(2021, (_, index) => index + 100);
  const rows = sheet.rows.flatMap((row) => {
    const label = row.find(({ key }) => key === null)?.text ?? '';
    const own = row.filter(({ key }) => key !== null);
    const heads =
      own.length > 1
        ? DOCUMENTS
        : [label.includes('收费') ? '本年收费金额（单位：万元）' : '本年处理决定数量'];
    return own.map(({ key, text }, i) => ({ key: key!, text, row: [label, heads[i]!, text] }));
  });
  const table = (all: readonly (readonly string[])[]) =>
    page(all).replace('三、收到和处理政府信息公开申请情况', '二、主动公开政府信息情况');

  it('gives each number to the label and the head beside it', () => {
    const found = tableCells(read(table(rows.map(({ row }) => row))));
    for (const { key, text } of rows) assert.equal(found.get(key)?.value, Number(text), key);
    assert.equal(found.size, rows.length);
  });
  it('is read behind the name of its table', () => {
    const named = rows.map(({ row }) => ['主动公开', ...row]);
    const found = tableCells(read(table(named)));
    for (const { key, text } of rows) assert.equal(found.get(key)?.value, Number(text), key);
  });
});
