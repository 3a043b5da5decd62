/** How a notebook shows a chart. */
import type { Made } from '../frames/places.js';
import { kept } from '../model/kept.js';
import { type Bundle, display } from '../model/output.js';
import { type Chart, type DrawnMark, drawn, warn } from './chart.js';
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
  const { bundle, marks } = await drawnBundle(chart);
  display(bundle, {
    alt: chart.alt,
    ...(marks.length === 0 ? {} : { marks }),
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
export const bundleOf = async (chart: Chart): Promise<Bundle> => (await drawnBundle(chart)).bundle;

/** The same, and where in the picture its marks lead: pages put links over a picture, which has none of its own. */
async function drawnBundle(chart: Chart): Promise<{ bundle: Bundle; marks: readonly LinkedMark[] }> {
  if (chart.spec === null)
    return { bundle: { 'text/markdown': `*${chart.title}*`, 'text/plain': chart.alt }, marks: [] };
  const { spec } = chart;
  const { svg, marks, warnings } = await kept(DRAWN, spec, async () => {
    const { marks, ...rest } = await drawn(spec);
    return { ...rest, marks: linkedMarks(marks) };
  });
  warn(warnings);
  return {
    bundle: {
      'application/vnd.vegalite.v5+json': spec,
      'image/svg+xml': svg,
      'text/plain': chart.alt,
    },
    marks,
  };
}

const DRAWN = `drawn ${import.meta.url}`;

/** Where a mark that leads somewhere is: left, top, width and height, its name, and its place or what it is made of. */
type LinkedMark = readonly [number, number, number, number, string, unknown];

function linkedMarks(marks: readonly DrawnMark[]): LinkedMark[] {
  const seen = new Set<string>();
  return marks.flatMap(({ x, y, width, height, row, told }): LinkedMark[] => {
    const to = row.made_of ?? row.place;
    if (to === undefined || to === null) return [];
    const box = [x, y, width, height].map(Math.round) as [number, number, number, number];
    const mark = [...box, told.slice(0, 3).join(', '), to] as const;
    const key = JSON.stringify(mark);
    return seen.size < seen.add(key).size ? [mark] : [];
  });
}
