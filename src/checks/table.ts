/** The identities of the tables: between rows, in each column where the rule says so, and between columns. */
import { type Comparison, type IdentityRule, isSum, partsIn, type Sum } from '../forms/identities.js';
import { APPLICANT_COLUMNS } from '../forms/tables2019.js';
import type { Applicant, Figure, Finding, Report } from '../report.js';
import { blanksNote, nameOf, phrase, settled, type Unsettled, unsettled, why } from './finding.js';
import { isStated } from './interval.js';
import { assess, isDerived, isPoint, sideOf, type Term } from './sums.js';

type Column = Applicant | null;

/** The table figures of a report, by indicator and column. Where a cell is given twice the first one counts. */
export type Table = ReadonlyMap<string, ReadonlyMap<Column, Figure>>;

/** Indexes the table figures that speak of the year of the report. */
export function indexTable({ figures, identity }: Pick<Report, 'figures' | 'identity'>): Table {
  const table = new Map<string, Map<Column, Figure>>();
  for (const figure of figures) {
    if (figure.via !== 'table') continue;
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
export function checkTable(rule: IdentityRule, table: Table): Finding[] {
  const relations = rule.terms.map((terms) => relationIn(table, terms));
  const cases = relations.flatMap((relation) =>
    rule.of === 'columns' ? casesByRow(relation, table) : casesByColumn(relation, table, rule.per_applicant),
  );
  const findings: Finding[] = [];
  const open: Unsettled[] = [];
  for (const one of cases) {
    const result = judge(rule, one);
    if ('check' in result) findings.push(result);
    else open.push(result);
  }
  if (cases.length === 0) open.push({ why: why('absent', true), missing: [], figures: [] });
  const noun = rule.of === 'columns' ? 'rows' : rule.per_applicant ? 'columns' : 'pairs of rows';
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
  readonly statement: string;
  /** Where, as the start of a sentence: `In the row …, `. */
  readonly place: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What a message calls the terms. */
  readonly names: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** The row, where the terms are its columns. */
  readonly row: string | null;
}

function casesByColumn(relation: Relation, table: Table, perApplicant: boolean): Case[] {
  const statement = spell(relation);
  const names = { left: relation.left.map(nameOf), right: relation.right.map(nameOf) };
  return (perApplicant ? APPLICANT_COLUMNS : [null]).map((column) => {
    const term = (indicator: string) => cell(table, indicator, column?.id ?? null);
    return {
      relation,
      statement: column ? `${statement} [${column.id}]` : statement,
      place: column ? `In the column ${column.label} (${column.id}), ` : '',
      left: relation.left.map(term),
      right: relation.right.map(term),
      names,
      row: null,
    };
  });
}

function casesByRow(relation: Relation, table: Table): Case[] {
  const names = { left: relation.left.map((column) => `the ${column}`), right: relation.right };
  const rows = [...table].filter(([, row]) => row.size > 1 || !row.has(null));
  return rows.map(([indicator, row]) => {
    const name = nameOf(indicator);
    const term = (column: string) => row.get(column as Applicant);
    return {
      relation,
      statement: spell(relation, (column) => `${indicator} [${column}]`),
      place: `In the row ${name}, `,
      left: relation.left.map(term),
      right: relation.right.map(term),
      names,
      row: name,
    };
  });
}

function judge(rule: IdentityRule, { relation, ...one }: Case): Finding | Unsettled {
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
  const notes = [
    rounded ? ' within rounding' : '',
    bound ? (holds ? ', which is as much or more' : ', which is less') : '',
    blanksNote(left.blank + right.blank, holds && !bound),
    figures.some((figure) => provedBy(figure, rule.id)) ? ' (glued digits were split by this very rule)' : '',
  ].join('');
  const [first, second] = [
    phrase(left, one.names.left, null),
    phrase(right, one.names.right, rule.parts_called),
  ];
  return settled(rule, {
    status: verdict.status,
    statement: one.statement,
    left: left.sum,
    right: right.sum,
    figures: figures.map(({ id }) => id),
    message: `${one.place}${first}, ${holds ? 'and' : 'but'} ${second}${notes}.`,
  });
}

/** Whether the value was inferred from this identity, so that it is bound to satisfy it. */
const provedBy = (figure: Figure, identity: string): boolean =>
  figure.rule?.split(/[^a-z-]+/).includes(identity) ?? false;

/** `a = b + c`, with the members written as the caller likes. */
function spell({ left, operator, right }: Comparison, write = (member: string) => member): string {
  return `${left.map(write).join(' + ')} ${operator} ${right.map(write).join(' + ')}`;
}
