/** What does not add up. */
import { type Chart, noChart } from './chart.js';
import type { PartStyle } from './legend.js';
import { pairs } from './pairs.js';
import { type Segment, stackedBars } from './stacked-bars.js';
import { counted } from './text.js';
import { ABSENT, ACCENT, PLAIN } from './theme.js';
import { sourceLine, uniqueNames } from './words.js';

interface FindingLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly check: string;
  readonly topic_en: string;
  readonly topic_zh: string | null;
  readonly status: string;
  readonly severity: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly message: string;
  readonly evidence: string;
}

const LIMIT = 30;

/** Checks whose two sides are percentages. */
const IN_PERCENT = new Set(['share', 'growth']);

const OUTCOMES: readonly (PartStyle & { readonly id: 'holds' | 'fails' | 'not_assessable' })[] = [
  { id: 'holds', label: 'Adds up 相符', colour: PLAIN },
  { id: 'fails', label: 'Does not add up 不符', colour: ACCENT },
  { id: 'not_assessable', label: 'Cannot be checked 无法核对', colour: ABSENT },
];

interface CheckLike {
  readonly check_en: string;
  readonly holds: number;
  readonly fails: number;
  readonly not_assessable: number;
}

/** One bar a kind of check: how often it holds, fails, or cannot be made. */
export function checkKindsChart(kinds: readonly CheckLike[]): Chart {
  if (kinds.length === 0) return noChart('No check applies to these reports.');
  const segments: Segment[] = kinds
    .slice(0, LIMIT)
    .flatMap((kind) => OUTCOMES.map(({ id }) => ({ label: kind.check_en, part: id, value: kind[id] })));
  const failing = kinds.filter((kind) => kind.fails > 0).length;
  return stackedBars(segments, {
    title:
      failing === 0
        ? 'Everything that could be checked adds up'
        : `${failing} of ${counted(kinds.length, 'kind')} of check ${failing === 1 ? 'fails' : 'fail'} at least once`,
    subtitle: ['Checks by kind, over all reports: count'],
    unit: 'checks',
    parts: OUTCOMES,
    shares: false,
  });
}

/** The two numbers of every contradiction, drawn against the larger of them; the widest gap first. */
export function contradictionsChart(rows: readonly FindingLike[]): Chart {
  const failing = rows
    .flatMap(({ left, right, ...row }) =>
      row.status === 'fails' && row.severity === 'error' && left !== null && right !== null
        ? [{ ...row, left, right }]
        : [],
    )
    .sort((a, b) => gap(b) - gap(a));
  if (rows.length === 0) return noChart('There is nothing to compare: no check applies to these reports.');
  if (failing.length === 0) return noChart('No two numbers of these reports contradict each other.');
  const names = uniqueNames(rows);
  const reports = new Set(rows.map((row) => row.file)).size;
  const guilty = new Set(failing.map((row) => row.file)).size;
  return pairs(
    failing.slice(0, LIMIT).map((row) => ({
      label: names.get(row.file) ?? row.file,
      detail: row.topic_en,
      left: row.left,
      right: row.right,
      suffix: IN_PERCENT.has(row.check) ? '%' : '',
      message: row.message,
      quote: row.evidence || '–',
      source: row.file,
    })),
    {
      title: headline(failing.length, guilty, reports),
      subtitle: [
        `Two numbers that should agree, as a share of the larger${failing.length > LIMIT ? `; the ${LIMIT} widest gaps` : ''}`,
        sourceLine(rows),
      ],
      sides: {
        left: 'As stated 报告所述',
        right: 'As the other figures of the report give it 核算结果',
      },
    },
  );
}

/** `4 of 5 reports contradict themselves, 13 times in all`. */
function headline(times: number, guilty: number, reports: number): string {
  const often = times === 1 ? 'once' : `${times} times`;
  if (reports === 1) return `The report contradicts itself ${often}`;
  return guilty === 1
    ? `1 of ${reports} reports contradicts itself, ${often}`
    : `${guilty} of ${reports} reports contradict themselves, ${often} in all`;
}

const gap = ({ left, right }: { left: number; right: number }) =>
  Math.abs(left - right) / (Math.max(Math.abs(left), Math.abs(right)) || 1);
