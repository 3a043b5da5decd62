/** A whole by its parts, over the reports. */
import { type Chart, noChart } from '../charts/chart.js';
import type { PartStyle } from '../charts/legend.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { ABSENT, PARTS } from '../charts/theme.js';
import type { Breakdown } from '../domain/breakdowns.js';
import { OFFICIAL } from '../domain/domain.js';
import { UNITS } from '../domain/units.js';
import { HEADLINES } from './headlines.js';
import { fewNames, originsOf, sourceLine, uniqueNames } from './words.js';

/** The most bars that a chart shows; more cannot be read. */
const LIMIT = 30;

interface PartLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly set: string;
  readonly part: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly whole: number | null;
  readonly whole_from: string | null;
  readonly excess: number | null;
  readonly quote: string | null;
}

/** A whole by its parts, as shares, one bar a report, by publisher and year, the largest publisher first. */
export function breakdownChart(rows: readonly PartLike[]): Chart {
  const breakdown = OFFICIAL.breakdowns.find(({ id }) => id === rows[0]?.set);
  if (!breakdown) return noChart('There are no reports that could state this.');
  const unit = UNITS[breakdown.unit];
  const heading = `${breakdown.label_en} ${breakdown.label_zh}`;
  const names = uniqueNames(rows);
  const nameOf = (file: string) => names.get(file) ?? file;
  const reports = reportsOf(rows);
  const stating = reports.filter(({ parts }) => parts.some((row) => row.value !== null));
  const drawn = stating.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
  const none = stating.length - drawn.length;
  if (stating.length === 0) return noChart(`${heading}: none of these reports breaks them down.`);
  if (drawn.length === 0) return noChart(`${heading}: the reports that state them state 0.`);

  const shown = byPublisher(drawn.slice(0, LIMIT));
  const styles: PartStyle[] = [
    ...breakdown.parts.map((part, at) => ({
      id: part.id,
      label: `${part.label_en} ${part.label_zh}`,
      colour: PARTS[at % PARTS.length] ?? ABSENT,
    })),
    { id: 'rest', label: 'Not broken down 未分类', colour: ABSENT },
  ];
  const notes = new Map(
    shown.map(({ file, size, whole, excess }) => [
      nameOf(file),
      excess === null ? formatNumber(size) : `${formatNumber(size)}, stated: ${formatNumber(whole ?? 0)}`,
    ]),
  );
  const { title, left_out } = headline(drawn, breakdown, unit.en, nameOf);
  const cut = drawn.length > LIMIT ? `; the ${LIMIT} largest of ${formatNumber(drawn.length)} reports` : '';
  return stackedBars(
    shown.flatMap(({ file, parts }) =>
      parts.map((row) => ({
        label: nameOf(file),
        part: row.part,
        value: row.value ?? 0,
        quote: row.quote,
        source: file,
      })),
    ),
    {
      title,
      subtitle: [
        `${heading}, share; with the number of ${unit.en} (${unit.zh}) in each report${cut}`,
        sourceLine(drawn.flatMap(({ parts }) => parts)),
      ],
      notes: [
        ...gaps(reports, unit.en, nameOf, left_out),
        ...(none === 0 ? [] : [`not drawn: ${counted(none, 'report')} with 0`]),
        ...originsOf(shown.flatMap(({ parts }) => parts.filter(({ part }) => part !== 'rest'))),
      ],
      unit: unit.en,
      parts: styles,
      shares: true,
      behind: notes,
    },
  );
}

/** The publisher with the largest whole first, and its reports in the order of their years. */
function byPublisher(reports: readonly Whole[]): Whole[] {
  const who = ({ parts, file }: Whole) => parts[0]?.publisher ?? file;
  const order = [...new Set(reports.map(who))];
  const year = ({ parts }: Whole) => parts[0]?.year ?? 0;
  return [...reports].sort((a, b) => order.indexOf(who(a)) - order.indexOf(who(b)) || year(a) - year(b));
}

/** The rows of one report, and how many there are of what it breaks down. */
interface Whole {
  readonly file: string;
  readonly parts: readonly PartLike[];
  /** What the bar shows: the sum of the parts, with what is not broken down. */
  readonly size: number;
  readonly whole: number | null;
  readonly excess: number | null;
  /** Whether the total is known: not where it is only the sum of those parts that are not empty. */
  readonly closed: boolean;
}

function reportsOf(rows: readonly PartLike[]): Whole[] {
  const files = new Map<string, PartLike[]>();
  for (const row of rows) {
    const parts = files.get(row.file);
    if (parts) parts.push(row);
    else files.set(row.file, [row]);
  }
  return [...files].map(([file, parts]) => ({
    file,
    parts,
    size: sumOf(parts),
    whole: parts[0]?.whole ?? null,
    excess: parts[0]?.excess ?? null,
    closed: parts[0]?.whole_from === 'report' || parts.every((row) => row.value !== null),
  }));
}

