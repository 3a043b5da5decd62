/** Charts as Vega draws them: compiled when a page is made, so that no page must load what compiles them. */
import { compile } from 'vega-lite';
import type { Spec } from './chart.js';
import { withNames } from './mark-names.js';
import { difference, narrowed } from './phone-patch.js';

// For rooms that know no more of charts than this.
export type { Spec } from './chart.js';

/**
 * A specification of Vega-Lite as one of Vega, whose marks lead where their rows say that their number stands. What can
 * be drawn at any width carries what differs on a phone, as `usermeta.narrow`. Null for what Vega-Lite does not
 * understand.
 */
export function compiled(spec: Spec): Spec | null {
  const wide = inVega(spec);
  if (wide === null) return null;
  const fits = ('mark' in spec || 'layer' in spec) && typeof spec.width === 'number';
  if (!fits) return wide;
  const narrow = inVega(narrowed(spec));
  return { ...wide, usermeta: { narrow: (narrow && difference(wide, narrow)) ?? {} } };
}

function inVega({ usermeta, ...spec }: Spec): Spec | null {
  try {
    return compile(withNames(linked(spec)) as never, { logger: SILENT }).spec as unknown as Spec;
  } catch {
    return null;
  }
}

/** What Vega-Lite warns of is for whoever writes the chart, and was said when the notebook ran. */
const SILENT = (() => {
  const logger = {
    level: () => logger,
    error: () => logger,
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger as never;
})();

type Rows = readonly { readonly place?: unknown }[];

/** Marks whose rows say where their number stands lead there. */
function linked(spec: Spec, above: Rows = []): Spec {
  const own = (spec.data as { values?: unknown } | undefined)?.values;
  const rows = Array.isArray(own) ? (own as Rows) : above;
  const parts = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) =>
    Array.isArray(spec[key]) ? [[key, (spec[key] as Spec[]).map((one) => linked(one, rows))]] : [],
  );
  const inner = spec.spec ? { spec: linked(spec.spec as Spec, rows) } : {};
  const leads = 'mark' in spec && rows.some((row) => row?.place);
  const encoding = leads ? { encoding: { ...(spec.encoding as object | undefined), href: HREF } } : {};
  return { ...spec, ...Object.fromEntries(parts), ...inner, ...encoding };
}

const HREF = { condition: { test: 'isString(datum.place)', field: 'place' }, value: null };
