/**
 * One palette by meaning: a colour says the same in every chart. Parts that stand beside each other in a bar differ in
 * lightness, so that they can be told apart in grey and by colour-blind readers; a test measures both.
 */

export const MEANING = {
  granted: '#1f6aa5',
  granted_in_part: '#a9d2ef',
  refused: '#8f2a12',
  unable: '#d79b22',
  declined: '#80548c',
  /** Handled or ended otherwise: a result, but none of those that have a name. */
  other: '#c3c9cf',
  upheld: '#3f4373',
  corrected: '#1d9b79',
  /** Not decided: in no share of what was decided. */
  pending: '#f4e7bb',
  /** Not broken down. */
  rest: '#e9ecee',
  reviews: '#4f6d7a',
  lawsuits: '#a0568c',
} as const;

/** A colour of the same meaning for the next part of its kind: so many steps nearer to white. */
export function paler(colour: string, steps: number): string {
  const part = 0.42 ** steps;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((one) =>
      Math.round(255 - (255 - one) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Kinds that mean nothing good or bad, such as who asked or by which way: one hue, in turn dark and light. */
export const KINDS = ['#54503a', '#bdb48f', '#857b55', '#dcd6bf', '#3d3b2e', '#a49a70'] as const;
