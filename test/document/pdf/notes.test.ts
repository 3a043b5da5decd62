import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Glyph } from '../../../src/document/pdf/drawing.js';
import { withoutNoteMarks } from '../../../src/document/pdf/notes.js';
import type { Word } from '../../../src/document/pdf/words.js';

const word = (text: string, x: number, y: number, size: number): Word => ({
  ...{ way: 'across', text, apart: false, style: '', colour: [0, 0, 0] },
  glyphs: [...text].map((char, i) => ({
    ...({ text: char, x: x + (i * size) / 2, y, size, width: size / 2 } as Glyph),
  })),
});
const left = (...words: Word[]) => withoutNoteMarks(words).map(({ text }) => text);

describe('a small digit behind a number', () => {
  const number = word('61', 100, 200, 12);
  for (const [name, y] of [
    ['above', 195],
    ['below', 203],
  ] as const)
    it(`is a note's mark ${name} the line`, () => {
      assert.deepEqual(left(number, word('2', 112, y, 7)), ['61']);
      assert.deepEqual(left(number, word('[1]', 112, y, 7)), ['61']);
    });

  it('is a mark in the size that browsers give it', () => {
    assert.deepEqual(left(number, word('2', 112, 195, 10)), ['61']);
  });

  it('is a mark where it hardly leaves the line, if it is far smaller', () => {
    assert.deepEqual(left(number, word('2', 112, 200.9, 7)), ['61']);
    assert.equal(left(number, word('2', 112, 200.9, 10)).length, 2);
  });

  it('is none on the line, in the same size, or away from it', () => {
    assert.equal(left(number, word('2', 112, 200, 7)).length, 2);
    assert.equal(left(number, word('2', 112, 195, 12)).length, 2);
    assert.equal(left(number, word('2', 130, 195, 7)).length, 2);
    assert.equal(left(number, word('2', 112, 180, 7)).length, 2);
  });
});
