/** What paint hides: letters in the color of their ground, a box that lies on others, discs, a cloud, a line through. */
import { type Color, colorOf } from './color.js';
import { type Declarations, says } from './declarations.js';
import { type Filter, filterOf, LEGIBLE_BLUR } from './filter.js';

export interface Paint {
  readonly struck: boolean;
  /** Channels of the color, `none` for a transparent one, `unknown` for one that a name stands for. */
  readonly color: Color | null;
  readonly background: Color | null;
  readonly filter: Filter | null;
  /** How much of it shows, between 0 and 1. */
  readonly opacity: number;
  /** The box lies on all that stands before it in the one around, and nothing is seen through it. */
  readonly covers: boolean;
  /** Discs stand in the place of the letters, or a cloud; null where that goes on from around it. */
  readonly masked: boolean | null;
}

/** What shows less is not seen. */
export const NEARLY_NOTHING = 0.05;
const opacityOf = (value: string | undefined) => {
  const number = Number.parseFloat(value ?? '1');
  return value?.includes('%') ? number / 100 : number;
};

function backgroundOf(styles: Declarations): Color | null {
  if (/url\(|gradient/.test(styles.get('background-image') ?? '')) return 'unknown';
  const value = styles.get('background-color') ?? styles.get('background');
  if (value === undefined) return null;
  if (/url\(|gradient|var\(/.test(value)) return 'unknown';
  const stated = /#[0-9a-f]+|rgba?\([^)]*\)|^[a-z]+/.exec(value)?.[0] ?? '';
  if (/^(?:none|transparent|inherit|initial|unset)$/.test(stated)) return null;
  const color = colorOf(stated);
  return color === 'none' ? null : color;
}

/** Whether a box lies on the whole of the one around it, in a colour or as frosted glass. */
function coversAll(styles: Declarations): boolean {
  if (styles.get('position') !== 'absolute' || /^-/.test(styles.get('z-index') ?? '')) return false;
  const isZero = (value: string | undefined) => /^0(?:px|%)?(?:\s+0(?:px|%)?)*$/.test(value ?? '');
  const isWhole = (side: string) => styles.get(side) === '100%';
  const sides = isZero(styles.get('top')) && isZero(styles.get('left'));
  const rest = isZero(styles.get('bottom')) && isZero(styles.get('right'));
  if (!isZero(styles.get('inset')) && !(sides && (rest || (isWhole('width') && isWhole('height')))))
    return false;
  const ground = backgroundOf(styles);
  return (
    (ground !== null && ground !== 'unknown') || (filterOf(styles.get('backdrop-filter'))?.blurs ?? false)
  );
}

const LENGTH = /(?:^|\s)-?(?:\d+(?:\.\d+)?|\.\d+)(?:px|em|pt|rem)?(?=[\s,]|$)/g;

/** What is seen of letters without a color of their own: their shadow or their outline. */
function seenBehind(styles: Declarations): { readonly color: Color; readonly blurs: boolean } | null {
  const stroke = styles.get('-webkit-text-stroke');
  if (stroke && Number.parseFloat(stroke) > 0 && !stroke.includes('transparent'))
    return { color: 'unknown', blurs: false };
  const shadow = styles.get('text-shadow');
  if (!shadow || shadow === 'none') return null;
  const stated = /#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^()]*\)|[a-z]{3,20}(?=[\s,]|$)/.exec(shadow)?.[0];
  const color = stated === undefined ? 'unknown' : colorOf(stated);
  const lengths = shadow.replace(/\([^()]*\)/g, '').match(LENGTH) ?? [];
  return { color, blurs: Number.parseFloat(lengths[2] ?? '0') > LEGIBLE_BLUR };
}

/** The color of the letters; null where it goes on from around them. */
function fillOf(styles: Declarations): Color | null {
  const painted = styles.get('-webkit-background-clip') ?? styles.get('background-clip') ?? '';
  if (/text/.test(painted) || says(styles.get('mix-blend-mode'))) return 'unknown';
  const fill = styles.get('-webkit-text-fill-color') ?? styles.get('color');
  return fill === undefined || fill === 'inherit' ? null : colorOf(fill);
}

/** Whether discs or the like stand in the place of letters. */
function isMasked(styles: Declarations, blurs: boolean): boolean | null {
  if (blurs) return true;
  // A bar in the colour of the letters.
  if (/currentcolor/.test(styles.get('background-color') ?? styles.get('background') ?? '')) return true;
  const security = styles.get('-webkit-text-security');
  return security === undefined || security === 'inherit' ? null : says(security);
}

/** @param moves whether the element is animated: what moves in when the page has loaded is seen then */
export function paintOf(styles: Declarations, moves: boolean): Paint {
  const filter = moves ? null : filterOf(styles.get('filter'));
  const opacity = moves ? 1 : opacityOf(styles.get('opacity')) * (filter?.opacity ?? 1);
  const line = styles.get('text-decoration-line') ?? styles.get('text-decoration') ?? '';
  const fill = fillOf(styles);
  const behind = fill === 'none' ? seenBehind(styles) : null;
  return {
    struck: line.includes('line-through'),
    color: behind?.color ?? fill,
    background: backgroundOf(styles),
    filter,
    opacity: Number.isNaN(opacity) ? 1 : opacity,
    covers: coversAll(styles),
    masked: isMasked(styles, (filter?.blurs || behind?.blurs) ?? false),
  };
}
