/** The drawing commands of a PDF page, one by one. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Drawing } from './drawing.js';
import { colour, type FontFacts } from './graphics-state.js';
import type { Matrix } from './matrix.js';
import type { OperatorList } from './operator-list.js';
import { Painter } from './painter.js';
import type { FontGlyph } from './place-text.js';

export interface Means {
  readonly fontOf: (name: string) => FontFacts | null;
  /** Whether a layer is switched on. */
  readonly isShown: (layer: unknown) => boolean;
  /** Called where a page holds more text than any report's. */
  readonly tooMuch: () => never;
}

/** What a command does; pdf.js has seen to its arguments, so that each may name its own. */
type Command = (painter: Painter, args: never, order: number) => void;

type Numbers = ArrayLike<number>;
type Group = { readonly matrix: Matrix | null; readonly bbox: Numbers | null; readonly smask?: unknown };
type Setting = readonly [key: string, value: unknown];

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const EVEN_ODD = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke]);
const FILLS = new Set([...EVEN_ODD, OPS.fill, OPS.fillStroke, OPS.closeFillStroke]);

function change({ state, fontOf }: Painter, [key, value]: Setting): void {
  if (key === 'ca' && typeof value === 'number') state.fillAlpha = value;
  else if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value;
  else if (key === 'LW' && typeof value === 'number') state.lineWidth = value;
  else if (key === 'BM') state.normalBlend = value === 'source-over';
  else if (key === 'Font' && Array.isArray(value)) [state.font, state.size] = [fontOf(value[0]), value[1]];
}

function form(painter: Painter, matrix: Matrix | null, box: Numbers | null): void {
  if (matrix) painter.transform(matrix);
  if (box) painter.clipTo(box);
}

function group(painter: Painter, { matrix, bbox, smask }: Group): void {
  painter.beginGroup(Boolean(smask));
  // The form within brings its own transform along.
  const before = painter.state.matrix;
  form(painter, matrix, bbox);
  painter.state.matrix = before;
}

const ON_STATE: Readonly<Record<number, Command>> = {
  [OPS.save]: (painter) => painter.save(),
  [OPS.restore]: (painter, _, order) => painter.restore(order),
  [OPS.transform]: (painter, matrix: Matrix) => {
    painter.transform(matrix);
    painter.bare = true;
  },
  [OPS.setGState]: (painter, [settings]: [readonly Setting[]]) => {
    for (const setting of settings) change(painter, setting);
  },
  [OPS.setFillRGBColor]: ({ state }, [hex]: [string]) => {
    state.fill = colour(hex);
  },
  [OPS.setStrokeRGBColor]: ({ state }, [hex]: [string]) => {
    state.stroke = colour(hex);
  },
  [OPS.setFillColorN]: ({ state }) => {
    state.fill = null;
  },
  [OPS.setStrokeColorN]: ({ state }) => {
    state.stroke = null;
  },
  [OPS.setLineWidth]: ({ state }, [width]: [number]) => {
    state.lineWidth = width;
  },
  [OPS.clip]: (painter) => {
    painter.clipRule = 'nonzero';
  },
  [OPS.eoClip]: (painter) => {
    painter.clipRule = 'evenodd';
  },
};

