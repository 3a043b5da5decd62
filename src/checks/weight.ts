/** How much a finding weighs. Every count of contradictions, on pages and in commands, is a count by this rule. */
import { type Finding, isCurrent, type Report } from '../model/report.js';
import type { Weight } from '../model/tables/findings.js';

/**
 * What a failure is, or null for a check that does not fail.
 *
 * - A rule that must hold and does not is a contradiction; a bound of plausibility that is passed is merely unlikely.
 * - A person can explain a failure (`not_an_error`). One who confirms it (`accepted`) leaves it what it is.
 * - A version in whose place another counts contradicts nothing that counts.
 */
export function weightOf(
  { status, severity, review }: Pick<Finding, 'status' | 'severity' | 'review'>,
  report: Pick<Report, 'edition'> = {},
): Weight | null {
  if (status !== 'fails') return null;
  if (!isCurrent(report)) return 'superseded';
  if (review?.verdict === 'not_an_error') return 'explained';
  return severity === 'error' ? 'contradiction' : 'unlikely';
}
