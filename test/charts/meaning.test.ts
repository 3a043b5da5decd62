/** Colours that keep their meaning: told apart in grey, and by who sees no red or no green. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { KINDS, MEANING } from '../../src/charts/meaning.js';
import { PARTS } from '../../src/charts/theme.js';

type Rgb = readonly [number, number, number];

const linear = (colour: string): Rgb =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

/** Lightness of CIELAB, 0 to 100. */
const lightness = ([r, g, b]: Rgb) => 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16;

/** Viénot, Brettel and Mollon (1999): how a dichromat sees. */
const seen = ([r, g, b]: Rgb, blind: 'red' | 'green'): Rgb =>
  blind === 'red'
    ? [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b]
    : [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b];

const STACKS = [
  ['granted', 'granted_in_part', 'refused', 'unable', 'declined', 'other', 'rest'],
  ['upheld', 'corrected', 'other', 'rest'],
] as const;

for (const stack of STACKS) {
  it(`${stack.join(', ')}: neighbours in a bar differ in lightness, for everybody`, () => {
    for (const [at, name] of stack.entries()) {
      const next = stack[at + 1];
      if (next === undefined) continue;
      const [a, b] = [linear(MEANING[name]), linear(MEANING[next])];
      for (const [how, see] of [
        ['in grey', (one: Rgb) => one],
        ['without red', (one: Rgb) => seen(one, 'red')],
        ['without green', (one: Rgb) => seen(one, 'green')],
      ] as const) {
        const apart = Math.abs(lightness(see(a)) - lightness(see(b)));
        assert.ok(apart >= 9, `${name} and ${next} ${how}: ${apart.toFixed(1)}`);
      }
    }
  });
}

/** How far the two of these colours that are most alike are apart in grey. */
const leastApart = (colours: readonly string[]): number => {
  const steps = colours.map((colour) => lightness(linear(colour))).sort((a, b) => a - b);
  return Math.min(...steps.slice(1).map((step, at) => step - steps[at]!));
};

it('every part of a bar is told from every other in grey, not from its neighbours alone', () => {
  for (const stack of STACKS) assert.ok(leastApart(stack.map((name) => MEANING[name])) >= 8, stack.join());
});

it('parts that mean nothing good or bad are told apart in grey, too', () => {
  assert.ok(leastApart(PARTS) >= 7);
  assert.ok(leastApart(KINDS) >= 10);
});

it('no two meanings have one colour; what is corrected is not pale, and what is other is not red', () => {
  assert.equal(new Set(Object.values(MEANING)).size, Object.keys(MEANING).length);
  assert.ok(lightness(linear(MEANING.corrected)) < 65);
  const [r, g, b] = linear(MEANING.other);
  assert.ok(Math.max(r, g, b) / Math.min(r, g, b) < 1.3);
});
