/** What does not add up. */

import { type Chart, noChart } from '../charts/chart.js';
import { madeFrom } from '../charts/made-of.js';
import { pairs } from '../charts/pairs.js';
import { type Segment, stackedBars } from '../charts/stacked-bars.js';
import { formatNumber } from '../charts/text.js';
import { PAIR } from '../charts/tips.js';
import { FAILS, SET_ASIDE, UNLIKELY } from '../charts/verdicts.js';
import { IDENTITIES } from '../domain/identities.js';
import { madeOf, type Part, placeOf, withMore } from '../frames/places.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { joined, NOTHING, type Text } from '../model/words.js';
import { columnsOf } from './columns.js';
import { CONTRADICTIONS as SAID } from './contradictions-words.js';
import { leaderOf } from './minimum.js';
import { computed, firstOfEach, manyOf, numberOf, partOf, sumOf } from './told.js';
import { MOST_OF_WHOM, reportName, SEMICOLON, sourceLine, uniqueNames, whoOf } from './words.js';

interface FindingLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly check: string;
  readonly topic_en: string;
  readonly topic_zh: string | null;
  readonly weight: string | null;
  readonly in_percent: boolean;
  readonly left: number | null;
  readonly right: number | null;
  readonly message: string;
  readonly message_zh: string;
  readonly evidence: readonly string[];
  readonly evidence_zh: readonly string[];
}

const FINDING = columnsOf<FindingLike>({
  file: true,
  publisher: true,
  body: true,
  year: true,
  check: true,
  topic_en: true,
  topic_zh: true,
  weight: true,
  in_percent: true,
  left: true,
  right: true,
  message: true,
  message_zh: true,
  evidence: true,
  evidence_zh: true,
});

/** The most disagreements that are drawn. */
const LIMIT = 10;

/** The most kinds of check that are drawn. */
const MOST_KINDS = 12;

/** The check of a sentence against the table: the two may count by different definitions. */
const SHOULD_AGREE = 'prose-table';

/** Checks of one year against another. */
const ACROSS = new Set(IDENTITIES.filter(({ kind }) => kind === 'across').map(({ id }) => id));

/** What fails, and how: what holds is not drawn, since it would hide what does not. */
const FAILURES = [
  { id: 'contradictions', label: SAID.contradiction, colour: FAILS },
  { id: 'unlikely', label: SAID.unlikely, colour: UNLIKELY },
  { id: 'set_aside', label: SAID.set_aside, colour: SET_ASIDE },
] as const;

/** By what a finding weighs, the number in which it counts. */
const WEIGHTS: Readonly<Record<string, (typeof FAILURES)[number]['id']>> = {
  contradiction: 'contradictions',
  unlikely: 'unlikely',
  explained: 'set_aside',
  superseded: 'set_aside',
};

type Failure = Pick<FindingLike, 'file' | 'publisher' | 'body' | 'year' | 'check' | 'weight'>;

const oneLine = (label: string) => label.replace('\n', ' ');

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

const failuresOf = ({ contradictions, unlikely, set_aside }: CheckLike) =>
  contradictions + unlikely + set_aside;

/**
 * One bar a kind of check that fails: how often, out of how many that could be made. Kinds that never fail are counted
 * in words. `reports` are those that were checked, `failures` the findings that fail.
 */
export const checkKindsChart = (reports: readonly Checked[], failures: readonly Failure[]) =>
  Object.assign((kinds: readonly CheckLike[]) => checkKindsOf(reports, failures, kinds), {
    counts: ['contradictions', 'unlikely', 'set_aside', 'open', 'holds'],
  });

