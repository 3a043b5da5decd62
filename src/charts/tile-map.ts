/** A map of tiles: one for each area, all of one size, as numbers of areas of all sizes should be seen alike. */
import { say } from '../model/language.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { GRID, inkOn, MUTED, PAPER } from './theme.js';
import { NAMED, TIPS, tip } from './tips.js';

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

export function tileMap(
  tiles: readonly MapTile[],
  options: {
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly notes?: readonly string[];
    readonly parts: readonly PartStyle[];
    readonly measure: string;
  },
): Chart {
  const styles = options.parts.filter(({ id }) => tiles.some(({ part }) => part === id));
  const styleOf = (id: string | null) => styles.find((style) => style.id === id);
  const values = tiles.map(({ place, made_of, part, ...one }) => ({
    ...one,
    part: styleOf(part)?.label ?? '',
    ink: part === null ? MUTED : inkOn(styleOf(part)?.colour ?? PAPER),
    ...placed({ place, made_of }),
  }));
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const position = (field: string) => ({
    ...{ field, type: 'ordinal', title: null, axis: null },
    scale: { paddingInner: 0.08, paddingOuter: 0.04 },
  });
  return makeChart({
    ...options,
    marks: values
      .filter(({ part }) => part !== '')
      .map(({ name, detail }) => say(NAMED({ name, value: detail }))),
    draw: (space) => {
      const encoding = { x: position('column'), y: position('row') };
      const size = space.phone ? 10 : 11.5;
      const words = (ink: string, field: string, dy: number) => ({
        data: { values: values.filter((one) => one.ink === ink) },
        mark: { type: 'text', fontSize: size, color: ink, dy, tooltip: null, aria: false },
        encoding: { ...encoding, text: { field } },
      });
      const known = values.filter(({ part }) => part !== '');
      return {
        height: rows * (space.phone ? PHONE_ROW : ROW),
        body: {
          layer: [
            {
              data: { values: values.filter(({ part }) => part === '') },
              mark: { type: 'rect', fill: PAPER, stroke: GRID, strokeWidth: 1, tooltip: null, aria: false },
              encoding,
            },
            {
              data: { values: known },
              mark: { type: 'rect', stroke: GRID, strokeWidth: 1 },
              encoding: {
                ...encoding,
                color: {
                  ...{ field: 'part', type: 'nominal' },
                  scale: {
                    domain: styles.map(({ label }) => label),
                    range: styles.map(({ colour }) => colour),
                  },
                  legend: { columns: legendColumns(styles, 0, space) },
                },
                tooltip: [
                  tip('name', TIPS.publisher),
                  tip('detail', options.measure),
                  tip('source', TIPS.source),
                ],
              },
            },
            ...[...new Set(values.map(({ ink }) => ink))].flatMap((ink) => [
              words(ink, space.phone ? 'short' : 'name', -7),
              words(ink, 'text', 9),
            ]),
          ],
        },
      };
    },
  });
}
