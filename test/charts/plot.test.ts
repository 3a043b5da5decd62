import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Spec } from '../../src/charts/chart.js';
import { bar, line, plotted, point } from '../../src/charts/plot.js';
import { render } from '../../src/charts/render.js';
import { MARKS } from '../../src/charts/states.js';
import { type Frame, frameOf } from '../../src/frames/frame.js';
import { speak } from '../../src/model/language.js';
import { cell, yearly } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const g = await datasetOf(
  [2020, 2021, 2022, 2023].map((year) =>
    yearly(year, 'tables-2021', [cell('requests.received@total', year === 2022 ? null : year - 2000)]),
  ),
);
const received = await g.series.where({ series: 'requests.received' });
const drawn = (spec: Spec, frame: Frame<never> = received as never) => plotted(frame, spec);
type Channel = Readonly<Record<string, unknown>>;
const encodingOf = (spec: Spec | null) =>
  spec?.encoding as Readonly<Record<string, Channel>> & { readonly tooltip: readonly Channel[] };

/** The points of each path that is drawn as a line. */
const pathsIn = (svg: string): string[] =>
  [
    ...svg.matchAll(
      /<path[^>]*aria-roledescription="line mark"[^>]*\bd="([^"]*)"|<path[^>]*\bd="([^"]*)"[^>]*stroke-width="2"/g,
    ),
  ].map((match) => match[1] ?? match[2]!);

