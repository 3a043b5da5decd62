/** Reports → the same, each with its place among the years of its publisher, and the findings between the years. */
import { checkUnplaced, checkYears } from '../checks/years/across.js';
import { type IndexedYear, indexYear } from '../checks/years/years.js';
import { type Domain, OFFICIAL, soundDomain } from '../domain/domain.js';
import type { Whose } from '../domain/publishers.js';
import type { AcrossFinding, Report } from '../model/report.js';
import { panelOf } from './editions.js';

/**
 * Checks every report that counts against the year before, publisher by publisher, and says of every report that has
 * no place why it has none. Pure.
 * @param whoseIs whose a report is, as all reports of the dataset tell it; by default as these alone do
 */
export function acrossYears(
  reports: readonly Report[],
  domain: Domain = OFFICIAL,
  whoseIs?: (report: Report) => Whose | undefined,
): {
  readonly reports: readonly Report[];
  readonly findings: readonly AcrossFinding[];
} {
  soundDomain(domain);
  const { publishers, editions, unplaced } = panelOf(reports, whoseIs);
  const findings: AcrossFinding[] = [];
  for (const { name, region_code, years } of publishers) {
    const body = { publisher: name, region_code };
    let last: IndexedYear | null = null;
    for (const { year, current } of years) {
      const indexed = indexYear({ year, reports: current }, domain);
      findings.push(...checkYears(body, last?.year === year - 1 ? last : null, indexed, domain));
      last = indexed;
    }
  }
  for (const [report, why] of unplaced) findings.push(...checkUnplaced(report, why, domain));
  return {
    reports: reports.map((report) => {
      const edition = editions.get(report);
      return edition ? { ...report, edition } : report;
    }),
    findings,
  };
}
