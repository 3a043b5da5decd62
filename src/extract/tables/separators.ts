/** The row or line in which labels stand, looked at once for all labels that stand in it. */
import { CELL, type Flow, type Stretch } from '../flow.js';

/**
 * The flow, with its lines as they were asked for: labels are asked for in order, a line may be a whole page, and what
 * is found out about a line is kept with it.
 */
export function remembering(flow: Flow): Flow {
  let last: Stretch | null = null;
  const lines = new Map<number, Stretch>();
  return {
    text: flow.text,
    get tight() {
      return flow.tight;
    },
    get oneLine() {
      return flow.oneLine;
    },
    where: (start, end) => flow.where(start, end),
    quote: (start, end) => flow.quote(start, end),
    showsOnlyMarks: (index) => flow.showsOnlyMarks(index),
    segmentStart: (index) => flow.segmentStart(index),
    lineAt(index) {
      if (last && index >= last.start && index <= last.end) return last;
      const line = flow.lineAt(index);
      last = lines.get(line.start) ?? line;
      if (last === line) lines.set(line.start, line);
      return last;
    },
    blocks: () => flow.blocks(),
    without: (left) => flow.without(left),
  };
}

export interface Separators {
  readonly any: boolean;
  /** Whether a separator opens and closes the line. */
  readonly opening: boolean;
  readonly closing: boolean;
  /** True where nothing else stands on the line. */
  readonly only: boolean;
}

/** Kept with the line itself: a page has thousands of lines, and a weak map of them all is work for the collector. */
interface LookedAt extends Stretch {
  separators?: Separators;
}

/** Where the separators of a line stand. Made once a line. */
export function separatorsOf(flow: Flow, line: LookedAt): Separators {
  let found = line.separators;
  if (!found) {
    const text = flow.text.slice(line.start, line.end).trim();
    const any = text.includes(CELL);
    found = {
      any,
      opening: text.startsWith(CELL),
      closing: text.endsWith(CELL),
      only: any && !/[^\s\u001f]/.test(text),
    };
    line.separators = found;
  }
  return found;
}
