/** The declarations of a style that say whether, and how, a text is seen. */
import { CALCULATES, calculated } from './calculated.js';

/** Property → value, in lower case. */
export type Declarations = ReadonlyMap<string, string>;

export interface Style {
  readonly normal: Declarations;
  readonly important: Declarations;
}

const PROPERTIES = new Set([
  'display',
  'visibility',
  'opacity',
  'font',
  'font-size',
  'color',
  '-webkit-text-fill-color',
  'background',
  'background-color',
  'background-image',
  'background-clip',
  '-webkit-background-clip',
  'text-decoration',
  'text-decoration-line',
  'text-indent',
  'flex-direction',
  'flex-flow',
  'justify-content',
  'gap',
  'column-gap',
  'vertical-align',
  'font-variant',
  'font-variant-position',
  'position',
  'float',
  'left',
  'right',
  'top',
  'bottom',
  'margin-left',
  'margin-top',
  'width',
  'height',
  'min-width',
  'max-width',
  'max-height',
  'overflow',
  'overflow-x',
  'overflow-y',
  'clip',
  'clip-path',
  'transform',
  'filter',
  'content-visibility',
  'animation',
  'animation-name',
  'scale',
  'translate',
  'align-self',
  'baseline-shift',
  'font-feature-settings',
  'inset',
  'inset-inline-start',
  'inset-block-start',
  'content',
  'direction',
  'unicode-bidi',
  '-webkit-text-security',
  '-webkit-text-stroke',
  'text-shadow',
  'mask',
  'mask-image',
  '-webkit-mask',
  '-webkit-mask-image',
  'list-style',
  'list-style-type',
  'order',
  'grid-row',
  'grid-row-start',
  'grid-column',
  'grid-column-start',
  'grid-area',
  'backdrop-filter',
  'z-index',
  'letter-spacing',
  'contain',
  'mix-blend-mode',
]);

/** Properties that leave a letter where it stands, whatever they say. */
const PLAIN =
  /^(?:font-(?:family|weight|style|stretch|kerning)|word-.*|line-(?:height|break)|white-space|text-(?:align.*|transform|shadow|decoration-.*|autospace|justify|rendering|underline-.*|wrap.*|size-adjust)|background-.*|border-(?:collapse|spacing|radius)|box-sizing|cursor|outline.*|list-style.*|orphans|widows|page-break-.*|break-.*|tab-.*|layout-.*|punctuation-.*|overflow-wrap|direction|unicode-bidi|hyphens|user-select|pointer-events|transition.*|quotes|ruby-.*|mso-.*|-(?:ms|moz|o)-.*|-webkit-(?:text-size-adjust|font-smoothing|tap-highlight-color|text-stroke.*|user-select|locale|line-break)|--.*)$/;
/** Values that change nothing. */
const NOTHING =
  /^(?:(?:[-+]?0(?:\.0+)?(?:[a-z]+|%)?\s*)+|(?:none|normal|auto|inherit|initial|unset|revert|baseline|static|visible|inline|1|100%)(?:\s+(?:none|0(?:px|pt)?))*|none\s.*)$/;
const FOR_ALL = 'inherit|initial|unset|revert(?:-layer)?|var\\(.*';
/** What may be said of properties that hide; a browser passes over anything else, and what was said before holds. */
const VALID: Readonly<Record<string, RegExp>> = {
  display: new RegExp(
    `^(?:${FOR_ALL}|none|contents|math|-(?:webkit|moz|ms)-[a-z-]+|(?:(?:block|inline|run-in|flow|flow-root|table|flex|grid|ruby|list-item)\\b *)+|(?:inline|table|ruby)-[a-z-]+)$`,
  ),
  visibility: new RegExp(`^(?:${FOR_ALL}|visible|hidden|collapse)$`),
};
/** Stands for all the properties that may move, hide or set apart a letter in a way that is not looked into. */
export const ODD = 'odd';

/** A comment, or words in quotes, which hold none. */
const COMMENT = /("[^"]*"|'[^']*')|\/\*[\s\S]*?(?:\*\/|$)/g;
/** A name in which letters are written by their numbers. */
const unescaped = (name: string): string =>
  name.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );

/** A value is a few words; longer ones are pictures written out. */
const LONGEST_VALUE = 200;

/** Whether a value is more than nothing. */
export const says = (value: string | undefined) => value !== undefined && !NOTHING.test(value);

/** A style that stands in a layer, or in none. */
export interface Layered {
  readonly style: Style;
  readonly layer?: number | undefined;
}

/**
 * The declarations of these properties, or null where there are none.
 * @param families whether fonts are looked at, as they are where a page brings along one that draws other digits
 */
export function styleOf(css: string, families = false): Style | null {
  const normal = new Map<string, string>();
  const important = new Map<string, string>();
  const said = css.includes('/*') ? css.replace(COMMENT, '$1') : css;
  for (const declaration of said.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1 || colon > 60) continue;
    const name = declaration.slice(0, colon).trim();
    const property = (name.includes('\\') ? unescaped(name) : name).toLowerCase();
    const written = declaration.slice(colon + 1, colon + 1 + LONGEST_VALUE).trim();
    // Only what a style writes out has letters of two sizes.
    const plain = property === 'content' ? written : written.toLowerCase();
    const value = CALCULATES.test(plain) ? calculated(plain) : plain;
    if (!PROPERTIES.has(property) && !(families && property === 'font-family')) {
      if (/^[a-z-]+$/.test(property) && !PLAIN.test(property) && !NOTHING.test(value))
        normal.set(ODD, property);
      continue;
    }
    const stressed = /\s*!\s*important$/.exec(value);
    const own = stressed ? value.slice(0, stressed.index) : value;
    if (own === '' || VALID[property]?.test(own) === false) continue;
    (stressed ? important : normal).set(property, own);
  }
  return normal.size + important.size > 0 ? { normal, important } : null;
}

/**
 * What holds of several styles, of which a later one goes before an earlier one, and what is important before all. Of what
 * is important in layers, an earlier layer goes before a later one, and each before what is in none.
 */
export function cascade(styles: readonly Layered[]): Declarations {
  const merged = new Map<string, string>();
  for (const {
    style: { normal },
  } of styles)
    for (const [property, value] of normal) merged.set(property, value);
  const stressed = styles.some(({ layer }) => layer !== undefined)
    ? [...styles].sort((a, b) => (b.layer ?? -2) - (a.layer ?? -2))
    : styles;
  for (const { style } of stressed)
    for (const [property, value] of style.important) merged.set(property, value);
  return merged;
}
