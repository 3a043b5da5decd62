/** What the styles of an element do to its sight: whether it has a box, and whether a person sees text in it. */
import { type Color, colorOf } from './color.js';
import { type Declarations, ODD, says } from './declarations.js';
import { type Filter, filterOf, LEGIBLE_BLUR } from './filter.js';
import { isFlat, isMaskedAway, showsNoArea } from './flat.js';
import { type Marker, markerOf } from './markers.js';
import { type Placing, placingOf } from './order.js';

export interface Sight {
  /** The element has no box, or one that nobody sees, with all that is in it. */
  readonly gone: boolean;
  /** The element has no box at all: cells behind it move up. */
  readonly boxless: boolean;
  readonly struck: boolean;
  readonly visibility: 'visible' | 'hidden' | 'collapse' | null;
  /** Letters of no size; null where the size goes on from around it, in part or in whole. */
  readonly tiny: boolean | null;
  /** The line begins far outside of the page. */
  readonly indented: boolean | null;
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
  /** A piece of a line that stands on lines of its own. */
  readonly block: boolean;
  /** Each element in it stands on a line of its own, or apart from the one before. */
  readonly stacks: boolean;
  /** Letters of a smaller size, above or below the line. */
  readonly raised: boolean;
  /** A style that may set letters apart, or out of sight, in a way that is not looked into. */
  readonly odd: boolean;
  /** A box that is wider than a digit, where it stands in a line as one. */
  readonly wide: boolean;
  readonly box: boolean;
  /** The direction of the text, and whether each letter follows it, whatever its own. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly overrides: boolean;
  /** What is written in the element's place, where it is one that a style makes. */
  readonly content: string | null;
  /** Part of a table that is made of other elements. */
  readonly role: 'table' | 'row' | 'cell' | null;
  readonly marker: Marker | null;
  /** An item of a list, whatever its element. */
  readonly item: boolean;
  readonly placing: Placing;
}

/** Further out of the page than this, a box is put there to be unseen. */
const FAR = 900;

