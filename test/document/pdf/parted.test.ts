/** A label that fills its cell, and the number right behind the line: the line parts them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { at, COLUMNS, lines, paper, print, ROWS } from './paper.js';
import { read } from './reading.js';

// A line of the label ends where the column does.
const label = '行政规范性文件数量条目';
const [x, y] = [COLUMNS[1]! - 10 * label.length, at(1, 0)[1]];
const words = print(label, x, y) + print('23', COLUMNS[1]! + 0.5, y) + print('4', ...at(1, 2));
const head = print('内容', ...at(0, 0)) + print('制发', ...at(0, 1)) + print('废止', ...at(0, 2));

it('a number behind a drawn line is a cell of its own', async () => {
  const read1 = await read(paper([{ commands: lines(COLUMNS, ROWS) + head + words }]));
  assert.ok(read1.join(' / ').includes(`${label}|23|4`), read1.join('\n'));
});

it('a number in a label stays in it where no line stands before it', async () => {
  const read1 = await read(paper([{ commands: lines(COLUMNS, ROWS) + head + print('收费12', ...at(1, 0)) }]));
  assert.ok(read1.join(' / ').includes('收费12|'), read1.join('\n'));
});

it('two numbers that fill their cells, each printed by itself, are parted by the line between them', async () => {
  const [y] = [at(1, 0)[1]];
  const numbers = print('391', COLUMNS[2]! - 14.5, y) + print('15', COLUMNS[2]! + 0.5, y);
  const read1 = await read(
    paper([{ commands: lines(COLUMNS, ROWS) + head + print('许可', ...at(1, 0)) + numbers }]),
  );
  assert.ok(read1.join(' / ').includes('许可|391|15'), read1.join('\n'));
});

it('a label that is too long for its cell stands in it, and the number that it runs over beside it', async () => {
  const long = '行政规范性文件数量条目和其他各类文件';
  const y = at(1, 0)[1];
  const over = print(long, COLUMNS[0]! + 3, y) + print('23', COLUMNS[0]! + 3 + 10 * long.length, y);
  const read1 = await read(
    paper([{ commands: lines(COLUMNS, ROWS) + head + over + print('4', ...at(1, 2)) }]),
  );
  assert.ok(read1.join(' / ').includes(`${long}|23|4`), read1.join('\n'));
  // Its middle may lie in the next cell.
  const longer = `${long}信息内容的数量合计数值`;
  const across =
    print(longer, COLUMNS[0]! + 3, y) + print('23', COLUMNS[1]! + 5, y) + print('4', ...at(1, 2));
  const read2 = await read(paper([{ commands: lines(COLUMNS, ROWS) + head + across }]));
  assert.ok(read2.join(' / ').includes(`${longer}|23|4`), read2.join('\n'));
});
