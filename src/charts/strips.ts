/**
 * Strips: small multiples over one axis of years, a strip for each series or publisher. Every strip begins at zero and
 * has a scale of its own; its numbers are written beside their marks wherever there is room, the last, the highest and
 * the first before all others.
 */
import { say } from '../model/language.js';
import type { Text } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { MARK_ORDER, MARKS, type Mark } from './states.js';
import { textWidth } from './text.js';
import { GRID, INK, LABEL_SIZE, MUTED, PAPER, PLAIN, type Space, WIDTH } from './theme.js';
import { ABOUT, NAMED, NOT_STATED, TIPS, tip } from './tips.js';

export type { Mark } from './states.js';

/** How far a number compares with that of the year before: the line between them. */
export type Join = 'same' | 'roughly' | 'none';

export interface StripPoint extends Placed {
  /** Id of the strip. */
  readonly strip: string;
  readonly year: number;
  /** Null: the report of the year gives no number. Never drawn as a zero. */
  readonly value: number | null;
  /** The number as it is written: `1,234`, `41%`. */
  readonly text: string;
  readonly mark: Mark;
  readonly join: Join;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
  /** How it came to be, in words. */
  readonly how: string;
  /** How far it compares with the number before it, where the form changes. */
  readonly compares?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface Strip {
  readonly id: string;
  /** Name in both languages, and what else a reader should know at once. */
  readonly label: string;
  /** The top of its scale; by default its largest number. */
  readonly top?: number;
  /** Years that follow another form than the one before, for this strip alone, and a short name of the form. */
  readonly breaks?: readonly { readonly year: number; readonly text: string }[];
}

/** A stretch of years that follow one form. */
export interface Era {
  readonly from: number;
  readonly to: number;
  /** A line each. */
  readonly label: readonly string[];
}

export interface StripOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
  readonly strips: readonly Strip[];
  /** What all strips follow; those that each follow their own have `breaks`. */
  readonly eras?: readonly Era[];
  /** Years without a report. */
  readonly gaps?: readonly number[];
  /** What a mark is called where it is not as in the reports. */
  readonly markLabels?: Partial<Readonly<Record<Mark, Text>>>;
  /** What a strip and its numbers are, for tooltips. */
  readonly subject?: Text;
  readonly measure?: Text | string;
  /** What all numbers of a year rest on, below the year. */
  readonly under?: ReadonlyMap<number, string>;
  /** A few strips, each as high as a chart of its own, below each other. */
  readonly large?: boolean;
}

/** Parts of a strip from above: its name, room for numbers, the plot, and the names of forms below it. */
const [NAME, ROOM, SMALL_PLOT, LARGE_PLOT, AIR] = [20, 20, 46, 110, 20];
/** The line of an era's name, and the years at the foot. */
const [ERA, FOOT, UNDER] = [28, 10, 14];
const ERA_SIZE = 11;
const SMALL = LABEL_SIZE - 1;
/** Fewer strips than this stand below each other on a page too. */
const TWO_COLUMNS = 4;

/** Strips in the order given. Lines join neighbouring years only, so a missing year or number is a gap. */
export function strips(points: readonly StripPoint[], options: StripOptions): Chart {
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: options.strips.flatMap(({ id, label }) =>
      points
        .filter(({ strip }) => strip === id)
        .map((point) => say(NAMED({ name: `${label} ${point.year}`, value: said(point) }))),
    ),
    draw: (space) => draw(points, options, space),
  });
}

const said = ({ value, mark, text }: StripPoint) =>
  value === null ? NOT_STATED : mark === 'rounded' ? ABOUT({ number: text }) : text;

/** Where things stand: years count from the first, and the second column of strips goes on behind the first. */
interface Place {
  readonly first: number;
  readonly last: number;
  /** Pixels from one year to the next, at least. */
  readonly year: number;
  /** Years that stand before the first. */
  readonly lead: number;
  /** Years that a column takes, with what stands before and behind. */
  readonly span: number;
  /** From one column to the next, in years. */
  readonly stride: number;
  readonly columns: number;
  /** Strips in a column. */
  readonly rows: number;
  /** Height of what stands above the strips. */
  readonly head: number;
  /** Height of what is drawn of a strip, from its top to its zero, and from its top to the next. */
  readonly plot: number;
  readonly base: number;
  readonly strip: number;
  readonly levels: readonly number[];
}

