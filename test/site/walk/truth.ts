/** What the dataset says at each address that numbers of pages lead to: the walk compares with it, and not with other pages. */
import { group } from 'd3-array';
import type { Gongkai } from '../../../src/frames/gongkai.js';
import { wilson } from '../../../src/frames/verbs/statistics.js';
import {
  figureAnchor,
  findingAnchor,
  measureAnchor,
  publisherSlug,
  reportSlug,
} from '../../../src/model/address.js';
import { type Computed, computedOf } from './own-computations.js';
import { type OwnList, ownListsOf } from './own-lists.js';
import { type Subjects, SubjectsRead } from './subjects.js';
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
  /** All of them, whatever report they are about. */
  readonly messages: ReadonlySet<string>;
  /** Findings by `fenglin-2010-txt#check-…`. */
  readonly findings: ReadonlyMap<string, Sentence & { readonly sides: readonly (number | null)[] }>;
  /** Every number of the rows of the dataset that an address stands for: of a rate both numbers and its interval. */
  readonly related: ReadonlyMap<string, ReadonlySet<number>>;
  /** Numbers in the words of a report that stand there. */
  readonly words: ReadonlyMap<string, ReadonlySet<number>>;
  /** What each address is about. */
  readonly subjects: Subjects;
  /** Numbers of tables that the code of notebooks computes, computed here by other code. */
  readonly computed: readonly Computed[];
  /** What belongs into lists that numbers lead to, asked here by other code. */
  readonly lists: readonly OwnList[];
  /** The publisher of a report by its address, and the kind of check by that of a finding. */
  readonly whose: ReadonlyMap<string, string>;
  readonly checks: ReadonlyMap<string, string>;
  /** Numbers in all quotes of a report, and how many pieces of evidence each of its judgements has. */
  readonly quoted: ReadonlyMap<string, ReadonlySet<number>>;
  readonly evidence: ReadonlyMap<string, readonly number[]>;
  /** Of the dataset as a whole. */
  readonly totals: Readonly<Record<'reports' | 'publishers' | 'figures', number>>;
}

type Row = Readonly<Record<string, unknown>>;

const numbersIn = (...texts: readonly unknown[]) =>
  texts.flatMap((text) => tokensOf(String(text ?? '')).map(({ value }) => Math.abs(value)));

/** Columns of a finding that hold its numbers, or words of the reports. */
const OF_FINDING = ['left', 'right', 'difference', 'cases', 'year', 'left_text', 'right_text', 'evidence'];

/** So many figures behind a finding its page names. */
const BACKING = 12;

/** The terms of the sums that a sentence writes out: what they come to is one of its numbers. */
function termsOf(message: unknown, numbers: readonly number[]): number[] {
  return [...String(message).matchAll(/\(([\d.]+(?: \+ [\d.]+)+)\)/g)].flatMap(([, sum]) => {
    const terms = sum!.split(' + ').map(Number);
    const all = terms.reduce((total, term) => total + term, 0);
    return numbers.some((number) => Math.abs(number - all) < 1e-9) ? terms : [];
  });
}

