/** Where the drawings of a workbook in XML are anchored (ISO 29500-1, 20.5). */
import { LAST_COLUMN, MAX_COLUMNS, MAX_ROWS } from './sheet.js';
import type { Drawing } from './sheet-drawings.js';
import { child, elements, some, textIn, type XmlElement } from './xml.js';

/** English metric units: of a point, and of a column's width in characters. */
const POINT = 12_700;
const CHARACTER = 7 * 9525;
const HEIGHT = 15 * POINT;
const WIDTH = 9.14 * CHARACTER;

/** The size of a row or a column. */
type Size = (at: number) => number;

function sizesOf(sheet: XmlElement): { readonly height: Size; readonly width: Size } {
  const { defaultRowHeight, defaultColWidth } = child(sheet, 'sheetFormatPr')?.attributes ?? {};
  const usualHeight = Number(defaultRowHeight) * POINT || HEIGHT;
  const usualWidth = Number(defaultColWidth) * CHARACTER || WIDTH;
  const heights = new Map<number, number>();
  let row = -1;
  for (const { attributes } of elements(child(sheet, 'sheetData'))) {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    if (/^(?:1|true)$/.test(attributes.hidden ?? '')) heights.set(row, 0);
    else if (attributes.ht !== undefined) heights.set(row, Number(attributes.ht) * POINT);
  }
  const columns = elements(child(sheet, 'cols')).map(({ attributes }) => attributes);
  const width = (at: number) => {
    const own = columns.find(({ min, max }) => at + 1 >= Number(min) && at + 1 <= Number(max));
    if (/^(?:1|true)$/.test(own?.hidden ?? '')) return 0;
    return own?.width === undefined ? usualWidth : Number(own.width) * CHARACTER;
  };
  return { height: (at) => heights.get(at) ?? usualHeight, width };
}

/** The place that lies so far behind the beginning of a row or a column, as rows or columns with a part. */
function along(from: number, length: number, size: Size, most: number): number {
  let at = from;
  for (let left = length; at < most; at++) {
    const own = size(at);
    if (left <= own) return own > 0 ? at + left / own : at;
    left -= own;
  }
  return at;
}

const numberIn = (parent: XmlElement | undefined, name: string) => Number(textIn(child(parent, name))) || 0;

/** The words of a shape, each paragraph on a line. */
function textOf(shape: XmlElement): string {
  const lines: string[] = [];
  const walk = (element: XmlElement) => {
    if (element.name === 'p') lines.push('');
    if (element.name === 't' && lines.length > 0) lines.push(lines.pop()! + textIn(element));
    for (const inner of elements(element)) walk(inner);
  };
  walk(shape);
  return lines.join('\n').trim();
}

const isPicture = ({ name }: XmlElement) => name === 'pic';
const isHidden = ({ name, attributes }: XmlElement) =>
  name === 'cNvPr' && /^(?:1|true)$/.test(attributes.hidden ?? '');

/** Whether a shape is painted in a colour of its own, and nothing is seen through it. */
function isFilled(anchor: XmlElement): boolean {
  const shape = child(child(anchor, 'sp'), 'spPr');
  const solid = shape && child(shape, 'solidFill');
  return solid !== undefined && !some(solid, ({ name }) => name === 'alpha');
}

/** What a sheet's drawing holds: pictures, and text boxes with words. */
export function drawingsOf(drawing: XmlElement, sheet: XmlElement): Drawing[] {
  const { height, width } = sizesOf(sheet);
  /** Columns further to the right than any table is wide have no end of their own, but a place. */
  const acrossFrom = (column: number, length: number) =>
    along(column, length, width, Math.min(column + MAX_COLUMNS, LAST_COLUMN));
  const place = (point: XmlElement | undefined) => ({
    row: along(numberIn(point, 'row'), numberIn(point, 'rowOff'), height, MAX_ROWS),
    column: acrossFrom(numberIn(point, 'col'), numberIn(point, 'colOff')),
  });
  return elements(drawing).flatMap((anchor) => {
    if (some(anchor, isHidden)) return [];
    const text = some(anchor, isPicture) ? null : textOf(anchor);
    const covers = text !== null && isFilled(anchor);
    if (text === '' && !covers) return [];
    const [from, to] = [child(anchor, 'from'), child(anchor, 'to')];
    // An absolute anchor counts from the corner of the sheet.
    const { x, y } = child(anchor, 'pos')?.attributes ?? {};
    const { cx, cy } = child(anchor, 'ext')?.attributes ?? {};
    const row = numberIn(from, 'row');
    const column = numberIn(from, 'col');
    const down = numberIn(from, 'rowOff') + (Number(y) || 0);
    const over = numberIn(from, 'colOff') + (Number(x) || 0);
    const end = to && place(to);
    const top = along(row, down, height, MAX_ROWS);
    const left = acrossFrom(column, over);
    const bottom = end?.row ?? along(row, down + (Number(cy) || 0), height, MAX_ROWS);
    const right = end?.column ?? acrossFrom(column, over + (Number(cx) || 0));
    return [{ top, left, bottom, right, text, covers }];
  });
}