const sumOf = (rows: readonly PartLike[]) => rows.reduce((sum, row) => sum + (row.value ?? 0), 0);

/** The largest part of all reports that can be added up, and a word on those that cannot. */
function headline(
  drawn: readonly Whole[],
  breakdown: Breakdown,
  unit: string,
  nameOf: (file: string) => string,
): { title: string; left_out: string[] } {
  const open = drawn.filter((report) => report.excess === null && !report.closed);
  const unsound = drawn.filter((report) => report.excess !== null);
  const sound = drawn.filter((report) => report.excess === null && report.closed);
  const used = [sound, open, unsound].find((group) => group.length > 0) ?? [];
  const rows = used.flatMap(({ parts }) => parts);
  const all = sumOf(rows);
  const of = (id: string) => sumOf(rows.filter((row) => row.part === id));
  const sums = breakdown.parts.map((part) => ({ part, sum: of(part.id) }));
  const largest = sums.reduce((best, next) => (next.sum > best.sum ? next : best));
  const said = HEADLINES[breakdown.id]?.[largest.part.id] ?? `fall under “${largest.part.label_en}”`;
  const files = used.map(({ file }) => nameOf(file));
  const where = files.length === 1 ? files[0] : counted(files.length, 'report');
  const left_out = [
    used !== unsound && unsound.length > 0
      ? `the headline leaves out ${fewNames(unsound.map(({ file }) => nameOf(file)))}: parts exceed the total`
      : [],
    used === unsound ? 'the parts exceed the stated total' : [],
    used === sound && open.length > 0
      ? `the headline leaves out ${fewNames(open.map(({ file }) => nameOf(file)))}: no total apart from its parts, and some of these empty`
      : [],
  ].flat();
  if (used === open) {
    const others = sums.some(({ part, sum }) => part !== largest.part && sum > 0);
    const rest = others ? 'some are left empty, and no total is stated' : 'the other kinds are left empty';
    return {
      title: `${formatNumber(largest.sum)} ${unit} in ${where} ${said}; ${rest}`,
      left_out: [...left_out, 'no share, as no total is stated'],
    };
  }
  // A pending case has not ended: it is not below the line of how cases ended.
  const pending = largest.part.id === 'pending' ? 0 : of('pending');
  const base =
    pending > 0 ? `${formatNumber(all - pending)} decided ${unit}` : `${formatNumber(all)} ${unit}`;
  const share = `${formatShare(largest.sum / (all - pending), 0)} of the ${base} in ${where} ${said}`;
  // What is not broken down may still belong to the largest part.
  return { title: of('rest') > 0 ? `At least ${share}` : share, left_out };
}

/** What the bars do not show, a sentence each: what is not broken down, what is pending, and who is silent. */
function gaps(
  reports: readonly Whole[],
  unit: string,
  nameOf: (file: string) => string,
  left_out: readonly string[],
): string[] {
  const stating = reports.filter(({ parts }) => parts.some((row) => row.value !== null));
  const others = reports.filter((report) => !stating.includes(report));
  const silent = others.filter(({ whole }) => whole === null);
  const whole = others.filter((report) => (report.whole ?? 0) > 0);
  // Parts that exceed their total leave nothing over; such reports are named apart.
  const sound = stating.filter(({ excess }) => excess === null);
  const of = (id: string) => sumOf(sound.flatMap(({ parts }) => parts.filter((row) => row.part === id)));
  const all = [...sound.map(({ size }) => size), ...whole.map((report) => report.whole ?? 0)];
  const total = all.reduce((sum, size) => sum + size, 0);
  const open = of('rest') + whole.reduce((sum, report) => sum + (report.whole ?? 0), 0);
  const named =
    whole.length === 0 ? '' : `, among them all of ${fewNames(whole.map(({ file }) => nameOf(file)))}`;
  const unstated = [
    open > 0 ? `not broken down: ${formatNumber(open)} of ${formatNumber(total)} ${unit}${named}` : [],
    of('pending') > 0 ? `pending: ${formatNumber(of('pending'))}` : [],
    silent.length > 0
      ? `neither total nor parts stated: ${fewNames(silent.map(({ file }) => nameOf(file)))}`
      : [],
  ].flat();
  const empty = stating.some(({ parts }) => parts.some((row) => row.value === null));
  const notes = [...left_out, ...(empty ? ['what a report leaves empty is not drawn'] : [])];
  return [...unstated, ...notes];
}
