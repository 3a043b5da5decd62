/**
 * One palette by meaning: a colour says the same in every chart. All parts of a bar differ in lightness, so that they can
 * be told apart in grey, and neighbours also for colour-blind readers; a test measures both.
 */

export const MEANING = {
  granted: '#1f5f9c',
  granted_in_part: '#b8def8',
  refused: '#7a2410',
  unable: '#d4971f',
  declined: '#925f9f',
  /** Handled or ended otherwise: a result, but none of those that have a name. */
  other: '#bcc2c8',
  upheld: '#3f4373',
  corrected: '#1d9b79',
  /** Not decided: in no share of what was decided. */
  pending: '#f4e7bb',
  /** Not broken down. */
  rest: '#eef1f3',
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

/** Kinds that mean nothing good or bad, such as who asked or by which way: one hue in steps of lightness, in turn dark and light. */
export const KINDS = ['#423e2b', '#c2b994', '#857c53', '#e3ddc6', '#645c35', '#a39967'] as const;
