/** Strips of one publisher over the years: what is drawn of it, what is too little to draw, and what its title may say. */

import { type Chart, noChart } from '../charts/chart.js';
import { intervalText } from '../charts/interval.js';
import { type Era, type Mark, type Strip, type StripPoint, strips } from '../charts/strips.js';
import { formatNumber } from '../charts/text.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { RATE_STATES, remarkOn, VALUE_STATES } from '../domain/states.js';
import { type Part, withMore } from '../frames/places.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, type Text, term } from '../model/words.js';
import { LONG as WORDS } from './long-words.js';
import { MINIMUM } from './minimum.js';
import { isAsked } from './series-rows.js';
import { crossingIn, joinOf } from './timeline.js';
import { computed, manyOf, partOf } from './told.js';
import { trendIn, trendOf } from './trend.js';
import { formLines, list, sourceLine } from './words.js';

export interface YearLike {
  readonly body: string | null;
  readonly year: number | null;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly form: ReportForm | null;
  readonly comparability: string | null;
  readonly crossing: string | null;
  readonly crossing_en: string | null;
  readonly crossing_zh: string | null;
  readonly doubted: boolean;
}

/** Title and subtitle. */
interface Head {
  readonly title: string;
  readonly subtitle: readonly string[];
}

export interface Story<Row> {
  /** Of the strips, in their order. */
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly said: (row: Row) => {
    readonly text: string;
    readonly mark: Mark;
    readonly quote: string | null;
    /** Where its number stands in a report. */
    readonly place?: string | null;
    readonly source: string;
    readonly low?: number;
    readonly high?: number;
  };
  /** Where its number stands; the two numbers of a share. */
  readonly partsOf: (row: Row) => readonly Part[];
  /** For shares: out of how many. */
  readonly casesOf?: (row: Row) => number | null;
  readonly what: Text;
  readonly unit: Text;
  /** One scale for all strips; without it each has its own. */
  readonly top?: number;
  readonly markLabels?: Partial<Readonly<Record<Mark, Text>>>;
  /** Where there is one year only: no line to draw. */
  readonly single: (rows: readonly Row[], head: Head) => Chart;
}

const nameOf = ({ label_en, label_zh }: YearLike): Text =>
  both(label_en.charAt(0).toLowerCase() + label_en.slice(1), label_zh);

export function drawLong<Row extends YearLike>(story: Story<Row>): Chart {
  const { ids, rows, idOf, said, casesOf, partsOf, what } = story;
  const all = rows.flatMap((row) => (row.year === null ? [] : [withMore(row, { year: row.year })]));
  const start = Math.min(...all.flatMap(({ year, value }) => (value === null ? [] : [year])));
  // Years before the first number of any strip would be empty paper; the note says that they are left out.
  const dated = Number.isFinite(start) ? all.filter(({ year }) => year >= start) : all;
  const who = dated[0]?.body ?? null;
  if (who === null) return noChart(say(WORDS.nobody));
  const byId = ids.map((id) => ({ id, rows: dated.filter((row) => idOf(row) === id) }));
  const valued = byId.filter(({ rows }) => rows.some(({ value }) => value !== null));
  if (valued.length === 0) return noChart(say(WORDS.none({ who, what })));
  const isFew = (row: Row) =>
    casesOf !== undefined && row.value !== null && (casesOf(row) ?? 0) < MINIMUM.share;
  const most = ({ rows }: (typeof byId)[number]) => Math.max(...rows.map(({ value }) => value ?? 0));
  // Of a count, a strip of zeros and ones tells nothing; of a share, what rests on a handful.
  const drawn = valued.filter((one) =>
    casesOf ? one.rows.some((row) => row.value !== null && !isFew(row)) : most(one) >= MINIMUM.strip,
  );
  const small = valued.filter((one) => !drawn.includes(one));
  const mostOf = (one: (typeof byId)[number]) =>
    computed(
      formatNumber(most(one)),
      'max',
      one.rows.filter(({ value }) => value !== null).map((row) => partOf(row, 'value', row.value)),
    );
  const names = (of: typeof byId) => list(of.map(({ rows }) => say(nameOf(rows[0]!))));
  const withMost = (of: typeof byId) =>
    list(of.map((one) => say(WORDS.with_most({ name: nameOf(one.rows[0]!), most: mostOf(one) }))));
  if (drawn.length === 0) {
    return noChart(
      say(
        casesOf
          ? WORDS.low({ who, least: MINIMUM.share })
          : WORDS.low_counts({ who, least: MINIMUM.strip, names: withMost(small) }),
      ),
    );
  }
  const silent = byId.filter(({ rows }) => rows.length > 0 && rows.every(({ value }) => value === null));
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  const gaps = years.filter((year) => dated.every((row) => row.year !== year || row.form === null));
  const held = dated.filter(({ year }) => !gaps.includes(year));
  // Of one publisher a year is a report.
  const source = sourceLine(held.map((row) => withMore(row, { file: String(row.year) })));
  if (years.length === 1) {
    const rows = drawn.flatMap(({ rows }) => rows.filter(({ value }) => value !== null));
    const [first] = rows;
    const parts = partsOf(first!);
    const { text, low, high } = said(first!);
    const about = { who, year: years[0]!, name: nameOf(first!) };
    const [, whole] = parts;
    return story.single(rows, {
      title: say(
        low === undefined || high === undefined || whole === undefined
          ? WORDS.title_one({ ...about, text: computed(text, 'first', parts) })
          : WORDS.title_share({
              ...{ ...about, text: computed(text, 'share of 1', parts) },
              interval: computed(intervalText(low, high), 'interval of 1', parts),
              count: computed(counted(whole[1] ?? 0, 'request'), 'first', [whole]),
            }),
      ),
      subtitle: [...(silent.length > 0 ? [say(WORDS.not_stated({ names: names(silent) }))] : []), source],
    });
  }
  const points = drawn.flatMap(({ id, rows }) =>
    rows
      // No report: the gap says so.
      .filter((row) => !gaps.includes(row.year) && isAsked(row) && !isFew(row))
      .map(
        (row): StripPoint => ({
          strip: id,
          year: row.year,
          value: row.value,
          ...said(row),
          join: joinOf(row.crossing),
          how: say(howOf(row, casesOf !== undefined)),
          compares: crossingIn(row),
        }),
      ),
  );
  const few = [...new Set(dated.filter(isFew).map(({ year }) => String(year)))];
  const before = [...new Set(all.filter(({ year }) => year < start).map(({ year }) => year))];
  const apart = drawn.filter(({ rows }) => rows[0]?.comparability === 'not comparable');
  const zero = casesOf ? [] : small.filter((one) => most(one) === 0);
  const low = casesOf ? [] : small.filter((one) => most(one) > 0);
  const under = casesOf
    ? new Map(
        held.flatMap((row) => {
          const cases = casesOf(row);
          return cases === null ? [] : [[row.year, say(WORDS.n({ count: formatNumber(cases) }))] as const];
        }),
      )
    : undefined;
  const note = (words: Text, there: boolean) => (there ? [say(words)] : []);
  return strips(points, {
    title: titleOf(who, drawn[0]!.rows, story),
    subtitle: [
      say(story.unit),
      ...note(WORDS.gaps({ years: list(gaps.map(String)) }), gaps.length > 0),
      source,
    ],
    notes: [
      say(WORDS.lines),
      ...note(WORDS.small({ least: MINIMUM.strip - 1, names: withMost(low) }), low.length > 0),
      ...note(WORDS.zero({ names: names(zero) }), zero.length > 0),
      ...note(WORDS.few_years({ least: MINIMUM.share, years: list(few) }), few.length > 0),
      ...note(WORDS.silent({ names: names(silent) }), silent.length > 0),
      ...note(WORDS.apart({ names: names(apart) }), apart.length > 0),
      ...note(WORDS.before({ what, year: start }), before.length > 0),
    ],
    strips: drawn.map(({ id, rows }): Strip => {
      const { label_en, label_zh } = rows.find(({ value }) => value !== null)!;
      return {
        id,
        label: say(term(label_en, label_zh)),
        ...(story.top === undefined ? {} : { top: story.top }),
      };
    }),
    eras: erasOf(dated),
    gaps,
    ...(under ? { under } : {}),
    ...(story.markLabels ? { markLabels: story.markLabels } : {}),
  });
}

