/** Two tables side by side. */
import { say, spoken } from '../../model/language.js';
import { counted } from '../../model/nouns.js';
import { both, template } from '../../model/words.js';
import type { FrameColumn } from '../frame-column.js';
import { joinPlaces } from '../gathered.js';
import { carryPlaces } from '../places.js';

/** Columns that say which rows belong together: of the same name in both, or by pairs of names. */
export type On<Row, Other> =
  | (keyof Row & keyof Other & string)
  | readonly (keyof Row & keyof Other & string)[]
  | Readonly<Partial<Record<keyof Row & string, keyof Other & string>>>;

const calledIn = (meta: readonly FrameColumn[]) => (name: string) =>
  meta.find((one) => one.name === name)?.[spoken() === 'zh' ? 'label_zh' : 'label'] ?? name;

const NO_PARTNER = both('no match', '无对应行');
const UNMATCHED = template(
  '{count} of {rows} have no match by {by}',
  '{rows}中有 {count} 行按{by}找不到对应行',
);

export interface Joined<Row> {
  readonly rows: object[];
  readonly meta: FrameColumn[];
  /** Rows that found no partner. */
  readonly unmatched: Row[];
  readonly notes: string[];
}

/**
 * Each row of the left with the columns of the right that belongs to it. A missing key has no partner. Columns that both
 * have and that are not the key get `_2` (`_3` …) behind the name of the right one.
 * @throws RangeError where the right has several rows of one key, which would make rows out of nothing
 */
export function joined<Row extends object, Other extends object>(
  left: readonly Row[],
  leftMeta: readonly FrameColumn[],
  right: readonly Other[],
  rightMeta: readonly FrameColumn[],
  on: string | readonly string[] | Readonly<Record<string, string>>,
): Joined<Row> {
  const pairs: [string, string][] =
    typeof on === 'string'
      ? [[on, on]]
      : Array.isArray(on)
        ? on.map((name) => [name, name])
        : Object.entries(on as Record<string, string>);
  for (const [mine, other] of pairs) {
    if (!leftMeta.some(({ name }) => name === mine)) throw new RangeError(`There is no column “${mine}”.`);
    if (!rightMeta.some(({ name }) => name === other))
      throw new RangeError(`There is no column “${other}” in the other table.`);
  }
  const keyOf = (row: object, names: readonly string[]): string | null => {
    const values = names.map((name) => (row as Record<string, unknown>)[name] ?? null);
    // A code may have been read as a number on one side.
    return values.includes(null) ? null : JSON.stringify(values.map(String));
  };
  const mine = pairs.map(([name]) => name);
  const others = pairs.map(([, name]) => name);
  const index = new Map<string, Other>();
  for (const row of right) {
    const key = keyOf(row, others);
    if (key === null) continue;
    if (index.has(key))
      throw new RangeError(`The other table has several rows for ${key}: each key must be there once.`);
    index.set(key, row);
  }
  const taken = new Set(leftMeta.map(({ name }) => name));
  const added = rightMeta
    .filter(({ name }) => !others.includes(name))
    .map((column) => {
      let as = column.name;
      for (let at = 2; taken.has(as); at++) as = `${column.name}_${at}`;
      taken.add(as);
      return { column, as };
    });
  const unmatched: Row[] = [];
  const rows = left.map((row) => {
    const key = keyOf(row, mine);
    const found = key === null ? undefined : index.get(key);
    if (!found) unmatched.push(row);
    const values = added.map(({ column, as }) => [
      as,
      (found as Record<string, unknown>)?.[column.name] ?? null,
    ]);
    const both = { ...row, ...Object.fromEntries(values) };
    carryPlaces(
      row,
      both,
      added.map(({ as }) => as),
    );
    if (found)
      joinPlaces(
        both,
        found,
        added.map(({ column, as }) => [column.name, as] as const),
      );
    return both;
  });
  const notes =
    unmatched.length === 0
      ? []
      : [
          say(
            UNMATCHED({
              count: unmatched.length,
              rows: counted(left.length, 'row'),
              by: mine.map(calledIn(leftMeta)).join(', '),
            }),
          ),
        ];
  return {
    rows,
    meta: [...leftMeta, ...added.map(({ column, as }) => ({ ...column, name: as, missing: NO_PARTNER }))],
    unmatched,
    notes,
  };
}
