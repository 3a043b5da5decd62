/** The tree of a page, and the walk over it without recursion: pages nest ten thousand elements deep. */
import { load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';

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
  /** Whether a frame's page or a shadow tree stands in it: styles do not reach into them, nor out of them. */
  scope?: boolean;
}
export type ElementNode = Node & Element;
type ParentNode = NonNullable<Node['parent']>;

const BEGINS_WITH_TAG = /^\s*<[a-z!]/i;

/** The nodes of a page, in their order. A tag in front tells cheerio that this is markup and no selector. */
export function nodesOf(html: string): Node[] {
  const isMarkup = BEGINS_WITH_TAG.test(html) && html.includes('>');
  return $(isMarkup ? html : `<!doctype html>${html}`).toArray() as Node[];
}

export const isElement = (node: Node): node is ElementNode => 'attribs' in node;
/** It takes no room on a page, although it counts as a blank in expressions. */
const NO_ROOM = '\ufeff';
/** A piece of text; of comments and declarations nothing is read. */
export const textOf = (node: Node) =>
  node.type !== 'text' ? '' : node.data.includes(NO_ROOM) ? node.data.replaceAll(NO_ROOM, '') : node.data;
export const squeeze = (text: string) => text.trim().replace(/\s+/g, ' ');

/** A new piece of text in an element. */
export function text(data: string, parent: ElementNode): Node {
  return { type: 'text', data, parent, prev: null, next: null, children: [] } as unknown as Node;
}

/** A new element in another. */
export function element(name: string, children: Node[], parent: ElementNode): Node {
  const made = { type: 'tag', name, attribs: {}, children, parent, prev: null, next: null };
  for (const child of children) child.parent = made as unknown as ParentNode;
  return made as unknown as Node;
}

/** Puts an element with these children in the place of a node; `scope` where styles do not reach into it. */
export function replace(node: Node, name: string, children: Node[], scope = false): void {
  Object.assign(node, { type: 'tag', name, attribs: {}, children, scope });
  for (const child of children) child.parent = node as ParentNode;
}

/** Visits every node below `root` in document order; `enter` returns false to skip an element's children. */
export function walk(
  root: readonly Node[],
  enter: (node: Node, depth: number) => boolean,
  leave: (element: ElementNode) => void = () => {},
): void {
  // The elements that the walk is in, and in each list of nodes, the root's first, how far it has come.
  const inside: ElementNode[] = [];
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

/** Characters of a page that are looked at at a time. */
const STEP = 16 * 1024;
/** Pages with fewer tags cost little, however they nest. */
const FEW_TAGS = 5_000;
/** Elements that the parser may pass on its way up and down, all tags together: a part of a second's work. */
const MOST_WORK = 120_000_000;

/** Whether a parser's work grows with the square of the page, because its elements nest deep. */
export function nestsTooDeep(html: string): boolean {
  // A tag has two characters at least.
  if (html.length <= 2 * FEW_TAGS) return false;
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1 && tags <= FEW_TAGS; at = html.indexOf('<', at + 1)) tags++;
  if (tags <= FEW_TAGS) return false;
  // The parser itself counts: which elements it closes unasked, only it knows. At each tag it moves all that are open.
  let depth = 0;
  let work = 0;
  const parser = new Parser({
    onopentagname() {
      work += ++depth;
    },
    onclosetag() {
      work += --depth;
    },
  });
  // A closing tag that closes nothing is looked for among all that are open, and nobody is told.
  const close = parser.onclosetag.bind(parser);
  parser.onclosetag = (start, end) => {
    work += depth;
    close(start, end);
  };
  for (let at = 0; at < html.length && work <= MOST_WORK; at += STEP) parser.write(html.slice(at, at + STEP));
  return work > MOST_WORK;
}
