/** An HTML page → blocks. The tree is walked without recursion: pages nest ten thousand elements deep. */
import { load } from 'cheerio/slim';
import type { Block } from '../document.js';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, type RawCell, type RawRow, span } from '../grid.js';
import { endsInNumber } from '../truncation.js';

/**
 * One instance reads all pages. Each `load` makes a class of its own, which the engine keeps until its next full
 * collection, and the page's tree with it: that takes twice the time and much memory.
 */
const $ = load('');

/** The nodes of a page, in their order. The doctype in front tells cheerio that this is markup and no selector. */
const nodesOf = (html: string) => $(`<!doctype html>${html}`).toArray() as readonly Node[];

type Tree = ReturnType<(typeof $)['root']>[0];
type Node = NonNullable<Tree>['children'][number];
interface Element {
  readonly name: string;
  readonly attribs: Record<string, string>;
  readonly children: readonly Node[];
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'title',
  'svg',
  'iframe',
  'frame',
  'noframes',
  'object',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...HEADINGS,
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
    'dl',
  ],
  ...[
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
  ],
  ...[
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'ul',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
  ],
  ...['tr', 'td', 'th', 'br'],
]);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** A cell with more text than this may hold an article: then the table only lays out the page. */
const LONGEST_CELL = 400;

/** A footnote's mark stands in superscript behind a number, and would run into it. */
const FOOTNOTE = /^\s*[[(（【]?\s*注?\s*[\d①-⑳*※]{0,3}\s*[\])）】]?\s*$/;

const isElement = (node: Node): node is Node & Element => 'name' in node && 'attribs' in node;
/** A piece of text; of comments and declarations nothing is read. */
const textOf = (node: Node) => (node.type === 'text' ? node.data : '');
/** What nobody reads on the page, what is struck out of it, and the marks of footnotes. */
const isPassedOver = (element: Element): boolean =>
  SKIPPED.has(element.name) ||
  element.name === 'del' ||
  (element.name === 'sup' &&
    element.children.every((child) => !isElement(child)) &&
    FOOTNOTE.test(element.children.map(textOf).join('')));
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Visits every node below `root` in document order; `enter` returns false to skip an element's children. */
function walk(
  root: readonly Node[],
  enter: (node: Node) => boolean,
  leave: (element: Element) => void = () => {},
): void {
  // The elements that the walk is in, and in each list of nodes, the root's first, how far it has come.
  const inside: Element[] = [];
  const next = [0];
  let nodes = root;
  for (;;) {
    const node = nodes[next[inside.length]!++];
    if (!node) {
      const element = inside.pop();
      if (!element) return;
      leave(element);
      nodes = inside.at(-1)?.children ?? root;
    } else if (enter(node) && isElement(node)) {
      inside.push(node);
      next[inside.length] = 0;
      nodes = node.children;
    }
  }
}

/** The text of a cell; its paragraphs and line breaks stand on lines of their own. */
function cellText(cell: Element): string {
  const [only] = cell.children;
  if (!only) return '';
  if (cell.children.length === 1 && !isElement(only)) return squeeze(textOf(only));
  let text = '';
  let begun = false;
  walk(
    cell.children,
    (node) => {
      if (!isElement(node)) {
        const words = textOf(node).replace(/\s+/g, ' ');
        text += words;
        begun ||= words !== '' && words !== ' ';
        return false;
      }
      if (isPassedOver(node)) return false;
      if (BLOCKS.has(node.name) && begun) text += '\n';
      return true;
    },
    (element) => {
      if (BLOCKS.has(element.name)) text += '\n';
    },
  );
  return text.replace(/ *\n[\n ]*/g, '\n').trim();
}

/** The rows of a table element, or null where it nests tables or holds articles and so is no data table. */
function tableRows(table: Element): RawRow[] | null {
  const rows: { cells: RawCell[]; group: number }[] = [];
  let group = 0;
  let layout = false;
  walk(table.children, (node) => {
    if (layout || !isElement(node) || SKIPPED.has(node.name)) return false;
    if (node.name === 'table') {
      layout = true;
    } else if (GROUPS.has(node.name)) {
      group++;
    } else if (node.name === 'tr') {
      rows.push({ cells: [], group });
    } else if (node.name === 'td' || node.name === 'th') {
      if (holdsTable(node)) layout = true;
      const text = layout ? '' : cellText(node);
      if (rows.length === 0) rows.push({ cells: [], group });
      rows.at(-1)!.cells.push({
        text,
        colspan: span(node.attribs.colspan, MAX_COLSPAN),
        rowspan: span(node.attribs.rowspan, MAX_ROWSPAN, 0),
      });
      return false;
    }
    return !layout;
  });
  return layout || rows.every((row) => row.cells.length === 0) || laysOut(rows) ? null : rows;
}

