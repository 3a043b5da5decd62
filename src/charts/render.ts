/** Charts as SVG text, for notebooks. */
import type { Spec } from './chart.js';

/**
 * A specification as SVG text, drawn by Vega without a browser or canvas. The same specification gives the same
 * text. Throws what Vega throws for a specification that it does not understand.
 */
export async function render(spec: Spec): Promise<string> {
  const { svg, warnings } = await drawn(spec);
  warn(warnings);
  return svg;
}

/** What Vega says against a specification, for whoever wrote the chart. */
export type Warnings = readonly (readonly string[])[];

/** Says it where Vega would. */
export function warn(warnings: Warnings): void {
  for (const words of warnings) console.warn(...words);
}

export interface Drawn {
  readonly svg: string;
  /** Not yet said: a drawing that is kept says them again each time. */
  readonly warnings: Warnings;
}

/** The picture, and what Vega said against it. */
export async function drawn(spec: Spec): Promise<Drawn> {
  // Loaded at first use: whoever only wants the data need not wait for Vega.
  const { permitted, viewOf } = await import('./drawing.js');
  const warnings: string[][] = [];
  const view = viewOf(spec, warnings);
  try {
    return { svg: permitted(await view.toSVG()), warnings };
  } finally {
    view.finalize();
  }
}
