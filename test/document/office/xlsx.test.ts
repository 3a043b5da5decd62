import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { utils, type WorkSheet } from 'xlsx';
import { readDocument } from '../../../src/document/read.js';
import { workbook } from '../formats.js';
import { bookFile, read } from './packages.js';

const COLUMNS = 'ABCDEFGH';
type Value = string | number | null;
/** A cell's markup: a number, a text, or markup as it is given. */
const cell = (value: Value, column: number, row: number, style = 0) => {
  const at = `r="${COLUMNS[column]}${row}" s="${style}"`;
  if (value === null) return '';
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  return value.startsWith('<')
    ? `<c ${at}>${value}</c>`
    : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
};
const row = (number: number, values: readonly Value[], attributes = '') =>
  `<row r="${number}" ${attributes}>${values.map((value, column) => cell(value, column, number)).join('')}</row>`;
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const TABLE = data(row(1, ['甲', 1, 2]), row(2, ['乙', 3, 4]));

describe('a table that begins far to the right', () => {
  it('is read, wherever its columns are', async () => {
    for (const letter of ['IU', 'AAA', 'XFA']) {
      const columns = [
        letter,
        `${letter.slice(0, -1)}${String.fromCharCode(letter.charCodeAt(letter.length - 1) + 1)}`,
      ];
      const sheet = data(
        ...['甲', '乙'].map(
          (label, i) =>
            `<row r="${i + 1}"><c r="${columns[0]}${i + 1}" t="inlineStr"><is><t>${label}</t></is></c><c r="${columns[1]}${i + 1}"><v>${i + 7}</v></c></row>`,
        ),
      );
      assert.deepEqual(await read(bookFile({ 公开: sheet })), ['# 公开', '甲|7 / 乙|8']);
    }
  });
});

