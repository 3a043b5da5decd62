/**
 * How the grounds changed on which requests were not granted. Only reports of one publisher follow each other, and only on
 * one form: another form asks for other grounds, and other publishers are asked for other things.
 */
import { ascending, group } from 'd3-array';
import { type Chart, noChart } from '../charts/chart.js';
import { MEANING, paler } from '../charts/meaning.js';
import { type Segment, stackedBars } from '../charts/stacked-bars.js';
import { formatNumber, formatShare } from '../charts/text.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { placeOf, withMore } from '../frames/places.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { both, template, term } from '../model/words.js';
import { columnsAnd } from './columns.js';
import { GROUND, type GroundLike, labelOfGround, madeOf } from './grounds.js';
import { MINIMUM } from './minimum.js';
import { manyOf, partOf } from './told.js';
import { type Dated, trendOf, trendsIn } from './trend.js';
import { fewNames, formInBrief, sourceLine, whoOf } from './words.js';

type Row = GroundLike & { readonly form: ReportForm | null };

const ROW = columnsAnd<Row, GroundLike>(GROUND, { form: true });

/** The most publishers and grounds that can be told apart. */
const [PUBLISHERS, GROUNDS] = [2, 5];
const OTHERS = 'others';

/** One report: what it gives for each ground. */
interface Year {
  readonly who: string;
  readonly year: number;
  readonly form: ReportForm | null;
  readonly rows: readonly Row[];
  readonly cases: number;
}

/** Shares of the grounds, a bar for each year of the publishers that can be followed; a sentence where there are none. */
export function groundsYearsChart(rows: readonly Row[]): Chart {
  if (rows.length === 0) return noChart(say(WORDS.not_asked));
  const years = [...group(rows, ({ file }) => file).values()]
    .flatMap((own): Year[] => {
      const [first] = own;
      if (first?.year == null) return [];
      const cases = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
      return [{ who: whoOf(first), year: first.year, form: first.form, rows: own, cases }];
    })
    .filter(({ cases }) => cases >= MINIMUM.in_a_year)
    .sort((a, b) => ascending(a.year, b.year));
  // Years on one form: more than one of it can be set beside each other.
  const followed = [...group(years, ({ who }) => who)]
    .map(([who, own]) => ({
      who,
      years: own.filter(({ form }) => own.filter((other) => other.form === form).length > 1),
    }))
    .filter(({ years }) => years.length > 1)
    .sort((a, b) => b.years.length - a.years.length || sizeOf(b.years) - sizeOf(a.years));
  const shown = followed.slice(0, PUBLISHERS);
  if (shown.length === 0)
    return noChart(
      say(
        WORDS.cannot_be_told({
          least: MINIMUM.in_a_year,
          reports: manyOf(
            years.flatMap(({ rows }) => rows[0] ?? []),
            'report',
            rows,
          ),
          give: years.length === 1 ? 'gives' : 'give',
        }),
      ),
    );
  const drawn = shown.flatMap(({ years }) => years);
  const grounds = largest(drawn.flatMap(({ rows }) => rows));
  const [first] = grounds;
  const trends = trendsIn(
    shown.map(({ who, years }) => ({
      who,
      trend: trendOf(years.map((year, at) => shareOf(year, first!, years[at - 1]))),
    })),
  );
  const parts = [
    ...grounds.map((ground, at) => {
      const before = grounds.slice(0, at).filter(({ kind }) => kind === ground.kind).length;
      const colour = MEANING[ground.kind as keyof typeof MEANING] ?? MEANING.other;
      return { id: ground.ground, label: say(term(...named(ground))), colour: paler(colour, before) };
    }),
    { id: OTHERS, label: say(WORDS.others), colour: MEANING.other },
  ];
  const left = followed.slice(PUBLISHERS);
  const partial = drawn.filter(({ rows }) => rows.some(({ value }) => value === null));
  return stackedBars(
    drawn.flatMap((year) => segmentsOf(year, grounds)),
    {
      title: say(WORDS.title({ name: labelOfGround(first!), trends })),
      subtitle: [say(WORDS.subtitle), sourceLine(drawn.flatMap(({ rows }) => rows))],
      notes: [
        say(WORDS.one_form),
        say(WORDS.few({ least: MINIMUM.in_a_year })),
        ...(partial.length > 0
          ? [
              say(
                WORDS.partial({
                  years: fewNames(
                    partial.map((year) => withMore(year.rows[0]!, { name: nameOf(year) })),
                    ({ name }) => name,
                  ),
                }),
              ),
            ]
          : []),
        ...(left.length > 0
          ? [
              say(
                WORDS.left({
                  publishers: manyOf(
                    left.flatMap(({ years }) => years[0]?.rows[0] ?? []),
                    'other publisher',
                  ),
                }),
              ),
            ]
          : []),
      ],
      unit: say(WORDS.unit),
      parts,
      shares: true,
      behind: new Map(drawn.map((year) => [nameOf(year), formatNumber(year.cases)])),
    },
  );
}

