/** Takes out of a page's tree what nobody sees on the page, and what is struck out. */
import { UNKNOWN_SIGN } from '../document.js';
import { END_OF_OVERRIDE, RIGHT_TO_LEFT } from '../seen-order.js';
import { alike, type Color, colorOf } from './color.js';
import { cascade, styleOf } from './declarations.js';
import { contentOf } from './generated.js';
import { gluesDigits } from './glued-digits.js';
import { BLOCKS } from './html-names.js';
import { type Marker, Markers, markerOfList } from './markers.js';
import { arranged, isPlaced, type Placing, UNPLACED } from './order.js';
import { NEARLY_NOTHING, type Sight, sightOf } from './sight.js';
import { type Generated, type Rule, StyleSheet } from './style-sheet.js';
import { type Element, type ElementNode, element, isElement, type Node, text, textOf, walk } from './tree.js';

/** What goes on from an element to those in it. */
interface State {
  readonly hidden: boolean;
  readonly tiny: boolean;
  readonly indented: boolean;
  readonly color: Color | null;
  readonly background: Color;
  readonly direction: 'ltr' | 'rtl';
  /** What the filters around do to colors; null for nothing. */
  readonly tint: ((color: Color) => Color) | null;
  /** Whether discs or a cloud stand in the place of letters. */
  readonly masked: boolean;
  readonly marker: Marker | null;
  readonly opacity: number;
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
  /<(?:s|small|strike|del|dialog|style|link|bdo|ol|math)\b|\bhidden\b|\bpopover\b|\bstyle\s*=|<font\b|\bbgcolor\b/i;

const STRUCK = new Set(['s', 'strike', 'del']);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** Elements whose place in a table stays when they are unseen. */
const CELLS = new Set(['td', 'th']);
const COLUMNS = new Set(['col', 'colgroup']);
/** Formulas in which what is behind the first part stands above, below or beside it. */
const FORMULAS = new Set('mfrac msup msub msubsup munder mover munderover mroot'.split(' '));
/** Elements that are nothing but a piece of a line. */
const PHRASES = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 'small', 'label']);
/** Whether an element or a text says anything. */
function saysSomething(node: Node): boolean {
  let found = false;
  walk([node], (one) => {
    found ||= /\S/.test(textOf(one));
    return !found && isElement(one);
  });
  return found;
}
/** Whether a part of a formula stands elsewhere than behind the part before it. */
const isApartInFormula = ({ parent, prev }: ElementNode): boolean =>
  prev !== null && parent !== null && 'name' in parent && FORMULAS.has(parent.name);

const NO_RULES: readonly Rule[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
/** Elements that have nothing before or behind what they show. */
const REPLACED = new Set([
  'img',
  'br',
  'hr',
  'input',
  'select',
  'textarea',
  'video',
  'canvas',
  'meta',
  'link',
]);

/** The sheets that a page carries or that `linked` has, and whether there are others that are not at hand. */
function sheetsOf(nodes: readonly Node[], linked: (address: string) => string | null) {
  const sheet = new StyleSheet();
  const sheets: string[] = [];
  let others = false;
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    if (node.name !== 'style' && node.name !== 'link') return !node.scope;
    const { media = '' } = node.attribs;
    const add = (css: string) => {
      others ||= /@import/i.test(css);
      sheets.push(media ? `@media ${media.replace(/[{};]/g, '')}{${css}}` : css);
    };
    if (node.name === 'style') add(node.children.map(textOf).join(''));
    if (node.scope) return false;
    if (node.name === 'link' && /\bstylesheet\b/i.test(node.attribs.rel ?? '')) {
      const css = linked(node.attribs.href ?? '');
      if (css === null) others = true;
      else add(css);
    }
    return true;
  });
  sheet.read(sheets);
  return { sheet, others };
}

/** Presentation that attributes and the browser's own styles give, before any sheet, as declarations. */
function ownStyle({ name, attribs }: Element): string {
  let css = '';
  if (name === 'small') css += 'font-size:smaller;';
  if (STRUCK.has(name)) css += 'text-decoration:line-through;';
  if (name === 'bdo') css += 'unicode-bidi:bidi-override;';
  const { hidden, bgcolor, popover, dir } = attribs;
  if (dir !== undefined) css += `direction:${dir.split(';')[0]};`;
  if (hidden !== undefined)
    css += hidden.toLowerCase() === 'until-found' ? 'content-visibility:hidden;' : 'display:none;';
  if (popover !== undefined || (name === 'dialog' && attribs.open === undefined)) css += 'display:none;';
  if (name === 'font' && attribs.color) css += `color:${attribs.color.split(';')[0]};`;
  return bgcolor ? `${css}background-color:${bgcolor.split(';')[0]}` : css;
}

/** What lies on more letters is a curtain before a page, which its scripts draw away. */
const MOST_COVERED = 40;
const BLACK: Color = [0, 0, 0];

/** Each letter is covered, and how many there are is seen at most. */
const covered = (words: string) => words.replace(/\S/gu, UNKNOWN_SIGN);

