/** The columns that a chart reads of its rows: a query fetches no others. The compiler holds that none is forgotten. */
export const columnsOf = <Row>(named: Readonly<Record<keyof Row, true>>): readonly string[] =>
  Object.keys(named);
