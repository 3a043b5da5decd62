/** A text with the figures that stand in it marked: each has its address there, and leads to what is known of it. */
import { escapeHtml } from '../../model/format.js';

export interface Mark {
  /** Offsets in the text; the same for what stands between two characters: an empty cell. */
  readonly start: number;
  readonly end: number;
  /** Its address on the page. */
  readonly id: string;
  /** Where it leads. */
  readonly href: string;
  readonly value: number | null;
  /** Classes that tell its state. */
  readonly classes: string;
  /** True for what stands in words that are marked for others: only its place is. */
  readonly bare?: boolean;
  /** Words of ours behind it, where a reader must know more than that it was read; they stand in brackets. */
  readonly said: string | null;
}

/** The text from one offset to another as HTML. Marks that stand outside are left out. */
export function markedText(
  text: string,
  marks: readonly Mark[],
  from = 0,
  to = text.length,
  /** Whether this is the last part, which also has what stands at its very end. */
  last = true,
): string {
  const inside = marks
    .filter(({ start }) => start >= from && (start < to || (last && start === to)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = from;
  for (const [n, mark] of inside.entries()) {
    if (mark.start > at) {
      parts.push(escapeHtml(text.slice(at, mark.start)));
      at = mark.start;
    }
    if (mark.bare) {
      parts.push(placeOnly(mark));
      continue;
    }
    // Where marks overlap, words are of the first that takes them, up to where another begins.
    const next = inside[n + 1]?.start ?? to;
    const end = Math.min(mark.end, to, next > mark.start ? next : to);
    const words = text.slice(at, Math.max(at, end));
    at = Math.max(at, end);
    // What is said of several in a row is said behind the last of them.
    const again = inside.slice(n + 1).find(({ bare }) => !bare);
    const goesOn = again?.said === mark.said && text.slice(at, Math.max(at, again.start)).trim() === '';
    const said = goesOn ? null : mark.said;
    parts.push(words !== '' || mark.end === mark.start ? shown({ ...mark, said }, words) : placeOnly(mark));
  }
  parts.push(escapeHtml(text.slice(at, to)));
  return parts.join('');
}

const dataValue = ({ value }: Mark) => (value === null ? '' : ` data-value="${value}"`);

function shown(mark: Mark, words: string): string {
  const { id, href, classes, said } = mark;
  const ours = said === null ? '' : `<small>[${escapeHtml(said)}]</small>`;
  const open = `<a class="${classes}" id="${escapeHtml(id)}" href="${escapeHtml(href)}"${dataValue(mark)}>`;
  return words === '' ? `${open}${ours}</a>` : `${open}${escapeHtml(words)}</a>${ours}`;
}

/** Of what stands in words that another mark has. */
const placeOnly = (mark: Mark) => `<span id="${escapeHtml(mark.id)}"${dataValue(mark)}></span>`;
