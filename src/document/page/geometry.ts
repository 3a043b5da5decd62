/** What the geometry of a box hides: cut, shrunk or moved out of the page, with letters of no size. */
import type { Declarations } from './declarations.js';
import { isFlat, isFlipped, isMaskedAway, showsNoArea } from './flat.js';

export interface Geometry {
  /** Letters of no size; null where the size goes on from around it, in part or in whole. */
  readonly tiny: boolean | null;
  /** The line begins far outside of the page. */
  readonly indented: boolean | null;
  /** A box that is wider than a digit, where it stands in a line as one. */
  readonly wide: boolean;
  /** Letters are pushed onto each other; null where that goes on from around them. */
  readonly crowded: boolean | null;
  /** A piece of a line stands on its head, or is mirrored. */
  readonly flipped: boolean;
  /** How many pixels of a line are left of what stands in the box; null for all of it. */
  readonly cutAt: number | null;
}

/** Further out of the page than this, a box is put there to be unseen. */
const FAR = 900;

/** A length in pixels, roughly; a share of the page counts as if it were far wider. */
export function pixels(value: string | undefined): number | null {
  const match = value && /^(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z]*|%)$/.exec(value);
  if (!match) return null;
  const scale = match[2] === '%' || /^v[wh]$/.test(match[2]!) ? 9 : /em$/.test(match[2]!) ? 16 : 1;
  return Number(match[1]) * scale;
}

const isFar = (value: string | undefined) => (pixels(value) ?? 0) <= -FAR;
const isNothing = (value: string | undefined) => {
  const size = pixels(value);
  return size !== null && size >= 0 && size <= 1;
};

function tinyOf(styles: Declarations): boolean | null {
  const size =
    styles.get('font-size') ??
    /(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)(?:[a-z]+|%)?)(?:\s|\/)/.exec(styles.get('font') ?? '')?.[1];
  if (size === undefined) return null;
  const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*|%)$/.exec(size);
  if (!match) return /^(?:smaller|larger|inherit|unset)$/.test(size) ? null : false;
  const relative = match[2] === '%' ? 100 : match[2] === 'em' || match[2] === 'ex' ? 1 : 0;
  const number = Number(match[1]);
  if (number < (relative ? relative / 20 : match[2] === 'rem' ? 0.1 : 1.5)) return true;
  return relative ? null : false;
}

/** Whether what is larger than the box is not seen beyond it. */
function cuts(styles: Declarations): boolean {
  const overflow = ['overflow', 'overflow-x', 'overflow-y'].map((name) => styles.get(name) ?? '').join(' ');
  return /hidden|clip/.test(overflow) || /strict|content|paint/.test(styles.get('contain') ?? '');
}

/** Whether the box is cut to nothing, shrunk to nothing, or put outside of the page. */
export function isAway(styles: Declarations, inline: boolean): boolean {
  const get = (property: string) => styles.get(property);
  if (showsNoArea(get('clip-path') ?? '') || isMaskedAway(styles)) return true;
  const placed = /^(?:absolute|fixed)$/.test(get('position') ?? '');
  if (placed && /^rect\(\s*[01](?:px)?(?:(?:\s*,\s*|\s+)[01](?:px)?){3}[\s,]*\)/.test(get('clip') ?? ''))
    return true;
  if (placed && /^rect\(\s*1px[\s,]+1px[\s,]+1px[\s,]+1px/.test(get('clip') ?? '')) return true;
  if (placed || get('position') === 'relative') {
    if (['left', 'right', 'top', 'bottom'].some((side) => isFar(get(side)))) return true;
    // Nobody scrolls beyond the page's top or its left side.
    if (['left', 'right', 'bottom'].some((side) => (pixels(get(side)) ?? 0) >= 5 * FAR)) return true;
    if ((get('inset') ?? '').split(/\s+/).some(isFar)) return true;
    if (isFar(get('inset-inline-start')) || isFar(get('inset-block-start'))) return true;
  }
  if (inline) return false;
  // Less is how boxes are put into the middle, and shares are how columns are put beside each other.
  if (/^-\d{4,}(?:px|em)/.test(get('margin-left') ?? get('margin-top') ?? '')) return true;
  if (cuts(styles))
    if (['width', 'height', 'max-width', 'max-height'].some((side) => isNothing(get(side)))) return true;
  if (/^-\d{4,}px|^\S+\s+-\d{4,}px/.test(get('translate') ?? '')) return true;
  return isFlat(styles) || /^translate(?:3d|x|y)?\(\s*-\d{4,}px/.test(get('transform') ?? '');
}

/** Digits in narrower boxes are seen as one number, as those of a counter are. */
const WIDE = 24;

/** Whether a width, or a share of one, leaves room beside a digit. */
function isWide(styles: Declarations): boolean {
  const width = styles.get('width') ?? styles.get('min-width');
  return (
    width !== undefined && /\d/.test(width) && (/[%(]|v[wh]$/.test(width) || (pixels(width) ?? 0) >= WIDE)
  );
}

/** Closer than this, in pixels, letters lie on each other. */
const CLOSEST = -5;

function crowdedOf(styles: Declarations): boolean | null {
  const spacing = styles.get('letter-spacing');
  if (spacing === undefined || spacing === 'inherit') return null;
  return (pixels(spacing) ?? 0) <= CLOSEST;
}

/** Whether a line begins behind the end of its box, which cuts it. */
const isPushedOut = (styles: Declarations): boolean =>
  cuts(styles) && /^[1-9]\d{2,}(?:\.\d+)?%$/.test(styles.get('text-indent') ?? '');

function cutAtOf(styles: Declarations): number | null {
  if (!cuts(styles)) return null;
  const width = styles.get('max-width') ?? styles.get('width');
  return width === undefined || /[%(]|v[wh]$/.test(width) ? null : pixels(width);
}

/**
 * @param inline whether the element is one of a line
 * @param stands whether it stands in one, so that it has no size of its own
 */
export const geometryOf = (styles: Declarations, inline: boolean, stands: boolean): Geometry => ({
  tiny: tinyOf(styles),
  indented:
    stands || !styles.has('text-indent') ? null : isFar(styles.get('text-indent')) || isPushedOut(styles),
  wide: inline && isWide(styles),
  crowded: crowdedOf(styles),
  flipped: inline && isFlipped(styles),
  cutAt: stands ? null : cutAtOf(styles),
});
