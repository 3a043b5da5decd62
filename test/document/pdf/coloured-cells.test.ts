/** Cells that are told by their colour alone: their edges part the columns as lines do. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/document/read.js';
import { type Page, paper, print } from './paper.js';

const ROWS = ['规章 3 1', '许可 12 0', '处罚 7 5', '强制 1 2'].map((row) => row.split(' '));
const [LEFT, TOP, HIGH, WIDE, GAP] = [60, 700, 20, 80, 2];

/** A page of cells, of which those that `coloured` names have a ground. */
function page(coloured: (row: number) => boolean, before = ''): Page {
  let commands = before;
  ROWS.forEach((cells, row) => {
    const y = TOP - HIGH * (row + 1);
    cells.forEach((cell, column) => {
      const x = LEFT + WIDE * column;
      if (coloured(row)) commands += `.8 .85 .95 rg ${x} ${y} ${WIDE - GAP} ${HIGH - GAP} re f 0 g\n`;
      commands += print(cell, x + 30, y + 6);
    });
  });
  return { commands };
}

async function tableIn(one: Page): Promise<string[][] | null> {
  const { blocks } = await readDocument(paper([one]));
  const [block] = blocks;
  return block?.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : null;
}

describe('cells of colour with gaps between them', () => {
  it('are a table', async () => assert.deepEqual(await tableIn(page(() => true)), ROWS));
  it('are one on a common ground', async () => {
    const ground = `.5 g 50 600 300 110 re f 0 g\n`;
    assert.deepEqual(await tableIn(page(() => true, ground)), ROWS);
  });
  it('are none where every other row is white', async () => {
    assert.equal(await tableIn(page((row) => row % 2 === 0)), null);
  });
});