type WithYear<Row> = Row & { readonly year: number };

/** What the first strip shows, over years that count the same; how often the form changed between these. */
function titleOf<Row extends YearLike>(
  who: string,
  rows: readonly WithYear<Row>[],
  { said, casesOf, partsOf }: Story<Row>,
): string {
  const trend = trendOf(
    rows.map((row) => ({
      year: row.year,
      value: row.value,
      ...intervalOf(said(row)),
      text: said(row).text,
      join: joinOf(row.crossing),
      doubted: row.doubted,
      ...(casesOf ? { cases: casesOf(row) } : {}),
      parts: partsOf(row),
    })),
  );
  const words = trendIn(nameOf(rows[0]!), trend);
  const between = trend.kind === 'change' || trend.kind === 'open' ? [trend.from.year, trend.to.year] : null;
  const within =
    between === null ? [] : rows.filter(({ year }) => year >= between[0]! && year <= between[1]!);
  // The first report on each form but the first of them.
  const begins = erasOf(within)
    .slice(1)
    .map(({ from }) => within.find(({ year }) => year === from)!);
  const changes = manyOf(begins, 'change of form');
  return say(
    WORDS.title({ who, trend: begins.length > 0 ? WORDS.across({ trend: words, changes }) : words }),
  );
}

/** A rate is computed, or there is a reason why not. */
const howOf = (row: YearLike, rate: boolean): Text =>
  (rate ? RATE_HOW[row.state] : remarkOn(row)) ?? VALUE_STATES.reported;
const RATE_HOW: Readonly<Record<string, Text>> = { ...RATE_STATES, computed: WORDS.marks.stated };

const intervalOf = ({ low, high }: { readonly low?: number; readonly high?: number }) =>
  low === undefined || high === undefined ? {} : { low, high };

/** Neighbouring reports on one form. A year without a report belongs to none, and parts none. */
function erasOf(rows: readonly { readonly year: number; readonly form: ReportForm | null }[]): Era[] {
  const forms = new Map(rows.flatMap(({ year, form }) => (form === null ? [] : [[year, form] as const])));
  const eras: { form: ReportForm; from: number; to: number; label: readonly string[] }[] = [];
  for (const [year, form] of [...forms].sort(([a], [b]) => a - b)) {
    const last = eras.at(-1);
    if (last?.form === form) last.to = year;
    else eras.push({ form, from: year, to: year, label: formLines(form) });
  }
  return eras;
}
