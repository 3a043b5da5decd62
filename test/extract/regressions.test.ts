/** What once was read wrong, each case as small as it can be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { costOf } from '../cost.js';
import { read } from './reading.js';

const TITLE = '某某县人民政府2021年政府信息公开工作年度报告\n';
const prose = (text: string) =>
  read(TITLE + text)
    .figures.filter(({ via }) => via === 'prose')
    .map(({ indicator, value, state, year }) => `${indicator}=${value} ${state} ${year}`);

describe('numbers', () => {
  const cases: [string, string[]][] = [
    ['收到政府信息公开申请数十件。', []],
    ['收到政府信息公开申请近百件。', []],
    ['收到政府信息公开申请3千余件。', ['requests.received=3000 approximate 2021']],
    ['收到政府信息公开申请1,2345件。', []],
    ['收到政府信息公开申请一百零五件。', ['requests.received=105 reported 2021']],
    ['收到政府信息公开申请:①3件。', ['requests.received=3 reported 2021']],
  ];
  for (const [text, expected] of cases)
    it(`are read whole or not at all: ${text}`, () => assert.deepEqual(prose(text), expected));
});

/** What the cell of a label says. */
const stateOf = (cell: string) =>
  read(
    `<h1>${TITLE.trim()}</h1><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>${cell}</td></tr></table>`,
  ).figures.map(({ value, state }) => `${value} ${state}`);

describe('a cell in which only marks stand', () => {
  for (const cell of ['④⑤⑦', '①', '&nbsp;³'])
    it(`is not blank: ${cell}`, () => assert.deepEqual(stateOf(cell), ['null unreadable']));
  for (const cell of ['', '&nbsp;', '&#8203;', '\u3000'])
    it(`while one of blanks is: ${JSON.stringify(cell)}`, () =>
      assert.deepEqual(stateOf(cell), ['null blank']));
});

describe('digits beside the number of a cell', () => {
  const cases: [cell: string, want: string][] = [
    ['78<sup><span>1</span></sup>', '78 reported'],
    ['78<sup><a href="#n"><font>②</font></a></sup>', '78 reported'],
    ['<sup><span>78</span></sup><input value="6">', '6 reported'],
    ['78<button>9</button>', 'null unreadable'],
    ['<svg><text>9</text></svg>78', 'null unreadable'],
    ['<svg><text>78</text></svg>', '78 reported'],
  ];
  for (const [cell, want] of cases)
    it(`do not run into it: ${cell}`, () => assert.deepEqual(stateOf(cell), [want]));
});

describe('parts of the publisher', () => {
  const cases: [string, string[]][] = [
    [
      '全市收到政府信息公开申请527件,其中市本级440件(含市政府工作部门398件),县市区政府87件。',
      ['527 area', '440 own_level', '398 department', '87 subordinate'],
    ],
    ['官方微博“某某发布”发布信息2887条。', ['2887 own_level']],
    ['全区接受培训4929人次。', ['4929 area']],
  ];
  for (const [text, expected] of cases) {
    it(`are told apart: ${text}`, () => {
      const { figures } = read(`${TITLE}二、公开情况\n${text}`);
      assert.deepEqual(
        figures.map(({ value, scope }) => `${value} ${scope}`),
        expected,
      );
    });
  }
});

describe('documents', () => {
  const cases: [string, string[]][] = [
    [
      '清理并发布现行有效行政规范性文件393件,更新本年度制发的规范性文件77件。',
      ['normative_documents.in_force=393 reported 2021', 'normative_documents.made=77 reported 2021'],
    ],
    ['本次清理2020年前制定的行政规范性文件293件。', []],
  ];
  for (const [text, expected] of cases) {
    it(`made in the year are told from those reviewed: ${text}`, () =>
      assert.deepEqual(prose(text), expected));
  }
});

describe('years', () => {
  const cases: [string, string[]][] = [
    ['去年共收到政府信息公开申请8件。', ['requests.received=8 reported 2020']],
    [
      '2020年收到政府信息公开申请8件,今年收到政府信息公开申请10件。',
      ['requests.received=8 reported 2020', 'requests.received=10 reported 2021'],
    ],
    ['2021年1-9月主动公开政府信息600条。', []],
    ['上年结转政府信息公开申请3件。', ['requests.carried_in=3 reported 2021']],
  ];
  for (const [text, expected] of cases)
    it(`belong to what is said of them: ${text}`, () => assert.deepEqual(prose(text), expected));
});

it('a long run of small words does not hang the reader', async () => {
  const cost = await costOf(() => read(`${TITLE}主动公开政府信息${'数量'.repeat(400)}甲5条。`));
  assert.ok(cost < 1000);
});

