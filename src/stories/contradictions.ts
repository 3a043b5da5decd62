/** What does not add up. */

import { type Chart, noChart } from '../charts/chart.js';
import type { PartStyle } from '../charts/legend.js';
import { pairs } from '../charts/pairs.js';
import { type Segment, stackedBars } from '../charts/stacked-bars.js';
import { counted, formatNumber } from '../charts/text.js';
import { ABSENT, ACCENT, PARTS, PLAIN } from '../charts/theme.js';
import { IDENTITIES } from '../domain/identities.js';
import { sourceLine, uniqueNames } from './words.js';

interface FindingLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly check: string;
  readonly topic_en: string;
  readonly topic_zh: string | null;
  readonly weight: string | null;
  readonly in_percent: boolean;
  readonly left: number | null;
  readonly right: number | null;
  readonly message: string;
  readonly evidence: readonly string[];
}

const LIMIT = 20;

/** Kinds of check that are drawn, should so many not fail. */
const LEAST_KINDS = 12;

/** The check of a sentence against the table: the two may count by different definitions. */
const SHOULD_AGREE = 'prose-table';

/** Checks of one year against another. */
const ACROSS = new Set(IDENTITIES.filter(({ kind }) => kind === 'across').map(({ id }) => id));

const OUTCOMES = [
  { id: 'holds', label: 'Adds up 相符', colour: PLAIN },
  { id: 'contradictions', label: 'Contradiction 矛盾', colour: ACCENT },
  { id: 'unlikely', label: 'Unlikely 可疑', colour: PARTS[3] },
  { id: 'set_aside', label: 'Explained or superseded 已有解释或已被取代', colour: PARTS[1] },
  { id: 'open', label: 'Cannot be checked 无法核对', colour: ABSENT },
] as const satisfies readonly PartStyle[];

interface CheckLike {
  readonly check: string;
  readonly check_en: string;
  readonly check_zh: string | null;
  readonly holds: number;
  readonly contradictions: number;
  readonly unlikely: number;
  readonly set_aside: number;
  readonly open: number;
}

/** Where the name of a check says too little beside a bar. */
const LONGER: Readonly<Record<string, string>> = {
  'in-out': 'Requests that came in, as those that went out',
  'received-by-channel': 'Requests received, as the sum of the channels',
  'answered-by-outcome': 'Requests answered, as the sum of the outcomes',
  'handled-by-outcome': 'Requests handled, as the sum of the outcomes',
  'refused-by-ground': 'Refusals, as the sum of the grounds',
  'completed-by-time': 'Requests completed, as on time plus extended',
  'applicants-total': 'Totals of the request table, as the sum of its columns',
  'prose-table': 'Number in a sentence, as in the table',
  share: 'Percentage in a sentence, as part divided by whole',
  growth: 'Growth in a sentence, as the two numbers it names',
  'growth-last-year': "Growth in a sentence, from last year's own report",
  'channels-said': 'Requests received in sentences, not less than the channels named',
  'outcomes-said': 'Requests answered in sentences, not less than the outcomes named',
  parts: 'Parts in a sentence, as the whole before them',
};

/** One bar a kind of check: how often it holds, fails, or cannot be made. `reports` are those that were checked. */
export const checkKindsChart =
  (reports: readonly Dated[]) =>
  (kinds: readonly CheckLike[]): Chart => {
    if (kinds.length === 0) return noChart('No check applies to these reports.');
    const failing = ({ contradictions, unlikely, set_aside }: CheckLike) =>
      contradictions + unlikely + set_aside;
    const failed = kinds.filter((kind) => failing(kind) > 0).length;
    const contradictions = kinds.reduce((sum, kind) => sum + kind.contradictions, 0);
    const contradicting = kinds.filter((kind) => kind.contradictions > 0).length;
    const shown = kinds.slice(0, Math.max(failed, LEAST_KINDS));
    const rest = kinds.slice(shown.length);
    const times = rest.reduce((sum, { holds }) => sum + holds, 0);
    const cut =
      rest.length === 0
        ? ''
        : `not drawn: ${counted(rest.length, 'kind')} that never ${rest.length === 1 ? 'fails' : 'fail'} (${formatNumber(times)} times)`;
    const segments: Segment[] = shown.flatMap((kind) =>
      OUTCOMES.map(({ id }) => ({ label: labelOf(kind), part: id, value: kind[id] })),
    );
    return stackedBars(segments, {
      title: kinds.every((kind) => kind.holds + failing(kind) === 0)
        ? 'No check could be made: a number is missing each time'
        : failed === 0
          ? 'Everything that could be checked adds up'
          : `${counted(contradictions, 'contradiction')}, in ${contradicting} of ${counted(kinds.length, 'kind')} of check`,
      subtitle: ['Checks by kind, over all reports: count', sourceLine(reports)],
      notes: cut === '' ? [] : [cut],
      unit: 'checks',
      parts: OUTCOMES,
      shares: false,
      subject: 'Check',
      behind: new Map(
        shown.map((kind) => {
          const all = kind.holds + failing(kind) + kind.open;
          const fails = failing(kind);
          const said = fails === 0 ? '' : `, ${formatNumber(fails)} ${fails === 1 ? 'fails' : 'fail'}`;
          return [labelOf(kind), `${formatNumber(all)}${said}`];
        }),
      ),
    });
  };

