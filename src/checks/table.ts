/** The identities of the tables: between rows, in each column where the rule says so, and between columns. */

import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { type Comparison, type IdentityRule, isSum, partsIn, type Sum } from '../domain/identities.js';
import type { Indicator } from '../domain/indicators.js';
import type { Applicant, Figure, Finding, Report } from '../model/report.js';
import { joined, NOTHING, type Text } from '../model/words.js';
import { amount, blanksNote, measured, phrase, settled, type Unsettled, unsettled, why } from './finding.js';
import { isStated } from './interval.js';
import { type Naming, namingOf } from './naming.js';
import { assess, isDerived, isPoint, type Side, sideOf, type Term } from './sums.js';
import { AT_MOST, COLUMN, EQUAL, IN_COLUMN, IN_ROW, NOTES, NOUN, TERM, WHY } from './words.js';

type Column = Applicant | null;

/** The table figures of a report, by indicator and column. Where a cell is given twice the first one counts. */
export type Table = ReadonlyMap<string, ReadonlyMap<Column, Figure>>;

/** Indexes the table figures that speak of the year of the report; `only` those of some indicators. */
export function indexTable(
  { figures, identity }: Pick<Report, 'figures' | 'identity'>,
  only?: ReadonlySet<string>,
): Table {
  const table = new Map<string, Map<Column, Figure>>();
  for (const figure of figures) {
    if (figure.via !== 'table' || (only && !only.has(figure.indicator))) continue;
    if (figure.year !== null && identity.year !== null && figure.year !== identity.year) continue;
    let row = table.get(figure.indicator);
    if (!row) {
      row = new Map();
      table.set(figure.indicator, row);
    }
    if (!row.has(figure.applicant)) row.set(figure.applicant, figure);
  }
  return table;
}

/** A cell. No column and the total column are the same thing: the whole of the row. */
export function cell(table: Table, indicator: string, column: Column): Term {
  const row = table.get(indicator);
  if (column !== null && column !== 'total') return row?.get(column);
  return column === null ? (row?.get(null) ?? row?.get('total')) : (row?.get('total') ?? row?.get(null));
}

/** Checks one identity whose terms are rows or columns: each that holds or fails, then one for all the rest. */
export function checkTable(rule: IdentityRule, table: Table, indicators?: readonly Indicator[]): Finding[] {
  const naming = namingOf(indicators);
  const relations = rule.terms.map((terms) => relationIn(table, terms));
  const cases = relations.flatMap((relation) =>
    rule.of === 'columns'
      ? casesByRow(relation, table, naming)
      : casesByColumn(relation, table, rule.per_applicant, relations.length > 1, naming),
  );
  const findings: Finding[] = [];
  const open: Unsettled[] = [];
  for (const one of cases) {
    const result = judge(rule, one);
    if ('check' in result) findings.push(result);
    else open.push(result);
  }
  if (cases.length === 0) open.push({ why: WHY.absent, missing: [], figures: [] });
  if (open.length === 0) return findings;
  const noun = rule.of === 'columns' ? NOUN.rows : rule.per_applicant ? NOUN.columns : NOUN.pairs;
  const statement = relations.map((relation) => spell(relation)).join('; ');
  return [...findings, ...unsettled(rule, statement, open, Math.max(cases.length, 1), noun)];
}

/** The terms of an identity as they are to be evaluated in this report. */
interface Relation extends Comparison {
  readonly isSum: boolean;
}

function relationIn(table: Table, terms: Sum | Comparison): Relation {
  if (!isSum(terms)) return { ...terms, isSum: false };
  const states = (indicator: string) =>
    [...(table.get(indicator)?.values() ?? [])].some((figure) => isStated(figure) || isDerived(figure));
  return { left: [terms.total], operator: '=', right: partsIn(terms.parts, states), isSum: true };
}

/** One application of an identity: to one column, to one row, or to the one place where it applies. */
interface Case {
  readonly relation: Relation;
  /** Made only for what is told: most rows of most reports are not. */
  readonly statement: () => string;
  /** Which column, row or relation it is; '' where the identity applies in one place only. */
  readonly at: string;
  /** Where, as the start of a sentence: `In the row …, `. */
  readonly place: () => Text;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What a message calls the terms. */
  readonly names: { readonly left: readonly Text[]; readonly right: readonly Text[] };
  readonly measure: string;
  readonly naming: Naming;
  /** The row, where the terms are its columns. */
  readonly row: Text | null;
}

