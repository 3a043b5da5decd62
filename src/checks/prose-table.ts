/** Figures in sentences against the same figures in the table, and against each other. */

import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { type IdentityRule, TWINS, UNPRINTED_TOTALS } from '../domain/identities.js';
import type { Indicator } from '../domain/indicators.js';
import type { Applicant, Figure, Finding, Report } from '../model/report.js';
import { joined, NOTHING, type Text } from '../model/words.js';
import { blanksNote, measured, settled, type Unsettled, unsettled, why } from './finding.js';
import { interval, isStated, meet } from './interval.js';
import { type Naming, namingOf } from './naming.js';
import { assess, isDerived, isPoint, type Side, sideOf, type Term } from './sums.js';
import { cell, type Table } from './table.js';
import { COLUMN_NAME, NOTES, NOUN, PROSE, quoted, WHY } from './words.js';

type Prose = Figure & { value: number };

/** Checks every figure that a sentence gives for the whole area in the year of the report, and then their agreement. */
export function checkProse(
  rule: IdentityRule,
  report: Pick<Report, 'figures' | 'identity'>,
  table: Table,
  indicators?: readonly Indicator[],
): Finding[] {
  const naming = namingOf(indicators);
  const yearOf = (figure: Figure) => figure.year ?? report.identity.year;
  const prose = report.figures.filter(
    (figure): figure is Prose => figure.via === 'prose' && isStated(figure),
  );
  const comparable = prose.filter(
    (figure) => yearOf(figure) === report.identity.year && (figure.scope === null || figure.scope === 'area'),
  );
  const findings: Finding[] = [];
  const open: Unsettled[] = [];
  for (const figure of comparable) {
    const result = compare(rule, figure, table, naming);
    if ('check' in result) findings.push(result);
    else open.push(result);
  }
  const statement = 'a figure in a sentence = the same figure in the table';
  return [
    ...findings,
    ...contradictions(rule, prose, yearOf, naming),
    ...unsettled(rule, statement, open, comparable.length, NOUN.figures),
  ];
}

/** What the table gives for something, be it in one cell or as cells that add up to it. */
interface Counterpart {
  readonly spelled: string;
  readonly terms: readonly Term[];
  /** How a message introduces it. */
  readonly words: Text;
  /** Whether one cell of the table states it. Sums over columns are ours. */
  readonly ours: boolean;
}

function compare(rule: IdentityRule, figure: Prose, table: Table, naming: Naming): Finding | Unsettled {
  const column = figure.applicant ?? 'total';
  const name = namedIn(figure, naming);
  const found = counterpart(table, figure.indicator, column);
  if (!found) return { why: WHY.no_row, missing: [name], figures: [figure.id] };
  const [left, right] = [sideOf([figure]), sideOf(found.terms, { derived: true })];
  const verdict = assess('=', left, right);
  const cells = found.terms.filter((term) => term !== undefined);
  const figures = [figure.id, ...cells.map(({ id }) => id)];
  if (verdict.status === 'not_assessable') {
    const reason = verdict.obstacle === 'right' ? WHY.silent : why(verdict.obstacle, true);
    return { why: reason, missing: [name], figures };
  }
  const holds = verdict.status === 'holds';
  const rounded = holds && !(isPoint(left.range) && isPoint(right.range));
  const measure = naming.measureOf(figure.indicator);
  return settled(rule, {
    status: verdict.status,
    statement: `${figure.indicator} in the text = ${found.spelled} in the table`,
    at: figure.id,
    left: left.sum,
    right: right.sum,
    figures,
    message: PROSE[verdict.status]({
      said: said(figure, measure),
      name,
      words: found.words,
      given: given(right, measure),
      difference: measured(Math.abs(left.sum - right.sum), measure),
      notes: joined([rounded ? NOTES.rounded : NOTHING, blanksNote(right.blank, holds)], NOTHING),
    }),
    severity: found.ours ? 'warning' : rule.severity,
  });
}

/** The row itself, or the twin of it on another form, or the rows that add up to it; null where there is none. */
function counterpart(table: Table, indicator: string, column: Applicant): Counterpart | null {
  const own = [indicator, TWINS[indicator] ?? indicator].find((id) => table.has(id));
  const row = own === undefined ? null : rowOf(table, own, column);
  const saysSomething = row?.terms.some(
    (term) => term && term.state !== 'blank' && term.state !== 'not_applicable',
  );
  if (saysSomething) return row;
  const sum = UNPRINTED_TOTALS.find(({ total }) => total === indicator);
  if (!sum?.parts.some((part) => table.has(part))) return row;
  // A form may have rows below the total that others have not: they are parts of it as well.
  const parts = new Set([...sum.parts, ...[...table.keys()].filter((id) => id.startsWith(`${indicator}.`))]);
  const rows = [...parts].map((part) => rowOf(table, part, column));
  const ours = rows.some((part) => part.ours);
  return {
    spelled: [...parts].join(' + '),
    terms: rows.flatMap(({ terms }) => terms),
    words: ours ? PROSE.our_rows : PROSE.rows,
    ours,
  };
}

