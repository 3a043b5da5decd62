import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FontDigits } from '../../../src/document/pdf/font-digits.js';
import { readDocument } from '../../../src/document/read.js';
import { contoursOf } from '../page/font-files.js';
import { FIRST, paper, stream } from './paper.js';

/** The path of a digit, as pdf.js gives it. */
const pathOf = (digit: number) =>
  contoursOf(digit).flatMap((corners) => [...corners.flatMap(([x, y], at) => [at === 0 ? 0 : 1, x, y]), 4]);

/** Whether a font draws other digits that says `said` where it draws `drawn`. */
function drawsOthers(said: string, drawn: string): boolean {
  const digits = new FontDigits();
  const glyphs = [...said].map((unicode, i) => ({ unicode, fontChar: drawn[i], width: 500, isSpace: false }));
  const list = { fnArray: [OPS.setFont, OPS.showText], argsArray: [['f', 10], [glyphs]] };
  digits.look(list, (_, { fontChar = '' }) => (/\d/.test(fontChar) ? pathOf(Number(fontChar)) : null));
  return digits.drawsOthers('f');
}

describe('a font', () => {
  it('draws what it says', () => {
    for (const digits of ['0123456789', '38', '6', '']) assert.equal(drawsOthers(digits, digits), false);
  });
  it('draws other digits than it says', () => {
    for (const [said, drawn] of [
      ['3456789012', '0123456789'],
      ['38', '83'],
      ['1206', '9871'],
      ['123', '721'],
      ['57', '25'],
    ])
      assert.equal(drawsOthers(said!, drawn!), true, said);
  });
  it('is believed where one digit alone looks odd, or it brings no outlines', () => {
    assert.equal(drawsOthers('0123456789', '0123406789'), false);
    assert.equal(drawsOthers('0123456789', 'abcdefghij'), false);
  });
});

/** A page on which a font of drawings (Type 3) shows a number, and what it says of its digits. */
async function shownBy(drawn: string, up = 1): Promise<string> {
  const drawings = [...drawn].map((digit) => {
    const lines = contoursOf(Number(digit)).map(
      (corners) => `${corners.map(([x, y], at) => `${x} ${up * y} ${at === 0 ? 'm' : 'l'}`).join(' ')} h`,
    );
    return stream(`600 0 0 0 500 1000 d1\n${lines.join(' ')} f`);
  });
  const digits = [...drawn].map((_, at) => at);
  const names = digits.map((at) => `/d${at}`).join(' ');
  const procedures = digits.map((at) => `/d${at} ${FIRST + at} 0 R`).join(' ');
  const says = digits.map((at) => `<3${at}> <003${at}>`).join('\n');
  const others = [
    ...drawings,
    stream(
      `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 10 beginbfchar\n${says}\nendbfchar endcmap`,
    ),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 1000] /FontMatrix [.001 0 0 ${up * 0.001} 0 0] /FirstChar 48 /LastChar 57
 /Widths [${digits.map(() => 600).join(' ')}] /Encoding << /Differences [48 ${names}] >> /CharProcs << ${procedures} >>
 /Resources << >> /ToUnicode ${FIRST + 10} 0 R >>`,
  ];
  const resources = `/Font << /T ${FIRST + 11} 0 R >>`;
  const commands = 'BT /T 10 Tf 100 700 Td (1357) Tj ET';
  const file = paper([{ commands, resources }], others);
  // The page's own font stands in the same dictionary.
  const bytes = Buffer.from(
    Buffer.from(file).toString('latin1').replace('/Font << /F 3 0 R >> /Font', '/Font'),
    'latin1',
  );
  const { blocks } = await readDocument(bytes);
  return blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('');
}

describe('a font of drawings', () => {
  it('is believed where it draws what it says', async () => {
    assert.equal(await shownBy('0123456789'), '1357');
    assert.equal(await shownBy('0123456789', -1), '1357');
  });
  it('says nothing where it draws other digits than it says', async () => {
    assert.doesNotMatch(await shownBy('3456789012'), /\d/);
    assert.doesNotMatch(await shownBy('3456789012', -1), /\d/);
    assert.doesNotMatch(await shownBy('0753426189'), /\d/);
  });
});
