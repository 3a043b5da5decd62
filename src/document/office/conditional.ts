/** Conditional formatting of a workbook in XML (ISO 29500-1, 18.3.1.18): looks that hang on what a cell holds. */
import { type Area, areaOf, placeOf } from './sheet.js';
import type { Change, SheetStyles } from './sheet-styles.js';
import { child, elements, textIn, type XmlElement } from './xml.js';

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

function testOf(rule: XmlElement, first: Area | undefined): Test {
  const formulas = elements(rule)
    .filter(({ name }) => name === 'formula')
    .map(textIn);
  const { type, operator = '' } = rule.attributes;
  if (type === 'expression') return formulaTest(formulas[0] ?? '', first);
  if (type === 'containsBlanks') return never;
  if (type === 'notContainsBlanks') return () => true;
  if (type !== 'cellIs') return UNKNOWN;
  const [from, to] = formulas.map(constantOf);
  if (operator === 'between' || operator === 'notBetween')
    return between(from ?? null, to ?? null, operator === 'between');
  return comparison(operator, from ?? null);
}

/** Bars and signs in the place of numbers, and fills whose colour is computed. */
function drawn(rule: XmlElement): Change | null {
  const picture = child(rule, 'iconSet') ?? child(rule, 'dataBar');
  if (picture) return /^(?:0|false)$/.test(picture.attributes.showValue ?? '') ? { drawn: true } : {};
  return child(rule, 'colorScale') ? { ground: null } : null;
}

/** The rules of a sheet. */
export class Conditions {
  private readonly rules: readonly Rule[];

  constructor(sheet: XmlElement, styles: SheetStyles) {
    let areas = 0;
    this.rules = elements(sheet)
      .filter(({ name }) => name === 'conditionalFormatting')
      .flatMap((part) => {
        const own = (part.attributes.sqref ?? '')
          .split(/\s+/)
          .map(areaOf)
          .filter((area): area is Area => area !== null);
        const rules = elements(part).filter(({ name }) => name === 'cfRule');
        areas += own.length * rules.length;
        return areas > MOST_AREAS ? [] : rules.map((rule) => ({ rule, own }));
      })
      .slice(0, MOST_RULES)
      .sort((a, b) => Number(a.rule.attributes.priority ?? 0) - Number(b.rule.attributes.priority ?? 0))
      .map(({ rule, own }) => {
        const picture = drawn(rule);
        return {
          areas: own,
          holds: picture ? () => true : testOf(rule, own[0]),
          change: picture ?? styles.change(rule.attributes.dxfId),
          stops: /^(?:1|true)$/.test(rule.attributes.stopIfTrue ?? ''),
        };
      });
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