const sizeOf = (years: readonly Year[]) => years.reduce((sum, { cases }) => sum + cases, 0);

const nameOf = ({ who, year, form }: Year) =>
  say(WORDS.name({ who, year, form: form === null ? '' : formInBrief(form) }));

const named = (row: Row): [string, string] => {
  const { en, zh } = labelOfGround(row);
  return [en, zh];
};

/** The grounds of which most requests are, one row each. */
function largest(rows: readonly Row[]): Row[] {
  return [...group(rows, ({ ground }) => ground).values()]
    .map((own) => ({ row: own[0]!, sum: own.reduce((sum, { value }) => sum + (value ?? 0), 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || ascending(a.row.ground, b.row.ground))
    .slice(0, GROUNDS)
    .map(({ row }) => row);
}

function segmentsOf(year: Year, grounds: readonly Row[]): Segment[] {
  const label = nameOf(year);
  const given = year.rows.filter(({ value }) => (value ?? 0) > 0);
  const isShown = ({ ground }: Row) => grounds.some((one) => one.ground === ground);
  const others = given.filter((row) => !isShown(row));
  const rest = others.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const source = year.rows[0]!.file;
  return [
    ...given.filter(isShown).map((row) => ({
      ...{ label, part: row.ground, value: row.value ?? 0, source },
      place: placeOf(row, 'value') ?? null,
    })),
    ...(rest === 0
      ? []
      : [
          {
            ...{ label, part: OTHERS, value: rest, source },
            made_of: madeOf(label, rest, others, (row) => say(labelOfGround(row))),
          },
        ]),
  ];
}

/** The share of one ground in a year, as a trend reads it: across a change of form nothing compares. */
function shareOf(year: Year, { ground }: Row, before: Year | undefined): Dated {
  const row = year.rows.find((one) => one.ground === ground);
  const value = row?.value ?? null;
  return {
    year: year.year,
    value: value === null ? null : value / year.cases,
    text: value === null ? '–' : formatShare(value / year.cases, 0),
    join: before && before.form !== year.form ? 'none' : 'same',
    cases: year.cases,
    parts:
      row === undefined
        ? []
        : [
            partOf(row, 'value', value, say(labelOfGround(row))),
            partOf(year.rows[0]!, '', year.cases, nameOf(year)),
          ],
    // Where two cells give two numbers for one ground, the sum is not known.
    doubted: year.rows.some(({ doubted, state }) => doubted || state === 'conflicting'),
    ...(value === null ? {} : wilson(value, year.cases)),
  };
}

const WORDS = {
  not_asked: both(
    'None of these reports has the tables of 2019 or 2021, which ask for the grounds.',
    '这些年报均未采用列有理由的 2019 年或 2021 年表格。',
  ),
  cannot_be_told: template(
    'How the grounds (理由) changed cannot be told: no publisher gives them for {least} requests or more in two years on one form; {reports} {give} so many at all.',
    '各项理由的历年变化无从判断：没有一个机关在同一表式下有两年各列出 {least} 件以上，达到此数的仅{reports}。',
  ),
  title: template('“{name}” among the grounds: {trends}', '“{name}”在各项理由中的占比：{trends}'),
  subtitle: both(
    'Grounds (理由) of the requests refused, not provided or not processed: shares; behind each bar the number of requests 件',
    '不予公开、无法提供、不予处理的申请，按理由分列的占比；条后为件数',
  ),
  one_form: both(
    'only years of one publisher on one form are set beside each other: the form of 2014 asks for other grounds, and from the tables of 2019 to those of 2021 no share is compared',
    '只并列同一机关同一表式的年度：2014 年表式所列理由不同，2019 年与 2021 年表格之间不作占比比较',
  ),
  few: template('years with fewer than {least} such requests are left out', '不足 {least} 件的年度不画'),
  partial: template(
    'of the grounds that have a number, as others are left empty or cannot be read: {years}',
    '有的理由未填或无法辨认，占比仅按有数字的理由计算：{years}',
  ),
  left: template('not drawn: {publishers}', '未画：{publishers}'),
  unit: both('requests', '件'),
  others: term('Other grounds', '其他理由'),
  name: template('{who} {year} ({form})', '{who} {year}（{form}）'),
};

groundsYearsChart.columns = ROW;
