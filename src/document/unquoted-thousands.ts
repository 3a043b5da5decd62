/** Numbers whose thousands are parted by the sign that parts the fields, without quotation marks: `许可,1,234,,`. */

/** So many rows before and behind a row say how many fields it has. */
const NEIGHBOURS = 2;

const isLead = (field: string) => /^[1-9]\d{0,2}$/.test(field);
const isGroup = (field: string | undefined) => field !== undefined && /^\d{3}$/.test(field);

/** How many fields the rows around a row have; 0 where they differ. */
function widthAround(rows: readonly (readonly string[])[], at: number): number {
  const around = [
    ...rows.slice(Math.max(0, at - NEIGHBOURS), at),
    ...rows.slice(at + 1, at + 1 + NEIGHBOURS),
  ];
  const widths = new Map<number, number>();
  for (const { length } of around) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, rowsOfIt = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return rowsOfIt >= NEIGHBOURS ? width : 0;
}

/** The row with its numbers put together, where that can be done in one way only. */
function joined(row: readonly string[], width: number): readonly string[] {
  const groups: number[] = [];
  row.forEach((_, i) => {
    const goesOn = groups.at(-1) === i - 1;
    if (i > 0 && isGroup(row[i]) && (isLead(row[i - 1]!) || goesOn)) groups.push(i);
  });
  if (groups.length !== row.length - width) return row;
  const whole: string[] = [];
  row.forEach((field, i) => {
    if (groups.includes(i)) whole[whole.length - 1] += `,${field}`;
    else whole.push(field);
  });
  return whole;
}

/** The rows; one that is too long by as many fields as it has thousands has these put together. */
export function withThousands(rows: string[][]): string[][] {
  return rows.map((row, at) => {
    if (!row.some(isGroup)) return row;
    const width = widthAround(rows, at);
    return width > 0 && row.length > width ? [...joined(row, width)] : row;
  });
}
