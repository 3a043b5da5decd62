/** An HTML page → blocks, of what a person sees on it. */
import { barBlocks, hasBarRows } from '../bar-table.js';
import { readCsv } from '../csv.js';
import type { Block } from '../document.js';
import { isAside, markLinks } from './aside.js';
import { carriedBy } from './carried.js';
import { fieldText, isPassedOver } from './cell-text.js';
import { countUp } from './counted-up.js';
import { isCut } from './cut.js';
import { gridOf, isRow, rowsFrom } from './element-grid.js';
import { BLOCKS, HEADINGS } from './html-names.js';
import { readTable } from './html-table.js';
import { fillFrames, reveal } from './reveal.js';
import { signs } from './script-text.js';
import { type Element, isElement, type Node, nodesOf, squeeze, textOf, walk } from './tree.js';
import { MAY_HIDE, seen } from './visible.js';

export interface Page {
  readonly title: string | null;
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  readonly cut: boolean;
  /** Addresses of the pages that its frames show and that are not at hand. */
  readonly elsewhere: readonly string[];
}

/** What stands beside a page: each is null where it is not at hand. */
export interface Beside {
  /** The page that a frame of an address shows. */
  readonly frame?: (address: string) => string | null;
  /** The style sheet of an address. */
  readonly sheet?: (address: string) => string | null;
}

const nothing = () => null;

