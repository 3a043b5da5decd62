/**
 * The document as one normalised string in which every character knows the place in the source that it came
 * from. All extraction works on it; so a layout (a grid, pipes, one cell a line, no separators at all) only
 * changes which separators stand between the same words.
 */
import type { Document } from '../document/document.js';
import { VARIANTS } from '../domain/cell-words.js';
import type { Where } from '../model/report.js';
import { FoldedText, textOf } from './folded-text.js';
import { inSimplifiedScript } from './simplified.js';

/** Stands between cells of a row, whether they were table cells, or text between pipes or tabs. */
export const CELL = '\u001f';

interface Segment {
  /** First index in the flow. */
  readonly start: number;
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly source: string;
}

/** A stretch of the flow that makes one row. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** True for the row of a table, whose cells are all there; false for a line of text. */
  readonly grid: boolean;
}

export interface Flow {
  readonly text: string;
  /** The text without blanks; line ends and the marks between cells stand. */
  readonly tight: string;
  /** The text without blanks and line ends. */
  readonly oneLine: string;
  /** The place in the source of text[start, end); a stretch over several blocks or cells is cut at the first. */
  where(start: number, end: number): Where;
  /** The source's own characters for text[start, end), within one block or cell. */
  quote(start: number, end: number): string;
  /** Whether the cell of an index shows something of which the text keeps nothing: a mark, such as ①. */
  showsOnlyMarks(index: number): boolean;
  /** Where the block or cell of an index begins. */
  segmentStart(index: number): number;
  /** The table row or the line of text in which an index lies. */
  lineAt(index: number): Stretch;
  /** Where each block of the document stands, in their order. */
  blocks(): Iterable<{ readonly block: number; readonly start: number; readonly end: number }>;
  /** The same without some blocks. What remains keeps its places in the source. */
  without(blocks: ReadonlySet<number>): Flow;
}

/** A selection of the flow's characters, each with its index there. */
export interface View {
  readonly text: string;
  readonly at: Int32Array;
}

