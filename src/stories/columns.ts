/** The columns that a chart reads of its rows: a query fetches no others. The compiler holds that none is forgotten. */
export type Columns<Row> = readonly (keyof Row & string)[];

export const columnsOf = <Row>(named: Readonly<Record<keyof Row, true>>): Columns<Row> =>
  Object.keys(named) as (keyof Row & string)[];

/** Those of rows that have more columns than others. */
export const columnsAnd = <Row extends Base, Base>(
  base: Columns<Base>,
  more: Readonly<Record<Exclude<keyof Row, keyof Base>, true>>,
): Columns<Row> => [...base, ...(Object.keys(more) as Exclude<keyof Row & string, keyof Base>[])];
