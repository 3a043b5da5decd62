/**
 * What of a page's text a person sees. Text without paint counts where it lies over a picture: it is then what a
 * program recognised in the picture of a page.
 */
import { CutNumbers } from './cut-numbers.js';
import type { Drawing, Glyph } from './drawing.js';
import { type Colour, difference } from './graphics-state.js';
import type { Point } from './matrix.js';
import { type Box, inBox, inside } from './shape.js';

const PAPER: Colour = [1, 1, 1];
/** Colours that differ by less are one to the eye. */
const SAME = 0.04;
/** From here on a colour is no tint of the paper. */
const BAR = 0.3;
/** Letters that are smaller, in points, are dust. */
const DUST = 1;
/** A picture that takes at least this part of a page is the page: text below it was recognised in it. */
const PAGE_PICTURE = 0.25;

/** Comparisons that a page is worth: one with more areas and letters is a drawing, whose areas are left aside. */
const MOST_LOOKS = 20_000_000;
const affordable = <T>(areas: readonly T[], glyphs: number): readonly T[] =>
  areas.length * glyphs <= MOST_LOOKS ? areas : [];

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Points spread over the ink of a character. */
function inkOf({ middle: [x, y], along, up, width, size }: Glyph): Point[] {
  const at = (a: number, b: number): Point => [
    x + a * width * along[0] + b * size * up[0],
    y + a * width * along[1] + b * size * up[1],
  ];
  return [at(0, 0), at(-0.3, -0.2), at(0.3, -0.2), at(-0.3, 0.2), at(0.3, 0.2)];
}

export interface SeenText {
  readonly seen: readonly Glyph[];
  /** Without paint, or below the picture of a page. */
  readonly unseen: readonly Glyph[];
  /** Bars over letters, in another colour than that of the paper: something is seen, and nobody can read it. */
  readonly bars: readonly Box[];
}

/** @param picturesCover whether nothing shows through the file's pictures */
export function seenText(
  { glyphs, fills: all, pictures: allPictures }: Drawing,
  { width, height }: Sheet,
  picturesCover: () => boolean,
): SeenText {
  const seen: Glyph[] = [];
  const unseen: Glyph[] = [];
  const bars = new Set<Box>();
  const [fills, pictures] = [affordable(all, glyphs.length), affordable(allPictures, glyphs.length)];
  const areaOf = ({ box }: Drawing['pictures'][number]) => (box.right - box.left) * (box.bottom - box.top);

  /** The colour right below a character; null where nobody knows. */
  const ground = ({ middle, order }: Glyph): Colour | null => {
    const below = fills.findLast(
      (fill) =>
        fill.order < order && inside(fill.shape, middle) && fill.clips.every((clip) => inside(clip, middle)),
    );
    const since = below?.order ?? -1;
    if (
      pictures.some((picture) => picture.order > since && picture.order < order && inBox(picture.box, middle))
    )
      return null;
    if (below) return below.opaque ? below.colour : null;
    return PAPER;
  };
  const isSameAsGround = (glyph: Glyph) => {
    const { paints, alpha } = glyph;
    const onPaper = (paint: Colour | null) => paint === null || difference(paint, PAPER) * alpha >= SAME;
    if (fills.length === 0 && paints.some(onPaper)) return false;
    const colour = ground(glyph);
    return (
      colour !== null && paints.every((paint) => paint !== null && difference(paint, colour) * alpha < SAME)
    );
  };
  const lastFill = fills.findLast(({ opaque }) => opaque)?.order ?? -1;
  const lastPicture = pictures.at(-1)?.order ?? -1;
  const isCovered = (glyph: Glyph) => {
    const { order } = glyph;
    if (lastFill < order) return false;
    const ink = inkOf(glyph);
    const cover = fills.findLast(
      (fill) =>
        fill.opaque &&
        fill.order > order &&
        ink.every((point) => inside(fill.shape, point) && fill.clips.every((clip) => inside(clip, point))),
    );
    if (cover?.colour && difference(cover.colour, PAPER) > BAR) bars.add(cover.shape.box);
    return cover !== undefined;
  };
  const above = (glyph: Glyph) => {
    if (lastPicture < glyph.order) return [];
    const ink = inkOf(glyph);
    return pictures.filter(
      ({ box, order }) => order > glyph.order && ink.every((point) => inBox(box, point)),
    );
  };

  const cut = new CutNumbers();
  for (const glyph of glyphs) {
    const { middle, clips, size, paints, alpha } = glyph;
    if (size < DUST) continue;
    const isOutside = middle[0] < 0 || middle[1] < 0 || middle[0] > width || middle[1] > height;
    if (isOutside || !clips.every((clip) => inside(clip, middle)) || isCovered(glyph)) {
      cut.miss(glyph);
      continue;
    }
    const pictured = above(glyph);
    const isPage = pictured.some((picture) => areaOf(picture) >= PAGE_PICTURE * width * height);
    if (pictured.length > 0 && !isPage && paints.length > 0 && picturesCover()) {
      cut.miss(glyph);
      continue;
    }
    if (paints.length === 0 || alpha < 0.02 || (isPage && picturesCover())) unseen.push(glyph);
    else if (!isSameAsGround(glyph)) seen.push(glyph);
  }
  return { seen: cut.without(seen), unseen, bars: [...bars] };
}

