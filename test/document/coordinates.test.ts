/** Letters above columns and numbers before rows, as spreadsheets show and print them around a sheet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letters, placeOf } from '../../src/document/coordinates.js';
import { readHtml } from '../../src/document/page/html.js';
import { readDocument } from '../../src/document/read.js';
import { paper, print } from './pdf/paper.js';

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const shown = (rows: readonly (readonly string[])[]) =>
  readHtml(`<html><body><table>${rows.map(row).join('')}</table></body></html>`).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : [],
  );
const SHEET = [
  ['内容', '制发', '废止'],
  ['规章', '3', '1'],
  ['许可', '12', '0'],
];

describe('the coordinates of a sheet', () => {
  it('are letters that count on behind Z', () => {
    for (const place of [0, 25, 26, 700]) assert.equal(placeOf(letters(place)), place);
    assert.deepEqual([letters(26), placeOf('内'), placeOf('a')], ['AA', -1, -1]);
  });

  it('on a page are no cells', () => {
    const framed = [['', 'A', 'B', 'C'], ...SHEET.map((cells, i) => [`${i + 4}`, ...cells])];
    assert.deepEqual(shown(framed), SHEET);
  });

  it('are cells where they do not count up', () => {
    for (const [head, numbers] of [
      [['', 'A', 'B', 'D'], '123'],
      [['', 'A', 'B', 'C'], '132'],
      [['序号', 'A', 'B', 'C'], '123'],
    ] as const) {
      const rows = [head, ...SHEET.map((cells, i) => [numbers[i]!, ...cells])];
      assert.deepEqual(shown(rows), rows);
    }
  });

  it('that are printed are no words of the sheet, and their lines are no table', async () => {
    const [left, top, high, wide] = [60, 700, 20, 80];
    const x = (column: number) => left + wide * column;
    let commands = '0.5 w\n';
    SHEET.forEach((cells, i) => {
      const y = top - high * (i + 1);
      commands += `${left} ${y} ${wide} ${high} re S\n${print(`${i + 1}`, left + 35, y + 6)}`;
      cells.forEach((cell, column) => {
        commands += print(cell, x(column + 1) + 5, y + 6);
      });
    });
    for (let column = 0; column < 4; column++) {
      commands += `${x(column)} ${top} ${wide} ${high} re S\n`;
      if (column > 0) commands += print(letters(column - 1), x(column) + 35, top + 6);
    }
    commands += `${left} ${top - high * SHEET.length} ${wide * 4} ${high * (SHEET.length + 1)} re S\n`;
    const { blocks } = await readDocument(paper([{ commands }]));
    const lines = blocks.map((block) => (block.kind === 'text' ? block.text.split(/\s+/) : []));
    assert.deepEqual(lines, SHEET);
  });
});
