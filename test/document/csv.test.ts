import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv, readRecords } from '../../src/document/csv.js';

const read = (text: string) =>
  readCsv(text)?.rows.map((row) => row.map((cell) => cell.text).join('|')) ?? null;
/** Milliseconds of the processor, which other work does not lengthen. */
const cost = (work: () => void) => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};
const RAGGED = ['某局年度报告', '第一项,,,', '内容,制发,废止,有效', '规章,0,0,3', '许可,12', '强制,1', ''];
const ROWS = ['某局年度报告|||', '第一项|||', '内容|制发|废止|有效', '规章|0|0|3', '许可|12||', '强制|1||'];

describe('rows of unequal length', () => {
  for (const end of ['\n', '\r\n', '\r'])
    it(`are a table: ${JSON.stringify(end)}`, () => assert.deepEqual(read(RAGGED.join(end)), ROWS));

  it('are one with semicolons, and with the separator that the first line says', () => {
    const semicolons = RAGGED.join('\n').replaceAll(',', ';');
    assert.deepEqual(read(semicolons), ROWS);
    assert.deepEqual(read(`sep=;\r\n${semicolons}`), ROWS);
    assert.deepEqual(read(`SEP=,\n${RAGGED.join('\n')}`), ROWS);
    assert.deepEqual(read(`sep=|\n${RAGGED.join('\n').replaceAll(',', '|')}`), ROWS);
  });

  for (const mark of ['，', '；'])
    it(`are one with marks of Chinese sentences: ${mark}`, () => {
      const text = [...RAGGED.slice(0, -1), '办法，3'.replace('，', mark)].join('\n').replaceAll(',', mark);
      assert.deepEqual(read(text), [...ROWS, '办法|3||']);
    });
  it('are none with marks that may be those of a label', () => {
    const rows = ['内容，件数', '公开（只计一种，不计别的），3', '规章，1', '许可，2', '强制，4'];
    assert.equal(read(rows.join('\n')), null);
    assert.equal(read('某局收到申请3件，答复3件。\n另有信函，4\n均已办结。'), null);
  });

  it('are one with tabs where they have quotation marks', () => {
    assert.deepEqual(read('内容\t"制\n发"\t废止\n规章\t0\t"1,234"\n许可\t1\t2'), [
      '内容|制\n发|废止',
      '规章|0|1,234',
      '许可|1|2',
    ]);
    assert.equal(read('内容\t制发\t废止\n规章\t0\t1\n许可\t1\t2'), null);
  });

  it('are one where all of it stands in one field', () => {
    assert.deepEqual(read(`"${RAGGED.join('\n')}"\n`), ROWS);
  });

  it('put thousands together that nothing holds together, where it can be done in one way', () => {
    const rows = (line: string) => ['甲,1,2,', line, '丙,5,6,7', '丁,8,9,1'].join('\n');
    assert.deepEqual(read(rows('乙,2,797,3,'))?.[1], '乙|2,797|3|');
    assert.deepEqual(read(rows('乙,1,234,567,,'))?.[1], '乙|1,234,567||');
    // Three fields behind a lead: two of them are one number, and nobody knows which.
    assert.deepEqual(read(rows('乙,2,797,3,120'))?.[1], '乙|2|797|3|120');
    assert.deepEqual(read(rows('乙,2,797,3'))?.[1], '乙|2|797|3');
  });

  it('keep numbers that were guarded against Excel', () => {
    assert.deepEqual(read('a,b\n甲,="12"\n乙,"=""3"""\n丙,\'4'), ['a|b', '甲|12', '乙|3', '丙|4']);
  });
});

