/** What an indicator counts, as the forms and the checks have it: which rows ask for it, and which sums it is in. */
import { FORMS } from '../../domain/forms/forms.js';
import { IDENTITIES } from '../../domain/identities.js';
import type { Indicator } from '../../domain/indicators.js';
import { UNITS } from '../../domain/units.js';
import { both, joined, type Text, template } from '../../model/words.js';

const WORDS = {
  counts: template('Counted in {unit}.', '计量单位：{unit}。'),
  asked: template('Asked for by {forms}.', '表式填报情况：{forms}。'),
  in_row: template('{forms} in the row “{row}”', '{forms}“{row}”一行'),
  in_column: template('{forms} under “{head}”', '{forms}“{head}”之下'),
  form: template('the {called} of {since}', '{since} 年{called}'),
  not_asked: both(
    'No official form asks for it; sentences or tables of one’s own may state it.',
    '统一表式均不填报，仅见于文字或自制表格。',
  ),
  and: both(' and ', '和'),
  semicolon: both('; ', '；'),
} as const;

/** A label within quotation marks: its own are of the second rank. */
const quoted = (label: string): string => label.replaceAll('“', '‘').replaceAll('”', '’');

/** Where a form asks for an indicator: the label of a row, or the head over its cells. */
function placesIn(
  { tables }: (typeof FORMS)[number],
  indicator: string,
): readonly (readonly [Row, string])[] {
  return tables.flatMap((table): readonly (readonly [Row, string])[] =>
    table.kind === 'lines'
      ? table.lines.flatMap(({ label, cells }) =>
          cells.some((cell) => cell?.indicator === indicator) ? [['in_row', label] as const] : [],
        )
      : table.parts.flatMap(({ head, from, to }) =>
          table.cells.slice(from, to).some((cell) => cell.indicator === indicator)
            ? [['in_column', head] as const]
            : [],
        ),
  );
}
type Row = 'in_row' | 'in_column';

/** The unit, and which forms ask for it where: a sentence each. Forms that print the same words stand together. */
export function countsOf({ id, unit }: Pick<Indicator, 'id' | 'unit'>): readonly [Text, Text] {
  const asked = new Map<string, { readonly row: Row; readonly label: string; readonly forms: Text[] }>();
  for (const form of FORMS)
    for (const [row, label] of placesIn(form, id)) {
      const key = `${row} ${label}`;
      const known = asked.get(key) ?? { row, label, forms: [] };
      const { since, en, zh } = form.called;
      known.forms.push(WORDS.form({ called: both(en.toLowerCase(), zh), since }));
      asked.set(key, known);
    }
  const places = [...asked.values()].map(({ row: kind, label, forms }) => {
    const row = quoted(label);
    const values = { forms: joined(forms, WORDS.and), row, head: row };
    return kind === 'in_row' ? WORDS.in_row(values) : WORDS.in_column(values);
  });
  return [
    WORDS.counts({ unit: UNITS[unit] }),
    places.length === 0 ? WORDS.not_asked : WORDS.asked({ forms: joined(places, WORDS.semicolon) }),
  ];
}

/** The checks in which an indicator is compared or added up. */
export function checksOf(indicator: string): readonly (typeof IDENTITIES)[number][] {
  const found = IDENTITIES.filter(({ of, terms }) => of !== 'columns' && namesIn(terms).has(indicator));
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function namesIn(terms: (typeof IDENTITIES)[number]['terms']): ReadonlySet<string> {
  return new Set(
    terms.flatMap((term) => {
      if ('parts' in term) return [term.total, ...term.parts];
      return [term.left, term.right].flat().map((one) => (typeof one === 'string' ? one : one.indicator));
    }),
  );
}
