/** Where the labels of all tables stand in a text, found in one pass for all of them. */
import type { Line, LineTable } from '../../domain/forms/form.js';
import { compactLabel } from '../flow.js';
import { isNear, misprintsFrom, misprintsUntil, SHORTEST_MISPRINTED } from './misprint.js';
import { type Scan, scannerFor } from './wording-scan.js';

type Lines = Pick<LineTable, 'lines'>;

/** A wording of a line in the compact text. */
export interface Hit {
  /** Index of the line in its table. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Whether all of the label stands there, only its first characters, or all of it with a misprint. */
  readonly as: 'printed' | 'cut' | 'misprinted';
}

/** A label cut by a line break in the middle is known by its first characters. */
const PREFIX = 8;

/** No page has more labels of one table; what is beyond is no report. */
const MOST_HITS = 20_000;

/** What a string in the text says of a line of a table: it is its longest wording, another, or its first characters. */
interface Use {
  readonly table: number;
  readonly line: number;
  readonly hasCells: boolean;
  readonly kind: 'longest' | 'other' | 'prefix';
}

/** A half of a wording: where one character of the wording is misprinted, one of its halves is not. */
interface Half {
  readonly wording: string;
  readonly side: 'front' | 'back';
  /** The lines of tables that have the wording. */
  readonly lines: { readonly table: number; readonly line: number }[];
}

/** All that a string is of. */
interface Label {
  readonly uses: Use[];
  readonly halves: Half[];
}

/** Where a wording's front half ends. */
const half = (wording: string) => wording.length >> 1;

/** A line's label and its aliases as they are compared, longest first. */
function wordingsOf(line: Line): readonly string[] {
  return [line.label, ...(line.aliases ?? [])].map(compactLabel).sort((a, b) => b.length - a.length);
}

/** A table's wordings by their length, each with the longest wording of its line. */
type BySize = ReadonlyMap<number, readonly { readonly wording: string; readonly label: string }[]>;

function bySize(lines: readonly (readonly string[])[]): BySize {
  const sizes = new Map<number, { wording: string; label: string }[]>();
  for (const wordings of lines) {
    for (const wording of wordings) {
      const same = sizes.get(wording.length) ?? [];
      same.push({ wording, label: wordings[0]! });
      sizes.set(wording.length, same);
    }
  }
  return sizes;
}

/** The hits of one table while they are gathered. */
class Gathering {
  private readonly hits: Hit[] = [];
  private readonly prefixes: Hit[] = [];
  private readonly misprints: Hit[] = [];
  /** For each line, where it was hit last: there the longest wording counts. */
  private readonly last: number[];
  private readonly hasLongest: boolean[];

  constructor(
    private readonly lines: readonly (readonly string[])[],
    private readonly bySize: BySize,
  ) {
    this.last = new Array(lines.length).fill(-1);
    this.hasLongest = new Array(lines.length).fill(false);
  }

  add({ line, kind }: Use, from: number, length: number): void {
    if (this.hits.length + this.prefixes.length >= MOST_HITS) return;
    const to = from + length;
    if (kind === 'prefix') {
      // The longest is told of first: where it stands, so does its beginning.
      if (!this.hasLongest[line]) this.prefixes.push({ line, from, to, as: 'cut' });
      return;
    }
    if (kind === 'longest') this.hasLongest[line] = true;
    if (this.last[line] === from) return;
    this.last[line] = from;
    this.hits.push({ line, from, to, as: 'printed' });
  }

  /** Looks for a misprint of the wording of which a half stands at an index. */
  addNear(line: number, { wording, side }: Half, text: string, at: number): void {
    if (this.misprints.length >= MOST_HITS) return;
    const cut = half(wording);
    const end = at + wording.length - cut;
    if (side === 'front') {
      for (const to of misprintsFrom(text, at, wording, cut)) this.addMisprint(line, text, at, to);
    } else {
      for (const from of misprintsUntil(text, end, wording, wording.length - cut))
        this.addMisprint(line, text, from, end);
    }
  }

  private addMisprint(line: number, text: string, from: number, to: number): void {
    if (!this.isNearOther(text, from, to, line)) this.misprints.push({ line, from, to, as: 'misprinted' });
  }

