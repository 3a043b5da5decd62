/** One series, the latest number of each publisher. */

import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { counted, formatNumber } from '../charts/text.js';
import { PLAIN } from '../charts/theme.js';
import { remarkOn } from '../domain/states.js';
import { placeOf, withMore } from '../frames/places.js';
import { type SeriesLike, unitOf } from './series-rows.js';
import { reportName, sourceLine, whoOf } from './words.js';

/** The most rows that a chart shows. */
const LIMIT = 25;

/** Beyond this the smaller of two numbers cannot be seen on a plain scale. */
const FAR_APART = 200;

/** The latest report of each publisher that states the series, largest first; publishers that never do are counted. */
export function latestChart(all: readonly SeriesLike[]): Chart {
  const example = all[0];
  if (!example) return noChart('There are no reports that could state this.');
  const name = `${example.label_en} ${example.label_zh}`;
  const unit = unitOf(example);
  const publishers = new Set(all.map(whoOf));
  const latest = new Map<string, SeriesLike & { value: number }>();
  for (const row of all) {
    const known = latest.get(whoOf(row));
    if (row.value === null || (known && (known.year ?? 0) >= (row.year ?? 0))) continue;
    latest.set(whoOf(row), withMore(row, { publisher: row.publisher && whoOf(row), value: row.value }));
  }
  const stated = [...latest.values()].sort((a, b) => b.value - a.value);
  const [most, least] = [stated[0], stated.at(-1)];
  if (!most || !least) return noChart(`${name}: none of these reports states it.`);
  const shown = stated.slice(0, LIMIT);
  const rest = stated.slice(LIMIT);
  const silent = publishers.size - latest.size;
  const smallest = Math.min(...shown.map(({ value }) => value).filter((value) => value > 0));
  const powers = most.value / smallest > FAR_APART;
  const signs = [
    powers ? 'scale of powers of ten' : [],
    shown.some(({ state }) => state === 'approximate') ? '○ rounded by the report' : [],
  ].flat();
  return dotPlot(
    shown.map((row) => ({
      label: reportName(row),
      part: 'value',
      value: row.value,
      hollow: row.state === 'approximate',
      note: remarkOn(row),
      quote: row.quote,
      place: placeOf(row, 'value') ?? null,
      source: row.file,
    })),
    {
      title:
        stated.length === 1
          ? `${reportName(most)}: ${formatNumber(most.value)} ${unit.en}`
          : most.value === least.value
            ? `The same for each publisher: ${formatNumber(most.value)} ${unit.en}`
            : `${example.label_en}: ${formatNumber(least.value)} to ${formatNumber(most.value)} in the latest report of each publisher`,
      subtitle: [[`${name}, ${unit.en} ${unit.zh}`, ...signs].join('; '), sourceLine(stated)],
      notes: [
        rest.length === 0
          ? []
          : `${formatNumber(rest.length)} more publishers state ${formatNumber(rest[0]?.value ?? 0)} or less`,
        silent === 0 ? [] : `${counted(silent, 'publisher')} never ${silent === 1 ? 'states' : 'state'} it`,
      ].flat(),
      measure: name,
      parts: [{ id: 'value', label: name, colour: PLAIN }],
      scale: powers ? 'powers' : 'plain',
    },
  );
}