describe('what a workbook does not show', () => {
  it('is not read: sheets that are hidden, also so that no menu shows them', async () => {
    for (const state of ['hidden', 'veryHidden'])
      assert.deepEqual(await read(bookFile({ [`上年|${state}`]: data(row(1, ['旧', 9])), 公开: TABLE })), [
        '# 公开',
        '甲|1|2 / 乙|3|4',
      ]);
    await assert.rejects(() => readDocument(bookFile({ '公开|hidden': TABLE })), /hidden\. Show them/);
  });

  it('is not read: rows that are hidden or flat, which part no table', async () => {
    const old = ['甲', 99, 99];
    for (const attributes of [
      'hidden="1"',
      'ht="0" customHeight="1"',
      'ht="0.75"',
      'customHeight="1"',
      'hidden="true" outlineLevel="1"',
    ])
      assert.deepEqual(
        await read(
          bookFile({ Sheet1: data(row(1, ['甲', 1, 2]), row(2, old, attributes), row(3, ['乙', 3, 4])) }),
        ),
        ['甲|1|2 / 乙|3|4'],
        attributes,
      );
    const tall = data(row(1, ['甲', 1]), row(2, ['乙', 2], 'ht="14.25" customHeight="1"'));
    assert.deepEqual(await read(bookFile({ Sheet1: tall })), ['甲|1 / 乙|2']);
  });

  it('is not read: columns that are hidden or have no width, whose places stay', async () => {
    for (const col of ['hidden="1"', 'width="0" customWidth="1"'])
      assert.deepEqual(
        await read(bookFile({ Sheet1: `<cols><col min="2" max="2" ${col}/></cols>${TABLE}` })),
        ['甲||2 / 乙||4'],
        col,
      );
  });

  it('is read where a merged cell shows it in the rows and columns that are left', async () => {
    const merged = `${data(row(1, ['甲', 9], 'hidden="1"'), row(2, [null, 3]), row(3, ['乙', 4]))}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    assert.deepEqual(await read(bookFile({ Sheet1: merged })), ['甲|3 / 乙|4']);
  });

  it('is hidden in other formats too: sheets and columns', async () => {
    const sheet: WorkSheet = utils.aoa_to_sheet([
      ['甲', 9, 1],
      ['乙', 9, 2],
    ]);
    sheet['!cols'] = [{ width: 9 }, { width: 9, hidden: true }];
    const other = utils.aoa_to_sheet([['旧', 9]]);
    for (const type of ['biff8', 'xlsb', 'xlsx'] as const)
      assert.deepEqual(
        await read(workbook({ Sheet1: sheet, Sheet2: other }, type, [0, 1])),
        ['甲||1 / 乙||2'],
        type,
      );
  });
});

const font = (content = '') => `<font>${content}</font>`;
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`;
/** Styles 1, 2, … of a font, a fill and a format each. */
const stylesOf = (...list: (readonly [font: string, fill?: string, format?: string])[]) => ({
  'styles.xml': `<styleSheet><numFmts>${list.map(([, , format = 'General'], i) => `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>`).join('')}</numFmts><fonts>${font()}${list.map(([one]) => one).join('')}</fonts><fills><fill><patternFill patternType="none"/></fill>${list.map(([, fill = '<fill/>']) => fill).join('')}</fills><cellXfs><xf/>${list.map((_, i) => `<xf fontId="${i + 1}" fillId="${i + 1}" numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
});
const styled = (value: Value, parts: Record<string, string>, more = '') =>
  read(
    bookFile(
      {
        Sheet1: `${data(`<row r="1">${cell('甲', 0, 1)}${cell(value, 1, 1, 1)}${cell('乙', 2, 1)}</row>`)}${more}`,
      },
      parts,
    ),
  ).then(([line]) => line?.split('|')[1]);

describe('how a workbook looks', () => {
  const lost: [name: string, font: string, fill?: string][] = [
    ['struck out', '<strike/>'],
    ['white', '<color rgb="FFFFFFFF"/>'],
    ['white of the theme', '<color theme="0"/>'],
    ['white of the palette', '<color indexed="9"/>'],
    ['in the colour of its fill', '<color rgb="FF1F4E79"/>', solid('1F4E79')],
    ['of one point', '<sz val="1"/>'],
  ];
  for (const [name, look, fill] of lost) {
    it(`is not read where nobody sees it: ${name}`, async () => {
      assert.equal(await styled(12, stylesOf([font(look), fill])), '');
      assert.equal(await styled('12', stylesOf([font(look), fill])), '');
    });
  }

  const white = font('<color theme="0"/>');
  it('is read where it is seen: white on a dark fill, or on one that another thing decides', async () => {
    assert.equal(await styled(12, stylesOf([white, solid('1F4E79')])), '12');
    assert.equal(await styled(12, stylesOf([font('<strike val="0"/>')])), '12');
    assert.equal(
      await styled(
        12,
        stylesOf([white]),
        '<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale"><colorScale/></cfRule></conditionalFormatting>',
      ),
      '12',
    );
    assert.equal(await styled(12, stylesOf([white]), '<conditionalFormatting sqref="C1"/>'), '');
    assert.equal(await styled(12, stylesOf([white]), '<tableParts/>'), '12');
  });

  const runs = (...parts: [text: string, look?: string][]) =>
    parts
      .map(([text, look]) => `<r>${look === undefined ? '' : `<rPr>${look}</rPr>`}<t>${text}</t></r>`)
      .join('');
  const rich: [name: string, markup: string, text: string][] = [
    ['a number that is struck out beside its correction', runs(['118', '<strike/>'], ['120', '']), '120'],
    ['the mark of a note', runs(['120'], ['1', '<vertAlign val="superscript"/>']), '120'],
    ['hidden in white', runs(['120', ''], ['118', '<color rgb="FFFFFFFF"/>']), '120'],
    ['lines', runs(['4529\n'], ['4310', '']), '4529\n4310'],
    ['how it is pronounced', `<t>120</t><rPh sb="0" eb="1"><t>9</t></rPh>`, '120'],
    ['a sign that XML cannot hold', '<t>12_x000D_\n3</t>', '12\n3'],
  ];
  for (const [name, markup, text] of rich) {
    it(`tells pieces of a text apart: ${name}`, async () => {
      const strings = { 'sharedStrings.xml': `<sst><si><t>甲</t></si><si>${markup}</si></sst>` };
      const shared = `<row r="1">${cell('甲', 0, 1)}<c r="B1" t="s"><v>1</v></c>${cell('乙', 2, 1)}</row>`;
      assert.deepEqual(await read(bookFile({ Sheet1: data(shared) }, strings)), [`甲|${text}|乙`]);
      const inline = `<row r="1">${cell('甲', 0, 1)}<c r="B1" t="inlineStr"><is>${markup}</is></c>${cell('乙', 2, 1)}</row>`;
      assert.deepEqual(await read(bookFile({ Sheet1: data(inline) })), [`甲|${text}|乙`]);
    });
  }

  it('has the look of the cell where a piece says none, and not where it says its own', async () => {
    const strings = {
      'sharedStrings.xml': `<sst><si>${runs(['118'], ['120', '<sz val="11"/>'])}</si></sst>`,
    };
    const line = `<row r="1">${cell('甲', 0, 1)}<c r="B1" t="s" s="1"><v>0</v></c></row>`;
    assert.deepEqual(
      await read(bookFile({ Sheet1: data(line) }, { ...strings, ...stylesOf([font('<strike/>')]) })),
      ['甲|120'],
    );
  });

  const formats: [format: string, value: number, text: string][] = [
    ['[$-804]0', 4529, '4529'],
    ['[$-804]#,##0', 4529, '4529'],
    ['[$-10409]#,##0;(#,##0)', 4529, '4529'],
    ['[$-x-sysnum]0', 4529, '4529'],
    ['[DBNum2][$-804]General', 4529, '4529'],
    ['[DBNum1]0', 12, '12'],
    ['[$¥-804]#,##0.00', 12, '¥12'],
    ['0!.0,&quot;万&quot;', 45000, '4.5万'],
    ['0\\.0,&quot;万&quot;', 45000, '4.5万'],
    ['0!.0000&quot;万&quot;', 45290, '4.5290万'],
    ['[&gt;=10000]0!.0,&quot;万&quot;;0', 45000, '4.5万'],
    ['[&gt;=10000]0!.0,&quot;万&quot;;0', 4529, '4529'],
    ['0!件', 12, '12件'],
    [';;;', 12, ''],
    ['[White]0', 12, ''],
    ['0;[White]-0', 12, '12'],
    ['yyyy&quot;年&quot;m&quot;月&quot;', 4529, '1912年5月'],
  ];
  for (const [format, value, text] of formats) {
    it(`says a number as it is shown: ${format} of ${value}`, async () => {
      assert.equal(await styled(value, stylesOf([font(), undefined, format])), text);
    });
  }

  it('says texts in their format, truth and errors as they stand', async () => {
    assert.equal(await styled('12', stylesOf([font(), undefined, '@&quot;件&quot;'])), '12件');
    assert.deepEqual(
      await read(
        bookFile({
          Sheet1: data('<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c></row>'),
        }),
      ),
      ['#REF!|TRUE'],
    );
  });
});

describe('formulas of a workbook', () => {
  const formula = (code: string, value = '') => `<f>${code}</f><v>${value}</v>`;
  const one = (code: string, value = '', numbers: number[] = [1, 2]) =>
    read(bookFile({ Sheet1: data(row(1, ['甲', ...numbers, formula(code, value)])) })).then(([line]) =>
      line?.split('|').at(-1),
    );

  it('without a result are neither 0 nor blank', async () => {
    assert.equal(await one('SUM(B1:C1)'), '=SUM(B1:C1)');
    assert.equal(await one('SUM(B1:C1)', '3'), '3');
    assert.deepEqual(
      await read(
        bookFile({
          Sheet1: data(
            '<row r="1"><c r="A1" t="str"><f>甲</f><v></v></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row>',
          ),
        }),
      ),
      ['1|2'],
    );
  });

  const zeros: [code: string, numbers: number[], text: string][] = [
    ['SUM(B1:C1)', [1, 2], '=SUM(B1:C1)'],
    ['SUM(B1:C1)', [0, 0], '0'],
    ['B1+C1', [0, 2], '=B1+C1'],
    ['B1-C1', [2, 2], '0'],
    ['+$B$1*(C1-1)', [1, 2], '=+$B$1*(C1-1)'],
    ['4000+529', [0, 0], '=4000+529'],
    ['SUM(B1,C1,3)', [0, 0], '=SUM(B1,C1,3)'],
    ['SUMIF(B1:C1,"&gt;0")', [1, 2], '=SUMIF(B1:C1,">0")'],
    ['SUMIF(B1:C1,"&gt;0")', [0, 0], '0'],
  ];
  for (const [code, numbers, text] of zeros) {
    it(`give 0 only where they can: ${code} of ${numbers}`, async () =>
      assert.equal(await one(code, '0', numbers), text));
  }

  it('give 0 only where they can: far to the right as well', async () => {
    const cells = '<c r="IX1"><v>5</v></c><c r="IY1"><v>6</v></c><c r="IZ1"><f>SUM(IX1:IY1)</f><v>0</v></c>';
    const sheet = data(`<row r="1"><c r="IW1" t="inlineStr"><is><t>甲</t></is></c>${cells}</row>`);
    assert.deepEqual(await read(bookFile({ Sheet1: sheet })), ['甲|5|6|=SUM(IX1:IY1)']);
  });

  it('that name whole rows look at what stands there', async () => {
    assert.equal(await one('SUM(A2:XFD9000)', '0'), '0');
    assert.equal(await one('SUM(B1:D1)-D1', '0', [1, 2, 4]), '=SUM(B1:D1)-D1');
  });

  it('of a book in which one is proven wrong are all in doubt, over sheets too', async () => {
    const book = bookFile({
      Sheet1: data(row(1, ['甲', 1, formula("SUM('表'!B1:B2)", '0')]), row(2, ['乙', 1, formula('C1', '0')])),
      表: data(row(1, ['丙', 3]), row(2, ['丁', 4])),
    });
    assert.deepEqual(await read(book), ["甲|1|=SUM('表'!B1:B2) / 乙|1|=C1", '丙|3 / 丁|4']);
  });

  it('that are right elsewhere leave a 0 of functions alone', async () => {
    const book = bookFile({
      Sheet1: data(
        row(1, ['甲', 1, formula('B1', '1')]),
        row(2, ['乙', 2, formula('COUNTIF(B1:B2,9)', '0')]),
      ),
    });
    assert.deepEqual(await read(book), ['甲|1|1 / 乙|2|0']);
  });
});

describe('how a sheet is laid out', () => {
  it('parts tables that stand side by side', async () => {
    const sheet = data(
      row(1, ['甲', 1, null, '丙', 3]),
      row(2, ['乙', 2, null, '丁', 4]),
      row(3, [null, null, null, '戊', 5]),
    );
    assert.deepEqual(await read(bookFile({ Sheet1: sheet })), ['甲|1 / 乙|2', '丙|3 / 丁|4 / 戊|5']);
  });

  it('leaves a table whole that has an empty column', async () => {
    const values = data(
      row(1, ['项', '自然人', null, '企业', '总计']),
      row(2, ['甲', 1, null, 2, 3]),
      row(3, ['乙', 4, null, 5, 9]),
    );
    assert.deepEqual(await read(bookFile({ Sheet1: values })), [
      '项|自然人||企业|总计 / 甲|1||2|3 / 乙|4||5|9',
    ]);
    const labels = data(row(1, ['甲', null, 1]), row(2, ['乙', null, 2]));
    assert.deepEqual(await read(bookFile({ Sheet1: labels })), ['甲||1 / 乙||2']);
  });

  it('counts what a whole book holds', async () => {
    const wide = data(
      ...Array.from(
        { length: 999 },
        (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="IV${i + 1}"><v>1</v></c></row>`,
      ),
    );
    await assert.rejects(() => readDocument(bookFile({ Sheet1: wide, Sheet2: wide })), /more cells/);
    const text = '甲'.repeat(100_000);
    const uses = data(
      ...Array.from({ length: 50 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`),
    );
    await assert.rejects(
      () =>
        readDocument(
          bookFile({ Sheet1: uses }, { 'sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` }),
        ),
      /more text/,
    );
  });

  it('has thousands of cells that hold nothing but a border', async () => {
    const bare = Array.from(
      { length: 40_000 },
      (_, i) =>
        `<row r="${i + 2}"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/><c r="C${i + 2}" s="1"/><c r="D${i + 2}" s="1"/></row>`,
    );
    assert.deepEqual(await read(bookFile({ Sheet1: data(row(1, ['甲', 1]), ...bare) })), ['甲|1']);
  });
});
