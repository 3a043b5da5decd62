/** Pictures and text boxes that lie on the cells of a sheet: what a person sees where a cell itself shows nothing. */
import { PICTURE, UNKNOWN_SIGN } from '../document.js';
import type { Area, Cells, Sheet } from './sheet.js';

/** Where something lies, in rows and columns, parts of them included: 1.5 is the middle of the second. */
export interface Drawing {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The words of a text box; null for a picture. */
  readonly text: string | null;
  /** A shape through which nothing is seen. */
  readonly covers?: boolean;
}

const MOST_DRAWINGS = 500;
/** Places under one of them; a larger one is a page's background. */
const MOST_PLACES = 2000;
/** Parts of a place that is covered, and of a drawing that lies on one place. */
const HALF = 0.5;
const QUARTER = 0.25;
/** Part of a place that is covered where what stands in it cannot be read. */
const MOST = 0.8;

const overlap = (drawing: Drawing, place: Area): number => {
  const height = Math.min(drawing.bottom, place.bottom + 1) - Math.max(drawing.top, place.top);
  const width = Math.min(drawing.right, place.right + 1) - Math.max(drawing.left, place.left);
  return height > 0 && width > 0 ? height * width : 0;
};

/** The places under a drawing, merged cells as one. */
function placesUnder(drawing: Drawing, merges: readonly Area[]): Area[] {
  const [top, bottom] = [Math.max(0, Math.floor(drawing.top)), Math.ceil(drawing.bottom)];
  const [left, right] = [Math.max(0, Math.floor(drawing.left)), Math.ceil(drawing.right)];
  if ((bottom - top) * (right - left) > MOST_PLACES) return [];
  const near = merges.filter((one) => overlap(drawing, one) > 0);
  const places: Area[] = [...near];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const isHeld = near.some(
        (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      );
      if (!isHeld) places.push({ top: row, left: column, bottom: row, right: column });
    }
  return places;
}

/**
 * Puts what is drawn into the empty cells below it, where it covers them or lies mostly on them; of what a shape hides
 * nobody can tell what it is. Only among the rows and
 * columns in which something stands: a seal on blank paper is none of the table.
 */
export function putDrawings(
  sheet: Pick<Sheet, 'cells' | 'merges'>,
  drawings: readonly Drawing[],
  gather: Cells,
): void {
  const { cells, merges } = sheet;
  const filled = new Set(
    [...cells].filter(([, line]) => [...line.values()].some(({ text }) => text)).map(([row]) => row),
  );
  const last = Math.max(-1, ...[...cells.values()].flatMap((line) => Math.max(-1, ...line.keys())));
  for (const drawing of drawings.slice(0, MOST_DRAWINGS)) {
    const size = (drawing.bottom - drawing.top) * (drawing.right - drawing.left);
    for (const place of placesUnder(drawing, merges)) {
      const { top, left, bottom, right } = place;
      const covered = overlap(drawing, place);
      const room = (bottom + 1 - top) * (right + 1 - left);
      const own = cells.get(top)?.get(left);
      if (drawing.covers && own?.text && covered >= room * MOST) {
        const hidden = { ...own, text: own.text.replace(/\S/gu, UNKNOWN_SIGN) };
        cells.get(top)!.set(left, hidden);
      }
      if (drawing.covers && !drawing.text) continue;
      const shows =
        drawing.text === null ? covered >= room * HALF || covered >= size * QUARTER : covered > size * HALF;
      if (!shows || !filled.has(top) || left > last || own?.text) continue;
      gather.add(cells, top, left, { text: drawing.text ?? PICTURE });
    }
  }
}
