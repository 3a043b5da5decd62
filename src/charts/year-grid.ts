/** A grid of publishers and years: a tile a report, with a word in it, and the holes where there is none. */
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { ABSENT, GRID, INK, inkOn, LABEL_SIZE, MUTED, PAPER, WIDTH } from './theme.js';
import { NAMED, TIPS, tip } from './tips.js';

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

export interface YearGridOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
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
  const styleOf = new Map(styles.map((style) => [style.id, style]));
  const labels = [...new Set(tiles.map((tile) => tile.label))];
  const all = tiles.map((tile) => tile.year);
  const years = range(Math.min(...all), Math.max(...all));
  const values = tiles.map(({ place, made_of, ...tile }) => {
    const style = styleOf.get(tile.part);
    return {
      ...tile,
      year: String(tile.year),
      part: style?.label ?? tile.part,
      ink: inkOn(style?.colour ?? PAPER),
      ...placed({ place, made_of }),
    };
  });
  const holes = labels.flatMap((label) => holesOf(label, tiles, years, options.without_holes));
  const missing = holes.filter((hole) => hole.between).length;
  const ring = missing === 0 ? [] : [say(RING)];
  return makeChart({
    title: options.title,
    subtitle: [...options.subtitle.slice(0, -1), ...ring, ...options.subtitle.slice(-1)],
    notes: options.notes,
    marks: values.map(({ label, year, detail }) => say(NAMED({ name: `${label} ${year}`, value: detail }))),
    draw: (space) => {
      const { step, lift, share, beside, axis } = layRows(labels, space, space.phone ? 20 : 26, NAMES);
      const column = ((space.phone ? space.least : WIDTH) - beside - 12) / years.length;
      const small = column < 24 ? TEXT - 0.5 : TEXT;
      const y = {
        field: 'label',
        type: 'nominal',
        sort: labels,
        title: null,
        scale: { paddingInner: 0.14 * share, paddingOuter: 0.07 * share },
        axis,
      };
      const x = {
        field: 'year',
        type: 'ordinal',
        title: null,
        scale: { domain: years.map(String), paddingInner: 0.1, paddingOuter: 0.05 },
        axis: {
          orient: 'top',
          labelAngle: 0,
          labelColor: MUTED,
          labelFontSize: column < 36 ? TEXT : LABEL_SIZE,
          labelOverlap: 'parity',
        },
      };
      const point = (between: boolean, mark: object) => ({
        data: { values: holes.filter((hole) => hole.between === between) },
        mark: {
          type: 'point',
          shape: 'circle',
          opacity: 1,
          yOffset: lift,
          tooltip: null,
          aria: false,
          ...mark,
        },
        encoding: { y, x },
      });
      const words = (ink: string) => ({
        data: {
          values: values
            .filter((tile) => tile.ink === ink && tile.text !== '')
            .map(({ label, year, text, ...tile }) => ({ label, year, text, ...placed(tile) })),
        },
        mark: { type: 'text', fontSize: small, color: ink, yOffset: lift, tooltip: null, aria: false },
        encoding: { y, x, text: { field: 'text' } },
      });
      return {
        height: labels.length * step,
        body: {
          layer: [
            point(false, { size: 9, filled: true, color: ABSENT }),
            point(true, { size: 70, filled: false, stroke: MUTED, strokeWidth: 1.4, strokeDash: [2, 2] }),
            {
              data: { values },
              mark: {
                type: 'rect',
                cornerRadius: 3,
                stroke: GRID,
                strokeWidth: 1,
                height: step * share * 0.86,
                yOffset: lift,
                // A lone year would be a tile as wide as the page.
                ...(column > 64 ? { width: 46 } : {}),
              },
              encoding: {
                y,
                x,
                color: {
                  field: 'part',
                  type: 'nominal',
                  scale: {
                    domain: styles.map(({ label }) => label),
                    range: styles.map(({ colour }) => colour),
                  },
                  legend: { columns: legendColumns(styles, beside, space) },
                },
                tooltip: [
                  tip('label', TIPS.publisher),
                  tip('year', TIPS.year),
                  tip('part', options.measure),
                  tip('detail', TIPS.read),
                  tip('source', TIPS.source),
                ],
              },
            },
            ...[INK, PAPER].map(words),
          ],
        },
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
