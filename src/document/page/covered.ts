/** Letters that something lies on: of each it is seen that there may be one, and not which. */
import { UNKNOWN_SIGN } from '../document.js';
import { type ElementNode, isElement, type Node, textOf, walk } from './tree.js';

/** What lies on more letters is a curtain before a page, which its scripts draw away. */
const MOST_COVERED = 40;

/** Each letter is covered, and how many there are is seen at most. */
export const covered = (words: string) => words.replace(/\S/gu, UNKNOWN_SIGN);

/** Covers the few letters of a cell that stand before a box that lies on them. */
export function coverBefore(node: ElementNode): void {
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
}
