/** Findings between two years of one publisher: where they belong, and how they are put together. */
import type { AcrossRule } from '../../domain/identities.js';
import type { AcrossFinding, Finding, Reference } from '../../model/report.js';
import type { Text } from '../../model/words.js';
import { type Unsettled, unsettled } from '../finding.js';

/** Whose years they are, and in which reports. */
export type Place = Pick<AcrossFinding, 'publisher' | 'region_code' | 'year' | 'report' | 'against'>;

/** A finding with its place and its evidence, each piece with its report. */
export const between = (finding: Finding, where: Place, references: readonly Reference[]): AcrossFinding => ({
  check: finding.check,
  status: finding.status,
  statement: finding.statement,
  left: finding.left,
  right: finding.right,
  difference: finding.difference,
  message: finding.message,
  message_zh: finding.message_zh,
  severity: finding.severity,
  key: finding.key,
  cases: finding.cases,
  publisher: where.publisher,
  region_code: where.region_code,
  year: where.year,
  report: where.report,
  against: where.against,
  references: [...references],
});

/** One finding for all that a rule could not settle between two years; none if there is nothing. */
export const unsettledBetween = (
  rule: AcrossRule,
  statement: string,
  open: readonly Unsettled[],
  references: readonly Reference[],
  of: number,
  noun: Text,
  where: Place,
): AcrossFinding[] =>
  unsettled(rule, statement, open, of, noun).map((finding) => between(finding, where, references));