function within(outer: State, sight: Sight): State {
  const hidden = sight.visibility === null ? outer.hidden : sight.visibility !== 'visible';
  const tiny = sight.tiny ?? outer.tiny;
  const indented = sight.indented ?? outer.indented;
  const color = sight.color ?? outer.color;
  const own = sight.filter?.tint ?? null;
  const around = outer.tint;
  const tint = own ? (around ? (one: Color) => around(own(one)) : own) : around;
  const background =
    sight.background === null ? outer.background : tint ? tint(sight.background) : sight.background;
  // Letters are black where nothing is said; only a filter makes that matter.
  const shown = tint ? tint(color ?? BLACK) : color;
  const blank = shown !== null && (shown === 'none' || alike(shown, background));
  const direction = sight.direction ?? outer.direction;
  const masked = sight.masked ?? outer.masked;
  const marker = sight.marker ?? outer.marker;
  const opacity = outer.opacity * sight.opacity;
  const unseen = hidden || tiny || indented || blank || opacity < NEARLY_NOTHING;
  return { hidden, tiny, indented, color, background, direction, tint, masked, marker, opacity, unseen };
}

/** What one page, frame or shadow tree says of how its elements are seen: its sheets do not reach beyond it. */
class Scope {
  readonly #sheet: StyleSheet;
  // Pages say the same style thousands of times.
  readonly #inLine = new Map<string, Sight | null>();
  readonly #asBlock = new Map<string, Sight | null>();
  /** Whether a sheet is not at hand, which may paint the page's ground. */
  readonly others: boolean;