function checkKindsOf(
  reports: readonly Checked[],
  failures: readonly Failure[],
  kinds: readonly CheckLike[],
): Chart {
  if (kinds.length === 0) return noChart(say(SAID.no_check));
  const made = sum(kinds, (kind) => kind.holds + failuresOf(kind));
  const open = sumOf(formatNumber(sum(kinds, (kind) => kind.open)), kinds, 'open');
  if (made === 0) return noChart(say(SAID.none_made));
  const failing = kinds
    .filter((kind) => failuresOf(kind) > 0)
    .sort((a, b) => b.contradictions - a.contradictions || failuresOf(b) - failuresOf(a));
  if (failing.length === 0)
    return noChart(say(SAID.adds_up({ checks: sumOf(counted(made, 'check'), kinds, 'holds'), open })));
  const rest = kinds.filter((kind) => failuresOf(kind) === 0);
  const shown = failing.slice(0, MOST_KINDS);
  const cut = failing.slice(MOST_KINDS);
  const segments: Segment[] = shown.flatMap((kind) =>
    FAILURES.map(({ id, label }) => ({
      ...{ label: labelOf(kind), part: id, value: kind[id] },
      made_of: {
        name: say(PAIR({ a: oneLine(labelOf(kind)), b: say(label) })),
        total: say(counted(kind[id], 'check')),
        ...madeFrom(
          'count',
          failures
            .filter((row) => row.check === kind.check && WEIGHTS[row.weight ?? ''] === id)
            .map((row) => partOf(row, 'message', null, reportName(row))),
        ),
      },
    })),
  );
  return stackedBars(segments, {
    title: say(
      SAID.kinds({
        contradictions: sumOf(
          counted(
            sum(kinds, (kind) => kind.contradictions),
            'contradiction',
          ),
          kinds,
          'contradictions',
        ),
        leader: leaderIn(
          failures.filter((row) => WEIGHTS[row.weight ?? ''] === 'contradictions'),
          reports,
        ),
        some: kindsOf(
          (count) => formatNumber(count),
          kinds.filter((kind) => kind.contradictions > 0),
        ),
        all: kindsOf((count) => counted(count, 'kind'), kinds),
      }),
    ),
    subtitle: [say(SAID.by_kind), sourceLine(reports)],
    notes: [
      rest.length === 0
        ? []
        : say(
            SAID.never({
              kinds: kindsOf((count) => counted(count, 'kind'), rest),
              fail: rest.length === 1 ? 'fails' : 'fail',
              checks: sumOf(
                counted(
                  sum(rest, ({ holds }) => holds),
                  'check',
                ),
                rest,
                'holds',
              ),
              open: sumOf(formatNumber(sum(rest, (kind) => kind.open)), rest, 'open'),
            }),
          ),
      cut.length === 0
        ? []
        : say(
            SAID.cut({
              kinds: kindsOf((count) => counted(count, 'kind'), cut),
              fail: cut.length === 1 ? 'fails' : 'fail',
            }),
          ),
    ].flat(),
    unit: say(SAID.checks),
    parts: FAILURES.map((style) => ({ ...style, label: say(style.label) })),
    shares: false,
    subject: say(SAID.check),
    behind: new Map(
      shown.map((kind) => [
        labelOf(kind),
        say(
          SAID.of({
            failing: formatNumber(failuresOf(kind)),
            made: formatNumber(kind.holds + failuresOf(kind)),
            open: kind.open === 0 ? NOTHING : SAID.open({ count: formatNumber(kind.open) }),
          }),
        ),
      ]),
    ),
  });
}

