import { IDENTITIES, isSum, type Sum } from '../../src/domain/identities.js';
import type { FormId } from '../../src/model/report.js';

/** The sums of rows that must hold on a form, each with the id of its identity. */
export const sumsOf = (form: FormId): readonly (Sum & { readonly id: string })[] =>
  IDENTITIES.flatMap((rule) =>
    rule.kind === 'equal' && rule.of === 'rows' && rule.forms.includes(form)
      ? rule.terms.filter(isSum).map((terms) => ({ id: rule.id, ...terms }))
      : [],
  );
