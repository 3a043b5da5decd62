import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookFile, read } from './packages.js';

const STYLES = `<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill/></fills>
  <dxfs><dxf><numFmt numFmtId="190" formatCode=";;;"/></dxf>
    <dxf><font><color rgb="FFFFFFFF"/></font></dxf>
    <dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
    <dxf><fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf></dxfs>
  <cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;
const sheet = (values: string, rules: string, before = '') =>
  bookFile(
    {
      Sheet1: `${before}<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c>${values}</row></sheetData>${rules}`,
    },
    { 'styles.xml': STYLES },
  );
const ruled = (rule: string, area = 'B1:C1') =>
  `<conditionalFormatting sqref="${area}">${rule}</conditionalFormatting>`;
const NUMBERS = '<c r="B1"><v>0</v></c><c r="C1"><v>7</v></c>';

describe('a rule of conditional formatting', () => {
  it('that hides zeros leaves their cells empty, by its number format or its white letters', async () => {
    for (const rule of [
      '<cfRule type="cellIs" operator="equal" dxfId="0"><formula>0</formula></cfRule>',
      '<cfRule type="cellIs" operator="lessThan" dxfId="1"><formula>1</formula></cfRule>',
      '<cfRule type="cellIs" operator="between" dxfId="1"><formula>-1</formula><formula>1</formula></cfRule>',
      '<cfRule type="expression" dxfId="0"><formula>B1=0</formula></cfRule>',
    ])
      assert.deepEqual(await read(sheet(NUMBERS, ruled(rule))), ['甲||7'], rule);
  });

  it('that hangs on more than the cell makes a number doubtful where it may hide it, and else nothing', async () => {
    const hides = '<cfRule type="expression" dxfId="1"><formula>$D$9="否"</formula></cfRule>';
    assert.deepEqual(await read(sheet(NUMBERS, ruled(hides))), ['甲|0□|7□']);
    const paints = '<cfRule type="duplicateValues" dxfId="2"/>';
    assert.deepEqual(await read(sheet(NUMBERS, ruled(paints))), ['甲|0|7']);
  });

  it('that paints the ground dark shows white letters', async () => {
    const white = '<c r="B1" s="1"><v>5</v></c><c r="C1" s="1"><v>7</v></c>';
    const dark = ruled('<cfRule type="cellIs" operator="equal" dxfId="3"><formula>5</formula></cfRule>');
    assert.deepEqual(await read(sheet(white, dark)), ['甲|5']);
  });

  it('goes before a later one, and ends them where it says so', async () => {
    const both = (stop: string) =>
      ruled(
        `<cfRule type="cellIs" priority="2" operator="equal" dxfId="0"><formula>0</formula></cfRule>
         <cfRule type="cellIs" priority="1" ${stop} operator="equal" dxfId="2"><formula>0</formula></cfRule>`,
      );
    assert.deepEqual(await read(sheet(NUMBERS, both('stopIfTrue="1"'))), ['甲|0|7']);
    assert.deepEqual(await read(sheet(NUMBERS, both(''))), ['甲||7']);
  });

  it('that draws a sign in the place of a number makes it a picture', async () => {
    const signs = '<cfRule type="iconSet"><iconSet showValue="0"/></cfRule>';
    assert.deepEqual(await read(sheet(NUMBERS, ruled(signs, 'C1'))), ['甲|0|\ufffc']);
  });
});

describe('a rule that newer programs add', () => {
  const added = (rule: string) =>
    `<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>${rule}<xm:sqref>B1:C1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const white = '<x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf>';
  it('carries its looks and its formula with it', async () => {
    const zero = `<x14:cfRule type="cellIs" operator="equal"><xm:f>0</xm:f>${white}</x14:cfRule>`;
    assert.deepEqual(await read(sheet(NUMBERS, added(zero))), ['甲||7']);
    const other = `<x14:cfRule type="expression"><xm:f>另一表!A1=1</xm:f>${white}</x14:cfRule>`;
    assert.deepEqual(await read(sheet(NUMBERS, added(other))), ['甲|0□|7□']);
  });
  it('draws bars in the place of numbers', async () => {
    const bars = '<x14:cfRule type="dataBar"><x14:dataBar showValue="0"/></x14:cfRule>';
    assert.deepEqual(await read(sheet(NUMBERS, added(bars))), ['甲|\ufffc|\ufffc']);
  });
});

describe('a sheet that shows zeros as nothing', () => {
  it('has empty cells', async () => {
    const views = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
    assert.deepEqual(await read(sheet(NUMBERS, '', views)), ['甲||7']);
  });
});
