/** The styles of a table's cells by a short name each: said in full on thousands of cells they are a quarter of a page. */

/** Names that `assets/figures.css` knows. */
const NAMES: Readonly<Record<string, string>> = {
  'text-align:left': 'l',
  'text-align:left;white-space:nowrap': 'w',
  'text-align:right': 'r',
  'text-align:right;white-space:nowrap': 'n',
  'text-align:left;min-width:20em': 's',
};

/** The link of a number: in cells it is the only one without a class. */
const PLACE = /(<td\b[^>]*><a(?: data-report="[^"]*")?) class="place"/g;

/** Names in place of the styles that have one, on cells that have no other class. */
export const withShortStyles = (html: string): string =>
  html
    .replace(PLACE, '$1')
    .replace(/<t[dh]\b[^>]*>/g, (cell) =>
      / class=/.test(cell)
        ? cell
        : cell.replace(/ style="([^"]*)"/, (said, style: string) =>
            Object.hasOwn(NAMES, style) ? ` class="${NAMES[style]}"` : said,
          ),
    );
