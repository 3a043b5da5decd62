import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CELLS, HEIGHT, paper, print, table, WIDTH } from './paper.js';
import { read } from './reading.js';

const WHOLE = CELLS.map((row) => row.join('|')).join(' / ');
const TURNS: Record<string, string> = {
  'on its left side': `0 1 -1 0 ${WIDTH + 150} 0`,
  'on its right side': `0 -1 1 0 -150 ${HEIGHT}`,
  'upside down': `-1 0 0 -1 ${WIDTH} ${HEIGHT}`,
};
const turned = (commands: string, how: string) => `q ${TURNS[how]} cm ${commands} Q\n`;

describe('a page', () => {
  for (const how of Object.keys(TURNS)) {
    it(`whose table lies ${how} is read`, async () => {
      const commands = turned(
        print('二、主动公开', 60, 720) + table(CELLS) + print('规章有3件。', 60, 600),
        how,
      );
      assert.deepEqual(await read(paper([{ commands }])), ['二、主动公开', WHOLE, '规章有3件。']);
    });
    it(`whose table lies ${how} is read with an upright number of the page`, async () => {
      const commands = turned(table(CELLS), how) + print('- 1 -', 280, 30);
      assert.equal((await read(paper([{ commands }])))[0], WHOLE);
    });
  }

  for (const degrees of [0.4, 1.2, -2, 3.2]) {
    const [sine, cosine] = [Math.sin, Math.cos].map((of) => of((degrees * Math.PI) / 180).toFixed(5));
    const aslant = `${cosine} ${sine} ${-sine!} ${cosine} 0 0 cm`;
    it(`that lies aslant by ${degrees} degrees is read line by line`, async () => {
      const commands = `q ${aslant} ${print('二、主动公开', 60, 720)}${table(CELLS)} Q\n`;
      assert.deepEqual(await read(paper([{ commands }])), ['二、主动公开', WHOLE]);
    });
    it(`that lies aslant by ${degrees} degrees is read without the watermark across it`, async () => {
      const marks = [0, 1, 2, 3].map((i) =>
        print('20250122', 80 + 110 * i, 560 + 50 * i, { angle: 30, before: '0.8 g' }),
      );
      const commands = `${marks.join('')}q ${aslant} ${table(CELLS)} Q\n`;
      assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
    });
  }

  it('has no digits that are known in a number that stands on its head among others', async () => {
    const commands = `${table(CELLS)}${print('规章有3件。', 60, 600)}${print('619', 300, 500, { angle: 180 })}`;
    const lines = await read(paper([{ commands }]));
    assert.ok(lines.includes('□□□') && !lines.some((line) => line.includes('619')), lines.join('\n'));
  });

  it('that is marked as turned is read', async () => {
    const commands = turned(table(CELLS), 'on its left side');
    assert.deepEqual(await read(paper([{ commands, entries: '/Rotate 90' }])), [WHOLE]);
    const upright = table(CELLS);
    assert.deepEqual(await read(paper([{ commands: upright, entries: '/Rotate 270' }])), [WHOLE]);
  });

  it('of upright text whose table lies on its side is read', async () => {
    const many = [...Array(2)].map((_, i) => [`第${i + 1}行`, `${i + 10}`, `${i + 20}`, `${i + 30}`]);
    const rows = [['信息内容', '制发', '废止', '有效'], ...many];
    const side = (down: number) => `q 0 1 -1 0 ${700 + down} 100 cm ${table(rows)} Q\n`;
    const sentences = ['本机关认真落实政府信息公开各项要求。', '全年没有收到举报。'];
    const commands = print(sentences[0]!, 60, 780) + print(sentences[1]!, 60, 760) + side(0) + side(120);
    const whole = rows.map((row) => row.join('|')).join(' / ');
    assert.deepEqual(await read(paper([{ commands }])), [...sentences, whole, whole]);
  });
});

describe('space between characters', () => {
  it('that a page sets between all of them is none', async () => {
    const apart = (text: string, x: number, y: number) => {
      let left = x;
      return [...text]
        .map((char) => {
          const command = print(char, left, y, { size: 5 });
          left += (char > '\u2000' ? 5 : 2.5) + 2;
          return command;
        })
        .join('');
    };
    const sentence = apart(
      '本机关认真落实政府信息公开各项要求全年没有收到举报也没有收到申请公开的内容都在网站上',
      60,
      760,
    );
    const cells = CELLS.map((row) => row.map((text) => (text === '行政规范性文件' ? '规范性文件' : text)));
    const lines = await read(
      paper([
        {
          commands:
            sentence +
            apart(
              '其他各项工作情况都已在总结中说明没有需要另行报告的事项特此报告如上请予以审阅谢谢',
              60,
              740,
            ) +
            table(cells, apart),
        },
      ]),
    );
    assert.equal(lines.at(-1), cells.map((row) => row.join('|')).join(' / '));
  });

  it('as wide as a blank parts a number from the number of its entry, where a point is narrow', async () => {
    // In Helvetica a point and a blank are half as wide as a digit: 1. 5 steps as evenly as 1.5 does.
    const at = (text: string, x: number) => `BT /H 10 Tf 1 0 0 1 ${x} 700 Tm (${text}) Tj ET\n`;
    const resources = '/Font << /F 3 0 R /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
    const commands = at('1.', 60) + at('5', 71.12) + print('件', 76.68, 700);
    assert.deepEqual(await read(paper([{ commands, resources }])), ['1. 5件']);
  });

  it('that the text sets is none', async () => {
    for (const space of [0.5, 3, 6, 9]) {
      const commands = table(CELLS, (text, x, y) =>
        print(text, x, y, { size: 8, before: text.length < 4 ? `${space} Tc` : '' }),
      );
      assert.deepEqual(await read(paper([{ commands }])), [WHOLE], `${space} points`);
    }
  });

  it('that is stretched is none', async () => {
    const commands = table(CELLS, (text, x, y) => print(text, x, y, { size: 8, before: '120 Tz' }));
    assert.deepEqual(await read(paper([{ commands }])), [WHOLE]);
  });

  it('is none where a blank of the font is narrow, and stands where one is', async () => {
    assert.deepEqual(await read(paper([{ commands: print('2024 年 3 件', 60, 600, { before: '80 Tz' }) }])), [
      '2024 年 3 件',
    ]);
  });
});