/** Whether one cell holds the page's text: it is long, and beside it there is little else. */
function laysOut(rows: readonly RawRow[]): boolean {
  const lengths = rows.flatMap(({ cells }) => cells.map(({ text }) => text.length));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest <= LONGEST_CELL) return false;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return longest > all / 2 || rows.every(({ cells }) => cells.length <= 2);
}

function holdsTable(cell: Element): boolean {
  let found = false;
  walk(cell.children, (node) => {
    if (isElement(node) && node.name === 'table') found = true;
    return !found;
  });
  return found;
}

/** Elements that pages leave open: their number says nothing of depth. */
const LEFT_OPEN =
  /^(?:p|li|td|th|tr|thead|tbody|tfoot|dd|dt|option|br|img|hr|input|meta|link|col|area|base|source|wbr)$/i;
const DEEPEST = 20_000;

/** Whether the elements nest so deep that a parser's work grows with the square of the depth. */
export function nestsTooDeep(html: string): boolean {
  // A tag has two characters at least.
  if (html.length <= 2 * DEEPEST) return false;
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1 && tags <= DEEPEST; at = html.indexOf('<', at + 1)) tags++;
  if (tags <= DEEPEST) return false;
  let depth = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (LEFT_OPEN.test(name!)) continue;
    depth += close ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Elements that hold no part of the page's text, by their names, roles and classes. */
