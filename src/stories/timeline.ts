/** One series of each publisher over its years. */

import { type Chart, noChart } from '../charts/chart.js';
import { type Join, type StripPoint, strips } from '../charts/strips.js';
import { formatNumber } from '../charts/text.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { remarkOn, VALUE_STATES } from '../domain/states.js';
import { type Part, placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { both, type Text, template, term } from '../model/words.js';
import { columnsAnd } from './columns.js';
import { MINIMUM } from './minimum.js';
import { isAsked, SERIES, type SeriesLike, unitIn } from './series-rows.js';
import { manyOf, numberOf, partOf } from './told.js';
import { trendOf, trendsIn } from './trend.js';
import { formShort, list, markOf, SEMICOLON, sourceLine, whoOf, yearsOf } from './words.js';

interface DatedLike extends SeriesLike {
  readonly form: ReportForm | null;
  /** How far the number compares with that of the form before: `exact`, `not comparable`, … and in one sentence. */
  readonly crossing?: string | null;
  readonly crossing_en?: string | null;
  readonly crossing_zh?: string | null;
}

const DATED = columnsAnd<DatedLike, SeriesLike>(SERIES, {
  crossing: true,
  crossing_en: true,
  crossing_zh: true,
  form: true,
});

/** Publishers that are drawn, large; a page of eight small panels shows none of them. */
const LIMIT = 2;
/** Publishers with fewer years that are named. */
const NAMED = 4;

/** The two publishers that state a series for most years; the others are named or counted in the note. */
export function timelineChart(all: readonly DatedLike[]): Chart {
  const first = all[0];
  if (!first) return noChart(say(WORDS.nothing));
  const name = term(first.label_en, first.label_zh);
  const publishers = byPublisher(all);
  const long = publishers.filter(isLong);
  // Years of zeros and ones are a sentence: they have no course.
  const shown = long.filter((series) => !isLow(series)).slice(0, LIMIT);
  if (long.length === 0) return noChart(say(WORDS.too_short({ name, years: MINIMUM.years })));
  if (shown.length === 0) {
    const low = { least: MINIMUM.strip, years: MINIMUM.years };
    return noChart(say(WORDS.low_only({ name, publishers: manyOf(firstsOf(long), 'publisher'), ...low })));
  }
  const short = { en: first.label_en, zh: first.label_zh };
  const trends = trendsIn(shown.map(({ label, points }) => ({ who: label, trend: trendOf(points) })));
  const breaks = shown.some((row) => row.breaks.length > 0);
  return strips(
    shown.flatMap(({ points }) => points),
    {
      title: say(WORDS.title({ name: short, trends })),
      subtitle: [
        say((shown.length === 1 ? WORDS.unit : WORDS.units)({ name, unit: unitIn(first) })),
        sourceLine(all.filter((row) => shown.some(({ label }) => label === whoOf(row)))),
      ],
      notes: [say(breaks ? WORDS.lines_and_forms : WORDS.lines), ...leftOut(publishers, shown)],
      strips: shown.map(({ label, breaks }) => ({ id: label, label, breaks })),
      subject: both('Publisher', '机关'),
      measure: name,
      large: true,
    },
  );
}

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  too_short: template(
    '{name}: no publisher states it for {years} years or more, so nothing can be said of its course.',
    '{name}：没有一个机关有 {years} 个及以上年度的数据，无从说明历年变化。',
  ),
  low_only: template(
    '{name}: {publishers} with {years} years or more, and no number of {least} or more in any of them, so there is no course to draw.',
    '{name}：有 {years} 个及以上年度数据的{publishers}各年均不到 {least}，无从画出历年变化。',
  ),
  title: template('{name}: {trends}', '{name}：{trends}'),
  unit: template('{name}, {unit}', '{name}（{unit}）'),
  units: template(
    '{name}, {unit}; each publisher on a scale of its own, from 0',
    '{name}（{unit}）；各机关刻度不同，均自 0 起',
  ),
  lines: both(
    'a line joins two years in a row that count the same, dashed where they compare only roughly',
    '实线连接口径一致的相邻两年，虚线表示仅大致可比',
  ),
  lines_and_forms: both(
    'a line joins two years in a row that count the same, dashed where they compare only roughly; a dotted upright line is a change of form (表式)',
    '实线连接口径一致的相邻两年，虚线表示仅大致可比；竖虚线处表式改变',
  ),
  left_out: template('not drawn, of {publishers}: {others}', '{publishers}中未画的：{others}'),
  others: template('{names} with fewer years', '{names}年数较少'),
  low: template('{names} with never more than {most} a year', '{names}各年均不超过 {most}'),
  with_years: template('{who} ({years})', '{who}（{years} 年）'),
  few_years: template('{count} with fewer years', '{count} 个年数较少'),
  one_year: template('{count} with a number for one year', '{count} 个仅有一年数据'),
  silent: template('{count} with none', '{count} 个没有数据'),
};

