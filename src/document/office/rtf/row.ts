/** What a Rich Text file says of the cells of a row. */
import { FIRST_MERGED, GOES_DOWN, MERGED, type RowLayout } from '../word/rows.js';
import type { XmlElement } from '../xml.js';
import type { Letters } from './letters.js';

const BEGINS_DOWN = GOES_DOWN | 2;

export class Row implements RowLayout {
  edges: number[] = [];
  merges: { across: number; down: number }[] = [];
  shades = new Map<number, XmlElement>();
  height = 0;
  private merge = { across: 0, down: 0 };

  /** Takes a word, where it says something of rows or cells; the edge of a cell comes last. */
  take(word: string, value: number, letters: Letters): boolean {
    switch (word) {
      case 'trowd':
        Object.assign(this, new Row(), { edges: [0] });
        return true;
      case 'trleft':
        this.edges[0] = value;
        return true;
      case 'trrh':
        this.height = value;
        return true;
      case 'clmgf':
      case 'clmrg':
        this.merge.across = word === 'clmgf' ? FIRST_MERGED : MERGED;
        return true;
      case 'clvmgf':
      case 'clvmrg':
        this.merge.down = word === 'clvmgf' ? BEGINS_DOWN : GOES_DOWN;
        return true;
      case 'clcbpat':
        this.shades.set(this.merges.length, letters.shade(value));
        return true;
      case 'cellx':
        this.edges.push(value);
        this.merges.push(this.merge);
        this.merge = { across: 0, down: 0 };
        return true;
      default:
        return false;
    }
  }

  /** The row as it was said; the next may have the same cells and say nothing. */
  done(): RowLayout {
    const { edges, merges, shades, height } = this;
    return { edges: [...edges], merges: [...merges], shades: new Map(shades), height };
  }
}
