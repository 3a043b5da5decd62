/** Which figures a check fails on, within a report or between two years. */
import type { AcrossFinding, Reference, Report } from '../model/report.js';

/** By file and figure: the ids of the checks that fail on it. */
export type Contested = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * Failures that must not be (severity `error`) and that no person has found to be none. What was derived from a
 * contested figure is contested as well.
 */
export function contestedFigures(
  reports: readonly Report[],
  across: readonly AcrossFinding[] = [],
): Contested {
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (file: string, figure: string, check: string) => {
    const figures = found.get(file) ?? new Map<string, Set<string>>();
    found.set(file, figures.set(figure, (figures.get(figure) ?? new Set<string>()).add(check)));
  };
  for (const { source, findings } of reports) {
    for (const finding of findings.filter(fails)) {
      for (const figure of finding.figures) add(source.path, figure, finding.check);
    }
  }
  for (const finding of across.filter(fails)) {
    const [first] = finding.references;
    // A wrong percentage says nothing against the numbers that it was to be computed from.
    const doubted = first?.figure.startsWith('claim:') ? [first] : finding.references;
    for (const { report, figure } of doubted) add(report, figure, finding.check);
  }
  for (const { source, figures } of reports) {
    const own = found.get(source.path);
    if (!own) continue;
    for (const { id, derived_from = [] } of figures) {
      const checks = derived_from.flatMap((part) => [...(own.get(part) ?? [])]);
      for (const check of checks) add(source.path, id, check);
    }
  }
  return found;
}

const fails = ({
  status,
  severity,
  review,
}: Pick<AcrossFinding, 'status' | 'severity' | 'review'>): boolean =>
  status === 'fails' && severity === 'error' && review?.verdict !== 'not_an_error';

/** The checks that fail on these figures. */
export function checksOn(contested: Contested, references: readonly Reference[]): string[] {
  const checks = references.flatMap(({ report, figure }) => [...(contested.get(report)?.get(figure) ?? [])]);
  return [...new Set(checks)];
}

/** The rows of `panel`, each with whether a check fails on the figures behind it. */
export function withContested<Row extends { readonly references: readonly Reference[] }>(
  rows: readonly Row[],
  contested: Contested,
): (Row & { contested: boolean; contested_by: string })[] {
  return rows.map((row) => {
    const checks = checksOn(contested, row.references);
    return { ...row, contested: checks.length > 0, contested_by: checks.join(' ') };
  });
}
