/** Takes out of a page's tree what nobody sees on the page, and what is struck out. */
import { cascade, type Style, styleOf } from './declarations.js';
import { BLOCKS } from './html-names.js';
import { alike, type Color, colorOf, type Sight, sightOf } from './sight.js';
import { StyleSheet } from './style-sheet.js';
import { type Element, isElement, type Node, textOf, walk } from './tree.js';

/** What goes on from an element to those in it. */
interface State {
  readonly hidden: boolean;
  readonly tiny: boolean;
  readonly indented: boolean;
  readonly color: Color | null;
  readonly background: Color;
  /** Whether text is unseen, by any of these. */
  readonly unseen: boolean;
}

export interface Seen {
  readonly nodes: Node[];
  /** Rows and columns of tables that are not shown, although they hold their places. */
  readonly unseen: ReadonlySet<Node>;
}

/** A page without any of these words hides nothing. */
export const MAY_HIDE =
  /<(?:s|strike|del|dialog|style|link)\b|\bhidden\b|\bpopover\b|\bstyle\s*=|<font\b|\bbgcolor\b/i;

const STRUCK = new Set(['s', 'strike', 'del']);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** Elements whose place in a table stays when they are unseen. */
const CELLS = new Set(['td', 'th']);
const COLUMNS = new Set(['col', 'colgroup']);
const NO_STYLE = new Map<string, string>();

/** The sheets that a page carries or that `linked` has, and whether there are others that are not at hand. */
function sheetsOf(nodes: readonly Node[], linked: (address: string) => string | null) {
  const sheet = new StyleSheet();
  let others = false;
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    const { media = '' } = node.attribs;
    const add = (css: string) => {
      others ||= /@import/i.test(css);
      sheet.add(media ? `@media ${media.replace(/[{};]/g, '')}{${css}}` : css);
    };
    if (node.name === 'style') add(node.children.map(textOf).join(''));
    if (node.name === 'link' && /\bstylesheet\b/i.test(node.attribs.rel ?? '')) {
      const css = linked(node.attribs.href ?? '');
      if (css === null) others = true;
      else add(css);
    }
    return true;
  });
  return { sheet, others };
}

/** Presentation that attributes and the browser's own styles give, before any sheet. */
function ownStyle({ name, attribs }: Element): Style | null {
  const normal = new Map<string, string>();
  if (STRUCK.has(name)) normal.set('text-decoration', 'line-through');
  if ('hidden' in attribs && attribs.hidden?.toLowerCase() !== 'until-found') normal.set('display', 'none');
  else if ('hidden' in attribs) normal.set('content-visibility', 'hidden');
  if ((name === 'dialog' && !('open' in attribs)) || 'popover' in attribs) normal.set('display', 'none');
  if (name === 'font' && attribs.color) normal.set('color', attribs.color.trim().toLowerCase());
  if (attribs.bgcolor) normal.set('background-color', attribs.bgcolor.trim().toLowerCase());
  return normal.size > 0 ? { normal, important: NO_STYLE } : null;
}

function within(outer: State, sight: Sight): State {
  const hidden = sight.visibility === null ? outer.hidden : sight.visibility !== 'visible';
  const tiny = sight.tiny ?? outer.tiny;
  const indented = sight.indented ?? outer.indented;
  const color = sight.color ?? outer.color;
  const background = sight.background ?? outer.background;
  const blank = color !== null && (color === 'none' || alike(color, background));
  return { hidden, tiny, indented, color, background, unseen: hidden || tiny || indented || blank };
}

/**
 * The nodes that a person sees.
 * @param linked the style sheet of an address, where it is at hand
 */
export function seen(nodes: Node[], linked: (address: string) => string | null = () => null): Seen {
  const { sheet, others } = sheetsOf(nodes, linked);
  const unseen = new Set<Node>();
  const dropped = new Set<Node>();
  const styles = new Map<string, Style | null>();
  const sights = new Map<Style, [Sight?, Sight?]>();
  // Without a sheet that is not at hand, the page is white.
  const states: State[] = [
    {
      hidden: false,
      tiny: false,
      indented: false,
      color: null,
      background: others ? 'unknown' : colorOf('white'),
      unseen: false,
    },
  ];
  const inline = (css: string): Style | null => {
    let style = styles.get(css);
    if (style === undefined) {
      style = styleOf(css);
      styles.set(css, style);
    }
    return style;
  };
  const sight = (element: Node & Element, depth: number): Sight | null => {
    const { name, attribs } = element;
    const stands = !BLOCKS.has(name);
    const own = ownStyle(element);
    const rules = sheet.empty ? [] : sheet.stylesFor(element, depth);
    const said = attribs.style ? inline(attribs.style) : null;
    if (!own && rules.length === 0) {
      if (!said) return null;
      // Pages from Word say the same style thousands of times.
      const known = sights.get(said) ?? [];
      sights.set(said, known);
      known[+stands] ??= sightOf(cascade([said]), stands);
      return known[+stands]!;
    }
    return sightOf(cascade([...(own ? [own] : []), ...rules, ...(said ? [said] : [])]), stands);
  };
  const drop = (node: Node) => {
    dropped.add(node);
    return false;
  };
  const enter = (node: Node, depth: number): boolean => {
    const outer = states.at(-1)!;
    if (!isElement(node)) return outer.unseen && node.type === 'text' ? drop(node) : false;
    const { name } = node;
    if (name === 'script' || name === 'style') return false;
    const found = sight(node, depth);
    if (!found) {
      if (outer.unseen && name === 'input') return drop(node);
      states.push(outer);
      return true;
    }
    const collapses = found.visibility === 'collapse';
    if (COLUMNS.has(name)) {
      if (collapses) unseen.add(node);
    } else if (name === 'tr' && (found.gone || found.struck || collapses)) unseen.add(node);
    else if (found.boxless || (ROW_GROUPS.has(name) && (found.gone || found.struck || collapses)))
      return drop(node);
    else if (found.gone || found.struck) {
      if (!CELLS.has(name)) return drop(node);
      node.children = [];
      return false;
    }
    if (found.role && !node.attribs.role) node.attribs.role = found.role;
    const state = within(outer, found);
    if (state.unseen && name === 'input') return drop(node);
    states.push(state);
    return true;
  };
  const keep = (list: Node[]) =>
    list.some((node) => dropped.has(node)) ? list.filter((n) => !dropped.has(n)) : list;
  walk(nodes, enter, (element) => {
    states.pop();
    if (dropped.size > 0) element.children = keep(element.children);
  });
  return { nodes: keep(nodes), unseen };
}
