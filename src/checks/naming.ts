/** How findings call indicators, in both languages. */
import { INDICATORS, type Indicator, indicatorOf } from '../domain/indicators.js';
import { SHORT_NAMES } from '../domain/short-names.js';
import { COUNTED_IN_XIANG, UNITS, XIANG } from '../domain/units.js';
import type { Text } from '../model/words.js';

/** What messages call indicators. */
export interface Naming {
  /** `“Refused” (不同意公开答复数)`, and `“不同意公开答复数”`. */
  readonly nameOf: (indicator: string) => Text;
  /** What Chinese calls an indicator inside a sum, without quotation marks. */
  readonly shortName: (indicator: string) => string;
  /** A row of the request table: as `nameOf`, in Chinese by the wording of that table. */
  readonly rowName: (indicator: string) => Text;
  /** The measure word of an indicator. */
  readonly measureOf: (indicator: string) => string;
}

/** The same, told once for each indicator. */
function once<T>(tell: (indicator: string) => T): (indicator: string) => T {
  const told = new Map<string, T>();
  return (indicator) => {
    let known = told.get(indicator);
    if (known === undefined) {
      known = tell(indicator);
      told.set(indicator, known);
    }
    return known;
  };
}

const namings = new WeakMap<readonly Indicator[], Naming>();

/** How the indicators of a list are called. */
export function namingOf(indicators: readonly Indicator[] = INDICATORS): Naming {
  const known = namings.get(indicators);
  if (known) return known;
  const nameOf = once((indicator): Text => {
    const { label_en, label_zh } = indicatorOf(indicator, indicators);
    const zh = label_zh.replaceAll(':', '：').replaceAll('(', '（').replaceAll(')', '）');
    return { en: `“${label_en}” (${label_zh})`, zh: `“${zh}”` };
  });
  const shortName = (indicator: string) => SHORT_NAMES[indicator] ?? nameOf(indicator).zh.slice(1, -1);
  const naming: Naming = {
    nameOf,
    shortName,
    rowName: once((indicator) => ({ en: nameOf(indicator).en, zh: `“${shortName(indicator)}”` })),
    measureOf: once((indicator) =>
      COUNTED_IN_XIANG.test(indicator) ? XIANG : UNITS[indicatorOf(indicator, indicators).unit].zh,
    ),
  };
  namings.set(indicators, naming);
  return naming;
}

/** The official indicators'. */
export const { nameOf } = namingOf();
