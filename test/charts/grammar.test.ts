/** What a declaration becomes: marks on the scales of their chart, and nothing that nobody sees. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Spec } from '../../src/charts/chart.js';
import { chartOf, type Declared, type Drawing, inked, layerOf, mark } from '../../src/charts/grammar.js';
import { narrowed } from '../../src/charts/phone-patch.js';
import { render } from '../../src/charts/render.js';
import { plane } from '../../src/charts/scales.js';
import { INKS } from '../../src/charts/theme.js';

interface Row {
  readonly x: number;
  readonly y: number;
  readonly kind: string;
}
const ROWS: readonly Row[] = [
  { x: 1, y: 2, kind: 'a' },
  { x: 3, y: 4, kind: 'b' },
];
const declared = (drawing: Partial<Drawing>, rest: Partial<Declared<Row>> = {}) =>
  chartOf<Row>({
    ...{ title: 'Two', subtitle: ['made up'], data: ROWS, aloud: ({ kind, y }) => `${kind} ${y}` },
    draw: () => ({
      ...{ height: 50, x: plane('x', 0, 5), y: plane('y', 5, 0), marks: [mark('point')] },
      ...drawing,
    }),
    ...rest,
  });
const specOf = (drawing: Partial<Drawing>) => declared(drawing).spec as Spec;
type Layer = { mark: Record<string, unknown>; encoding?: Record<string, Record<string, unknown>> } & Record<
  string,
  unknown
>;
const layersOf = (spec: Spec) => spec.layer as Layer[];

describe('a mark', () => {
  it('that names a field is placed on the scale of its chart, and not on one of its own', () => {
    const { encoding } = layerOf(mark('rule', { y: 'low', y2: 'high' }), { y: plane('y', 9, 0) }) as Layer;
    assert.deepEqual(encoding?.y, { ...plane('y', 9, 0), field: 'low' });
    assert.deepEqual(encoding?.y2, { field: 'high' }, 'the second end has the scale of the first');
  });

  it('keeps a colour, which is a text too, from being taken for the name of a field', () => {
    const one = layerOf(mark('text', { text: 'name', color: '#1f6aa5', shape: 'circle' })) as Layer;
    assert.deepEqual(one.encoding, { text: { field: 'name' } });
    assert.deepEqual([one.mark.color, one.mark.shape], ['#1f6aa5', 'circle']);
  });

  it('of which the pointer is told nothing says so: without null Vega tells all that is drawn', () => {
    const one = layerOf(mark('text', { text: 'name', tooltip: null })) as Layer;
    assert.equal(one.mark.tooltip, null);
    assert.equal(one.encoding?.tooltip, undefined);
  });

  it('draws the rows that it is for, also where a value has quotes in it', async () => {
    const rows = [{ x: 1, y: 2, kind: `"a' || true` }, ...ROWS];
    const spec = declared(
      { data: rows, marks: [mark('point', { where: { kind: rows[0]!.kind } })] },
      { data: rows },
    ).spec!;
    const svg = await render(spec);
    assert.equal(svg.match(/aria-roledescription="point"/g)?.length, 1);
  });

  it('for no row is left out, as it would be read out as a nameless picture', () => {
    const marks = [mark('rule', { where: { kind: 'c' } }), mark('bar', { data: [] }), mark('point')];
    const spec = specOf({ marks });
    assert.equal(spec.layer, undefined, 'one mark that is left is not a layer');
    assert.deepEqual(spec.mark, { type: 'point' });
  });

  it('is lifted with its row, on top of what it is moved by itself', () => {
    const { mark: look } = layerOf(mark('text', { yOffset: -4 }), {}, 10) as Layer;
    assert.equal(look.yOffset, 6);
    assert.equal((layerOf(mark('text'), {}, 0) as Layer).mark.yOffset, undefined);
  });
});

describe('a chart', () => {
  it('has the rows once, and not at all where every mark brings its own', () => {
    const own = [{ x: 1, y: 1 }];
    assert.deepEqual((specOf({}).data as { values: unknown }).values, ROWS);
    const spec = specOf({ marks: [mark('point', { data: own }), mark('rule', { data: own })] });
    assert.equal(spec.data, undefined);
  });

  it('draws from the back to the front, as it is declared', () => {
    const spec = specOf({ marks: [mark('rule'), mark('point'), mark('text', { text: 'kind' })] });
    assert.deepEqual(
      layersOf(spec).map(({ mark }) => mark.type),
      ['rule', 'point', 'text'],
    );
  });

  it('says aloud what each row is, but for those of which there is nothing to say', () => {
    const aloud = ({ kind }: Row) => (kind === 'a' ? null : 'the other');
    assert.match(declared({}, { aloud }).alt, /^Two\. Made up\. The other\.$/);
  });

  it('carries its phone layout as what differs: the rows are there once', () => {
    const chart = declared(
      {},
      { draw: ({ phone }) => ({ height: phone ? 90 : 50, marks: [mark('point')] }) },
    );
    const { narrow } = chart.spec!.usermeta as { narrow: unknown };
    assert.doesNotMatch(JSON.stringify(narrow), /"kind"/);
    assert.equal(narrowed(chart.spec!).height, 90);
  });
});

it('words on coloured marks are drawn once for each row, in the ink of that row', async () => {
  const data = INKS.map((ink, at) => ({ x: at, y: 1, kind: `word ${at}`, ink }));
  const spec = declared({ data, marks: [mark('point'), ...inked({ text: 'kind' })] }).spec!;
  const svg = await render(spec);
  for (const { kind, ink } of data) {
    const found = [...svg.matchAll(new RegExp(`<text[^>]*fill="([^"]*)"[^>]*>${kind}</text>`, 'g'))];
    assert.deepEqual(
      found.map(([, fill]) => fill),
      [ink],
      kind,
    );
  }
});
