/** As what a piece of a line is read: as a line of its own, as a raised mark, or as a part of the line. */
import { gluesDigits } from './glued-digits.js';
import type { Sight } from './sight.js';
import { type ElementNode, isElement, type Node, textOf, walk } from './tree.js';

/** Elements that are nothing but a piece of a line. */
export const PHRASES: ReadonlySet<string> = new Set([
  ...['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 'small', 'label'],
]);

/** Formulas in which what is behind the first part stands above, below or beside it. */
const FORMULAS = new Set('mfrac msup msub msubsup munder mover munderover mroot'.split(' '));

/** Whether a part of a formula stands elsewhere than behind the part before it. */
export const isApartInFormula = ({ parent, prev }: ElementNode): boolean =>
  prev !== null && parent !== null && 'name' in parent && FORMULAS.has(parent.name);

/** Whether an element or a text says anything. */
function saysSomething(node: Node): boolean {
  let found = false;
  walk([node], (one) => {
    found ||= /\S/.test(textOf(one));
    return !found && isElement(one);
  });
  return found;
}

export interface Line {
  /** Whether the text runs from right to left: there boxes follow each other that way, whatever is in them. */
  readonly turned: boolean;
  /** Whether the layout around gives each of its elements a width of its own. */
  readonly inRow: boolean;
  /** What is not seen of the page so far. */
  readonly dropped: ReadonlySet<Node>;
}

/** The element as which one of a line is read; null for what it is. */
export function readAs(node: ElementNode, sight: Sight, line: Line): 'div' | 'sup' | null {
  if (sight.apart.block || sight.apart.stacks) return 'div';
  // A number that is raised as a whole is no mark behind one.
  if (sight.apart.raised && node.prev && saysSomething(node.prev)) return 'sup';
  // Digits that may be seen apart are not one number.
  const isBox = sight.apart.box || line.inRow;
  const parts = (sight.geometry.wide && isBox) || (sight.apart.box && line.turned);
  if (parts && gluesDigits(node, line.dropped, true)) return 'div';
  return sight.apart.odd && gluesDigits(node, line.dropped) ? 'div' : null;
}
