/**
 * Reports of whole publishers → the rows of every stored table. Pure: the same reports give the same rows, whatever
 * else is in the dataset.
 */
import { group } from 'd3-array';
import { assess } from '../checks/criteria/assess.js';
import { weightOf } from '../checks/weight.js';
import { CRITERIA } from '../domain/criteria.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { labelsIn } from '../domain/labels.js';
import { nearestArea } from '../extract/identity/area.js';
import {
  type AcrossFinding,
  type Claim,
  type Figure,
  type Finding,
  isCurrent,
  type Report,
} from '../model/report.js';
import type { Placed } from '../model/tables/about.js';
import type { ReportSource } from '../model/tables/reports.js';
import type { StoredName } from '../model/tables/tables.js';
import { doubtedFigures } from './doubted.js';
import { finderOf } from './exhibits.js';
import { evidenceSources, findingSource } from './findings.js';
import { type BodyYear, measuresOf } from './measures/measures.js';
import { readingIn } from './reading-words.js';

/** What the rows of each stored table are made from (see its columns). */
export type Sources = Readonly<Record<StoredName, readonly object[]>>;

/** Reports with their editions and verdicts, and what was found between their years. */
export interface Related {
  readonly reports: readonly Report[];
  readonly findings: readonly AcrossFinding[];
}

/**
 * The rows of these reports.
 * @param bodyOf which publisher a report is of; null where that cannot be told. All reports of a publisher must be here
 */
export function tabulate(
  { reports, findings }: Related,
  bodyOf: (report: Report) => string | null,
  domain: Domain = OFFICIAL,
): Sources {
  const find = finderOf(reports);
  const between = group(findings, ({ report }) => report);
  const placed = reports.map((report) => ({
    report,
    body: bodyOf(report),
    area: nearestArea(report.identity),
  }));
  const doubts = doubtedFigures(reports, findings);
  const checked = placed.map((one) => {
    const { findings, source } = one.report;
    return { ...one, all: [...findings, ...(between.get(source.path) ?? [])] };
  });
  return {
    reports: checked.map(({ all, ...one }) => ({
      ...one,
      reason_zh: one.report.reason === null ? null : readingIn(one.report.reason, 'zh'),
      checks: countsOf(all, one.report),
    })),
    figures: placed.flatMap((one) =>
      one.report.figures.map((figure: Figure) => {
        const labels = labelsIn(domain, figure.indicator);
        return { ...one, figure, labels, where: figure.where };
      }),
    ),
    claims: placed.flatMap((one) =>
      one.report.claims.map((claim: Claim) => ({ ...one, claim, where: claim.where })),
    ),
    findings: checked.flatMap(({ all, ...one }) =>
      all.map((finding) => findingSource(one, finding, find, domain)),
    ),
    evidence: checked.flatMap(({ report, all }) =>
      all.flatMap((finding) => evidenceSources(report, finding)),
    ),
    measures: byYear(placed).flatMap(({ years, ...one }) => measuresOf(one, years, doubts, domain)),
    judgements: assess(reports, { across: findings, domain }).flatMap(({ report, judgements }) =>
      judgements.map((judgement) => {
        const rule = CRITERIA.find(({ id }) => id === judgement.criterion);
        const labels = {
          label_en: rule?.label_en ?? judgement.criterion,
          label_zh: rule?.label_zh ?? judgement.criterion,
        };
        return { report, body: bodyOf(report), area: nearestArea(report.identity), judgement, labels };
      }),
    ),
    warnings: placed.flatMap((one) =>
      one.report.warnings.map(({ message }, at) => ({ ...one, at, message_zh: readingIn(message, 'zh') })),
    ),
  };
}

/** What the findings of a report come to. */
function countsOf(findings: readonly (Finding | AcrossFinding)[], report: Report): ReportSource['checks'] {
  const counts = { holds: 0, contradictions: 0, unlikely: 0, set_aside: 0, open: 0 };
  for (const finding of findings) {
    const weight = weightOf(finding, report);
    if (finding.status === 'holds') counts.holds += finding.cases;
    else if (finding.status === 'not_assessable') counts.open += finding.cases;
    else if (weight === 'contradiction') counts.contradictions += 1;
    else if (weight === 'unlikely') counts.unlikely += 1;
    else counts.set_aside += 1;
  }
  return counts;
}

/** The reports that count by publisher and year; one that does not say whose or when stands for itself. */
function byYear(
  placed: readonly Placed[],
): (Pick<Placed, 'body' | 'area'> & { readonly years: readonly BodyYear[] })[] {
  const current = placed.filter(({ report }) => report.status === 'report' && isCurrent(report));
  const isKnown = ({ body, report }: Placed) => body !== null && report.identity.year !== null;
  const bodies = group(current.filter(isKnown), ({ body }) => body);
  return [
    ...[...bodies].map(([body, of]) => {
      const years = [...group(of, ({ report }) => report.identity.year)]
        .sort(([a], [b]) => a! - b!)
        .map(([year, here]) => ({
          year,
          reports: here.map(({ report }) => report) as [Report, ...Report[]],
        }));
      return { body, area: of[0]!.area, years };
    }),
    ...current
      .filter((one) => !isKnown(one))
      .map(({ report, body, area }) => {
        const { year } = report.identity;
        return { body, area, years: [{ year, reports: [report] as [Report] }] };
      }),
  ];
}
