/** What sets a piece of a line apart from the letters around it: on lines of its own, above the line, as a box. */
import { colorOf } from './color.js';
import { type Declarations, ODD, says } from './declarations.js';
import { filterOf } from './filter.js';
import { pixels } from './geometry.js';

export interface Apart {
  /** A piece of a line that stands on lines of its own. */
  readonly block: boolean;
  /** Each element in it stands on a line of its own, or apart from the one before. */
  readonly stacks: boolean;
  /** Letters of a smaller size, above or below the line. */
  readonly raised: boolean;
  /** A style that may set letters apart, or out of sight, in a way that is not looked into. */
  readonly odd: boolean;
  readonly box: boolean;
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

/** Pixels; letters that are set closer by less are still told apart. */
const LEAST_MOVED = 4;

/** Whether letters in a line may be seen apart from those around them, or not at all, for all that is known. */
function isOdd(styles: Declarations): boolean {
  if (styles.has(ODD) || says(styles.get('mask-image'))) return true;
  const filter = filterOf(styles.get('filter'));
  if (filter ? filter.blurs : says(styles.get('filter'))) return true;
  if (/^(?:absolute|fixed)$/.test(styles.get('position') ?? '')) return true;
  // Moved back, it lies on what stands before it; moved on, there is a gap.
  if (Math.abs(pixels(styles.get('margin-left')) ?? 0) >= LEAST_MOVED) return true;
  if (says(styles.get('mix-blend-mode'))) return true;
  const color = styles.get('-webkit-text-fill-color') ?? styles.get('color') ?? '';
  return color.includes('(') && colorOf(color) === 'unknown' && !/^(?:rgb|hsl)a?\(/.test(color);
}

/** @param inline whether the element is one of a line */
export function apartOf(styles: Declarations, inline: boolean): Apart {
  const display = styles.get('display') ?? '';
  return {
    block:
      inline &&
      (/^(?:block|flow-root|table|table-row|list-item)$/.test(display) ||
        /^(?:left|right)$/.test(styles.get('float') ?? '') ||
        (display === 'inline-block' && styles.get('width') === '100%')),
    stacks: isStack(display, styles),
    raised: inline && isRaised(styles),
    odd: inline && isOdd(styles),
    box: /^inline-(?:block|flex|grid|table)$/.test(display),
  };
}
