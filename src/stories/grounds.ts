/** Why requests were not granted, by ground. */
import { group } from 'd3-array';
import { type Chart, noChart } from '../charts/chart.js';
import { digitsWithin, intervalText } from '../charts/interval.js';
import { type MadeOf, madeFrom } from '../charts/made-of.js';
import { MEANING } from '../charts/meaning.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { type Mark, signed, signsOf } from '../charts/states.js';
import { formatNumber } from '../charts/text.js';
import type { Part } from '../frames/places.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, type Text, template, term } from '../model/words.js';
import { BREAKDOWN } from './breakdown-words.js';
import { columnsOf } from './columns.js';
import { isEnough, leaderOf, restsOn, tooFew } from './minimum.js';
import { computed, partOf, shareOf } from './told.js';
import { list, markOf, reportName, SEMICOLON, sourceLine, whoOf } from './words.js';

/** A row of `grounds`. */
export interface GroundLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly doubted: boolean;
  readonly year: number | null;
  readonly ground: string;
  readonly kind: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
}

export const GROUND = columnsOf<GroundLike>({
  body: true,
  doubted: true,
  file: true,
  ground: true,
  kind: true,
  label_en: true,
  label_zh: true,
  publisher: true,
  state: true,
  value: true,
  year: true,
});

/** One ground over all reports. */
interface Ground extends Pick<GroundLike, 'ground' | 'kind' | 'label_en' | 'label_zh'> {
  readonly value: number | null;
  readonly stated_in: number;
  readonly given_in: number;
  readonly marks: readonly Mark[];
  /** The rows above 0 that it adds up. */
  readonly from: readonly GroundLike[];
}

function overReports(rows: readonly GroundLike[]): Ground[] {
  return [...group(rows, ({ ground }) => ground).values()].map((own) => {
    const { ground, kind, label_en, label_zh } = own[0]!;
    const stated = own.flatMap(({ value }) => value ?? []);
    const value = stated.length === 0 ? null : stated.reduce((all, one) => all + one, 0);
    const given_in = stated.filter((one) => one > 0).length;
    const from = own.filter(({ value }) => (value ?? 0) > 0);
    const marks = [...new Set(from.map(markOf))];
    return { ground, kind, label_en, label_zh, value, stated_in: stated.length, given_in, marks, from };
  });
}

const KINDS = [
  { id: 'refused', label: term('Refused', '不予公开'), colour: MEANING.refused },
  { id: 'unable', label: term('Cannot be provided', '无法提供'), colour: MEANING.unable },
  { id: 'declined', label: term('Not processed', '不予处理'), colour: MEANING.declined },
] as const;

/** The grounds over all reports, one bar each, the largest first; grounds that nobody gave are named. */
export function groundsChart(asked: readonly GroundLike[]): Chart {
  const rows = overReports(asked);
  const stated = rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort((a, b) => b.value - a.value);
  if (rows.length === 0) return noChart(say(WORDS.not_asked));
  const given = stated.filter(({ value }) => value > 0);
  const [largest] = given;
  if (!largest) return noChart(say(WORDS.none));
  const unused = stated.filter(({ value }) => value === 0).map(nameOf);
  const empty = rows.filter(({ value }) => value === null).map(nameOf);
  const signs = signsOf(
    given.flatMap(({ marks }) => marks),
    say(SEMICOLON),
  );
  return stackedBars(
    given.map((row) => ({
      ...{ label: labelOf(row), part: row.kind, value: row.value },
      made_of: madeOf(nameOf(row), row.value, row.from),
    })),
    {
      title: titleOf(asked, largest),
      subtitle: [say(WORDS.subtitle), ...(signs === '' ? [] : [signs]), sourceLine(asked)],
      notes: [
        ...(isEnough(restsOn(casesOf(asked))) ? [say(BREAKDOWN.interval)] : []),
        ...(unused.length === 0 ? [] : [say(WORDS.unused({ names: list(unused.map(lower)) }))]),
        ...(empty.length === 0 ? [] : [say(WORDS.empty({ names: list(empty.map(lower)) }))]),
      ],
      unit: say(WORDS.unit),
      parts: KINDS.map(({ id, label, colour }) => ({ id, label: say(label), colour })),
      shares: false,
      subject: WORDS.ground,
      behind: new Map(
        given.map((row) => [
          labelOf(row),
          say(
            WORDS.behind({
              value: row.marks.reduceRight((text, mark) => signed(mark, text), formatNumber(row.value)),
              given: formatNumber(row.given_in),
              reports: counted(row.stated_in, 'report'),
            }),
          ),
        ]),
      ),
    },
  );
}

