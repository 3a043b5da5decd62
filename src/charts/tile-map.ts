/** A map of tiles: one for each area, all of one size, as numbers of areas of all sizes should be seen alike. */
import { say } from '../model/language.js';
import type { Chart, Head } from './chart.js';
import { type Channel, chartOf, inked, mark } from './grammar.js';
import { legendOf, type PartStyle } from './legend.js';
import type { Placed } from './made-of.js';
import { coloured } from './scales.js';
import { GRID, inkOn, MUTED, PAPER } from './theme.js';
import { evidence, NAMED, TIPS, tip } from './tips.js';

export interface MapTile extends Placed {
  readonly column: number;
  readonly row: number;
  readonly name: string;
  /** The same in a few letters, for a phone. */
  readonly short: string;
  /** Id of the class that colours it; null where nothing is known: a frame with its name. */
  readonly part: string | null;
  readonly text: string;
  readonly detail: string;
  readonly source: string;
}

/** The height of a row of tiles. */
const [ROW, PHONE_ROW] = [50, 42];

/** Places of tiles beside or below each other. */
const grid = (field: string): Channel => ({
  ...{ field, type: 'ordinal', title: null, axis: null },
  scale: { paddingInner: 0.08, paddingOuter: 0.04 },
});

export function tileMap(
  tiles: readonly MapTile[],
  options: Head & { readonly parts: readonly PartStyle[]; readonly measure: string },
): Chart {
  const styles = options.parts.filter(({ id }) => tiles.some(({ part }) => part === id));
  const data = tiles.map(({ part, ...tile }) => {
    const style = styles.find(({ id }) => id === part);
    const ink = part === null ? MUTED : inkOn(style?.colour ?? PAPER);
    return { ...tile, known: style !== undefined, part: style?.label ?? '', ink, ...evidence(tile) };
  });
  return chartOf({
    ...options,
    data,
    aloud: ({ known, name, detail }) => (known ? say(NAMED({ name, value: detail })) : null),
    draw: (space) => ({
      height: (Math.max(...tiles.map(({ row }) => row)) + 1) * (space.phone ? PHONE_ROW : ROW),
      x: grid('column'),
      y: grid('row'),
      marks: [
        mark('rect', {
          where: { known: false },
          ...{ fill: PAPER, stroke: GRID, strokeWidth: 1, tooltip: null, aria: false },
        }),
        mark('rect', {
          where: { known: true },
          color: coloured('part', styles, legendOf(styles, 0, space)),
          ...{ stroke: GRID, strokeWidth: 1 },
          tooltip: [tip('name', TIPS.publisher), tip('detail', options.measure), tip('source', TIPS.source)],
        }),
        ...[
          { text: space.phone ? 'short' : 'name', dy: -7 },
          { text: 'text', dy: 9 },
        ].flatMap((words) => inked({ ...words, fontSize: space.phone ? 10 : 11.5, aria: false })),
      ],
    }),
  });
}
