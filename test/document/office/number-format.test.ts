import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatted, numberText } from '../../../src/document/office/number-format.js';

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
    [11.6, undefined, '11.6'],
  ];
  for (const [value, format, shown] of cases) {
    it(`is what a person sees: ${value} in ${format}`, () => {
      const words = format === undefined ? String(value) : formatted(value, format);
      assert.equal(numberText(value, words, format), shown);
    });
  }
});
