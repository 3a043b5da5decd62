/** What goes on from an element to those in it, and whether text there is seen. */
import { alike, type Color } from './color.js';
import type { Marker } from './markers.js';
import { NEARLY_NOTHING } from './paint.js';
import type { Sight } from './sight.js';

export interface Inherited {
  readonly hidden: boolean;
  readonly tiny: boolean;
  readonly indented: boolean;
  readonly color: Color | null;
  readonly background: Color;
  readonly direction: 'ltr' | 'rtl';
  /** What the filters around do to colors; null for nothing. */
  readonly tint: ((color: Color) => Color) | null;
  readonly masked: boolean;
  readonly crowded: boolean;
  /** Whether letters stand on their head, or a line goes through some of them. */
  readonly illegible: boolean;
  /** Whether discs, a cloud or other letters stand in the place of letters. */
  readonly veiled: boolean;
  /** Whether the font may draw other digits than the text says. */
  readonly otherDigits: boolean;
  readonly marker: Marker | null;
  readonly opacity: number;
  /** Whether text is unseen, by any of these. */
  readonly unseen: boolean;
}

const BLACK: Color = [0, 0, 0];

/** What holds on a page before any element says something. */
export const outermost = (background: Color): Inherited => ({
  ...{ hidden: false, tiny: false, indented: false, color: null, background, direction: 'ltr' },
  ...{
    tint: null,
    masked: false,
    crowded: false,
    illegible: false,
    veiled: false,
    otherDigits: false,
    marker: null,
    opacity: 1,
    unseen: false,
  },
});

/** What goes on to those in an element of this sight. */
export function within(outer: Inherited, sight: Sight): Inherited {
  const hidden = sight.visibility === null ? outer.hidden : sight.visibility !== 'visible';
  const tiny = sight.geometry.tiny ?? outer.tiny;
  const indented = sight.geometry.indented ?? outer.indented;
  const color = sight.paint.color ?? outer.color;
  const own = sight.paint.filter?.tint ?? null;
  const around = outer.tint;
  const tint = own ? (around ? (one: Color) => around(own(one)) : own) : around;
  const background =
    sight.paint.background === null
      ? outer.background
      : tint
        ? tint(sight.paint.background)
        : sight.paint.background;
  // Letters are black where nothing is said; only a filter makes that matter.
  const shown = tint ? tint(color ?? BLACK) : color;
  const blank = shown !== null && (shown === 'none' || alike(shown, background));
  const direction = sight.direction ?? outer.direction;
  const masked = sight.paint.masked ?? outer.masked;
  const crowded = sight.geometry.crowded ?? outer.crowded;
  const illegible = outer.illegible || sight.geometry.flipped;
  const veiled = masked || crowded || illegible;
  const otherDigits = sight.otherDigits ?? outer.otherDigits;
  const marker = sight.marker ?? outer.marker;
  const opacity = outer.opacity * sight.paint.opacity;
  const unseen = hidden || tiny || indented || blank || opacity < NEARLY_NOTHING;
  // biome-ignore format: one object, built at once, as a page has thousands.
  return { hidden, tiny, indented, color, background, direction, tint, masked, crowded, illegible, veiled, otherDigits, marker, opacity, unseen };
}