function place(points: readonly StripPoint[], options: StripOptions, { phone, least }: Space): Place {
  const { strips, eras = [], gaps = [], large = false } = options;
  const plot = large ? LARGE_PLOT : SMALL_PLOT;
  const years = [...points.map(({ year }) => year), ...gaps];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const columns = phone || large || strips.length < TWO_COLUMNS ? 1 : 2;
  const width = ((phone ? least : WIDTH) - 24) / columns - (columns - 1) * 12;
  // Room for the last number behind its mark.
  const behind = Math.max(24, ...points.map(({ text }) => textWidth(text, SMALL) + 16));
  const year = (width - behind) / (last - first + 1);
  const levels = eraLevels(eras, year);
  // Room before the first mark for half of its number.
  const overhang = points.map(
    (point) => (textWidth(point.text, SMALL) / 2 + 3) / year - (point.year - first),
  );
  const lead = Math.max(0.6, ...overhang);
  const span = lead + last - first + 0.4 + behind / year;
  return {
    ...{ first, last, year, lead, span, columns, levels },
    ...{ plot, base: NAME + ROOM + plot, strip: NAME + ROOM + plot + AIR },
    stride: span + 24 / year,
    rows: Math.ceil(strips.length / columns),
    head: eras.length === 0 ? 0 : (Math.max(...levels) + 1) * ERA,
  };
}

