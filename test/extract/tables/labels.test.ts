import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from '../../../src/document/read.js';
import type { Line } from '../../../src/domain/forms/form.js';
import { compact, flowOf } from '../../../src/extract/flow.js';
import { LabelIndex } from '../../../src/extract/tables/label-index.js';
import { matchLabels } from '../../../src/extract/tables/labels.js';

const line = (label: string, number = '', ...aliases: string[]): Line => ({
  label,
  number,
  aliases,
  cells: [],
});

const LINES: readonly Line[] = [
  line('规章'),
  line('行政规范性文件', '', '规范性文件'),
  line('行政许可'),
  line('被依法纠错数', '(二)'),
  line('其他', '3.'),
  line('告知作出更改补充数', '7.'),
  line('被依法纠错数', '(二)'),
  line('要求行政机关确认或重新出具已获取信息', '5.'),
];

const INDEX = new LabelIndex([{ lines: LINES }]);

function match(text: string) {
  const flow = flowOf(readText(Buffer.from(text)));
  const view = compact(flow);
  return { flow, matches: matchLabels(flow, view, LINES, INDEX.hits(view.text)[0]!).flat() };
}

/** The lines found, as `number of the line: words`. */
function found(text: string): string[] {
  const { flow, matches } = match(text);
  return matches.map(({ line: n, start, end }) => `${n}:${flow.text.slice(start, end)}`);
}

describe('a label of one word that has lost its list number', () => {
  const grid = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const before = ['行政许可', '3'];

  it('is known in a grid by the number beside it', () =>
    assert.deepEqual(found(grid(before, ['其他', '6', '0'])), ['2:行政许可', '4:其他']));
  it('is a head where words stand beside it', () =>
    assert.deepEqual(found(grid(before, ['其他', '总计'])), ['2:行政许可']));
  it('is a head at the end of its row', () =>
    assert.deepEqual(found(grid(before, ['机构', '其他'], ['6', '0'])), ['2:行政许可']));
  it('is a word in a text', () => assert.deepEqual(found('行政许可 3\n其他 6 0'), ['2:行政许可']));
});

describe('labels', () => {
  const cases: [name: string, text: string, labels: string[]][] = [
    [
      'in the form’s order',
      '规章 1\n行政规范性文件 2\n行政许可 3',
      ['0:规章', '1:行政规范性文件', '2:行政许可'],
    ],
    ['with a row missing', '规章 1\n行政许可 3', ['0:规章', '2:行政许可']],
    [
      'in another wording, the longest at a place',
      '规章 1\n规范性文件 2\n行政许可 3',
      ['0:规章', '1:规范性文件', '2:行政许可'],
    ],
    ['with blanks and line breaks inside', '规 章 1\n行政规范\n性文件 2', ['0:规 章', '1:行政规范\n性文件']],
    ['with a variant character', '7.告知做出更改、补充数 3', ['5:告知做出更改、补充数']],
    [
      'that stand twice in the form, in their order',
      '(二)被依法纠错数 1\n7.告知作出更改补充数\n(二)被依法纠错数 2',
      ['3:被依法纠错数', '5:告知作出更改补充数', '6:被依法纠错数'],
    ],
    ['of two characters not inside a word', '规章制度 1\n行政规范性文件 2', ['1:行政规范性文件']],
    [
      'of two characters only behind their number',
      '其他 1\n7.告知作出更改补充数 2',
      ['5:告知作出更改补充数'],
    ],
    [
      'of two characters behind their number',
      '3.其他 1\n7.告知作出更改补充数 2',
      ['4:其他', '5:告知作出更改补充数'],
    ],
    [
      'cut off by the page',
      '7.告知作出更改补充数 2\n5.要求行政机关确认或 0\n重新出具',
      ['5:告知作出更改补充数', '7:要求行政机关确认'],
    ],
    ['none', '今天天气晴朗', []],
  ];
  for (const [name, text, labels] of cases)
    it(`are found ${name}`, () => assert.deepEqual(found(text), labels));

  it('are taken from the table and not from a sentence far above', () => {
    const { flow, matches } = match(
      `行政规范性文件管理工作，${'各单位认真落实。'.repeat(60)}\n行政规范性文件 2\n行政许可 3`,
    );
    assert.equal(matches[0]?.start, flow.text.lastIndexOf('行政规范性文件'));
  });
});
