/** Long tables: what a reader sees at once, and the rest behind "Show all", which needs no script. */
import { formatNumber } from '../model/format.js';
import type { Language } from '../model/words.js';
import { TABLES } from './words.js';

/** Pixels of rows that are seen at once; a table that is little longer than that is shown whole. */
const [ROOM, WHOLE] = [190, 330];
/** Pixels of a table that paper shows whole: about a sheet. */
const SHEET = 900;
/** Rows that are seen at least. */
const LEAST = 2;
/** Pixels: a line of text, what stands around the lines of a row, a Chinese character, the width of a table. */
const [LINE, AROUND, EM, WIDTH] = [21, 17, 15, 930];

/**
 * The table of a notebook with the rows beyond the first ones in a `<tbody>` of their own, behind a `<details>` that
 * shows them. Paper, on which nothing opens, shows them too, or says that they are missing. Any other HTML stays as it is.
 */
export function foldTable(html: string, language: Language): string {
  const body = /<tbody>([\s\S]*?)<\/tbody>\s*<\/table>/.exec(html);
  const rows = body?.[1]?.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  if (!body || html.indexOf('<table', html.indexOf('<table') + 1) >= 0) return html;
  const heights = rows.map(heightOf);
  const shown = rowsAtOnce(heights);
  if (shown >= rows.length) return html;
  // What the notebook has cut off is not in the page. The count of a table's rows counts its head.
  const all = Number(/<table\b[^>]* aria-rowcount="(\d+)"/.exec(html)?.[1] ?? 0) - 1;
  const words =
    all > rows.length
      ? TABLES.some({ count: formatNumber(rows.length), all: formatNumber(all) })
      : TABLES.all({ count: formatNumber(rows.length) });
  const text = words[language];
  const isLong = sumOf(heights) > SHEET;
  const paper = TABLES.on_paper({ shown, all: formatNumber(Math.max(all, rows.length)) })[language];
  const details = `<details class="all"><summary>${text}</summary></details>${isLong ? `<p class="on-paper">${paper}</p>` : ''}`;
  const parts = [
    `<tbody>\n${rows.slice(0, shown).join('\n')}\n</tbody>`,
    `<tbody class="rest${isLong ? ' long' : ''}">\n${rows.slice(shown).join('\n')}\n</tbody></table>`,
  ];
  return html.slice(0, body.index) + parts.join('\n') + details + html.slice(body.index + body[0].length);
}

/** As many rows as there is room for. */
function rowsAtOnce(heights: readonly number[]): number {
  if (sumOf(heights) <= WHOLE) return heights.length;
  let [room, shown] = [ROOM, 0];
  while (shown < heights.length && (shown < LEAST || room >= heights[shown]!)) room -= heights[shown++]!;
  return shown;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** About how high a row will be: its cells share the width by how much they hold. */
function heightOf(row: string): number {
  const cells = row.match(/<td[^>]*>[\s\S]*?<\/td>/g) ?? [];
  const held = cells.map((cell) => {
    const lines = cell.split(/<br\s*\/?>/).map((line) => widthOf(line.replace(/<[^>]*>/g, '')));
    return { lines, most: Math.min(420, Math.max(60, ...lines)), firm: /nowrap/.test(cell) };
  });
  const wanted = held.reduce((sum, { most }) => sum + most, 0);
  const share = Math.min(1, WIDTH / Math.max(1, wanted));
  const lines = held.map(({ lines, most, firm }) =>
    firm ? 1 : lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / (most * share))), 0),
  );
  return Math.max(1, ...lines) * LINE + AROUND;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? EM : EM / 2;
  return width;
}
