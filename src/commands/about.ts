/** What is said of the data as a whole: at the foot of the pages and in the data package. Nothing is from the clock. */
import type { SourceLine } from '../corpus/sources.js';
import type { Dataset } from '../dataset/dataset.js';

export interface About {
  /** How many reports of which years by how many publishers, in one sentence. */
  readonly note: string;
  /** Latest date in the data (ISO): a copy that was made, else a publication or signature; null if there is none. */
  readonly date: string | null;
  /** Under which terms the data may be passed on, a sentence each. */
  readonly licence: readonly string[];
}

const plural = (count: number, word: string) =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** @param body only the reports of this publisher */
export async function aboutData(
  dataset: Dataset,
  sources: readonly SourceLine[],
  body: string | null = null,
): Promise<About> {
  const { rows } = await dataset.query(
    `select count(*) as reports, min(year) as first, max(year) as last,
       count(distinct coalesce(body, publisher || ' ' || file)) as publishers,
       max(greatest(coalesce(published, ''), coalesce(signed, ''))) as latest
     from reports where status = 'report' and (? is null or body = ?)`,
    [body, body],
  );
  const { reports, first, last, publishers, latest } = rows[0] as {
    reports: number;
    first: number | null;
    last: number | null;
    publishers: number;
    latest: string | null;
  };
  const span = first === null ? '' : ` for ${first === last ? first : `${first}–${last}`}`;
  const taken = latestOf(sources.map((line) => line.taken));
  const ends = [latest && `the latest is dated ${latest}`, taken && `copies were made until ${taken}`];
  const parts = [
    `${plural(reports, 'report')}${span} by ${plural(publishers, 'publisher')}`,
    ...ends.filter((part) => part),
  ];
  const terms = [...new Set(sources.map((line) => line.licence).filter((term) => term !== null))];
  return {
    note: `${parts.join('; ')}.`,
    date: latestOf([latest || null, taken]),
    licence: [
      'Pages, tables and code are under the MIT licence; the figures are those that the publishers state.',
      ...(terms.length === 1 ? [`On the reports: ${terms[0]}.`] : []),
      ...(terms.length > 1 ? ['On the reports: the terms differ; sources.csv has those of each.'] : []),
    ],
  };
}

const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;
