/**
 * Charts as PNG, for readers of notebooks that show neither Vega-Lite nor SVG: GitHub, nbviewer, Quarto. They are drawn
 * from the SVG in WebAssembly, so the same SVG and font give the same bytes on every machine.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Resvg } from '@resvg/resvg-wasm';
import { z } from 'zod';
import { type Kept, NOTHING_KEPT } from '../dataset/kept.js';
import { bytesOf, type Font, findFont, keyOfFont } from './fonts.js';
import { indexedPng } from './indexed-png.js';

/** Pixels of a picture for one of the chart: sharp on screens with fine pixels. */
const ZOOM = 2;
/** Pixels of one picture; what is larger is drawn smaller. */
const MOST_PIXELS = 16e6;

const SVG = 'image/svg+xml';
const PNG = 'image/png';

/** What pictures are made with; empty where there is no font for them. */
export const keyOfPictures = (font: Font | null = findFont()): string =>
  font === null ? '' : `${ZOOM} ${keyOfFont(font)}`;

interface Drawer {
  readonly draw: (svg: string) => InstanceType<typeof Resvg>;
}

const sizeIn = (svg: string, name: string): number =>
  Number(new RegExp(`^<svg\\b[^>]*? ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 1);

let loaded: Promise<Drawer> | null = null;

async function load({ family, ...font }: Font): Promise<Drawer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(file));
  const fontBuffers = bytesOf({ family, ...font });
  const named = { fontBuffers, defaultFontFamily: family, sansSerifFamily: family };
  return {
    draw: (svg) => {
      const [width = 1, height = 1] = ['width', 'height'].map((name) => sizeIn(svg, name));
      const zoom = Math.min(ZOOM, Math.sqrt(MOST_PIXELS / (width * height)));
      // Dark letters need white behind them, wherever the picture is shown.
      return new Resvg(svg, { font: named, background: '#fff', fitTo: { mode: 'zoom', value: zoom } });
    },
  };
}

const Picture = z.object({ png: z.string(), width: z.number(), height: z.number() });
type Picture = Readonly<z.infer<typeof Picture>>;

async function pictureOf(svg: string, font: Font): Promise<Picture | null> {
  loaded ??= load(font);
  const { draw } = await loaded;
  try {
    const drawing = draw(svg);
    const { width, height } = drawing;
    const rendered = drawing.render();
    const png = indexedPng(rendered).toString('base64');
    rendered.free();
    drawing.free();
    return { png, width, height };
  } catch {
    // An SVG of somebody's own that is none: whoever wrote it sees that elsewhere.
    return null;
  }
}

interface Shown {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/**
 * The outputs of cells, those with an SVG as PNG too; as they are where the machine has no font for it.
 * @param kept where pictures of the same are kept
 */
export async function withPictures(
  cells: readonly (readonly object[])[],
  font: Font | null = findFont(),
  kept: Kept = NOTHING_KEPT,
): Promise<(readonly object[])[]> {
  if (font === null) return [...cells];
  const key = keyOfPictures(font);
  const drawOf = (svg: string) =>
    kept.ofLater('picture', [key, svg], Picture.nullable(), () => pictureOf(svg, font));
  const drawn: object[][] = [];
  for (const outputs of cells) {
    const own: object[] = [];
    for (const output of outputs) {
      own.push(await withPicture(output, drawOf));
      // Notebooks that run beside this one are heard in between.
      await nextTurn();
    }
    drawn.push(own);
  }
  return drawn;
}

async function withPicture(output: Shown, drawOf: (svg: string) => Promise<Picture | null>): Promise<object> {
  const { data, metadata = {} } = output;
  const svg = data?.[SVG];
  if (typeof svg !== 'string' || data?.[PNG] !== undefined) return output;
  const picture = await drawOf(svg);
  if (picture === null) return output;
  const { png, width, height } = picture;
  // Its size on a screen, and its words, where nbconvert and Jupyter look for them.
  const alt = typeof metadata.alt === 'string' ? { alt: metadata.alt } : {};
  const said = { ...metadata, [PNG]: { width: Math.round(width), height: Math.round(height), ...alt } };
  return { ...output, data: { ...data, [PNG]: png }, metadata: said };
}
