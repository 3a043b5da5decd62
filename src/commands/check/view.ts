/** A corpus as `gongkai check` tells it: report by report, with what contradicts what and where it stands. */

import { nameOf } from '../../checks/naming.js';
import { weightOf } from '../../checks/weight.js';
import { COLUMN_NAME } from '../../checks/words.js';
import type { Corpus } from '../../corpus/corpus.js';
import { findingEvidence, sentencesOf } from '../../corpus/review.js';
import { bodyNames } from '../../domain/publishers.js';
import type { AcrossFinding, Claim, Figure, Finding, Report, Where } from '../../model/report.js';
import type { Weight } from '../../model/tables/findings.js';
import { both, NOTHING, type Text } from '../../model/words.js';

/** How many checks there were: `made` of `of`, and what came of them. */
export interface Coverage {
  readonly of: number;
  readonly made: number;
  readonly holds: number;
  readonly fails: number;
  readonly not_assessable: number;
}

/** One cell or sentence behind a finding. */
export interface Shown {
  readonly report: string;
  readonly id: string;
  readonly name: Text;
  readonly quote: string;
  readonly where: Where;
}

/** A finding with all that is needed to tell of it. */
export interface ViewedFinding {
  readonly finding: Finding | AcrossFinding;
  readonly weight: Weight | null;
  /** Of the report that it stands under: as `review.csv` names it. */
  readonly report: string;
  readonly against: string | null;
  readonly publisher: string | null;
  readonly region_code: string | null;
  readonly year: number | null;
  /** What a verdict on it is given on, as `review.csv` wants it. */
  readonly evidence: string;
  readonly shown: readonly Shown[];
  readonly message: Text;
}

export interface ViewedReport {
  readonly report: Report;
  /** As `review.csv` names it. */
  readonly name: string;
  /** With what was checked between this year and the one before. */
  readonly coverage: Coverage;
  readonly findings: readonly ViewedFinding[];
}

export interface View {
  readonly reports: readonly ViewedReport[];
  readonly coverage: Coverage;
  readonly review: Corpus['review'];
}

/** Reports in the order of publishers, by first report, and years. */
export function viewOf(corpus: Corpus): View {
  const nameIn = (path: string) => `${corpus.review.prefix}${path}`;
  const byPath = new Map(corpus.reports.map((report) => [report.source.path, report]));
  const across = new Map<string, AcrossFinding[]>();
  for (const finding of corpus.findings) {
    const list = across.get(finding.report);
    if (list) list.push(finding);
    else across.set(finding.report, [finding]);
  }
  const reports = inOrder(corpus.reports).map((report): ViewedReport => {
    const { publisher, region_code, year } = report.identity;
    const common = { publisher, region_code, year, report: nameIn(report.source.path) };
    const own = report.findings.map((finding) => ({
      ...common,
      finding,
      weight: weightOf(finding, report),
      against: null,
      evidence: findingEvidence(finding, sentencesOf(report, finding)),
      shown: finding.figures.flatMap((id) => shownIn(report, common.report, id) ?? []),
      message: both(finding.message, finding.message_zh),
    }));
    const between = (across.get(report.source.path) ?? []).map((finding) => ({
      ...common,
      finding,
      weight: weightOf(finding, report),
      against: finding.against === null ? null : nameIn(finding.against),
      evidence: findingEvidence(finding, []),
      shown: finding.references.flatMap(({ report: path, figure }) => {
        const other = byPath.get(path);
        return other ? (shownIn(other, nameIn(path), figure) ?? []) : [];
      }),
      message: both(finding.message, finding.message_zh),
    }));
    const findings = [...own, ...between];
    return { report, name: common.report, coverage: coverageOf(findings), findings };
  });
  const coverage = coverageOf(reports.flatMap(({ findings }) => findings));
  return { reports, coverage, review: corpus.review };
}

/** One publisher's reports together, by year; files that tell neither come where they stand. */
function inOrder(reports: readonly Report[]): Report[] {
  const names = reports.map((report) => ({ ...report.identity, file: report.source.path, report }));
  const bodies = bodyNames(names);
  const groups = new Map<string, Report[]>();
  for (const { file, report } of names) {
    const key = (report.edition ? bodies.get(file) : null) ?? `file ${file}`;
    const list = groups.get(key);
    if (list) list.push(report);
    else groups.set(key, [report]);
  }
  return [...groups.values()].flatMap((list) =>
    list.toSorted((a, b) => (a.identity.year ?? 0) - (b.identity.year ?? 0)),
  );
}

/** What could not be assessed counts as often as it was tried. */
function coverageOf(findings: readonly { readonly finding: Finding | AcrossFinding }[]): Coverage {
  const count = (status: Finding['status']) =>
    findings.reduce((sum, { finding }) => sum + (finding.status === status ? finding.cases : 0), 0);
  const [holds, fails, not_assessable] = [count('holds'), count('fails'), count('not_assessable')];
  return { of: holds + fails + not_assessable, made: holds + fails, holds, fails, not_assessable };
}

const CLAIMS: Readonly<Record<Claim['kind'], Text>> = {
  share: both('Share', '占比'),
  growth: both('Growth', '增幅'),
  parts: both('Parts', '其中各项'),
};

function shownIn(report: Report, name: string, id: string): Shown | null {
  const figure = report.figures.find((one) => one.id === id);
  if (figure)
    return { report: name, id, name: nameOfFigure(figure), quote: figure.quote.trim(), where: figure.where };
  const claim = report.claims.find((one) => one.id === id);
  return claim
    ? { report: name, id, name: CLAIMS[claim.kind], quote: claim.quote.trim(), where: claim.where }
    : null;
}

function nameOfFigure({ indicator, applicant }: Figure): Text {
  const name = nameOf(indicator);
  const column = applicant === null ? NOTHING : COLUMN_NAME[applicant];
  return { en: name.en + (column.en && ` [${column.en}]`), zh: name.zh + (column.zh && `〔${column.zh}〕`) };
}
