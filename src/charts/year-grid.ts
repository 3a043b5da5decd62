/** A grid of publishers and years: a tile a report, with a word in it, and the holes where there is none. */
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { chartOf, inked, mark } from './grammar.js';
import { legendOf, type PartStyle } from './legend.js';
import type { Placed } from './made-of.js';
import { coloured, inRows } from './scales.js';
import { ABSENT, GRID, inkOn, LABEL_SIZE, MUTED, PAPER, WIDTH } from './theme.js';
import { evidence, NAMED, TIPS, tip } from './tips.js';

export interface Tile extends Placed {
  /** The row: a publisher. */
  readonly label: string;
  readonly year: number;
  /** Id of the kind that colours it. */
  readonly part: string;
  /** Two or three characters, so that the tile can be read without its colour. */
  readonly text: string;
  readonly detail: string;
  readonly source: string;
}

export interface YearGridOptions extends Head {
  readonly parts: readonly PartStyle[];
  /** What the colours tell, for tooltips. */
  readonly measure: string;
  /** Rows of other things than one publisher: their years without a tile are no holes. */
  readonly without_holes?: ReadonlySet<string>;
}

/** Names of publishers are cut at this width; the tooltip and the description have them whole. */
const NAMES = 210;
const TEXT = 11;

const RING = both('○ a year that is missing between two that are here', '○ 前后均有、唯缺当年');

/** Rows in order of first appearance, one column a year without gaps. A year missing between two is a ring. */
export function yearGrid(tiles: readonly Tile[], options: YearGridOptions): Chart {
  const styles = options.parts.filter(({ id }) => tiles.some((tile) => tile.part === id));
  const labels = [...new Set(tiles.map((tile) => tile.label))];
  const all = tiles.map((tile) => tile.year);
  const years = range(Math.min(...all), Math.max(...all));
  const data = tiles.map(({ year, part, ...tile }) => {
    const style = styles.find(({ id }) => id === part);
    const ink = tile.text === '' ? '' : inkOn(style?.colour ?? PAPER);
    return { ...tile, year: String(year), part: style?.label ?? part, ink, ...evidence(tile) };
  });
  const holes = labels.flatMap((label) => holesOf(label, tiles, years, options.without_holes));
  const ring = holes.some(({ between }) => between) ? [say(RING)] : [];
  const hole = (between: boolean, look: object) =>
    mark('point', {
      data: holes.filter((one) => one.between === between),
      ...{ shape: 'circle', opacity: 1, tooltip: null, aria: false, ...look },
    });
  return chartOf({
    ...options,
    subtitle: [...options.subtitle.slice(0, -1), ...ring, ...options.subtitle.slice(-1)],
    data,
    aloud: ({ label, year, detail }) => say(NAMED({ name: `${label} ${year}`, value: detail })),
    draw: (space) => {
      const scale = (share: number) => ({ paddingInner: 0.14 * share, paddingOuter: 0.07 * share });
      const rows = inRows('label', labels, space, space.phone ? 20 : 21, { scale }, NAMES);
      const { step, share, beside } = rows;
      const column = ((space.phone ? space.least : WIDTH) - beside - 12) / years.length;
      return {
        ...rows,
        x: {
          ...{ field: 'year', type: 'ordinal', title: null },
          scale: { domain: years.map(String), paddingInner: 0.1, paddingOuter: 0.05 },
          axis: {
            ...{ orient: 'top', labelAngle: 0, labelColor: MUTED, labelOverlap: 'parity' },
            labelFontSize: column < 36 ? TEXT : LABEL_SIZE,
          },
        },
        marks: [
          hole(false, { size: 9, filled: true, color: ABSENT }),
          hole(true, { size: 70, filled: false, stroke: MUTED, strokeWidth: 1.4, strokeDash: [2, 2] }),
          mark('rect', {
            ...{ cornerRadius: 3, stroke: GRID, strokeWidth: 1, height: step * share * 0.86 },
            // A lone year would be a tile as wide as the page.
            ...(column > 64 ? { width: 46 } : {}),
            color: coloured('part', styles, legendOf(styles, beside, space)),
            tooltip: [
              tip('label', TIPS.publisher),
              tip('year', TIPS.year),
              tip('part', options.measure),
              tip('detail', TIPS.read),
              tip('source', TIPS.source),
            ],
          }),
          ...inked({ text: 'text', fontSize: column < 24 ? TEXT - 0.5 : TEXT, aria: false }),
        ],
      };
    },
  });
}

/** The years of a row that have no tile, and whether there are earlier and later ones that have. */
function holesOf(
  label: string,
  tiles: readonly Tile[],
  years: readonly number[],
  without?: ReadonlySet<string>,
): { label: string; year: string; between: boolean }[] {
  const held = tiles.filter((tile) => tile.label === label).map((tile) => tile.year);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return years
    .filter((year) => !held.includes(year))
    .map((year) => ({
      label,
      year: String(year),
      between: year > first && year < last && !without?.has(label),
    }));
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
