/** Conditional formatting: looks that hang on what a cell holds. */
import { type Area, placeOf } from './sheet.js';
import { type CellStyle, type Change, isSeen } from './sheet-styles.js';

/** A rule as a file states it, in the words of ISO 29500-1, 18.3.1.10. */
export interface StatedRule {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly change: Change;
  /** Whether bars, signs or colours are drawn, which every cell of the areas gets. */
  readonly always: boolean;
  readonly stops: boolean;
  /** Rules with smaller numbers go before others. */
  readonly priority: number;
}

/** Whether a rule holds for a value; null where that hangs on more than the cell itself. */
type Test = (value: number | string) => boolean | null;

interface Rule {
  readonly areas: readonly Area[];
  readonly holds: Test;
  readonly change: Change;
  readonly stops: boolean;
}

/** What a rule that may hold does to a cell. */
export interface Met {
  readonly certain: boolean;
  readonly change: Change;
}

const MOST_RULES = 1000;
const MOST_AREAS = 2000;

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const UNKNOWN: Test = () => null;
const never: Test = () => false;

/** The number or the words of a constant; null for a formula. */
function constantOf(formula: string | undefined): number | string | null {
  const text = (formula ?? '').trim().replace(/^=/, '');
  if (NUMBER.test(text)) return Number(text);
  return /^"([^"]*)"$/.exec(text)?.[1] ?? null;
}

type Compare = (value: number, limit: number) => boolean;
const COMPARE: Readonly<Record<string, Compare>> = {
  equal: (value, limit) => value === limit,
  notEqual: (value, limit) => value !== limit,
  lessThan: (value, limit) => value < limit,
  lessThanOrEqual: (value, limit) => value <= limit,
  greaterThan: (value, limit) => value > limit,
  greaterThanOrEqual: (value, limit) => value >= limit,
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '=': 'equal', '<>': 'notEqual', '<': 'lessThan', '<=': 'lessThanOrEqual' },
  ...{ '>': 'greaterThan', '>=': 'greaterThanOrEqual' },
};

function comparison(operator: string, limit: number | string | null): Test {
  const compare = COMPARE[operator];
  if (!compare || limit === null) return UNKNOWN;
  return (value) => {
    if (typeof value === 'number' && typeof limit === 'number') return compare(value, limit);
    if (operator === 'equal') return value === limit;
    if (operator === 'notEqual') return value !== limit;
    return null;
  };
}

function between(from: number | string | null, to: number | string | null, inside: boolean): Test {
  if (typeof from !== 'number' || typeof to !== 'number') return UNKNOWN;
  return (value) => (typeof value === 'number' ? (value >= from && value <= to) === inside : null);
}

const COMPARISON = /^=?\s*(\$?[A-Z]{1,3}\$?\d{1,7})\s*(<>|<=|>=|=|<|>)\s*([^\s].{0,100})$/;
const IS_NOTHING =
  /^=?\s*(?:ISBLANK\((\$?[A-Z]{1,3}\$?\d{1,7})\)|LEN\(TRIM\((\$?[A-Z]{1,3}\$?\d{1,7})\)\)=0)$/i;

/** A formula of the cell that it is written for, which stands in the first area's corner. */
function formulaTest(formula: string, first: Area | undefined): Test {
  const isOwn = (reference: string) => {
    const place = placeOf(reference.replaceAll('$', ''));
    const isFixed = /\$[A-Z]+\$/.test(reference);
    const single = first && first.top === first.bottom && first.left === first.right;
    // A fixed reference means one cell, whichever the rule is tried on.
    const moves = !isFixed && !reference.includes('$');
    return place && first && place.row === first.top && place.column === first.left && (moves || single);
  };
  if (/^=?\s*(?:TRUE(?:\(\))?|1)\s*$/i.test(formula)) return () => true;
  const nothing = IS_NOTHING.exec(formula);
  if (nothing) return isOwn((nothing[1] ?? nothing[2])!.toUpperCase()) ? never : UNKNOWN;
  const [, reference, sign, constant] = COMPARISON.exec(formula) ?? [];
  if (reference === undefined || !isOwn(reference)) return UNKNOWN;
  return comparison(SIGNS[sign!]!, constantOf(constant));
}

function testOf({ type, operator, formulas, areas, always }: StatedRule): Test {
  if (always) return () => true;
  if (type === 'expression') return formulaTest(formulas[0] ?? '', areas[0]);
  if (type === 'containsBlanks') return never;
  if (type === 'notContainsBlanks') return () => true;
  if (type !== 'cellIs') return UNKNOWN;
  const [from, to] = formulas.map(constantOf);
  if (operator === 'between' || operator === 'notBetween')
    return between(from ?? null, to ?? null, operator === 'between');
  return comparison(operator, from ?? null);
}

/** The rules of a sheet. */
export class Conditions {
  private readonly rules: readonly Rule[];

  constructor(stated: readonly StatedRule[]) {
    let areas = 0;
    this.rules = stated
      .filter((rule) => {
        areas += rule.areas.length;
        return areas <= MOST_AREAS;
      })
      .slice(0, MOST_RULES)
      .sort((a, b) => a.priority - b.priority)
      .map((rule) => ({ ...rule, holds: testOf(rule) }));
  }

  /** What the rules say of a cell, the one that goes before others first. */
  met(row: number, column: number, value: number | string): Met[] {
    const met: Met[] = [];
    for (const { areas, holds, change, stops } of this.rules) {
      const inArea = areas.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      const says = inArea ? holds(value) : false;
      if (says === false) continue;
      met.push({ certain: says === true, change });
      if (stops && says) break;
    }
    return met;
  }
}

/** How a cell looks after the rules that it meets. */
export interface RuledStyle extends CellStyle {
  /** A picture stands in the place of the number. */
  readonly drawn?: boolean;
  /** Nobody can tell whether it is seen. */
  readonly doubtful?: boolean;
}

/** The looks of a cell after the rules of its sheet, of which an earlier one goes before a later one. */
export function restyled(own: CellStyle, met: readonly Met[]): RuledStyle {
  if (met.length === 0) return own;
  let [font, ground, format, drawn] = [own.font, own.ground, own.format, false];
  const taken = new Set<keyof Change>();
  const isNew = (key: keyof Change, change: Change) =>
    change[key] !== undefined && !taken.has(key) && taken.add(key) !== undefined;
  const unsure: Change[] = [];
  for (const { certain, change } of met) {
    if (!certain) {
      unsure.push(change);
      continue;
    }
    drawn ||= change.drawn ?? false;
    if (isNew('font', change)) {
      const { struck, colour } = change.font!;
      font = { ...font, struck: struck || font.struck, colour: colour ?? font.colour };
    }
    if (isNew('ground', change)) ground = change.ground!;
    if (isNew('format', change)) format = change.format!;
  }
  const seen = isSeen(font, ground);
  const doubtful = unsure.some(
    (change) =>
      change.format !== undefined ||
      isSeen(
        { ...font, struck: change.font?.struck || font.struck, colour: change.font?.colour ?? font.colour },
        change.ground === undefined ? ground : change.ground,
      ) !== seen,
  );
  return { font, ground, format, drawn, doubtful };
}