function casesByColumn(
  relation: Relation,
  table: Table,
  perApplicant: boolean,
  several: boolean,
  naming: Naming,
): Case[] {
  const name = perApplicant ? naming.rowName : naming.nameOf;
  const names = { left: relation.left.map(name), right: relation.right.map(name) };
  return (perApplicant ? APPLICANT_COLUMNS : [null]).map((column) => {
    const term = (indicator: string) => cell(table, indicator, column?.id ?? null);
    return {
      relation,
      statement: () => (column ? `${spell(relation)} [${column.id}]` : spell(relation)),
      at: column?.id ?? (several ? relation.left.join('+') : ''),
      place: () => (column ? IN_COLUMN(column) : NOTHING),
      left: relation.left.map(term),
      right: relation.right.map(term),
      names,
      naming,
      measure: naming.measureOf(relation.left[0]!),
      row: null,
    };
  });
}

function casesByRow(relation: Relation, table: Table, naming: Naming): Case[] {
  const columnName = (column: string) => COLUMN[column as Applicant];
  const names = { left: relation.left.map(columnName), right: relation.right.map(columnName) };
  const rows = [...table].filter(([, row]) => row.size > 1 || !row.has(null));
  return rows.map(([indicator, row]) => {
    const name = naming.rowName(indicator);
    const term = (column: string) => row.get(column as Applicant);
    return {
      relation,
      statement: () => spell(relation, (column) => `${indicator} [${column}]`),
      at: indicator,
      place: () => IN_ROW({ name }),
      left: relation.left.map(term),
      right: relation.right.map(term),
      names,
      naming,
      measure: naming.measureOf(indicator),
      row: name,
    };
  });
}

function judge(rule: IdentityRule, one: Case): Finding | Unsettled {
  const { relation } = one;
  const [left, right] = [sideOf(one.left), sideOf(one.right)];
  const verdict = assess(relation.operator, left, right);
  const terms = [...one.left, ...one.right];
  const figures = terms.filter((term) => term !== undefined);
  if (verdict.status === 'not_assessable') {
    const names = [...one.names.left, ...one.names.right];
    const gaps = names.filter((_, index) => !terms[index] || !isStated(terms[index]));
    return {
      why: why(verdict.obstacle, relation.isSum),
      missing: verdict.obstacle === 'absent' ? [] : one.row === null ? gaps : [one.row],
      figures: figures.filter((figure) => !isStated(figure)).map(({ id }) => id),
    };
  }
  const holds = verdict.status === 'holds';
  const bound = relation.operator === '<=';
  const rounded = holds && !bound && !(isPoint(left.range) && isPoint(right.range));
  const remarks = [
    rounded ? NOTES.rounded : NOTHING,
    blanksNote(left.blank + right.blank, holds && !bound),
    figures.some((figure) => provedBy(figure, rule.id)) ? NOTES.glued : NOTHING,
  ];
  return settled(rule, {
    status: verdict.status,
    statement: one.statement(),
    at: one.at,
    left: left.sum,
    right: right.sum,
    figures: figures.map(({ id }) => id),
    message: (bound ? AT_MOST : EQUAL)[verdict.status]({
      place: one.place(),
      left: sideText(left, one.left, relation.left, one.names.left, null, one),
      right: sideText(right, one.right, relation.right, one.names.right, rule.parts_called, one),
      difference: measured(Math.abs(left.sum - right.sum), one.measure),
      notes: remarks.every((remark) => remark === NOTHING) ? NOTHING : joined(remarks, NOTHING),
    }),
  });
}

/** A sum whose members have no common name is written out term by term in Chinese: 本年新收 38 件 + 上年结转 2 件 = 40 件. */
function sideText(
  side: Side,
  terms: readonly Term[],
  members: readonly string[],
  names: readonly Text[],
  called: Text | null,
  { measure, row, naming }: Pick<Case, 'measure' | 'row' | 'naming'>,
): Text {
  const text = phrase(side, names, called, measure);
  if (names.length === 1 || called !== null || row !== null) return text;
  const written = terms.map((term, at) => {
    const name = naming.shortName(members[at]!);
    return term && isStated(term) ? TERM.stated(name, measured(term.value, measure).zh) : TERM.open(name);
  });
  return { en: text.en, zh: `${written.join(' + ')} = ${amount(side, measure).zh}` };
}

/** Whether the value was inferred from this identity, so that it is bound to satisfy it. */
const provedBy = (figure: Figure, identity: string): boolean =>
  figure.rule?.includes(identity) === true && figure.rule.split(/[^a-z-]+/).includes(identity);

/** `a = b + c`, with the members written as the caller likes. */
function spell({ left, operator, right }: Comparison, write = (member: string) => member): string {
  return `${left.map(write).join(' + ')} ${operator} ${right.map(write).join(' + ')}`;
}
