/** An OpenDocument text or sheet (ODF 1.3), packed or in one file of XML → blocks. */
import {
  type Block,
  type Cell,
  PICTURE,
  type TableBlock,
  UNKNOWN_SIGN,
  UnreadableError,
} from '../../document.js';
import { MAX_COLSPAN, MAX_ROWSPAN, span, without } from '../../grid.js';
import { looksLikeMark } from '../look.js';
import { blocksBeside } from '../sheet-blocks.js';
import { child, elements, type XmlElement, type XmlNode } from '../xml.js';
import { Looks } from './looks.js';

/** What is no text of the page: notes, remarks, what was deleted, the reading of a word, programs, and what is kept for printing. */
const SKIPPED = new Set(
  'annotation annotation-end note tracked-changes hidden-paragraph ruby-text forms script sequence-decls variable-decls user-field-decls table-of-content-source desc title'.split(
    ' ',
  ),
);
const ROWS = new Set(['table-rows', 'table-header-rows', 'table-row-group']);
const COLUMNS = new Set(['table-columns', 'table-header-columns', 'table-column-group']);
/** What a cell of a sheet holds beyond is empty. */
const [MOST_COLUMNS, MOST_ROWS] = [1000, 5000];
const MOST_CELLS = 200_000;
const CHANGES = new Set(['change-start', 'change-end']);

/** The changes that deleted words. */
function deletionsIn(body: XmlElement): string[] {
  return elements(body)
    .flatMap((part) => elements(child(part, 'tracked-changes')))
    .filter((region) => child(region, 'deletion'))
    .map(({ attributes }) => attributes.id ?? '');
}

const isText = (node: XmlNode): node is string => typeof node === 'string';
const isHidden = ({ visibility }: XmlElement['attributes']) => /^(?:collapse|filter)$/.test(visibility ?? '');

/** Words, or the paragraph around a mark, that are hidden where a condition holds, as the program saw it last. */
const HIDES = { words: 'hidden-text', paragraph: 'hidden-paragraph' } as const;
const hidesItself = ({ name, attributes }: XmlElement) =>
  name === HIDES.words && attributes['is-hidden'] !== 'false';
const isHiddenParagraph = (paragraph: XmlElement) =>
  elements(paragraph).some(
    ({ name, attributes }) => name === HIDES.paragraph && attributes['is-hidden'] === 'true',
  );

/** Whether a cell has a value or a formula: where its text is not saved with it, nobody knows how that is shown. */
const isCounted = ({ attributes, children }: XmlElement): boolean =>
  children.length === 0 &&
  [attributes.value, attributes['string-value'], attributes.formula].some((said) => said !== undefined);

/** The words of a cell whose text is not saved with it. */
const bareWords = ({ attributes }: XmlElement): string | null =>
  attributes['value-type'] === 'string' ? (attributes['string-value'] ?? null) : null;

/** The number of a cell whose text is not saved with it, where nothing says that it is shown otherwise. */
function bareNumber({ attributes }: XmlElement): string | null {
  const { value = '', formula } = attributes;
  const isBare = attributes['value-type'] === 'float' && attributes['style-name'] === undefined;
  return isBare && formula === undefined && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value) ? value : null;
}

export class OdfReader {
  readonly #looks: Looks;
  #cells = 0;
  /** The changes by which words were deleted that still stand in the text, and those that are open at a place. */
  readonly #deletions: ReadonlySet<string>;
  readonly #open = new Set<string>();

  constructor(parts: readonly (XmlElement | undefined)[], body: XmlElement) {
    this.#looks = new Looks(parts);
    this.#deletions = new Set(deletionsIn(body));
    if (this.#looks.hidesOnConditions)
      throw new UnreadableError('The sheet hides cells on conditions. Save it as .xlsx.');
  }

  /** Notes where words that were deleted begin and end. */
  #change({ name, attributes }: XmlElement): void {
    const id = attributes['change-id'] ?? '';
    if (name === 'change-end') this.#open.delete(id);
    else if (this.#deletions.has(id)) this.#open.add(id);
  }

  /** The words of a paragraph, or of a part of it. */
  #words(element: XmlElement, ground: string | null): string {
    let words = '';
    for (const node of element.children) {
      if (!isText(node) && CHANGES.has(node.name)) this.#change(node);
      else if (this.#open.size > 0 && (isText(node) || node.name === 'image')) continue;
      else if (isText(node)) words += node.replace(/\s+/g, ' ');
      else if (node.name === 's') words += ' '.repeat(span(node.attributes.c, 100));
      else if (node.name === 'tab') words += ' ';
      else if (node.name === 'line-break') words += '\n';
      else if (node.name === 'image') words += PICTURE;
      else if (!SKIPPED.has(node.name) && !hidesItself(node)) words += this.#part(node, ground);
    }
    return words;
  }

  #part(element: XmlElement, ground: string | null): string {
    const style = element.attributes['style-name'];
    if (this.#looks.hides(style, ground) || isHiddenParagraph(element)) return '';
    if (element.name === 'text-box') return `\n${this.#lines(element, ground).join('\n')}\n`;
    const words = this.#words(element, ground);
    return this.#looks.raises(style) && looksLikeMark(words) ? '' : words;
  }

  /** The paragraphs within an element, one a line. */
  #lines(element: XmlElement, ground: string | null): string[] {
    return elements(element).flatMap((node): string[] => {
      if (SKIPPED.has(node.name) || node.attributes.display === 'none') return [];
      if (node.name === 'p' || node.name === 'h') return this.#part(node, ground).split('\n');
      return this.#lines(node, ground);
    });
  }

