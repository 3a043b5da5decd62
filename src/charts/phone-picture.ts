/** The picture of a chart as a phone shows it, for whom no script lays it out. */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { joined } from '../model/lines.js';
import { FORBIDDEN_IN_XML, measureText, type Spec } from './chart.js';
import { narrowed } from './phone-patch.js';
import { wrapEvenly } from './text.js';
import { SUBTITLE_SIZE, THEME, TITLE_SIZE } from './theme.js';

/** Pixels: what the narrowest of phones have between the margins of a page. */
const WIDTH = 328;
const ROOM = WIDTH - THEME.padding.left - THEME.padding.right;

/** As SVG text; null where the chart has no layout for phones, or cannot be drawn. */
export function phonePicture(spec: Spec): string | null {
  if ((spec.usermeta as { narrow?: unknown } | undefined)?.narrow === undefined) return null;
  const { usermeta, title, ...narrow } = narrowed(spec);
  measureText(vega);
  try {
    const { spec: drawn } = compile({ ...narrow, title: rewrapped(title), width: WIDTH } as never);
    return svgOf(new vega.View(vega.parse(drawn), { renderer: 'none' }).run());
  } catch {
    return null;
  }
}

/** The drawing at once, where `view.toSVG` would be waited for: pages are made without waiting. */
function svgOf(view: vega.View): string {
  const { root } = view.scenegraph() as unknown as { root: { bounds: { y2: number } } };
  const { left = 0, top = 0, bottom = 0 } = view.padding() as Readonly<Record<string, number>>;
  const [x = 0, y = 0] = view.origin();
  const renderer = new StringRenderer();
  renderer.initialize(null, WIDTH, Math.ceil(y + root.bounds.y2 + top + bottom), [left + x, top + y], 1);
  const svg = renderer.background(view.background()).render(root).svg();
  view.finalize();
  return svg.replace(FORBIDDEN_IN_XML, '');
}

/** Vega's types do not name it. */
const { SVGStringRenderer: StringRenderer } = vega as unknown as {
  SVGStringRenderer: new () => {
    initialize(el: null, width: number, height: number, origin: readonly number[], scale: number): void;
    background(colour: string): { render(root: object): { svg(): string } };
  };
};

/** The title for a page, whose lines are too long for a phone. */
function rewrapped(title: unknown): unknown {
  const { text, subtitle, ...rest } = (
    typeof title === 'object' && title !== null && !Array.isArray(title) ? title : { text: title }
  ) as { text?: unknown; subtitle?: unknown };
  const lines = listOf(subtitle)
    .join('\n')
    // A line that begins in lower case goes on with the sentence of the one before.
    .replace(/\n(?=[a-z])/g, ' ')
    .split('\n');
  return {
    ...rest,
    text: wrapEvenly(joined(listOf(text)), ROOM, TITLE_SIZE, true),
    subtitle: lines.flatMap((line) => wrapEvenly(line, ROOM, SUBTITLE_SIZE)),
  };
}

const listOf = (text: unknown): string[] =>
  (Array.isArray(text) ? text : [text ?? '']).filter((line) => typeof line === 'string' && line !== '');
