import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { costOf } from '../../cost.js';
import { at, CELLS, paper, print, table } from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');
const [ROW, COLUMN] = [1, 1];
const [X, Y] = at(ROW, COLUMN);
const NUMBER = CELLS[ROW]![COLUMN]!;
const WIDTH = 5 * NUMBER.length;

const stroke = (from: number, to: number, y: number) => `0.6 w ${from} ${y} m ${to} ${y} l S\n`;
const bar = (from: number, to: number, y: number) => `${from} ${y - 0.3} ${to - from} 0.6 re f\n`;
/** The table with commands behind it, and in one cell a text that `draw` prints. */
const withCell = (draw: string) =>
  paper([{ commands: table(CELLS, (text, x, y) => (x === X && y === Y ? draw : print(text, x, y))) }]);

describe('a number that a drawn line strikes out is not read, and its correction is', () => {
  for (const [name, line] of [
    ['stroke', stroke],
    ['filled bar', bar],
  ] as const) {
    it(`by a ${name} in a cell`, async () => {
      const old = print('91', X, Y) + line(X, X + 10, Y + 3);
      assert.deepEqual(await read(withCell(old + print(NUMBER, X + 14, Y))), [WHOLE]);
    });
    it(`by a ${name} that reaches over the blank behind it`, async () => {
      const old = print('91', X, Y) + line(X - 0.5, X + 13, Y + 3.5);
      assert.deepEqual(await read(withCell(old + print(NUMBER, X + 14, Y))), [WHOLE]);
    });
    it(`by a ${name} that reaches far over it`, async () => {
      const old = print('91', X, Y) + line(X - 2, X + 17, Y + 3.5);
      assert.deepEqual(await read(withCell(old + print(NUMBER, X + 19, Y))), [WHOLE]);
    });
    it(`by a ${name} in a sentence`, async () => {
      const commands =
        print('全年公开', 60, 700) +
        print('1368', 100, 700) +
        line(100, 120, 703) +
        print('1386条', 120, 700);
      assert.equal((await read(paper([{ commands }]))).join('').replaceAll(' ', ''), '全年公开1386条');
    });
    it(`and a ${name} under a number is no line of the table`, async () => {
      for (const below of [0.5, 1.5, 2.5]) {
        const shown = print(NUMBER, X, Y) + line(X, X + WIDTH, Y - below);
        assert.deepEqual(await read(withCell(shown)), [WHOLE]);
      }
    });
  }
});

describe('a line that is longer than the words that it crosses strikes nothing out', () => {
  it('keeps the number', async () => {
    const crossed = print(NUMBER, X, Y) + stroke(X - 8, X + 60, Y + 3);
    assert.ok((await read(withCell(crossed))).join('\n').includes(NUMBER));
  });
});

it('thirty thousand lines through one row of words are a picture, and cost time by their number', async () => {
  const lines = Array.from({ length: 32_000 }, (_, i) =>
    stroke(60 + (i % 400), 75 + (i % 400), 703 + (i % 7) / 10),
  );
  const words = Array.from({ length: 8_000 }, (_, i) => print('甲乙丙丁', 60 + (i % 400), 699));
  const commands = print('全年公开', 60, 650) + lines.join('') + words.join('');
  const cost = await costOf(async () => {
    assert.ok((await read(paper([{ commands }]))).join('').includes('全年公开'));
  });
  assert.ok(cost < 2500, `${cost} ms`);
});
