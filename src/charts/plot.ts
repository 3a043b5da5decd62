/** Charts of one's own: any Vega-Lite over the rows of a frame, in our look, with a title and a text alternative. */

import type { Frame } from '../frames/frame.js';
import { unitOf } from '../frames/frame-column.js';
import { placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { VALUE_NAMES } from '../model/value-names.js';
import { both, type Text } from '../model/words.js';
import { type Chart, makeChart, type Spec } from './chart.js';
import { layerOf, mark } from './grammar.js';
import { type Names, namedValues, UNNAMED } from './named-values.js';
import { drawnOf, fieldsIn, filled, hasTwoLegends, inSpoken, isMade } from './plot-fields.js';
import { evenly, isMarkEach, MOST_MARKS, summing, together } from './plot-marks.js';
import { rangesOf, someOf, titleOf, undrawn } from './plot-words.js';
import { counted } from './text.js';
import { PARTS, type Space, THEME } from './theme.js';

/** Which column goes where. */
export interface Channels {
  readonly x: string;
  readonly y: string;
  /** One line, or one colour, for each of its values. */
  readonly color?: string;
  /** Columns that the tooltip shows besides. */
  readonly tip?: readonly string[];
  readonly title?: string | Text;
}

const FIELDS = ['x', 'y', 'color'] as const;

/** The fields of a mark, and what the pointer is told of it. */
const channelsOf = ({ tip = [], ...channels }: Channels) => ({
  ...Object.fromEntries(
    FIELDS.flatMap((name) => {
      const field = channels[name];
      return field === undefined ? [] : [[name, { field }]];
    }),
  ),
  tooltip: [...new Set([channels.color, channels.x, channels.y, ...tip])].flatMap((field) =>
    field === undefined ? [] : { field },
  ),
});

const titled = ({ title }: Channels) => (title === undefined ? {} : { title });

/**
 * A line with a point for each row. It is broken where a value is missing.
 *
 * ```ts
 * await frame.plot(line({ x: 'year', y: 'value', color: 'body', tip: ['state', 'quote'] }));
 * ```
 */
export const line = (channels: Channels): Spec => ({
  ...layerOf(
    mark('line', { point: true, invalid: 'break-paths-show-path-domains', ...channelsOf(channels) }),
  ),
  ...titled(channels),
});

/**
 * A bar for each row.
 *
 * ```ts
 * const years = frame.by('year').summarise({ reports: n() });
 * await years.plot(bar({ x: 'year', y: 'reports', title: 'Reports by year' }));
 * ```
 */
export const bar = (channels: Channels): Spec => ({
  ...layerOf(mark('bar', channelsOf(channels))),
  ...titled(channels),
});

/**
 * A point for each row.
 *
 * ```ts
 * await frame.plot(point({ x: 'year', y: 'value', color: 'level', tip: ['body', 'quote'] }));
 * ```
 */
export const point = (channels: Channels): Spec => ({
  ...layerOf(mark('point', { filled: true, size: 60, opacity: 0.8, ...channelsOf(channels) })),
  ...titled(channels),
});

/**
 * A chart of a frame: what a specification leaves open (types, titles, theme, data, alternative text) is filled in.
 * Values of closed lists are shown in words (`names`), and states as in all other charts.
 */
export function plotted(frame: Frame<never>, given: Spec, names: Names = VALUE_NAMES): Chart {
  const spec = inSpoken(given) as Spec;
  const columns = new Map(
    frame.meta.map((column) => {
      const unit = unitOf(frame.rows(), frame.meta, column.name);
      return [column.name, unit === undefined ? column : { ...column, unit }];
    }),
  );
  const fields = fieldsIn(spec);
  const used = 'transform' in spec ? frame.meta : frame.meta.filter(({ name }) => fields.has(name));
  const unknown =
    'transform' in spec ? [] : [...fields].filter((name) => !columns.has(name) && !isMade(name));
  if (unknown.length > 0)
    throw new RangeError(
      `There is no column “${unknown[0]}” to draw. There are: ${[...columns.keys()].join(', ')}`,
    );
  // A transform makes rows of its own, which do not have the words.
  const named =
    'transform' in spec ? UNNAMED : namedValues(used, drawnOf(spec, frame.rows() as never, columns), names);
  const all = frame.rows() as readonly Record<string, unknown>[];
  const times = columns.has('rows') ? '__rows' : 'rows';
  const summed = all.length > MOST_MARKS ? summing(spec, times) : null;
  const few = isMarkEach(spec) ? evenly(all, MOST_MARKS) : all;
  const each = few.map((row) => {
    const numbers = used.filter(({ kind, unit }) => kind === 'number' && unit !== 'year');
    const place = numbers.map(({ name }) => placeOf(row, name)).find((one) => one !== undefined);
    const cells = used.map(({ name }) => {
      const value = row[name] ?? null;
      return [name, Array.isArray(value) ? value.join(' · ') : value];
    });
    return {
      ...Object.fromEntries(cells),
      ...named.said(row),
      ...(place === undefined || summed ? {} : { place }),
    };
  });
  const rows = summed ? together(each, times) : each;
  const { title: own, data: _, ...parts } = summed ?? spec;
  return makeChart({
    title: typeof own === 'string' ? own : titleOf(spec, columns),
    subtitle: [],
    notes: [...frame.notes, ...someOf(few.length, all.length), ...undrawn(spec, all, columns)],
    marks: [[counted(all.length, 'row'), ...rangesOf(all, used, spec)].join(say(SEMICOLON))],
    draw: (space) => ({
      height: typeof spec.height === 'number' ? spec.height : undefined,
      body: {
        config: configOf(spec, space),
        ...(filled(parts, { columns, named, rows, space, twoLegends: hasTwoLegends(spec) }) as Spec),
        data: { values: rows },
      },
    }),
  });
}

const SEMICOLON = both('; ', '；');

/** Legends beside each other, or one of many entries, are wider than a phone; two of them may be wider than a page. */
const configOf = (spec: Spec, { phone }: Space) => ({
  ...THEME,
  range: { category: PARTS },
  legend: {
    ...THEME.legend,
    layout: { top: phone || hasTwoLegends(spec) ? UPRIGHT : { margin: 28 } },
    ...(phone ? { columns: 2 } : {}),
  },
});
/** Legends below each other. */
const UPRIGHT = { direction: 'vertical', anchor: 'start', offset: 8 } as const;
