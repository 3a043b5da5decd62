/** Cells that are told by their colour, with gaps of white paper between them: their edges are the lines of the table. */
import type { Drawing } from './drawing.js';
import type { Rule } from './printed-page.js';
import { type Box, inBox } from './shape.js';

/** Fewer boxes are grounds of words, not a table. */
const FEWEST = 12;
/** No cell is so narrow, or so low; in points. */
const THIN = 5;
/** Of the digits between the first and the last box, this part stands in boxes: no rows between them are white. */
const MOST = 0.95;

const isWhite = (colour: readonly number[] | null) => colour?.every((part) => part > 0.99) ?? false;

/** The boxes that hold no other: what lies behind several cells is their common ground. */
function innermost(boxes: readonly Box[]): readonly Box[] {
  const holds = (a: Box, b: Box) =>
    a !== b && a.left <= b.left && b.right <= a.right && a.top <= b.top && b.bottom <= a.bottom;
  return boxes.filter((box) => !boxes.some((other) => holds(box, other)));
}

const edgesOf = ({ left, right, top, bottom }: Box): Rule[] => [
  { across: true, at: top, from: left, to: right },
  { across: true, at: bottom, from: left, to: right },
  { across: false, at: left, from: top, to: bottom },
  { across: false, at: right, from: top, to: bottom },
];

/** No page has more cells. */
const MOST_BOXES = 2000;

/** The lines of a page, and the edges of its coloured cells where no line runs down between them. */
export function withColouredCells({ fills, glyphs, rules }: Drawing): readonly Rule[] {
  if (fills.length < FEWEST || fills.length > MOST_BOXES || rules.some(({ across }) => !across)) return rules;
  const coloured = fills.filter(({ shape, colour }) => shape.isBox && !isWhite(colour));
  const boxes = innermost(
    coloured
      .map(({ shape }) => shape.box)
      .filter(({ left, right, top, bottom }) => right - left > THIN && bottom - top > THIN),
  );
  if (boxes.length < FEWEST) return rules;
  const [top, bottom] = [
    Math.min(...boxes.map((box) => box.top)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  const digits = glyphs.filter(({ text, middle: [, y] }) => /^\d$/.test(text) && y > top && y < bottom);
  const inside = digits.filter(({ middle }) => boxes.some((box) => inBox(box, middle)));
  if (inside.length === 0 || inside.length < MOST * digits.length) return rules;
  return [...rules, ...boxes.flatMap(edgesOf)];
}
