/** A chart as data, and its picture. */

import { say } from '../model/language.js';
import { joined } from '../model/lines.js';
import { both, template } from '../model/words.js';
import { difference } from './phone-patch.js';
import { inLatinFace, textWidth, wrapEvenly } from './text.js';
import { PAGE, PHONE, type Space, SUBTITLE_SIZE, THEME, TITLE_SIZE, WIDTH } from './theme.js';

/** A Vega-Lite v5 specification. */
export type Spec = Readonly<Record<string, unknown>>;

/**
 * A chart as data: what `show` draws.
 *
 * ```ts
 * const chart: Chart = { title: 'Nothing', alt: 'There is nothing to draw.', note: null, spec: null };
 * chart.spec; // → null
 * ```
 */
export interface Chart {
  /** The finding in one sentence. */
  readonly title: string;
  /** What the chart shows, for those who cannot see it: title, subtitle and the first of its numbers. */
  readonly alt: string;
  /** What few readers need to know, in sentences: it stands below the chart. */
  readonly note: string | null;
  /** Null where there is nothing to draw; the title then says so. */
  readonly spec: Spec | null;
}

/** The words around the marks: what a story says of its chart. */
export interface Head {
  readonly title: string;
  /** Unit, source and number of reports, a line each. */
  readonly subtitle: readonly string[];
  /** What few readers need to know; each becomes a sentence below the chart. */
  readonly notes?: readonly string[];
}

interface Parts extends Head {
  /** The numbers in words, one for each mark. */
  readonly marks: readonly string[];
  /** Everything but title, width and theme, for a page and for a phone; the height is that of the plot in pixels. */
  readonly draw: (space: Space) => { readonly body: Spec; readonly height: number | undefined };
}

/**
 * Puts title, theme and size around the marks.
 *
 * ```ts
 * const chart = makeChart({
 *   title: 'Two numbers',
 *   subtitle: ['made up'],
 *   marks: ['a: 1', 'b: 2'],
 *   draw: () => ({
 *     height: 80,
 *     body: {
 *       data: { values: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }] },
 *       mark: 'bar',
 *       encoding: { x: { field: 'n', type: 'quantitative' }, y: { field: 'id', type: 'nominal' } },
 *     },
 *   }),
 * });
 * await show(chart);
 * ```
 */
export function makeChart({ title, subtitle, marks, notes = [], draw }: Parts): Chart {
  const width = WIDTH - 20;
  const layout = (space: Space): Spec => {
    const { body, height } = draw(space);
    return inLatinFace({ ...(height === undefined ? {} : { height }), ...withoutEmptyLayers(body) });
  };
  const wide = layout(PAGE);
  const alt = described(title, subtitle, marks);
  return {
    title,
    alt,
    note: notes.length === 0 ? null : notes.map(sentence).join(say(SPACE)),
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      description: alt,
      title: {
        text: wrapEvenly(inLatinFace(joined([title])), width, TITLE_SIZE, true),
        ...(subtitle.length === 0
          ? {}
          : { subtitle: subtitle.flatMap((line) => wrapEvenly(inLatinFace(line), width, SUBTITLE_SIZE)) }),
      },
      width: WIDTH,
      autosize: { type: 'fit-x', contains: 'padding' },
      config: THEME,
      // Crisp text in JupyterLab and VS Code, and no menu entry that sends the data to a site.
      usermeta: {
        narrow: difference(wide, layout(PHONE)) ?? {},
        embedOptions: {
          renderer: 'svg',
          actions: { export: true, source: true, compiled: false, editor: false },
        },
      },
      ...wide,
    },
  };
}

