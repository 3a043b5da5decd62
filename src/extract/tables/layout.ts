/** What may stand between a label and the next beside the cells themselves. */

import type { CellSum, HeadTable, LineTable } from '../../domain/forms/form.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { OF_WHICH } from '../../domain/phrases/around.js';

export interface Layout {
  /** Sums that a glued run must satisfy. */
  readonly sums: readonly CellSum[];
  /** Characters of the table's labels: words made of them alone are scattered pieces of labels. */
  readonly labelChars: ReadonlySet<string>;
  /** Heads and group names, which may be repeated between cells. */
  readonly noise: RegExp | null;
  /** True behind the table's last label, where the run has no end of its own. */
  readonly open: boolean;
}

const layouts = new WeakMap<object, Omit<Layout, 'open'>>();

/** What the cells of a table's lines may stand among. Made once a table. */
export function layoutOf(table: LineTable | HeadTable): Omit<Layout, 'open'> {
  let layout = layouts.get(table);
  if (!layout) {
    const lines = table.kind === 'lines' ? table.lines : [];
    const labels = [...lines.flatMap((line) => [line.label, ...(line.aliases ?? [])]), ...table.heads];
    const groups = lines.filter((line) => line.cells.length === 0).map((line) => line.label);
    const noise = [...groups, ...table.heads].filter((label) => label.length >= 4);
    const longestFirst = noise.sort((a, b) => b.length - a.length).join('|');
    layout = {
      sums: table.sums ?? [],
      labelChars: new Set([...labels, OF_WHICH, LIST_NUMERALS].join('')),
      noise: longestFirst ? new RegExp(`(?:[(]?[${LIST_NUMERALS}][、)])?(?:${longestFirst})`, 'g') : null,
    };
    layouts.set(table, layout);
  }
  return layout;
}
