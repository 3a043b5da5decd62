/**
 * What a page carries and does not show before its scripts have run: an article in a script's data, in a template, in
 * a field, for browsers without scripts, or in a box that is shown at the end.
 */
import { type Article, articleOf, signs } from './script-text.js';
import { isElement, type Node, nestsTooDeep, nodesOf, textOf, walk } from './tree.js';

export interface Carried extends Omit<Article, 'html'> {
  readonly nodes: Node[];
  /** The elements around the article, where it is the page itself, which its styles hide until the scripts have run. */
  readonly around: ReadonlySet<Node> | null;
}

/** Fewer Chinese signs are a notice that the page needs scripts. */
const FEWEST = 100;
/** The page shows so little beside what it carries. */
const RATIO = 3;
/** The same for what the page hides: short pages hide drafts and menus. */
const RATIO_HIDDEN = 10;

/** A sign that a script writes by its number. */
const ESCAPED = /[\\%]u[4-9][0-9a-f]{3}|(?:%e[4-9]%[89ab][0-9a-f]%[89ab][0-9a-f]){4}/i;
const TEMPLATE_TYPE =
  /^text\/(?:html|plain|template|x-[\w-]*template|xml|x-handlebars\S*)$|^application\/xml$/i;
/** Attributes in which a server hands a page's scripts their data. */
const OF_SCRIPTS = /^(?:data-|:|v-)/;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

const WITHOUT_TEXT = /^(?:script|style|noscript|template|textarea|title|select)$/;

/** The elements that hold most of the text, from the page down. */
function around(nodes: readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  const sums = [0];
  const counted: [element: Node, sum: number][] = [];
  walk(
    nodes,
    (node) => {
      if (!isElement(node)) sums[sums.length - 1]! += signs(textOf(node));
      const enters = isElement(node) && !WITHOUT_TEXT.test(node.name);
      if (enters) sums.push(0);
      return enters;
    },
    (element) => {
      const sum = sums.pop()!;
      sums[sums.length - 1]! += sum;
      counted.push([element, sum]);
    },
  );
  for (const [element, sum] of counted) if (sum > sums[0]! / 2) found.add(element);
  return found;
}

/** Signs in the text below some nodes, scripts and the like left out. */
function signsIn(nodes: readonly Node[]): number {
  let sum = 0;
  walk(nodes, (node) => {
    if (!isElement(node)) sum += signs(textOf(node));
    return isElement(node) && !WITHOUT_TEXT.test(node.name);
  });
  return sum;
}

/**
 * The article that a page carries, where it shows next to nothing else.
 * @param shown Chinese signs that the page shows
 */
export function carriedBy(html: string, shown: number): Carried | null {
  if (signs(html) < FEWEST && !ESCAPED.test(html)) return null;
  let best: (() => Carried) | null = null;
  let most = Math.max(FEWEST, RATIO * shown) - 1;
  const offer = (size: number, make: () => Carried) => {
    if (size <= most) return;
    most = size;
    best = make;
  };
  const plain = { title: null, published: null, around: null };
  const offerMarkup = (text: string) =>
    offer(signs(text), () => ({ ...plain, nodes: nestsTooDeep(text) ? [] : nodesOf(text) }));
  const offerArticle = (text: string) => {
    const article = articleOf(text);
    if (!article) return;
    const { html: inner, ...head } = article;
    offer(signs(inner), () => ({ ...head, around: null, nodes: nestsTooDeep(inner) ? [] : nodesOf(inner) }));
  };
  const nodes = nodesOf(html);
  const withoutScripts: Node[] = [];
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    const { name, attribs, children } = node;
    if (name === 'noscript') withoutScripts.push(...children);
    else if (name === 'template') offer(signsIn(children), () => ({ ...plain, nodes: children }));
    else if (name === 'textarea' || name === 'xmp') offerMarkup(children.map(textOf).join(''));
    else if (name === 'input' && attribs.value && /^hidden$/i.test(attribs.type ?? ''))
      offerMarkup(attribs.value);
    else if (name === 'script') {
      const text = children.map(textOf).join('');
      if (TEMPLATE_TYPE.test(attribs.type ?? '')) offerMarkup(text.replace(CDATA, '$1'));
      else offerArticle(text);
    } else
      for (const [key, value] of Object.entries(attribs)) {
        if (value.length < FEWEST || !OF_SCRIPTS.test(key)) continue;
        if (/^\s*[{[]/.test(value)) offerArticle(value);
        else if (value.includes('<')) offerMarkup(value);
      }
    return !/^(?:script|style|noscript|template|textarea|xmp|head)$/.test(name) || name === 'head';
  });
  if (withoutScripts.length > 0) offer(signsIn(withoutScripts), () => ({ ...plain, nodes: withoutScripts }));
  if (signsIn(nodes) >= RATIO_HIDDEN * shown)
    offer(signsIn(nodes), () => ({ ...plain, nodes, around: around(nodes) }));
  return (best as (() => Carried) | null)?.() ?? null;
}
