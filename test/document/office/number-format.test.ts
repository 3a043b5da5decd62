import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fillsWithSigns,
  formatOf,
  formatted,
  hidesTexts,
  isWhite,
  numberText,
} from '../../../src/document/office/number-format.js';

describe('what fills a cell up beside its number', () => {
  for (const format of ['*-0', '0*-', '#,##0*-;-#,##0*-', '_ * 0_ '])
    it(`is no part of it: ${format}`, () =>
      assert.equal(numberText(4529, formatted(4529, formatOf(format)), formatOf(format)), '4529'));
  it('stands alone where no number does', () => assert.ok(fillsWithSigns(formatOf('*-'), 4529)));
});

describe('a number whose format rounds', () => {
  const cases: [value: number, format: string | undefined, shown: string][] = [
    [11.6, '0', '12'],
    [412.7461, '0.00', '412.75'],
    [412.7461, '0.00"万元"', '412.75万元'],
    [1234.4, '#,##0', '1234'],
    [-11.6, '0_);(0)', '-12'],
    [0.1234, '0%', '12%'],
    [61, '000', '61'],
    [412.75, 'General', '412.75'],
    [1234.56789012345, 'General', '1234.56789012345'],
    [3196.0000000001, 'General', '3196'],
    [4970, '# ##0', '4970'],
    [4970, "#'##0", '4970'],
    [11.6, undefined, '11.6'],
    [7730, '0.0E+00', '7.7E+03'],
    [7700, '0.0E+00', '7700'],
    [4075, '0\\/2', '4075/2'],
    [4075, '#,##0.00"/"4', '4,075.00/4'],
    [4075, '0/2', '4075□'],
  ];
  for (const [value, format, shown] of cases) {
    it(`is what a person sees: ${value} in ${format}`, () => {
      const words = format === undefined ? String(value) : formatted(value, format);
      assert.equal(numberText(value, words, format), shown);
    });
  }
});

describe('a format that shows something else than the number', () => {
  it('rounds to a power of a thousand in a way of its own', () => {
    assert.match(numberText(4362, formatted(4362, '##0E+0'), '##0E+0'), /e/i);
  });
  it('writes it in white, by the name of the colour or by its number', () => {
    for (const format of ['[White]0', '[Color2]0', '[白色]0', '[颜色2]0'])
      assert.ok(isWhite(format, 5), format);
    for (const format of ['[Color21]0', '[Red]0', '0"[White]"']) assert.ok(!isWhite(format, 5), format);
  });
  it('fills the cell with a sign', () => {
    assert.ok(fillsWithSigns('**;**;**', 5));
    for (const format of ['_ * #,##0_ ', '0*-', '* ;* ;* ']) assert.ok(!fillsWithSigns(format, 5), format);
  });
  it('shows texts as nothing in its fourth part', () => {
    assert.ok(hidesTexts('0;-0;0;'));
    assert.ok(hidesTexts(';;;'));
    for (const format of ['0;-0;;@', '0;-0;', '0"a;b";1;2', '@']) assert.ok(!hidesTexts(format), format);
  });
});
