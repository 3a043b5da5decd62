/** A text whose letters differ in their looks → what a person sees of it. */
import { type Piece, withoutMarks } from './look.js';
import { type Font, type Ground, isSeen } from './sheet-styles.js';

/** A text as it is stored, a font a piece; null is the cell's own. */
export type Rich = readonly { readonly text: string; readonly font: Font | null }[];

/** What is seen of a text. */
export function seenText(
  rich: Rich,
  { font, ground }: { readonly font: Font; readonly ground: Ground },
): string {
  const lines: Piece[][] = [[]];
  for (const { text, font: own } of rich) {
    const { level } = own ?? font;
    if (!isSeen(own ?? font, ground)) continue;
    const [first, ...others] = text.split('\n');
    lines.at(-1)!.push({ text: first!, level });
    for (const line of others) lines.push([{ text: line, level }]);
  }
  return lines.map(withoutMarks).join('\n').trim();
}
