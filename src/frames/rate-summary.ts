/** Rates over groups of reports: how many reports are behind them, pooled and in the middle. */
import { fsum, median } from 'd3-array';
import type { RateRow } from './rate-rows.js';

export interface RateSummary {
  rate: string;
  label_en: string;
  label_zh: string;
  unit: RateRow['unit'];
  /** Reports that have the rate; only these are in the numbers. */
  n: number;
  /** Reports that have not. */
  missing: number;
  /** Of the n: reports in which a check fails on the figures. */
  contested: number;
  numerator: number | null;
  denominator: number | null;
  /** Sum of the numerators by sum of the bases: large reports count for more. */
  pooled: number | null;
  /** The middle of the reports' own rates: each report counts once. */
  median: number | null;
}

/** Rates over groups of reports, each with the number of reports behind it. */
export function rateSummary<By extends 'year' | 'level' | 'form' | 'publisher' | 'region_code'>(
  rows: readonly RateRow[],
  by: readonly By[],
): (Pick<RateRow, By> & RateSummary)[] {
  const groups = new Map<string, RateRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.rate, ...by.map((name) => row[name])]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((members) => {
    const first = members[0]!;
    const { rate, label_en, label_zh, unit } = first;
    const used = members.filter(({ value }) => value !== null);
    const n = used.length;
    const numerator = n === 0 ? null : fsum(used.map((row) => row.numerator!));
    const denominator = n === 0 ? null : fsum(used.map((row) => row.denominator!));
    return {
      ...(Object.fromEntries(by.map((name) => [name, first[name]])) as Pick<RateRow, By>),
      ...{ rate, label_en, label_zh, unit },
      n,
      missing: members.length - n,
      contested: used.filter(({ contested }) => contested).length,
      ...{ numerator, denominator },
      pooled:
        numerator === null || denominator === null
          ? null
          : (numerator / denominator) * (unit === 'per_100' ? 100 : 1),
      median: median(used.map(({ value }) => value!)) ?? null,
    };
  });
}
