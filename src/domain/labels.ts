/** What indicators are called. */
import type { Indicator } from './indicators.js';

interface Labelled {
  readonly indicators: readonly Indicator[];
}

const indexes = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>();

/** English and Chinese name of an indicator; for an id that is not on the list, the id itself. */
export function labelsIn(
  { indicators }: Labelled,
  id: string,
): { readonly label_en: string; readonly label_zh: string } {
  let index = indexes.get(indicators);
  if (!index) {
    index = new Map(indicators.map((entry) => [entry.id, entry]));
    indexes.set(indicators, index);
  }
  const found = index.get(id);
  return { label_en: found?.label_en ?? id, label_zh: found?.label_zh ?? id };
}
