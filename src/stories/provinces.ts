/** A number of the provinces, as a map of tiles; with few of them a map would be empty paper, and a sentence says so. */
import { type Chart, noChart } from '../charts/chart.js';
import { signed } from '../charts/states.js';
import { formatNumber } from '../charts/text.js';
import { STEPS } from '../charts/theme.js';
import { tileMap } from '../charts/tile-map.js';
import { PROVINCE_TILES } from '../domain/province-tiles.js';
import { placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, template } from '../model/words.js';
import { columnsAnd } from './columns.js';
import { latestStated } from './latest.js';
import { MINIMUM } from './minimum.js';
import { SERIES, type SeriesLike, unitIn } from './series-rows.js';
import { numberOf } from './told.js';
import { markOf, sourceLine, yearsOf } from './words.js';

type Row = SeriesLike & { readonly area_code: string | null; readonly level: string | null };

const ROW = columnsAnd<Row, SeriesLike>(SERIES, { area_code: true, level: true });

/** Classes by powers of ten: a finer scale of colours cannot be read. */
const CLASSES = [
  { id: 'd', least: 10_000, label: '≥ 10,000', colour: STEPS[3] },
  { id: 'c', least: 1000, label: '1,000–9,999', colour: STEPS[2] },
  { id: 'b', least: 100, label: '100–999', colour: STEPS[1] },
  { id: 'a', least: 0, label: '0–99', colour: STEPS[0] },
] as const;

/** What the governments of the provinces state in their latest reports; organs below them are not added. */
export function provincesChart(rows: readonly Row[]): Chart {
  const [example] = rows;
  if (!example) return noChart(say(WORDS.nothing));
  const name = both(example.label_en, example.label_zh);
  const known = new Map(
    latestStated(rows.filter(({ level }) => level === 'province')).map((row) => [row.area_code, row]),
  );
  const stated = PROVINCE_TILES.flatMap(({ code }) => known.get(code) ?? []);
  const all = PROVINCE_TILES.length;
  if (stated.length < MINIMUM.provinces)
    return noChart(
      say(WORDS.too_few({ name, count: numberOf(stated, rows), all, least: MINIMUM.provinces })),
    );
  return tileMap(
    PROVINCE_TILES.map(({ code, iso, column, row, en, zh }) => {
      const own = known.get(code);
      const number = own === undefined ? '' : formatNumber(own.value);
      return {
        ...{ column, row, name: say({ en, zh }), short: say({ en: iso, zh }) },
        part: own === undefined ? null : CLASSES.find(({ least }) => own.value >= least)!.id,
        text: own === undefined ? '' : signed(markOf(own), number),
        detail: own === undefined ? '' : say(WORDS.detail({ number, year: own.year ?? '–' })),
        source: own?.file ?? '–',
        place: (own && placeOf(own, 'value')) ?? null,
      };
    }),
    {
      title: say(WORDS.title({ name, count: numberOf(stated), all, years: yearsOf(stated) })),
      subtitle: [say(WORDS.subtitle({ name, unit: unitIn(example) })), sourceLine(stated)],
      notes: [
        say(WORDS.no_ranking),
        ...(stated.length < all
          ? [say(WORDS.empty({ provinces: counted(all - stated.length, 'province') }))]
          : []),
      ],
      parts: CLASSES.map(({ id, label, colour }) => ({ id, label, colour })),
      measure: say(name),
    },
  );
}

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  too_few: template(
    '{name}: no map of the provinces, as the reports here state it for {count} of {all}; {least} are needed.',
    '{name}：所收年报中，{all} 个省级行政区有 {count} 个写明此项；满 {least} 个才绘制分省图。',
  ),
  title: template(
    '{name}, by the latest report of each of {count} of {all} provinces that states it, of {years}',
    '{name}：{all} 个省级行政区中 {count} 个最近一份写明此项的年报（{years} 年）所列',
  ),
  subtitle: template(
    '{name}, {unit}; each tile is a province (省级), the classes are powers of ten',
    '{name}（{unit}）；一格为一个省级行政区，按十倍分级',
  ),
  detail: template('{number} in {year}', '{year} 年 {number}'),
  no_ranking: both(
    'not a ranking: some count all organs of the province, others the government alone, and the years differ',
    '不作排名：有的计全省各机关，有的只计省政府本级，年度也不尽相同',
  ),
  empty: template(
    'an empty tile: no report here states it ({provinces})',
    '空格：所收年报均未写明此项（{provinces}）',
  ),
};

provincesChart.columns = ROW;
