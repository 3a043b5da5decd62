/** What is said of the data as a whole: at the foot of the pages and in the data package. Nothing is from the clock. */
import type { SourceLine } from '../corpus/sources.js';
import { publisherNames } from '../domain/publishers.js';
import type { Report } from '../model/report.js';

export interface About {
  /** How many reports of which years by how many publishers, in one sentence. */
  readonly note: string;
  /** Latest date in the data (ISO): a copy that was made, else a publication or signature; null if there is none. */
  readonly date: string | null;
  /** Under which terms the data may be passed on, a sentence each. */
  readonly licence: readonly string[];
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function aboutData(reports: readonly Report[], sources: readonly SourceLine[]): About {
  const read = reports.filter((report) => report.status === 'report');
  const years = read.map((report) => report.identity.year).filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length > 0 ? ` for ${first === last ? first : `${first}–${last}`}` : '';
  const named = read
    .filter(({ identity }) => identity.publisher !== null)
    .map(({ identity, source }) => ({ ...identity, file: source.path }));
  const publishers = new Set(named.map(publisherNames(named)));
  const dated = read.flatMap(({ identity }) => [identity.published, identity.signed]);
  const latest = latestOf(dated);
  const taken = latestOf(sources.map((line) => line.taken));
  const ends = [latest && `the latest is dated ${latest}`, taken && `copies were made until ${taken}`];
  const parts = [
    `${plural(read.length, 'report')}${span} by ${plural(publishers.size, 'publisher')}`,
    ...ends.filter((part) => part !== null),
  ];
  const terms = [...new Set(sources.map((line) => line.licence).filter((term) => term !== null))];
  return {
    note: `${parts.join('; ')}.`,
    date: latestOf([latest, taken]),
    licence: [
      'Pages, tables and code are under the MIT licence; the figures are those that the publishers state.',
      ...(terms.length === 1 ? [`On the reports: ${terms[0]}.`] : []),
      ...(terms.length > 1 ? ['On the reports: the terms differ; sources.csv has those of each.'] : []),
    ],
  };
}

function latestOf(dates: readonly (string | null)[]): string | null {
  return (
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}
