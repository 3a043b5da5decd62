/**
 * The small language of the crosswalk: `a + b`, `sum(a.*)`, and `@total` (or another applicant) behind a term.
 * See crosswalk.ts.
 */
import type { Applicant } from '../model/report.js';
import { APPLICANT_COLUMNS } from './forms/tables2019.js';

export interface Term {
  readonly indicator: string;
  /** True for `sum(x.*)`: all indicators below x, not x itself. */
  readonly below: boolean;
  /** Column of the request table, or null where the indicator has none. */
  readonly applicant: Applicant | null;
}

const TERM = /^(?:sum\(([\w.]+)\.\*\)|([\w.]+))(?:@(\w+))?$/;

const known = new Map<string, readonly Term[]>();

/**
 * The terms of an expression. There are few, asked for in every report: each is parsed once.
 * @throws SyntaxError for one that the language does not have
 */
export function parseExpression(expression: string): readonly Term[] {
  let terms = known.get(expression);
  if (!terms) {
    terms = termsOf(expression);
    known.set(expression, terms);
  }
  return terms;
}

function termsOf(expression: string): Term[] {
  return expression.split(' + ').map((text) => {
    const match = TERM.exec(text.trim());
    const indicator = match?.[1] ?? match?.[2];
    if (!match || indicator === undefined) throw new SyntaxError(`Not an expression: ${expression}`);
    const applicant = match[3] === undefined ? null : applicantOf(match[3]);
    return { indicator, below: match[1] !== undefined, applicant };
  });
}

function applicantOf(id: string): Applicant {
  const column = APPLICANT_COLUMNS.find((one) => one.id === id);
  if (!column) throw new SyntaxError(`No applicant: ${id}`);
  return column.id;
}