describe('a chart of a frame', () => {
  it('that counts very many rows holds each kind of row once, and is drawn as if it held all of them', async () => {
    const many = frameOf(
      Array.from({ length: 3000 }, (_, at) => ({
        days: (at * at) % 90,
        level: at % 3 === 0 ? 'city' : 'county',
      })),
    );
    const spec = {
      mark: 'bar',
      encoding: {
        x: { field: 'days', bin: { step: 15 } },
        y: { aggregate: 'count' },
        color: { field: 'level' },
      },
    };
    const valuesOf = ({ spec }: ReturnType<typeof plotted>) =>
      (spec?.data as { readonly values: readonly { readonly rows: number }[] }).values;
    const few = plotted(many as never, spec);
    assert.ok(valuesOf(few).length <= 180, `${valuesOf(few).length} rows`);
    assert.equal(
      valuesOf(few).reduce((sum, { rows }) => sum + rows, 0),
      3000,
    );
    // A transform, though it does nothing, may need every row.
    const all = plotted(many as never, { ...spec, transform: [{ filter: 'true' }] });
    assert.equal(valuesOf(all).length, 3000);
    const heights = async (chart: ReturnType<typeof plotted>) =>
      [...(await render(chart.spec!)).matchAll(/<path aria-label="([^"]*)"[^>]* d="([^"]*)"/g)].map(
        ([, , path]) => path,
      );
    const drawn = await heights(few);
    assert.ok(drawn.length > 5);
    assert.deepEqual(drawn, await heights(all));
    const summed = { ...spec, encoding: { ...spec.encoding, y: { aggregate: 'mean', field: 'days' } } };
    assert.equal(valuesOf(plotted(many as never, summed)).length, 3000, 'a mean needs each of them');
  });

  it('of very many rows draws some of them, spread evenly, and says of how many; what adds them up has all', () => {
    const many = frameOf(Array.from({ length: 100_000 }, (_, at) => ({ a: at, b: at % 7 })));
    const rowsOf = (spec: Spec | null) =>
      (spec?.data as { readonly values: readonly { a: number }[] }).values;
    const some = plotted(many as never, point({ x: 'a', y: 'b' }));
    assert.equal(rowsOf(some.spec).length, 1000);
    assert.ok(rowsOf(some.spec).at(-1)!.a > 99_000);
    assert.match(some.note ?? '', /1,000 of 100,000 rows are drawn/);
    const all = { mark: 'point', encoding: { x: { field: 'b' }, y: { aggregate: 'sum', field: 'a' } } };
    assert.equal(rowsOf(plotted(many as never, all).spec).length, 100_000);
  });

  it('has the types, heads and formats of its columns wherever it leaves them open', () => {
    const { spec } = drawn(line({ x: 'year', y: 'value', color: 'body', tip: ['quote'] }));
    const { x, y, color, tooltip } = encodingOf(spec);
    assert.deepEqual([x?.type, x?.title], ['quantitative', 'Year 年度']);
    assert.deepEqual((x?.axis as Channel).format, 'd', 'a year has no comma');
    assert.deepEqual([y?.type, typeof y?.title], ['quantitative', 'string']);
    assert.equal(color?.type, 'nominal');
    assert.deepEqual(
      tooltip.map(({ field }) => field),
      ['body', 'year', 'value', 'quote'],
    );
    assert.ok(tooltip.every(({ title, type }) => title && type));
  });

  it('shows colours as strokes where shapes have a legend of their own: a square is a state', () => {
    const legendOf = (encoding: object) =>
      encodingOf(
        drawn({ mark: 'point', encoding: { x: { field: 'year' }, y: { field: 'value' }, ...encoding } }).spec,
      ).color?.legend as Channel | undefined;
    const level = { color: { field: 'level' } };
    assert.equal(
      legendOf({ ...level, shape: { field: 'state' } })
        ?.symbolType?.toString()
        .slice(0, 3),
      'M-1',
    );
    assert.equal(legendOf(level)?.symbolType, undefined);
    assert.equal(legendOf({ color: { field: 'state' }, shape: { field: 'state' } })?.symbolType, undefined);
  });

  it('keeps what a specification says itself', () => {
    const own = { field: 'year', type: 'ordinal', title: 'My year', axis: null };
    const { spec } = drawn({ mark: 'bar', encoding: { x: own, y: { field: 'value', title: null } } });
    assert.deepEqual(encodingOf(spec).x, { ...own, scale: { zero: false, nice: false } });
    assert.equal(encodingOf(spec).y?.title, null);
  });

  it('gives shares as per cent, and years as colours in an order', async () => {
    const rates = await g.rates;
    const { x, color } = encodingOf(
      plotted(rates as never, {
        mark: 'point',
        encoding: { x: { field: 'value' }, color: { field: 'year' } },
      }).spec,
    );
    assert.equal(color?.type, 'ordinal');
    // The rates of a table are of several units: a number is no share where its column is none.
    assert.equal(x?.axis, undefined);
    const share = frameOf([{ a: 1, granted: 0.5 }]);
    const shares = plotted(
      new (share.constructor as new (...args: unknown[]) => Frame<never>)(
        share.rows(),
        share.meta.map((column) => (column.name === 'granted' ? { ...column, unit: 'share' } : column)),
      ),
      point({ x: 'a', y: 'granted' }),
    );
    assert.equal((encodingOf(shares.spec).y?.axis as Channel).format, '.0%');
  });

  it('names a field that is not there, wherever it stands, and those that there are', () => {
    for (const spec of [
      line({ x: 'yaer', y: 'value' }),
      bar({ x: 'year', y: 'value', tip: ['yaer'] }),
      { layer: [{ mark: 'line', encoding: { x: { field: 'year' }, y: { field: 'yaer' } } }] },
      { mark: 'bar', encoding: { x: { field: 'year', sort: { field: 'yaer' } } } },
    ])
      assert.throws(() => drawn(spec), /no column “yaer” to draw\. There are: .*\byear\b/);
    // A transform makes fields of its own.
    assert.doesNotThrow(() =>
      drawn({
        transform: [{ calculate: 'datum.value * 2', as: 'twice' }],
        mark: 'bar',
        encoding: { x: { field: 'year' }, y: { field: 'twice' } },
      }),
    );
  });

  it('breaks a line where a value is missing, and draws no 0 there', async () => {
    const chart = drawn(line({ x: 'year', y: 'value' }));
    const values = (chart.spec?.data as { values: { value: unknown }[] }).values;
    assert.deepEqual(
      values.map(({ value }) => value),
      [20, 21, null, 23],
    );
    const svg = await render(chart.spec!);
    const [path] = pathsIn(svg);
    assert.equal(path?.match(/M/g)?.length, 2, `one line, lifted once: ${path}`);
    assert.equal(svg.match(/aria-roledescription="point"/g)?.length, 3);
  });

  it('has a title, a text alternative with the ranges, and the notes of its frame', () => {
    const chart = drawn(bar({ x: 'year', y: 'value', color: 'body' }));
    assert.equal(chart.title, 'Value by year and body');
    assert.match(chart.alt, /4 rows; .*Year from 2020 to 2023; .*from 20 to 23/);
    assert.equal(chart.spec?.description, chart.alt);
    assert.equal(drawn(bar({ x: 'year', y: 'value', title: 'Mine' })).title, 'Mine');
    const joined = received.join(frameOf([{ year: 2020, people: 1 }]), 'year');
    assert.match(drawn(bar({ x: 'year', y: 'people' }), joined as never).note!, /3 .*\.$/);
  });

  it('takes only the columns that it draws, with lists as texts, and where the number stands', () => {
    const { spec } = drawn(point({ x: 'year', y: 'value', tip: ['figures'] }));
    const { values } = spec?.data as { values: Record<string, unknown>[] };
    assert.deepEqual(new Set(Object.keys(values[0]!)), new Set(['year', 'value', 'figures', 'place']));
    assert.equal(typeof values[0]?.figures, 'string');
  });

  it('of no rows is drawn empty and says so', async () => {
    const chart = drawn(line({ x: 'year', y: 'value' }), received.where({ year: 1900 }) as never);
    assert.match(chart.alt, /0 rows/);
    assert.match(await render(chart.spec!), /^<svg/);
  });

  it('draws what a stranger wrote as text', async () => {
    const rows = frameOf([{ who: '<script>alert(1)</script>', value: 1 }]);
    const svg = await render(drawn(bar({ x: 'who', y: 'value' }), rows as never).spec!);
    assert.doesNotMatch(svg, /<script/);
  });
});

