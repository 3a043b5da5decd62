/** Requests: how many were received, and wholes by their parts. */
import { bars } from './bars.js';
import { type Chart, noChart } from './chart.js';
import { HEADLINES } from './headlines.js';
import type { PartStyle } from './legend.js';
import { stackedBars } from './stacked-bars.js';
import { counted, formatNumber, formatShare } from './text.js';
import { ABSENT, PARTS } from './theme.js';
import { sourceLine, uniqueNames } from './words.js';

interface SeriesLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly series: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
}

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
      source: row.file,
    })),
    {
      title:
        stated.length === 1
          ? `${nameOf(first)}: ${formatNumber(first.value)} ${what}`
          : first.value === last.value
            ? `The same in every report: ${formatNumber(first.value)} ${what}`
            : `${cap(what)}: ${formatNumber(first.value)} in ${nameOf(first)}, ${formatNumber(last.value)} in ${nameOf(last)}`,
      subtitle: [
        `${name}, unit: ${unit}${cut}${missing.length > 0 ? `; ${counted(missing.length, 'report')} without the number` : ''}`,
        sourceLine(all),
      ],
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

interface PartLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly part: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly whole: number | null;
  readonly excess: number | null;
  readonly quote: string | null;
}

interface BreakdownLike {
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly parts: readonly { readonly id: string; readonly label_en: string; readonly label_zh: string }[];
}

/** A whole by its parts, as shares, one bar a report, the largest whole first. */
export function breakdownChart(
  rows: readonly PartLike[],
  breakdown: BreakdownLike,
  unit: { readonly en: string; readonly zh: string },
): Chart {
  const heading = `${breakdown.label_en} ${breakdown.label_zh}`;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.file, (sizes.get(row.file) ?? 0) + (row.value ?? 0));
  const files = [...sizes.keys()].filter((file) => (sizes.get(file) ?? 0) > 0);
  if (rows.length === 0) return noChart(`${heading}: none of these reports breaks them down.`);
  if (files.length === 0) return noChart(`${heading}: the reports that state them state 0.`);

  const shown = new Set(files.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, LIMIT));
  const names = uniqueNames(rows);
  const nameOf = (file: string) => names.get(file) ?? file;
  const styles: PartStyle[] = [
    ...breakdown.parts.map((part, at) => ({
      id: part.id,
      label: `${part.label_en} ${part.label_zh}`,
      colour: PARTS[at % PARTS.length] ?? ABSENT,
    })),
    { id: 'rest', label: 'Not broken down 未分类', colour: ABSENT },
  ];
  const notes = new Map(
    rows.map((row) => {
      const sum = formatNumber(sizes.get(row.file) ?? 0);
      return [
        nameOf(row.file),
        row.excess === null ? sum : `${sum}, stated: ${formatNumber(row.whole ?? 0)}`,
      ];
    }),
  );
  const sound = rows.filter((row) => row.excess === null);
  const unsound = new Set(rows.filter((row) => row.excess !== null).map((row) => row.file)).size;
  const apart =
    unsound > 0 && sound.length > 0
      ? `; the headline leaves out ${counted(unsound, 'report')} whose parts exceed the total`
      : '';
  const used = rows.filter((row) => shown.has(row.file));
  const cut = files.length > LIMIT ? `; the ${LIMIT} largest of ${files.length} reports` : '';
  return stackedBars(
    [...shown].flatMap((file) =>
      used
        .filter((row) => row.file === file)
        .map((row) => ({
          label: nameOf(file),
          part: row.part,
          value: row.value ?? 0,
          quote: row.quote,
          source: file,
        })),
    ),
    {
      title: headline(sound.length > 0 ? sound : rows, breakdown, unit.en),
      subtitle: [
        `${heading}: share, and at the end of each bar the number of ${unit.en} (${unit.zh})${cut}${apart}`,
        sourceLine(rows.filter((row) => files.includes(row.file))),
      ],
      unit: unit.en,
      parts: styles,
      shares: true,
      notes,
    },
  );
}

/** The largest part of all reports taken together. */
function headline(rows: readonly PartLike[], breakdown: BreakdownLike, unit: string): string {
  const all = rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const sums = breakdown.parts.map((part) => ({
    part,
    sum: rows.filter((row) => row.part === part.id).reduce((sum, row) => sum + (row.value ?? 0), 0),
  }));
  const largest = sums.reduce((best, next) => (next.sum > best.sum ? next : best));
  const said = HEADLINES[breakdown.id]?.[largest.part.id] ?? `fall under “${largest.part.label_en}”`;
  return `${formatShare(largest.sum / all, 0)} of the ${formatNumber(all)} ${unit} ${said}`;
}

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
