/** What stands around the points of strips: their names, the eras, the changes of form, the years that are missing. */
import { AIR, eraLine, type StripLayout } from './strip-layout.js';
import type { StripOptions } from './strip-points.js';
import { textWidth } from './text.js';

/** Rows of data for each of these, placed in years and pixels. */
export function frameOf({ strips, eras = [], gaps = [], under }: StripOptions, at: StripLayout) {
  const { first, last, lead, span, head } = at;
  const names = strips.map(({ label }, n) => ({
    x: at.left(n) - lead,
    y: at.top(n) + at.name - 6,
    base: at.top(n) + at.base,
    to: at.left(n) + span - lead,
    label,
  }));
  // For each column what stands above and below its strips.
  const columns = Array.from({ length: at.columns }, (_, column) => {
    const own = strips.slice(column * at.rows, (column + 1) * at.rows).length;
    return { left: column * at.stride, bottom: head + own * at.strip - AIR };
  });
  const eraNames = columns.flatMap(({ left }) =>
    eras.map((era, n) => ({
      x: left + era.from - first - 0.5,
      y: eraLine(at.levels[n] ?? 0),
      label: era.label.join('\n'),
      begins: era.from > first,
    })),
  );
  const changes = eras.filter(({ from }) => from > first).map(({ from }) => ({ year: from, text: '' }));
  // Not through the names of the strips.
  const breaks = [
    ...eraNames.filter(({ begins }) => begins).map(({ x, y }) => ({ x, top: y - 2, bottom: head, text: '' })),
    ...strips.flatMap(({ breaks = [] }, n) =>
      [...breaks, ...changes].map(({ year, text }) => ({
        x: at.left(n) + year - first - 0.5,
        top: at.top(n) + at.name + 2,
        bottom: at.top(n) + at.base,
        text,
      })),
    ),
  ];
  const missing = columns.flatMap(({ left, bottom }) =>
    gaps.map((year) => ({ x: left + year - first - 0.5, to: left + year - first + 0.5, top: head, bottom })),
  );
  const widest = Math.max(30, ...[...(under?.values() ?? [])].map((text) => textWidth(text, 11)));
  // The last year has its number; of those before it as many as there is room for.
  const every = Math.ceil((widest + 6) / at.year);
  const ticks = columns.flatMap(({ left, bottom }) =>
    Array.from({ length: last - first + 1 }, (_, n) => ({
      x: left + n,
      y: bottom + 22,
      text: under?.has(first + n) ? `${first + n}\n${under.get(first + n)}` : String(first + n),
    })).filter((_, n) => (last - first - n) % every === 0),
  );
  return { names, eraNames, breaks, missing, ticks };
}