  /** Whether the words are as near to the label of another line. */
  private isNearOther(text: string, from: number, to: number, line: number): boolean {
    const own = this.lines[line]![0];
    for (let size = to - from - 1; size <= to - from + 1; size++) {
      for (const { wording, label } of this.bySize.get(size) ?? [])
        if (label !== own && isNear(text, from, to, wording)) return true;
    }
    return false;
  }

  /**
   * In the order of the text. The beginning of a label counts where the label stands nowhere in full, and a
   * misprint where no label of the same size is printed.
   */
  result(): readonly Hit[] {
    const lost = this.prefixes.filter(({ line }) => !this.hasLongest[line]);
    if (lost.length === 0 && this.misprints.length === 0) return this.hits;
    const place = ({ line, from }: Hit) => from * this.lines.length + line;
    const taken = new Set(lost.length > 0 ? this.hits.map(place) : []);
    const cut = lost.filter((hit) => !taken.has(place(hit)));
    return [...this.hits, ...cut, ...this.apart()].sort(
      (a, b) => a.from - b.from || b.to - a.to || a.line - b.line,
    );
  }

  private apart(): Hit[] {
    const printed = this.hits.filter(({ from, to }) => to - from >= SHORTEST_MISPRINTED);
    let next = 0;
    return this.misprints
      .sort((a, b) => a.from - b.from)
      .filter(({ from, to }) => {
        while (next < printed.length && printed[next]!.to <= from) next++;
        return next === printed.length || printed[next]!.from >= to;
      });
  }
}

export class LabelIndex {
  private readonly labels: readonly (Label & { readonly length: number })[];
  /** For each table the wordings of its lines. */
  private readonly wordings: readonly (readonly (readonly string[])[])[];
  private readonly sizes: readonly BySize[];
  private readonly scan: Scan;

  constructor(tables: readonly Lines[]) {
    const labels = new Map<string, Label>();
    const labelOf = (string: string): Label => {
      const known = labels.get(string) ?? { uses: [], halves: [] };
      labels.set(string, known);
      return known;
    };
    const addHalf = (string: string, side: Half['side'], wording: string, table: number, line: number) => {
      const { halves } = labelOf(string);
      const same = halves.find((half) => half.side === side && half.wording === wording);
      if (same) same.lines.push({ table, line });
      else halves.push({ wording, side, lines: [{ table, line }] });
    };
    this.wordings = tables.map(({ lines }) => lines.map(wordingsOf));
    this.wordings.forEach((lines, table) => {
      lines.forEach((wordings, line) => {
        const hasCells = tables[table]!.lines[line]!.cells.length > 0;
        wordings.forEach((wording, n) => {
          labelOf(wording).uses.push({ table, line, hasCells, kind: n === 0 ? 'longest' : 'other' });
          if (n === 0 && wording.length > PREFIX)
            labelOf(wording.slice(0, PREFIX)).uses.push({ table, line, hasCells, kind: 'prefix' });
          if (wording.length < SHORTEST_MISPRINTED) return;
          addHalf(wording.slice(0, half(wording)), 'front', wording, table, line);
          addHalf(wording.slice(half(wording)), 'back', wording, table, line);
        });
      });
    });
    this.sizes = this.wordings.map(bySize);
    this.labels = [...labels].map(([{ length }, label]) => ({ ...label, length }));
    this.scan = scannerFor([...labels.keys()]);
  }

  /** For each table the hits of its labels in a compact text, in the order of the text. */
  hits(text: string): (readonly Hit[])[] {
    const gatherings = this.wordings.map((lines, table) => new Gathering(lines, this.sizes[table]!));
    let covered = 0;
    this.scan(text, (n, at) => {
      const { length, uses, halves } = this.labels[n]!;
      const inside = at + length <= covered;
      for (const use of uses) {
        // A head inside a longer label is no head: 处理决定数量 of 2019 in 本年处理决定数量 of 2021.
        if (!inside || use.hasCells) gatherings[use.table]!.add(use, at, length);
        if (use.kind !== 'prefix') covered = Math.max(covered, at + length);
      }
      for (const one of halves) {
        // Mostly the other half stands there as well.
        const start = one.side === 'front' ? at : at - half(one.wording);
        if (text.startsWith(one.wording, start)) continue;
        for (const { table, line } of one.lines) gatherings[table]!.addNear(line, one, text, at);
      }
    });
    return gatherings.map((gathering) => gathering.result());
  }
}
