/** Which figures a check fails on, within a report or between two years. */
import type { AcrossFinding, Report } from '../report.js';

/** Figures as `file#figure`, each with the ids of the checks that fail on it. */
export type Contested = ReadonlyMap<string, ReadonlySet<string>>;

/** Failures that must not be (severity `error`) and that no person has found to be none. */
export function contestedFigures(
  reports: readonly Report[],
  across: readonly AcrossFinding[] = [],
): Contested {
  const found = new Map<string, Set<string>>();
  const add = (file: string, figure: string, check: string) => {
    const key = `${file}#${figure}`;
    found.set(key, (found.get(key) ?? new Set<string>()).add(check));
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
  return found;
}

const fails = ({
  status,
  severity,
  review,
}: Pick<AcrossFinding, 'status' | 'severity' | 'review'>): boolean =>
  status === 'fails' && severity === 'error' && review?.verdict !== 'not_an_error';

/** The checks that fail on the figures of a row of `panel` or `series`. */
export function checksOn(
  contested: Contested,
  { files, figures }: { readonly files: string; readonly figures: string },
): string[] {
  const ids = figures.split(' ').filter((id) => id !== '');
  const checks = files
    .split(' · ')
    .flatMap((file) => ids.flatMap((id) => [...(contested.get(`${file}#${id}`) ?? [])]));
  return [...new Set(checks)];
}

/** The rows of `panel`, each with whether a check fails on the figures behind it. */
export function withContested<Row extends { readonly files: string; readonly figures: string }>(
  rows: readonly Row[],
  contested: Contested,
): (Row & { contested: boolean; contested_by: string })[] {
  return rows.map((row) => {
    const checks = checksOn(contested, row);
    return { ...row, contested: checks.length > 0, contested_by: checks.join(' ') };
  });
}
