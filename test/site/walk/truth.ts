/** What the dataset says at each address that numbers of pages lead to: the walk compares with it, and not with other pages. */
import type { Gongkai } from '../../../src/frames/gongkai.js';
import { figureAnchor, findingAnchor, measureAnchor, publisherSlug, reportSlug } from '../../../src/model/address.js';
import { tokensOf } from './tokens.js';

/** A sentence of the dataset about a report, in both languages, and the numbers of the dataset that it may say. */
export interface Sentence {
  readonly texts: readonly string[];
  readonly numbers: ReadonlySet<number>;
}

export interface Truth {
  /** Numbers by `fenglin-2010-txt#prose-disclosed.total`: figures, claims, measures. Null: the report states none. */
  readonly values: ReadonlyMap<string, number | null>;
  /** Counts of a report, by its address and column. */
  readonly reports: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly publishers: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What findings, judgements and warnings say, by the address of their report. */
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  /** Findings by `fenglin-2010-txt#check-…`. */
  readonly findings: ReadonlyMap<string, Sentence & { readonly sides: readonly (number | null)[] }>;
  /** Of the dataset as a whole. */
  readonly totals: Readonly<Record<'reports' | 'publishers' | 'figures', number>>;
}

type Row = Readonly<Record<string, unknown>>;

const numbersIn = (...texts: readonly unknown[]) =>
  texts.flatMap((text) => tokensOf(String(text ?? '')).map(({ value }) => Math.abs(value)));

/** Columns of a finding that hold its numbers, or words of the reports. */
const OF_FINDING = ['left', 'right', 'difference', 'cases', 'year', 'left_text', 'right_text', 'evidence'];

/** Columns of a report that its judgements and warnings count. */
const OF_REPORT = ['checks_hold', 'checks_open', 'contradictions', 'unlikely', 'set_aside', 'unreadable'];

export async function truthOf(g: Gongkai): Promise<Truth> {
  const rowsOf = async (table: PromiseLike<{ rows(): readonly object[] }>) =>
    (await table).rows() as readonly Row[];
  const [reports, figures, claims, measures, findings, evidence, judgements, warnings, publishers] =
    await Promise.all([
      rowsOf(g.sql`select * from reports`),
      rowsOf(g.sql`select file, figure, value from figures`),
      rowsOf(g.sql`select * from claims`),
      rowsOf(g.sql`select files[1] as file, kind, "set", id, value from measures`),
      rowsOf(g.sql`select * from findings`),
      rowsOf(g.sql`select e.file, e."key", f.value, f.quote from evidence e join figures f on f.file = e.source_file and f.figure = e.figure`),
      rowsOf(g.sql`select * from judgements`),
      rowsOf(g.sql`select * from warnings`),
      rowsOf(g.publishers),
    ]);
  const slug = (row: Row) => reportSlug(String(row.file));
  const values = new Map<string, number | null>();
  for (const row of figures)
    values.set(`${slug(row)}#${figureAnchor(String(row.figure))}`, row.value as number | null);
  for (const row of claims)
    values.set(`${slug(row)}#${figureAnchor(String(row.claim))}`, row.percent as number | null);
  for (const row of measures)
    if (row.file !== null)
      values.set(
        `${slug(row)}#${measureAnchor(String(row.kind), row.set as string | null, String(row.id))}`,
        row.value as number | null,
      );
  const byReport = new Map(reports.map((row) => [slug(row), row]));
  const behind = new Map<string, Row[]>();
  for (const row of evidence) {
    const at = `${row.file} ${row.key}`;
    behind.set(at, [...(behind.get(at) ?? []), row]);
  }
  const sentences = new Map<string, Sentence[]>();
  const say = (row: Row, numbers: Iterable<number>): Sentence => {
    const sentence = { texts: [String(row.message), String(row.message_zh)], numbers: new Set(numbers) };
    const at = slug(row);
    sentences.set(at, [...(sentences.get(at) ?? []), sentence]);
    return sentence;
  };
  const found = new Map<string, Sentence & { sides: readonly (number | null)[] }>();
  for (const row of findings) {
    const own = behind.get(`${row.file} ${row.key}`) ?? [];
    const said = numbersIn(...OF_FINDING.map((name) => row[name]), row.year === null ? '' : Number(row.year) - 1);
    const sentence = say(row, [...said, ...own.flatMap(({ value, quote }) => numbersIn(value, quote))]);
    const sides = [row.left as number | null, row.right as number | null];
    found.set(`${slug(row)}#${findingAnchor(String(row.key))}`, { ...sentence, sides });
  }
  for (const row of [...judgements, ...warnings]) {
    const report = byReport.get(slug(row)) ?? {};
    const part = [row.part, row.whole].filter((one) => typeof one === 'number');
    say(row, [...part, ...numbersIn(...OF_REPORT.map((name) => report[name]), row.evidence)]);
  }
  return {
    values,
    reports: byReport,
    publishers: new Map(publishers.map((row) => [publisherSlug(String(row.body)), row])),
    sentences,
    findings: found,
    totals: {
      reports: reports.filter(({ status }) => status === 'report').length,
      publishers: publishers.length,
      figures: reports.reduce((sum, row) => sum + Number(row.figures ?? 0), 0),
    },
  };
}
