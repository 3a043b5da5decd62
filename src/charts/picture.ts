/** The pictures of a chart for pages, with where their marks are: a picture says nothing to a pointer, and has no links. */
import { joined } from '../model/lines.js';
import type { Spec } from './chart.js';
import { type DrawnMark, marksOf, svgOf, viewOf } from './drawing.js';
import { narrowed } from './phone-patch.js';
import { wrapEvenly } from './text.js';
import { SUBTITLE_SIZE, THEME, TITLE_SIZE } from './theme.js';

// For rooms that know no more of charts than this.
export type { Spec } from './chart.js';
export type { DrawnMark } from './drawing.js';

/** Pixels: what the narrowest of phones have between the margins of a page. */
const WIDTH = 328;
const ROOM = WIDTH - THEME.padding.left - THEME.padding.right;

export interface Picture {
  /** As SVG text. */
  readonly svg: string;
  readonly marks: readonly DrawnMark[];
}

/** As a page shows it, at a desk and on paper; null where the chart cannot be drawn. */
export const pictureOnPage = (spec: Spec): Picture | null => pictureOf(spec);

/** As a phone shows it; null where the chart has no layout for phones, or cannot be drawn. */
export function pictureOnPhone(spec: Spec): Picture | null {
  if ((spec.usermeta as { narrow?: unknown } | undefined)?.narrow === undefined) return null;
  const { title, ...narrow } = narrowed(spec);
  return pictureOf({ ...narrow, title: rewrapped(title), width: WIDTH }, WIDTH);
}

/** What Vega warns of is for whoever writes the chart, and was said when the notebook ran. */
function pictureOf({ usermeta, ...spec }: Spec, width?: number): Picture | null {
  if (asksForData(spec)) return null;
  try {
    const view = viewOf(spec);
    const picture = { svg: svgOf(view, width), marks: marksOf(view) };
    view.finalize();
    return picture;
  } catch {
    return null;
  }
}

/** Whether its rows or pictures lie elsewhere: pages are made of what a notebook holds, and nothing is fetched. */
function asksForData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(asksForData);
  return Object.entries(value).some(([key, inner]) =>
    key === 'values' ? false : key === 'url' || asksForData(inner),
  );
}

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
