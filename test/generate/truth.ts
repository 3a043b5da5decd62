/**
 * True reports, as data: what an organ means to say on each form, before anything is printed.
 *
 * A report is mostly zeros with a few numbers, as real ones are; so a failure shrinks to the numbers that matter.
 * Totals are computed, the identities hold, and some cells are left blank or marked as none.
 */
import fc from 'fast-check';
import type { FormId } from '../../src/model/report.js';
import {
  APPLICANTS,
  cellsOf,
  disclosureSheet,
  disputeSheet,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from '../extract/sheets.js';
import { type Publisher, publishers } from './publishers.js';

/** What a cell says: a number, '' for nothing, or a mark for “none”. */
export type Said = number | '' | '/' | '—' | '-';

/** By `indicator` or `indicator@applicant`. */
export type Cells = ReadonlyMap<string, Said>;

export interface Truth {
  readonly form: Exclude<FormId, 'prose'>;
  readonly publisher: Publisher;
  readonly year: number;
  readonly cells: Cells;
}

/** Indicators counted in 万元. */
export const isMoney = (key: string) => /amount$/.test(key);
/** Cells that hold a change on last year. */
export const isChange = (key: string) => /items_change$/.test(key);

const counts = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 99_999_999 }) },
);
/** 万元 with up to four decimals. */
const money = fc.oneof(
  counts,
  fc.integer({ min: 1, max: 999_999_999 }).map((n) => Number(`${n}e-4`)),
);
const changes = fc.integer({ min: -400, max: 400 });

/** Some keys with a number each; the other keys are 0. */
const some = (keys: readonly string[], most: number) =>
  fc
    .array(
      fc.constantFrom(...keys).chain((key) => {
        const amount = isMoney(key) ? money : isChange(key) ? changes : counts;
        return fc.tuple(fc.constant(key), amount);
      }),
      { maxLength: most, size: 'max' },
    )
    .map((entries): Map<string, number> => new Map([...keys.map((key) => [key, 0] as const), ...entries]));

const total = (cells: ReadonlyMap<string, Said>, keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + Number(cells.get(key) ?? 0), 0);
const keysOf = (sheet: Sheet) => [...cellsOf(sheet).keys()];

/** The request table: outcomes by applicant; what came in, what was carried over and the totals follow. */
function requests(form: 2019 | 2021): fc.Arbitrary<Map<string, number>> {
  const keys = keysOf(requestSheet(form, () => 0));
  const rows = [...new Set(keys.map((key) => key.split('@')[0]!))];
  const applicants = APPLICANTS.slice(0, -1);
  const ends = ['received', 'carried_in', 'handled', 'carried_out'].map((id) => `requests.${id}`);
  const outcomes = rows.filter((row) => !ends.includes(row));
  const chosen = [...outcomes, 'requests.carried_in', 'requests.carried_out'].flatMap((row) =>
    applicants.map((who) => `${row}@${who}`),
  );
  return some(chosen, 40).map((cells) => {
    for (const who of applicants) {
      const [received, carriedIn, handled, carriedOut] = ends.map((row) => `${row}@${who}`) as [
        ...[string, string, string, string],
      ];
      const sum = total(
        cells,
        outcomes.map((row) => `${row}@${who}`),
      );
      cells.set(handled, sum);
      const all = sum + total(cells, [carriedOut]);
      cells.set(carriedIn, Math.min(total(cells, [carriedIn]), all));
      cells.set(received, all - total(cells, [carriedIn]));
    }
    for (const row of rows)
      cells.set(
        `${row}@total`,
        total(
          cells,
          applicants.map((who) => `${row}@${who}`),
        ),
      );
    return new Map(keys.map((key) => [key, cells.get(key)!]));
  });
}

/** Cells of which each key with parts is their sum. */
function summed(sheet: Sheet, sums: Readonly<Record<string, readonly string[]>>, most: number) {
  const keys = keysOf(sheet);
  return some(keys, most).map((cells) => {
    for (const [whole, parts] of Object.entries(sums)) cells.set(whole, total(cells, parts));
    return cells;
  });
}

const below = (parent: string, parts: string) => parts.split(' ').map((part) => `${parent}.${part}`);

const disputes = summed(
  disputeSheet(() => 0),
  Object.fromEntries(
    ['reviews', 'lawsuits.direct', 'lawsuits.after_review'].map((kind) => [
      `${kind}.total`,
      below(kind, 'upheld corrected other pending'),
    ]),
  ),
  12,
);

/** Parts before the wholes that they are part of. */
const STATISTICS_SUMS = {
  'requests.received': below('requests.received', 'in_person fax online letter'),
  'requests.refused': below(
    'requests.refused',
    'state_secret trade_secret privacy security_stability not_government_information other_law',
  ),
  'requests.answered': below(
    'requests',
    'already_public granted granted_in_part refused not_this_agency not_exist amendment_asked referred',
  ),
  'requests.completed': below('requests.completed', 'on_time extended'),
  'reviews.total': below('reviews', 'upheld corrected other'),
  'lawsuits.total': below('lawsuits', 'upheld corrected other'),
  'staff.total': below('staff', 'full_time part_time'),
};
const statistics = summed(
  statisticsSheet(() => 0),
  STATISTICS_SUMS,
  60,
);

const three = (form: 2019 | 2021) =>
  fc
    .tuple(
      summed(
        disclosureSheet(form, () => 0),
        {},
        20,
      ),
      requests(form),
      disputes,
    )
    .map((tables) => new Map(tables.flatMap((cells) => [...cells])));

/** Some organs leave a cell empty, or print a mark, where others print 0; and anybody may leave anything empty. */
function withGaps(cells: fc.Arbitrary<Map<string, number>>): fc.Arbitrary<Cells> {
  return fc
    .tuple(
      cells,
      fc.constantFrom<Said>(0, 0, 0, '', '/', '—', '-'),
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(fc.nat(999), { maxLength: 30 })),
    )
    .map(([full, zero, gaps]) => {
      const keys = [...full.keys()];
      const empty = new Set(gaps.map((gap) => keys[gap % keys.length]));
      return new Map(
        keys.map((key): [string, Said] => {
          const value = full.get(key)!;
          return [key, empty.has(key) ? '' : value === 0 ? zero : value];
        }),
      );
    });
}

const FORMS = [
  ['statistics-2014', statistics],
  ['tables-2019', three(2019)],
  ['tables-2021', three(2021)],
] as const;

/** What the report of a failure shows: what most cells say, and the cells that say something else. */
function inWords({ form, publisher, year, cells }: Truth): string {
  const count = new Map<Said, number>();
  for (const said of cells.values()) count.set(said, (count.get(said) ?? 0) + 1);
  const [[common] = [0]] = [...count].sort((a, b) => b[1] - a[1]);
  const others = [...cells]
    .filter(([, said]) => said !== common)
    .map(([key, said]) => `${key}=${said || '(blank)'}`);
  return `${form} of ${publisher.name} for ${year}, “${common}” in all cells but ${others.join(', ') || 'none'}`;
}

/** Any form in any year: organs use old forms for years. */
export const truths: fc.Arbitrary<Truth> = fc
  .oneof(
    ...FORMS.map(([form, cells]) =>
      fc.record({
        form: fc.constant(form),
        publisher: publishers,
        year: fc.integer({ min: 2008, max: 2025 }),
        cells: withGaps(cells),
      }),
    ),
  )
  .map((truth) => ({ ...truth, [fc.toStringMethod]: () => inWords(truth) }));

/** Whether every cell holds a number. */
export const isFull = ({ cells }: Truth) => [...cells.values()].every((said) => typeof said === 'number');
