/** Finding a publisher by a part of its name. */
import type { Level, Report } from '../model/report.js';
import { type Timeline, timelinesOf } from './timeline.js';

/** A name that no publisher has, or several have. The message lists the publishers that there are. */
export class PublisherError extends Error {
  override readonly name = 'PublisherError';
}

/** Reports of one publisher, and its years. */
export interface Followed extends Timeline {
  /** Its reports in the order of their years, earlier versions included. */
  readonly reports: readonly Report[];
}

/** The most names that a message lists. */
const MOST_NAMES = 40;

/**
 * The publisher that a name means: the one of just this name (人民政府 may be left out) or region code, else the only
 * one whose name holds it. Without a name:
 * the one with the most years, and null where no report says who made it and for which year.
 * @throws PublisherError if there is no such publisher, or more than one
 */
export function choosePublisher(reports: readonly Report[], name = ''): Followed | null {
  const timelines = timelinesOf(reports);
  const wanted = name.trim().normalize('NFKC');
  if (wanted === '') {
    const [first, ...others] = timelines;
    if (!first) return null;
    return follow(
      others.reduce((best, next) => (next.years.length > best.years.length ? next : best), first),
      reports,
    );
  }
  // A name that is another's beginning must still be one that can be asked for.
  const ways: readonly ((one: Timeline) => boolean)[] = [
    ({ name }) => name === wanted,
    ({ name, region_code }) => name === `${wanted}人民政府` || region_code === wanted,
    ({ name }) => name.includes(wanted),
  ];
  const found = ways.map((way) => timelines.filter(way)).find((some) => some.length > 0) ?? [];
  const [only] = found;
  if (only && found.length === 1) return follow(only, reports);
  const known = found.length > 0 ? found : timelines;
  const listed = known.slice(0, MOST_NAMES).map((one) => `  ${describe(one)}`);
  if (known.length > MOST_NAMES) listed.push(`  … and ${known.length - MOST_NAMES} more`);
  const why =
    found.length > 0
      ? `“${wanted}” is in the names of ${found.length} publishers; say more of the name, or its region code:`
      : timelines.length === 0
        ? `There is no publisher “${wanted}”: no report here says who made it and for which year.`
        : `There is no publisher “${wanted}”. There are:`;
  throw new PublisherError([why, ...listed].join('\n'));
}

function follow(timeline: Timeline, reports: readonly Report[]): Followed {
  const files = new Set(timeline.years.flatMap(({ current }) => current.map(({ source }) => source.path)));
  // Versions in whose place a later one counts belong to it as well.
  const own = reports.filter(
    ({ source, edition }) =>
      files.has(source.path) || (edition?.superseded_by != null && files.has(edition.superseded_by)),
  );
  return { ...timeline, reports: [...own].sort((a, b) => (a.identity.year ?? 0) - (b.identity.year ?? 0)) };
}

/** `株洲市人民政府 (430200): 2017` */
function describe({ name, region_code, years }: Timeline): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const when = first === last ? `${first}` : `${first}–${last}, ${years.length} reports`;
  return `${name}${region_code ? ` (${region_code})` : ''}: ${when}`;
}

/** Publishers with reports for at least so many years, the longest followed first. */
export function followedFor(reports: readonly Report[], years: number): Followed[] {
  return timelinesOf(reports)
    .filter((one) => one.years.length >= years)
    .sort((a, b) => b.years.length - a.years.length)
    .map((one) => follow(one, reports));
}

/** Who a publisher is, in one row; none for nobody. */
export interface PublisherRow {
  name: string;
  level: Level | null;
  region_code: string | null;
  /** How many reports are here, earlier versions included. */
  reports: number;
  /** First and last year with a report. */
  years: string;
  /** Years between them without one. */
  missing: string;
}

export function publisherRows(followed: Followed | null): PublisherRow[] {
  if (!followed) return [];
  const { name, region_code, reports } = followed;
  const years = followed.years.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const missing = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => !years.includes(year),
  );
  return [
    {
      ...{ name, region_code },
      level: reports.find(({ identity }) => identity.level)?.identity.level ?? null,
      reports: reports.length,
      years: first === last ? `${first}` : `${first}–${last}`,
      missing: missing.join(', '),
    },
  ];
}
