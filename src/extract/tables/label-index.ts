/** Where the labels of all tables stand in a text, found in one pass for all of them. */
import type { Line, LineTable } from '../../domain/forms/form.js';
import { compactLabel } from '../flow.js';
import { type Scan, scannerFor } from './aho-corasick.js';
import { isNear, misprintsFrom, misprintsUntil, SHORTEST_MISPRINTED } from './misprint.js';

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

/**
 * What a string in the text says of a line of a table. It is a wording of the line (its longest, or another), its
 * first characters, or a half of a wording: where one character is misprinted, one of the halves is not.
 */
interface Use {
  readonly table: number;
  readonly line: number;
  readonly hasCells: boolean;
  readonly kind: 'longest' | 'other' | 'prefix' | 'front' | 'back';
  readonly wording: string;
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
    const hit: Hit = { line, from, to: from + length, as: kind === 'prefix' ? 'cut' : 'printed' };
    if (kind === 'prefix') {
      this.prefixes.push(hit);
      return;
    }
    if (kind === 'longest') this.hasLongest[line] = true;
    if (this.last[line] === from) return;
    this.last[line] = from;
    this.hits.push(hit);
  }

  /** Looks for a misprint of the wording of which a half stands at an index. */
  addNear({ line, kind, wording }: Use, text: string, at: number): void {
    if (this.misprints.length >= MOST_HITS) return;
    const cut = half(wording);
    const end = at + wording.length - cut;
    if (kind === 'front') {
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
  private readonly strings: readonly { readonly length: number; readonly uses: readonly Use[] }[];
  /** For each table the wordings of its lines. */
  private readonly wordings: readonly (readonly (readonly string[])[])[];
  private readonly sizes: readonly BySize[];
  private readonly scan: Scan;

  constructor(tables: readonly Lines[]) {
    const uses = new Map<string, Use[]>();
    const use = (string: string, of: Use) => {
      const known = uses.get(string);
      if (known) known.push(of);
      else uses.set(string, [of]);
    };
    this.wordings = tables.map(({ lines }) => lines.map(wordingsOf));
    this.wordings.forEach((lines, table) => {
      lines.forEach((wordings, line) => {
        const hasCells = tables[table]!.lines[line]!.cells.length > 0;
        wordings.forEach((wording, n) => {
          const of = { table, line, hasCells, wording };
          use(wording, { ...of, kind: n === 0 ? 'longest' : 'other' });
          if (n === 0 && wording.length > PREFIX) use(wording.slice(0, PREFIX), { ...of, kind: 'prefix' });
          if (wording.length < SHORTEST_MISPRINTED) return;
          use(wording.slice(0, half(wording)), { ...of, kind: 'front' });
          use(wording.slice(half(wording)), { ...of, kind: 'back' });
        });
      });
    });
    this.sizes = this.wordings.map(bySize);
    this.strings = [...uses].map(([{ length }, of]) => ({ length, uses: of }));
    this.scan = scannerFor([...uses.keys()]);
  }

  /** For each table the hits of its labels in a compact text, in the order of the text. */
  hits(text: string): (readonly Hit[])[] {
    const gatherings = this.wordings.map((lines, table) => new Gathering(lines, this.sizes[table]!));
    let covered = 0;
    this.scan(text, (n, at) => {
      const { length, uses } = this.strings[n]!;
      const inside = at + length <= covered;
      for (const use of uses) {
        const gathering = gatherings[use.table]!;
        if (use.kind === 'front' || use.kind === 'back') {
          // Mostly the other half stands there as well.
          const start = use.kind === 'front' ? at : at - half(use.wording);
          if (!text.startsWith(use.wording, start)) gathering.addNear(use, text, at);
          continue;
        }
        // A head inside a longer label is no head: 处理决定数量 of 2019 in 本年处理决定数量 of 2021.
        if (!inside || use.hasCells) gathering.add(use, at, length);
        if (use.kind !== 'prefix') covered = Math.max(covered, at + length);
      }
    });
    return gatherings.map((gathering) => gathering.result());
  }
}
