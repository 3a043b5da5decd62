/** Takes out of a page's tree what nobody sees on the page, and what is struck out. */
import { END_OF_OVERRIDE, RIGHT_TO_LEFT } from '../seen-order.js';
import { colorOf } from './color.js';
import { coverBefore, coverCut, covered } from './covered.js';
import { Scope } from './declared.js';
import { contentOf } from './generated.js';
import { GROUP } from './html-names.js';
import { type Inherited, outermost, within } from './inherited.js';
import { Markers, markerOfList } from './markers.js';
import { arranged, isPlaced, type Placing, UNPLACED } from './order.js';
import { isApartInFormula, PHRASES, readAs } from './parts-of-line.js';
import type { Sight } from './sight.js';
import { type ElementNode, element, isElement, type Node, text, walk } from './tree.js';
import { withoutDigits } from './web-fonts.js';

export interface Seen {
  readonly nodes: Node[];
  /** Rows and columns of tables that are not shown, although they hold their places. */
  readonly unseen: ReadonlySet<Node>;
}

/** A page without any of these words hides nothing. */
export const MAY_HIDE =
  /<(?:s|small|strike|del|dialog|style|link|bdo|ol|math)\b|\bhidden\b|\bpopover\b|\bstyle\s*=|<font\b|\bbgcolor\b/i;

const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** Elements whose place in a table stays when they are unseen. */
const CELLS = new Set(['td', 'th']);
const COLUMNS = new Set(['col', 'colgroup']);
/** Elements that have nothing before or behind what they show. */
const REPLACED = new Set([
  ...['img', 'br', 'hr', 'input', 'select', 'textarea', 'video', 'canvas', 'meta', 'link'],
]);

/** What is said beside a page of how it is seen. */
export interface Circumstances {
  /** The style sheet of an address, where it is at hand. */
  readonly linked?: (address: string) => string | null;
  /** Elements that the page's scripts show, whatever its styles say. */
  readonly shown?: ReadonlySet<Node>;
}

/** Puts what a sheet writes before and behind an element into it. */
function generate(node: ElementNode, depth: number, scope: Scope, outer: Inherited): void {
  for (const side of ['before', 'after'] as const) {
    const made = scope.sight(node, depth, side);
    const said = made?.content ? contentOf(made.content, node.attribs) : '';
    if (!made || said === '' || made.gone || made.paint.struck) continue;
    const { unseen, veiled, otherDigits } = within(outer, made);
    if (unseen) continue;
    const words = veiled ? covered(said) : otherDigits ? withoutDigits(said) : said;
    const apart =
      made.apart.block || made.apart.stacks || made.apart.odd ? 'div' : made.apart.raised ? 'sup' : null;
    const part = apart ? element(apart, [text(words, node)], node) : text(words, node);
    node.children = side === 'before' ? [part, ...node.children] : [...node.children, part];
  }
}

/** Takes away the first letter of an element where a sheet hides it. */
function hideFirstLetter(node: ElementNode, depth: number, scope: Scope, outer: Inherited): void {
  const made = scope.sight(node, depth, 'first-letter');
  if (!made || !(made.paint.struck || within(outer, made).unseen)) return;
  let found = false;
  walk(node.children, (one) => {
    if (!found && one.type === 'text' && one.data.trim() !== '') {
      found = true;
      one.data = one.data.trimStart().replace(/^./su, '');
    }
    return !found;
  });
}

/** What elements say of where they, or what is in them, are put, by their parents and by themselves. */
class Placings {
  readonly #of = new Map<Node, Map<Node, Placing>>();

  add(node: ElementNode, placing: Placing): void {
    if (!isPlaced(placing)) return;
    for (const about of [node.parent as Node | null, placing.flow ? node : null]) {
      if (!about) continue;
      const known = this.#of.get(about);
      if (known) known.set(node, placing);
      else this.#of.set(about, new Map([[node, placing]]));
    }
  }

  /** Whether what is in an element stands beside each other, each with a width of its own. */
  isRow(node: Node | null): boolean {
    return node !== null && this.#of.get(node)?.get(node)?.flow === 'row';
  }

