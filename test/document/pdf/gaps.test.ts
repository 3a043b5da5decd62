/** How far digits stand apart on a printed page: a blank, or the space in which a number is set. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CELLS, COLUMNS, paper, print, ROWS, table } from './paper.js';
import { read } from './reading.js';

/** Each character where it is said to stand, in sizes of the font behind the one before. */
const spaced = (gap: number) => (text: string, x: number, y: number) => {
  let left = x;
  return [...text]
    .map((char) => {
      const command = print(char, left, y);
      left += (char > '\u2000' ? 10 : 5) + (/\d/.test(char) ? 10 * gap : 0);
      return command;
    })
    .join('');
};

describe('a gap between digits', () => {
  it('is a blank that some fonts have: two numbers are not one', async () => {
    const commands = table([['甲', '1325', '', '0']]) + print('1322', 232.4, 686);
    assert.deepEqual(await read(paper([{ commands }])), ['甲|1325 1322||0 / ||| / |||']);
  });
  it('parts no number whose digits are all set a little apart', async () => {
    const commands = table([['甲', '4529', '118', '16']], spaced(0.21));
    assert.deepEqual(await read(paper([{ commands }])), ['甲|4529|118|16 / ||| / |||']);
  });
  for (const gap of [0.4, 0.7])
    it(`parts numbers of one digit that were typed with blanks, which some programs do not print: ${gap}`, async () => {
      const commands = table([['甲', '213', '', '0']], spaced(gap));
      assert.deepEqual(await read(paper([{ commands }])), ['甲|2 1 3||0 / ||| / |||']);
    });
  it('parts no number where all the numbers of a page are set apart alike', async () => {
    const rows = [
      ['甲', '4529', '118', '16'],
      ['乙', '27', '305', '0'],
    ];
    assert.deepEqual(await read(paper([{ commands: table(rows, spaced(0.45)) }])), [
      '甲|4529|118|16 / 乙|27|305|0 / |||',
    ]);
    const others =
      table([...rows, ['丙', '', '', '']], spaced(0.45)) + print('21', 200, 650) + print('33', 300, 650);
    assert.match((await read(paper([{ commands: others }])))[0]!, /^甲\|4 5 2 9\|/);
    const pairs = [
      ['甲', '12', '34', '56'],
      ['乙', '78', '90', '11'],
    ];
    assert.match((await read(paper([{ commands: table(pairs, spaced(0.45)) }])))[0]!, /^甲\|1 2\|/);
  });
  it('parts digits that are not set evenly', async () => {
    const commands = table([['乙', '12', '', '7']]) + print('34', 224, 686) + print('56', 238, 686);
    assert.deepEqual(await read(paper([{ commands }])), ['乙|12 34 56||7 / ||| / |||']);
  });
});

it('a label that runs up to the number in the next cell leaves it there', async () => {
  const commands =
    table([['', '', '12', '0']]) +
    print('本机关不掌握相关信息内容 '.trim(), 88, 686) +
    print('34', 209.5, 686);
  assert.deepEqual(await read(paper([{ commands }])), ['本机关不掌握相关信息内容|34|12|0 / ||| / |||']);
});

it('numbers on their side below heads that are not are those of their cells', async () => {
  const text = print('本机关受理的行政复议和行政诉讼案件情况，按照结果分类填报如下：', 60, 760);
  const aside = COLUMNS.slice(0, 4).flatMap((left, column) =>
    [1, 2].flatMap((row) =>
      [30, 60].map((x, i) => print(`${column}${row}${i}`, left + x, ROWS[row]! - 3, { size: 6, angle: -90 })),
    ),
  );
  const commands = text + table(CELLS.slice(0, 1)) + aside.join('');
  const [, only, ...others] = await read(paper([{ commands }]));
  assert.deepEqual(others, []);
  assert.match(only!, /^信息内容.* \/ [^|]*010[^|]*\|[^|]*110/);
});

it('a PDF begins behind what a server put before it', async () => {
  const bytes = Buffer.concat([
    Buffer.from('X-Powered-By: PHP\r\n\r\n<!-- 12 -->\r\n'),
    paper([{ commands: table(CELLS) }]),
  ]);
  assert.equal((await read(bytes)).length, 1);
});

it('a number that stands beside the middle of a label of two lines stands behind the label', async () => {
  const lines = [
    ['专项经费（不包括其他', 60, 700],
    ['4.11', 400, 694],
    ['方面）', 60, 688],
    ['会议', 60, 674],
    ['3', 400, 674],
  ] as const;
  const commands = lines.map(([text, x, y]) => print(text, x, y)).join('');
  assert.deepEqual(await read(paper([{ commands }])), ['专项经费（不包括其他方面）   4.11', '会议   3']);
});

it('numbers that stand a little higher than the labels beside them stand in the same line', async () => {
  const rows = [
    ['许可', '31'],
    ['处罚', '4'],
    ['强制', '8'],
  ] as const;
  const commands = rows.flatMap(([label, number], i) => [
    print(label, 60, 700 - 16 * i - 4.2),
    print(number, 400, 700 - 16 * i),
  ]);
  assert.deepEqual(await read(paper([{ commands: commands.join('') }])), [
    '许可   31',
    '处罚   4',
    '强制   8',
  ]);
  // As near to the next line, it may be that one's.
  const between = print('许可', 60, 700) + print('31', 400, 693) + print('处罚', 60, 684.5);
  assert.deepEqual(await read(paper([{ commands: between }])), ['许可', '31', '处罚']);
});

describe('digits of a table that all stand apart', () => {
  const cells = (values: readonly string[]) => [values.slice(0, 4), values.slice(4, 8), values.slice(8, 12)];
  const shown = async (values: readonly string[]) =>
    (await read(paper([{ commands: table(cells(values), spaced(0.7)) }])))[0];

  it('are numbers of several digits', async () =>
    assert.equal(
      await shown(['甲', '453', '12', '0', '乙', '27', '30', '6', '丙', '18', '', '5']),
      '甲|453|12|0 / 乙|27|30|6 / 丙|18||5',
    ));

  it('are numbers of one digit where one of them is a nought in front of others, or few are apart', async () => {
    assert.match(
      (await shown(['甲', '453', '12', '0', '乙', '27', '30', '6', '丙', '01', '', '5']))!,
      /4 5 3.*2 7.*0 1/,
    );
    assert.match((await shown(['甲', '453', '12', '0', '乙', '7', '', '6', '丙', '', '', '5']))!, /4 5 3/);
  });
});
