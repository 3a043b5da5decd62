/** How a notebook shows things: through tslab's kernel, or as plain text where there is none. */
import { createRequire } from 'node:module';
import { type Chart, render } from './chart.js';

/** One output by MIME type; Jupyter and the pages take the richest that they can show. */
export type Bundle = Readonly<Record<string, unknown>>;

type Writer = (message: { data: Bundle; metadata: Bundle; transient: object }, update: boolean) => void;

/** Shows a chart as one output that is interactive where scripts run, and a picture where they do not. */
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

/** Writes one output to the notebook; outside a kernel, its plain text to stdout. */
export function display(bundle: Bundle, metadata: Bundle = {}): void {
  const write = kernelWriter();
  if (write) write({ data: bundle, metadata, transient: {} }, false);
  else console.log(bundle['text/plain']);
}

/**
 * tslab's own display functions take one MIME type an output. They pass it to this writer, which takes a whole
 * bundle. A kernel has loaded the module, so it is looked for and never loaded: elsewhere it is not there.
 */
function kernelWriter(): Writer | null {
  const loaded = createRequire(import.meta.url).cache;
  const path = Object.keys(loaded).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  return path === undefined ? null : (loaded[path]?.exports.lastWriteDisplayData ?? null);
}