  /** Puts what is in an element into the order in which it is seen; those that then are one line are told. */
  arrange(node: ElementNode, { direction }: Inherited): readonly Node[] {
    const of = this.#of.get(node);
    const found = of && arranged(node, of.get(node) ?? UNPLACED, of, direction);
    if (!found) return [];
    node.children = found.children;
    return found.joined ? found.children : [];
  }
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
  const states: Inherited[] = [outermost(page.others ? 'unknown' : colorOf('white'))];
  /** Elements that put what is in them below or apart from each other. */
  const stacks = new Set<Node>();
  const markers = new Markers();
  const placings = new Placings();
  const drop = (node: Node) => {
    dropped.add(node);
    return false;
  };
  const go = (node: ElementNode, state: Inherited, depth: number, sight: Sight | null = null): boolean => {
    const isItem = node.name === 'li' || sight?.item;
    const turned = sight?.overrides && state.direction === 'rtl';
    states.push(state);
    if (node.name === 'input' && node.attribs.value && (state.veiled || state.otherDigits))
      node.attribs.value = (state.veiled ? covered : withoutDigits)(node.attribs.value);
    if (!REPLACED.has(node.name)) {
      generate(node, depth, inside.at(-1)!, state);
      hideFirstLetter(node, depth, inside.at(-1)!, state);
      const number = isItem && state.marker ? markers.before(node, state.marker) : '';
      if (number && !state.unseen) node.children = [text(number, node), ...node.children];
    }
    if (turned) node.children = [text(RIGHT_TO_LEFT, node), ...node.children, text(END_OF_OVERRIDE, node)];
    if (!node.scope) return true;
    inside.push(new Scope(node.children, linked));
    if (inside.at(-1)!.others) states[states.length - 1] = { ...state, background: 'unknown' };
    return true;
  };
  /** Whether a box stands in what is struck out: the line does not go through it. */
  const holdsBox = (node: ElementNode, depth: number): boolean => {
    let found = false;
    walk(node.children, (one, below) => {
      const box = isElement(one) && inside.at(-1)!.sight(one, depth + 1 + below);
      found ||= box ? box.apart.box || box.apart.block : false;
      return !found && isElement(one);
    });
    return found;
  };
  /** Tells what of a table is unseen, where its place may stay; null where it is gone on into. */
  const goneOf = (node: ElementNode, found: Sight, struck: boolean): boolean | null => {
    const { name } = node;
    const gone = found.gone || struck;
    const collapses = found.visibility === 'collapse';
    if (COLUMNS.has(name)) {
      if (collapses) unseen.add(node);
    } else if (name === 'tr' && (gone || collapses)) unseen.add(node);
    else if (found.boxless || (ROW_GROUPS.has(name) && (gone || collapses))) return drop(node);
    else if (gone) {
      if (!CELLS.has(name)) return drop(node);
      node.children = [];
      return false;
    }
    return null;
  };
  const enter = (node: Node, depth: number): boolean => {
    const around = states.at(-1)!;
    if (!isElement(node)) {
      if (around.unseen && node.type === 'text') return drop(node);
      if (around.veiled && node.type === 'text') node.data = covered(node.data);
      else if (around.otherDigits && node.type === 'text') node.data = withoutDigits(node.data);
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
    // What is struck out in part is seen, and nobody can read it.
    const inPart = found.paint.struck && !found.gone && holdsBox(node, depth);
    const gone = goneOf(node, found, found.paint.struck && !inPart);
    if (gone !== null) return gone;
    const inner = within(outer, found);
    const state = inPart ? { ...inner, illegible: true, veiled: true } : inner;
    placings.add(node, found.placing);
    if (found.paint.covers) coverBefore(node);
    if (found.geometry.cutAt !== null) coverCut(node, found.geometry.cutAt);
    if (found.role && !node.attribs.role) node.attribs.role = found.role;
    if (found.group && (name === 'tr' || ROW_GROUPS.has(name))) node.attribs[GROUP] = found.group;
    if (found.apart.stacks) stacks.add(node);
    if (PHRASES.has(name) && !laidOut) {
      const inRow = placings.isRow(node.parent as Node | null);
      const as = readAs(node, found, { turned: state.direction === 'rtl', inRow, dropped });
      if (as) renamed.set(node, as);
    }
    return state.unseen && name === 'input' ? drop(node) : go(node, state, depth, found);
  };
  const keep = (list: Node[]) =>
    list.some((node) => dropped.has(node)) ? list.filter((n) => !dropped.has(n)) : list;
  walk(nodes, enter, (element) => {
    const state = states.pop()!;
    if (element.scope) inside.pop();
    if (dropped.size > 0) element.children = keep(element.children);
    for (const joined of placings.arrange(element, state)) renamed.delete(joined as ElementNode);
  });
  for (const [element, name] of renamed) element.name = name;
  return { nodes: keep(nodes), unseen };
}
