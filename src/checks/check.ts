/** All that can be checked in one report: figures and claims in, findings out. */
import { type Domain, OFFICIAL, soundDomain } from '../domain/domain.js';
import type { IdentityRule, SENTENCE_CHECKS } from '../domain/identities.js';
import type { Finding, Report } from '../model/report.js';
import { checkGrowth, checkParts, checkShares } from './claims.js';
import { checkProseParts } from './prose-parts.js';
import { checkProse } from './prose-table.js';
import { checkTable, indexTable, type Table } from './table.js';

type Checked = Omit<Report, 'findings'>;

type SentenceCheck = (
  rule: IdentityRule,
  report: Checked,
  table: Table,
  domain: Domain,
) => readonly Finding[];

/** How the identities that compare sentences are evaluated, by their ids where they name no terms. */
const SENTENCES: Readonly<Record<(typeof SENTENCE_CHECKS)[number], SentenceCheck>> = {
  'prose-table': (rule, report, table, { indicators }) => checkProse(rule, report, table, indicators),
  share: (rule, { claims }) => checkShares(rule, claims),
  growth: (rule, { claims }) => checkGrowth(rule, claims),
  parts: (rule, { claims }) => checkParts(rule, claims),
};

/**
 * Evaluates every identity that applies to the form of the report: in the order of the identities, then of columns,
 * rows or claims, what holds and what fails, then at most one finding for what could not be assessed. Pure.
 * @throws RangeError for a domain that is not sound
 */
export function checkReport(report: Checked, domain: Domain = OFFICIAL): Finding[] {
  soundDomain(domain);
  const table = indexTable(report);
  return domain.identities.flatMap((rule) => {
    // What spans two years is no matter of one report.
    if (rule.kind === 'across' || !rule.forms.includes(report.form)) return [];
    if (rule.of !== 'sentences') return checkTable(rule, table, domain.indicators);
    return rule.terms.length > 0
      ? checkProseParts(rule, report, domain.indicators)
      : SENTENCES[rule.id as keyof typeof SENTENCES](rule, report, table, domain);
  });
}