it('a request table in which no line can be read is kept, and is no sentence', () => {
  const labels = [
    '(一)予以公开',
    '1.属于国家秘密',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '1.本机关不掌握相关政府信息',
  ];
  const run = '330000033';
  const { figures, unmapped } = read(
    `${TITLE}三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量${run}二、上年结转政府信息公开申请数量${run}三、本年度办理结果${labels.map((label) => label + run).join('')}(七)总计${run}`,
  );
  assert.deepEqual([...new Set(figures.map(({ state }) => state))], ['unreadable']);
  assert.ok(unmapped.every(({ cells }) => cells.includes(run)));
});

it('a label in traditional script is the same label, also where another character stands for 复', () => {
  const rows = ['收到申請數|7', '申請辦結數|7', '按時辦結數|7', '延期辦結數|0', '申請答覆數|7'];
  const more = ['屬於已主動公開範圍數|0', '同意公開答覆數|7', '同意部分公開答覆數|0', '不同意公開答覆數|0'];
  const text = [...rows, ...more].map((row) => `${row.replace('|', ' | 件 | ')} |`).join('\n');
  const { figures } = read(`某某縣人民政府2016年政府信息公開工作年度報告\n政府信息公開情況統計表\n${text}`);
  const values = figures
    .filter(({ via }) => via === 'table')
    .map(({ indicator, value }) => [indicator, value]);
  assert.deepEqual(Object.fromEntries(values)['requests.answered'], 7);
  assert.deepEqual(Object.fromEntries(values)['requests.granted'], 7);
});

it('blanks around a number do not make its sentence a line of a table', () => {
  const { figures } = read(
    `${TITLE}二、主动公开政府信息情况\n全年制发行政规范性文件 106 件。\n三、收到和处理政府信息公开申请情况\n本年新收政府信息公开申请 13 件，上年结转政府信息公开申请 78 件。\n结转下年度继续办理 5 件。`,
  );
  assert.deepEqual(
    figures.map(({ indicator, value, via }) => `${via} ${indicator}=${value}`),
    [
      'prose normative_documents.made=106',
      'prose requests.received=13',
      'prose requests.carried_in=78',
      'prose requests.carried_out=5',
    ],
  );
});

it('a character that is none does not stop the reader', () => {
  const { figures } = read(`${TITLE}二、公开情况\n\uffff全年主动公开政府信息120条。\uffff`);
  assert.deepEqual(
    figures.map(({ value }) => value),
    [120],
  );
});

it('the first lines of a list of counts are not a line of another form', () => {
  const { figures } = read(
    `${TITLE}政府信息公开情况统计表\n统计指标 | 单位 | 统计数 |\n（一）主动公开政府信息数 | 条 | 9 |\n其中：主动公开规范性文件数 | 条 | 7 |\n`,
  );
  assert.deepEqual(
    figures.filter(({ value }) => value !== null).map(({ id }) => id),
    [],
  );
});

it('a footnote in a table does not make it the layout of a page', () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '1', '2', '3'],
    ['行政规范性文件', '14', '25', '36'],
  ];
  const note = `<tr><td colspan="4">${'说明文字,'.repeat(90)}</td></tr>`;
  const many = Array.from({ length: 60 }, (_, i) => ['其他内容说明', `${i}`, '0', '0']);
  const { figures } = read(`<p>${TITLE}</p><table>${[...table, ...many].map(row).join('')}${note}</table>`);
  const figure = figures.find(({ id }) => id === 'table:normative_documents.repealed');
  assert.equal(figure?.value, 25);
});

it('a share is of the head of its own list, not of any number that would fit', () => {
  const { claims } = read(
    `${TITLE}二、依申请公开情况\n全年办理建议420件。全年收到政府信息公开申请411件,其中:土地类174件,占41.4%。`,
  );
  assert.equal(claims[0]?.whole?.value, 411);
});

it('an amount in 亿元 comes out without the noise of binary fractions', () => {
  const { figures } = read(
    `${TITLE}第二十条第(一)项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 2 | 3 |\n第二十条第(五)项\n信息内容 | 本年处理决定数量 |\n行政许可 | 3 |\n第二十条第(六)项\n信息内容 | 本年处理决定数量 |\n行政处罚 | 4 |\n行政强制 | 5 |\n第二十条第(八)项\n信息内容 | 本年收费金额(单位:万元) |\n行政事业性收费 | 1.13亿元 |\n`,
  );
  assert.equal(figures.find(({ indicator }) => indicator === 'admin_fees.amount')?.value, 11300);
});
