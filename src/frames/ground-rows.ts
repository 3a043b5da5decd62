/** Why requests were not granted: the grounds of the tables from 2019 on, over all reports. */

import { type Domain, OFFICIAL } from '../domain/domain.js';
import { cellsOf } from '../domain/forms/cells.js';
import type { Form } from '../domain/forms/form.js';
import { isCurrent, type Report } from '../model/report.js';
import { indexFigures, tableFigure } from './choose.js';
import type { Columns } from './columns.js';

/** Refused (不予公开), cannot be provided (无法提供), not processed (不予处理). */
export type GroundKind = 'refused' | 'unable' | 'declined';

const KINDS: readonly GroundKind[] = ['refused', 'unable', 'declined'];

export interface GroundRow {
  ground: string;
  kind: GroundKind;
  label_en: string;
  label_zh: string;
  /** Sum over the reports that state it; null where none does. */
  value: number | null;
  stated_in: number;
  given_in: number;
  asked_in: number;
}

export const GROUND_COLUMNS: Columns<GroundRow> = [
  { name: 'ground', dtype: 'string', description: 'Id of the indicator' },
  { name: 'kind', dtype: 'string', description: 'refused, unable or declined' },
  { name: 'label_en', dtype: 'string', description: 'The ground in English' },
  { name: 'label_zh', dtype: 'string', description: 'The ground in Chinese' },
  { name: 'value', dtype: 'number', description: 'Requests, over the reports that state it' },
  { name: 'stated_in', dtype: 'integer', description: 'Reports that state a number, 0 too' },
  { name: 'given_in', dtype: 'integer', description: 'Reports whose number is larger than 0' },
  { name: 'asked_in', dtype: 'integer', description: 'Reports whose table has a row for it' },
];

const kindOf = (indicator: string) => KINDS.find((name) => indicator.startsWith(`requests.${name}.`));

const asksForGrounds = (form: Form) =>
  cellsOf(form).some(({ indicator, applicant }) => applicant === 'total' && kindOf(indicator));

/**
 * One row a ground that a report has a row for in its request table, in the order of the indicators: the grounds of the
 * form of 2014, which has no such table, are others. `asked` are the reports on a form with such rows.
 */
export function groundRows(
  reports: readonly Report[],
  { forms, indicators }: Pick<Domain, 'forms' | 'indicators'> = OFFICIAL,
): {
  readonly rows: readonly GroundRow[];
  readonly asked: readonly { readonly file: string; readonly year: number | null }[];
} {
  const asking = new Set<string>(forms.filter(asksForGrounds).map(({ id }) => id));
  const tables = reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .filter(({ form }) => asking.has(form))
    .map((report) => ({ report, index: indexFigures(report) }));
  const rows = indicators.flatMap(({ id, label_en, label_zh }) => {
    const kind = kindOf(id);
    if (!kind) return [];
    const cells = tables.flatMap(
      ({ report, index }) => tableFigure(index, id, 'total', report.identity.year) ?? [],
    );
    if (cells.length === 0) return [];
    const values = cells.flatMap(({ value }) => value ?? []);
    return {
      ground: id,
      kind,
      label_en,
      label_zh,
      value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
      stated_in: values.length,
      given_in: values.filter((value) => value > 0).length,
      asked_in: cells.length,
    };
  });
  const asked = tables
    .filter(({ index }) => rows.some(({ ground }) => index.has(ground)))
    .map(({ report }) => ({ file: report.source.path, year: report.identity.year }));
  return { rows, asked };
}
