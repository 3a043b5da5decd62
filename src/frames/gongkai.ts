/** A dataset as an analyst sees it: its tables as queries, and SQL over all of them. */
import type { Dataset } from '../dataset/dataset.js';
import type { Parameter } from '../dataset/duckdb.js';
import { escapeHtml } from '../model/format.js';
import { display, inNotebook } from '../model/output.js';
import type { ClaimRow, FigureRow } from '../model/tables/figures.js';
import type { EvidenceRow, FindingRow } from '../model/tables/findings.js';
import type { JudgementRow } from '../model/tables/judgements.js';
import type {
  ChannelRow,
  GroundRow,
  PanelRow,
  PartRow,
  RateRow,
  SeriesRow,
} from '../model/tables/measure-views.js';
import type { ReportRow, WarningRow } from '../model/tables/reports.js';
import type { CheckRow, PublisherRow, YearPairRow } from '../model/tables/summaries.js';
import { TABLES, type TableName } from '../model/tables/tables.js';
import { type AnyRow, Frame, frameOf } from './frame.js';
import type { FrameColumn } from './frame-column.js';
import { setPlaces } from './places.js';
import { placesInQuery } from './places-of-tables.js';
import { columnsOf, Query } from './query.js';

/** What a row of each table is. */
interface Rows {
  reports: ReportRow;
  figures: FigureRow;
  claims: ClaimRow;
  findings: FindingRow;
  evidence: EvidenceRow;
  judgements: JudgementRow;
  warnings: WarningRow;
  series: SeriesRow;
  panel: PanelRow;
  rates: RateRow;
  parts: PartRow;
  channels: ChannelRow;
  grounds: GroundRow;
  publishers: PublisherRow;
  checks: CheckRow;
  year_pairs: YearPairRow;
}

/** Columns by their name, where all tables that have it mean the same by it. */
const KNOWN: ReadonlyMap<string, FrameColumn | null> = (() => {
  const known = new Map<string, FrameColumn | null>();
  for (const table of Object.values(TABLES))
    for (const column of columnsOf(table)) {
      const other = known.get(column.name);
      const same = other === undefined || (other !== null && other.label === column.label);
      known.set(column.name, same ? column : null);
    }
  return known;
})();

/** Heads of what `columns` gives. */
const HEADS: Readonly<Record<string, { readonly label: string; readonly label_zh: string }>> = {
  name: { label: 'Column', label_zh: '列' },
  type: { label: 'Type', label_zh: '类型' },
  holds: { label: 'What it holds', label_zh: '含义' },
  holds_zh: { label: 'In Chinese', label_zh: '含义' },
};

/**
 * Reports as an analyst asks them: each table is a query, and SQL reaches all of them.
 *
 * ```ts
 * const g = await open();
 * g.summary;
 * const received = await g.series.where({ series: 'requests.received' });
 * ```
 */
export class Gongkai {
  constructor(
    private readonly dataset: Dataset,
    private readonly said: string,
    /** Called where the summary is used: who does not look at it does not depend on how many reports there are. */
    private readonly used: () => void = () => {},
    /** The same as HTML, with what it counts marked. */
    private readonly saidAsHtml: string = escapeHtml(said),
  ) {}

  /**
   * What it holds, in one line.
   *
   * ```ts
   * g.summary; // 51 reports of 19 publishers for 2009–2025, …
   * ```
   */
  get summary(): string {
    this.used();
    return this.said;
  }

  private table<T extends TableName & keyof Rows>(name: T): Query<Rows[T]> {
    return new Query(this.dataset, TABLES[name]);
  }