const ASIDE = new Set(['nav', 'footer', 'aside', 'menu']);
const ASIDE_ROLE = /^(?:navigation|contentinfo|search|menu(?:bar)?|complementary)$/i;
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|(?:top|left|side|main|sub)-?nav|menu|footer|sidebar|friend-?links?)(?:$|[\s_-])/i;
const isAside = ({ name, attribs }: Element) =>
  ASIDE.has(name) ||
  (attribs.role !== undefined && ASIDE_ROLE.test(attribs.role)) ||
  ((attribs.class !== undefined || attribs.id !== undefined) &&
    ASIDE_CLASS.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`) &&
    name !== 'body' &&
    name !== 'html');

/** So many blocks one after the other that are nothing but links are a menu. */
const FEWEST_LINKS = 3;

/** Marks the runs of blocks that are nothing but links. */
function markLinks(blocks: Block[], linked: ReadonlySet<number>): void {
  for (let from = 0; from < blocks.length; from++) {
    let to = from;
    while (linked.has(to)) to++;
    if (to - from >= FEWEST_LINKS) for (let i = from; i < to; i++) blocks[i] = { ...blocks[i]!, aside: true };
    from = to;
  }
}

export interface Page {
  readonly title: string | null;
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  readonly cut: boolean;
  /** Addresses of the pages that its frames show and that are not at hand. */
  readonly elsewhere: readonly string[];
}

/** Frames in frames: no page of an organ has more, and a page that shows itself never ends. */
const DEEPEST_FRAME = 4;
const MOST_FRAMES = 100;

const FRAME = /<i?frame/i;

/**
 * Puts the page that a frame shows in the frame's place: what `srcdoc` says, or what `frame` has for the address.
 * Returns the addresses of those that it has not.
 */
function fillFrames(root: readonly Node[], frame: (address: string) => string | null): string[] {
  const elsewhere: string[] = [];
  let filled = 0;
  const fill = (nodes: readonly Node[], depth: number) =>
    walk(nodes, (node) => {
      if (!isElement(node)) return false;
      if (node.name !== 'iframe' && node.name !== 'frame') return true;
      const { src = '', srcdoc } = node.attribs;
      const html = srcdoc ?? (src ? frame(src) : null);
      if (html === null || depth >= DEEPEST_FRAME || filled >= MOST_FRAMES || nestsTooDeep(html)) {
        if (src && !/^(?:about|javascript):/i.test(src)) elsewhere.push(src);
        return false;
      }
      filled++;
      const inner = nodesOf(html);
      fill(inner, depth + 1);
      Object.assign(node, { name: 'div', children: inner });
      return false;
    });
  fill(root, 0);
  return elsewhere;
}

const SCRIPT = /<(script|style)\b/gi;
const TABLE_TAGS = /<\/?table/gi;

/** The page without its scripts and styles, in which any sign may stand; one that is not closed stays. */
function withoutScripts(html: string): string {
  let text = '';
  let from = 0;
  const unclosed = new Set<string>();
  SCRIPT.lastIndex = 0;
  for (let begin = SCRIPT.exec(html); begin !== null; begin = SCRIPT.exec(html)) {
    const name = begin[1]!.toLowerCase();
    // Looking for the end of each would read the whole rest again and again.
    if (unclosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = SCRIPT.lastIndex;
    if (closing.exec(html) === null) {
      unclosed.add(name);
      continue;
    }
    text += html.slice(from, begin.index);
    from = closing.lastIndex;
    SCRIPT.lastIndex = from;
  }
  return text + html.slice(from);
}

/** Whether the page stops short: inside a tag, a number or a table, or in text without the end of the page that it began. */
function isCut(html: string): boolean {
  if (endsInNumber(html)) return true;
  const page = withoutScripts(html).trimEnd();
  if (page.lastIndexOf('<') > page.lastIndexOf('>')) return true;
  if (page.match(TABLE_TAGS)?.at(-1)?.[1] === 't') return true;
  return !page.endsWith('>') && /<(?:html|body)\b/i.test(page) && !/<\/(?:html|body)\s*>/i.test(page);
}

/** Keeps what a meta element says; the first of a name counts. */
function note({ attribs }: Element, meta: Map<string, string>): void {
  const name = (attribs.name ?? attribs.property)?.toLowerCase();
  if (name && attribs.content && !meta.has(name)) meta.set(name, squeeze(attribs.content));
}

/**
 * Reads a decoded page. Scripts, styles and choices of forms are passed over.
 * @param frame the page that a frame of an address shows, where it is at hand
 */
export function readHtml(html: string, frame: (address: string) => string | null = () => null): Page {
  const nodes = nodesOf(html);
  const elsewhere = FRAME.test(html) ? fillFrames(nodes, frame) : [];
  const meta = new Map<string, string>();
  let title = '';
  const blocks: Block[] = [];
  let text = '';
  let heading = false;
  // How deep the walk is in links and in what is no part of the text, and whether words stand outside of links.
  let links = 0;
  let asides = 0;
  let outside = false;
  const linked = new Set<number>();
  const flush = () => {
    if (text === '') return;
    const squeezed = squeeze(text);
    if (squeezed) {
      if (!outside && !heading) linked.add(blocks.length);
      blocks.push({ kind: 'text', text: squeezed, heading, ...(asides > 0 ? { aside: true } : {}) });
    }
    text = '';
    outside = false;
  };
  walk(
    nodes,
    (node) => {
      if (!isElement(node)) {
        const words = textOf(node);
        text += words;
        if (links === 0 && !outside) outside = /[^\s|·•>-]/.test(words);
        return false;
      }
      if (node.name === 'meta') note(node, meta);
      if (node.name === 'title' && !title) title = squeeze(node.children.map(textOf).join(''));
      if (isPassedOver(node)) return false;
      if (node.name === 'a') links++;
      if (!BLOCKS.has(node.name)) return true;
      flush();
      if (HEADINGS.has(node.name)) heading = true;
      if (node.name === 'table') {
        const rows = tableRows(node);
        if (rows) {
          blocks.push(asides > 0 ? { ...formTable(rows), aside: true } : formTable(rows));
          return false;
        }
      }
      if (isAside(node)) asides++;
      return true;
    },
    (element) => {
      if (element.name === 'a') links--;
      if (!BLOCKS.has(element.name)) return;
      flush();
      if (isAside(element)) asides--;
      if (HEADINGS.has(element.name)) heading = false;
    },
  );
  flush();
  markLinks(blocks, linked);
  return { title: title || null, meta, blocks, cut: isCut(html), elsewhere };
}
