import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CELLS, FIRST, form, HEIGHT, type Page, type Print, paper, print, table, WIDTH } from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');
const tiled = (text: string, how: Print, dx = 90, dy = 50) => {
  let commands = '';
  for (let x = 10; x < WIDTH - 20; x += dx)
    for (let y = 20; y < HEIGHT; y += dy) commands += print(text, x, y + (x % 7), how);
  return commands;
};
const grey = '0.75 g';

describe('a watermark is not read', () => {
  const marks: [string, string][] = [
    ['aslant', print('内部资料', 120, 560, { size: 60, angle: 30, before: grey })],
    ['aslant and black', print('2024', 180, 600, { size: 40, angle: 45 })],
    ['steep, downwards', print('2024', 180, 720, { size: 40, angle: -60, before: grey })],
    ['aslant in small numbers', tiled('20250122', { size: 9, angle: 15, before: grey })],
    ['aslant in small black numbers', tiled('20250122', { size: 9, angle: 45 })],
    ['of many small words', tiled('水务局', { size: 8, before: grey })],
    ['of many small numbers', tiled('20250122', { size: 8, before: '0.85 g' })],
    ['of many small numbers as large as the text', tiled('20250122', { size: 10, before: '0.7 g' })],
    ['of words in red', tiled('水务局', { size: 10, before: '1 0.6 0.6 rg' })],
    ['of two words in large letters', print('内部资料 注意保存', 70, 650, { size: 40, before: grey })],
    ['of a number in large letters', print('2025', 210, 645, { size: 50, before: grey })],
    ['of outlines', print('2025', 210, 645, { size: 50, before: '1 Tr' })],
    ['upwards', print('20250122', 330, 560, { size: 30, angle: 90, before: grey })],
    ['upwards in small numbers', tiled('20250122', { size: 9, angle: 90, before: grey })],
    ['downwards', print('水务局2025', 330, 760, { size: 30, angle: -90, before: grey })],
    ['upside down', print('2025', 330, 690, { size: 30, angle: 180, before: grey })],
  ];
  for (const [how, mark] of marks) {
    it(`${how}, over the table`, async () =>
      assert.deepEqual(await read(paper([{ commands: table(CELLS) + mark }])), [WHOLE]));
    it(`${how}, behind the table`, async () =>
      assert.deepEqual(await read(paper([{ commands: mark + table(CELLS) }])), [WHOLE]));
    it(`${how}, in a form`, async () => {
      const page: Page = { commands: `${table(CELLS)} /X Do`, resources: `/XObject << /X ${FIRST} 0 R >>` };
      assert.deepEqual(await read(paper([page], [form(mark)])), [WHOLE]);
    });
    it(`${how}, as an annotation`, async () => {
      const note = `<< /Type /Annot /Subtype /Watermark /F 4 /Rect [0 0 ${WIDTH} ${HEIGHT}] /AP << /N ${FIRST + 1} 0 R >> >>`;
      const page: Page = { commands: table(CELLS), entries: `/Annots [${FIRST} 0 R]` };
      assert.deepEqual(await read(paper([page], [note, form(mark)])), [WHOLE]);
    });
  }

  it('that is transparent black', async () => {
    const resources = '/ExtGState << /G << /ca 0.2 >> >>';
    const mark = print('2025', 210, 645, { size: 12, before: '/G gs' });
    assert.deepEqual(await read(paper([{ commands: table(CELLS) + mark, resources }])), [WHOLE]);
  });

  it('in a transparent group', async () => {
    const resources = `/ExtGState << /G << /ca 0.2 >> >> /XObject << /X ${FIRST} 0 R >>`;
    const mark = form(print('2025', 212, 643, { size: 12 }), '/Group << /S /Transparency >>');
    assert.deepEqual(
      await read(paper([{ commands: `${table(CELLS)} q /G gs /X Do Q`, resources }], [mark])),
      [WHOLE],
    );
  });

  it('on its side where it meets nothing', async () => {
    const mark = print('2025-01-22', 530, 300, { size: 30, angle: 90, before: grey });
    assert.deepEqual(await read(paper([{ commands: table(CELLS) + mark }])), [WHOLE]);
  });

  it('on a page where it meets nothing', async () => {
    const mark = print('2025', 210, 645, { size: 50, before: grey });
    assert.deepEqual(
      await read(paper([{ commands: table(CELLS) + mark }, { commands: mark + print('甲', 60, 300) }])),
      [WHOLE, '甲'],
    );
  });

  it('that fills a page of little text', async () => {
    const mark = tiled('20250122', { size: 12, before: grey }, 60, 14);
    assert.deepEqual(await read(paper([{ commands: table(CELLS) + mark }])), [WHOLE]);
  });
});

const HEADING = print('三、收到和处理申请情况', 60, 720);

describe('what only looks different is read', () => {
  const kinds: [string, string][] = [
    ['in grey', '0.6 g'],
    ['in red', '1 0 0 rg'],
    ['in outlines', '1 Tr'],
    ['in blue and larger', '0 0 1 rg'],
  ];
  for (const [how, before] of kinds) {
    it(`numbers ${how}`, async () => {
      const size = how.endsWith('larger') ? 13 : 10;
      const commands = table(CELLS, (text, x, y) =>
        print(text, x, y, text.length < 3 ? { before, size } : {}),
      );
      assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
    });
  }

  it('a red head and a grey foot', async () => {
    const commands =
      print('某某县水务局文件', 100, 760, { size: 36, before: '1 0 0 rg' }) +
      table(CELLS) +
      print('二〇二五年一月', 300, 100, { size: 9, before: '0.6 g' });
    assert.deepEqual(await read(paper([{ commands }])), ['某某县水务局文件', WHOLE, '二〇二五年一月']);
  });

  it('labels that run upwards or downwards in a cell', async () => {
    for (const angle of [90, -90]) {
      const at: [number, number] = angle > 0 ? [74, 646] : [66, 694];
      const grid =
        '60 640 m 60 700 l S 80 640 m 80 700 l S 200 640 m 200 700 l S 60 640 m 200 640 l S 60 700 m 200 700 l S 80 670 m 200 670 l S\n';
      const commands =
        grid + print('不予公开', ...at, { angle }) + print('12', 100, 680) + print('7', 100, 650);
      assert.deepEqual(await read(paper([{ commands: HEADING + commands }])), [
        '三、收到和处理申请情况',
        '不予公开|12 / 7',
      ]);
    }
  });

  it('labels of two lines that run upwards or downwards in a cell', async () => {
    const grid =
      '60 640 m 60 700 l S 100 640 m 100 700 l S 200 640 m 200 700 l S 60 640 m 200 640 l S 60 700 m 200 700 l S 100 670 m 200 670 l S\n';
    const numbers = print('12', 120, 680) + print('7', 120, 650);
    const up = print('本年度办', 75, 650, { angle: 90 }) + print('理结果', 88, 650, { angle: 90 });
    const down = print('本年度办', 84, 690, { angle: -90 }) + print('理结果', 71, 690, { angle: -90 });
    for (const label of [up, down])
      assert.deepEqual(await read(paper([{ commands: HEADING + grid + label + numbers }])), [
        '三、收到和处理申请情况',
        '本年度办理结果|12 / 7',
      ]);
  });
});
