/** The styles of a table's cells by a short name each: said in full on thousands of cells they are a quarter of a page. */

/** Names that `assets/figures.css` knows. */
const NAMES: Readonly<Record<string, string>> = {
  'text-align:left': 'l',
  'text-align:left;white-space:nowrap': 'w',
  'text-align:right': 'r',
  'text-align:right;white-space:nowrap': 'n',
};

/** Names in place of the styles that have one, on cells that have no other class. */
export const withShortStyles = (html: string): string =>
  html.replace(/<t[dh]\b[^>]*>/g, (cell) =>
    / class=/.test(cell)
      ? cell
      : cell.replace(/ style="([^"]*)"/, (said, style: string) =>
          Object.hasOwn(NAMES, style) ? ` class="${NAMES[style]}"` : said,
        ),
  );