/** How many times more text a page has without paint than with it when it is the picture of a page. */
const MOSTLY = 10;
/** Pieces of text that stay without paint because a program forgot to switch it on again. */
const FORGOTTEN = 10;

/**
 * Whether paint was switched off for a piece of text and never on again: the line goes on without it, and all that
 * follows on the page.
 */
function isForgotten(unseen: readonly Glyph[], seen: readonly Glyph[]): boolean {
  const first = unseen[0]!.order;
  if (seen.some(({ order }) => order > first)) return false;
  const rest = unseen.filter(({ order }) => order > first);
  const lines = new Set(seen.map(({ y }) => Math.round(y)));
  return (
    new Set(rest.map(({ order }) => order)).size >= FORGOTTEN &&
    rest.some(({ y }) => lines.has(Math.round(y)))
  );
}

/** Characters in bands down the page. */
class Bands {
  private readonly bands = new Map<number, Glyph[]>();
  private static readonly HEIGHT = 16;
  /** So many are looked at in one band. */
  private static readonly MOST = 500;

  constructor(glyphs: readonly Glyph[]) {
    for (const glyph of glyphs) {
      const band = Math.floor(glyph.middle[1] / Bands.HEIGHT);
      const mine = this.bands.get(band);
      if (!mine) this.bands.set(band, [glyph]);
      else if (mine.length < Bands.MOST) mine.push(glyph);
    }
  }

  /** Whether one stands in a character's place. */
  meet({ middle: [x, y], width, size }: Glyph): boolean {
    const band = Math.floor(y / Bands.HEIGHT);
    return [band - 1, band, band + 1].some((at) =>
      this.bands
        .get(at)
        ?.some(
          (other) =>
            Math.abs(other.middle[0] - x) < 0.5 * Math.max(other.width, width) &&
            Math.abs(other.middle[1] - y) < 0.5 * Math.max(other.size, size),
        ),
    );
  }
}

/**
 * The unseen text that is to be read: over a picture it was recognised there. None is where other text is seen.
 */
export function recognised({ unseen }: SeenText, seen: readonly Glyph[], drawing: Drawing): Glyph[] {
  if (unseen.length === 0) return [];
  const pictures = affordable(drawing.pictures, unseen.length);
  const all = unseen.length >= MOSTLY * seen.length;
  const forgotten = !all && isForgotten(unseen, seen);
  const left = new Set<number>();
  const bands = new Bands(seen);
  for (const glyph of unseen) {
    const { middle, order } = glyph;
    const read =
      all || (forgotten && order > unseen[0]!.order) || pictures.some(({ box }) => inBox(box, middle));
    if (!read || bands.meet(glyph)) left.add(order);
  }
  return unseen.filter(({ order }) => !left.has(order));
}
