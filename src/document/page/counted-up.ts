/** Numbers that scripts count up when a page is shown: the page says where they end, and 0 stands there until then. */
import { UNKNOWN_SIGN } from '../document.js';
import { isElement, type Node, textOf, walk } from './tree.js';

/** Attributes in which the last number stands, the surest first. */
const ENDS = ['to', 'count-to', 'target', 'end', 'stop', 'count', 'counter', 'num', 'number', 'value', 'val'];
const MAY_COUNT = new RegExp(`\\sdata-(?:[a-z]{1,20}-)?(?:${ENDS.join('|')})\\s*=`, 'i');
/** How elements are called whose numbers count up, and how others are, too. */
const COUNTER =
  /(?:^|[\s_-])(?:count-?(?:er|up|to)|timer|odometer|purecounter|num(?:ber)?s?[_-]?(?:scroll|roll|grow|jump|run|up|animat)|(?:scroll|roll|jump|animate)[_-]?num)/i;
/** Programs put their own name before. */
const ENDING = /^data-[a-z]{1,20}-([a-z]+)$/;
const BEGINNING = /^\s*0(?:\.0+)?\s*$/;
const MAY_BE = /(?:^|[\s_-])count/i;
const NUMBER = /^\s*\d[\d,]*(?:\.\d+)?\s*$/;

/** The number that an element says it counts up to. */
function endOf(attribs: Readonly<Record<string, string>>): string | undefined {
  const names = Object.keys(attribs);
  const found = ENDS.flatMap((end) =>
    names.filter((name) => name === `data-${end}` || ENDING.exec(name)?.[1] === end),
  );
  return found.map((name) => attribs[name]).find((value) => value && NUMBER.test(value));
}

/** Digits that roll each by itself stop at some or other. */
function cover(node: Node): boolean {
  if (node.type === 'text') node.data = node.data.replace(/\d/g, UNKNOWN_SIGN);
  return isElement(node);
}

/** Puts the numbers that are counted up to in the place of those that stand there at first. */
export function countUp(html: string, nodes: readonly Node[]): void {
  if (!html.includes('data-') || !MAY_COUNT.test(html)) return;
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    const name = `${node.attribs.class ?? ''} ${node.attribs.id ?? ''}`;
    const counts = COUNTER.test(name);
    if (!counts && !MAY_BE.test(name)) return true;
    const end = endOf(node.attribs);
    if (end === undefined) return true;
    const [only, ...others] = node.children;
    const isOne = only?.type === 'text' && others.length === 0;
    // What does not begin at 0 has its number already.
    if (isOne && !BEGINNING.test(textOf(only))) return false;
    if (isOne && counts) only.data = end.trim();
    else if (counts || Number(end) !== 0) walk(node.children, cover);
    return false;
  });
}
