/** What the page of a report is made from: its reading, and what the dataset says of it. */
import { group } from 'd3-array';
import type { Reading } from '../../corpus/reading.js';
import type { SourceLine } from '../../corpus/sources.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { RowOf } from '../../model/column.js';
import type { Review } from '../../model/report.js';
import type { FindingRow } from '../../model/tables/findings.js';
import type { JudgementRow } from '../../model/tables/judgements.js';
import type { MEASURES } from '../../model/tables/measures.js';
import type { ReportRow } from '../../model/tables/reports.js';

/** Columns that a page shows: fetching all of them takes longer than rendering it. */
const MEASURE = [
  'file',
  'kind',
  'set',
  'id',
  'label_en',
  'label_zh',
  'value',
  'unit',
  'numerator',
  'denominator',
  'figures',
  'numerator_figures',
  'denominator_figures',
] as const satisfies readonly (keyof RowOf<typeof MEASURES>)[];
export type MeasureRow = Pick<RowOf<typeof MEASURES>, (typeof MEASURE)[number]>;

const FINDING = [
  'file',
  'key',
  'check',
  'check_en',
  'check_zh',
  'status',
  'weight',
  'cases',
  'left',
  'left_text',
  'right_text',
  'message',
  'message_zh',
  'verdict',
  'verdict_reason',
  'verdict_by',
  'verdict_date',
] as const satisfies readonly (keyof FindingRow)[];
type ShownFinding = Pick<FindingRow, (typeof FINDING)[number]>;

const JUDGEMENT = [
  'file',
  'criterion',
  'label_en',
  'label_zh',
  'status',
  'message',
  'message_zh',
  'evidence',
  'evidence_zh',
  'figures',
] as const satisfies readonly (keyof JudgementRow)[];
export type ShownJudgement = Pick<JudgementRow, (typeof JUDGEMENT)[number]>;

const columns = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** A figure or claim behind a finding. */
export interface Backing {
  readonly source_file: string;
  readonly figure: string;
  /** What it counts; null for a claim. */
  readonly label_en: string | null;
  readonly label_zh: string | null;
  readonly year: number | null;
  readonly value: number | null;
  readonly quote: string | null;
}

export interface ReportData {
  readonly reading: Reading;
  readonly row: ReportRow;
  /** By figure: what a person said of it. */
  readonly verdicts: ReadonlyMap<string, Pick<Review, 'verdict' | 'value' | 'reason'>>;
  readonly findings: readonly (ShownFinding & { readonly backing: readonly Backing[] })[];
  readonly measures: readonly MeasureRow[];
  /** In the order of the criteria. */
  readonly judgements: readonly ShownJudgement[];
  /** Its line in sources.csv, where there is one. */
  readonly source: SourceLine | null;
}

/** By file what the reports of a dataset are made from, but for their readings: few questions for many reports. */
export async function reportRows(
  dataset: Dataset,
): Promise<ReadonlyMap<string, Omit<ReportData, 'reading' | 'source'>>> {
  const ask = async <Row>(sql: string) => (await dataset.query(sql)).rows as unknown as Row[];
  const [rows, findings, backing, verdicts, measures, judgements] = [
    await ask<ReportRow>(`select * from reports where status = 'report'`),
    await ask<ShownFinding>(`select ${columns(FINDING)} from findings`),
    await ask<Backing & { file: string; key: string }>(`
      select e.file, e.key, e.source_file, e.figure, f.label_en, f.label_zh, f.value,
        coalesce(f.year, c.year) as year, coalesce(f.quote, c.quote) as quote
      from evidence e join findings d on d.file = e.file and d.key = e.key and d.status = 'fails'
      left join figures f on f.file = e.source_file and f.figure = e.figure
      left join claims c on c.file = e.source_file and c.claim = e.figure
      order by e.file, e.key, e.position`),
    await ask<{
      file: string;
      figure: string;
      verdict: Review['verdict'];
      value: number | null;
      reason: string;
    }>(`
      select file, figure, verdict, reviewed_value as value, coalesce(verdict_reason, '') as reason
      from figures where verdict is not null`),
    await ask<MeasureRow>(`select ${columns(MEASURE)} from measures`),
    await ask<ShownJudgement>(`select ${columns(JUDGEMENT)} from judgements`),
  ];
  const own = <Row extends { readonly file: string }>(list: readonly Row[]) =>
    group(list, ({ file }) => file);
  const [foundIn, behind, said] = [own(findings), own(backing), own(verdicts)];
  const [measured, judged] = [own(measures), own(judgements)];
  return new Map(
    rows.map((row) => {
      const backs = group(behind.get(row.file) ?? [], ({ key }) => key);
      return [
        row.file,
        {
          row,
          verdicts: new Map((said.get(row.file) ?? []).map((one) => [one.figure, one])),
          findings: (foundIn.get(row.file) ?? []).map((one) => ({
            ...one,
            backing: backs.get(one.key) ?? [],
          })),
          measures: measured.get(row.file) ?? [],
          judgements: judged.get(row.file) ?? [],
        },
      ];
    }),
  );
}
