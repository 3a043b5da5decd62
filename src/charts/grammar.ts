/**
 * The grammar of charts: a chart is data, scales, marks and words. A mark names fields of the data; the scales of its
 * chart place them. Every chart of this folder is one declaration of these.
 */
import { type Chart, type Head, makeChart, type Spec } from './chart.js';
import { INKS, type Space } from './theme.js';

/** Where a field is drawn: a channel of Vega-Lite, with its scale and axis. */
export type Channel = Readonly<Record<string, unknown>>;

/** The six marks. */
type MarkType = 'bar' | 'line' | 'point' | 'rect' | 'rule' | 'text';

/** A mark: its channels by the names of Vega-Lite, and how it looks. */
interface MarkOptions {
  /** Rows of its own, where it does not draw those of the chart. Without rows it is left out. */
  readonly data?: readonly object[];
  /** The rows of the chart that it draws: those with these values. */
  readonly where?: Readonly<Record<string, string | number | boolean>>;
  /** A field on the scale of the chart, or a scale of its own. */
  readonly x?: string | Channel;
  readonly y?: string | Channel;
  readonly x2?: string | Channel;
  readonly y2?: string | Channel;
  readonly text?: string | Channel;
  /** A colour, or a scale of colours. */
  readonly color?: string | Channel;
  readonly shape?: string | Channel;
  /** What the pointer is told; null where it is told nothing, as of the words beside another mark. */
  readonly tooltip?: readonly Channel[] | null;
  readonly [look: string]: unknown;
}
export interface Mark extends MarkOptions {
  readonly type: MarkType;
}

export const mark = (type: MarkType, options: MarkOptions = {}): Mark => ({ ...options, type });

/**
 * Words on coloured marks, in the ink that can be read there, which each row has as its `ink`: a mark for each, as a
 * second scale of colours would ask for a legend.
 */
export const inked = (options: MarkOptions): Mark[] =>
  INKS.map((color) => mark('text', { where: { ink: color }, color, tooltip: null, ...options }));

/** One layout of a chart: for a page or for a phone. */
export interface Drawing {
  /** Of the plot, in pixels. */
  readonly height: number;
  /** The rows as they are laid out, where that is not what the chart has. */
  readonly data?: readonly object[];
  readonly x?: Channel;
  readonly y?: Channel;
  /** Channels besides that all marks share. */
  readonly shared?: Readonly<Record<string, Channel | readonly Channel[]>>;
  /** How far below the middle of their row all marks stand (row-axis.ts). */
  readonly lift?: number;
  readonly transform?: readonly object[];
  /** From the back to the front. */
  readonly marks: readonly Mark[];
}

export interface Declared<Row> extends Head {
  readonly data: readonly Row[];
  /** A row in words, for those who cannot see its mark; null where there is nothing to say of it. */
  readonly aloud: (row: Row) => string | null;
  readonly draw: (space: Space) => Drawing;
}

/** A chart by its declaration. */
export const chartOf = <Row extends object>({ data, aloud, draw, ...head }: Declared<Row>): Chart =>
  makeChart({
    ...head,
    marks: data.flatMap((row) => aloud(row) ?? []),
    draw: (space) => {
      const drawing = draw(space);
      return { height: drawing.height, body: composed(drawing.data ?? data, drawing) };
    },
  });

/** The specification of a drawing. One mark alone is not a layer. */
function composed(rows: readonly object[], { x, y, shared, lift = 0, transform, marks }: Drawing): Spec {
  const drawn = marks.filter(({ data, where }) => (data ?? rows).some((row) => isWhere(row, where)));
  const layers = drawn.map((one) => layerOf(one, { x, y }, lift));
  // Rows that every mark replaces by its own need not be there twice.
  const inherited = drawn.some(({ data }) => data === undefined);
  const [only] = layers;
  const common = { ...(x ? { x } : {}), ...(y ? { y } : {}), ...shared };
  const encoding = layers.length === 1 ? { ...common, ...(only!.encoding as object) } : common;
  return {
    ...(inherited ? { data: { values: rows } } : {}),
    ...(transform === undefined ? {} : { transform }),
    ...(layers.length === 1 ? only : { layer: layers }),
    encoding,
  };
}

const isWhere = (row: object, where: MarkOptions['where'] = {}) =>
  Object.entries(where).every(([field, value]) => row[field as keyof object] === value);

/** A mark as a layer. */
export function layerOf(
  { type, data, where, ...options }: Mark,
  scales: { readonly x?: Channel | undefined; readonly y?: Channel | undefined } = {},
  lift = 0,
): Spec {
  const [look, encoding]: [Record<string, unknown>, Record<string, unknown>] = [{ type }, {}];
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (typeof value === 'string' && PLACES.has(key))
      encoding[key] = { ...scales[key as 'x' | 'y'], field: value };
    else if (typeof value === 'object' && value !== null && CHANNELS.has(key)) encoding[key] = value;
    else look[key] = value;
  }
  if (lift !== 0) look.yOffset = lift + ((look.yOffset as number | undefined) ?? 0);
  const filter = Object.entries(where ?? {})
    .map(([field, value]) => `datum.${field} === ${JSON.stringify(value)}`)
    .join(' && ');
  return {
    ...(data === undefined ? {} : { data: { values: data } }),
    ...(filter === '' ? {} : { transform: [{ filter }] }),
    mark: look,
    ...(Object.keys(encoding).length === 0 ? {} : { encoding }),
  };
}

/** Channels whose text is the name of a field; that of the others is a look. */
const PLACES: ReadonlySet<string> = new Set(['x', 'x2', 'y', 'y2', 'text']);
const CHANNELS: ReadonlySet<string> = new Set([...PLACES, 'color', 'shape', 'tooltip']);