/** Pages under hijacked domains put the pinyin behind each ambiguous character: 鎮(zhèn). */
const PINYIN = /\((?<=[\u4e00-\u9fff]\()[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g;

/** The line under a Markdown table's head. */
const MARKDOWN_RULE = /^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)?$/;
const isMarkdownRule = (line: string) => line.includes('---') && MARKDOWN_RULE.test(line.trim());

/** Characters of all blocks, with a separator behind each. A few characters become several when they are folded. */
function sizeOf({ blocks }: Document): number {
  let size = 0;
  for (const block of blocks) {
    if (block.kind === 'text') size += block.text.length + 1;
    else for (const row of block.rows) for (const cell of row) size += cell.text.length + 1;
  }
  return size + 256;
}

/** One number in a cell whose thousands are parted by blanks at which no line may end. A plain blank may part two. */
const BLANK_THOUSANDS = /^[1-9]\d{0,2}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?$/;
const withCommas = (cell: string): string =>
  BLANK_THOUSANDS.test(cell) ? cell.replace(/[^\d.]/g, ',') : cell;

/** Builds the flow of a document. */
export function flowOf(document: Document): Flow {
  const segments: Segment[] = [];
  const builder = new FoldedText(sizeOf(document));
  const append = (source: string, block: number, row: number | null, column: number | null) => {
    segments.push({ start: builder.length, block, row, column, source });
    builder.append(row === null ? source : withCommas(source));
  };
  const separate = (separator: string) => builder.separate(separator, segments.at(-1)?.source.length ?? 0);
  document.blocks.forEach((block, number) => {
    if (block.kind === 'text') {
      append(isMarkdownRule(block.text) ? '' : block.text, number, null, null);
      separate('\n');
      return;
    }
    for (const row of block.rows) {
      row.forEach((cell, i) => {
        if (i > 0) separate(CELL);
        append(cell.text, number, cell.row, cell.column);
      });
      separate('\n');
    }
  });
  const built = builder.build();
  const text = document.flattened ? built.text.replace(/[|\t]/g, CELL) : built.text;
  const kept = dropPinyin(inSimplifiedScript(text), built.offsets);
  return new SourceFlow(kept.text, kept.offsets, kept.moved(segments));
}

function dropPinyin(text: string, offsets: Int32Array) {
  const found = [...text.matchAll(PINYIN)];
  if (found.length < 3) return { text, offsets, moved: (segments: Segment[]) => segments };
  const dropped = new Uint8Array(text.length);
  for (const match of found) dropped.fill(1, match.index!, match.index! + match[0].length);
  const newIndex = new Int32Array(text.length + 1);
  let kept = '';
  const keptOffsets = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    newIndex[i] = kept.length;
    if (dropped[i]) continue;
    keptOffsets[kept.length] = offsets[i]!;
    kept += text[i];
  }
  newIndex[text.length] = kept.length;
  return {
    text: kept,
    offsets: keptOffsets.subarray(0, kept.length),
    moved: (segments: Segment[]) => segments.map((s) => ({ ...s, start: newIndex[s.start]! })),
  };
}

/** What a person sees on paper. */
const VISIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

class SourceFlow implements Flow {
  constructor(
    readonly text: string,
    private readonly offsets: Int32Array,
    private readonly segments: readonly Segment[],
  ) {}

  private unblanked: string | undefined;

  get tight(): string {
    this.unblanked ??= this.text.replace(/[ \r\v\f]+/g, '');
    return this.unblanked;
  }

  private lines: string | undefined;

  get oneLine(): string {
    this.lines ??= this.tight.replaceAll('\n', '');
    return this.lines;
  }

  /** The segment that was asked for last: what is asked of a place is asked several times. */
  private latest = 0;

  private indexAt(index: number): number {
    const { segments } = this;
    const latest = this.latest;
    const next = segments[latest + 1];
    if (segments[latest]!.start <= index && (next === undefined || next.start > index)) return latest;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle]!.start <= index) low = middle;
      else high = middle - 1;
    }
    this.latest = low;
    return low;
  }

  private segmentAt(index: number): { segment: Segment; end: number } {
    const i = this.indexAt(index);
    return { segment: this.segments[i]!, end: this.segments[i + 1]?.start ?? this.text.length };
  }

  /** Where in its segment's source a stretch stands. */
  private placeOf(start: number, end: number) {
    const { segment, end: last } = this.segmentAt(start);
    const from = this.offsets[start] ?? segment.source.length;
    const stop = Math.min(end, last);
    const to = stop > start ? Math.min((this.offsets[stop - 1] ?? from) + 1, segment.source.length) : from;
    return { segment, from, to: Math.max(from, to) };
  }

  where(start: number, end: number): Where {
    const { segment, from, to } = this.placeOf(start, end);
    const { block, row, column } = segment;
    return { block, row, column, start: from, end: to };
  }

  quote(start: number, end: number): string {
    const { segment, from, to } = this.placeOf(start, end);
    return segment.source.slice(from, to);
  }

  showsOnlyMarks(index: number): boolean {
    const { segment, end } = this.segmentAt(index);
    if (segment.row === null || !VISIBLE.test(segment.source)) return false;
    return !/[^\s\u001f]/.test(this.text.slice(segment.start, end));
  }

  segmentStart(index: number): number {
    return this.segmentAt(index).segment.start;
  }

  lineAt(index: number): Stretch {
    const here = this.indexAt(index);
    const { block, row } = this.segments[here]!;
    if (row === null) {
      const end = this.text.indexOf('\n', index);
      // Asked for what is before the first character, lastIndexOf looks at the first.
      const start = index === 0 ? 0 : this.text.lastIndexOf('\n', index - 1) + 1;
      return { start, end: end === -1 ? this.text.length : end, grid: false };
    }
    const inRow = (i: number) => this.segments[i]?.block === block && this.segments[i]?.row === row;
    let first = here;
    while (inRow(first - 1)) first--;
    let last = here;
    while (inRow(last + 1)) last++;
    // The row's end stands before the next segment.
    const end = (this.segments[last + 1]?.start ?? this.text.length) - 1;
    return { start: this.segments[first]!.start, end, grid: true };
  }

  *blocks(): Generator<{ block: number; start: number; end: number }> {
    const { segments } = this;
    for (let i = 0; i < segments.length; ) {
      const { block, start } = segments[i]!;
      while (segments[i]?.block === block) i++;
      yield { block, start, end: segments[i]?.start ?? this.text.length };
    }
  }

  without(left: ReadonlySet<number>): Flow {
    if (left.size === 0) return this;
    const offsets = new Int32Array(this.offsets.length);
    const segments: Segment[] = [];
    let text = '';
    for (let i = 0; i < this.segments.length; ) {
      if (left.has(this.segments[i]!.block)) {
        i++;
        continue;
      }
      // What stands together in the text goes on standing together.
      const { start } = this.segments[i]!;
      const moved = text.length - start;
      for (; i < this.segments.length && !left.has(this.segments[i]!.block); i++) {
        const segment = this.segments[i]!;
        segments.push({ ...segment, start: segment.start + moved });
      }
      const end = this.segments[i]?.start ?? this.text.length;
      offsets.set(this.offsets.subarray(start, end), text.length);
      text += this.text.slice(start, end);
    }
    // A page that is all menu has still a place.
    if (segments.length === 0) segments.push({ ...this.segments[0]!, start: 0, source: '' });
    return new SourceFlow(text, offsets.subarray(0, text.length), segments);
  }
}

/** Code unit → the code unit that stands for it when labels are compared; 0 for what does not count there. */
const WORDS = new Uint16Array(0x10000);
for (const [first, last] of ['\u3400\u9fff', '09', 'az', 'AZ'])
  for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code++) WORDS[code] = code;
for (const [variant, char] of Object.entries(VARIANTS))
  if (isHan(variant)) WORDS[variant.charCodeAt(0)] = char.charCodeAt(0);

/** Letters, digits and Chinese characters only: how labels are compared. */
export function compact({ text }: Flow): View {
  const at = new Int32Array(text.length);
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = WORDS[text.charCodeAt(i)]!;
    if (code === 0) continue;
    codes[length] = code;
    at[length++] = i;
  }
  return { text: textOf(codes.subarray(0, length)), at: at.subarray(0, length) };
}

/** Heads and list numbers are the same in all reports of a form: the first so many are kept. */
const LABELS = new Map<string, string>();
const MOST_LABELS = 2048;
/** A longer one, cut out of a text, would keep the whole text in memory. */
const LONGEST_LABEL = 12;

/** A label in the form in which `compact` gives the text. */
export function compactLabel(label: string): string {
  const known = LABELS.get(label);
  if (known !== undefined) return known;
  const compacted = compactWords(label);
  if (label.length <= LONGEST_LABEL && LABELS.size < MOST_LABELS) LABELS.set(label, compacted);
  return compacted;
}

function compactWords(label: string): string {
  const plain = label.normalize('NFKC');
  let compacted = '';
  for (let i = 0; i < plain.length; i++) {
    const code = WORDS[plain.charCodeAt(i)]!;
    if (code !== 0) compacted += String.fromCharCode(code);
  }
  return compacted;
}

export function isHan(char: string | undefined): boolean {
  return char !== undefined && char >= '\u3400' && char <= '\u9fff';
}
