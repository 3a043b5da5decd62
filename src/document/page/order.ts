/** The order in which flex boxes, floats and places of their own put elements that stand beside each other. */
import type { Declarations } from './declarations.js';
import { type ElementNode, element, isElement, type Node, textOf, walk } from './tree.js';

export interface Placing {
  /** How the box itself puts what is in it. */
  readonly flow: 'row' | 'column' | null;
  readonly reversed: boolean;
  /** Whether it sets what is in it apart. */
  readonly spaced: boolean;
  /** Where its own parent puts it. */
  readonly order: number;
  readonly float: 'left' | 'right' | null;
  readonly at: { readonly row: number; readonly column: number; readonly inPixels: boolean } | null;
  /** Whether it is wider than what is in it. */
  readonly sized: boolean;
}

export const UNPLACED: Placing = {
  ...{ flow: null, reversed: false, spaced: false, order: 0, float: null, at: null, sized: false },
};

const inPixels = (value: string | undefined) => {
  const number = /^(-?\d+(?:\.\d+)?)(?:px)?$/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
};
const line = (value: string | undefined) => {
  const number = /^\s*(\d+)\s*(?:$|\/)/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

function placeOf(styles: Declarations): Placing['at'] {
  if (styles.get('position') === 'absolute') {
    const [top, bottom] = [inPixels(styles.get('top')), inPixels(styles.get('bottom'))];
    const left = inPixels(styles.get('left'));
    if (left === null) return null;
    return { row: top ?? (bottom === null ? 0 : -bottom), column: left, inPixels: true };
  }
  const [area, column = ''] = (styles.get('grid-area') ?? '').split('/');
  const at = {
    row: line(styles.get('grid-row') ?? styles.get('grid-row-start') ?? area),
    column: line(styles.get('grid-column') ?? styles.get('grid-column-start') ?? column),
  };
  return at.row === null || at.column === null ? null : { row: at.row, column: at.column, inPixels: false };
}

export function placingOf(styles: Declarations): Placing {
  const display = styles.get('display') ?? '';
  const flex = /^(?:inline-)?flex$/.test(display);
  const direction = `${styles.get('flex-direction') ?? ''} ${styles.get('flex-flow') ?? ''}`;
  const float = styles.get('float');
  const gap = styles.get('column-gap') ?? styles.get('gap')?.split(/\s+/).at(-1);
  const placing: Placing = {
    flow: flex ? (direction.includes('column') ? 'column' : 'row') : null,
    reversed: flex && direction.includes('reverse'),
    spaced: (Number.parseFloat(gap ?? '') || 0) > 0 || /^space-/.test(styles.get('justify-content') ?? ''),
    order: Number.parseInt(styles.get('order') ?? '0', 10) || 0,
    float: float === 'left' || float === 'right' ? float : null,
    at: placeOf(styles),
    sized: styles.has('width') || styles.has('margin-left') || styles.has('odd'),
  };
  const isNowhere = !placing.flow && !placing.float && !placing.at && placing.order === 0 && !placing.sized;
  return isNowhere ? UNPLACED : placing;
}

/** Whether an element says where it, or what is in it, is put. */
export const isPlaced = (placing: Placing) => placing !== UNPLACED;

/** Left edges of digits that touch each other are so far apart, in letters of the usual sizes. */
const [NARROWEST, WIDEST] = [5, 12];
/** Fewer are a line or two beside each other. */
const FEWEST_ROWS = 3;
const MOST_PLACED = 4000;

export interface Arranged {
  readonly children: Node[];
  /** Whether the digits of one number stand in them, one in each. */
  readonly joined: boolean;
}

function textIn(node: Node): string {
  let text = '';
  walk([node], (one) => {
    text += textOf(one);
    return text.trim().length <= 1 && isElement(one);
  });
  return text.trim();
}

const areDigits = (items: readonly Node[], of: ReadonlyMap<Node, Placing>) =>
  items.length > 1 && items.every((item) => /^\d$/.test(textIn(item)) && !of.get(item)?.sized);

/** Rows of a table whose cells each say where they stand; null where two say the same, or there are few. */
function rowsOf(items: readonly ElementNode[], of: ReadonlyMap<Node, Placing>, parent: ElementNode) {
  const at = (item: Node) => of.get(item)!.at!;
  const columns = [...new Set(items.map((item) => at(item).column))].sort((a, b) => a - b);
  const rows = new Map<number, (ElementNode | undefined)[]>();
  for (const item of items) {
    const { row, column } = at(item);
    const cells = rows.get(row) ?? [];
    const place = columns.indexOf(column);
    if (cells[place]) return null;
    cells[place] = item;
    rows.set(row, cells);
  }
  const isSparse = rows.size * columns.length > 2 * items.length;
  if (rows.size < FEWEST_ROWS || columns.length < 2 || isSparse) return null;
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => {
      const filled = columns.map((_, place) => cells[place] ?? element('span', [], parent));
      const row = element('div', filled, parent);
      if (isElement(row)) row.attribs.role = 'row';
      return row;
    });
}

/**
 * The children of an element in the order in which they are seen, or null where that is the one in which they stand,
 * or cannot be told.
 * @param own how the element puts them
 * @param of what the children say of their places
 */
export function arranged(
  parent: ElementNode,
  own: Placing,
  of: ReadonlyMap<Node, Placing>,
  direction: 'ltr' | 'rtl',
): Arranged | null {
  const items = parent.children.filter((child) => isElement(child) || textOf(child).trim() !== '');
  if (items.length < 2 || items.length > MOST_PLACED) return null;
  const placing = (item: Node) => of.get(item) ?? UNPLACED;
  if (own.flow) {
    const turned = own.reversed !== (own.flow === 'row' && direction === 'rtl');
    const sorted = items
      .map((item, i) => ({ item, i }))
      .sort((a, b) => placing(a.item).order - placing(b.item).order || a.i - b.i)
      .map(({ item }) => item);
    if (turned) sorted.reverse();
    const joined = own.flow === 'row' && !own.spaced && areDigits(items, of);
    return joined || sorted.some((item, i) => item !== items[i]) ? { children: sorted, joined } : null;
  }
  const sides = new Set(items.map((item) => placing(item).float));
  if (sides.size === 1 && !sides.has(null)) {
    const joined = areDigits(items, of);
    if (sides.has('right')) return { children: items.toReversed(), joined };
    return joined ? { children: items, joined } : null;
  }
  if (!items.every((item) => isElement(item) && placing(item).at)) return null;
  const at = (item: Node) => placing(item).at!;
  if (items.every((item) => at(item).row === at(items[0]!).row)) {
    const sorted = items.toSorted((a, b) => at(a).column - at(b).column);
    const touch = sorted.every((item, i) => {
      const step = i === 0 ? NARROWEST : at(item).column - at(sorted[i - 1]!).column;
      return at(item).inPixels && step >= NARROWEST && step <= WIDEST;
    });
    return { children: sorted, joined: touch && areDigits(items, of) };
  }
  const rows = rowsOf(items as ElementNode[], of, parent);
  return rows && { children: rows, joined: false };
}
