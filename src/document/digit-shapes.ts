/**
 * The shapes of digits. Fonts that lie draw another digit than the text says: the text of such a file says 3 where a
 * person sees a 6. The holes in a digit tell: an 8 has two, a 6 one in its lower half, and a 3 none.
 */

export type Point = readonly [x: number, y: number];
/** The corners of a closed line, y upwards. */
export type Contour = readonly Point[];

/** The middle of a curve by its points: each step takes the middles between neighbours (de Casteljau). */
export function middleOf(points: readonly Point[]): Point {
  const [only, ...others] = points;
  if (others.length === 0) return only!;
  return middleOf(others.map(([x, y], at) => [(x + points[at]![0]) / 2, (y + points[at]![1]) / 2] as const));
}

/** How many holes each digit may have; a zero may be struck through, and a four open. */
const HOLES: readonly (readonly number[])[] = [[1, 2], [0], [0], [0], [0, 1], [0], [1], [0], [2], [1]];

/** Twice the area within a contour, less than nothing for one that runs the other way round. */
function area(contour: Contour): number {
  let sum = 0;
  contour.forEach(([x, y], i) => {
    const [a, b] = contour[(i + 1) % contour.length]!;
    sum += x * b - a * y;
  });
  return sum;
}

/** Contours that run the other way round than the largest one. */
function holesAmong(contours: readonly Contour[]): Contour[] {
  const areas = contours.map(area);
  const largest = areas.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
  return contours.filter((_, i) => areas[i]! * largest < 0);
}

export const holesIn = (contours: readonly Contour[]): number => holesAmong(contours).length;

/** Whether a shape has as many holes as a digit. */
export const hasHolesOf = (digit: number, contours: readonly Contour[]): boolean =>
  HOLES[digit]!.includes(holesIn(contours));

const boxOf = (contours: readonly Contour[]) => {
  const xs = contours.flat().map(([x]) => x);
  const ys = contours.flat().map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
};

/** Where the ink begins and ends at a height, both as parts of the width. */
type Ink = readonly [from: number, to: number];

function inkAt(contours: readonly Contour[], part: number): Ink | null {
  const { left, right, low, high } = boxOf(contours);
  const y = low + part * (high - low);
  const crossings = contours.flatMap((contour) =>
    contour.flatMap(([x1, y1], i) => {
      const [x2, y2] = contour[(i + 1) % contour.length]!;
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
  if (crossings.length === 0 || right <= left) return null;
  return [(Math.min(...crossings) - left) / (right - left), (Math.max(...crossings) - left) / (right - left)];
}

/** Heights at which the strokes of digits without holes differ, as parts of their own height. */
const [FOOT, LOWER, WAIST, UPPER, BELOW_TOP, TOP] = [0.04, 0.33, 0.6, 0.72, 0.88, 0.96];
/** Ink that takes up so much of the width is a bar. */
const BAR = 0.7;

/** Whether the strokes of a digit without holes may be its own: which side they are on above, and below. */
function hasStrokesOf(digit: number, contours: readonly Contour[]): boolean {
  const [foot, lower, waist, upper, belowTop, top] = [FOOT, LOWER, WAIST, UPPER, BELOW_TOP, TOP].map((part) =>
    inkAt(contours, part),
  );
  if (!foot || !lower || !waist || !upper || !belowTop || !top) return true;
  const { left, right, low, high } = boxOf(contours);
  const isStem = right - left < 0.3 * (high - low);
  const [wideFoot, wideTop] = [foot[1] - foot[0] > BAR, top[1] - top[0] > BAR];
  // The serif at the end of the bar of a 7 may stand up above it.
  const hasBarWithSerif = belowTop[1] - belowTop[0] > BAR && lower[1] < 0.7;
  const inLine = (a: Ink, b: Ink) => Math.abs(a[0] + a[1] - b[0] - b[1]) < 0.5;
  switch (digit) {
    case 1:
      return isStem || (!wideTop && inLine(lower, upper) && inLine(lower, foot));
    case 2:
      return !isStem && wideFoot && upper[1] > 0.7 && (lower[1] < 0.8 || (lower[0] > 0.2 && lower[0] < 0.6));
    case 3:
      return !isStem && lower[1] > 0.7 && upper[1] > 0.55 && foot[1] - foot[0] > 0.3;
    case 5:
      return !isStem && lower[1] > 0.7 && upper[0] < 0.35 && upper[1] < 0.75;
    case 7:
      return !isStem && (wideTop || hasBarWithSerif) && !wideFoot && waist[0] > 0.3;
    default:
      return true;
  }
}

/** Whether a shape may be that of a digit. */
export function mayBeDigit(digit: number, contours: readonly Contour[]): boolean {
  const holes = holesAmong(contours);
  if (!HOLES[digit]!.includes(holes.length)) return false;
  if (holes.length === 0) return hasStrokesOf(digit, contours);
  const { low, high } = boxOf(contours);
  const middle = (low + high) / 2;
  const hole = boxOf(holes);
  if (digit === 6) return (hole.low + hole.high) / 2 < middle;
  if (digit === 9) return (hole.low + hole.high) / 2 > middle;
  return digit !== 0 || hole.high - hole.low > 0.5 * (high - low);
}

const DIGITS = [...HOLES.keys()];

/** Whether a shape is not that of its digit: it has other holes, or strokes that another digit has. */
export const isOfAnother = (digit: number, contours: readonly Contour[]): boolean =>
  !hasHolesOf(digit, contours) ||
  (!mayBeDigit(digit, contours) && DIGITS.some((other) => mayBeDigit(other, contours)));
