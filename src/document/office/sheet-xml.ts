/** The sheets of a workbook in XML (ISO 29500-1, 18.3), as a person sees them. */
import { PICTURE, UnreadableError } from '../document.js';
import { Conditions, type RuledStyle, restyled } from './conditional.js';
import { rulesIn } from './conditional-xml.js';
import { uncomputed } from './formulas.js';
import { formatted, hidesTexts } from './number-format.js';
import { numberSeen } from './number-seen.js';
import type { Parts } from './parts.js';
import { type Rich, seenText } from './rich-text.js';
import { type Area, areaOf, Cells, LAST_COLUMN, placeOf, type Sheet, type SheetCell } from './sheet.js';
import { drawingsOf } from './sheet-anchors.js';
import { putDrawings } from './sheet-drawings.js';
import { SheetStyles } from './sheet-styles.js';
import { child, elements, textIn, type XmlElement } from './xml.js';

/** Points, and characters: rows and columns that show no letter. */
export const LEAST_HEIGHT = 2;
export const LEAST_WIDTH = 0.8;

const isTrue = (value: string | undefined) => /^(?:1|true|on)$/.test(value ?? '');

/** Signs that XML cannot hold are written as `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function richText(item: XmlElement | undefined, styles: SheetStyles): Rich {
  const whole = child(item, 't');
  const text = (t: XmlElement | undefined) => unescaped(textIn(t)).replace(/\r\n?/g, '\n');
  if (whole) return [{ text: text(whole), font: null }];
  return elements(item)
    .filter(({ name }) => name === 'r')
    .map((run) => {
      const properties = child(run, 'rPr');
      return { text: text(child(run, 't')), font: properties ? styles.font(properties) : null };
    });
}

/** How WPS and Excel write a picture that is the content of a cell. */
const PICTURE_IN_CELL = /^=?(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i;

/** A format with `@` puts words around a text; no table repeats a long one. */
const LONGEST_FORMATTED = 1000;

interface Book {
  readonly parts: Parts;
  readonly styles: SheetStyles;
  readonly strings: readonly XmlElement[];
  readonly date1904: boolean;
  readonly cells: Cells;
}

/** How a cell looks that holds a value. */
type LooksFor = (value: number | string) => RuledStyle;

function cellOf(cell: XmlElement, looksFor: LooksFor, book: Book): SheetCell {
  const { t: type = 'n' } = cell.attributes;
  const [f, v] = [child(cell, 'f'), child(cell, 'v')];
  const value = textIn(v);
  const formula = f && textIn(f);
  const computed = formula === undefined ? {} : { formula };
  // A formula may give an empty text; an empty number is none.
  if (formula !== undefined && value === '' && !(type === 'str' && v)) return uncomputed(formula);
  if (PICTURE_IN_CELL.test(formula ?? '') || PICTURE_IN_CELL.test(value)) return { text: PICTURE };
  const words = (rich: Rich) => {
    const style = looksFor(rich.map(({ text }) => text).join(''));
    const text = seenText(rich, style);
    if (hidesTexts(style.format)) return '';
    const short = text.length <= LONGEST_FORMATTED && text !== '';
    return short && style.format.includes('@') ? formatted(text, style.format).trim() : text;
  };
  const ofCell = (text: string) => ({ text: words([{ text, font: null }]), ...computed });
  switch (type) {
    case 's':
      return { text: words(richText(book.strings[Number(value)], book.styles)), ...computed };
    case 'inlineStr':
      return { text: words(richText(child(cell, 'is'), book.styles)), ...computed };
    case 'str':
      return ofCell(unescaped(value).replace(/\r\n?/g, '\n'));
    case 'b':
      return ofCell(isTrue(value) ? 'TRUE' : 'FALSE');
    case 'd':
      return ofCell(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''));
    case 'e':
      return ofCell(value);
    default: {
      const number = value === '' ? Number.NaN : Number(value);
      if (Number.isNaN(number)) return { text: value.trim(), ...computed };
      const style = looksFor(number);
      const shown = numberSeen(number, style, formatted(number, style.format, book.date1904));
      return { text: shown, number, ...computed };
    }
  }
}

