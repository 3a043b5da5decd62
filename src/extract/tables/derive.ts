/**
 * Totals that the request table leaves out. A derived total is the sum of the columns that are stated; it says
 * so, and no check may rest on it.
 */
import type { Applicant, Figure } from '../../model/report.js';

/** Blank or missing totals of the request table, from the applicant columns beside them. */
export function deriveTotals(figures: readonly Figure[]): Figure[] {
  // A row for each body and each year: a page may hold a table of the whole area and one of its own level.
  const rows = new Map<string, Map<Applicant, Figure>>();
  let last: { readonly figure: Figure; readonly row: Map<Applicant, Figure> } | null = null;
  for (const figure of figures) {
    if (figure.via !== 'table' || figure.applicant === null) continue;
    const { indicator, scope, year } = figure;
    // A row's cells mostly stand together.
    const again: boolean =
      last?.figure.indicator === indicator && last.figure.scope === scope && last.figure.year === year;
    if (!last || !again) {
      const key = `${indicator}|${scope}|${year}`;
      const row: Map<Applicant, Figure> = rows.get(key) ?? new Map();
      rows.set(key, row);
      last = { figure, row };
    }
    last.row.set(figure.applicant, figure);
  }
  const derived: Figure[] = [];
  const ids = new Map<string, number>();
  for (const row of rows.values()) {
    const total = row.get('total');
    if (total && total.state !== 'blank') continue;
    const columns = [...row.values()].filter((figure) => figure.applicant !== 'total');
    if (columns.some((figure) => figure.state === 'unreadable')) continue;
    const stated = columns.filter((figure) => figure.value !== null);
    const sum = stated.reduce((value, figure) => value + figure.value!, 0);
    // Blanks beside nothing but zeros say nothing: a missing total is never a 0 by default.
    if (stated.length === 0 || (sum === 0 && stated.length < columns.length)) continue;
    const model = total ?? stated[0]!;
    const id = `derived:${model.indicator}@total`;
    const n = (ids.get(id) ?? 0) + 1;
    ids.set(id, n);
    derived.push({
      ...model,
      id: n > 1 ? `${id}#${n}` : id,
      applicant: 'total',
      value: sum,
      state: 'derived',
      // The place of the missing total, or the beginning of its row: nothing stands there to be quoted.
      where: { ...model.where, end: model.where.start },
      quote: '',
      confidence: stated.length === columns.length ? 0.95 : 0.8,
      derived_from: stated.map((figure) => figure.id),
    });
  }
  return derived;
}
