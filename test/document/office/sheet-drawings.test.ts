import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cells, type Sheet } from '../../../src/document/office/sheet.js';
import { drawingsOf } from '../../../src/document/office/sheet-anchors.js';
import { putDrawings } from '../../../src/document/office/sheet-drawings.js';
import { readXml } from '../../../src/document/office/xml.js';
import { bookFile, read } from './packages.js';

const point = (name: string, row: number, column: number, off = 0) =>
  `<${name}><col>${column}</col><colOff>${off}</colOff><row>${row}</row><rowOff>${off}</rowOff></${name}>`;
const PICTURE = '<pic><nvPicPr><cNvPr id="1" name="图"/></nvPicPr></pic>';
const box = (text: string) => `<sp><txBody><p><r><t>${text}</t></r></p></txBody></sp>`;

/** What stands in A1 to D3, where A1, A2 and D2 hold words and A3:B3 are one cell. */
function placed(...anchors: string[]): Record<string, string> {
  const line = (...texts: [number, string][]) => new Map(texts.map(([at, text]) => [at, { text }]));
  const cells: Sheet['cells'] = new Map([
    [0, line([0, '甲'])],
    [1, line([0, '乙'], [3, '9'])],
    [2, line([3, '8'])],
  ]);
  const sheet = readXml(Buffer.from('<worksheet><sheetData/></worksheet>'));
  const drawing = readXml(Buffer.from(`<wsDr>${anchors.join('')}</wsDr>`));
  const merges = [{ top: 2, left: 0, bottom: 2, right: 1 }];
  putDrawings({ cells, merges }, drawingsOf(drawing, sheet), new Cells());
  const found: Record<string, string> = {};
  for (const [row, columns] of cells)
    for (const [column, { text }] of columns) found['ABCDEFG'[column]! + (row + 1)] = text;
  return found;
}
const WORDS = { A1: '甲', A2: '乙', D2: '9', D3: '8' };

describe('a picture on a sheet', () => {
  it('stands in the empty cell below it, however it is anchored', () => {
    const two = `<twoCellAnchor>${point('from', 1, 1)}${point('to', 1, 1, 90_000)}${PICTURE}</twoCellAnchor>`;
    const one = `<oneCellAnchor>${point('from', 1, 1, 9525)}<ext cx="300000" cy="150000"/>${PICTURE}</oneCellAnchor>`;
    const free = `<absoluteAnchor><pos x="620000" y="200000"/><ext cx="300000" cy="150000"/>${PICTURE}</absoluteAnchor>`;
    for (const anchor of [two, one, free])
      assert.deepEqual(placed(anchor), { ...WORDS, B2: '\ufffc' }, anchor);
  });

  it('stands in all the empty cells that it covers, and leaves words', () => {
    const wide = `<twoCellAnchor>${point('from', 1, 0)}${point('to', 2, 4)}${PICTURE}</twoCellAnchor>`;
    assert.deepEqual(placed(wide), { ...WORDS, B2: '\ufffc', C2: '\ufffc' });
  });

  it('stands in a merged cell wherever in it', () => {
    const anchor = `<oneCellAnchor>${point('from', 2, 1, 9525)}<ext cx="300000" cy="150000"/>${PICTURE}</oneCellAnchor>`;
    assert.deepEqual(placed(anchor), { ...WORDS, A3: '\ufffc' });
  });

  it('says nothing where the table does not reach, or where it is hidden', () => {
    const seal = `<oneCellAnchor>${point('from', 5, 1)}<ext cx="300000" cy="150000"/>${PICTURE}</oneCellAnchor>`;
    const hidden = `<oneCellAnchor>${point('from', 1, 1)}<ext cx="300000" cy="150000"/>${PICTURE.replace('id=', 'hidden="1" id=')}</oneCellAnchor>`;
    assert.deepEqual(placed(seal, hidden), WORDS);
  });
});

describe('a text box on a sheet', () => {
  it('says its words in the cell on which it lies, and in none where it lies over several', () => {
    const on = `<oneCellAnchor>${point('from', 1, 1)}<ext cx="300000" cy="150000"/>${box('12')}</oneCellAnchor>`;
    const over = `<twoCellAnchor>${point('from', 1, 1)}${point('to', 2, 3)}${box('12')}</twoCellAnchor>`;
    assert.deepEqual(placed(on), { ...WORDS, B2: '12' });
    assert.deepEqual(placed(over), WORDS);
  });
});

it('a drawing far to the right lies where its offset says', () => {
  const sheet = readXml(Buffer.from('<worksheet><sheetData/></worksheet>'));
  const anchor = `<oneCellAnchor>${point('from', 1, 300, 609_600)}<ext cx="609600" cy="150000"/>${PICTURE}</oneCellAnchor>`;
  const [drawing] = drawingsOf(readXml(Buffer.from(`<wsDr>${anchor}</wsDr>`)), sheet);
  assert.ok(drawing!.left > 300.9 && drawing!.right > 301.9, JSON.stringify(drawing));
});

describe('a shape on a sheet', () => {
  const shape = (fill: string, from = 3, text = '') =>
    `<twoCellAnchor>${point('from', 1, from)}${point('to', 2, 4)}<sp><spPr><prstGeom/>${fill}</spPr><txBody><p><r><t>${text}</t></r></p></txBody></sp></twoCellAnchor>`;
  const WHITE = '<solidFill><srgbClr val="FFFFFF"/></solidFill>';
  it('hides the number below it where it is filled', () => {
    assert.deepEqual(placed(shape(WHITE)), { ...WORDS, D2: '□' });
    assert.deepEqual(placed(shape(WHITE, 3, '7')), { ...WORDS, D2: '□' });
  });
  it('is a frame around the number where it is not, or glass over it', () => {
    const line = `<noFill/><ln>${WHITE}</ln>`;
    assert.deepEqual(placed(shape(line)), WORDS);
    const glass = '<solidFill><srgbClr val="FFFF00"><alpha val="40000"/></srgbClr></solidFill>';
    assert.deepEqual(placed(shape(glass)), WORDS);
  });
});

describe('a picture that is the content of a cell', () => {
  it('is one by the formula that WPS writes', async () => {
    const cells =
      '<c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><f>_xlfn.DISPIMG("ID_4F",1)</f><v>=DISPIMG("ID_4F",1)</v></c>';
    assert.deepEqual(await read(bookFile({ Sheet1: `<sheetData><row r="1">${cells}</row></sheetData>` })), [
      '甲|\ufffc',
    ]);
  });
});
