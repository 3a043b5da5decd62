/** Rows in an order: numbers by size, all else by Unicode, missing values last in either direction. */
export function sorted<Row extends object>(rows: readonly Row[], name: keyof Row, descending = false): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one[name] ?? null, other[name] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a === b) return 0;
    return a < b ? -sign : sign;
  });
}
