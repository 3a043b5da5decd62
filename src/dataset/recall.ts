/**
 * Answers that are kept for when the same is asked again: a notebook asks all it asks once in each language. Nothing is kept
 * where nobody counts what is asked (see `asking.ts`).
 */
import type { Cell } from '../model/column.js';
import type { Part } from './answer.js';

/** So many cells are kept in all; an answer that does not fit is asked again. */
const MOST = 2_000_000;
/** Nothing more is kept by a process that takes so many bytes: it has little room to spare, and its answers are long. */
const ROOM = 600 * 1024 * 1024;
/** Cells between two looks at how many bytes these are: each look is a call of the system. */
const BETWEEN_LOOKS = 100_000;

interface Kept {
  /** Of lists, which whoever is given them may change, there are copies; one of a single text is that text. */
  readonly parts: readonly Part[];
  /** Its hash. */
  readonly answer: string;
}

const kept = new Map<string, Kept>();
let room = MOST;

/** The answer to a question that was asked before; undefined where it is not here. Its lists are the caller's own. */
export function recalled(key: string): Kept | undefined {
  const found = kept.get(key);
  return found && { ...found, parts: found.parts.map((part) => withLists(part, unpacked)) };
}

const withLists = ({ columns, count, cells }: Part, change: (value: Cell) => Cell): Part => ({
  columns,
  count,
  cells: cells.map((values, at) => (columns[at]!.kind === 'list' ? values.map(change) : values)),
});

const packed = (value: Cell): Cell =>
  Array.isArray(value) ? (value.length === 1 ? value[0]! : [...value]) : value;
const unpacked = (value: Cell): Cell =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? [...value] : value;

/** Keeps an answer that comes in parts, as far as there is room for it. */
export class Keeping {
  private parts: Part[] | null = [];
  private size = 0;
  private nextLook = 0;

  constructor(private readonly key: string) {}

  add(part: Part): void {
    if (this.parts === null) return;
    this.size += part.count * part.columns.length;
    // What was collected so far is let go at once.
    if (this.size > room || this.isTight()) this.parts = null;
    else this.parts.push(withLists(part, packed));
  }

  private isTight(): boolean {
    if (this.size < this.nextLook) return false;
    this.nextLook = this.size + BETWEEN_LOOKS;
    return process.memoryUsage.rss() > ROOM;
  }

  end(answer: string): void {
    if (this.parts === null || kept.has(this.key) || this.size > room) return;
    room -= this.size;
    kept.set(this.key, { parts: this.parts, answer });
  }
}
