/** Where the labels of all tables stand in a text, found in one pass for all of them. */
import type { Line, LineTable } from '../forms/form.js';
import { compactLabel } from './flow.js';
import { type Scan, scannerFor } from './wording-scan.js';

type Lines = Pick<LineTable, 'lines'>;

/** A wording of a line in the compact text. */
export interface Hit {
  /** Index of the line in its table. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** False where only the first characters of the label stand there. */
  readonly full: boolean;
}

/** A label cut by a line break in the middle is known by its first characters. */
const PREFIX = 8;

/** What a wording says: a line's label (or the beginning of one) in a table. */
interface Use {
  readonly table: number;
  readonly line: number;
  readonly kind: 'longest' | 'other' | 'prefix';
  readonly hasCells: boolean;
}

/** A line's label and its aliases as they are compared, longest first. */
function wordingsOf(line: Line): readonly string[] {
  return [line.label, ...(line.aliases ?? [])].map(compactLabel).sort((a, b) => b.length - a.length);
}

/** The hits of one table while they are gathered. */
class Gathering {
  private readonly hits: Hit[] = [];
  private readonly prefixes: Hit[] = [];
  /** For each line, where it was hit last: there the longest wording counts. */
  private readonly last: Int32Array;
  private readonly hasLongest: Uint8Array;

  constructor(lines: number) {
    this.last = new Int32Array(lines).fill(-1);
    this.hasLongest = new Uint8Array(lines);
  }

  add({ line, kind }: Use, from: number, length: number): void {
    const hit = { line, from, to: from + length, full: kind !== 'prefix' };
    if (kind === 'prefix') {
      this.prefixes.push(hit);
      return;
    }
    if (kind === 'longest') this.hasLongest[line] = 1;
    if (this.last[line] === from) return;
    this.last[line] = from;
    this.hits.push(hit);
  }

  /** In the order of the text; the beginning of a label counts where the label stands nowhere in full. */
  result(): readonly Hit[] {
    const lost = this.prefixes.filter(({ line }) => this.hasLongest[line] === 0);
    if (lost.length === 0) return this.hits;
    const taken = new Set(this.hits.map(({ line, from }) => `${line}/${from}`));
    return [...this.hits, ...lost.filter(({ line, from }) => !taken.has(`${line}/${from}`))].sort(
      (a, b) => a.from - b.from || b.to - a.to || a.line - b.line,
    );
  }
}

export class LabelIndex {
  private readonly wordings: readonly { readonly length: number; readonly uses: readonly Use[] }[];
  private readonly scan: Scan;

  constructor(private readonly tables: readonly Lines[]) {
    const uses = new Map<string, Use[]>();
    const use = (wording: string, of: Use) => uses.set(wording, [...(uses.get(wording) ?? []), of]);
    tables.forEach(({ lines }, table) => {
      lines.forEach((line, index) => {
        const wordings = wordingsOf(line);
        const hasCells = line.cells.length > 0;
        wordings.forEach((wording, n) => {
          use(wording, { table, line: index, kind: n === 0 ? 'longest' : 'other', hasCells });
        });
        const [longest] = wordings;
        if (longest!.length > PREFIX) {
          use(longest!.slice(0, PREFIX), { table, line: index, kind: 'prefix', hasCells });
        }
      });
    });
    this.wordings = [...uses].map(([{ length }, of]) => ({ length, uses: of }));
    this.scan = scannerFor([...uses.keys()]);
  }

  /** For each table the hits of its labels in a compact text, in the order of the text. */
  hits(text: string): (readonly Hit[])[] {
    const gatherings = this.tables.map(({ lines }) => new Gathering(lines.length));
    let covered = 0;
    this.scan(text, (n, at) => {
      const { length, uses } = this.wordings[n]!;
      const inside = at + length <= covered;
      for (const use of uses) {
        // A head inside a longer label is no head: 处理决定数量 of 2019 in 本年处理决定数量 of 2021.
        if (!inside || use.hasCells) gatherings[use.table]!.add(use, at, length);
      }
      if (uses.some(({ kind }) => kind !== 'prefix')) covered = Math.max(covered, at + length);
    });
    return gatherings.map((gathering) => gathering.result());
  }
}
