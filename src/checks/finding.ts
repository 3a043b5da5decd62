/** How findings are put together and put into words. */
import type { IdentityRule } from '../forms/identities.js';
import { indicatorOf } from '../forms/indicators.js';
import type { Finding } from '../report.js';
import { isPoint, type Obstacle, type Side } from './sums.js';

/** Something that a rule could not be applied to, and what stood in the way. */
export interface Unsettled {
  /** A phrase: `the total is blank`. */
  readonly why: string;
  /** Names of what is missing, if it has names. */
  readonly missing: readonly string[];
  /** Ids of the figures and claims that stand in the way. */
  readonly figures: readonly string[];
}

const WHY: Readonly<Record<Exclude<Obstacle, 'left' | 'right'>, string>> = {
  absent: 'the report has no such figures',
  unreadable: 'a cell could not be read',
  derived: 'a value is not stated but derived from others',
  remainder: 'cells that are not stated may hold the difference',
};

/** The obstacle in words. Blank, marked as not applicable and missing are all `not stated`. */
export function why(obstacle: Obstacle, isSum: boolean): string {
  if (obstacle === 'left') return isSum ? 'the total is not stated' : 'one side is not stated';
  if (obstacle === 'right') return isSum ? 'none of the parts is stated' : 'one side is not stated';
  return WHY[obstacle];
}

/** `“Refused” (不同意公开答复数)`. */
export function nameOf(indicator: string): string {
  const { label_en, label_zh } = indicatorOf(indicator);
  return `“${label_en}” (${label_zh})`;
}

/** Without the dust of floating point. */
export const tidy = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));

/** `X is given as 11`, or `the grounds listed add up to 12 (1 + 4 + 7)`. Zeros are left out of the list. */
export function phrase(side: Side, names: readonly string[], called: string | null): string {
  if (names.length === 1) return `${names[0]} is given as ${amount(side)}`;
  const terms = side.stated.filter(({ value }) => value !== 0).map(({ value }) => value);
  const list = terms.length > 1 ? ` (${terms.join(' + ')})` : '';
  return `${called ?? names.join(' and ')} add up to ${amount(side)}${list}`;
}

/** `260`, or `about 260` where the words leave room. */
const amount = ({ sum, range }: Side): string => (isPoint(range) ? `${tidy(sum)}` : `about ${tidy(sum)}`);

/** What a reader should know about cells that were not counted. */
export function blanksNote(blank: number, balanced: boolean): string {
  if (blank === 0) return '';
  const cells = blank === 1 ? '1 cell is not stated' : `${blank} cells are not stated`;
  return balanced ? ` (${cells} and can then hold nothing)` : ` (${cells} and not counted)`;
}

/** A finding that holds or fails. */
export function settled(
  rule: IdentityRule,
  result: Pick<Finding, 'status' | 'statement' | 'message'> & {
    readonly left: number;
    readonly right: number;
    readonly figures: readonly string[];
    readonly severity?: Finding['severity'];
  },
): Finding {
  return {
    check: rule.id,
    status: result.status,
    statement: result.statement,
    left: tidy(result.left),
    right: tidy(result.right),
    difference: tidy(result.left - result.right),
    figures: [...result.figures],
    message: result.message,
    severity: result.severity ?? rule.severity,
  };
}

/**
 * One finding for all that a rule could not settle, so that coverage can be counted and nobody drowns; none if there
 * is nothing. `of` is how many were tried, `noun` what they are called in the plural.
 */
export function unsettled(
  rule: IdentityRule,
  statement: string,
  cases: readonly Unsettled[],
  of: number,
  noun: string,
): Finding[] {
  if (cases.length === 0) return [];
  const reasons = new Map<string, number>();
  for (const { why } of cases) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const because =
    reasons.size === 1
      ? [...reasons.keys()].join()
      : [...reasons].map(([why, count]) => `${why} (${count})`).join('; ');
  const extent = of === 1 ? '' : ` for ${cases.length === of ? 'any' : cases.length} of ${of} ${noun}`;
  return [
    {
      check: rule.id,
      status: 'not_assessable',
      statement,
      left: null,
      right: null,
      difference: null,
      figures: [...new Set(cases.flatMap(({ figures }) => figures))],
      message: `“${rule.label_en}” (${rule.label_zh}) could not be checked${extent}: ${because}${missingNote(cases)}.`,
      severity: rule.severity,
    },
  ];
}

function missingNote(cases: readonly Unsettled[]): string {
  const names = [...new Set(cases.flatMap(({ missing }) => missing))];
  if (names.length === 0) return '';
  const more = names.length > 4 ? ` and ${names.length - 3} more` : '';
  return `; missing ${names.slice(0, more ? 3 : 4).join(', ')}${more}`;
}
