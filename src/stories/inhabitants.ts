/** A count for each hundred thousand inhabitants, where a table of population has the area of the government that states it. */
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { madeFrom } from '../charts/made-of.js';
import { formatNumber } from '../charts/text.js';
import { PLAIN } from '../charts/theme.js';
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import { columnsAnd } from './columns.js';
import { latestStated } from './latest.js';
import { isEnough, MINIMUM, restsOn, tooFew } from './minimum.js';
import { SERIES, type SeriesLike } from './series-rows.js';
import { computed, manyOf, numberOf, partOf } from './told.js';
import { list, markOf, reportName, sourceLine, whoOf, yearsOf } from './words.js';

type Row = SeriesLike & { readonly area_code: string | null; readonly level: string | null };

const ROW = columnsAnd<Row, SeriesLike>(SERIES, { area_code: true, level: true });

/** A line of the table of population. */
interface Inhabitants {
  readonly code: unknown;
  readonly population: unknown;
  /** The day for which it was counted: `2020-11-01`. */
  readonly as_of: unknown;
}

/** Only these are of an area as a whole; a department of it receives a part of the requests. */
const GOVERNMENTS = ['province', 'city', 'county'];

/** So many years may lie between the report and the count of the inhabitants. */
const APART = 5;

const PER = 100_000;

/** The latest report of each government, by the number of its inhabitants and never by the rate: it is no ranking. */
export const perInhabitantChart = (table: readonly object[]) =>
  Object.assign((rows: readonly Row[]) => perInhabitant(table, rows), { columns: ROW });

function perInhabitant(table: readonly object[], rows: readonly Row[]): Chart {
  const example = rows[0];
  if (!example) return noChart(say(WORDS.nothing));
  const name = both(example.label_en, example.label_zh);
  const known = new Map(
    (table as readonly Inhabitants[]).flatMap(({ code, population, as_of }) =>
      typeof population === 'number' && population > 0
        ? [[String(code), { population, as_of: String(as_of ?? '') }] as const]
        : [],
    ),
  );
  const stated = latestStated(rows.filter(({ level }) => GOVERNMENTS.includes(level ?? '')));
  const matched = stated.flatMap((row) => {
    const of = known.get(row.area_code ?? '');
    return of ? [{ row, ...of, apart: Math.abs((row.year ?? 0) - Number(of.as_of.slice(0, 4))) }] : [];
  });
  const near = matched.filter(({ apart }) => apart <= APART);
  const drawn = near
    .filter(({ row }) => row.value >= MINIMUM.share)
    .sort((a, b) => b.population - a.population);
  if (drawn.length === 0) return noChart(say(WORDS.none({ name })));
  const rateOf = ({ row, population }: (typeof drawn)[number]) => (row.value / population) * PER;
  const written = (one: (typeof drawn)[number]) => formatNumber(rateOf(one), 1);
  const told = (one: (typeof drawn)[number]) =>
    computed(written(one), 'per 100000', [
      partOf(one.row, 'value', one.row.value, say(name)),
      [say(WORDS.inhabitants({ day: one.as_of })), one.population, null],
    ]);
  const rests = restsOn(drawn.map(({ row }) => ({ who: whoOf(row), file: row.file, cases: row.value, row })));
  const byRate = [...drawn].sort((a, b) => rateOf(a) - rateOf(b));
  const unmatched = stated.filter((row) => !matched.some((one) => one.row === row));
  const few = near.filter((one) => !drawn.includes(one)).map(({ row }) => reportName(row));
  const far = matched.filter((one) => !near.includes(one)).map(({ row }) => reportName(row));
  return dotPlot(
    drawn.map((one) => ({
      label: reportName(one.row),
      part: 'rate',
      value: rateOf(one),
      text: say(WORDS.written({ rate: written(one), count: formatNumber(one.row.value) })),
      remark: say(WORDS.people({ count: formatNumber(one.population), day: one.as_of })),
      mark: markOf(one.row),
      quote: one.row.quote,
      source: one.row.file,
      made_of: {
        ...{ name: reportName(one.row), total: written(one) },
        ...madeFrom('per 100000', [
          partOf(one.row, 'value', one.row.value, say(name)),
          [say(WORDS.inhabitants({ day: one.as_of })), one.population, null],
        ]),
      },
    })),
    {
      title: isEnough(rests)
        ? say(
            WORDS.range({
              ...{ name, least: told(byRate[0]!), most: told(byRate.at(-1)!) },
              governments: numberOf(drawn.map(({ row }) => row)),
            }),
          )
        : tooFew(WORDS.per({ name }), rests),
      subtitle: [
        say(
          WORDS.subtitle({
            years: yearsOf(drawn.map(({ as_of }) => ({ year: Number(as_of.slice(0, 4)) }))),
          }),
        ),
        sourceLine(drawn.map(({ row }) => row)),
      ],
      notes: [
        say(WORDS.no_ranking),
        ...(unmatched.length > 0
          ? [say(WORDS.unmatched({ publishers: manyOf(unmatched, 'publisher') }))]
          : []),
        ...(far.length > 0 ? [say(WORDS.far({ years: APART, names: list(far) }))] : []),
        ...(few.length > 0 ? [say(WORDS.few({ least: MINIMUM.share, names: list(few) }))] : []),
      ],
      measure: say(WORDS.per({ name })),
      parts: [{ id: 'rate', label: say(name), colour: PLAIN }],
      scale: 'rates',
    },
  );
}

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  none: template(
    '{name} for each hundred thousand inhabitants: the table of population has no area whose government states enough of them.',
    '{name}（每十万常住人口）：人口表中没有可用的地区。',
  ),
  per: template('{name} for each hundred thousand inhabitants', '每十万常住人口{name}'),
  range: template(
    '{name}: {least} to {most} for each hundred thousand inhabitants at the {governments} governments whose population is known',
    '已知人口的 {governments} 个政府，每十万常住人口{name}为 {least} 至 {most}',
  ),
  subtitle: template(
    'For each 100,000 inhabitants (常住人口) of {years}, by the latest report that states it; in brackets the number that it states; most inhabitants first',
    '每十万常住人口的件数（人口数为 {years} 年，年报取最近一份写明此项的）；括号内为年报所列数；按人口由多到少排列',
  ),
  written: template('{rate} ({count})', '{rate}（{count}）'),
  people: template('{count} inhabitants, {day}', '常住人口 {count}（{day}）'),
  inhabitants: template('inhabitants 常住人口, {day}', '常住人口（{day}）'),
  no_ranking: both(
    'not a ranking: some governments count the requests to all their organs, others only those to themselves, and people ask from elsewhere too',
    '不作排名：有的计全域各机关，有的只计本机关，申请人也不限于当地',
  ),
  unmatched: template('not in the table of population: {publishers}', '人口表未列：{publishers}'),
  far: template(
    'left out, as their inhabitants were counted more than {years} years apart: {names}',
    '人口数与年报相距 {years} 年以上而未画：{names}',
  ),
  few: template('left out, with fewer than {least}: {names}', '不足 {least} 件而未画：{names}'),
};
