/** What people have said, beside what it was said of. A verdict whose evidence has changed is stale and not used. */

import type { AcrossFinding, Figure, Finding, Report, Review } from '../model/report.js';
import { template as say, type Text } from '../model/words.js';
import type { ReviewRow } from './review-rows.js';

/** A verdict that no longer fits what is read: kept in the file, and used for nothing. */
export interface StaleReview {
  readonly row: ReviewRow;
  readonly message: Text;
}

export interface Reviewed {
  readonly reports: readonly Report[];
  readonly findings: readonly AcrossFinding[];
  readonly stale: readonly StaleReview[];
}

/** How a line of the file finds its report. */
export interface Names {
  /** The report of this name among those that were read. */
  readonly find: (name: string) => Report | undefined;
  /** Whether the report is there, but was not asked for. */
  readonly elsewhere: (name: string) => boolean;
}

const STALE = {
  report: say(
    '{file}, line {line}: there is no report {report} any more; the verdict on {item} is stale.',
    '{file} 第 {line} 行：已无报告 {report}，对 {item} 的结论失效。',
  ),
  item: say(
    '{file}, line {line}: {report} has no figure or finding {item} any more; the verdict is stale.',
    '{file} 第 {line} 行：{report} 中已无数据或核对结果 {item}，结论失效。',
  ),
  evidence: say(
    '{file}, line {line}: the verdict on {item} of {report} was given on “{then}”, which now reads “{now}”; it is stale.',
    '{file} 第 {line} 行：对 {report} 中 {item} 的结论所依据的是“{then}”，现为“{now}”，结论失效。',
  ),
  finding: say(
    '{file}, line {line}: {item} is a finding; only a figure can be corrected to a number.',
    '{file} 第 {line} 行：{item} 是核对结果，只有数据才能更正为某一数字。',
  ),
};

/** What a verdict on a figure rests on: its value and its quote. */
export const figureEvidence = ({ value, quote }: Figure): string => `${value ?? '–'} “${oneLine(quote)}”`;

/** What a verdict on a finding rests on: both numbers, and the words of the sentences behind them. */
export function findingEvidence(
  finding: Pick<Finding, 'status' | 'left' | 'right'>,
  sentences: readonly string[],
): string {
  const numbers =
    finding.left === null
      ? finding.status
      : `${finding.left} ${finding.status === 'holds' ? '=' : '≠'} ${finding.right}`;
  return [numbers, ...sentences.map((quote) => `“${oneLine(quote)}”`)].join(' ');
}

/** The sentences behind a finding of one report: the quotes of its claims and of its figures in prose. */
export function sentencesOf({ figures, claims }: Report, finding: Finding): string[] {
  return finding.figures.flatMap((id) => {
    const figure = figures.find((one) => one.id === id && one.via === 'prose');
    return (figure ?? claims.find((one) => one.id === id))?.quote ?? [];
  });
}

/** Puts each verdict beside its figure or finding. What nobody has judged is passed on as it is. */
export function applyReview(
  reports: readonly Report[],
  findings: readonly AcrossFinding[],
  rows: readonly ReviewRow[],
  names: Names,
): Reviewed {
  const stale: StaleReview[] = [];
  const verdicts = new Map<object, Review>();
  for (const row of rows) {
    const { file, line, report: name, item, evidence: then } = row;
    const said = { file, line, item, report: name };
    const report = names.find(name);
    if (!report) {
      if (!names.elsewhere(name)) stale.push({ row, message: STALE.report(said) });
      continue;
    }
    const found = itemOf(report, findings, item);
    if (!found) stale.push({ row, message: STALE.item(said) });
    else if (found.evidence !== oneLine(then)) {
      stale.push({ row, message: STALE.evidence({ ...said, then, now: found.evidence }) });
    } else if (row.verdict === 'corrected_to' && !found.isFigure) {
      stale.push({ row, message: STALE.finding(said) });
    } else verdicts.set(found.of, reviewOf(row));
  }
  if (verdicts.size === 0) return { reports, findings, stale };
  const beside = <Item extends Figure | Finding | AcrossFinding>(item: Item): Item => {
    const review = verdicts.get(item);
    return review ? { ...item, review } : item;
  };
  return {
    reports: reports.map((report) => {
      const touched = [...report.figures, ...report.findings].some((item) => verdicts.has(item));
      if (!touched) return report;
      return { ...report, figures: report.figures.map(beside), findings: report.findings.map(beside) };
    }),
    findings: findings.map(beside),
    stale,
  };
}

interface Item {
  readonly of: object;
  readonly evidence: string;
  readonly isFigure: boolean;
}

function itemOf(report: Report, across: readonly AcrossFinding[], item: string): Item | null {
  const figure = report.figures.find(({ id }) => id === item);
  if (figure) return { of: figure, evidence: figureEvidence(figure), isFigure: true };
  const finding = report.findings.find(({ key }) => key === item);
  if (finding) {
    const evidence = findingEvidence(finding, sentencesOf(report, finding));
    return { of: finding, evidence, isFigure: false };
  }
  const between = across.find((one) => one.report === report.source.path && one.key === item);
  return between ? { of: between, evidence: findingEvidence(between, []), isFigure: false } : null;
}

const reviewOf = ({ verdict, value, reason, who, date }: ReviewRow): Review => ({
  verdict,
  value,
  reason,
  who,
  date,
});

/** Spreadsheets and CSV keep line breaks badly. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
