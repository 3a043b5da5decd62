/** Publishers with their years, so that one year of a publisher can be set beside the next. */
import { bodiesOf } from '../domain/publishers.js';
import { isCurrent, type Report } from '../model/report.js';

/** One year of a publisher. */
export interface TimelineYear {
  readonly year: number;
  /** The report that counts; several where it cannot be told which of them does. */
  readonly current: readonly Report[];
}

/** One publisher, told from others as the checks between years tell them. */
export interface Timeline {
  /** The longest of the names under which it reports. */
  readonly name: string;
  readonly region_code: string | null;
  /** In order; a year without a report is not there. */
  readonly years: readonly TimelineYear[];
}

/** The reports that count by publisher and year, as far as they say both. */
export function timelinesOf(reports: readonly Report[]): Timeline[] {
  const read = reports.filter(({ status }) => status === 'report');
  const { bodies } = bodiesOf(read, ({ identity }) => identity);
  return bodies.flatMap(({ name, region_code, of }) => {
    const years = new Map<number, Report[]>();
    for (const report of of) {
      const { year } = report.identity;
      if (year !== null && isCurrent(report)) years.set(year, [...(years.get(year) ?? []), report]);
    }
    if (years.size === 0) return [];
    const inOrder = [...years].sort(([a], [b]) => a - b);
    return { name, region_code, years: inOrder.map(([year, current]) => ({ year, current })) };
  });
}
