/** How names of organs end, for the patterns of who reports and who signs. */
import { ORGAN_ENDINGS, type OrganKind } from '../../domain/organs.js';

/** The endings of these kinds, or of all, as alternatives of a regular expression. */
export const endingsOf = (...kinds: readonly OrganKind[]): string =>
  `(?:${ORGAN_ENDINGS.filter(({ of }) => kinds.length === 0 || kinds.includes(of))
    .map(({ ending }) => ending)
    .join('|')})`;

/** Whatever an organ's name ends with. */
export const ANY_ENDING = endingsOf();
/** Of an organ of government alone: no school, hospital or firm. */
export const GOVERNMENTAL = endingsOf('government', 'committee', 'department', 'office', 'township');
