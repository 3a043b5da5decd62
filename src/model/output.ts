/**
 * How a cell shows something. What runs cells says where outputs go; whatever shows something hands its output in
 * here and does not know who runs it. The place is one for the process, since the cells of a notebook may find another
 * copy of this library than what runs them.
 */

/** One output by MIME type; Jupyter and the pages take the richest that they can show. */
export type Bundle = Readonly<Record<string, unknown>>;

/** Takes one output. */
export type OutputWriter = (data: Bundle, metadata: Bundle) => void;

/** Where outputs go now; null: nobody takes them. It is asked at each output, since a kernel begins after its libraries. */
type Way = () => OutputWriter | null;

const WAY = Symbol.for('gongkai.output');
const place = globalThis as { [WAY]?: Way };

/** Says where outputs go. The first that says so is heard: what runs the cells comes before what they import. */
export function showThrough(way: Way): void {
  place[WAY] ??= way;
}

/** Whether a notebook takes outputs; what is shown elsewhere is text on stdout. */
export const inNotebook = (): boolean => (place[WAY]?.() ?? null) !== null;

/** Writes one output to the notebook; where there is none, its plain text to stdout. */
export function display(data: Bundle, metadata: Bundle = {}): void {
  const write = place[WAY]?.() ?? null;
  if (write) write(data, metadata);
  else console.log(data['text/plain']);
}
