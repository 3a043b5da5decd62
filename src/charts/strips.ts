/**
 * Strips: small multiples over one axis of years, a strip for each series, one below the other. Every strip begins at
 * zero and has a scale of its own; its highest, first and last numbers are written beside their marks.
 */
import { type Chart, makeChart } from './chart.js';
import { textWidth } from './text.js';
import { ACCENT, GRID, INK, LABEL_SIZE, MUTED, PARTS, PLAIN, WIDTH } from './theme.js';

/** How a number came to be, or that there is none. */
export type Mark = 'stated' | 'rounded' | 'contested' | 'none';

/** How far a number compares with that of the year before: the line between them. */
export type Join = 'same' | 'roughly' | 'none';

export interface StripPoint {
  /** Id of the strip. */
  readonly strip: string;
  readonly year: number;
  /** Null: the report of the year gives no number. Never drawn as a zero. */
  readonly value: number | null;
  /** The number as it is written: `1,234`, `41%`. */
  readonly text: string;
  readonly mark: Mark;
  readonly join: Join;
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
  readonly strips: readonly Strip[];
  readonly eras: readonly Era[];
  /** Years without a report. */
  readonly gaps: readonly number[];
  /** What a mark is called where it is not as in the reports. */
  readonly markLabels?: Partial<Readonly<Record<Mark, string>>>;
}

const NAME = 20;
const ROOM = 18;
const PLOT = 46;
const STRIP = NAME + ROOM + PLOT + 14;
/** The width of the plot on a phone: labels that fit there fit everywhere. */
const NARROW = 330;
const ERA_SIZE = 11;

const MARKS: Readonly<Record<Mark, { label: string; colour: string; shape: string }>> = {
  stated: { label: 'as stated 报告所列', colour: PLAIN, shape: 'circle' },
  rounded: { label: 'rounded 约数', colour: PARTS[1], shape: 'triangle-up' },
  contested: { label: 'a check fails on it 核对不符', colour: ACCENT, shape: 'diamond' },
  none: { label: 'not stated 未说明', colour: '#8b939b', shape: 'M-1,-0.3H1V0.3H-1Z' },
};

