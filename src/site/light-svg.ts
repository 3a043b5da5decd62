/** Pictures of charts, made light: Vega writes into each mark what only a reader of the bare SVG would need. */

/**
 * What Vega says of each mark to screen readers and to its own scripts, and what is so anyhow. Inside an <img> nobody
 * hears it: the picture's `alt` is read.
 */
const SUPERFLUOUS = / (?:aria-[a-z]+|role|pointer-events|class)="[^"]*"| opacity="1"| stroke-dasharray=""/g;

/** Frames of groups that have no size, or are not drawn. */
const UNSEEN = /<path(?: d="M0,0h0v0h0Z"| d="" display="none")\/>/g;

/** Digits that are less than a tenth of a pixel. */
const FINER_THAN_SEEN = /(\d\.\d)\d+/g;

const FONT = / font-family="[^"]*"/g;

/**
 * The same picture in fewer bytes: without what is not seen in it, with positions to a tenth of a pixel, and with
 * what many marks have said once: the font, and shapes.
 */
export function lightSvg(svg: string): string {
  const silent = svg
    .replace(TAG, (tag) => tag.replace(SUPERFLUOUS, '').replace(FINER_THAN_SEEN, '$1'))
    .replace(/<line\b[^<>]*>/g, (line) => line.replace(/ [xy][12]="0"/g, ''))
    .replace(UNSEEN, '');
  return withShapesOnce(withLooksOnce(withFontOnce(silent.replace(PLACED_TEXT, '$1 x="$2" y="$3"$4'))));
}

/** A text of one line where it stands. The lines of others count from where the text's own place is. */
const PLACED_TEXT =
  /(<text(?: [a-z-]+="[^"]*")*) transform="translate\(([-\d.]+),([-\d.]+)\)"((?: [a-z-]+="[^"]*")*>)(?!<tspan)/g;

function withFontOnce(svg: string): string {
  const counts = new Map<string, number>();
  for (const [font] of svg.matchAll(FONT)) counts.set(font, (counts.get(font) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2 || !/^<svg\b(?![^>]*font-family)/.test(svg)) return svg;
  const rest = svg.replace(TAG, (tag) => tag.replace(most[0], ''));
  return rest.replace(/^<svg\b/, (open) => `${open}${most[0]}`);
}

/** A group of nothing but lines or texts, each of which says how it looks. */
const ALIKE =
  /<g((?: [a-z-]+="[^"]*")*)>((?:<(?:line|text)(?: [a-z0-9-]+="[^"]*")*(?:\/>|>[^<]*<\/text>))+)<\/g>/g;
/** What a mark has from its group where it does not say it itself. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Says of a group what most of its marks say of themselves. A mark that says nothing of it would change: then it stays. */
function withLooksOnce(svg: string): string {
  return svg.replace(ALIKE, (group, own: string, inside: string) => {
    let [said, marks] = [own, inside];
    const count = inside.match(/<(?:line|text)\b/g)?.length ?? 0;
    for (const name of count < 2 ? [] : INHERITED) {
      const all = [...marks.matchAll(new RegExp(`<(?:line|text)\\b[^<>]*?( ${name}="[^"]*")`, 'g'))];
      if (all.length < count || own.includes(` ${name}="`)) continue;
      const counts = new Map<string, number>();
      for (const [, one] of all) counts.set(one!, (counts.get(one!) ?? 0) + 1);
      const [[most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
      said += most;
      marks = marks.replace(TAG, (tag) => tag.replace(most, ''));
    }
    return said === own ? group : `<g${said}>${marks}</g>`;
  });
}

/** A mark that stands at many places: where it stands, and what it looks like. */
const PLACED = /<path transform="([^"]*)"((?: [a-z-]+="[^"]*")+)\/>/g;
const MOVED = /^translate\(([-\d.]+),([-\d.]+)\)$/;
/** A shape that stands at fewer places is no shorter when it is referred to. */
const OFTEN = 4;

/** Draws each shape that stands at many places once, and refers to it. */
function withShapesOnce(svg: string): string {
  const counts = new Map<string, number>();
  for (const [, , look] of svg.matchAll(PLACED)) counts.set(look!, (counts.get(look!) ?? 0) + 1);
  const shapes = [...counts].filter(([, count]) => count >= OFTEN).map(([look]) => look);
  if (shapes.length === 0) return svg;
  const idOf = new Map(shapes.map((look, n) => [look, `s${n}`]));
  const drawn = svg.replace(PLACED, (mark, place: string, look: string) => {
    const id = idOf.get(look);
    const at = MOVED.exec(place);
    if (!id) return mark;
    return at
      ? `<use href="#${id}" x="${at[1]}" y="${at[2]}"/>`
      : `<use href="#${id}" transform="${place}"/>`;
  });
  const defs = shapes.map((look) => `<path id="${idOf.get(look)}"${look}/>`).join('');
  return drawn.replace(/^<svg\b[^>]*>/, (open) => `${open}<defs>${defs}</defs>`);
}

/** A tag with its attributes, in which `>` may stand between quotes. */
const TAG = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/gi;

/** What a chart's picture is made of. */
const STILL = [
  ...['svg', 'g', 'defs', 'use', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
].join('|');
const STILL_TAG = new RegExp(`</?(?:${STILL})((?:\\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*)\\s*/?>`, 'g');

/** Attributes that run something, or lead out of the picture. */
const LIVELY = /\son[a-z]+=|href="(?!#)|url\((?!["']?#|&quot;#)|javascript:/i;

/** Whether a picture does nothing but show itself, also where it is opened as a page of its own. */
export function isStill(svg: string): boolean {
  let still = true;
  const rest = svg.replace(STILL_TAG, (_, attributes: string) => {
    if (LIVELY.test(attributes)) still = false;
    return '';
  });
  return still && !rest.includes('<');
}

/** A picture as an address for an attribute in single quotes: as text, which is a quarter less than base64. */
export function svgAddress(svg: string): string {
  const text = svg.replace(/[%#'\u0000-\u001f\u007f]/g, (sign) =>
    encodeURIComponent(sign).replace("'", '%27'),
  );
  return `data:image/svg+xml;charset=utf-8,${text.replace(/&/g, '&amp;')}`;
}

/** The same for `srcset`, in which a blank ends an address, and for double quotes. */
export const addressInSet = (svg: string): string =>
  svgAddress(svg).replaceAll(' ', '%20').replaceAll('"', '%22');

/** Width and height in CSS pixels, so that the page does not jump while pictures load. */
export function sizeOf(svg: string): { width: number; height: number } | null {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const width = Number(/\swidth="([\d.]+)(?:px)?"/.exec(tag)?.[1]);
  const height = Number(/\sheight="([\d.]+)(?:px)?"/.exec(tag)?.[1]);
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
}