/** A length in pixels, roughly; a share of the page counts as if it were far wider. */
function pixels(value: string | undefined): number | null {
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

/** Whether the box is cut to nothing, shrunk to nothing, or put outside of the page. */
function isAway(styles: Declarations, inline: boolean): boolean {
  const get = (property: string) => styles.get(property);
  if (showsNoArea(get('clip-path') ?? '') || isMaskedAway(styles)) return true;
  const placed = /^(?:absolute|fixed)$/.test(get('position') ?? '');
  if (placed && /^rect\(\s*[01](?:px)?(?:(?:\s*,\s*|\s+)[01](?:px)?){3}[\s,]*\)/.test(get('clip') ?? ''))
    return true;
  if (placed && /^rect\(\s*1px[\s,]+1px[\s,]+1px[\s,]+1px/.test(get('clip') ?? '')) return true;
  if (placed || get('position') === 'relative') {
    if (['left', 'right', 'top', 'bottom'].some((side) => isFar(get(side)))) return true;
    if ((pixels(get('left')) ?? 0) >= 5 * FAR) return true;
    if (isFar(get('inset-inline-start')) || isFar(get('inset-block-start'))) return true;
  }
  if (inline) return false;
  // Less is how boxes are put into the middle, and shares are how columns are put beside each other.
  if (/^-\d{4,}(?:px|em)/.test(get('margin-left') ?? get('margin-top') ?? '')) return true;
  const overflow = `${get('overflow') ?? ''} ${get('overflow-x') ?? ''} ${get('overflow-y') ?? ''}`;
  if (/hidden|clip/.test(overflow))
    if (['width', 'height', 'max-width', 'max-height'].some((side) => isNothing(get(side)))) return true;
  return isFlat(styles) || /^translate(?:3d|x|y)?\(\s*-\d{4,}px/.test(get('transform') ?? '');
}

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

/** Whether the layout of the box parts what stands in it: as lines, or by a gap. */
function isStack(display: string, styles: Declarations): boolean {
  if (/^(?:inline-)?grid$/.test(display)) return true;
  if (!/^(?:inline-)?flex$/.test(display)) return false;
  const flow = `${styles.get('flex-direction') ?? ''} ${styles.get('flex-flow') ?? ''}`;
  const gap = styles.get('column-gap') ?? styles.get('gap')?.split(/\s+/).at(-1);
  return (
    /column|reverse/.test(flow) ||
    (Number.parseFloat(gap ?? '') || 0) > 0 ||
    /^space-/.test(styles.get('justify-content') ?? '')
  );
}

/** Whether letters stand above or below the line, as those of a note's mark do. */
function isRaised(styles: Declarations): boolean {
  const align = styles.get('vertical-align') ?? '';
  if (align === 'super' || align === 'sub') return true;
  if (/^(?:super|sub)$/.test(styles.get('font-variant-position') ?? '')) return true;
  if (/\b(?:super|sub)\b/.test(styles.get('font-variant') ?? '')) return true;
  if (/^(?:super|sub)$/.test(styles.get('baseline-shift') ?? '')) return true;
  if (/["'](?:sups|subs|sinf)["']/.test(styles.get('font-feature-settings') ?? '')) return true;
  const size = styles.get('font-size') ?? '';
  if (!/^(?:smaller|x+-small|\d?\d%|0?\.\d+r?em|[1-9](?:\.\d+)?p[xt])$/.test(size)) return false;
  if (/^(?:text-)?(?:top|bottom)$/.test(align)) return true;
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)(?:px|pt|em|%)$/.test(align)) return Number.parseFloat(align) !== 0;
  if (/^translate(?:y\(|\([^,)]+,)\s*-?[\d.]+(?:px|pt|em|%)\s*\)/.test(styles.get('transform') ?? ''))
    return true;
  if (/^\S+\s+-?[\d.]+(?:px|pt|em|%)$/.test(styles.get('translate') ?? '')) return true;
  if (/^(?:flex-)?start$/.test(styles.get('align-self') ?? '')) return true;
  if (styles.get('position') !== 'relative') return false;
  const away = (side: string) => Math.abs(Number.parseFloat(styles.get(side) ?? '0')) > 0;
  return away('top') || away('bottom') || away('inset');
}

/** Whether letters in a line may be seen apart from those around them, or not at all, for all that is known. */
function isOdd(styles: Declarations): boolean {
  if (styles.has(ODD) || says(styles.get('mask-image'))) return true;
  const filter = filterOf(styles.get('filter'));
  if (filter ? filter.blurs : says(styles.get('filter'))) return true;
  if (/^(?:absolute|fixed)$/.test(styles.get('position') ?? '')) return true;
  const color = styles.get('-webkit-text-fill-color') ?? styles.get('color') ?? '';
  return color.includes('(') && colorOf(color) === 'unknown' && !/^(?:rgb|hsl)a?\(/.test(color);
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

/** Digits in narrower boxes are seen as one number, as those of a counter are. */
const WIDE = 24;

/** Whether a width, or a share of one, leaves room beside a digit. */
function isWide(styles: Declarations): boolean {
  const width = styles.get('width') ?? styles.get('min-width');
  return (
    width !== undefined && /\d/.test(width) && (/[%(]|v[wh]$/.test(width) || (pixels(width) ?? 0) >= WIDE)
  );
}

/** What shows less is not seen. */
export const NEARLY_NOTHING = 0.05;
const opacityOf = (value: string | undefined) => {
  const number = Number.parseFloat(value ?? '1');
  return value?.includes('%') ? number / 100 : number;
};

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

/** Whether discs or the like stand in the place of letters. */
function isMasked(styles: Declarations, blurs: boolean): boolean | null {
  if (blurs) return true;
  const security = styles.get('-webkit-text-security');
  return security === undefined || security === 'inherit' ? null : says(security);
}

/**
 * What the declarations do to an element.
 * @param inline whether the element stands in a line, so that it has no size of its own
 */
export function sightOf(styles: Declarations, inline: boolean): Sight {
  const display = styles.get('display');
  const stands =
    display === undefined || display === 'inherit'
      ? inline &&
        !/^(?:absolute|fixed)$/.test(styles.get('position') ?? '') &&
        !/left|right/.test(styles.get('float') ?? '')
      : display === 'inline';
  const moves = (styles.get('animation-name') ?? styles.get('animation') ?? 'none') !== 'none';
  const filter = moves ? null : filterOf(styles.get('filter'));
  const opacity = moves ? 1 : opacityOf(styles.get('opacity')) * (filter?.opacity ?? 1);
  const boxless = display === 'none';
  const line = styles.get('text-decoration-line') ?? styles.get('text-decoration') ?? '';
  const visibility = styles.get('visibility');
  const fill = styles.get('-webkit-text-fill-color') ?? styles.get('color');
  const direction = styles.get('direction');
  const filled = /text/.test(styles.get('-webkit-background-clip') ?? styles.get('background-clip') ?? '');
  const own = filled ? 'unknown' : fill === undefined || fill === 'inherit' ? null : colorOf(fill);
  const behind = own === 'none' ? seenBehind(styles) : null;
  return {
    boxless,
    // What moves in when the page has loaded is seen then.
    gone:
      boxless ||
      styles.get('content-visibility') === 'hidden' ||
      (!moves && (opacity < NEARLY_NOTHING || isAway(styles, stands))),
    struck: line.includes('line-through'),
    visibility: moves
      ? null
      : visibility === 'hidden' || visibility === 'collapse' || visibility === 'visible'
        ? visibility
        : null,
    tiny: tinyOf(styles),
    indented: stands || !styles.has('text-indent') ? null : isFar(styles.get('text-indent')),
    color: behind?.color ?? own,
    background: backgroundOf(styles),
    filter,
    opacity: Number.isNaN(opacity) ? 1 : opacity,
    covers: coversAll(styles),
    masked: isMasked(styles, (filter?.blurs || behind?.blurs) ?? false),
    block:
      inline &&
      (/^(?:block|flow-root|table|table-row|list-item)$/.test(display ?? '') ||
        /^(?:left|right)$/.test(styles.get('float') ?? '') ||
        (display === 'inline-block' && styles.get('width') === '100%')),
    stacks: isStack(display ?? '', styles),
    raised: inline && isRaised(styles),
    odd: inline && isOdd(styles),
    wide: inline && isWide(styles),
    box: /^inline-(?:block|flex|grid|table)$/.test(display ?? ''),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
    overrides: /override/.test(styles.get('unicode-bidi') ?? ''),
    content: styles.get('content') ?? null,
    role: /^(?:inline-)?table$/.test(display ?? '')
      ? 'table'
      : display === 'table-row' || /^(?:inline-)?flex$/.test(display ?? '')
        ? 'row'
        : display === 'table-cell'
          ? 'cell'
          : null,
    marker: markerOf(styles),
    item: display === 'list-item',
    placing: placingOf(styles),
  };
}
