import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FAILS, HOLDS, OPEN, OPEN_MARK, SET_ASIDE, UNLIKELY } from '../../src/charts/verdicts.js';

/** Relative luminance (WCAG 2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

it('what holds, what fails and what cannot be told differ in grey too, and so do kinds of failure side by side', () => {
  for (const [a, b] of [
    [HOLDS, FAILS],
    [HOLDS, OPEN],
    [FAILS, OPEN],
    [FAILS, UNLIKELY],
    [UNLIKELY, SET_ASIDE],
  ] as const)
    assert.ok(contrast(a, b) >= 1.9, `${a} beside ${b}: ${contrast(a, b)}`);
});

it('marks of their own are seen on white', () => {
  for (const colour of [HOLDS, FAILS, OPEN_MARK]) assert.ok(contrast(colour, '#ffffff') >= 3, colour);
});