describe('values of closed lists in a chart of one’s own', () => {
  const rows = frameOf([
    { level: 'county', state: 'inferred', year: 2020, value: 3 },
    { level: 'city', state: 'reported', year: 2021, value: 4 },
    { level: 'city', state: 'not stated', year: 2022, value: null },
  ]);
  const spec: Spec = {
    mark: 'point',
    encoding: {
      x: { field: 'year' },
      y: { field: 'value' },
      color: { field: 'level' },
      shape: { field: 'state' },
      tooltip: [{ field: 'level' }, { field: 'state' }],
    },
  };
  const textsIn = async (chart: { readonly spec: Spec | null }) =>
    [...(await render(chart.spec!)).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

  it('have in Chinese no word of English, neither in the legend nor in what is told of a mark', async (t) => {
    t.after(() => speak('en'));
    speak('zh');
    const chart = plotted(rows as never, spec);
    const svg = await render(chart.spec!);
    const read = [
      ...svg.matchAll(/aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="point"/g),
    ];
    for (const text of [...(await textsIn(chart)), ...read.map(([, text]) => text!)])
      assert.doesNotMatch(text.replace(/\b(?:level|state|year|value)\b/g, ''), /[A-Za-z]/, text);
    for (const word of ['市级', '县级', '推断', '报告所列']) assert.match(svg, new RegExp(`>${word}<`));
    assert.ok(svg.indexOf('>市级<') < svg.indexOf('>县级<'), 'in the order of the list');
  });

  it('states look as in all other charts, and one that nothing is drawn of is in no legend', async () => {
    const chart = plotted(rows as never, spec);
    const scale = encodingOf(chart.spec).shape?.scale as Channel;
    assert.deepEqual(scale.domain, ['as stated 报告所列', 'inferred 推断']);
    assert.deepEqual(scale.range, [MARKS.stated.shape, MARKS.inferred.shape]);
    const coloured = plotted(rows as never, point({ x: 'year', y: 'value', color: 'state' }));
    assert.deepEqual((encodingOf(coloured.spec).color?.scale as Channel).range, [
      MARKS.stated.colour,
      MARKS.inferred.colour,
    ]);
    assert.ok(!(await textsIn(chart)).some((text) => /not stated/.test(text)));
  });

  it('are still what conditions, orders and domains of a specification name', async () => {
    const chart = plotted(rows as never, {
      mark: 'bar',
      encoding: {
        x: { field: 'level', sort: ['county', 'city'] },
        y: { field: 'value' },
        color: { field: 'level', scale: { domain: ['county', 'city'], range: ['#111111', '#222222'] } },
        opacity: { condition: { test: "datum.level === 'city'", value: 0.5 }, value: 1 },
      },
    });
    const svg = await render(chart.spec!);
    assert.equal(svg.match(/opacity="0\.5"/g)?.length, 1);
    assert.match(svg, /fill="#111111"/);
  });
});
