/** Which figures a contradiction rests on, within a report or between two years. */
import { weightOf } from '../checks/weight.js';
import type { AcrossFinding, Report } from '../model/report.js';

/** By figure of one report: the ids of the checks that fail on it. */
export type Doubted = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * By file: the figures behind its contradictions. What was derived from a doubted figure is doubted as well.
 * @param across what was found between years; only those count that name one of the reports
 */
export function doubtedFigures(
  reports: readonly Report[],
  across: readonly AcrossFinding[],
): ReadonlyMap<string, Doubted> {
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (file: string, figure: string, check: string) => {
    const figures = found.get(file) ?? new Map<string, Set<string>>();
    found.set(file, figures.set(figure, (figures.get(figure) ?? new Set<string>()).add(check)));
  };
  for (const report of reports) {
    for (const finding of report.findings) {
      if (weightOf(finding, report) !== 'contradiction') continue;
      for (const figure of finding.figures) add(report.source.path, figure, finding.check);
    }
  }
  for (const finding of across) {
    if (weightOf(finding) !== 'contradiction') continue;
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