  constructor(nodes: readonly Node[], linked: (address: string) => string | null) {
    ({ sheet: this.#sheet, others: this.others } = sheetsOf(nodes, linked));
  }

  /** Of an element, or of what a sheet makes before or behind it. */
  sight(element: Node & Element, depth: number, side?: Generated): Sight | null {
    if (side && this.#sheet.generatesNothing) return null;
    const own = side ? '' : ownStyle(element);
    const rules = this.#sheet.empty ? NO_RULES : this.#sheet.rulesFor(element, depth, side);
    const { style = '' } = side ? NO_ATTRIBUTES : element.attribs;
    if (own === '' && rules.length === 0 && style === '') return null;
    const inline = side !== undefined || !BLOCKS.has(element.name);
    const sights = inline ? this.#inLine : this.#asBlock;
    // Most elements say their style themselves.
    const plain = own === '' && rules.length === 0;
    const key = plain ? style : `\0${own}\n${style}\n${rules.map(({ order }) => order).join(' ')}`;
    const known = sights.get(key);
    if (known !== undefined) return known;
    const styles = [styleOf(own), ...rules.map((rule) => rule.style), this.#sheet.styleOf(style)].filter(
      (one) => one !== null,
    );
    const found = styles.length === 0 ? null : sightOf(cascade(styles), inline);
    sights.set(key, found);
    return found;
  }
}

/** What is said beside a page of how it is seen. */
export interface Circumstances {
  /** The style sheet of an address, where it is at hand. */
  readonly linked?: (address: string) => string | null;
  /** Elements that the page's scripts show, whatever its styles say. */
  readonly shown?: ReadonlySet<Node>;
}

/** The nodes that a person sees. */
export function seen(nodes: Node[], { linked = () => null, shown }: Circumstances = {}): Seen {
  const page = new Scope(nodes, linked);
  const inside: Scope[] = [page];
  const unseen = new Set<Node>();
  // Names change at the end: until then, styles are found by them.
  const renamed = new Map<ElementNode, string>();
  const dropped = new Set<Node>();
  // Where all sheets are at hand, the page is white.
  const background = page.others ? 'unknown' : colorOf('white');
  const states: State[] = [
    {
      ...{ hidden: false, tiny: false, indented: false, color: null, background, direction: 'ltr' },
      ...{ tint: null, masked: false, marker: null, opacity: 1 },
      unseen: false,
    },
  ];
  /** Elements that put what is in them below or apart from each other. */
  const stacks = new Set<Node>();
  const markers = new Markers();
  /** What elements say of where they, or what is in them, are put, by their parents and by themselves. */
  const placed = new Map<Node, Map<Node, Placing>>();
  const place = (node: ElementNode, placing: Placing) => {
    if (!isPlaced(placing)) return;
    for (const about of [node.parent as Node | null, placing.flow ? node : null]) {
      if (!about) continue;
      const known = placed.get(about);
      if (known) known.set(node, placing);
      else placed.set(about, new Map([[node, placing]]));
    }
  };
  const arrange = (node: ElementNode, { direction }: State) => {
    const of = placed.get(node)!;
    const found = arranged(node, of.get(node) ?? UNPLACED, of, direction);
    if (!found) return;
    node.children = found.children;
    if (found.joined) for (const child of found.children) renamed.delete(child as ElementNode);
  };
  const drop = (node: Node) => {
    dropped.add(node);
    return false;
  };
  /** Puts what a sheet writes before and behind an element into it. */
  const generate = (node: ElementNode, depth: number, outer: State) => {
    for (const side of ['before', 'after'] as const) {
      const made = inside.at(-1)!.sight(node, depth, side);
      const said = made?.content ? contentOf(made.content, node.attribs) : '';
      if (!made || said === '' || made.gone || made.struck) continue;
      const { unseen, masked } = within(outer, made);
      if (unseen) continue;
      const words = masked ? covered(said) : said;
      const apart = made.block || made.stacks || made.odd ? 'div' : made.raised ? 'sup' : null;
      const part = apart ? element(apart, [text(words, node)], node) : text(words, node);
      node.children = side === 'before' ? [part, ...node.children] : [...node.children, part];
    }
  };
  /** Covers the few letters of a cell that stand before a box that lies on them. */
  const coverBefore = (node: ElementNode) => {
    const around = node.parent as Node | null;
    if (!around || !isElement(around) || around.name === 'body') return;
    const before = around.children.slice(0, around.children.indexOf(node));
    const texts: (Node & { data: string })[] = [];
    let letters = 0;
    walk(before, (one) => {
      if (one.type === 'text') texts.push(one);
      letters += textOf(one).trim().length;
      return letters <= MOST_COVERED && isElement(one);
    });
    if (letters <= MOST_COVERED) for (const one of texts) one.data = covered(one.data);
  };
  /** Takes away the first letter of an element where a sheet hides it. */
  const hideFirstLetter = (node: ElementNode, depth: number, outer: State) => {
    const made = inside.at(-1)!.sight(node, depth, 'first-letter');
    if (!made || !(made.struck || within(outer, made).unseen)) return;
    let found = false;
    walk(node.children, (one) => {
      if (!found && one.type === 'text' && one.data.trim() !== '') {
        found = true;
        one.data = one.data.trimStart().replace(/^./su, '');
      }
      return !found;
    });
  };
  /** Whether an element in a line has a width of its own. */
  const isBox = ({ box }: Sight, { parent }: Node) =>
    box || (parent !== null && placed.get(parent as Node)?.get(parent as Node)?.flow === 'row');
  const go = (node: ElementNode, state: State, depth: number, sight: Sight | null = null): boolean => {
    const isItem = node.name === 'li' || sight?.item;
    const turned = sight?.overrides && state.direction === 'rtl';
    states.push(state);
    if (node.name === 'input' && state.masked && node.attribs.value)
      node.attribs.value = covered(node.attribs.value);
    if (!REPLACED.has(node.name)) {
      generate(node, depth, state);
      hideFirstLetter(node, depth, state);
      const number = isItem && state.marker ? markers.before(node, state.marker) : '';
      if (number && !state.unseen) node.children = [text(number, node), ...node.children];
    }
    if (turned) node.children = [text(RIGHT_TO_LEFT, node), ...node.children, text(END_OF_OVERRIDE, node)];
    if (!node.scope) return true;
    inside.push(new Scope(node.children, linked));
    if (inside.at(-1)!.others) states[states.length - 1] = { ...state, background: 'unknown' };
    return true;
  };
  const enter = (node: Node, depth: number): boolean => {
    const around = states.at(-1)!;
    if (!isElement(node)) {
      if (around.unseen && node.type === 'text') return drop(node);
      if (around.masked && node.type === 'text') node.data = covered(node.data);
      return false;
    }
    const { name } = node;
    if (name === 'script' || name === 'style') return false;
    const ofList = markerOfList(node);
    const outer = ofList ? { ...around, marker: ofList } : around;
    const laidOut = (stacks.has(node.parent!) && PHRASES.has(name)) || isApartInFormula(node);
    if (laidOut) renamed.set(node, 'div');
    const found = shown?.has(node) ? null : inside.at(-1)!.sight(node, depth);
    if (!found) return outer.unseen && name === 'input' ? drop(node) : go(node, outer, depth);
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
    const state = within(outer, found);
    place(node, found.placing);
    if (found.covers) coverBefore(node);
    if (found.role && !node.attribs.role) node.attribs.role = found.role;
    if (found.stacks) stacks.add(node);
    if (PHRASES.has(name) && !laidOut) {
      if (found.block || found.stacks) renamed.set(node, 'div');
      // A number that is raised as a whole is no mark behind one.
      else if (found.raised && node.prev && saysSomething(node.prev)) renamed.set(node, 'sup');
      // Digits that may be seen apart are not one number.
      // In a line from right to left boxes follow each other that way, whatever is in them.
      else if (
        ((found.wide && isBox(found, node)) || (found.box && state.direction === 'rtl')) &&
        gluesDigits(node, dropped, true)
      )
        renamed.set(node, 'div');
      else if (found.odd && gluesDigits(node, dropped)) renamed.set(node, 'div');
    }
    return state.unseen && name === 'input' ? drop(node) : go(node, state, depth, found);
  };
  const keep = (list: Node[]) =>
    list.some((node) => dropped.has(node)) ? list.filter((n) => !dropped.has(n)) : list;
  walk(nodes, enter, (element) => {
    const state = states.pop()!;
    if (element.scope) inside.pop();
    if (dropped.size > 0) element.children = keep(element.children);
    if (placed.has(element)) arrange(element, state);
  });
  for (const [element, name] of renamed) element.name = name;
  return { nodes: keep(nodes), unseen };
}