  #table(table: XmlElement): TableBlock {
    const rows: Cell[][] = [];
    const hiddenRows: boolean[] = [];
    const hiddenColumns: boolean[] = [];
    const readRow = (row: XmlElement) => {
      const cells: Omit<Cell, 'row'>[] = [];
      let column = 0;
      for (const cell of elements(row)) {
        if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
        const times = span(cell.attributes['number-columns-repeated'], MOST_COLUMNS);
        if (cell.name === 'table-cell' && column < MOST_COLUMNS) {
          const ground = this.#looks.groundOf(cell.attributes['style-name']);
          const hidden = this.#looks.hides(cell.attributes['style-name'], ground);
          const words = this.#lines(cell, ground).join('\n').trim();
          const text = hidden
            ? ''
            : words === '' && isCounted(cell)
              ? (bareNumber(cell) ?? bareWords(cell) ?? UNKNOWN_SIGN)
              : words;
          const colspan = span(cell.attributes['number-columns-spanned'], MAX_COLSPAN);
          const rowspan = span(cell.attributes['number-rows-spanned'], MAX_ROWSPAN);
          // Empty cells at the end are the rest of the sheet.
          const shown = text !== '' || colspan > 1 || rowspan > 1 || times < 100;
          for (let i = 0; shown && i < times; i++) cells.push({ text, column: column + i, colspan, rowspan });
        }
        column += times;
      }
      const filled = cells.some(({ text }) => text !== '');
      const times = filled ? span(row.attributes['number-rows-repeated'], MOST_ROWS) : 1;
      for (let i = 0; i < times && rows.length < MOST_ROWS; i++) {
        this.#cells += cells.length;
        if (this.#cells > MOST_CELLS)
          throw new UnreadableError('The workbook holds more cells than any report.');
        hiddenRows.push(isHidden(row.attributes));
        rows.push(cells.map((cell) => ({ ...cell, row: rows.length })));
      }
    };
    const readColumn = ({ attributes }: XmlElement) => {
      const times = span(attributes['number-columns-repeated'], MOST_COLUMNS);
      for (let i = 0; i < times && hiddenColumns.length < MOST_COLUMNS; i++)
        hiddenColumns.push(isHidden(attributes));
    };
    const walk = (parent: XmlElement) => {
      for (const part of elements(parent)) {
        if (part.name === 'table-row') readRow(part);
        else if (part.name === 'table-column') readColumn(part);
        else if (ROWS.has(part.name) || COLUMNS.has(part.name)) walk(part);
      }
    };
    walk(table);
    // Rows at the end in which nothing stands.
    while (rows.length > 0 && rows.at(-1)!.every(({ text }) => text === '')) rows.pop();
    return without({ kind: 'table', rows }, hiddenRows.slice(0, rows.length), hiddenColumns);
  }

  /** What stands in a text, a section or a sheet. */
  blocks(parent: XmlElement): Block[] {
    return elements(parent).flatMap((node): Block[] => {
      const { name, attributes } = node;
      if (SKIPPED.has(name) || attributes.display === 'none') return [];
      if (name === 'table') {
        if (this.#looks.hidesTable(attributes['style-name'])) return [];
        const table = this.#table(node);
        // Tables may stand side by side on a sheet.
        const beside = parent.name === 'spreadsheet' ? blocksBeside(matrixOf(table)) : null;
        return beside ? [...beside] : table.rows.length > 0 ? [table] : [];
      }
      if (name !== 'p' && name !== 'h') return this.blocks(node);
      const heading = name === 'h';
      return this.#part(node, null)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ kind: 'text', text, heading }));
    });
  }
}

/** The texts of a table, each cell's in its first place. */
function matrixOf({ rows }: TableBlock): string[][] {
  const width = Math.max(0, ...rows.flat().map(({ column, colspan }) => column + colspan));
  return rows.map((row) => {
    const texts: string[] = Array.from({ length: Math.min(width, MOST_COLUMNS) }, () => '');
    for (const { column, text } of row) texts[column] = text;
    return texts;
  });
}

/** The blocks of a document, by its parts that hold its text and its styles. */
export function odfBlocks(content: XmlElement, styles: XmlElement | undefined): Block[] {
  const body = child(content, 'body');
  return body ? new OdfReader([styles, content], body).blocks(body) : [];
}
