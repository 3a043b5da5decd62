/** How a notebook shows a chart. */
import { type Bundle, display } from '../model/output.js';
import { type Chart, render } from './chart.js';

/**
 * Shows a chart as one output that is interactive where scripts run, and a picture where they do not.
 *
 * ```ts
 * await show({ title: 'None', alt: 'Nothing was reported in 2008.', note: null, spec: null });
 * ```
 */
export async function show(chart: Chart): Promise<void> {
  display(await bundleOf(chart), { alt: chart.alt });
  // A page sets it below the chart; elsewhere it is text of its own.
  if (chart.note !== null) display(noteOf(chart.note), { note: true });
}

function noteOf(note: string): Bundle {
  return { 'text/markdown': note.replace(/[\\`*_<>[\]#|~$]/g, '\\$&'), 'text/plain': note };
}

/** What `show` hands to Jupyter: Vega-Lite, SVG and the description; only the latter where there is nothing to draw. */
export async function bundleOf(chart: Chart): Promise<Bundle> {
  if (chart.spec === null) return { 'text/markdown': `*${chart.title}*`, 'text/plain': chart.alt };
  return {
    'application/vnd.vegalite.v5+json': chart.spec,
    'image/svg+xml': await render(chart.spec),
    'text/plain': chart.alt,
  };
}
