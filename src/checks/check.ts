/** All that can be checked in one report: figures and claims in, findings out. */
import { type Domain, OFFICIAL } from '../forms/domain.js';
import type { IdentityRule } from '../forms/identities.js';
import type { Finding, Report } from '../report.js';
import { checkGrowth, checkParts, checkShares } from './claims.js';
import { checkProseParts } from './prose-parts.js';
import { checkProse } from './prose-table.js';
import { checkTable, indexTable, type Table } from './table.js';

type Checked = Omit<Report, 'findings'>;

/** How the identities that compare sentences are evaluated. */
const SENTENCES: Readonly<
  Record<string, (rule: IdentityRule, report: Checked, table: Table) => readonly Finding[]>
> = {
  'prose-table': checkProse,
  'channels-said': checkProseParts,
  'outcomes-said': checkProseParts,
  share: (rule, { claims }) => checkShares(rule, claims),
  growth: (rule, { claims }) => checkGrowth(rule, claims),
  parts: (rule, { claims }) => checkParts(rule, claims),
};

/**
 * Evaluates every identity that applies to the form of the report: in the order of the identities, then of columns,
 * rows or claims, what holds and what fails, then at most one finding for what could not be assessed. Pure.
 */
export function checkReport(report: Checked, domain: Domain = OFFICIAL): Finding[] {
  const table = indexTable(report);
  return domain.identities.flatMap((rule) => {
    // What spans two years is no matter of one report.
    if (rule.kind === 'across' || !rule.forms.includes(report.form)) return [];
    return rule.of === 'sentences'
      ? (SENTENCES[rule.id]?.(rule, report, table) ?? [])
      : checkTable(rule, table, domain.indicators);
  });
}
