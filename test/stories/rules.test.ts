/** What holds for every chart of the notebooks: bars are of what is counted, and a look keeps its meaning in grey. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from '../../src/charts/chart.js';
import { render } from '../../src/charts/render.js';
import { MARKS } from '../../src/charts/states.js';
import { say } from '../../src/model/language.js';
import { chartsOfStories } from './charts.js';
import { chartsOfAreas } from './charts-of-areas.js';
import { chartsOfRequests } from './charts-of-requests.js';

type Row = Readonly<Record<string, unknown>>;
interface Layer {
  readonly mark: { readonly type: string };
  readonly data?: { readonly values: readonly Row[] };
  readonly encoding?: Readonly<Record<string, { readonly field?: string; readonly scale?: Scale }>>;
}
interface Scale {
  readonly type?: string;
  readonly domain?: readonly string[];
  readonly range?: readonly string[];
}

const layersOf = ({ spec }: Chart): readonly Layer[] =>
  (spec?.layer ?? (spec === null ? [] : [spec])) as readonly Layer[];
const rowsOf = ({ spec }: Chart): readonly Row[] =>
  (spec?.data as { values: readonly Row[] } | undefined)?.values ?? [];
const barOf = (chart: Chart) => layersOf(chart).find(({ mark }) => mark.type === 'bar');

/** Lightness of CIELAB, 0 to 100: what a print in grey keeps of a colour. */
function lightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

describe('the charts of the notebooks', async () => {
  const charts = Object.entries({
    ...(await chartsOfStories()),
    ...(await chartsOfRequests()),
    ...(await chartsOfAreas()),
  }).filter(([, { spec }]) => spec !== null);
  const withBars = charts.filter(([, chart]) => barOf(chart));

  it('draw a bar for what is counted and for nothing else: each of them says a whole number', () => {
    assert.ok(withBars.length >= 6, `${withBars.length}`);
    for (const [name, chart] of withBars)
      for (const { count, text } of rowsOf(chart))
        assert.match(String(count ?? text), /^[\d,]+(?![.%\d])/, `${name}: ${count ?? text}`);
  });

  it('draw what is a rate or a power of ten without a bar and without a stem', () => {
    for (const name of ['disputes-per-100', 'per-inhabitant', 'channels']) {
      const [, chart] = charts.find(([one]) => one === name)!;
      const types = layersOf(chart).map(({ mark }) => mark.type);
      assert.ok(!types.includes('bar') && !types.includes('rule'), `${name}: ${types}`);
    }
  });

  it('begin every bar at zero', () => {
    for (const [name, chart] of withBars) {
      const first = new Map<unknown, number>();
      for (const { label, from } of rowsOf(chart))
        first.set(label, Math.min(Number(from ?? 0), first.get(label) ?? Number.POSITIVE_INFINITY));
      assert.deepEqual(new Set(first.values()), new Set([0]), name);
    }
  });

  it('give beside each share what it is a share of, and the interval where it is no part of a drawn whole', () => {
    for (const [name, chart] of charts) {
      const shares = rowsOf(chart).filter(({ interval }) => interval !== undefined && interval !== '–');
      for (const { text, interval } of shares) {
        assert.match(String(text), /\d of [\d,]+/, name);
        assert.match(String(interval), /^[\d.]+–[\d.]+%$/, name);
      }
    }
    const [, corrected] = charts.find(([one]) => one === 'corrected')!;
    assert.ok(rowsOf(corrected).every(({ interval }) => interval !== '–'));
  });

  it('have neighbours in a bar that differ in lightness, so that a print in grey keeps them apart', () => {
    for (const [name, chart] of withBars) {
      const { domain = [], range = [] } = barOf(chart)?.encoding?.color?.scale ?? {};
      const colours = new Map(domain.map((part, at) => [part, range[at]!]));
      for (const label of new Set(rowsOf(chart).map(({ label }) => label))) {
        const own = rowsOf(chart)
          .filter((row) => row.label === label && colours.has(String(row.part)))
          .sort((a, b) => Number(a.from) - Number(b.from));
        for (const [at, row] of own.entries()) {
          const next = own[at + 1];
          if (next === undefined) continue;
          const [a, b] = [row, next].map(({ part }) => colours.get(String(part))!) as [string, string];
          const apart = Math.abs(lightness(a) - lightness(b));
          assert.ok(apart >= 5, `${name}, ${label}: ${row.part} and ${next.part} ${apart.toFixed(1)}`);
        }
      }
    }
  });

  it('name each state by the same word, and give it the same shape', () => {
    const shapeOf = new Map(Object.values(MARKS).map(({ label, shape }) => [say(label), shape]));
    let known = 0;
    for (const [name, chart] of charts)
      for (const { encoding } of layersOf(chart)) {
        const { domain = [], range = [] } = encoding?.shape?.scale ?? {};
        for (const [at, word] of domain.entries()) {
          if (!shapeOf.has(word)) continue;
          known++;
          assert.equal(range[at], shapeOf.get(word), `${name}: ${word}`);
        }
      }
    assert.ok(known > 10, `${known}`);
  });

  it('have no letters smaller than 10 pixels', async () => {
    for (const [name, { spec }] of charts) {
      const sizes = [...(await render(spec!)).matchAll(/ font-size="([\d.]+)px"/g)].map(([, size]) =>
        Number(size),
      );
      assert.ok(Math.min(...sizes) >= 10, `${name}: ${Math.min(...sizes)}`);
    }
  });

  it('are no higher than a screen, whatever they show: a reader sees all of one at once', async () => {
    for (const [name, { spec }] of charts) {
      const height = Number(/ height="([\d.]+)"/.exec(await render(spec!))?.[1]);
      assert.ok(height > 0 && height <= 720, `${name}: ${height}`);
    }
  });
});