/** Kinds of check as a number, each by a finding of its kind: those of the rows of kinds alone have no place. */
function kindsOf<Words extends Text | string>(
  words: (count: number) => Words,
  kinds: readonly CheckLike[],
): Words {
  const parts = kinds.map((kind): Part => {
    const column = (['contradictions', 'holds', 'open', 'unlikely', 'set_aside'] as const).find(
      (name) => kind[name] > 0,
    );
    const place = column === undefined ? undefined : madeOf(kind, column)?.parts[0]?.[2];
    return [say({ en: kind.check_en, zh: kind.check_zh ?? kind.check_en }), null, place ?? null];
  });
  return computed(words(kinds.length), 'count', parts);
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((all, row) => all + of(row), 0);

interface Checked {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
}

/** The one publisher of which more than half of the contradictions are, and how many; nothing where there is none. */
function leaderIn(failing: readonly Omit<Failure, 'check' | 'weight'>[], checked: readonly Checked[]): Text {
  const leader = leaderOf([
    // Who has none is one of them.
    ...checked.map((row) => ({ who: whoOf(row), file: row.file, cases: 0 })),
    ...failing.map((row) => ({ who: whoOf(row), file: row.file, cases: 1 })),
  ]);
  // Of a single one there is not a part.
  if (leader === null || failing.length < 2) return NOTHING;
  const own = failing.filter((row) => whoOf(row) === leader);
  return MOST_OF_WHOM({
    who: leader,
    count: computed(
      formatNumber(own.length),
      'count',
      own.map((row) => partOf(row, 'message', null)),
    ),
  });
}

/** English with the Chinese term on a line of its own, Chinese alone. */
function labelOf({ check, check_en, check_zh }: CheckLike): string {
  const english = LONGER[check] ?? check_en;
  return check_zh === null ? english : say({ en: `${english}\n${check_zh}`, zh: check_zh });
}

/**
 * The two numbers of every disagreement, drawn against the larger of them: first what must hold, then what should
 * agree, the widest gap first; at most `limit` of them, and in words how many more there are.
 */
export const contradictionsChart = (
  checked: readonly Checked[],
  { limit = LIMIT }: { readonly limit?: number } = {},
) =>
  Object.assign((rows: readonly FindingLike[]) => contradictionsOf(checked, limit, rows), {
    columns: FINDING,
  });

function contradictionsOf(checked: readonly Checked[], limit: number, rows: readonly FindingLike[]): Chart {
  const failing = rows
    .flatMap((row) => {
      const { left, right } = row;
      return row.weight === 'contradiction' && left !== null && right !== null
        ? [withMore(row, { left, right })]
        : [];
    })
    .sort((a, b) => Number(a.check === SHOULD_AGREE) - Number(b.check === SHOULD_AGREE) || gap(b) - gap(a));
  if (checked.length === 0) return noChart(say(SAID.nothing));
  if (failing.length === 0) return noChart(say(SAID.none));
  const names = uniqueNames(rows);
  const soft = failing.filter((row) => row.check === SHOULD_AGREE);
  const hard = failing.filter((row) => row.check !== SHOULD_AGREE);
  const found = (of: typeof failing, words: Text | string) =>
    computed(
      words,
      'count',
      of.map((row) => partOf(row, 'message', null)),
    );
  const kinds = [
    hard.length === 0 ? [] : SAID.hard({ kinds: found(hard, counted(hard.length, 'derived share')) }),
    soft.length === 0 ? [] : SAID.soft({ sentences: found(soft, counted(soft.length, 'sentence')) }),
  ].flat();
  // Most room is for what must hold; what should agree has a third where there is enough of both.
  const first = Math.min(hard.length, Math.max(limit - soft.length, Math.ceil((limit * 2) / 3)));
  const shown = [...hard.slice(0, first), ...soft.slice(0, limit - first)];
  return pairs(
    shown.map((row) => ({
      label: names.get(row.file) ?? row.file,
      detail: say({ en: row.topic_en, zh: row.topic_zh ?? row.topic_en }),
      left: row.left,
      right: row.right,
      other: row.check === SHOULD_AGREE,
      suffix: row.in_percent ? '%' : '',
      message: say({ en: row.message, zh: row.message_zh }),
      quote: say({ en: row.evidence.join(' · '), zh: row.evidence_zh.join(' · ') }) || '–',
      source: row.file,
      place: placeOf(row, 'left') ?? null,
    })),
    {
      title: say(headline(failing, checked, found(failing, counted(failing.length, 'place')))),
      subtitle: [say(joined(kinds, SEMICOLON)), say(SAID.of_larger), sourceLine(checked)],
      notes:
        failing.length > shown.length
          ? [
              say(
                SAID.drawn({
                  some: found(shown, formatNumber(shown.length)),
                  all: found(failing, formatNumber(failing.length)),
                }),
              ),
            ]
          : [],
      sides: {
        ...{ left: say(SAID.left), right: say(SAID.right), other: say(SAID.other) },
        short: {
          [say(SAID.right)]: say(SAID.short.right),
          [say(SAID.other)]: say(SAID.short.other),
        },
      },
    },
  );
}

/** `4 of 5 reports disagree with themselves, in 13 places`. */
function headline(failing: readonly Failure[], checked: readonly Checked[], places: Text | string): Text {
  const reports = firstOfEach(checked, ({ file }) => file);
  const guilty = firstOfEach(failing, ({ file }) => file);
  const other = failing.some(({ check }) => ACROSS.has(check)) ? SAID.or_of_another_year : NOTHING;
  if (reports.length === 1) return SAID.one_report({ other, places });
  return SAID.reports({
    guilty: numberOf(guilty),
    reports: manyOf(reports, 'report'),
    disagree: guilty.length === 1 ? 'disagrees with itself' : 'disagree with themselves',
    other,
    places,
    leader: leaderIn(failing, checked),
  });
}

const gap = ({ left, right }: { left: number; right: number }) =>
  Math.abs(left - right) / (Math.max(Math.abs(left), Math.abs(right)) || 1);
