/** Letters that something lies on: of each it is seen that there may be one, and not which. */
import { UNKNOWN_SIGN } from '../document.js';
import { type ElementNode, isElement, type Node, textOf, walk } from './tree.js';

/** What lies on more letters is a curtain before a page, which its scripts draw away. */
const MOST_COVERED = 40;

/** Each letter is covered, and how many there are is seen at most. */
export const covered = (words: string) => words.replace(/\S/gu, UNKNOWN_SIGN);

/** A line of small letters has a digit on so many pixels, or more. */
const NARROWEST_DIGIT = 5;
/** Boxes that are wider cut texts, which a reader misses, and not numbers. */
const WIDEST = 60;
const NUMBER = /\d[\d,.]*/g;

/** Covers numbers of which a box shows the first digits only. */
export function coverCut(node: ElementNode, width: number): void {
  if (width > WIDEST) return;
  walk(node.children, (one) => {
    if (one.type === 'text')
      one.data = one.data.replace(NUMBER, (number) =>
        number.length * NARROWEST_DIGIT > width ? covered(number) : number,
      );
    return isElement(one);
  });
}

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
