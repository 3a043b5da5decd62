/** A table of one line of cells that is printed as several rows: names beside and above a cell say what it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tableCells } from '../reading.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const IDS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const PARTS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const KINDS = ['reviews', 'lawsuits.direct', 'lawsuits.after_review'];
const VALUES = [
  [4, 1, 2, 3, 10],
  [7, 0, 1, 5, 13],
  [2, 6, 0, 1, 9],
];

type Cell = string | number | readonly [text: string | number, attributes: string];
const page = (rows: readonly (readonly Cell[])[]) =>
  `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>${rows
    .map((row) => {
      const cells = row.map((cell) => (typeof cell === 'object' ? cell : ([cell, ''] as const)));
      return `<tr>${cells.map(([text, attributes]) => `<td ${attributes}>${text}</td>`).join('')}</tr>`;
    })
    .join('')}</table>`;
const check = (rows: readonly (readonly Cell[])[]) => {
  const found = tableCells(read(page(rows)));
  KINDS.forEach((kind, part) => {
    IDS.forEach((id, i) => {
      assert.equal(found.get(`${kind}.${id}`)?.value, VALUES[part]![i], `${kind}.${id}`);
    });
  });
};

describe('disputes on several rows', () => {
  it('each kind on its own', () => {
    check([['类别', ...RESULTS], ...PARTS.map((part, i) => [part, ...VALUES[i]!])]);
  });

  it('each kind on its own, the lawsuits behind one name', () => {
    check([
      [['类别', 'colspan=2'], ...RESULTS],
      [['行政复议', 'colspan=2'], ...VALUES[0]!],
      [['行政诉讼', 'rowspan=2'], PARTS[1]!, ...VALUES[1]!],
      [PARTS[2]!, ...VALUES[2]!],
    ]);
  });

  it('each result on its own, each kind named once before them', () => {
    check(
      PARTS.flatMap((part, i) =>
        RESULTS.map((result, n): Cell[] => [n === 0 ? part : '', result, VALUES[i]![n]!]),
      ),
    );
  });

  it('each result on its own', () => {
    check([
      [
        ['结果', 'rowspan=2'],
        ['行政复议', 'rowspan=2'],
        ['行政诉讼', 'colspan=2'],
      ],
      PARTS.slice(1),
      ...RESULTS.map((result, i) => [result, ...VALUES.map((values) => values[i]!)]),
    ]);
  });

  it('each cell on its own', () => {
    check(
      PARTS.flatMap((part, n) =>
        RESULTS.map((result, i): Cell[] =>
          i === 0 ? [[part, 'rowspan=5'], result, VALUES[n]![i]!] : [result, VALUES[n]![i]!],
        ),
      ),
    );
  });

  it('are not read where a cell is named twice', () => {
    const rows = [
      ['类别', ...RESULTS],
      ...['行政复议', '行政复议', '复议后起诉'].map((part, i) => [part, ...VALUES[i]!]),
    ];
    const found = tableCells(read(page(rows)));
    assert.equal(found.get('lawsuits.direct.upheld')?.value ?? null, null);
  });
});
