/** One series over the reports. */
import { bars } from './bars.js';
import { type Chart, noChart } from './chart.js';
import type { SeriesLike } from './series-like.js';
import { formatNumber } from './text.js';
import { fewNames, sourceLine, uniqueNames } from './words.js';

/** The most bars that a chart shows; more cannot be read. */
const LIMIT = 30;

/** One series over the reports, largest first; the unit is what is counted, with its Chinese measure word. */
export function seriesChart(rows: readonly SeriesLike[], series: string, unit: string): Chart {
  const all = rows.filter((row) => row.series === series);
  const stated = all
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort((a, b) => b.value - a.value);
  if (all.length === 0) return noChart('There are no reports that could state this.');
  const name = all[0] ? `${all[0].label_en} ${all[0].label_zh}` : series;
  const [first, last] = [stated[0], stated.at(-1)];
  if (!first || !last) return noChart(`${name}: none of these reports states it.`);

  const names = uniqueNames(all);
  const nameOf = (row: SeriesLike) => names.get(row.file) ?? row.file;
  const missing = all.filter((row) => row.value === null);
  const what = all[0]?.label_en.toLowerCase() ?? series;
  const shown = [...stated.slice(0, LIMIT), ...missing.slice(0, Math.max(0, LIMIT - stated.length))];
  const cut = all.length > shown.length ? `; ${shown.length} of ${all.length} reports` : '';
  return bars(
    shown.map((row) => ({
      label: nameOf(row),
      value: row.value,
      note: row.value === null ? null : remark(row),
      quote: row.quote,
      source: row.file,
    })),
    {
      title:
        stated.length === 1
          ? `${nameOf(first)}: ${formatNumber(first.value)} ${what}`
          : first.value === last.value
            ? `The same in every report that states it: ${formatNumber(first.value)} ${what}`
            : `${cap(what)}: from ${formatNumber(last.value)} to ${formatNumber(first.value)} a report`,
      subtitle: [`${name}, ${unit}${cut}`, sourceLine(all)],
      notes: missing.length > 0 ? [`without the number: ${fewNames(missing.map(nameOf))}`] : [],
      measure: name,
    },
  );
}

/** What a reader should know about how a number came to be. */
function remark({ state, via }: SeriesLike): string | null {
  const words = [
    state === 'derived' ? 'computed' : null,
    state === 'approximate' ? 'rounded' : null,
    state === 'inferred' ? 'inferred' : null,
    via === 'prose' ? 'from a sentence' : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : `(${words.join(', ')})`;
}

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