describe('quotation marks that nobody doubled', () => {
  const numbers = '甲,1,2\n乙,3,4\n丙,5,6\n';
  const cases: [name: string, row: string, read: string][] = [
    ['within a field', '"危及"三安全"的",7,8', '危及"三安全"的|7|8'],
    ['behind a backslash', '"危及\\"三安全\\"的","7","8"', '危及"三安全"的|7|8'],
    ['behind a backslash, at the end', '"危及\\"三安全\\"","7","8"', '危及"三安全"|7|8'],
    ['before the end of a field', '"甲"乙,7,8', '甲乙|7|8'],
    ['before a field in marks', '"甲"乙,"7","8"', '甲乙|7|8'],
    ['amid a field that has none', '甲"乙,7,8', '甲"乙|7|8'],
    ['amid a field, over a line', '一、"甲\n乙",7,8', '一、"甲\n乙"|7|8'],
    ['of a field that nothing closes', '"甲,7,8', '"甲|7|8'],
    ['at the end of the text', '丁,7,"', '丁|7|'],
  ];
  for (const [name, row, want] of cases)
    it(`cost no cell: ${name}`, () => {
      assert.deepEqual(read(`${numbers}${row}`)?.slice(3), [want]);
      if (!row.endsWith('"')) assert.deepEqual(read(`${row}\n${numbers}`)?.slice(0, 1), [want]);
    });
  it('make a table of fields between bars', () =>
    assert.deepEqual(read('"甲"|"1"|"2"\n"乙"|"3"|"4"\n"丙"|"5"|""'), ['甲|1|2', '乙|3|4', '丙|5|']));
  it('do not make reading grow with the square of the text', () => {
    const size = 200_000;
    for (const part of ['"a,', 'a"', '"\\"a,', '"a" ', 'a"\n', '"\n', '""a,"'])
      assert.ok(cost(() => read(part.repeat(size / part.length))) < 4000, part);
  });
});

describe('text in which commas stand', () => {
  const cases: [name: string, text: string][] = [
    ['sentences', '本年公开3条,答复2件。\n收到申请,均已答复,没有收费。\n甲,乙\n丙,丁\n'],
    ['thousands', '报告\n行政许可 1,234\n行政处罚 5,678\n行政强制 9,012\n行政征收 1,000\n'],
    [
      'thousands between tabs',
      '表\n机关\t0\t1,234\t0\t1,234\n总计\t5,678\t5,678\t0\n合计\t9,012\t0\n乙\t1,000\t0\n',
    ],
    ['thousands between pipes', '表\n机关 | 0 | 1,234 |\n总计 | 5,678 | 5,678 |\n乙 | 9,012 | 0 |\n'],
    ['clauses that end with a mark', '第一条 甲;\n第二条 乙;\n第三条 丙;\n第四条 丁;\n'],
  ];
  for (const [name, text] of cases) it(`is no table: ${name}`, () => assert.equal(read(text), null));
});

it('a text of a million short rows and one wide one makes no table of a billion cells', () => {
  assert.equal(readCsv(`${','.repeat(1_000_000)}\n${'a,1\n'.repeat(500_000)}`), null);
});

