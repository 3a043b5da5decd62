/** Digits of a number that stand in several elements of a line. */
import { type ElementNode, isElement, type Node, textOf, walk } from './tree.js';

/** The first or last sign that is not a blank in a node, and the element right around it. */
function signAt(node: Node, side: 'first' | 'last'): { readonly sign: string; readonly holder: Node } | null {
  let found: { sign: string; holder: Node } | null = null;
  walk([node], (one) => {
    if (found && side === 'first') return false;
    const text = isElement(one) ? '' : textOf(one).trim();
    if (text) found = { sign: side === 'first' ? text[0]! : text.at(-1)!, holder: one.parent ?? one };
    return isElement(one);
  });
  return found;
}

const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign);
const looks = (node: Node) =>
  isElement(node) ? `${node.attribs.style ?? ''}\n${node.attribs.class ?? ''}` : '';

/** Whether a number goes on from one side of an element into it, out of elements that look otherwise, or out of any. */
function gluesOn(
  element: ElementNode,
  side: 'prev' | 'next',
  dropped: ReadonlySet<Node>,
  any: boolean,
): boolean {
  const own = signAt(element, side === 'prev' ? 'first' : 'last');
  if (!isDigit(own?.sign)) return false;
  for (let at = element[side]; at; at = at[side]) {
    if (dropped.has(at)) continue;
    const beside = signAt(at, side === 'prev' ? 'last' : 'first');
    if (beside) return isDigit(beside.sign) && (any || looks(at) !== looks(element));
    if (isElement(at) && at.name === 'br') return false;
  }
  return false;
}

/**
 * Whether a number goes on over an end of the element.
 * @param any whether it counts, too, where elements that look alike hold its digits
 */
export const gluesDigits = (element: ElementNode, dropped: ReadonlySet<Node>, any = false): boolean =>
  gluesOn(element, 'prev', dropped, any) || gluesOn(element, 'next', dropped, any);
