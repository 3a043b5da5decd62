/** Two years of one publisher side by side: their cells, what is missing, and how sums over both are told. */
import { type Domain, OFFICIAL } from '../../domain/domain.js';
import type { AcrossRule } from '../../domain/identities.js';
import type { Applicant, Reference, Report } from '../../model/report.js';
import { joined, type Text } from '../../model/words.js';
import { measured, tidy } from '../finding.js';
import { isStated } from '../interval.js';
import { type Naming, namingOf } from '../naming.js';
import { isDerived, type Term } from '../sums.js';
import { cell, indexTable, type Table } from '../table.js';
import { ACROSS } from '../words.js';

/** The rules between two years, and all that they compare. */
interface Compared {
  readonly rules: readonly AcrossRule[];
  readonly indicators: ReadonlySet<string>;
}

const compared = new WeakMap<Domain['identities'], Compared>();

/** The rules of a domain that relate two years of one publisher. */
export function acrossRules({ identities }: Domain): Compared {
  const known = compared.get(identities);
  if (known) return known;
  const rules = identities.filter((rule): rule is AcrossRule => rule.kind === 'across');
  const indicators = new Set(
    rules.flatMap(({ terms }) =>
      terms.flatMap(({ left, right }) => [left, ...right.map(({ indicator }) => indicator)]),
    ),
  );
  const found = { rules, indicators };
  compared.set(identities, found);
  return found;
}

/** What a publisher reports on one year: one report, or several of which none is known to be the later version. */
export interface Year {
  readonly year: number;
  readonly reports: readonly Report[];
}

/** A year with its tables, so that each is indexed once for both of its neighbours. */
export interface IndexedYear extends Year {
  readonly tables: readonly Table[];
}

export const indexYear = ({ year, reports }: Year, domain: Domain = OFFICIAL): IndexedYear => ({
  year,
  reports,
  tables: reports.map((report) => indexTable(report, acrossRules(domain).indicators)),
});

/** Which of the two years. */
export type Side = 'n' | 'n+1';

export interface Pair {
  readonly before: IndexedYear | null;
  readonly after: IndexedYear;
  readonly years: Readonly<Record<Side, number>>;
  readonly naming: Naming;
}

export const pairOf = (
  before: IndexedYear | null,
  after: IndexedYear,
  { indicators }: Domain = OFFICIAL,
): Pair => ({
  before,
  after,
  years: { n: after.year - 1, 'n+1': after.year },
  naming: namingOf(indicators),
});

/** A cell of one year, where the reports that may count agree on it. */
export interface Found {
  readonly indicator: string;
  readonly side: Side;
  readonly sign: 1 | -1;
  /** A stock, which must be stated, and not a flow of the later year. */
  readonly needed: boolean;
  readonly term: Term;
  readonly agreed: boolean;
  readonly references: readonly Reference[];
}

/** The cell in every report of the year. They agree where all state the same, or none states anything. */
export function look(
  pair: Pair,
  indicator: string,
  side: Side,
  sign: 1 | -1,
  column: Applicant | null,
  needed = true,
): Found {
  const { reports, tables } = side === 'n' ? pair.before! : pair.after;
  const term = cell(tables[0]!, indicator, column);
  const references: Reference[] = [];
  let agreed = true;
  tables.forEach((table, at) => {
    const other = cell(table, indicator, column);
    if ((other?.value ?? null) !== (term?.value ?? null)) agreed = false;
    if (other) references.push({ report: reports[at]!.source.path, figure: other.id });
  });
  return { indicator, side, sign, needed, term, agreed, references };
}

/** Why a term cannot be used. */
export function gapOf({ term, agreed, needed }: Found, year: number): Text | null {
  if (!agreed) return ACROSS.disagree({ year });
  if (term && isStated(term)) return null;
  if (term?.state === 'unreadable') return ACROSS.unreadable({ year });
  if (term && isDerived(term)) return ACROSS.derived({ year });
  return needed ? ACROSS.not_stated({ year }) : null;
}

/** `the report for 2021 gives 5 for …`. */
export const given = ({ indicator, side, term }: Found, { years, naming }: Pair, measure: string): Text =>
  ACROSS.given({
    year: years[side],
    name: naming.nameOf(indicator),
    short: naming.shortName(indicator),
    amount: measured(term!.value!, measure),
  });

/** `10 (2021: …) + 3 (2022: …) − 1 (2022: …) is 12`; a change below 0 is taken away. */
export function added(
  found: readonly Found[],
  expected: number,
  { years, naming }: Pair,
  measure: string,
): Text {
  const terms = found.map(({ indicator, side, sign, term }, at): Text => {
    const value = term && isStated(term) ? term.value : null;
    const minus = (value ?? 0) < 0 !== sign < 0;
    const slots = {
      year: years[side],
      name: naming.nameOf(indicator),
      short: naming.shortName(indicator),
    };
    const text =
      value === null
        ? ACROSS.open(slots)
        : ACROSS.term({ ...slots, amount: measured(Math.abs(value), measure) });
    const operator = minus ? '− ' : at === 0 ? '' : '+ ';
    return { en: operator + text.en, zh: operator + text.zh };
  });
  const space = { en: ' ', zh: ' ' };
  return ACROSS.sum({ terms: joined(terms, space), amount: measured(tidy(expected), measure) });
}

/** `a of 2022 = a of 2021 + b of 2022 − c of 2022`. */
export function spell(
  { left, right }: AcrossRule['terms'][number],
  years: Readonly<Record<Side, number | string>>,
): string {
  const terms = right.map(
    ({ indicator, year, sign }, at) =>
      `${sign < 0 ? '- ' : at === 0 ? '' : '+ '}${indicator} of ${years[year]}`,
  );
  return `${left} of ${years['n+1']} = ${terms.join(' ')}`;
}