/** A number of requests that several reports give together. */
export const madeOf = <Row extends GroundLike>(
  name: string,
  value: number,
  from: readonly Row[],
  called: (row: Row) => string = reportName,
): MadeOf => ({
  ...{ name, total: say(counted(value, 'request')) },
  ...madeFrom(
    'sum',
    from.map((row) => partOf(row, 'value', row.value ?? 0, called(row))),
  ),
});

/** Numbers above 0 as parts of a sum. */
const partsOf = (rows: readonly GroundLike[]): Part[] =>
  rows.filter(({ value }) => (value ?? 0) > 0).map((row) => partOf(row, 'value', row.value, reportName(row)));

const casesOf = (rows: readonly GroundLike[]) =>
  rows.flatMap((row) =>
    row.value === null ? [] : [{ file: row.file, who: whoOf(row), cases: row.value, row }],
  );

/** The largest ground of all, and who supplies most of it; the tables of 2019 and 2021 ask for the same ones. */
function titleOf(asked: readonly GroundLike[], largest: Ground & { readonly value: number }): string {
  const rests = restsOn(casesOf(asked));
  if (!isEnough(rests)) return tooFew(WORDS.what, rests);
  const { low, high } = wilson(largest.value, rests.cases);
  const above = partsOf(asked.filter(({ ground }) => ground === largest.ground));
  // Of each report what all its grounds come to: a part for each of them would be too many to list.
  const below = [...group(asked, ({ file }) => file).values()].flatMap((own): Part[] => {
    const cases = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
    return cases === 0 ? [] : [partOf(own[0]!, '', cases, reportName(own[0]!))];
  });
  const claim = WORDS.title({
    name: nameOf(largest),
    share: BREAKDOWN.with_interval({
      share: shareOf(above, below, digitsWithin(low, high)),
      interval: computed(intervalText(low, high), `interval of ${above.length}`, [...above, ...below]),
    }),
    all: computed(formatNumber(rests.cases), 'sum', below),
  });
  const leader = leaderOf(casesOf(asked.filter(({ ground }) => ground === largest.ground)));
  if (leader === null) return say(claim);
  return say(
    WORDS.leader({
      ...{ claim, count: computed(formatNumber(largest.value), 'sum', above) },
      who: leader,
      share: shareOf(partsOf(largest.from.filter((row) => whoOf(row) === leader)), above, 0),
    }),
  );
}

const WORDS = {
  not_asked: both(
    'None of these reports has the tables of 2019 or 2021, which ask for the grounds.',
    '这些年报均未采用列有理由的 2019 年或 2021 年表格。',
  ),
  none: both(
    'None of these reports names a ground on which a request was not granted.',
    '这些年报均未列出不予公开、无法提供或不予处理的理由。',
  ),
  what: both('Grounds on which requests were not granted', '不予公开、无法提供、不予处理的理由'),
  title: template(
    '“{name}” is the ground for {share} of the {all} requests refused, not provided or not processed',
    '不予公开、无法提供、不予处理的 {all} 件申请中，{share} 的理由是“{name}”',
  ),
  leader: template(
    '{claim}; {share} of these {count} are from {who}',
    '{claim}；这 {count} 件中，{share} 为{who}所报',
  ),
  subtitle: both(
    'Grounds (理由) in the tables of 2019 and 2021: requests (件), and the reports that give them',
    '2019 年、2021 年表格所列理由：件数及列出该理由的年报份数',
  ),
  unused: template('never given: {names}', '从未列出：{names}'),
  empty: template('left empty everywhere: {names}', '各份年报均留空：{names}'),
  unit: both('requests', '件'),
  ground: both('Ground', '理由'),
  behind: template('{value} in {given} of {reports}', '{value} 件，见于{reports}中的 {given} 份'),
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The kind stands in the colour and the legend: "Refused: state secret" need not say it again. */
export const labelOfGround = ({ label_en, label_zh }: Pick<Ground, 'label_en' | 'label_zh'>): Text => {
  const name = label_en.replace(/^[^:]*: /, '');
  return both(name.charAt(0).toUpperCase() + name.slice(1), label_zh.replace(/^[^：:]*[：:]/, ''));
};

const nameOf = (row: Pick<Ground, 'label_en' | 'label_zh'>): string => say(labelOfGround(row));

/** In English the Chinese term on a line of its own. */
const labelOf = (row: Pick<Ground, 'label_en' | 'label_zh'>): string => {
  const { en, zh } = labelOfGround(row);
  return say(both(`${en}\n${zh}`, zh));
};

groundsChart.columns = GROUND;