function readSheet(
  name: string,
  visible: boolean,
  part: XmlElement,
  book: Book,
  drawing: XmlElement | undefined,
): Sheet {
  const hiddenColumns = new Set<number>();
  for (const { attributes: col } of elements(child(part, 'cols'))) {
    if (!isTrue(col.hidden) && !(Number(col.width ?? LEAST_WIDTH) < LEAST_WIDTH)) continue;
    for (let at = Number(col.min) - 1; at < Math.min(Number(col.max), LAST_COLUMN); at++)
      hiddenColumns.add(at);
  }
  const hiddenRows = new Set<number>();
  const cells: Sheet['cells'] = new Map();
  const conditions = new Conditions(rulesIn(part, book.styles));
  // A style of a table gives its cells colours that are not looked into.
  const hasTables = child(part, 'tableParts') !== undefined;
  const view = elements(child(part, 'sheetViews'))[0]?.attributes;
  const hidesZeros = /^(?:0|false)$/.test(view?.showZeros ?? '');
  let row = -1;
  for (const line of elements(child(part, 'sheetData'))) {
    const { r, ht, hidden, customHeight } = line.attributes;
    row = r === undefined ? row + 1 : Number(r) - 1;
    // Programs leave out a height that somebody gave if it is 0.
    const height = ht === undefined ? (isTrue(customHeight) ? 0 : LEAST_HEIGHT) : Number(ht);
    if (isTrue(hidden) || height < LEAST_HEIGHT) hiddenRows.add(row);
    let column = -1;
    for (const cell of elements(line)) {
      column = placeOf(cell.attributes.r ?? '')?.column ?? column + 1;
      if (cell.name !== 'c' || column >= LAST_COLUMN) continue;
      const own = book.styles.of(cell.attributes.s);
      const style = hasTables ? { ...own, ground: null } : own;
      const looksFor = (value: number | string) => restyled(style, conditions.met(row, column, value));
      const read = cellOf(cell, looksFor, book);
      book.cells.add(cells, row, column, hidesZeros && read.number === 0 ? { ...read, text: '' } : read);
    }
  }
  const merges = elements(child(part, 'mergeCells'))
    .map(({ attributes }) => areaOf(attributes.ref ?? ''))
    .filter((area): area is Area => area !== null);
  const sheet = { name, visible, cells, merges, hiddenRows, hiddenColumns };
  if (drawing) putDrawings(sheet, drawingsOf(drawing, part), book.cells);
  return sheet;
}

/** A cell or a row that holds nothing but its looks, of which sheets have thousands. */
const isEmpty = ({ name, attributes, children }: XmlElement) =>
  children.length === 0 &&
  attributes.r !== undefined &&
  (name === 'c' || (name === 'row' && !/hidden|ht|customHeight/.test(Object.keys(attributes).join(' '))));

/** Reads the sheets that hold cells; pictures of charts are none. */
export function sheetsOf(parts: Parts): Sheet[] {
  const main = parts.main() ?? 'xl/workbook.xml';
  const workbook = parts.xml(main);
  if (!workbook) throw new UnreadableError('The workbook is damaged: it cannot be read.');
  const relationships = parts.relationships(main);
  const part = (type: string) => parts.xml(relationships.find((one) => one.type === type)?.target);
  const styles = new SheetStyles(part('styles'), part('theme'));
  const book: Book = {
    ...{ parts, styles, cells: new Cells() },
    strings: elements(part('sharedStrings')).filter(({ name }) => name === 'si'),
    date1904: isTrue(child(workbook, 'workbookPr')?.attributes.date1904),
  };
  const sheets: Sheet[] = [];
  for (const { attributes } of elements(child(workbook, 'sheets'))) {
    const relationship = relationships.find(({ id }) => id === attributes.id);
    if (relationship?.type !== 'worksheet') continue;
    const sheet = parts.xml(relationship.target, isEmpty);
    const visible = !/^(?:hidden|veryHidden)$/.test(attributes.state ?? '');
    if (!sheet) continue;
    const drawing = child(sheet, 'drawing')
      ? parts.relationships(relationship.target).find(({ type }) => type === 'drawing')?.target
      : undefined;
    sheets.push(readSheet(attributes.name ?? '', visible, sheet, book, parts.xml(drawing)));
  }
  return sheets;
}
