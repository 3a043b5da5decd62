/** Numbers that scripts count up when a page is shown: the page says where they end, and 0 stands there until then. */
import { isElement, type Node, textOf, walk } from './tree.js';

/** Attributes in which the last number stands, the surest first. */
const ENDS = ['to', 'count-to', 'target', 'end', 'stop', 'count', 'counter', 'num', 'number', 'value', 'val'];
const MAY_COUNT = new RegExp(`\\sdata-(?:${ENDS.join('|')})\\s*=`, 'i');
/** How elements are called whose numbers count up. */
const COUNTER =
  /(?:^|[\s_-])(?:count(?:er|up|to)?|timer|odometer|purecounter|num(?:ber)?s?[_-]?(?:scroll|roll|grow|jump|run|up|animat)|(?:scroll|roll|jump|animate)[_-]?num)/i;
const NUMBER = /^\s*\d[\d,]*(?:\.\d+)?\s*$/;

/** Puts the numbers that are counted up to in the place of those that stand there at first. */
export function countUp(html: string, nodes: readonly Node[]): void {
  if (!html.includes('data-') || !MAY_COUNT.test(html)) return;
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    const { attribs, children } = node;
    const [only] = children;
    if (children.length !== 1 || !only || only.type !== 'text') return true;
    if (!COUNTER.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`) || !NUMBER.test(textOf(only))) return false;
    const end = ENDS.map((name) => attribs[`data-${name}`]).find((value) => value && NUMBER.test(value));
    if (end !== undefined) only.data = end.trim();
    return false;
  });
}