interface Dated {
  readonly file: string;
  readonly year: number | null;
}

const labelOf = ({ check, check_en, check_zh }: CheckLike) =>
  [LONGER[check] ?? check_en, check_zh].filter((line) => line !== null).join('\n');

/**
 * The two numbers of every disagreement, drawn against the larger of them: first what must hold, then what should
 * agree, the widest gap first; at most `limit` of them, and in words how many more there are.
 */
export const contradictionsChart =
  (checked: readonly Dated[], { limit = LIMIT }: { readonly limit?: number } = {}) =>
  (rows: readonly FindingLike[]): Chart => {
    const failing = rows
      .flatMap(({ left, right, ...row }) =>
        row.weight === 'contradiction' && left !== null && right !== null ? [{ ...row, left, right }] : [],
      )
      .sort((a, b) => Number(a.check === SHOULD_AGREE) - Number(b.check === SHOULD_AGREE) || gap(b) - gap(a));
    if (checked.length === 0) return noChart('There is nothing to compare: no report was read.');
    if (failing.length === 0) return noChart('No two numbers of these reports disagree with each other.');
    const names = uniqueNames(rows);
    const reports = new Set(checked.map((row) => row.file)).size;
    const guilty = new Set(failing.map((row) => row.file)).size;
    const soft = failing.filter((row) => row.check === SHOULD_AGREE).length;
    const hard = failing.length - soft;
    const kinds = [
      hard === 0 ? [] : `${counted(hard, 'derived share')} that must hold`,
      soft === 0 ? [] : `${counted(soft, 'sentence')} that should agree with the table`,
    ].flat();
    return pairs(
      failing.slice(0, limit).map((row) => ({
        label: names.get(row.file) ?? row.file,
        detail: row.topic_en,
        left: row.left,
        right: row.right,
        other: row.check === SHOULD_AGREE,
        suffix: row.in_percent ? '%' : '',
        message: row.message,
        quote: row.evidence.join(' · ') || '–',
        source: row.file,
      })),
      {
        title: headline(failing, guilty, reports),
        subtitle: [kinds.join('; '), 'Both numbers as a share of the larger', sourceLine(checked)],
        notes:
          failing.length > limit
            ? [
                `drawn: ${formatNumber(limit)} of ${formatNumber(failing.length)}, what must hold first, then the widest apart`,
              ]
            : [],
        sides: {
          left: 'As stated 报告所述',
          right: 'As its own numbers give it (must hold) 核算结果',
          other: 'As the table gives it (should agree) 表格所列',
        },
      },
    );
  };

/** `4 of 5 reports disagree with themselves, in 13 places`. */
function headline(failing: readonly { readonly check: string }[], guilty: number, reports: number): string {
  const places = `in ${counted(failing.length, 'place')}`;
  const other = failing.some(({ check }) => ACROSS.has(check)) ? ' or the report of another year' : '';
  if (reports === 1) return `The report disagrees with itself${other} ${places}`;
  const who = guilty === 1 ? 'disagrees with itself' : 'disagree with themselves';
  return `${formatNumber(guilty)} of ${counted(reports, 'report')} ${who}${other}, ${places}`;
}

const gap = ({ left, right }: { left: number; right: number }) =>
  Math.abs(left - right) / (Math.max(Math.abs(left), Math.abs(right)) || 1);