export async function truthOf(g: Gongkai): Promise<Truth> {
  const rowsOf = async (table: PromiseLike<{ rows(): readonly object[] }>) =>
    (await table).rows() as readonly Row[];
  const [reports, figures, claims, measures, findings, evidence, judgements, warnings, publishers] =
    await Promise.all([
      rowsOf(g.sql`select * from reports`),
      rowsOf(
        g.sql`select file, figure, value, quote, year, publisher, body, label_en, label_zh, applicant from figures`,
      ),
      rowsOf(g.sql`select * from claims`),
      rowsOf(
        g.sql`select files[1] as file, kind, "set", id, year, publisher, body, label_en, label_zh, value, numerator, denominator, quote, figures, numerator_figures, denominator_figures from measures`,
      ),
      rowsOf(g.sql`select * from findings`),
      rowsOf(g.sql`select e.file, e."key", f.value, f.quote from evidence e
        join figures f on f.file = e.source_file and f.figure = e.figure
        union all select e.file, e."key", unnest([c.percent, c.part, c.whole, c.difference, c.part - c.difference]) as value, c.quote
        from evidence e join claims c on c.file = e.source_file and c.claim = e.figure`),
      rowsOf(g.sql`select * from judgements`),
      rowsOf(g.sql`select * from warnings`),
      rowsOf(g.publishers),
    ]);
  const slug = (row: Row) => reportSlug(String(row.file));
  const values = new Map<string, number | null>();
  const related = new Map<string, Set<number>>();
  const relate = (at: string, ...numbers: readonly unknown[]) => {
    const known = related.get(at) ?? new Set();
    related.set(at, known);
    for (const number of numbers.flatMap((one) => (typeof one === 'number' ? one : numbersIn(one))))
      known.add(number);
  };
  const words = new Map<string, Set<number>>();
  const quote = (at: string, ...texts: readonly unknown[]) => {
    const known = words.get(at) ?? new Set();
    words.set(at, known);
    for (const number of numbersIn(...texts)) known.add(number);
  };
  const subjects = new SubjectsRead();
  for (const row of reports) subjects.addReport(row);
  for (const row of figures) {
    const at = `${slug(row)}#${figureAnchor(String(row.figure))}`;
    values.set(at, row.value as number | null);
    relate(at, row.value);
    quote(at, row.quote);
    subjects.add(at, row);
  }
  for (const row of claims) {
    const at = `${slug(row)}#${figureAnchor(String(row.claim))}`;
    values.set(at, row.percent as number | null);
    relate(at, row.percent, row.part, row.whole);
    quote(at, row.quote);
    subjects.add(at, row);
  }
  for (const row of measures) {
    if (row.file === null) continue;
    const at = `${slug(row)}#${measureAnchor(String(row.kind), row.set as string | null, String(row.id))}`;
    // Of a part of a whole pages have the number, and its share stands beside it.
    const value = (row.kind === 'part' ? row.numerator : row.value) as number | null;
    values.set(at, value);
    const [part, whole] = [row.numerator as number | null, row.denominator as number | null];
    const interval =
      part !== null && whole !== null && part <= whole ? Object.values(wilson(part, whole)) : [];
    const numbers = [row.value, part, whole, ...interval].filter((one) => one !== null);
    relate(at, ...numbers);
    quote(at, row.quote);
    subjects.add(at, row);
    for (const name of ['figures', 'numerator_figures', 'denominator_figures'])
      for (const figure of (row[name] as readonly string[] | null) ?? []) {
        const own = `${slug(row)}#${figureAnchor(figure)}`;
        relate(own, ...numbers);
        // What is computed of one figure is said at the place of that.
        subjects.add(own, row);
        relate(at, ...(values.get(own) === undefined ? [] : [values.get(own)]));
      }
  }
  // What pages count over the columns of a report stands beside these.
  const byReport = new Map(
    reports.map((row) => {
      const sum = (...names: readonly string[]) => names.reduce((all, name) => all + Number(row[name]), 0);
      const made = sum('checks_hold', 'contradictions', 'unlikely', 'set_aside');
      const filled = Number(row.figures) - Number(row.prose_figures);
      const cells = filled + sum('blanks', 'not_applicable', 'unreadable');
      return [slug(row), { ...row, made, filled, cells, share: cells === 0 ? 0 : filled / cells }];
    }),
  );
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
    const said = numbersIn(
      ...OF_FINDING.map((name) => row[name]),
      row.year === null ? '' : Number(row.year) - 1,
    );
    const counts = [own.length - BACKING, own.filter(({ value }) => value === 0).length];
    // What could not be made has no numbers: its words are all that the dataset says.
    const words = row.status === 'not_assessable' ? numbersIn(row.message, row.message_zh) : [];
    const numbers = [
      ...said,
      ...counts,
      ...words,
      ...own.flatMap(({ value, quote }) => numbersIn(value, quote)),
    ];
    const sentence = say(row, [...numbers, ...termsOf(row.message, numbers)]);
    const sides = [row.left as number | null, row.right as number | null];
    found.set(`${slug(row)}#${findingAnchor(String(row.key))}`, { ...sentence, sides });
  }
  for (const row of [...judgements, ...warnings]) {
    say(row, numbersIn(row.message, row.message_zh));
  }
  return {
    values,
    reports: byReport,
    publishers: new Map(
      publishers.map((row) => {
        const own = reports.filter(({ body }) => body === row.body);
        const contradictions = own.reduce((sum, report) => sum + Number(report.contradictions), 0);
        const sum = (...columns: readonly string[]) =>
          own.reduce(
            (all, report) => all + columns.reduce((n, column) => n + Number(report[column] ?? 0), 0),
            0,
          );
        const made = sum('checks_hold', 'contradictions', 'unlikely', 'set_aside');
        const counts = { contradictions, made, checks_open: sum('checks_open') };
        return [publisherSlug(String(row.body)), { ...row, ...counts }];
      }),
    ),
    related,
    words,
    subjects,
    computed: await computedOf(g),
    lists: await ownListsOf(g),
    whose: new Map(reports.map((row) => [slug(row), String(row.body ?? row.file)])),
    checks: new Map(
      findings.map((row) => [`${slug(row)}#${findingAnchor(String(row.key))}`, String(row.check)]),
    ),
    quoted: new Map(
      [...group(figures, slug)].map(([at, own]) => [
        at,
        new Set(own.flatMap(({ quote }) => numbersIn(quote))),
      ]),
    ),
    evidence: new Map(
      [...group(judgements, slug)].map(([at, own]) => [
        at,
        own.map(({ evidence: pieces }) => (pieces as readonly string[] | null)?.length ?? 0),
      ]),
    ),
    sentences,
    messages: new Set([...sentences.values()].flatMap((own) => own.flatMap(({ texts }) => texts))),
    findings: found,
    totals: {
      reports: reports.filter(({ status }) => status === 'report').length,
      publishers: publishers.length,
      figures: reports.reduce((sum, row) => sum + Number(row.figures ?? 0), 0),
    },
  };
}
