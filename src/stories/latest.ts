/** One series, the latest number of each publisher. */

import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { formatNumber } from '../charts/text.js';
import { PLAIN } from '../charts/theme.js';
import { remarkOn } from '../domain/states.js';
import { placeOf, withMore } from '../frames/places.js';
import { say } from '../model/language.js';
import { both, joined, NOTHING, template, term } from '../model/words.js';
import { isEnough, restsOn, toldRests, tooFew } from './minimum.js';
import { SERIES, type SeriesLike, unitIn, unitOf } from './series-rows.js';
import { firstOfEach, manyOf, numberOf, standing } from './told.js';
import { markOf, reportName, SEMICOLON, sourceLine, whoOf, yearsOf } from './words.js';

/** The most rows that a chart shows. */
const LIMIT = 25;

/** Beyond this the smaller of two numbers cannot be seen on a plain scale. */
const FAR_APART = 200;

type Stated = SeriesLike & { readonly value: number };

/** The latest report of each publisher that states the series, largest first; publishers that never do are counted. */
export function latestChart(all: readonly SeriesLike[]): Chart {
  const example = all[0];
  if (!example) return noChart(say(WORDS.nothing));
  const name = term(example.label_en, example.label_zh);
  const stated = latestStated(all);
  const [most, least] = [stated[0], stated.at(-1)];
  if (!most || !least) return noChart(say(WORDS.none({ name })));
  const shown = stated.slice(0, LIMIT);
  const rest = stated.slice(LIMIT);
  const speakers = new Set(stated.map((row) => whoOf(row)));
  const silent = firstOfEach(all, whoOf).filter((row) => !speakers.has(whoOf(row)));
  const smallest = Math.min(...shown.map(({ value }) => value).filter((value) => value > 0));
  const powers = most.value / smallest > FAR_APART;
  const spoken = shown.filter(({ via }) => via === 'prose');
  return dotPlot(
    shown.map((row) => {
      const remark = remarkOn(row);
      return {
        label: reportName(row),
        part: 'value',
        value: row.value,
        mark: markOf(row),
        remark: remark && say(remark),
        quote: row.quote,
        place: placeOf(row, 'value') ?? null,
        source: row.file,
      };
    }),
    {
      title: titleOf(stated, example),
      subtitle: [
        say(
          joined(
            [WORDS.unit({ name, unit: unitIn(example) }), powers ? WORDS.powers : NOTHING].filter(
              ({ en }) => en !== '',
            ),
            SEMICOLON,
          ),
        ),
        sourceLine(stated),
      ],
      notes: [
        rest.length === 0
          ? []
          : say(
              WORDS.more({
                publishers: manyOf(rest, 'other publisher'),
                most: written(rest[0]!),
              }),
            ),
        silent.length === 0
          ? []
          : say(
              (silent.length === 1 ? WORDS.silent_one : WORDS.silent)({
                publishers: manyOf(silent, 'publisher'),
              }),
            ),
        spoken.length === 0
          ? []
          : say(WORDS.spoken({ count: numberOf(spoken), numbers: manyOf(shown, 'number') })),
      ].flat(),
      measure: say(name),
      parts: [{ id: 'value', label: say(name), colour: PLAIN }],
      scale: powers ? 'powers' : 'counts',
    },
  );
}

/** The last number that each publisher states, the largest first. */
export function latestStated<Row extends SeriesLike>(all: readonly Row[]): (Row & Stated)[] {
  const latest = new Map<string, Row & Stated>();
  for (const row of all) {
    const known = latest.get(whoOf(row));
    if (row.value === null || (known && (known.year ?? 0) >= (row.year ?? 0))) continue;
    latest.set(whoOf(row), withMore(row, { publisher: row.publisher && whoOf(row), value: row.value }));
  }
  return [...latest.values()].sort((a, b) => b.value - a.value);
}

/** The number, by which pages lead to where it stands. */
const written = (row: Stated) => standing(formatNumber(row.value), row, 'value', row.value);

function titleOf(stated: readonly Stated[], example: SeriesLike): string {
  const [most, least] = [stated[0]!, stated.at(-1)!];
  const { en, zh } = unitOf(example);
  const name = { en: example.label_en, zh: example.label_zh };
  if (stated.length === 1) {
    return say(WORDS.one({ report: reportName(most), number: written(most), unit: both(en, zh) }));
  }
  const rests = restsOn(stated.map((row) => ({ who: whoOf(row), file: row.file, cases: row.value, row })));
  if (!isEnough(rests)) return tooFew(WORDS.latest({ name }), rests);
  return say(
    WORDS.range({
      ...{ name, least: written(least), most: written(most) },
      ...{ publishers: toldRests(rests).publishers, years: yearsOf(stated) },
    }),
  );
}

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  none: template('{name}: none of these reports states it.', '{name}：这些年报均未说明。'),
  unit: template('{name}, {unit}', '{name}（{unit}）'),
  powers: both('scale of powers of ten', '对数刻度'),
  one: template('{report}: {number} {unit}', '{report}：{number} {unit}'),
  latest: template('{name}, the latest of each publisher', '{name}（各机关最近一份写明此项的年报）'),
  range: template(
    '{name}: {least} to {most}, by the latest report of each of {publishers} that states it, of {years}',
    '{name}：{publishers}最近一份写明此项的年报（{years} 年）所列为 {least} 至 {most}',
  ),
  more: template('{publishers} state {most} or less', '另有{publishers}所列不超过 {most}'),
  silent: template('{publishers} never state it', '{publishers}从未说明'),
  silent_one: template('{publishers} never states it', '{publishers}从未说明'),
  spoken: template(
    'in a sentence, not in a table: {count} of {numbers}',
    '{numbers}中，{count} 个见于文字，而非表格',
  ),
};

latestChart.columns = SERIES;
