/** Fonts that draw other digits than they say: the text of such a file says 3 where a person sees a 6. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isOfAnother } from '../digit-shapes.js';
import { contoursOf } from './glyph-outline.js';
import type { OperatorList } from './operator-list.js';
import type { FontGlyph } from './place-text.js';

/** One digit may be drawn oddly; two are drawn as others. */
const FEWEST = 2;

/** The outline of a glyph of a font, where the file brings it along. */
export type OutlineOf = (font: string, glyph: DrawnGlyph) => ArrayLike<number> | null;

/** What is known of the digits of a file's fonts. */
export class FontDigits {
  private readonly seen = new Map<string, Map<string, boolean>>();
  private readonly others = new Set<string>();

  /** How many fonts draw other digits than they say. */
  get size(): number {
    return this.others.size;
  }

  drawsOthers(font: string): boolean {
    return this.others.has(font);
  }

  /** Looks at the digits that a page shows. */
  look({ fnArray, argsArray }: OperatorList, outlineOf: OutlineOf): void {
    let font = '';
    fnArray.forEach((command, i) => {
      if (command === OPS.setFont) font = (argsArray[i] as [string, number])[0];
      else if (command === OPS.setGState)
        font = fontIn(argsArray[i] as [readonly [string, unknown][]]) ?? font;
      else if (command === OPS.showText)
        this.note(font, (argsArray[i] as [readonly (DrawnGlyph | number | null)[]])[0], outlineOf);
    });
  }

  private note(font: string, items: readonly (DrawnGlyph | number | null)[], outlineOf: OutlineOf): void {
    const known = this.seen.get(font) ?? new Map<string, boolean>();
    this.seen.set(font, known);
    for (const item of items) {
      if (item === null || typeof item === 'number') continue;
      const { unicode } = item;
      if (unicode?.length !== 1 || unicode < '0' || unicode > '9' || known.has(unicode)) continue;
      const outline = outlineOf(font, item);
      if (outline && outline.length > 0)
        known.set(unicode, isOfAnother(Number(unicode), contoursOf(outline)));
      const strange = [...known.values()].filter(Boolean).length;
      if (strange >= FEWEST) this.others.add(font);
    }
  }
}

export interface DrawnGlyph extends FontGlyph {
  /** By which its outline is found, or its drawing in a font of drawings. */
  readonly fontChar?: string;
  readonly operatorListId?: string | null;
}

/** The font that a graphics state sets. */
const fontIn = ([settings]: readonly [readonly [string, unknown][]]): string | undefined =>
  settings.flatMap(([key, value]) => (key === 'Font' ? [(value as [string])[0]] : []))[0];
