/** How findings are put together. What they say is in `words`. */
import type { AcrossRule, IdentityRule } from '../domain/identities.js';
import { formatNumber } from '../model/format.js';
import type { Finding } from '../model/report.js';
import { joined, NOTHING, type Text } from '../model/words.js';
import { isPoint, type Obstacle, type Side } from './sums.js';
import { ABOUT, AND, NOTES, SIDE, UNSETTLED, WHY } from './words.js';

/** Something that a rule could not be applied to, and what stood in the way. */
export interface Unsettled {
  /** A phrase: `the total is blank`. */
  readonly why: Text;
  /** Names of what is missing, if it has names. */
  readonly missing: readonly Text[];
  /** Ids of the figures and claims that stand in the way. */
  readonly figures: readonly string[];
}

/** The obstacle in words. Blank, marked as not applicable and missing are all `not stated`. */
export function why(obstacle: Obstacle, isSum: boolean): Text {
  if (obstacle === 'left') return isSum ? WHY.total : WHY.side;
  if (obstacle === 'right') return isSum ? WHY.parts : WHY.side;
  return WHY[obstacle];
}

/** Without the dust of floating point. */
export const tidy = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));

/** A number as sentences have it, `72,804`, with all its digits. */
export const written = (value: number): string => formatNumber(tidy(value), 10);

/** A number in both languages: Chinese with the measure word. */
export const measured = (value: number, measure: string): Text => {
  const number = written(value);
  return { en: number, zh: measure === '' ? number : `${number} ${measure}` };
};

/** `X is given as 11`, or `the grounds listed add up to 12 (1 + 4 + 7)`. Zeros are left out of the list. */
export function phrase(side: Side, names: readonly Text[], called: Text | null, measure: string): Text {
  if (names.length === 1) return SIDE.given({ name: names[0]!, amount: amount(side, measure) });
  const terms = side.stated.filter(({ value }) => value !== 0).map(({ value }) => written(value));
  const list = terms.join(' + ');
  return SIDE.sum({
    names: called ?? joined(names, AND),
    amount: amount(side, measure),
    list: terms.length > 1 ? { en: ` (${list})`, zh: `（${list}）` } : NOTHING,
  });
}

/** `260`, or `about 260` where the words leave room. */
export function amount({ sum, range }: Side, measure: string): Text {
  const value = measured(sum, measure);
  return isPoint(range) ? value : ABOUT({ amount: value });
}

/** What a reader should know about cells that were not counted. */
export function blanksNote(blank: number, balanced: boolean): Text {
  if (blank === 0) return NOTHING;
  if (blank === 1) return balanced ? NOTES.one_empty : NOTES.one_blank;
  return (balanced ? NOTES.empties : NOTES.blanks)({ count: blank });
}

/** A finding that holds or fails. */
export function settled(
  rule: Pick<IdentityRule | AcrossRule, 'id' | 'severity'>,
  result: Pick<Finding, 'status' | 'statement'> & {
    /** What tells it from the other findings of its check: a column, a row, a figure, a claim; none: ''. */
    readonly at: string;
    readonly message: Text;
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
    message: result.message.en,
    message_zh: result.message.zh,
    severity: result.severity ?? rule.severity,
    key: result.at === '' ? rule.id : `${rule.id}@${result.at}`,
    cases: 1,
  };
}

/**
 * One finding for all that a rule could not settle, so that coverage can be counted and nobody drowns; none if there
 * is nothing. `of` is how many were tried, `noun` what they are called.
 */
export function unsettled(
  rule: Pick<IdentityRule | AcrossRule, 'id' | 'severity' | 'label_en' | 'label_zh'>,
  statement: string,
  cases: readonly Unsettled[],
  of: number,
  noun: Text,
): Finding[] {
  if (cases.length === 0) return [];
  const { label_en, label_zh } = rule;
  const missing = missingNote(cases);
  const because = reasonsOf(cases);
  const message =
    of === 1
      ? UNSETTLED.one({ label_en, label_zh, because, missing })
      : cases.length === of
        ? UNSETTLED.all({ label_en, label_zh, because, missing, of, noun })
        : UNSETTLED.some({
            label_en,
            label_zh,
            because,
            missing,
            of,
            noun,
            open: cases.length,
            unit: noun.zh[0]!,
          });
  return [
    {
      check: rule.id,
      status: 'not_assessable',
      statement,
      left: null,
      right: null,
      difference: null,
      figures: [...new Set(cases.flatMap(({ figures }) => figures))],
      message: message.en,
      message_zh: message.zh,
      severity: rule.severity,
      key: `${rule.id}@?`,
      cases: cases.length,
    },
  ];
}

/** What stood in the way, each reason once, with how often where there are several. */
function reasonsOf(cases: readonly Unsettled[]): Text {
  const reasons = new Map<string, { readonly why: Text; count: number }>();
  for (const { why } of cases) {
    const reason = reasons.get(why.en);
    if (reason) reason.count += 1;
    else reasons.set(why.en, { why, count: 1 });
  }
  const all = [...reasons.values()];
  return all.length === 1
    ? all[0]!.why
    : joined(
        all.map((reason) => UNSETTLED.counted(reason)),
        UNSETTLED.between,
      );
}

function missingNote(cases: readonly Unsettled[]): Text {
  const names = new Map(cases.flatMap(({ missing }) => missing).map((name) => [name.en, name]));
  if (names.size === 0) return NOTHING;
  const all = [...names.values()];
  if (all.length <= 4) return UNSETTLED.missing({ names: joined(all, UNSETTLED.list) });
  const first = joined(all.slice(0, 3), UNSETTLED.list);
  return UNSETTLED.missing_more({ names: first, more: all.length - 3, count: all.length });
}
