/**
 * What a mark of a drawn chart is called, for who does not see it: what its tooltip says. Vega-Lite would name it by its
 * channels, which are pixels, logarithms and colours here.
 */
import type { Spec } from './chart.js';

interface Tip {
  readonly field: string;
  readonly title?: string;
  /** As d3 writes numbers: `d`. */
  readonly format?: string;
}

/** What the pointer is told: plain words, which make a name; words that Vega-Lite makes; or nothing. */
type Told = readonly Tip[] | 'otherwise' | null;

/** The specification with names for the marks that have tooltips; the others repeat these, and are not read. */
export const withNames = (spec: Spec): Spec => (hasTips(spec) ? named(spec, null) : spec);

const partsOf = (spec: Spec): readonly (readonly [string, readonly Spec[]])[] =>
  ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) =>
    Array.isArray(spec[key]) ? [[key, spec[key] as readonly Spec[]] as const] : [],
  );

const hasTips = (spec: Spec): boolean =>
  Array.isArray(tipsOf(spec)) ||
  partsOf(spec).some(([, parts]) => parts.some(hasTips)) ||
  (isSpec(spec.spec) && hasTips(spec.spec));

function named(spec: Spec, above: Told): Spec {
  const tips = isSpec(spec.encoding) && 'tooltip' in spec.encoding ? tipsOf(spec) : above;
  const parts = partsOf(spec).map(([key, all]) => [key, all.map((part) => named(part, tips))]);
  const inner = isSpec(spec.spec) ? { spec: named(spec.spec, tips) } : {};
  const own = spec.mark === undefined ? {} : { mark: markOf(spec.mark, tips) };
  return { ...spec, ...Object.fromEntries(parts), ...inner, ...own };
}

function markOf(mark: unknown, tips: Told): unknown {
  const own = isSpec(mark) ? mark : { type: mark };
  // `tooltip: null` on the mark: it says nothing where the pointer is.
  if (tips === null || own.tooltip === null) return { ...own, aria: false };
  if (tips === 'otherwise') return mark;
  return { ...own, description: { expr: tips.map(saidBy).join(' + "; " + ') } };
}

const saidBy = ({ field, title = field, format }: Tip): string => {
  const value = `datum[${JSON.stringify(field)}]`;
  const shown = format === undefined ? value : `format(${value}, ${JSON.stringify(format)})`;
  return `${JSON.stringify(`${title}: `)} + (isValid(${value}) ? ${shown} : "")`;
};

function tipsOf({ encoding }: Spec): Told {
  const tooltip = isSpec(encoding) ? encoding.tooltip : null;
  if (tooltip === null || tooltip === undefined) return null;
  const all = Array.isArray(tooltip) ? tooltip : [tooltip];
  return all.length > 0 && all.every(isTip) ? all : 'otherwise';
}

const isTip = (one: unknown): one is Tip =>
  isSpec(one) &&
  typeof one.field === 'string' &&
  (one.title === undefined || typeof one.title === 'string') &&
  (one.format === undefined || typeof one.format === 'string') &&
  !('type' in one || 'aggregate' in one || 'bin' in one || 'timeUnit' in one || 'condition' in one);

const isSpec = (value: unknown): value is Spec =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
