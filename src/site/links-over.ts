/** Links that lie over the picture of a chart, for whom there are no scripts: an <img> has none. */
import { escapeHtml } from './html.js';
import type { LiveChart, LiveLayout } from './live-chart.js';

/** What a finger can hit. */
const REACH = 24;
/** Links that lie over one picture. */
const MOST = 400;
/** What its mark says first names a link. */
const NAMED_BY = 3;

type Mark = LiveLayout['marks'][number];

/** @param base from the page to the folder of the edition */
export function linksOver({ texts, rows, page: { size, marks } }: LiveChart, base = ''): string {
  const found = marks.filter(([, , , , row]) => rows[row]![0] !== null);
  if (found.length === 0) return '';
  const links = withinReach(found).map(([x, y, width, height, row]) => {
    const [to, ...said] = rows[row]!;
    const name = said.slice(0, NAMED_BY).map(([, text]) => texts[text!]);
    const [left, across] = widened(x, width);
    const [top, down] = widened(y, height);
    const href = escapeHtml(`${base}${texts[to!]}`);
    return `<a href="${href}" aria-label="${escapeHtml(name.join(', '))}"><path d="M${left} ${top}h${across}v${down}h-${across}z"/></a>`;
  });
  const [wide, high] = size;
  return `<div class="over"><svg width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">${links.join('')}</svg></div>`;
}

/**
 * Of thousands of marks most lie below others, where nobody hits them: one is left in each square, the first. The table
 * has all.
 */
function withinReach(found: readonly Mark[]): readonly Mark[] {
  let left = found;
  for (let side = REACH; left.length > MOST; side *= 1.5) {
    const taken = new Set<string>();
    left = found.filter(([x, y, width, height]) => {
      const square = `${Math.floor((x + width / 2) / side)} ${Math.floor((y + height / 2) / side)}`;
      return taken.size < taken.add(square).size;
    });
  }
  return left;
}

/** A stretch of at least that many pixels around the same middle. */
function widened(from: number, size: number): [number, number] {
  const least = Math.max(size, REACH);
  return [Math.round(from + size / 2 - least / 2), Math.round(least)];
}
