/** Every table of every form in every file format: each number comes back at its place, and none is made up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../src/document/read.js';
import { extracted, readAs, tableCells } from '../extract/reading.js';
import { LAYOUTS } from '../extract/render.js';
import {
  cellsOf,
  disclosureSheet,
  disputeSheet,
  type Fill,
  type Print,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from '../extract/sheets.js';
import { type Content, docx, mhtml, pdf, workbook, worksheet } from './formats.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const page = LAYOUTS.find(({ name }) => name === 'HTML with spans')!;
const FORMATS: Readonly<Record<string, (contents: readonly Content[]) => Uint8Array>> = {
  DOCX: (contents) => docx(contents),
  XLSX: (contents) => workbook({ Sheet1: worksheet(contents) }),
  'XLSX with digits grouped': (contents) => workbook({ Sheet1: worksheet(contents, '#,##0') }),
  XLS: (contents) => workbook({ Sheet1: worksheet(contents) }, 'biff8'),
  'XLS that is XML': (contents) => workbook({ Sheet1: worksheet(contents) }, 'xlml'),
  'PDF with drawn lines': (contents) => pdf(contents, 'strokes'),
  'PDF with lines of thin bars': (contents) => pdf(contents, 'bars'),
  MHTML: (contents) => {
    const html = contents.map((one) => (typeof one === 'string' ? `<p>${one}</p>` : page.render(one)));
    return mhtml([
      { location: 'http://a.cn/', type: 'text/html; charset="utf-8"', bytes: Buffer.from(html.join('')) },
    ]);
  },
};

const contentsOf = (sections: readonly (readonly [string, Sheet])[]): Content[] => [
  TITLE,
  '本年度政府信息公开工作平稳有序。',
  ...sections.flat(),
  '五、存在的主要问题及改进情况',
];
const three = (form: 2019 | 2021, fill: Fill) =>
  [
    ['二、主动公开政府信息情况', disclosureSheet(form, fill)],
    ['三、收到和处理政府信息公开申请情况', requestSheet(form, fill)],
    ['四、政府信息公开行政复议、行政诉讼情况', disputeSheet(fill)],
  ] as const;

const expected = (text: string): Print =>
  text === '' ? 'blank' : /^[/—-]+$/.test(text) ? `not_applicable ${text}` : Number(text);

async function compare(format: string, sections: readonly (readonly [string, Sheet])[]): Promise<void> {
  const document = await readDocument(FORMATS[format]!(contentsOf(sections)));
  const extraction = extracted(document);
  assert.deepEqual([extraction.status, extraction.identity.year], ['report', 2022]);
  const cells = tableCells(extraction);
  const want = cellsOf(...sections.map(([, sheet]) => sheet));
  const wrong = [...want]
    .map(([key, text]) => [key, expected(text), readAs(cells.get(key))] as const)
    .filter(([, stands, got]) => stands !== got)
    .map(([key, stands, got]) => `${key}: ${stands} stands there, ${got} was read`);
  const invented = [...cells.keys()].filter((key) => !want.has(key));
  assert.deepEqual([...wrong, ...invented], []);
  for (const { where } of cells.values()) assert.notEqual(where.row, null, 'a figure stands in a cell');
}

const distinct: Fill = (_, index) => (index * 7919 + 13) % [10, 100, 1000, 10_000, 100_000][index % 5]!;
const holes: Fill = (key, index) => (key.endsWith('@total') || index % 3 === 0 ? index : '');
const marks: Fill = (_, index) => ['/', '—', 3, '-'][index % 4]!;

for (const format of Object.keys(FORMATS)) {
  describe(format, () => {
    it('the three tables of 2021, all numbers different', () => compare(format, three(2021, distinct)));
    it('the three tables of 2019, all numbers different', () => compare(format, three(2019, distinct)));
    it('the statistics form', () => compare(format, [['政府信息公开情况统计表', statisticsSheet(distinct)]]));
    it('blanks are blank and never 0', () => compare(format, three(2021, holes)));
    it('marks for “none”', () => compare(format, three(2021, marks)));
    it('whatever stands in the cells', () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom<2019 | 2021>(2019, 2021),
          fc.array(fc.oneof(fc.nat(99_999), fc.constant(''), fc.constant(0)), {
            minLength: 1,
            maxLength: 40,
          }),
          (form, values) =>
            compare(
              format,
              three(form, (key, i) => (key.endsWith('total') ? i : values[i % values.length]!)),
            ),
        ),
        { numRuns: 5, seed: 7 },
      ));
  });
}

describe('PDF without drawn lines', () => {
  it('has no wrong number, and all of the statistics form but where a remark is broken before a number', async () => {
    const sheet = statisticsSheet(distinct);
    const document = await readDocument(pdf(contentsOf([['政府信息公开情况统计表', sheet]]), 'none'));
    const cells = tableCells(extracted(document));
    const read = [...cellsOf(sheet)].map(
      ([key, text]) => [key, Number(text), readAs(cells.get(key))] as const,
    );
    const missing = read.filter(([, stands, got]) => stands !== got);
    assert.deepEqual(
      missing.map(([key, , got]) => [key, typeof got]),
      [['responses.total', 'string']],
    );
  });

  it('has no wrong number where labels are broken over lines and cells are blank', async () => {
    const sections = three(2021, holes);
    const document = await readDocument(pdf(contentsOf(sections), 'none'));
    const want = cellsOf(...sections.map(([, sheet]) => sheet));
    for (const [key, figure] of tableCells(extracted(document))) {
      if (figure.value !== null) assert.equal(figure.value, Number(want.get(key) || Number.NaN), key);
    }
  });
});
