/** How much of a table is seen. */

/**
 * How many of so many rows a table shows, where nobody says: a table is whole, or it is a look at the first; a line says how
 * many more there are. Of thousands sixty tell no more than twenty-five, and every page would weigh them.
 */
export const shownOf = (rows: number): number => (rows <= WHOLE ? rows : FIRST);
const WHOLE = 60;
const FIRST = 25;
