/** Why requests were not granted, by ground. */
import { group } from 'd3-array';
import { type Chart, noChart } from '../charts/chart.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { PARTS } from '../charts/theme.js';
import { originsOf, sourceLine } from './words.js';

/** A row of `grounds`. */
interface GroundLike {
  readonly file: string;
  readonly year: number | null;
  readonly ground: string;
  readonly kind: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
}

/** One ground over all reports. */
interface Ground extends Pick<GroundLike, 'kind' | 'label_en' | 'label_zh'> {
  readonly value: number | null;
  readonly stated_in: number;
  readonly given_in: number;
}

function overReports(rows: readonly GroundLike[]): Ground[] {
  return [...group(rows, ({ ground }) => ground).values()].map((own) => {
    const { kind, label_en, label_zh } = own[0]!;
    const stated = own.flatMap(({ value }) => value ?? []);
    const value = stated.length === 0 ? null : stated.reduce((all, one) => all + one, 0);
    const given_in = stated.filter((one) => one > 0).length;
    return { kind, label_en, label_zh, value, stated_in: stated.length, given_in };
  });
}

const KINDS = [
  { id: 'refused', label: 'Refused 不予公开', colour: PARTS[2] },
  { id: 'unable', label: 'Cannot be provided 无法提供', colour: PARTS[0] },
  { id: 'declined', label: 'Not processed 不予处理', colour: PARTS[3] },
] as const;

/** The grounds over all reports, one bar each, the largest first; grounds that nobody gave are named. */
export function groundsChart(asked: readonly GroundLike[]): Chart {
  const rows = overReports(asked);
  const stated = rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort((a, b) => b.value - a.value);
  const all = stated.reduce((sum, { value }) => sum + value, 0);
  if (rows.length === 0)
    return noChart('None of these reports has the tables of 2019 or 2021, which ask for the grounds.');
  const given = stated.filter(({ value }) => value > 0);
  const [largest] = given;
  if (!largest) return noChart('None of these reports names a ground on which a request was not granted.');
  const unused = stated.filter(({ value }) => value === 0).map(nameOf);
  const empty = rows.filter(({ value }) => value === null).map(nameOf);
  return stackedBars(
    given.map((row) => ({ label: labelOf(row), part: row.kind, value: row.value })),
    {
      title: `“${nameOf(largest)}” is the ground for ${formatShare(largest.value / all, 0)} of the ${formatNumber(all)} requests that ended without the information`,
      subtitle: [
        'Grounds (理由) in the tables of 2019 and 2021: requests (件), and the reports that give them',
        sourceLine(asked),
      ],
      notes: [
        ...(unused.length === 0 ? [] : [`never given: ${unused.join(', ').toLowerCase()}`]),
        ...(empty.length === 0 ? [] : [`left empty everywhere: ${empty.join(', ').toLowerCase()}`]),
        ...originsOf(asked),
      ],
      unit: 'requests',
      parts: KINDS,
      shares: false,
      subject: 'Ground',
      behind: new Map(
        given.map((row) => [
          labelOf(row),
          `${formatNumber(row.value)} in ${formatNumber(row.given_in)} of ${counted(row.stated_in, 'report')}`,
        ]),
      ),
    },
  );
}

/** The kind stands in the colour and the legend: "Refused: state secret" need not say it again. */
const nameOf = ({ label_en }: { readonly label_en: string }) => {
  const name = label_en.replace(/^[^:]*: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const labelOf = (row: { readonly label_en: string; readonly label_zh: string }) =>
  `${nameOf(row)}\n${row.label_zh.replace(/^[^::]*[::]/, '')}`;