/** The date behind a link, in a list of papers: such a line is no part of the text, nor its title. */
const LINK_DATE = /[[(（【]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?/g;

/** Keeps what a meta element says; the first of a name counts. */
function note({ attribs }: Element, meta: Map<string, string>): void {
  const name = (attribs.name ?? attribs.property)?.toLowerCase();
  if (name && attribs.content && !meta.has(name)) meta.set(name, squeeze(attribs.content));
}

/** What a page says: its title, its meta elements, and its blocks. */
interface Said {
  readonly title: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: Block[];
}

function blocksOf(nodes: readonly Node[], unseen: ReadonlySet<Node>): Said {
  const meta = new Map<string, string>();
  let title = '';
  const blocks: Block[] = [];
  let text = '';
  let heading = false;
  // How deep the walk is in links and in what is no part of the text, and whether words stand outside of links.
  let links = 0;
  const asides: Node[] = [];
  let outside = false;
  // Whether a date stands outside of links, and words in one.
  let dated = false;
  let within = false;
  // The link that is open, and how many with an address hold words of the block.
  let link: Element | null = null;
  let counted = 0;
  // For each block of how many links it is; 0 where it is more than links.
  const linked: number[] = [];
  const flush = () => {
    if (text === '') return;
    const squeezed = squeeze(text);
    if (squeezed) {
      const isLink = !outside && !heading && (!dated || within);
      linked[blocks.length] = isLink ? Math.max(1, counted) : 0;
      const marked = asides.length > 0 || (isLink && dated);
      blocks.push({
        ...{ kind: 'text', text: squeezed, heading },
        ...(marked ? { aside: isLink ? 'links' : true } : {}),
        ...(isLink && counted > 0 ? { link: true } : {}),
      });
    }
    text = '';
    outside = false;
    dated = false;
    within = false;
    counted = 0;
  };
  // Rows of other elements than those of tables: whether they are part of a table that is read.
  const rows = new Map<Node, boolean>();
  // How far in each list of siblings rows have been looked for: looking from its begin takes the square of its length.
  const places = new Map<readonly Node[], number>();
  const readRows = (node: Node): boolean => {
    const known = rows.get(node);
    if (known !== undefined) return known;
    const parent = node.parent as Element | null;
    const siblings = parent && 'name' in parent ? parent.children : nodes;
    const at = siblings.indexOf(node, places.get(siblings));
    const run = rowsFrom(siblings, at);
    places.set(siblings, at);
    const grid = gridOf(run);
    for (const row of run) rows.set(row, grid !== null);
    if (grid) {
      flush();
      blocks.push(grid);
    }
    return grid !== null;
  };
  walk(
    nodes,
    (node) => {
      if (!isElement(node)) {
        const words = textOf(node);
        text += words;
        if (links > 0) {
          within = true;
          if (link && words.trim() !== '') {
            counted++;
            link = null;
          }
        } else if (!outside && /[^\s|·•>-]/.test(words)) {
          outside = /[^\s|·•>-]/.test(words.replace(LINK_DATE, ''));
          dated ||= !outside;
        }
        return false;
      }
      if (node.name === 'meta') note(node, meta);
      if (node.name === 'title' && !title) title = squeeze(node.children.map(textOf).join(''));
      if (node.name === 'input') text += fieldText(node);
      if (isPassedOver(node)) return false;
      if (isRow(node) && readRows(node)) return false;
      if (node.name === 'a') {
        links++;
        link = node.attribs.href === undefined ? null : node;
      }
      if (!BLOCKS.has(node.name)) return true;
      flush();
      const records = keepsLines(node) ? recordsIn(node) : null;
      if (records) {
        blocks.push(...records);
        return false;
      }
      if (HEADINGS.has(node.name)) heading = true;
      const table = node.name === 'table' ? readTable(node, unseen) : null;
      if (table) {
        blocks.push(asides.length > 0 ? { ...table, aside: true } : table);
        return false;
      }
      if (isAside(node)) asides.push(node);
      return true;
    },
    (element) => {
      if (element.name === 'a') links--;
      if (!BLOCKS.has(element.name)) return;
      flush();
      if (asides.at(-1) === element) asides.pop();
      if (HEADINGS.has(element.name)) heading = false;
    },
  );
  flush();
  markLinks(blocks, linked);
  return { title, meta, blocks };
}

/** Fewer lines of preformatted text that look like records are text. */
const FEWEST_RECORDS = 5;

/** Whether an element shows the lines of its text as they are written. */
const keepsLines = ({ name, attribs }: Element): boolean =>
  name === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribs.style ?? '');

/** The table that preformatted text is, or the tables in it, or its lines where they are rows: it was pasted into a page. */
function recordsIn({ children }: Element): readonly Block[] | null {
  if (children.some(isElement)) return null;
  const text = children.map(textOf).join('');
  const table = readCsv(text);
  if (table && table.rows.length >= FEWEST_RECORDS) return [table];
  const lines = text.split('\n').map(squeeze);
  return (
    barBlocks(text) ??
    (hasBarRows(lines)
      ? lines.filter((line) => line !== '').map((line) => ({ kind: 'text', text: line, heading: false }))
      : null)
  );
}

/** A page that shows more Chinese signs than this, or a table, is not waiting for its scripts. */
const LITTLE = 700;

/** Chinese signs in the text of blocks; infinite where they are many, or a table of data is among them. */
function shownBy(blocks: readonly Block[]): number {
  let shown = 0;
  for (const block of blocks) {
    if (block.kind === 'text') shown += signs(block.text);
    else if (block.rows.length > 2) return Number.POSITIVE_INFINITY;
    if (shown > LITTLE) return Number.POSITIVE_INFINITY;
  }
  return shown;
}

/** What the page carries for its scripts to show, where it shows next to nothing without them. */
function carriedBlocks(html: string, said: Said, linked: Beside['sheet']): Said {
  const shown = shownBy(said.blocks);
  if (!Number.isFinite(shown)) return said;
  const carried = carriedBy(html, shown);
  if (!carried) return said;
  reveal(null, carried.nodes);
  const page = seen(carried.nodes, { linked, shown: carried.around ?? undefined });
  const inner = blocksOf(page.nodes, page.unseen);
  const title: Block[] = carried.title ? [{ kind: 'text', text: squeeze(carried.title), heading: true }] : [];
  const meta = new Map([...said.meta, ...inner.meta]);
  if (carried.published && !meta.has('pubdate')) meta.set('pubdate', carried.published);
  return {
    title: said.title || inner.title,
    meta,
    blocks: [...(carried.around ? [] : said.blocks), ...title, ...inner.blocks],
  };
}

/** Reads a decoded page. Scripts and choices of forms are passed over, and what nobody sees on the page. */
export function readHtml(written: string, { frame = nothing, sheet = nothing }: Beside = {}): Page {
  // Browsers end a comment there, too.
  const html = written.includes('--!>') ? written.replaceAll('--!>', '--->') : written;
  const nodes = nodesOf(html);
  const elsewhere = fillFrames(html, nodes, frame);
  reveal(html, nodes);
  countUp(html, nodes);
  // Nearly every page has styles; looking for one is far cheaper than for all that may hide.
  const mayHide = html.includes('style=') || MAY_HIDE.test(html);
  const page = mayHide ? seen(nodes, { linked: sheet }) : { nodes, unseen: new Set<Node>() };
  const { title, meta, blocks } = carriedBlocks(html, blocksOf(page.nodes, page.unseen), sheet);
  return { title: title || null, meta, blocks, cut: isCut(html), elsewhere };
}
