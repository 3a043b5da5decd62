import { INDICATORS } from '../domain/indicators.js';

const byId = new Map(INDICATORS.map((entry) => [entry.id, entry]));

/** English and Chinese name of an indicator; for an id that is not on the list, the id and no Chinese name. */
export function labelsOf(indicator: string): { label_en: string; label_zh: string | null } {
  const found = byId.get(indicator);
  return { label_en: found?.label_en ?? indicator, label_zh: found?.label_zh ?? null };
}
