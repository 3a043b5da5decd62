/** A quote is whole: what opens within it closes within it. Half of a bracket says less than the report, or something else. */
import type { Flow } from '../flow.js';

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '“': '”', '《': '》' };
const OPENED_BY = new Map(Object.entries(CLOSED_BY).map(([open, close]) => [close, open]));
/** Code unit → 1 for a sign of a pair: most quotes hold none. */
const SIGNS = new Uint8Array(0x10000);
for (const sign of Object.entries(CLOSED_BY).flat()) SIGNS[sign.charCodeAt(0)] = 1;
/** Characters that a quote grows at most on either side. */
const MOST = 80;
/** So often a quote grows: within what it grows by, something else may open. */
const OFTEN = 4;
/** What ends a clause: what is in a bracket belongs to the words before it. */
const CLAUSE_ENDS = ',:。;!?\n';

/** The same stretch, wider until it holds no half of a pair; as it was where its line does not have the other half. */
export function wholeStretch(flow: Flow, from: number, to: number): Bounds {
  const { start, end } = flow.lineAt(from);
  const low = Math.max(flow.segmentStart(from), start, from - MOST);
  const high = Math.min(end, to + MOST);
  let wider: Bounds | null = { from, to };
  for (let grown = 0; wider && grown < OFTEN; grown++) {
    const half = halvesIn(flow.text, wider);
    if (half === null) return wider;
    wider = half.isOpen
      ? closedIn(flow.text, wider, half.sign, high)
      : openedIn(flow.text, wider, half.sign, low);
  }
  return { from, to };
}

interface Half {
  readonly sign: string;
  readonly isOpen: boolean;
}

/** The first sign whose other half is missing. */
function halvesIn(text: string, { from, to }: Bounds): Half | null {
  const open: string[] = [];
  for (let at = from; at < to; at++) {
    if (SIGNS[text.charCodeAt(at)] !== 1) continue;
    const sign = text[at]!;
    if (sign in CLOSED_BY) open.push(sign);
    else if (OPENED_BY.has(sign) && open.pop() !== OPENED_BY.get(sign)) return { sign, isOpen: false };
  }
  const [first] = open;
  return first === undefined ? null : { sign: first, isOpen: true };
}

function closedIn(text: string, { from, to }: Bounds, sign: string, high: number): Bounds | null {
  const at = text.indexOf(CLOSED_BY[sign]!, to);
  return at === -1 || at >= high ? null : { from, to: at + 1 };
}

function openedIn(text: string, { from, to }: Bounds, sign: string, low: number): Bounds | null {
  const open = OPENED_BY.get(sign)!;
  let at = text.lastIndexOf(open, from - 1);
  if (from === 0 || at < low) return null;
  if (open === '(')
    while (at > low && !CLAUSE_ENDS.includes(text[at - 1]!) && !(text[at - 1]! in CLOSED_BY)) at--;
  return { from: at, to };
}
