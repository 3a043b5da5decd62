/** A whole by its parts, over the reports. */
import { type Chart, noChart } from './chart.js';
import { HEADLINES } from './headlines.js';
import type { PartStyle } from './legend.js';
import { stackedBars } from './stacked-bars.js';
import { counted, formatNumber, formatShare } from './text.js';
import { ABSENT, PARTS } from './theme.js';
import { sourceLine, uniqueNames } from './words.js';

/** The most bars that a chart shows; more cannot be read. */
const LIMIT = 30;

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
    unsound > 0 && sound.some((row) => (row.value ?? 0) > 0)
      ? `; the headline leaves out ${counted(unsound, 'report')} whose parts exceed the total`
      : '';
  const blank = rows.some((row) => row.value === null) ? '; what a report leaves empty is not drawn' : '';
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
      title: headline(sound.some((row) => (row.value ?? 0) > 0) ? sound : rows, breakdown, unit.en, nameOf),
      subtitle: [
        `${heading}: share; number of ${unit.en} (${unit.zh}) behind each bar${cut}${blank}${apart}`,
        sourceLine(rows.filter((row) => files.includes(row.file))),
      ],
      unit: unit.en,
      parts: styles,
      shares: true,
      notes,
    },
  );
}

/** The largest part of all reports taken together, and how many reports these are: others may state no parts. */
function headline(
  rows: readonly PartLike[],
  breakdown: BreakdownLike,
  unit: string,
  nameOf: (file: string) => string,
): string {
  const all = rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const sums = breakdown.parts.map((part) => ({
    part,
    sum: rows.filter((row) => row.part === part.id).reduce((sum, row) => sum + (row.value ?? 0), 0),
  }));
  const largest = sums.reduce((best, next) => (next.sum > best.sum ? next : best));
  const said = HEADLINES[breakdown.id]?.[largest.part.id] ?? `fall under “${largest.part.label_en}”`;
  const files = [...new Set(rows.map((row) => row.file))];
  const where = files.length === 1 ? nameOf(files[0] ?? '') : counted(files.length, 'report');
  return `${formatShare(largest.sum / all, 0)} of the ${formatNumber(all)} ${unit} in ${where} ${said}`;
}
