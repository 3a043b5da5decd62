/**
 * Reports → publishers with their years. Of several reports for one year the later version counts and the earlier is
 * kept; where that cannot be told, none is chosen.
 */
import { CORRECTION, type Nameless, type Whose, whoseAre } from '../domain/publishers.js';
import type { Edition, Report } from '../model/report.js';

/** Why a report has no place among the years of a publisher. */
export type Unplaced = Nameless | 'year';

/** One year of a publisher. */
export interface PublisherYear {
  readonly year: number;
  /** The report that counts; several where it cannot be told which of them does. */
  readonly current: readonly Report[];
}

/** One publisher. */
export interface Publisher {
  /** The longest of the names under which it reports. */
  readonly name: string;
  readonly region_code: string | null;
  /** In order; a year without a report is not there. */
  readonly years: readonly PublisherYear[];
}

export interface Panel {
  /** In the order in which their first reports come. */
  readonly publishers: readonly Publisher[];
  readonly editions: ReadonlyMap<Report, Edition>;
  readonly unplaced: ReadonlyMap<Report, Unplaced>;
}

/** Whose each of these reports is, where they are all that there are. */
const byThemselves = (reports: readonly Report[]) => {
  const whose = whoseAre(reports, ({ identity }) => identity);
  return (report: Report) => whose.get(report);
};

/**
 * Puts every report in its place. Files that are no reports have none and are left out.
 * @param whoseIs whose a report is, as all reports of the dataset tell it; by default as these alone do
 */
export function panelOf(reports: readonly Report[], whoseIs?: (report: Report) => Whose | undefined): Panel {
  const read = reports.filter(({ status }) => status === 'report');
  const whose = whoseIs ?? byThemselves(read);
  const unplaced = new Map<Report, Unplaced>();
  const editions = new Map<Report, Edition>();
  const bodies = new Map<string, { name: string; region_code: string | null; of: Report[] }>();
  for (const report of read) {
    const one = whose(report) ?? { nameless: 'publisher' };
    if ('nameless' in one) unplaced.set(report, one.nameless);
    else {
      if (report.identity.year === null) unplaced.set(report, 'year');
      group(bodies, one.body, () => ({ name: one.name, region_code: one.region_code, of: [] })).of.push(
        report,
      );
    }
  }
  const publishers = [...bodies.values()].flatMap(({ name, region_code, of }) => {
    const byYear = new Map<number, Report[]>();
    for (const report of of) {
      const { year } = report.identity;
      if (year !== null) group(byYear, year, () => []).push(report);
    }
    const years = [...byYear].sort(([a], [b]) => a - b);
    if (years.length === 0) return [];
    return {
      name,
      region_code,
      years: years.map(([year, reports]) => ({ year, current: decide(reports, editions) })),
    };
  });
  return { publishers, editions, unplaced };
}

/** What differs from all other versions, with its copies. */
interface Version {
  readonly copies: readonly Report[];
  /** Stands for them. */
  readonly report: Report;
}

/** Finds which reports for one year count, and writes down where each of them stands. */
function decide(reports: readonly Report[], editions: Map<Report, Edition>): readonly Report[] {
  const [only, ...others] = reports;
  if (only && others.length === 0) {
    editions.set(only, { standing: 'only', superseded_by: null });
    return reports;
  }
  const versions = versionsOf(reports);
  const current = versions.filter((version) => !versions.some((other) => isLater(other, version)));
  // Evidence that runs in a circle decides nothing.
  const counting = current.length > 0 ? current : versions;
  const winner = counting.length === 1 ? counting[0]!.report : null;
  for (const version of versions) {
    const { report, copies } = version;
    const counts = counting.includes(version);
    const standing = !counts ? 'earlier' : winner === null ? 'undecided' : 'latest';
    for (const copy of copies) {
      editions.set(
        copy,
        copy === report
          ? { standing, superseded_by: counts ? null : (winner?.source.path ?? null) }
          : {
              standing: 'duplicate',
              superseded_by: counts ? report.source.path : (winner ?? report).source.path,
            },
      );
    }
  }
  return counting.map(({ report }) => report);
}

function versionsOf(reports: readonly Report[]): Version[] {
  const groups = new Map<string, Report[]>();
  const byBytes = new Map<string, string>();
  for (const report of reports) {
    const { sha256 } = report.source;
    const content = byBytes.get(sha256) ?? contentOf(report);
    if (sha256 !== '') byBytes.set(sha256, content);
    group(groups, content, () => []).push(report);
  }
  return [...groups.values()].map((copies) => ({ copies, report: copies[0]! }));
}

/** What makes two files the same report: the same figures. Where there is none, nothing but the same bytes. */
function contentOf({ figures, source }: Report): string {
  if (figures.length === 0) return `${source.sha256} ${source.path}`;
  return JSON.stringify(
    figures.map(({ indicator, applicant, value, state, scope, year, via }) => [
      indicator,
      applicant,
      value,
      state,
      scope,
      year,
      via,
    ]),
  );
}

/** Whether `a` is known to have come after `b`: by its dates, else by a title that says so. False if they disagree. */
function isLater(a: Version, b: Version): boolean {
  const byDate = order('published', a, b) || order('signed', a, b);
  const byTitle = Number(corrects(a)) - Number(corrects(b));
  return byDate === 0 ? byTitle > 0 : byDate > 0 && byTitle >= 0;
}

/** The first date of a version: a copy that another site put up later is no later version. */
function order(field: 'published' | 'signed', a: Version, b: Version): number {
  const first = ({ copies }: Version) =>
    copies.flatMap(({ identity }) => identity[field] ?? []).sort()[0] ?? null;
  const [one, other] = [first(a), first(b)];
  return one === null || other === null || one === other ? 0 : one > other ? 1 : -1;
}

const corrects = ({ copies }: Version) =>
  copies.some(({ identity }) => CORRECTION.test(identity.title ?? ''));

function group<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
