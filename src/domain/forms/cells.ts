/** What a form asks for, told by its cells: nothing outside the forms lists which of them has what. */
import type { Applicant } from '../../model/report.js';
import type { Series } from '../crosswalk.js';
import { parseExpression } from '../expression.js';
import type { Form, Target } from './form.js';
import { FORMS } from './forms.js';

/** Every cell of a form, in its order. */
export const cellsOf = ({ tables }: Pick<Form, 'tables'>): Target[] =>
  tables.flatMap((table) =>
    table.kind === 'lines'
      ? table.lines.flatMap(({ cells }) => cells.filter((target) => target !== null))
      : table.cells,
  );

/** Whether a form has a cell for something: for an indicator or, with `below`, for any that belongs to it. */
export const asks = (form: Form, indicator: string, applicant: Applicant | null, below = false): boolean =>
  cellsOf(form).some(
    (target) =>
      target.applicant === applicant &&
      (below ? target.indicator.startsWith(`${indicator}.`) : target.indicator === indicator),
  );

/** By form: the first of the expressions (see `expression`) of which the form has every cell; null where it has none. */
export function askedBy(expressions: readonly string[], forms: readonly Form[] = FORMS): Series['by_form'] {
  const has = (form: Form) => (expression: string) =>
    parseExpression(expression).every(({ indicator, applicant, below }) =>
      asks(form, indicator, applicant, below),
    );
  return Object.fromEntries(
    forms.map((form) => [form.id, expressions.find(has(form)) ?? null]),
  ) as Series['by_form'];
}