describe('the numbers of the lines, which programs write in front', () => {
  const lines = ['报告', ...Array.from({ length: 6 }, (_, i) => `许可${i},1,,`), '内容,制发,废止,有效'];
  const body = [...lines, '规章,0,0,3', '说明', '强制,1,,'];
  const numbered = (from: number) => body.map((line, i) => `${from + i},${line}`).join('\n');
  for (const from of [0, 1])
    it(`are no cells: from ${from}`, () => {
      const rows = read(numbered(from))!;
      assert.equal(rows.length, body.length);
      assert.deepEqual(rows.slice(0, 2), ['|报告|||', '|许可0|1||']);
      assert.equal(rows.at(-3), '|规章|0|0|3');
    });

  it('are no cells below a line of names', () =>
    assert.deepEqual(read(`,0,1,2,3\n${numbered(0)}`)!.slice(0, 3), ['|0|1|2|3', '|报告|||', '|许可0|1||']));

  it('are kept where they are not in order, or few', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i === 4 ? 50 : i},许可,1,2`);
    assert.equal(read(rows.join('\n'))![4], '50|许可|1|2');
    assert.deepEqual(read('1,甲,2\n2,乙,3\n3,丙,4'), ['1|甲|2', '2|乙|3', '3|丙|4']);
  });
});

describe('tables that stand side by side', () => {
  const rows = [
    ['某局年度报告'],
    ['一、制发', '', '二、复议', ''],
    ['内容', '件数', '结果', '件数'],
    ['规章', '3', '维持', '5'],
    ['许可', '12', '纠正', '6'],
  ];
  const read = (lines: readonly string[][], separator: string) =>
    readRecords(lines.map((line) => line.join(separator)).join('\n'))?.map((block) =>
      block.kind === 'text'
        ? block.text
        : block.rows
            .filter((row) => row.length > 0)
            .map((row) => row.map(({ text, column }) => `${column}:${text}`).join('|')),
    );
  const parted = [
    '某局年度报告',
    ...['一、制发', ['0:内容|1:件数', '0:规章|1:3', '0:许可|1:12']],
    ...['二、复议', ['2:结果|3:件数', '2:维持|3:5', '2:纠正|3:6']],
  ];
  it('are several where each has a heading, with commas and with tabs', () => {
    assert.deepEqual(read(rows, ','), parted);
    assert.deepEqual(read(rows, '\t'), parted);
  });
  it('are several where an empty column is between them', () => {
    const apart = rows.slice(2).map((row) => [...row.slice(0, 2), '', ...row.slice(2)]);
    assert.deepEqual(read(apart, ','), [
      ['0:内容|1:件数', '0:规章|1:3', '0:许可|1:12'],
      ['3:结果|4:件数', '3:维持|4:5', '3:纠正|4:6'],
    ]);
  });
  it('are one where one heading has no numbers below it, or other words stand beside them', () => {
    const remarks = rows.map((row) => row.map((text, i) => (i === 3 && /^\d/.test(text) ? '略' : text)));
    const heads = rows.map((row, i) => (i === 1 ? ['申请人', '一、新收', '二、结转', '三、总计'] : row));
    for (const lines of [remarks, heads]) assert.equal(read(lines, ',')?.length, 1);
  });
});

describe('references to characters, in which a program left what it took out of a page', () => {
  it('are read as the characters, and part no cells', () => {
    const text = '内容&nbsp;,制发,废止&#44;失效\n&ldquo;规章&rdquo;,&nbsp;0,3\n许可&amp;nbsp;,1,2\nA&B,3,4';
    assert.deepEqual(read(text), ['内容|制发|废止,失效', '“规章”|0|3', '许可|1|2', 'A&B|3|4']);
  });
  it('end with a semicolon that is no separator', () => {
    const text = '内容;制发&#12289;废止;有效\n规章;&nbsp;0;3\n许可;1;2';
    assert.deepEqual(read(text), ['内容|制发、废止|有效', '规章|0|3', '许可|1|2']);
  });
});

describe('rare separators', () => {
  for (const separator of ['^', '~'])
    it(`part cells: ${separator}`, () =>
      assert.deepEqual(read(RAGGED.join('\n').replaceAll(',', separator)), ROWS));
});

describe('cells that a program left empty or wrote again', () => {
  for (const empty of ['\\N', 'NaN', 'NULL', '<NA>'])
    it(`are empty: ${empty}`, () => {
      const text = ['内容,制发,废止,有效', '规章,0,0,3', '许可,12,,', '强制,1,,'].join('\n');
      assert.deepEqual(read(text.replace(/,(?=,|$)/gm, `,${empty}`)), read(text));
    });

  it('make a table of lines with tabs', () =>
    assert.deepEqual(read('内容\t制发\t废止\n规章\tNULL\t1\n许可\t1\tNULL\n'), [
      '内容|制发|废止',
      '规章||1',
      '许可|1|',
    ]));

  it('stand once where the cells around them were merged, with commas and with tabs', () => {
    const rows = [
      ['项目一', '项目一', '项目一'],
      ['内容', '处理决定', '处理决定'],
      ['许可', '73', '73'],
      ['项目二', '项目二', '项目二'],
      ['内容', '制发', '废止'],
      ['规章', '4', '4'],
      ['其他文件', '其他文件', '5'],
      ['其他文件', '其他事项', '6'],
      ['合计件数', '合计件数', '11'],
    ];
    const once = ['项目一||', '内容|处理决定|', '许可|73|', '项目二||', '内容|制发|废止', '规章|4|4'];
    const rest = ['其他文件||5', '|其他事项|6', '合计件数||11'];
    for (const mark of [',', '\t', '|'])
      assert.deepEqual(read(rows.map((row) => row.join(mark)).join('\n')), [...once, ...rest]);
  });
});

describe('records that a program wrapped in a way of its own', () => {
  const [title, ...records] = [
    ['某局年度报告'],
    ['内容', '制发', '废止'],
    ['规章', '0', '3'],
    ['文件“办法”', '12', '4'],
    ['许可', '5', ''],
    ['处罚', '6', ''],
    ['强制', '7', ''],
  ];
  const want = [title!, ...records].map((row) => [...row, '', ''].slice(0, 3).join('|'));
  const lines = (join: (row: readonly string[]) => string) => [title!, ...records].map(join).join('\n');
  const cases: [how: string, text: string][] = [
    ['each in one field', lines((row) => `"${row.join(',')}"`)],
    ['without the outer marks', lines((row) => row.join('","'))],
    ['in the marks of Chinese texts', lines((row) => row.map((field) => `“${field}”`).join(','))],
    ['with blanks behind separators', lines((row) => row.map((field) => `"${field}"`).join(', '))],
    ['as lists of JSON', lines((row) => JSON.stringify(row))],
    ['in lines that end as in old systems', lines((row) => row.join(',')).replaceAll('\n', '\u2028')],
  ];
  for (const [how, text] of cases)
    it(`are read as they are: ${how}`, () => assert.deepEqual(read(text), want));

  it('stand in single quotation marks, with separators and double marks in them', () => {
    const text = [
      ['内容', '制发,新', '废止'],
      ['规章', '3', '1'],
      ['“三"定', '4', ''],
      ['许可', '5', '6'],
    ]
      .map((row) => row.map((field) => `'${field}'`).join(','))
      .join('\r\n');
    assert.deepEqual(read(text), ['内容|制发,新|废止', '规章|3|1', '“三"定|4|', '许可|5|6']);
  });

  it('stand in marks that two programs put around them', () =>
    assert.deepEqual(read('""内容"",""件数""\n""规章"",""1""\n""许可"",""1322""'), [
      '内容|件数',
      '规章|1',
      '许可|1322',
    ]));
  it('hold separators behind a backslash', () => {
    const text = ['内容,制发,废止', '规章\\,命令,3,1', '文件,4,2', '许可,5,6'].join('\n');
    assert.deepEqual(read(text), ['内容|制发|废止', '规章,命令|3|1', '文件|4|2', '许可|5|6']);
  });

  it('are parted by colons where cells between them are empty', () => {
    const text = ['内容:制发:废止', '规章::3', '文件:12:4', '许可:5::', '处罚::6'].join('\n');
    assert.deepEqual(read(text)?.[1], '规章||3|');
  });

  it('are not seen in sentences, nor in colons behind labels', () => {
    const sentences = Array.from(
      { length: 9 },
      (_, i) => `“甲${i}”,“乙”等${',其中'.repeat(i % 3)}${i}件,均已公开。`,
    ).join('\n');
    assert.equal(read(sentences), null);
    assert.equal(read(Array.from({ length: 9 }, (_, i) => `收到${i}: ${i}`).join('\n')), null);
  });

  it('do not make reading grow with the square of the text', () => {
    for (const part of ['"', '","', '[', '“”,', '::', '"\n', ', "'])
      assert.ok(cost(() => readCsv(part.repeat(300_000))) < 4000, part);
  });
});
