/** What lies over the picture of a chart: what its marks say where the pointer is, and where they lead. */
import { z } from 'zod';
import type { DrawnMark } from '../charts/picture.js';
import { type Drawn, dataOf } from './chart-data.js';

/** A picture's size in pixels, and its marks: left, top, width, height, and number of a row. */
const LiveLayout = z.object({
  size: z.tuple([z.number(), z.number()]).readonly(),
  marks: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly()).readonly(),
});
export type LiveLayout = z.infer<typeof LiveLayout>;

/** Numbers of texts: where it leads, if it does; then each head, what it says, and where that leads if it does. */
const LiveRow = z.tuple([z.number().nullable()]).rest(z.array(z.number()).readonly()).readonly();
type LiveRow = z.infer<typeof LiveRow>;

/** As `assets/charts.js` takes it: each text and each row once, since a desk and a phone show the same. */
export const LiveChart = z.object({
  texts: z.array(z.string()).readonly(),
  rows: z.array(LiveRow).readonly(),
  page: LiveLayout,
  phone: LiveLayout.nullable(),
});
export type LiveChart = z.infer<typeof LiveChart>;

interface Layout {
  readonly size: { readonly width: number; readonly height: number };
  readonly marks: readonly DrawnMark[];
}

/** Null for a chart whose marks say nothing. */
export function liveChart(spec: unknown, page: Layout, phone: Layout | null): LiveChart | null {
  const texts = new Numbered<string>(String);
  const rows = new Numbered<LiveRow>(JSON.stringify);
  const fields = fieldsByHead(dataOf(spec));
  const layoutOf = ({ size: { width, height }, marks }: Layout): LiveLayout => {
    const drawn = marks.map(
      (mark) => [...boxOf(mark), rows.of(rowOf(mark, fields, (text) => texts.of(text)))] as const,
    );
    const once = [...new Map(drawn.map((one) => [one.join(), one])).values()];
    return { size: [width, height], marks: once.sort(asRead) };
  };
  const wide = layoutOf(page);
  const narrow = phone && layoutOf(phone);
  if (wide.marks.length === 0) return null;
  return { texts: texts.all, rows: rows.all, page: wide, phone: narrow };
}

type Mark = LiveLayout['marks'][number];

/** Line by line: marks whose middles are a few pixels apart are in one. */
const asRead = (a: Mark, b: Mark) => lineOf(a) - lineOf(b) || a[0] - b[0];
const lineOf = ([, y, , height]: Mark) => Math.round((y + height / 2) / LINE);
const LINE = 6;

const boxOf = ({ x, y, width, height }: DrawnMark) =>
  [Math.round(x), Math.round(y), Math.round(width), Math.round(height)] as const;

function rowOf(
  { row, told }: DrawnMark,
  fields: ReadonlyMap<string, string>,
  at: (text: string) => number,
): LiveRow {
  const places = isPlain(row.places) ? row.places : {};
  const said = told
    // An empty cell says nothing.
    .filter(([head, text]) => text !== '' && !isMissing(row, fields.get(head)))
    .map(([head, text]) => {
      const place = places[fields.get(head) ?? ''];
      return [at(head), at(text), ...(typeof place === 'string' ? [at(place)] : [])];
    });
  return [typeof row.place === 'string' ? at(row.place) : null, ...said];
}

const isMissing = (row: DrawnMark['row'], field: string | undefined): boolean =>
  field !== undefined && field in row && row[field] === null;

/** The field that a head of the tooltips stands for. */
const fieldsByHead = (drawn: Drawn | null): ReadonlyMap<string, string> =>
  new Map(drawn?.fields.map(({ field, title }) => [title, field]));

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values each of which is there once, by number. */
class Numbered<T> {
  private readonly numbers = new Map<string, number>();
  readonly all: T[] = [];

  constructor(private readonly keyOf: (value: T) => string) {}

  of(value: T): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
