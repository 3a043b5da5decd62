/** How a notebook shows a chart. */
import type { Made } from '../frames/places.js';
import { kept } from '../model/kept.js';
import { type Bundle, display } from '../model/output.js';
import type { Chart } from './chart.js';
import { drawn, warn } from './render.js';
import type { Told } from './told.js';

/**
 * Shows a chart as one output that is interactive where scripts run, and a picture where they do not.
 *
 * ```ts
 * await show({ title: 'None', alt: 'Nothing was reported in 2008.', note: null, spec: null });
 * ```
 * @param made of which numbers its headline and its notes are made: pages list them
 * @param told the same, number by number, as far as its story told it
 */
export async function show(chart: Chart, made?: Made, told: readonly Told[] = []): Promise<void> {
  display(await bundleOf(chart), {
    alt: chart.alt,
    ...(made && { made: JSON.stringify({ name: chart.title, count: made.count, parts: made.parts }) }),
    ...toldIn(chart, told),
  });
  // A page sets it below the chart; elsewhere it is text of its own.
  if (chart.note !== null) display(noteOf(chart.note), { note: true });
}

/** What was told of numbers that are in the chart's words, each once. */
function toldIn({ alt, note }: Chart, told: readonly Told[]): { readonly told?: string } {
  const words = `${alt}\n${note ?? ''}`;
  const lists = told.filter(({ said }) => words.includes(said)).map(({ said, made }) => ({ said, ...made }));
  const each = [...new Set(lists.map((one) => JSON.stringify(one)))];
  return each.length === 0 ? {} : { told: `[${each.join(',')}]` };
}

function noteOf(note: string): Bundle {
  return { 'text/markdown': note.replace(/[\\`*_<>[\]#|~$]/g, '\\$&'), 'text/plain': note };
}

/** What `show` hands to Jupyter: Vega-Lite, SVG and the description; only the latter where there is nothing to draw. */
export async function bundleOf({ title, alt, spec }: Chart): Promise<Bundle> {
  if (spec === null) return { 'text/markdown': `*${title}*`, 'text/plain': alt };
  const { svg, warnings } = await kept(DRAWN, spec, () => drawn(spec));
  warn(warnings);
  return { 'application/vnd.vegalite.v5+json': spec, 'image/svg+xml': svg, 'text/plain': alt };
}

const DRAWN = `drawn ${import.meta.url}`;
