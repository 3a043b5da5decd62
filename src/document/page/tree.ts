/** The tree of a page, and the walk over it without recursion: pages nest ten thousand elements deep. */
import { load } from 'cheerio/slim';

/**
 * One instance reads all pages. Each `load` makes a class of its own, which the engine keeps until its next full
 * collection, and the page's tree with it: that takes twice the time and much memory.
 */
const $ = load('', { xml: { xmlMode: false, recognizeCDATA: true } });

type Tree = ReturnType<(typeof $)['root']>[0];
export type Node = NonNullable<Tree>['children'][number];
export interface Element {
  name: string;
  attribs: Record<string, string>;
  children: Node[];
}

/** The nodes of a page, in their order. The doctype in front tells cheerio that this is markup and no selector. */
export const nodesOf = (html: string): Node[] => $(`<!doctype html>${html}`).toArray() as Node[];

export const isElement = (node: Node): node is Node & Element => 'name' in node && 'attribs' in node;
/** A piece of text; of comments and declarations nothing is read. */
export const textOf = (node: Node) => (node.type === 'text' ? node.data : '');
export const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Elements in which a frame's page or a shadow tree stands: styles do not reach into them, nor out of them. */
export const scopes = new WeakSet<Node>();

/** Puts an element with these children in the place of a node. */
export function replace(node: Node, name: string, children: Node[]): void {
  Object.assign(node, { type: 'tag', name, attribs: {}, children });
  for (const child of children) child.parent = node as Node['parent'];
}

/** Visits every node below `root` in document order; `enter` returns false to skip an element's children. */
export function walk(
  root: readonly Node[],
  enter: (node: Node, depth: number) => boolean,
  leave: (element: Node & Element) => void = () => {},
): void {
  // The elements that the walk is in, and in each list of nodes, the root's first, how far it has come.
  const inside: (Node & Element)[] = [];
  const next = [0];
  let nodes = root;
  for (;;) {
    const node = nodes[next[inside.length]!++];
    if (!node) {
      const element = inside.pop();
      if (!element) return;
      leave(element);
      nodes = inside.at(-1)?.children ?? root;
    } else if (enter(node, inside.length) && isElement(node)) {
      inside.push(node);
      next[inside.length] = 0;
      nodes = node.children;
    }
  }
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
