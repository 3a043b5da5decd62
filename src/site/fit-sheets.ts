/**
 * A page that is printed so that no sheet is left half empty: charts are not cut, so where they fall tells how full the
 * sheets before them are. It is tried in a few sizes of charts and of the room between lines, the usual ones first.
 */
import type { Text } from '../model/words.js';

export interface Fit {
  /** By how much charts are larger than usual. */
  readonly charts: number;
  /** By how much there is more room between rows and paragraphs than usual. */
  readonly room: number;
  /** Which of the sections begins a new sheet, counted from the last; 0 is none. */
  readonly section: number;
}

/** How full each sheet must be. */
const FULL = 0.5;

const departure = ({ charts, room, section }: Fit) =>
  Math.abs(charts - 1) * 2 + Math.abs(room - 1) + (section === 0 ? 0 : 0.1 + section * 0.02);

/** From what nobody sees to what is still a page like the others. */
export const FITS: readonly Fit[] = [1, 0.95, 0.9, 1.06, 0.85, 1.12, 0.8, 1.18]
  .flatMap((charts) => [1, 0.9, 1.15, 0.8, 1.3, 0.7].map((room) => ({ charts, room })))
  .flatMap((size) => [0, 1, 2, 3].map((section) => ({ ...size, section })))
  .sort((a, b) => departure(a) - departure(b))
  .slice(0, 80);

/** The page in such sizes; `assets/print.css` has the usual ones. */
export function fitted(html: string, { charts, room, section }: Fit): string {
  const sizes = `:root { --charts: ${charts}; --room: ${room}; }`;
  const begins = `article > :nth-last-child(${section} of h2, .section) { break-before: page; }`;
  return html.replace('</head>', `<style>${sizes}${section === 0 ? '' : ` ${begins}`}</style>\n</head>`);
}

/** The emptiest of the sheets; one alone is as full as it is. */
const emptiest = (filled: readonly number[]): number => (filled.length < 2 ? 1 : Math.min(...filled));

/**
 * The first print that has no sheet under half full; where there is none, that whose emptiest sheet is the fullest.
 * @param print prints the page in such sizes: the bytes, or why it failed
 * @returns the bytes, or why the first print failed
 */
export async function fitSheets(
  print: (fit: Fit) => Promise<Uint8Array | Text>,
  measure: (pdf: Uint8Array) => Promise<readonly number[]>,
): Promise<Uint8Array | Text> {
  let best: Uint8Array | null = null;
  let fullest = -1;
  for (const fit of FITS) {
    const pdf = await print(fit);
    if (!(pdf instanceof Uint8Array)) return best ?? pdf;
    const least = emptiest(await measure(pdf));
    if (least <= fullest) continue;
    [best, fullest] = [pdf, least];
    if (least >= FULL) break;
  }
  return best!;
}
