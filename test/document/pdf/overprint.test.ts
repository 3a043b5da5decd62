import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CELLS, COLUMNS, hex, paper, print, ROWS, table } from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');

/** Each character in a command of its own. */
const apart = (text: string, x: number, y: number, before = '') => {
  let left = x;
  return [...text]
    .map((char) => {
      const command = print(char, left, y, { before });
      left += char > '\u2000' ? 10 : 5;
      return command;
    })
    .join('');
};

describe('text that is printed twice is read once', () => {
  const shifts = [
    [0, 0],
    [0.3, 0],
    [-0.5, 0.5],
    [1, -1],
    [1.5, -1.5],
    [2, -2],
    [3, -3],
    [0, 2],
    [4, -2],
  ] as const;
  for (const [dx, dy] of shifts) {
    it(`as bold, ${dx} and ${dy} points off`, async () => {
      const commands = table(CELLS, (text, x, y) => print(text, x, y) + print(text, x + dx, y + dy));
      assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
    });
    it(`as a grey shadow, ${dx} and ${dy} points off`, async () => {
      const shadows = table(CELLS, (text, x, y) => print(text, x + dx, y + dy, { before: '0.6 g' }));
      assert.deepEqual(await read(paper([{ commands: shadows + table(CELLS) }])), [WHOLE]);
    });
  }
  for (const [dx, dy] of shifts.slice(0, 6)) {
    it(`character by character, ${dx} and ${dy} points off`, async () => {
      const commands = table(CELLS, (text, x, y) => {
        const [a, b] = [apart(text, x, y), apart(text, x + dx, y + dy)].map((all) => all.split('\n'));
        return a!.map((command, i) => `${command}\n${b![i]}\n`).join('');
      });
      assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
    });
  }

  it('and digits that are alike stay two in letters that slant, character by character', async () => {
    const commands = table(CELLS, (text, x, y) => {
      let left = x;
      return [...text]
        .map((char) => {
          const command = `BT /F 10 Tf 1 0 .25 1 ${left} ${y} Tm ${hex(char)} Tj ET\n`;
          left += char > '\u2000' ? 10 : 5;
          return command;
        })
        .join('');
    });
    assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
  });

  it('in four corners', async () => {
    const commands = table(CELLS, (text, x, y) =>
      [-0.4, 0.4].flatMap((dx) => [-0.4, 0.4].map((dy) => print(text, x + dx, y + dy))).join(''),
    );
    assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
  });

  it('whole and in characters', async () => {
    const commands = table(CELLS, (text, x, y) => apart(text, x + 1, y, '0.5 g') + print(text, x, y));
    assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
  });

  it('in a sentence', async () => {
    const line = (dx: number) => print('全年收到申请1111件，答复22件。', 60 + dx, 600);
    assert.deepEqual(await read(paper([{ commands: line(0) + line(0.5) }])), [
      '全年收到申请1111件，答复22件。',
    ]);
  });
});

describe('what stands twice is read twice', () => {
  it('in digits, lines of a cell, and cells', async () => {
    const cells = [
      ['甲', '1111', '00', '0'],
      ['甲', '11', '11', '0'],
      ['甲', '', '1', '1'],
    ];
    const two = print('7', 215, ROWS[2]! - 9, { size: 8 }) + print('7', 215, ROWS[2]! - 18, { size: 8 });
    const commands = table(cells, (text, x, y) => apart(text, x, y)) + two;
    assert.deepEqual(await read(paper([{ commands }])), ['甲|1111|00|0 / 甲|11|11|0 / 甲|7\n7|1|1']);
  });

  it('in narrow characters', async () => {
    assert.deepEqual(await read(paper([{ commands: apart('1....2', COLUMNS[0]!, 600) }])), ['1....2']);
  });
});

it('two numbers in one place are not one number', async () => {
  const [cells] = [CELLS.map((row) => [...row])];
  const commands = table(cells) + print('118', 412, 666);
  assert.match((await read(paper([{ commands }])))[0]!, /\|120 +118|\|118 +120/);
});
