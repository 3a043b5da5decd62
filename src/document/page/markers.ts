/** The numbers that browsers write before the items of a list: beside a number in a cell they are seen as one more. */
import { UNKNOWN_SIGN } from '../document.js';
import type { Declarations } from './declarations.js';
import { type ElementNode, isElement, type Node } from './tree.js';

/** What stands before an item: a number, one that is not looked into, nothing, or a sign that says nothing. */
export type Marker = 'decimal' | 'unknown' | 'none' | 'other';

export function markerOf(styles: Declarations): Marker | null {
  const value = styles.get('list-style-type') ?? styles.get('list-style');
  if (value === undefined || /^(?:inherit|unset)$/.test(value)) return null;
  // A text of its own may be a number.
  if (/["'][^"']*\d/.test(value)) return 'unknown';
  return /\bnone\b/.test(value) ? 'none' : /\bdecimal\b/.test(value) ? 'decimal' : 'other';
}

/** What a list has before its items where no style says it. */
export function markerOfList({ name, attribs: { type = '1' } }: ElementNode): Marker | null {
  if (name === 'ul' || name === 'menu') return 'other';
  return name === 'ol' ? (type === '1' ? 'decimal' : 'other') : null;
}

const CELLS = new Set(['td', 'th']);
/** Lists in cells nest no deeper. */
const DEEPEST = 12;

function isInCell(node: Node): boolean {
  let at: Node['parent'] = node.parent;
  for (let depth = 0; at && depth < DEEPEST; depth++, at = at.parent)
    if ('name' in at && CELLS.has(at.name)) return true;
  return false;
}

/** Whether an item is the first and the last of its list: what counts it is no number beside its own. */
const isAlone = (item: ElementNode, { children, attribs }: ElementNode): boolean =>
  attribs.start === undefined &&
  item.attribs.value === undefined &&
  children.every((child) => child === item || !isElement(child));

/** Counts the items of the lists of a page. */
export class Markers {
  readonly #counts = new Map<Node, number>();

  /** The number before an item of a list that stands in a cell, as it is shown; else nothing. */
  before(item: ElementNode, marker: Marker): string {
    if (marker === 'unknown' || (marker === 'decimal' && item.name !== 'li'))
      return isInCell(item) ? `${UNKNOWN_SIGN}. ` : '';
    if (marker !== 'decimal') return '';
    const list = item.parent as Node | null;
    if (item.name !== 'li' || !list || !isElement(list) || list.name !== 'ol') return '';
    const { start = '1', reversed } = list.attribs;
    const own = Number.parseInt(item.attribs.value ?? '', 10);
    const before = this.#counts.get(list) ?? (Number.parseInt(start, 10) || 1) - 1;
    const number = Number.isNaN(own) ? before + 1 : own;
    this.#counts.set(list, number);
    if (!isInCell(item) || isAlone(item, list)) return '';
    return `${reversed === undefined ? number : UNKNOWN_SIGN}. `;
  }
}
