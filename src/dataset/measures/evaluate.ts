/** The value of a crosswalk line in one report. */

import { parseExpression, type Term } from '../../domain/expression.js';
import type { Figure, FormId, Report } from '../../model/report.js';
import type { ValueState } from '../../model/tables/measure.js';
import { type Chosen, type FigureIndex, proseFigure, tableFigure } from './pick-figure.js';

/** How one thing is measured over the forms: as a line of the crosswalk, or of a breakdown. */
export interface Definition {
  /** Expression by form; null where the form does not ask. */
  readonly by_form: Readonly<Record<Exclude<FormId, 'prose'>, string | null>>;
}

export interface Evaluated {
  readonly value: number | null;
  readonly state: ValueState;
  readonly via: 'table' | 'prose' | null;
  /** Terms without a value: blanks, marks in place of a number, unreadable cells. */
  readonly blanks: number;
  /** The figures used, or the blanks found. */
  readonly figures: readonly Figure[];
}

/**
 * The tables go first. Where they do not have the number (an empty cell, lost tables, a report of form `prose`, a
 * row that the form does not have) the sentences are asked, and `via` says so. A table of a province's own is asked
 * last: it follows no official definition either, and some give the count over all years for that of the year.
 */
export function evaluate(report: Report, index: FigureIndex, definition: Definition): Evaluated {
  const { by_form } = definition;
  // A form that the measure does not name does not ask for it.
  const own = report.form === 'prose' ? null : (by_form[report.form] ?? null);
  const table = own === null ? null : fromTable(report, index, parseExpression(own));
  if (table && table.state !== 'not stated') return table;
  const prose = fromProse(report, index, definition, own);
  if (prose) return prose;
  const owned = report.form === 'prose' ? fromOwnTable(report, index, definition) : null;
  if (owned) return owned;
  const asked = report.form === 'prose' || own !== null;
  return (
    table ?? { value: null, state: asked ? 'not stated' : 'not asked', via: null, blanks: 0, figures: [] }
  );
}

/**
 * From a table of a province's own, whose rows bear the ids of those of the official forms. Only a row that stands there
 * by its own name is taken, and a sum only where each of its terms does; `sum(x.*)` is asked for by its name, x.
 */
function fromOwnTable(report: Report, index: FigureIndex, { by_form }: Definition): Evaluated | null {
  for (const expression of new Set(Object.values(by_form))) {
    if (expression === null) continue;
    const terms = parseExpression(expression);
    const cells = terms.map(({ indicator, applicant }) =>
      // Such a table has no columns of applicants: a row of it speaks of all of them together, and of none alone.
      applicant === null || applicant === 'total'
        ? tableFigure(index, indicator, null, report.identity.year)
        : tableFigure(index, indicator, applicant, report.identity.year),
    );
    if (cells.every((cell) => cell !== null)) return combine(cells, terms.length > 1, 'table');
  }
  return null;
}

/** Null where the tables have none of the cells. */
function fromTable(report: Report, index: FigureIndex, terms: readonly Term[]): Evaluated | null {
  const found = terms.flatMap(({ indicator, below, applicant }) => {
    const ids = below ? [...index.keys()].filter((id) => id.startsWith(`${indicator}.`)) : [indicator];
    const cells = ids.map((id) => tableFigure(index, id, applicant, report.identity.year));
    // A sum takes the rows that the table has; a term that is named and missing counts as a blank.
    return below ? cells.filter((cell) => cell !== null) : cells;
  });
  const isSum = terms.length > 1 || terms.some((term) => term.below);
  return found.every((cell) => cell === null) ? null : combine(found, isSum, 'table');
}

/**
 * The report's own definition first, then those of the other forms. A sum needs every one of its terms: a term
 * that no sentence mentions is unknown, and not an empty cell. `sum(x.*)` is asked for by its own name, x.
 */
function fromProse(
  report: Report,
  index: FigureIndex,
  { by_form }: Definition,
  own: string | null,
): Evaluated | null {
  for (const expression of new Set([own, ...Object.values(by_form)])) {
    if (expression === null) continue;
    const terms = parseExpression(expression);
    const said = terms.map((term) =>
      proseFigure(index, term.indicator, term.applicant, report.identity.year),
    );
    if (said.every((figure) => figure !== null)) return combine(said, terms.length > 1, 'prose');
  }
  return null;
}

function combine(found: readonly (Chosen | null)[], isSum: boolean, via: 'table' | 'prose'): Evaluated {
  const figures = found.flatMap((cell) => cell?.figures ?? []);
  const values = found.flatMap((cell) => cell?.value ?? []);
  const conflict = found.some((cell) => cell?.state === 'conflicting');
  const shared = { via, blanks: found.length - values.length, figures };
  if (conflict) return { ...shared, value: null, state: 'conflicting' };
  if (values.length === 0) return { ...shared, value: null, state: 'not stated' };
  if (!isSum) return { ...shared, value: values[0] ?? null, state: found[0]?.state ?? 'not stated' };
  const rounded = found.some((cell) => cell?.state === 'approximate');
  const value = values.reduce((sum, term) => sum + term, 0);
  return { ...shared, value, state: rounded ? 'approximate' : 'derived' };
}

/** The words that a value was read from, joined by ` + ` where it is a sum; null where there are none. */
export function quoteOf(report: Report, { figures }: Evaluated): string | null {
  const sources = figures.flatMap((figure) =>
    figure.derived_from ? report.figures.filter(({ id }) => figure.derived_from?.includes(id)) : [figure],
  );
  const quotes = sources.map((figure) => figure.quote.trim()).filter((quote) => quote !== '');
  return quotes.length === 0 ? null : quotes.join(' + ');
}