function draw(points: readonly StripPoint[], options: StripOptions, space: Space) {
  const { strips, eras = [], gaps = [], under } = options;
  const at = place(points, options, space);
  const {
    first,
    last,
    columns,
    rows: high,
    head,
    lead,
    span,
    stride,
    strip: STRIP,
    base: BASE,
    plot: PLOT,
  } = at;
  const height = head + high * STRIP + FOOT + (under ? UNDER : 0);
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [-lead, (columns - 1) * stride + span - lead], nice: false, zero: false },
    axis: null,
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [height, 0], nice: false, zero: false },
    axis: null,
  });
  const left = (strip: number) => Math.floor(strip / high) * stride;
  const top = (strip: number) => head + (strip % high) * STRIP;
  const labelOf = (mark: Mark) => say(options.markLabels?.[mark] ?? MARKS[mark].label);
  const rows = strips.flatMap((strip, n) => rowsOf(strip, n, points, at, labelOf));
  // For each strip, and for each column what stands above and below its strips.
  const names = strips.map(({ label }, n) => ({
    x: left(n) - lead,
    y: top(n) + NAME - 6,
    base: top(n) + BASE,
    to: left(n) + span - lead,
    label,
  }));
  const heads = Array.from({ length: columns }, (_, column) => {
    const own = strips.slice(column * high, (column + 1) * high).length;
    return { left: column * stride, bottom: head + own * STRIP - AIR };
  });
  const eraNames = heads.flatMap(({ left }) =>
    eras.map((era, n) => ({
      x: left + era.from - first - 0.5,
      y: (at.levels[n] ?? 0) * ERA + 2,
      label: era.label.join('\n'),
      begins: era.from > first,
    })),
  );
  // Not through the names of the strips.
  const breaks = [
    ...eraNames.filter(({ begins }) => begins).map(({ x, y }) => ({ x, top: y - 2, bottom: head, text: '' })),
    ...strips.flatMap(({ breaks = [] }, n) =>
      [
        ...breaks,
        ...eras.filter(({ from }) => from > first).map(({ from }) => ({ year: from, text: '' })),
      ].map(({ year, text }) => ({
        x: left(n) + year - first - 0.5,
        top: top(n) + NAME + 2,
        bottom: top(n) + BASE,
        text,
      })),
    ),
  ];
  const empty = heads.flatMap(({ left, bottom }) =>
    gaps.map((year) => ({ x: left + year - first - 0.5, to: left + year - first + 0.5, top: head, bottom })),
  );
  const widest = Math.max(30, ...[...(under?.values() ?? [])].map((text) => textWidth(text, 11)));
  const every = Math.ceil((widest + 6) / at.year);
  const ticks = heads.flatMap(({ left, bottom }) =>
    Array.from({ length: last - first + 1 }, (_, n) => ({
      x: left + n,
      y: bottom + 22,
      text: under?.has(first + n) ? `${first + n}\n${under.get(first + n)}` : String(first + n),
    })).filter((_, n) => (last - first - n) % every === 0),
  );
  const used = MARK_ORDER.map((mark) => ({ ...MARKS[mark], label: labelOf(mark) })).filter(({ label }) =>
    rows.some((row) => row.mark === label),
  );
  const told = (field: 'compares' | 'quote' | 'source') =>
    rows.some((row) => row[field] !== '–') ? [tip(field, TIPS[field])] : [];
  const tooltip = [
    tip('name', options.subject ?? TIPS.series),
    { ...tip('year', TIPS.year), format: 'd' },
    tip('text', options.measure ?? TIPS.number),
    tip('how', TIPS.how),
    ...told('compares'),
    ...told('quote'),
    ...told('source'),
  ];
  const scale = (range: readonly string[]) => ({ domain: used.map(({ label }) => label), range });
  const here = { x: x('x'), y: y('y') };
  const filtered = (test: (row: (typeof rows)[number]) => boolean, filter: string, layer: object) =>
    rows.some(test) ? [{ transform: [{ filter }], ...layer }] : [];
  const line = (join: Join, strokeDash: readonly number[]) =>
    filtered((row) => row.join === join, `datum.join === '${join}'`, {
      mark: { type: 'rule', color: PLAIN, strokeWidth: 1.8, strokeDash },
      encoding: { x: x('before'), x2: { field: 'x' }, y: y('from'), y2: { field: 'y' } },
    });
  // Twice: a white edge keeps a number readable where a line runs through it.
  const edges = [{ stroke: PAPER, strokeWidth: 3, strokeJoin: 'round' }, {}];
  const number = { type: 'text', fontSize: SMALL, color: INK, tooltip: null };
  return {
    height,
    body: {
      data: { values: rows },
      transform: [
        { calculate: `datum.year - ${first} + floor(datum.n / ${high}) * ${stride}`, as: 'x' },
        { calculate: 'datum.x - 1', as: 'before' },
        { calculate: `${head + BASE} + (datum.n % ${high}) * ${STRIP}`, as: 'zero' },
        { calculate: `datum.zero - datum.part * ${PLOT}`, as: 'y' },
        { calculate: `datum.zero - datum.last * ${PLOT}`, as: 'from' },
        ...(rows.some(({ high }) => high > 0)
          ? [
              { calculate: `datum.zero - datum.low * ${PLOT}`, as: 'least' },
              { calculate: `datum.zero - datum.high * ${PLOT}`, as: 'most' },
            ]
          : []),
      ],
      layer: [
        {
          data: { values: empty },
          mark: { type: 'rect', color: '#f1f3f5' },
          encoding: { x: x('x'), x2: { field: 'to' }, y: y('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: names },
          mark: { type: 'rule', color: GRID, strokeWidth: 1 },
          encoding: { x: x('x'), x2: { field: 'to' }, y: y('base') },
        },
        {
          data: { values: breaks },
          mark: { type: 'rule', color: MUTED, strokeWidth: 1, strokeDash: [2, 3] },
          encoding: { x: x('x'), y: y('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: breaks.filter(({ text }) => text !== '') },
          mark: { type: 'text', baseline: 'top', dy: 4, fontSize: 10.5, color: MUTED },
          encoding: { x: x('x'), y: y('bottom'), text: { field: 'text' } },
        },
        {
          data: { values: eraNames },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'top',
            dx: 4,
            fontSize: ERA_SIZE,
            color: MUTED,
            lineBreak: '\n',
            lineHeight: 13,
          },
          encoding: { ...here, text: { field: 'label' } },
        },
        {
          data: { values: names },
          mark: {
            type: 'text',
            align: 'left',
            fontWeight: 600,
            fontSize: LABEL_SIZE,
            color: INK,
            limit: { expr: `width * ${span / ((columns - 1) * stride + span)} - 4` },
          },
          encoding: { ...here, text: { field: 'label' } },
        },
        ...filtered(({ high }) => high > 0, 'datum.high > 0', {
          mark: { type: 'rule', color: '#ccd2d7', strokeWidth: 4, tooltip: null },
          encoding: { x: x('x'), y: y('least'), y2: { field: 'most' } },
        }),
        ...line('same', []),
        ...line('roughly', [4, 3]),
        {
          mark: { type: 'point', filled: true, size: 58, opacity: 1, stroke: PAPER, strokeWidth: 0.8 },
          encoding: {
            ...here,
            color: {
              field: 'mark',
              type: 'nominal',
              scale: scale(used.map(({ colour }) => colour)),
              legend: { columns: legendColumns(used, 0, space) },
            },
            shape: { field: 'mark', type: 'nominal', scale: scale(used.map(({ shape }) => shape)) },
            tooltip,
          },
        },
        ...edges.flatMap((edge) => [
          ...filtered(({ written }) => written === 1, 'datum.written === 1', {
            mark: { ...number, dy: -11, ...edge },
            encoding: { ...here, text: { field: 'text' } },
          }),
          ...filtered(({ written }) => written === 2, 'datum.written === 2', {
            mark: { ...number, align: 'left', dx: 8, fontWeight: 600, ...edge },
            encoding: { ...here, text: { field: 'text' } },
          }),
        ]),
        {
          data: { values: ticks },
          mark: {
            type: 'text',
            fontSize: under ? 11 : SMALL,
            color: MUTED,
            baseline: 'middle',
            lineBreak: '\n',
            lineHeight: UNDER,
          },
          encoding: { ...here, text: { field: 'text' } },
        },
      ],
    },
  };
}

/** The points of the strip with number `n`. */
function rowsOf(
  strip: Strip,
  n: number,
  points: readonly StripPoint[],
  { year }: Place,
  labelOf: (mark: Mark) => string,
) {
  const own = points.filter((point) => point.strip === strip.id).sort((a, b) => a.year - b.year);
  const top = (strip.top ?? Math.max(0, ...own.map(({ value }) => value ?? 0))) || 1;
  const { above, beside } = written(own, year);
  const partOf = (value: number | null) => Math.round(((value ?? 0) / top) * 1000) / 1000;
  return own.map((point, at) => {
    const before = own[at - 1];
    const joined =
      before?.year === point.year - 1 &&
      before.value !== null &&
      point.value !== null &&
      point.join !== 'none';
    return {
      n,
      name: strip.label,
      year: point.year,
      /** Height within the strip, 0 to 1, and that of the point that the line comes from. */
      part: partOf(point.value),
      low: partOf(point.low ?? null),
      high: Math.min(1, partOf(point.high ?? null)),
      last: joined ? partOf(before.value) : 0,
      join: joined ? point.join : 'none',
      text: point.text,
      /** 0 not, 1 above the mark, 2 behind it. */
      written: above.has(point) ? 1 : beside === point ? 2 : 0,
      mark: labelOf(point.mark),
      how: point.how,
      compares: point.compares || '–',
      quote: point.quote || '–',
      source: point.source || '–',
      ...placed(point),
    };
  });
}

/** Which numbers are written: the last behind its mark, the others above theirs, as far as there is room. */
function written(
  points: readonly StripPoint[],
  yearWidth: number,
): { readonly above: ReadonlySet<StripPoint>; readonly beside: StripPoint | null } {
  const stated = points.filter(({ value }) => value !== null);
  const bySize = [...stated].sort((a, b) => b.value! - a.value!);
  const last = stated.at(-1);
  // Where a report without the number follows, its mark stands in the way.
  const beside = last !== undefined && last === points.at(-1) ? last : null;
  // Between two that are the same a number says nothing new.
  const news = bySize.filter((point) => {
    const at = points.indexOf(point);
    return [points[at - 1], points[at + 1]].some((next) => next && next.text !== point.text);
  });
  const contested = stated.filter(({ mark }) => mark === 'contested');
  const above = new Set<StripPoint>();
  const width = ({ text }: StripPoint) => textWidth(text, SMALL);
  for (const point of [bySize[0], last, stated[0], ...contested, ...news]) {
    if (!point || point === beside || above.has(point)) continue;
    if (beside !== null && point.text === beside.text && point.year === beside.year - 1) continue;
    const meets = [...above].some(
      (other) => Math.abs(other.year - point.year) * yearWidth < (width(other) + width(point)) / 2 + 6,
    );
    if (!meets) above.add(point);
  }
  return { above, beside };
}

/** On which line the name of each era stands, so that none runs into the next. */
function eraLevels(eras: readonly Era[], yearWidth: number): number[] {
  const ends: number[] = [];
  return eras.map(({ from, label }) => {
    const start = from * yearWidth;
    const width = Math.max(...label.map((line) => textWidth(line, ERA_SIZE))) + 10;
    const level = ends.findIndex((end) => end <= start);
    const found = level === -1 ? ends.length : level;
    ends[found] = start + width;
    return found;
  });
}
