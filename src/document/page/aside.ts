/** What a page itself marks as no part of its text: menus, footers, runs of links. */
import type { Block } from '../document.js';
import { type Element, isElement, type Node, textOf, walk } from './tree.js';

/** Elements that hold no part of the page's text, by their names, roles and classes. */
const ASIDE = new Set(['nav', 'footer', 'aside', 'menu']);
const ASIDE_ROLE = /^(?:navigation|contentinfo|search|menu(?:bar)?|complementary)$/i;
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|(?:top|left|side|main|sub)-?nav|menu|footer|sidebar|friend-?links?)(?:$|[\s_-])/i;
export const isAside = ({ name, attribs }: Element) =>
  ASIDE.has(name) ||
  (attribs.role !== undefined && ASIDE_ROLE.test(attribs.role)) ||
  (((attribs.class !== undefined && ASIDE_CLASS.test(attribs.class)) ||
    (attribs.id !== undefined && ASIDE_CLASS.test(attribs.id))) &&
    name !== 'body' &&
    name !== 'html');

/** Whether a cell is nothing but several links: a menu. */
export function isMenu(cell: Element): boolean {
  const links = new Set<Node>();
  let words = true;
  let link: Node | null = null;
  walk(
    cell.children,
    (node) => {
      if (!isElement(node)) {
        if (/\S/.test(textOf(node))) {
          if (link) links.add(link);
          else words = false;
        }
      } else if (node.name === 'a' && node.attribs.href !== undefined) link = node;
      return words;
    },
    (element) => {
      if (element === link) link = null;
    },
  );
  return words && links.size > 1;
}

/** So many links one after the other, with nothing else in their blocks, are a menu; several in one block are. */
const FEWEST_LINKS = 3;

/**
 * Marks the runs of blocks that are nothing but links.
 * @param linked of how many links each block is; 0 or nothing where it is more than links
 */
export function markLinks(blocks: Block[], linked: readonly (number | undefined)[]): void {
  for (let from = 0; from < blocks.length; from++) {
    let [to, links] = [from, 0];
    for (; linked[to]; to++) links += linked[to]!;
    if (links >= FEWEST_LINKS || links > to - from)
      for (let i = from; i < to; i++) blocks[i] = { ...blocks[i]!, aside: true };
    from = to;
  }
}