const ON_PAPER: Readonly<Record<number, Command>> = {
  [OPS.constructPath]: (painter, [paint, [data]]: [number, [Numbers | null]], order) =>
    painter.paintPath(
      data,
      { strokes: STROKES.has(paint), fills: FILLS.has(paint), evenOdd: EVEN_ODD.has(paint) },
      order,
    ),
  [OPS.shadingFill]: (painter) => {
    painter.bare = false;
    painter.paintThroughLetters(null);
  },
  [OPS.paintImageXObject]: (painter, _, order) => painter.paintPicture(order),
  [OPS.paintInlineImageXObject]: (painter, _, order) => painter.paintPicture(order),
  [OPS.paintImageMaskXObject]: (painter, _, order) => painter.paintPicture(order),
  [OPS.paintSolidColorImageMask]: (painter, _, order) => painter.paintUnit(order),
  [OPS.paintFormXObjectBegin]: (painter, [matrix, box]: [Matrix | null, Numbers | null]) => {
    painter.bare = false;
    painter.save();
    form(painter, matrix, box);
  },
  [OPS.paintFormXObjectEnd]: (painter, _, order) => painter.restore(order),
  [OPS.beginGroup]: (painter, [args]: [Group]) => group(painter, args),
  [OPS.endGroup]: (painter, [args]: [Group | undefined], order) =>
    painter.endGroup(Boolean(args?.smask), order),
  [OPS.beginAnnotation]: (painter, [, box, transform, matrix]: [string, Numbers | null, Matrix, Matrix]) => {
    painter.beginAnnotation(box);
    form(painter, transform, null);
    form(painter, matrix, null);
  },
  [OPS.endAnnotation]: (painter, _, order) => painter.restore(order),
  [OPS.beginMarkedContent]: (painter) => painter.openLayer(true),
  [OPS.beginMarkedContentProps]: (painter, [tag, layer]: [string, unknown]) =>
    painter.openLayer(tag !== 'OC' || painter.isShown(layer)),
  [OPS.endMarkedContent]: (painter) => painter.closeLayer(),
};

const ON_TEXT: Readonly<Record<number, Command>> = {
  [OPS.beginText]: (painter) => painter.beginText(),
  [OPS.endText]: (painter) => painter.endText(),
  [OPS.setFont]: ({ state, fontOf }, [name, size]: [string, number]) => {
    state.font = fontOf(name);
    state.size = size;
  },
  [OPS.setCharSpacing]: ({ state }, [spacing]: [number]) => {
    state.charSpacing = spacing;
  },
  [OPS.setWordSpacing]: ({ state }, [spacing]: [number]) => {
    state.wordSpacing = spacing;
  },
  [OPS.setHScale]: ({ state }, [percent]: [number]) => {
    state.scale = percent / 100;
  },
  [OPS.setLeading]: ({ state }, [leading]: [number]) => {
    state.leading = -leading;
  },
  [OPS.setTextRise]: ({ state }, [rise]: [number]) => {
    state.rise = rise;
  },
  [OPS.setTextRenderingMode]: ({ state }, [mode]: [number]) => {
    state.mode = mode;
  },
  [OPS.setTextMatrix]: ({ cursor }, [matrix]: [Matrix]) => cursor.set(matrix),
  [OPS.moveText]: ({ cursor }, [x, y]: [number, number]) => cursor.move(x, y),
  [OPS.setLeadingMoveText]: ({ state, cursor }, [x, y]: [number, number]) => {
    state.leading = y;
    cursor.move(x, y);
  },
  [OPS.nextLine]: ({ state, cursor }) => cursor.move(0, state.leading),
  [OPS.showText]: (painter, [items]: [readonly (FontGlyph | number | null)[]], order) =>
    painter.showText(items, order),
};

const COMMANDS: readonly (Command | undefined)[] = Object.assign([], ON_STATE, ON_PAPER, ON_TEXT);
/** No page of a report has more characters. */
const MOST_GLYPHS = 100_000;
const NO_ARGUMENTS: readonly unknown[] = [];

/**
 * Follows a page's commands.
 * @param base the transform to the coordinates of the page as it is shown
 */
export function follow({ fnArray, argsArray }: OperatorList, base: Matrix, means: Means): Drawing {
  const painter = new Painter(base, means.fontOf, means.isShown);
  for (let i = 0; i < fnArray.length; i++) {
    COMMANDS[fnArray[i]!]?.(painter, (argsArray[i] ?? NO_ARGUMENTS) as never, i);
    if (painter.glyphs.length > MOST_GLYPHS) means.tooMuch();
  }
  return painter;
}