/** One row of the table: its total as stated, as derived, or, where the six columns give it, as our sum of them. */
function rowOf(table: Table, indicator: string, column: Applicant): Counterpart {
  const own = cell(table, indicator, column);
  if (own && isDerived(own)) {
    return { spelled: indicator, terms: [own], words: PROSE.columns, ours: true };
  }
  if (column === 'total' && own?.state !== 'unreadable' && !(own && isStated(own))) {
    const columns = APPLICANT_COLUMNS.filter(({ id }) => id !== 'total').map(({ id }) =>
      table.get(indicator)?.get(id),
    );
    if (columns.some((term) => term && isStated(term))) {
      const spelled = `${indicator} [six applicant columns]`;
      return { spelled, terms: columns, words: PROSE.columns, ours: true };
    }
  }
  return { spelled: indicator, terms: [own], words: PROSE.table, ours: false };
}

/**
 * Sentences that give different numbers for one thing and one year, of the whole area or of nobody in particular.
 * Narrower scopes are left out: 市政府 alone and 市本级 with its departments are both the own level.
 */
function contradictions(
  rule: IdentityRule,
  prose: readonly Prose[],
  yearOf: (figure: Figure) => number | null,
  naming: Naming,
): Finding[] {
  const groups = new Map<string, Prose[]>();
  for (const figure of prose) {
    if (figure.scope !== null && figure.scope !== 'area') continue;
    const key = [figure.indicator, figure.applicant, figure.scope, yearOf(figure)].join('|');
    const group = groups.get(key);
    if (!group) groups.set(key, [figure]);
    else if (group.every((other) => other.value !== figure.value)) group.push(figure);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      first && !inOneBreath(first, other) && !meet(interval(first), interval(other))
        ? [
            settled(rule, {
              status: 'fails',
              statement: `${first.indicator} in one sentence = ${first.indicator} in another`,
              left: first.value,
              right: other.value,
              at: `${first.id}~${other.id}`,
              figures: [first.id, other.id],
              message: PROSE.twice({
                name: namedIn(first, naming),
                first: said(first, naming.measureOf(first.indicator)),
                second: said(other, naming.measureOf(first.indicator)),
                difference: measured(Math.abs(first.value - other.value), naming.measureOf(first.indicator)),
              }),
              severity: 'warning',
            }),
          ]
        : [],
    ),
  );
}

/** Characters between two numbers of one breath. */
const BREATH = 40;

/** 解读信息16条,解读材料3件: two numbers that stand side by side count two things, whatever these are called. */
const inOneBreath = (first: Prose, other: Prose): boolean =>
  first.where.block === other.where.block &&
  first.where.row === other.where.row &&
  first.where.column === other.where.column &&
  first.where.end !== other.where.end &&
  Math.abs(first.where.end - other.where.end) <= BREATH;

/** What a figure counts, with the applicant where it is of one: `“Requests received” (收到申请数), natural person`. */
function namedIn({ indicator, applicant }: Figure, { nameOf }: Naming): Text {
  const name = nameOf(indicator);
  if (applicant === null || applicant === 'total') return name;
  const { en, zh } = COLUMN_NAME[applicant];
  return { en: `${name.en}, ${en}`, zh: `${name.zh}（${zh}）` };
}

/** `411 (“411件”)`, and `411 件（原文“411件”）`. */
const said = ({ value, quote }: Prose, measure: string): Text =>
  PROSE.said({ value: measured(value, measure), quote: quoted(quote) });

/** The one cell as it is written, or the sum and what it was added up from. */
function given({ stated, sum }: Side, measure: string): Text {
  const [only, second] = stated;
  if (only && !second) return only.state === 'derived' ? measured(sum, measure) : said(only, measure);
  const terms = stated.filter(({ value }) => value !== 0).map(({ quote, value }) => quote || value);
  const total = measured(sum, measure);
  if (terms.length <= 1) return total;
  const list = terms.join(' + ');
  return { en: `${total.en} (${list})`, zh: `${total.zh}（${list}）` };
}
