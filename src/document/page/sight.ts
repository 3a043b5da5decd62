/** What the styles of an element do to its sight: whether it has a box, and whether a person sees text in it. */
import { type Apart, apartOf } from './apart.js';
import type { Declarations } from './declarations.js';
import { type Geometry, geometryOf, isAway } from './geometry.js';
import { type Marker, markerOf } from './markers.js';
import { type Placing, placingOf } from './order.js';
import { NEARLY_NOTHING, type Paint, paintOf } from './paint.js';
import { familiesOf, type WebFonts } from './web-fonts.js';

export interface Sight {
  readonly geometry: Geometry;
  readonly paint: Paint;
  readonly apart: Apart;
  /** The element has no box, or one that nobody sees, with all that is in it. */
  readonly gone: boolean;
  /** The element has no box at all: cells behind it move up. */
  readonly boxless: boolean;
  readonly visibility: 'visible' | 'hidden' | 'collapse' | null;
  /** The direction of the text, and whether each letter follows it, whatever its own. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly overrides: boolean;
  /** What is written in the element's place, where it is one that a style makes. */
  readonly content: string | null;
  /** Part of a table that is made of other elements. */
  readonly role: 'table' | 'row' | 'cell' | null;
  /** As what rows of a table stand above or below the others, whatever their element. */
  readonly group: 'thead' | 'tfoot' | null;
  readonly marker: Marker | null;
  /** An item of a list, whatever its element. */
  readonly item: boolean;
  readonly placing: Placing;
  /** Whether digits may be drawn as others; null where nothing is said of the font. */
  readonly otherDigits: boolean | null;
}

/** Whether an element stands in a line, so that it has no size of its own. */
function standsInLine(styles: Declarations, inline: boolean): boolean {
  const display = styles.get('display');
  if (display !== undefined && display !== 'inherit') return display === 'inline';
  return (
    inline &&
    !/^(?:absolute|fixed)$/.test(styles.get('position') ?? '') &&
    !/left|right/.test(styles.get('float') ?? '')
  );
}

function roleOf(display: string): Sight['role'] {
  if (/^(?:inline-)?table$/.test(display)) return 'table';
  if (display === 'table-row' || /^(?:inline-)?flex$/.test(display)) return 'row';
  return display === 'table-cell' ? 'cell' : null;
}

const groupOf = (display: string): Sight['group'] =>
  display === 'table-header-group' ? 'thead' : display === 'table-footer-group' ? 'tfoot' : null;

function visibilityOf(value: string | undefined): Sight['visibility'] {
  return value === 'hidden' || value === 'collapse' || value === 'visible' ? value : null;
}

/**
 * What the declarations do to an element.
 * @param inline whether the element stands in a line, so that it has no size of its own
 * @param fonts the fonts that the page brings along
 */
export function sightOf(styles: Declarations, inline: boolean, fonts: WebFonts): Sight {
  const display = styles.get('display') ?? '';
  const stands = standsInLine(styles, inline);
  const moves = (styles.get('animation-name') ?? styles.get('animation') ?? 'none') !== 'none';
  const paint = paintOf(styles, moves);
  const boxless = display === 'none';
  const direction = styles.get('direction');
  const families = fonts.honest ? null : familiesOf(styles);
  return {
    geometry: geometryOf(styles, inline, stands),
    paint,
    apart: apartOf(styles, inline),
    boxless,
    // What moves in when the page has loaded is seen then.
    gone:
      boxless ||
      // What stands in a line as a letter does has no box of its own whose content could be left out.
      (!stands && styles.get('content-visibility') === 'hidden') ||
      (!moves && (paint.opacity < NEARLY_NOTHING || isAway(styles, stands))),
    visibility: moves ? null : visibilityOf(styles.get('visibility')),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
    overrides: /override/.test(styles.get('unicode-bidi') ?? ''),
    content: styles.get('content') ?? null,
    role: roleOf(display),
    group: groupOf(display),
    marker: markerOf(styles),
    item: display === 'list-item',
    placing: placingOf(styles),
    otherDigits: families === null ? null : fonts.drawOthers(families),
  };
}
