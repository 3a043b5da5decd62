/** What changed from one year to the next. */
import { say } from '../../model/language.js';
import { counted } from '../../model/nouns.js';
import { template } from '../../model/words.js';
import { type FrameColumn, NOT_COMPUTED } from '../frame-column.js';
import { gathered } from '../gathered.js';
import { addPlaces, carryPlaces, placeAt } from '../places.js';

const ADDED: readonly FrameColumn[] = [
  { name: 'before', kind: 'number', label: 'Year before', label_zh: '上年' },
  { name: 'change', kind: 'number', label: 'Change', label_zh: '增减', missing: NOT_COMPUTED },
  { name: 'growth', kind: 'number', label: 'Growth', label_zh: '增幅', unit: 'share', missing: NOT_COMPUTED },
];

const COMPARED = template(
  '{count} of {rows} have a number of the year before to compare with',
  '{rows}中有 {count} 行可与上一年度相比',
);
const LEFT_OUT = template(
  '{count} {are} left out, as the form changed between the two years',
  '有 {count} 处因两年之间表式改变而未计算增减',
);

/**
 * Each row with the value of the year before, the difference and the growth. Only neighbouring years are compared, and
 * only where the row does not say that the form changed between them (`break_before` and a `crossing` that does not
 * compare).
 * @throws RangeError where several rows share a key and a year: it could not be told which is the year before
 */
export function changeOver<Row extends object>(
  rows: readonly Row[],
  meta: readonly FrameColumn[],
  how: { readonly of: keyof Row; readonly by: readonly (keyof Row)[]; readonly over: keyof Row },
): { readonly rows: object[]; readonly meta: FrameColumn[]; readonly notes: string[] } {
  const keyOf = (row: Row, year: number) =>
    JSON.stringify([...how.by.map((name) => row[name] ?? null), year]);
  const known = new Map<string, { readonly value: number | null; readonly row: Row }>();
  for (const row of rows) {
    const [year, value] = [row[how.over], row[how.of]];
    if (typeof year !== 'number') continue;
    const key = keyOf(row, year);
    if (known.has(key))
      throw new RangeError(`Several rows have ${key}: name in “by” what else tells them apart.`);
    known.set(key, { value: typeof value === 'number' ? value : null, row });
  }
  let crossed = 0;
  const changed = rows.map((row) => {
    const [year, value] = [row[how.over], row[how.of]];
    const found = typeof year === 'number' ? (known.get(keyOf(row, year - 1))?.value ?? null) : null;
    const broken = (row as { break_before?: unknown }).break_before === true;
    if (found !== null && typeof value === 'number' && broken) crossed += 1;
    if (found === null || typeof value !== 'number' || broken)
      return { ...row, before: broken ? null : found, change: null, growth: null };
    return {
      ...row,
      before: found,
      change: value - found,
      growth: found === 0 ? null : value / found - 1,
    };
  });
  for (const [at, row] of changed.entries()) {
    const from = rows[at]!;
    carryPlaces(
      from,
      row,
      ADDED.map(({ name }) => name),
    );
    const year = from[how.over];
    const earlier = typeof year === 'number' ? known.get(keyOf(from, year - 1))?.row : undefined;
    if (row.before === null || earlier === undefined) continue;
    addPlaces(row, { before: placeAt(earlier, how.of as string) });
    if (row.change === null) continue;
    const made = gathered('difference', [earlier, from], [how.of as string]);
    addPlaces(row, { change: made, growth: made });
  }
  const compared = changed.filter(({ change }) => change !== null).length;
  return {
    rows: changed,
    meta: [...meta.filter(({ name }) => !ADDED.some((one) => one.name === name)), ...ADDED],
    notes: [
      say(COMPARED({ count: compared, rows: counted(rows.length, 'row') })),
      crossed === 0
        ? []
        : say(LEFT_OUT({ count: crossed, are: crossed === 1 ? 'change is' : 'changes are' })),
    ].flat(),
  };
}