  /**
   * A row a file: who, when, which form, how much of it could be read and checked.
   *
   * ```ts
   * const failed = await g.reports.where({ status: ['refused', 'quarantined'] });
   * ```
   */
  get reports() {
    return this.table('reports');
  }
  /**
   * A row a figure: indicator, applicant, value, state, scope, year, and where it is in the report.
   *
   * ```ts
   * const glued = await g.figures.where({ state: 'inferred' }).select('publisher', 'year', 'value', 'quote');
   * ```
   */
  get figures() {
    return this.table('figures');
  }
  /**
   * A row a sentence that relates numbers to each other.
   *
   * ```ts
   * const growth = await g.claims.where({ kind: 'growth' }).sort('percent', { descending: true });
   * ```
   */
  get claims() {
    return this.table('claims');
  }
  /**
   * A row a check: what holds, what fails and how much that weighs, what could not be checked.
   *
   * ```ts
   * const found = await g.findings.where({ weight: 'contradiction' });
   * found.by('check_en').summarise({ n: n() });
   * ```
   */
  get findings() {
    return this.table('findings');
  }
  /**
   * A row a figure or claim that a finding rests on.
   *
   * ```ts
   * const [finding] = (await g.findings.where({ weight: 'contradiction' }).limit(1)).rows();
   * await g.evidence.where({ file: finding!.file, key: finding!.key });
   * ```
   */
  get evidence() {
    return this.table('evidence');
  }
  /**
   * A row a publisher, year and series: the figures of all forms, as far as they compare.
   *
   * ```ts
   * const received = await g.series.where({ series: 'requests.received', level: 'county' });
   * ```
   */
  get series() {
    return this.table('series');
  }
  /**
   * The same with the years between that have no report.
   *
   * ```ts
   * const received = await g.panel.where({ series: 'requests.received' });
   * received.pivot({ rows: 'body', columns: 'year', values: 'value', why: 'state' });
   * ```
   */
  get panel() {
    return this.table('panel');
  }
  /**
   * A row a publisher, year and rate, with numerator and base.
   *
   * ```ts
   * await g.rates.where({ rate: 'granted', value: (value) => value > 0.5 });
   * ```
   */
  get rates() {
    return this.table('rates');
  }
  /**
   * A row a publisher, year and part of a whole: channels of requests, applicants, outcomes, results.
   *
   * ```ts
   * await g.parts.where({ set: 'outcomes', year: 2024 });
   * ```
   */
  get parts() {
    return this.table('parts');
  }
  /**
   * A row a publisher, year and channel of disclosure.
   *
   * ```ts
   * await g.channels.where({ channel: 'disclosed.wechat', value: (items) => items > 0 });
   * ```
   */
  get channels() {
    return this.table('channels');
  }
  /**
   * A row a publisher, year and ground for not granting a request.
   *
   * ```ts
   * const grounds = await g.grounds;
   * grounds.by('label_en').summarise({ requests: sum('value'), stated_in: n('value') });
   * ```
   */
  get grounds() {
    return this.table('grounds');
  }
  /**
   * A row a report and criterion of the statutory assessment.
   *
   * ```ts
   * await g.judgements.where({ status: 'not_met' });
   * ```
   */
  get judgements() {
    return this.table('judgements');
  }
  /**
   * A row a warning about how a report was read.
   *
   * ```ts
   * await g.warnings.select('file', 'message');
   * ```
   */
  get warnings() {
    return this.table('warnings');
  }
  /**
   * A row a publisher: which of its years are here.
   *
   * ```ts
   * await g.publishers.sort('years', { descending: true }).limit(3);
   * ```
   */
  get publishers() {
    return this.table('publishers');
  }
  /**
   * A row a kind of check: how often it holds, fails, or cannot be made.
   *
   * ```ts
   * await g.checks.sort('contradictions', { descending: true });
   * ```
   */
  get checks() {
    return this.table('checks');
  }
  /**
   * A row a publisher and kind of check between two of its years.
   *
   * ```ts
   * await g.yearPairs.where({ fails: (fails) => fails > 0 });
   * ```
   */
  get yearPairs() {
    return this.table('year_pairs');
  }

  /**
   * The columns of a table: what each is called, its type, and what it holds.
   *
   * ```ts
   * g.columns('figures').where({ type: 'number' });
   * ```
   */
  columns(table: TableName): Frame<{ name: string; type: string; holds: string; holds_zh: string }> {
    const rows = columnsOf(TABLES[table]).map(({ name, kind, description, description_zh }) => ({
      name,
      type: kind as string,
      holds: description ?? '',
      holds_zh: description_zh ?? '',
    }));
    const frame = frameOf(rows, ['name', 'type', 'holds', 'holds_zh']);
    return new Frame(
      rows,
      frame.meta.map((column) => ({ ...column, ...HEADS[column.name] })),
    );
  }

  /**
   * Rows of an SQL query (DuckDB) over all tables. A `${value}` is a parameter and never a part of the query; a list fits
   * `list_contains(${ids}, id)`. A query without `order by` or `limit` gives its rows in the order of its columns, so that
   * it gives the same each time.
   *
   * ```ts
   * const id = 'requests.received';
   * await g.sql`select level, year, median(value) as middle from series where series = ${id} group by all`;
   * ```
   * @throws Error with DuckDB's words where the query is not right
   */
  async sql<Row extends object = AnyRow>(
    query: TemplateStringsArray,
    ...values: readonly Parameter[]
  ): Promise<Frame<Row>> {
    const { columns, rows } = await this.dataset.query(await this.dataset.ordered(query.join('?')), values);
    for (const row of rows) setPlaces(row, placesInQuery(row));
    return new Frame(
      rows as unknown as Row[],
      columns.map(({ name, kind }) => ({ ...(KNOWN.get(name) ?? {}), name, kind })),
    );
  }

  /** Shown as the last line of a cell. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const { summary } = this;
    if (!inNotebook()) return summary;
    display({ 'text/html': `<p>${this.saidAsHtml}</p>`, 'text/plain': summary });
    return '';
  }
}
