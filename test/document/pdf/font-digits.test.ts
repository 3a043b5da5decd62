import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FontDigits } from '../../../src/document/pdf/font-digits.js';

/** A square as a contour of a path, against the clock, or with it. */
const square = (from: number, to: number, turned = false) => {
  const corners = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  if (turned) corners.reverse();
  return [...corners.flatMap(([x, y], i) => [i === 0 ? 0 : 1, x!, y!]), 4];
};
const SOLID = square(0, 9);
const RING = [...SOLID, ...square(3, 6, true)];
const EIGHT = [...SOLID, ...square(1, 3, true), ...square(5, 7, true)];
const OUTLINES = [RING, SOLID, SOLID, SOLID, RING, SOLID, RING, SOLID, EIGHT, RING];

/** Whether a font draws other digits that says `said` where it draws `drawn`. */
function drawsOthers(said: string, drawn: string): boolean {
  const digits = new FontDigits();
  const glyphs = [...said].map((unicode, i) => ({ unicode, fontChar: drawn[i], width: 500, isSpace: false }));
  const list = { fnArray: [OPS.setFont, OPS.showText], argsArray: [['f', 10], [glyphs]] };
  digits.look(list, (_, character) => (/\d/.test(character) ? OUTLINES[Number(character)]! : null));
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
    ])
      assert.equal(drawsOthers(said!, drawn!), true, said);
  });
  it('is believed where one digit alone looks odd, or it brings no outlines', () => {
    assert.equal(drawsOthers('0123456789', '0123406789'), false);
    assert.equal(drawsOthers('0123456789', 'abcdefghij'), false);
  });
});