/** Strips in the order given. Lines join neighbouring years only, so a missing year or number is a gap. */
export function strips(points: readonly StripPoint[], options: StripOptions): Chart {
  const years = [...points.map(({ year }) => year), ...options.gaps];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // Room for the last number behind its mark.
  const widest = Math.max(24, ...points.map(({ text }) => textWidth(text, LABEL_SIZE - 0.5) + 14));
  const yearWidth = (NARROW - widest) / (last - first + 1);
  const right = last + 0.2 + widest / yearWidth;
  const levels = eraLevels(options.eras, yearWidth);
  const head = (Math.max(0, ...levels) + 1) * 28;
  const height = head + options.strips.length * STRIP + 18;
  const x = {
    type: 'quantitative',
    scale: { domain: [first - 0.6, right], nice: false, zero: false },
    axis: null,
  };
  const y = { type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null };
  const at = (field: string) => ({ field, ...x, title: null });
  const up = (field: string) => ({ field, ...y, title: null });

  const labelOf = (mark: Mark) => options.markLabels?.[mark] ?? MARKS[mark].label;
  const rows = options.strips.flatMap((strip, index) => {
    const own = points.filter((point) => point.strip === strip.id).sort((a, b) => a.year - b.year);
    const base = head + index * STRIP + NAME + ROOM + PLOT;
    const top = (strip.top ?? Math.max(0, ...own.map(({ value }) => value ?? 0))) || 1;
    const { above, beside } = labelled(own, yearWidth);
    return own.map((point, n) => {
      const before = own[n - 1];
      const height = (value: number) => base - (value / top) * PLOT;
      const joined =
        before?.year === point.year - 1 &&
        before.value !== null &&
        point.value !== null &&
        point.join !== 'none';
      return {
        name: strip.label,
        year: point.year,
        y: point.value === null ? base : height(point.value),
        fromYear: joined ? before.year : null,
        fromY: joined ? height(before.value!) : null,
        join: joined ? point.join : 'none',
        text: point.text,
        label: above.has(point) ? point.text : '',
        ending: beside === point ? point.text : '',
        mark: labelOf(point.mark),
        how: point.how,
        compares: point.compares || '–',
        quote: point.quote || '–',
        source: point.source || '–',
      };
    });
  });
  const names = options.strips.map((strip, index) => ({
    x: first - 0.6,
    y: head + index * STRIP + NAME - 5,
    base: head + index * STRIP + NAME + ROOM + PLOT,
    to: right,
    label: strip.label,
  }));
  const eras = options.eras.map((era, index) => ({
    from: era.from - 0.5,
    label: era.label.join('\n'),
    y: (levels[index] ?? 0) * 28 + 2,
    top: (levels[index] ?? 0) * 28,
    bottom: head,
  }));
  // Not through the names of the strips.
  const breaks = eras
    .filter(({ from }) => from > first)
    .flatMap(({ from, top, bottom }) => [
      { from, top, bottom },
      ...names.map(({ base }) => ({ from, top: base - PLOT - ROOM + 6, bottom: base })),
    ]);
  const gaps = options.gaps.map((year) => ({
    from: year - 0.5,
    to: year + 0.5,
    top: head,
    bottom: height - 18,
  }));
  const step = Math.ceil(34 / yearWidth);
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => ({
    year: first + n,
    y: height - 3,
  })).filter(({ year }) => (last - year) % step === 0);
  const used = (['stated', 'rounded', 'contested', 'none'] as const)
    .map((mark) => ({ ...MARKS[mark], label: labelOf(mark) }))
    .filter(({ label }) => rows.some((row) => row.mark === label));
  const tooltip = [
    { field: 'name', title: 'Series' },
    { field: 'year', title: 'Year', format: 'd' },
    { field: 'text', title: 'Number' },
    { field: 'how', title: 'How it came to be' },
    { field: 'compares', title: 'Against the year before' },
    { field: 'quote', title: 'As it stands there' },
    { field: 'source', title: 'File' },
  ];
  const line = (join: Join, dash: readonly number[]) => ({
    data: { values: rows.filter((row) => row.join === join) },
    mark: { type: 'rule', color: PLAIN, strokeWidth: 1.8, strokeDash: dash },
    encoding: { x: at('fromYear'), x2: { field: 'year' }, y: up('fromY'), y2: { field: 'y' } },
  });
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    marks: options.strips.flatMap(({ id, label }) =>
      points
        .filter(({ strip, value }) => strip === id && value !== null)
        .map(({ year, text }) => `${label} ${year}: ${text}`),
    ),
    height,
    narrowest: NARROW + 10,
    body: {
      layer: [
        {
          data: { values: gaps },
          mark: { type: 'rect', color: '#f1f3f5' },
          encoding: { x: at('from'), x2: { field: 'to' }, y: up('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: names },
          mark: { type: 'rule', color: GRID, strokeWidth: 1 },
          encoding: { x: at('x'), x2: { field: 'to' }, y: up('base') },
        },
        {
          data: { values: breaks },
          mark: { type: 'rule', color: MUTED, strokeWidth: 1, strokeDash: [2, 3] },
          encoding: { x: at('from'), y: up('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: eras },
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
          encoding: { x: at('from'), y: up('y'), text: { field: 'label' } },
        },
        {
          data: { values: names },
          mark: { type: 'text', align: 'left', fontWeight: 600, fontSize: LABEL_SIZE, color: INK },
          encoding: { x: at('x'), y: up('y'), text: { field: 'label' } },
        },
        line('same', []),
        line('roughly', [4, 3]),
        {
          data: { values: rows },
          mark: { type: 'point', filled: true, size: 58, opacity: 1, stroke: '#ffffff', strokeWidth: 0.8 },
          encoding: {
            x: at('year'),
            y: up('y'),
            color: {
              field: 'mark',
              type: 'nominal',
              scale: { domain: used.map(({ label }) => label), range: used.map(({ colour }) => colour) },
              legend: { columns: legendColumnsOf(used.map(({ label }) => label)) },
            },
            shape: {
              field: 'mark',
              type: 'nominal',
              scale: { domain: used.map(({ label }) => label), range: used.map(({ shape }) => shape) },
            },
            tooltip,
          },
        },
        {
          data: { values: rows.filter(({ label }) => label !== '') },
          mark: { type: 'text', dy: -11, fontSize: LABEL_SIZE - 0.5, color: INK },
          encoding: { x: at('year'), y: up('y'), text: { field: 'label' } },
        },
        {
          data: { values: rows.filter(({ ending }) => ending !== '') },
          mark: {
            type: 'text',
            align: 'left',
            dx: 8,
            fontSize: LABEL_SIZE - 0.5,
            fontWeight: 600,
            color: INK,
          },
          encoding: { x: at('year'), y: up('y'), text: { field: 'ending' } },
        },
        {
          data: { values: ticks },
          mark: { type: 'text', fontSize: LABEL_SIZE - 0.5, color: MUTED },
          encoding: { x: at('year'), y: up('y'), text: { field: 'year', type: 'quantitative', format: 'd' } },
        },
      ],
    },
  });
}

const legendColumnsOf = (labels: readonly string[]) => {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, LABEL_SIZE) + 36));
  return Math.max(1, Math.min(labels.length, Math.floor((WIDTH - 20) / widest)));
};

/** Which numbers are written: the last behind its mark; above theirs the highest, the first and the contested ones. */
function labelled(
  points: readonly StripPoint[],
  yearWidth: number,
): { readonly above: ReadonlySet<StripPoint>; readonly beside: StripPoint | null } {
  const stated = points.filter(({ value }) => value !== null);
  const highest = stated.reduce<StripPoint | undefined>(
    (best, next) => (best === undefined || next.value! > best.value! ? next : best),
    undefined,
  );
  const last = stated.at(-1);
  // Where a report without the number follows, its mark stands in the way.
  const beside = last !== undefined && last === points.at(-1) ? last : null;
  const wanted = [highest, last, stated[0], ...stated.filter(({ mark }) => mark === 'contested')];
  const above = new Set<StripPoint>();
  const width = ({ text }: StripPoint) => textWidth(text, LABEL_SIZE - 0.5);
  for (const point of wanted) {
    if (!point || point === beside || above.has(point)) continue;
    if (beside !== null && point.text === beside.text && point.year === beside.year - 1) continue;
    const meets = [...above].some(
      (other) => Math.abs(other.year - point.year) * yearWidth < (width(other) + width(point)) / 2 + 5,
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
