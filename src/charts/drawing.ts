/** Charts as Vega draws them: without a browser or a canvas, and without waiting. */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { Spec } from './chart.js';
import { textWidth } from './text.js';

/** Where a mark is in its picture, in pixels from the upper left corner, and its row of the data. */
export interface DrawnMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: Readonly<Record<string, unknown>>;
  /** What the pointer is told of it, a head and its words each; what is told without a head has an empty one. */
  readonly told: readonly (readonly [string, string])[];
}

/**
 * A specification of Vega-Lite, drawn. Throws what Vega throws for one that it does not understand.
 * @param warnings takes what Vega says against it
 */
export function viewOf(spec: Spec, warnings: string[][] = []): vega.View {
  measureText();
  const inVega = compile(spec as never, { logger: noting(warnings, true) }).spec;
  const logger = noting(warnings, false);
  return new vega.View(vega.parse(inVega), { renderer: 'none', logger, loader: LOADER }).run();
}

/** An address that Vega forbids (`javascript:…`) leads nowhere: Vega would end the program, in a promise of its own. */
const LOADER: vega.Loader = vega.loader();
const { sanitize } = LOADER;
LOADER.sanitize = (address, options) => sanitize.call(LOADER, address, options).catch(() => ({ href: '#' }));

/**
 * The drawing as SVG text, which `view.toSVG` would be waited for.
 * @param width of the picture in pixels (default: what is drawn, and its padding)
 */
export function svgOf(view: vega.View, width?: number): string {
  const { root } = view.scenegraph() as unknown as { root: { bounds: { x2: number; y2: number } } };
  const { right = 0, bottom = 0 } = view.padding() as Readonly<Record<string, number>>;
  const [left, top] = originOf(view);
  const wide = width ?? Math.ceil(left + root.bounds.x2 + right);
  const renderer = new StringRenderer(LOADER);
  renderer.initialize(null, wide, Math.ceil(top + root.bounds.y2 + bottom), [left, top], 1);
  return permitted(renderer.background(view.background()).render(root).svg());
}

/** Vega's types do not name it. */
const { SVGStringRenderer: StringRenderer } = vega as unknown as {
  SVGStringRenderer: new (
    loader: vega.Loader,
  ) => {
    initialize(el: null, width: number, height: number, origin: readonly number[], scale: number): void;
    background(colour: string): { render(root: object): { svg(): string } };
  };
};

/** Where the plot begins in the picture. */
function originOf(view: vega.View): readonly [number, number] {
  const { left = 0, top = 0 } = view.padding() as Readonly<Record<string, number>>;
  const [x = 0, y = 0] = view.origin();
  return [left + x, top + y];
}

/** Without control characters, which a damaged report may hold and no XML may, not even escaped. */
export const permitted = (svg: string): string => svg.replace(FORBIDDEN_IN_XML, '');
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

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

/** The marks that the pointer is told something of. Texts and rules mostly go with another that tells the same. */
export function marksOf(view: vega.View): DrawnMark[] {
  const { root } = view.scenegraph() as unknown as { root: Scene };
  const all = marksIn(root, ...originOf(view));
  const keyOf = ({ told }: DrawnMark) => JSON.stringify(told);
  const told = new Set(all.filter(({ goesAlong }) => !goesAlong).map(keyOf));
  return all.flatMap(({ goesAlong, ...mark }) => (goesAlong && told.has(keyOf(mark)) ? [] : [mark]));
}

const GO_ALONG = new Set(['text', 'rule']);
/** Marks of one shape with many rows: each row has its place on it. */
const JOINED = new Set(['line', 'trail', 'area']);
/** Of a line at a slant so much around its middle is its place: the box of all of it holds much that is none of it. */
const AROUND_MIDDLE = 0.25;

type FoundMark = DrawnMark & { readonly goesAlong: boolean };

function marksIn({ marktype, items }: Scene, left: number, top: number): FoundMark[] {
  return items.flatMap((item): FoundMark[] => {
    const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
    if (marktype === 'group') return (item.items ?? []).flatMap((one) => marksIn(one, x, y));
    const { bounds, datum } = item;
    const told = toldBy(item.tooltip);
    if (!bounds || told.length === 0 || typeof datum !== 'object' || datum === null) return [];
    const found = { row: datum as DrawnMark['row'], told, goesAlong: GO_ALONG.has(marktype) };
    if (JOINED.has(marktype)) return [{ x, y, width: 0, height: 0, ...found }];
    const { x1, y1, x2, y2 } = bounds;
    const [width, height] = [x2 - x1, y2 - y1];
    const part = marktype === 'rule' && Math.min(width, height) > THICK ? AROUND_MIDDLE : 1;
    const from = (1 - part) / 2;
    return [
      {
        ...{ x: left + x1 + from * width, y: top + y1 + from * height },
        ...{ width: part * width, height: part * height, ...found },
      },
    ];
  });
}

/** Pixels: an upright or level rule is no thicker. */
const THICK = 6;

function toldBy(tooltip: unknown): DrawnMark['told'] {
  if (typeof tooltip === 'object' && tooltip !== null)
    return Object.entries(tooltip).map(([head, text]) => [head, String(text ?? '')]);
  return tooltip === undefined || tooltip === null || tooltip === '' ? [] : [['', String(tooltip)]];
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

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly limit?: number;
}

/**
 * Without a canvas Vega takes 0.8 em for every character, which cuts off Chinese and leaves gaps behind Latin text.
 * Vega lets its users replace that estimate (vl-convert does); its types do not say so.
 */
function measureText(): void {
  const { textMetrics } = vega as unknown as {
    textMetrics: { width: (item: TextItem, text: unknown) => number };
  };
  textMetrics.width = (item, text) => {
    const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
    const width = textWidth(String(text ?? ''), item.fontSize ?? 11, bold);
    return item.limit ? Math.min(width, item.limit) : width;
  };
}
