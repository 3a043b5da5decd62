/** A table of a Word document → a grid (ISO 29500-1, 17.4). */
import { type Block, type Cell, PICTURE, UnreadableError } from '../../document.js';
import { laysOut } from '../../page/html-table.js';
import { child, isOn, valueIn, type XmlElement } from '../xml.js';
import { type Ground, shading } from './styles.js';

/** Word makes no table wider. */
const MOST_SPANNED = 63;
const MOST_COLUMNS = 1000;
/** Twentieths of a point: a row of two points shows no letter. */
const LEAST_HEIGHT = 40;

export interface Reader {
  readonly shades: (style: string | undefined) => boolean;
  /** What a cell holds. */
  readonly content: (cell: XmlElement, ground: Ground, table: string | undefined) => Block[];
  /** The rows or cells in an element, also those in a wrapper. */
  readonly within: (parent: XmlElement, name: string) => Iterable<XmlElement>;
  /** How many pieces of text nobody sees, up to now. */
  readonly unseen: () => number;
  /** How many pictures are shown, up to now. */
  readonly pictures: () => number;
}

const count = (value: string | undefined, otherwise: number) => {
  const parsed = Number.parseInt(value ?? '', 10);
  return parsed >= 0 ? Math.min(parsed, MOST_SPANNED) : otherwise;
};

function isHiddenRow(row: XmlElement): boolean {
  const properties = child(row, 'trPr');
  const height = child(properties, 'trHeight')?.attributes;
  const flat = height?.hRule === 'exact' && Number.parseFloat(height.val ?? '') <= LEAST_HEIGHT;
  return flat || isOn(child(properties, 'hidden')) === true || child(properties, 'del') !== undefined;
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.flatMap((row) => row.map(({ text }) => text).filter(Boolean)),
  );

/** Whether a table in a cell is a list of values rather than a table of its own. */
const isList = (block: Block) =>
  block.kind === 'text' || block.rows.length <= 1 || block.rows.every((row) => row.length <= 1);

interface Row {
  readonly cells: (Cell & { rowspan: number; colspan: number })[];
  readonly blocks: Block[];
}

/** Rows as a table, or as text where they only lay out the page. */
function settle(rows: readonly Row[]): Block[] {
  if (rows.every(({ cells }) => cells.length === 0)) return [];
  if (laysOut(rows.map(({ cells }) => ({ cells, group: 0 })))) return rows.flatMap(({ blocks }) => blocks);
  return [{ kind: 'table', rows: rows.map(({ cells }) => cells) }];
}

/** Reads a table; a row that holds another is read as text around it, and the table stands on both sides of it. */
export function readTable(table: XmlElement, behind: Ground, reader: Reader): Block[] {
  const properties = child(table, 'tblPr');
  const style = valueIn(properties, 'tblStyle');
  const own = shading(child(properties, 'shd'));
  const ground = own !== undefined ? own : reader.shades(style) ? null : behind;

  const blocks: Block[] = [];
  let rows: Row[] = [];
  /** Cells that go on below, by their column. */
  let open = new Map<number, Row['cells'][number]>();
  for (const tr of reader.within(table, 'tr')) {
    if (isHiddenRow(tr)) continue;
    const unseen = reader.unseen();
    const row: Row = { cells: [], blocks: [] };
    const goOn = new Map<number, Row['cells'][number]>();
    const trPr = child(tr, 'trPr');
    let column = 0;
    // Paper that a row leaves free: in a row of values, cells without a value.
    const gap = (width: number) => {
      for (; width > 0; width--, column++)
        row.cells.push({ text: '', row: rows.length, column, rowspan: 1, colspan: 1 });
    };
    gap(count(valueIn(trPr, 'gridBefore'), 0));
    let before: Row['cells'][number] | undefined;
    let nests = false;
    for (const tc of reader.within(tr, 'tc')) {
      const tcPr = child(tc, 'tcPr');
      if (child(tcPr, 'cellDel')) continue;
      const colspan = count(valueIn(tcPr, 'gridSpan'), 1) || 1;
      const merge = (name: string) => {
        const found = child(tcPr, name);
        return found && (found.attributes.val === 'restart' ? 'restart' : 'continue');
      };
      const [across, down] = [merge('hMerge'), merge('vMerge')];
      const above = down === 'continue' ? open.get(column) : undefined;
      if (across === 'continue' && before) {
        if (before.row === rows.length) before.colspan += colspan;
      } else if (above) {
        above.rowspan = rows.length - above.row + 1;
        goOn.set(column, above);
        before = above;
      } else {
        const shade = shading(child(tcPr, 'shd'));
        const pictures = reader.pictures();
        const content = reader.content(tc, shade === undefined ? ground : shade, style);
        if (!content.every(isList)) nests = true;
        const words = linesOf(content).join('\n');
        const text = words === '' && reader.pictures() > pictures ? PICTURE : words;
        before = { text, row: rows.length, column, rowspan: 1, colspan };
        row.cells.push(before);
        row.blocks.push(...content);
        if (down) goOn.set(column, before);
      }
      column += colspan;
      if (column > MOST_COLUMNS) throw new UnreadableError('A table is wider than any report has.');
    }
    gap(count(valueIn(trPr, 'gridAfter'), 0));
    // A row that is hidden letter by letter leaves no room on the page.
    if (reader.unseen() > unseen && row.cells.every(({ text }) => text === '')) continue;
    open = goOn;
    if (!nests) {
      rows.push(row);
      continue;
    }
    blocks.push(...settle(rows), ...row.blocks);
    rows = [];
    open = new Map();
  }
  return [...blocks, ...settle(rows)];
}
