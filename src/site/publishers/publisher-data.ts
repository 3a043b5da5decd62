/** What the page of a publisher is made from. */
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import type { FindingRow } from '../../model/tables/findings.js';
import type { ReportRow } from '../../model/tables/reports.js';
import type { PublisherRow } from '../../model/tables/summaries.js';
import type { Checked } from '../reports/checked.js';

/** A publisher as the list has it. */
export type Listed = Omit<PublisherRow, 'body'> & { readonly body: string } & Checked;

/** A series of a publisher in one year. */
export interface Value {
  readonly body: string;
  readonly year: number;
  readonly series: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly doubted: boolean;
  readonly files: readonly string[];
  readonly figures: readonly string[];
}

export interface PublisherData {
  readonly row: Listed;
  readonly reports: readonly ReportRow[];
  readonly values: readonly Value[];
  readonly contradictions: readonly FindingRow[];
}

const { compare } = new Intl.Collator('zh');

const CHECKS = ['contradictions', 'checks_hold', 'unlikely', 'set_aside', 'checks_open'] as const;

/** All publishers, by how their names are said. */
export async function publishersOf(dataset: Dataset): Promise<Listed[]> {
  const { rows } = await dataset.query(`
    select p.*, r.* exclude (body) from publishers p
    join (
      select body, ${CHECKS.map((name) => `coalesce(sum(${name}), 0)::integer as ${name}`).join(', ')}
      from reports where status = 'report' group by body
    ) r using (body)
    where p.body is not null order by p.body`);
  return (rows as unknown as Listed[]).sort((a, b) => compare(a.body, b.body));
}

/** What is held of some of them: few questions for many publishers. */
export async function publisherData(dataset: Dataset, listed: readonly Listed[]): Promise<PublisherData[]> {
  const bodies = listed.map(({ body }) => body);
  const ask = async <Row>(sql: string) => (await dataset.query(sql, [bodies])).rows as unknown as Row[];
  const [reports, values, findings] = [
    await ask<ReportRow>(
      `select * from reports where status = 'report' and list_contains(?, body) order by year, file`,
    ),
    await ask<Value>(`
      select body, year, series, label_en, label_zh, value, state, via, doubted, files, figures from panel
      where list_contains(?, body) order by year`),
    await ask<FindingRow>(`
      select * from findings where weight = 'contradiction' and list_contains(?, body) order by year, file, key`),
  ];
  const own = <Row extends { readonly body: string | null }>(list: readonly Row[]) =>
    group(list, ({ body }) => body);
  const [reportsOf, valuesOf, findingsOf] = [own(reports), own(values), own(findings)];
  return listed.map((row) => ({
    row,
    reports: reportsOf.get(row.body) ?? [],
    values: valuesOf.get(row.body) ?? [],
    contradictions: findingsOf.get(row.body) ?? [],
  }));
}