const SPACE = both(' ', '');
const STOP = both('.', '。');
const SEMICOLON = both('; ', '；');

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.。]$/, '')}${say(STOP)}`;

/** A name that a screen reader says before anything else: more than this nobody listens to. */
const LONGEST_ALT = 700;
const MORE = template('{shown}; and {count} more', '{shown}；另有 {count} 项');

/** Title, subtitle and as many of the numbers as can be listened to. */
function described(title: string, subtitle: readonly string[], marks: readonly string[]): string {
  const lead = [title, subtitle.join(say(SEMICOLON))].filter(Boolean).map(sentence).join(say(SPACE));
  let length = lead.length;
  const shown = marks.filter((mark, at) => {
    length += mark.length + 2;
    return at === 0 || length <= LONGEST_ALT;
  });
  if (shown.length === 0) return lead;
  const said = shown.join(say(SEMICOLON));
  const rest = marks.length - shown.length;
  return [lead, sentence(rest === 0 ? said : say(MORE({ shown: said, count: rest })))].join(say(SPACE));
}

/** A layer without data draws nothing, but is read out as a nameless picture. */
function withoutEmptyLayers({ layer, ...body }: Spec): Spec {
  if (!Array.isArray(layer)) return { ...body, ...(layer === undefined ? {} : { layer }) };
  const isEmpty = ({ data }: { data?: { values?: readonly unknown[] } }) => data?.values?.length === 0;
  return { ...body, layer: layer.filter((one) => !isEmpty(one)) };
}

/** A chart that has nothing to show and says why. */
export function noChart(reason: string): Chart {
  return { title: reason, alt: reason, note: null, spec: null };
}

/** Where a mark is in its picture, in pixels from the upper left corner, and its row of the data. */
export interface DrawnMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: Readonly<Record<string, unknown>>;
  /** What the pointer is told of it: the first of it names the mark. */
  readonly told: readonly string[];
}

/**
 * A specification as SVG text, drawn by Vega without a browser or canvas. The same specification gives the same
 * text. Throws what Vega throws for a specification that it does not understand.
 */
export async function render(spec: Spec): Promise<string> {
  const { svg, warnings } = await drawn(spec);
  warn(warnings);
  return svg;
}

/** What Vega says against a specification, for whoever wrote the chart. */
export type Warnings = readonly (readonly string[])[];

/** Says it where Vega would. */
export function warn(warnings: Warnings): void {
  for (const words of warnings) console.warn(...words);
}

export interface Drawn {
  readonly svg: string;
  readonly marks: readonly DrawnMark[];
  /** Not yet said: a drawing that is kept says them again each time. */
  readonly warnings: Warnings;
}

/** The picture, and where its marks are: a picture itself has no links. */
export async function drawn(spec: Spec): Promise<Drawn> {
  // Loaded at first use: whoever only wants the data need not wait for Vega.
  const [{ compile }, vega] = await Promise.all([import('vega-lite'), import('vega')]);
  measureText(vega);
  const warnings: string[][] = [];
  const inVega = compile(spec as never, { logger: noting(warnings, true) }).spec;
  const view = new vega.View(vega.parse(inVega), { renderer: 'none', logger: noting(warnings, false) });
  try {
    const svg = (await view.toSVG()).replace(FORBIDDEN_IN_XML, '');
    const [, x = '0', y = '0'] = /<g [^>]*transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(svg) ?? [];
    const root = (view.scenegraph() as unknown as { root: Scene }).root;
    return { svg, marks: marksIn(root, Number(x), Number(y)), warnings };
  } finally {
    view.finalize();
  }
}

/** Takes down what a logger of Vega's would write: of Vega-Lite warnings, too, of a drawing errors alone. */
function noting(warnings: string[][], warns: boolean): never {
  const pass = () => logger;
  const note =
    (kind: string) =>
    (...words: readonly unknown[]) => {
      warnings.push([kind, ...words.map(String)]);
      return logger;
    };
  const level = (...set: readonly unknown[]) => (set.length > 0 ? logger : Number(warns) + 1);
  const logger: object = {
    level,
    error: note('ERROR'),
    warn: warns ? note('WARN') : pass,
    info: pass,
    debug: pass,
  };
  return logger as never;
}

/** What Vega drew: marks with their items, which in groups hold marks again. */
interface Scene {
  readonly marktype: string;
  readonly items: readonly SceneItem[];
}
interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly bounds?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly datum?: unknown;
  readonly tooltip?: unknown;
  readonly items?: readonly Scene[];
}

/** The marks that the pointer is told something of; text and rules only go with them. */
function marksIn({ marktype, items }: Scene, left: number, top: number): DrawnMark[] {
  return items.flatMap((item): DrawnMark[] => {
    if (marktype === 'group') {
      return (item.items ?? []).flatMap((one) => marksIn(one, left + (item.x ?? 0), top + (item.y ?? 0)));
    }
    const { bounds, datum, tooltip } = item;
    if (marktype === 'text' || marktype === 'rule' || !bounds) return [];
    if (typeof datum !== 'object' || datum === null || typeof tooltip !== 'object' || tooltip === null)
      return [];
    const { x1, y1, x2, y2 } = bounds;
    return [
      {
        ...{ x: left + x1, y: top + y1, width: x2 - x1, height: y2 - y1 },
        row: datum as DrawnMark['row'],
        told: Object.values(tooltip).map(String),
      },
    ];
  });
}

/** Control characters that a damaged report may hold and that no XML may, not even escaped. */
export const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly limit?: number;
}

/**
 * Without a canvas Vega takes 0.8 em for every character, which cuts off Chinese and leaves gaps behind Latin text.
 * Vega lets its users replace that estimate (vl-convert does); its types do not say so.
 */
export function measureText(vega: unknown): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: TextItem, text: unknown) => number } };
  textMetrics.width = (item, text) => {
    const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
    const width = textWidth(String(text ?? ''), item.fontSize ?? 11, bold);
    return item.limit ? Math.min(width, item.limit) : width;
  };
}
