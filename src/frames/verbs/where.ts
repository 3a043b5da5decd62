/** Which rows fit a condition. */

type Test<Value> = Value | readonly Value[] | ((value: NonNullable<Value>) => boolean);

/** By column: a value, one of several values, or a test. Null asks for what is missing; a test is never given it. */
export type Conditions<Row> = { readonly [Name in keyof Row]?: Test<Row[Name]> };

/** The rows that fit every condition. A missing value fits no test, and no value but null. */
export function fitting<Row extends object>(
  rows: readonly Row[],
  conditions: Conditions<Row> | ((row: Row) => boolean),
): Row[] {
  if (typeof conditions === 'function') return rows.filter(conditions);
  const tests = Object.entries(conditions) as [keyof Row, Test<unknown>][];
  return rows.filter((row) => tests.every(([name, test]) => fits(row[name] ?? null, test)));
}

function fits(value: unknown, test: Test<unknown>): boolean {
  if (typeof test === 'function') return value !== null && (test as (value: unknown) => boolean)(value);
  return Array.isArray(test) ? test.includes(value) : value === test;
}