type Point = StripPoint & { readonly doubted: boolean; readonly parts: readonly Part[] };

interface Series {
  readonly label: string;
  /** A row of it, by which pages lead to it. */
  readonly row: DatedLike;
  /** In the order of their years, one a year. */
  readonly points: readonly Point[];
  readonly stated: readonly Point[];
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
}

/** Who is not drawn, and why. */
function leftOut(all: readonly Series[], shown: readonly Series[]): string[] {
  const drawn = new Set(shown);
  const others = all.filter((row) => !drawn.has(row));
  const low = others.filter((series) => isLong(series) && isLow(series));
  const several = others.filter((series) => series.stated.length > 1 && !low.includes(series));
  const [once = [], never = []] = [1, 0].map((years) =>
    others.filter(({ stated }) => stated.length === years),
  );
  const named = several.map(({ label, stated }) =>
    say(WORDS.with_years({ who: label, years: yearsOf(stated) })),
  );
  const left = [
    low.length === 0 ? [] : say(WORDS.low({ names: fewPublishers(low), most: MINIMUM.strip - 1 })),
    several.length === 0
      ? []
      : say(
          several.length > NAMED
            ? WORDS.few_years({ count: numberOf(firstsOf(several)) })
            : WORDS.others({ names: list(named) }),
        ),
    once.length > 0 ? say(WORDS.one_year({ count: numberOf(firstsOf(once)) })) : [],
    never.length > 0 ? say(WORDS.silent({ count: numberOf(firstsOf(never)) })) : [],
  ].flat();
  if (left.length === 0) return [];
  return [
    say(
      WORDS.left_out({ publishers: manyOf(firstsOf(all), 'publisher'), others: left.join(say(SEMICOLON)) }),
    ),
  ];
}

const firstsOf = (all: readonly Series[]) => all.map(({ row }) => row);

const fewPublishers = (all: readonly Series[]) =>
  all.length > NAMED ? say(manyOf(firstsOf(all), 'publisher')) : list(all.map(({ label }) => label));

const isLong = ({ stated }: Series) => stated.length >= MINIMUM.years;
const isLow = ({ stated }: Series) => stated.every(({ value }) => value! < MINIMUM.strip);

/** Publishers with most stated years first, then those with the largest number. */
function byPublisher(rows: readonly DatedLike[]): Series[] {
  const found = new Map<string, DatedLike[]>();
  for (const row of rows) {
    const of = found.get(whoOf(row));
    if (of) of.push(row);
    else found.set(whoOf(row), [row]);
  }
  const largest = ({ points }: Series) => Math.max(-1, ...points.map(({ value }) => value ?? -1));
  return [...found]
    .map(([label, of]) => ({ label, row: of[0]!, ...pointsOf(label, of) }))
    .map((row) => ({ ...row, stated: row.points.filter(({ value }) => value !== null) }))
    .sort((a, b) => b.stated.length - a.stated.length || largest(b) - largest(a));
}

function pointsOf(label: string, rows: readonly DatedLike[]): Pick<Series, 'points' | 'breaks'> {
  const dated = rows
    .flatMap((row) =>
      row.year === null
        ? []
        : [
            {
              ...row,
              year: row.year,
              place: placeOf(row, 'value') ?? null,
              parts: [partOf(row, 'value', row.value)],
            },
          ],
    )
    .sort((a, b) => a.year - b.year);
  return {
    points: dated.filter(isAsked).map((row) => ({
      strip: label,
      year: row.year,
      value: row.value,
      text: row.value === null ? '–' : formatNumber(row.value),
      mark: markOf(row),
      doubted: row.doubted,
      join: joinOf(row.crossing),
      how: say(remarkOn(row) ?? VALUE_STATES.reported),
      compares: crossingIn(row),
      quote: row.quote,
      place: row.place,
      parts: row.parts,
      source: row.file,
    })),
    breaks: dated.flatMap(({ year, form }, at) => {
      const before = dated[at - 1];
      return before && form !== null && before.form !== form ? [{ year, text: formShort(form) }] : [];
    }),
  };
}

/** How far a number compares with the one before: the line between them. */
export const joinOf = (crossing: string | null | undefined): Join =>
  crossing == null || crossing === 'exact' ? 'same' : crossing === 'approximate' ? 'roughly' : 'none';

/** The same in words. */
export const crossingIn = ({
  crossing_en,
  crossing_zh,
}: {
  readonly crossing_en?: string | null;
  readonly crossing_zh?: string | null;
}): string | null => (crossing_en ? say({ en: crossing_en, zh: crossing_zh ?? '' } satisfies Text) : null);

timelineChart.columns = DATED;
