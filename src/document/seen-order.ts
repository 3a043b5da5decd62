/**
 * Text in the order in which the eye sees it, where marks in it turn it round (Unicode Standard Annex 9): behind a
 * right-to-left override 21 is seen as 12. Digits that only stand in a right-to-left text keep their order.
 */
import type { Block, Document } from './document.js';

/** Opens a stretch that is set from right to left, letter by letter; the other closes it. */
export const RIGHT_TO_LEFT = '\u202e';
export const END_OF_OVERRIDE = '\u202c';

const LEFT_TO_RIGHT = '\u202d';
const OPENS_EMBEDDING = /[\u202a\u202b]/;
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const END_OF_ISOLATE = '\u2069';
/** Stands in the place of a mark: it has no width, and places behind it stay. */
const NOTHING = '\u2060';
/** The annex goes no deeper. */
const DEEPEST = 125;
const MIRRORED: Readonly<Record<string, string>> = {
  ...{ '(': ')', ')': '(', '[': ']', ']': '[', '（': '）', '）': '（', '【': '】', '】': '【' },
};

interface Stretch {
  readonly turned: boolean;
  readonly isolate: boolean;
  readonly parts: string[];
}

const textOf = ({ turned, parts }: Stretch): string =>
  turned
    ? parts
        .map((part) => MIRRORED[part] ?? part)
        .reverse()
        .join('')
    : parts.join('');

/** One paragraph: what is opened in it ends with it. */
function paragraphInSeenOrder(text: string): string {
  const open: Stretch[] = [{ turned: false, isolate: false, parts: [] }];
  const close = () => open.at(-2)!.parts.push(textOf(open.pop()!));
  for (const sign of text) {
    const turned = sign === RIGHT_TO_LEFT;
    const isolate = OPENS_ISOLATE.test(sign);
    if (turned || isolate || sign === LEFT_TO_RIGHT || OPENS_EMBEDDING.test(sign)) {
      open.at(-1)!.parts.push(NOTHING);
      if (open.length < DEEPEST) open.push({ turned, isolate, parts: [] });
    } else if (sign === END_OF_OVERRIDE) {
      if (open.length > 1 && !open.at(-1)!.isolate) close();
      open.at(-1)!.parts.push(NOTHING);
    } else if (sign === END_OF_ISOLATE) {
      if (open.some((stretch) => stretch.isolate)) {
        while (!open.at(-1)!.isolate) close();
        close();
      }
      open.at(-1)!.parts.push(NOTHING);
    } else {
      open.at(-1)!.parts.push(sign);
    }
  }
  while (open.length > 1) close();
  return textOf(open[0]!);
}

/** The text as it is seen; as long as before. */
export const inSeenOrder = (text: string): string =>
  text.includes(RIGHT_TO_LEFT) ? text.split('\n').map(paragraphInSeenOrder).join('\n') : text;

const turns = (block: Block): boolean =>
  block.kind === 'text'
    ? block.text.includes(RIGHT_TO_LEFT)
    : block.rows.some((row) => row.some(({ text }) => text.includes(RIGHT_TO_LEFT)));

/** The document with all its texts as they are seen. */
export function withSeenOrder<T extends Document>(document: T): T {
  if (!document.blocks.some(turns)) return document;
  const blocks = document.blocks.map((block): Block => {
    if (!turns(block)) return block;
    if (block.kind === 'text') return { ...block, text: inSeenOrder(block.text) };
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: inSeenOrder(cell.text) })));
    return { ...block, rows };
  });
  return { ...document, blocks };
}
