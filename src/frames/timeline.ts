/** Publishers with their years, so that one year of a publisher can be set beside the next. */
import { isPlaceless } from '../forms/publishers.js';
import { isCurrent, type Report } from '../report.js';

/** One year of a publisher. */
export interface TimelineYear {
  readonly year: number;
  /** The report that counts; several where it cannot be told which of them does. */
  readonly current: readonly Report[];
}

/** One publisher. A corpus knows best which reports are of one body and which version counts. */
export interface Timeline {
  readonly name: string;
  readonly region_code: string | null;
  /** In order; a year without a report is not there. */
  readonly years: readonly TimelineYear[];
}

/**
 * The reports by publisher and year, as far as they say both. The same name with another region code is another
 * publisher; a report without a code is set beside others of its name only where there is no more than one such code, and never
 * where the name would fit offices of many places (民政局).
 */
export function timelinesOf(reports: readonly Report[]): Timeline[] {
  const read = reports.filter((report) => report.status === 'report' && isCurrent(report));
  const codes = new Map<string, Set<string>>();
  for (const { identity } of read) {
    if (identity.publisher === null || identity.region_code === null) continue;
    codes.set(
      identity.publisher,
      (codes.get(identity.publisher) ?? new Set<string>()).add(identity.region_code),
    );
  }
  const bodies = new Map<
    string,
    { name: string; region_code: string | null; years: Map<number, Report[]> }
  >();
  for (const report of read) {
    const { publisher, region_code, year } = report.identity;
    if (publisher === null || year === null) continue;
    const known = [...(codes.get(publisher) ?? [])];
    if (region_code === null && (known.length > 1 || (known.length === 0 && isPlaceless(publisher))))
      continue;
    const code = region_code ?? known[0] ?? null;
    const key = `${publisher} ${code}`;
    const body = bodies.get(key) ?? { name: publisher, region_code: code, years: new Map() };
    bodies.set(key, body);
    body.years.set(year, [...(body.years.get(year) ?? []), report]);
  }
  return [...bodies.values()].map(({ name, region_code, years }) => ({
    name,
    region_code,
    years: [...years].sort(([a], [b]) => a - b).map(([year, current]) => ({ year, current })),
  }));
}
