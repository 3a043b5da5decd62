/** Reports that count the same: what a headline may add up or set against each other. */
import { type Compared, crossingOf, type ReportForm } from '../domain/crosswalk.js';
import { OFFICIAL } from '../domain/domain.js';
import type { RateRule } from '../domain/rates.js';

interface Counted {
  readonly form: ReportForm | null;
}

export interface OneDefinition<Row> {
  /** Those on the forms that count exactly the same, the most cases of all such. */
  readonly same: readonly Row[];
  readonly others: readonly Row[];
}

/** Chooses the forms across which all that is compared is exactly the same; sentences follow no definition of others. */
export function oneDefinition<Row extends Counted>(
  rows: readonly Row[],
  compared: readonly Compared[],
  casesOf: (row: Row) => number,
): OneDefinition<Row> {
  const like = (form: ReportForm) =>
    rows.filter(
      (row) =>
        row.form !== null &&
        compared.every((one) => crossingOf(one, form, row.form!).comparability === 'exact'),
    );
  const sizes = [...new Set(rows.flatMap(({ form }) => form ?? []))].map((form) => {
    const same = like(form);
    return { same, cases: same.reduce((sum, row) => sum + casesOf(row), 0) };
  });
  const [most] = sizes.sort((a, b) => b.cases - a.cases || b.same.length - a.same.length);
  const same = most?.same ?? [];
  const kept = new Set(same);
  return { same, others: rows.filter((row) => !kept.has(row)) };
}

/** A line of the crosswalk as it compares, or a measure of its own, which has one meaning in all forms that ask for it. */
export const comparedAs = (base: Pick<Compared, 'by_form'> & Partial<Compared>): Compared => ({
  ...{ comparability: 'exact', note: null, note_zh: null },
  ...base,
});

/** What a rate compares by: its own judgement, over forms whose cells for it differ. */
export function comparedRate(id: string): Compared | null {
  const rule = OFFICIAL.rates.find((one) => one.id === id);
  if (!rule) return null;
  const [above, below] = [formsOf(rule.numerator), formsOf(rule.denominator)];
  const by_form = Object.fromEntries(
    Object.keys(above).map((form) => {
      const [a, b] = [above[form as keyof typeof above], below[form as keyof typeof below]];
      return [form, a === null || b === null ? null : `${a} / ${b}`];
    }),
  ) as Compared['by_form'];
  return { ...rule, by_form };
}

function formsOf(of: RateRule['numerator']): Compared['by_form'] {
  if (typeof of !== 'string') return of.by_form;
  return OFFICIAL.crosswalk.find((line) => line.id === of)!.by_form;
}
