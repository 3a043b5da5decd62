import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { type Chart, noChart, type Spec } from '../../src/charts/chart.js';
import { narrowed } from '../../src/charts/phone-patch.js';
import { render } from '../../src/charts/render.js';
import { EXAMPLES } from './examples.js';

function specOf(chart: Chart | undefined): Spec {
  assert.ok(chart?.spec);
  return chart.spec;
}

/** Fails where a mark of the picture lies outside of it. */
async function insideOf(spec: Spec, width: number): Promise<void> {
  await render(spec);
  const view = await new vega.View(vega.parse(compile(spec as never).spec), { renderer: 'none' }).runAsync();
  // The package's types leave out the root of the scene.
  const scene = view.scenegraph() as unknown as { root: { items: [{ bounds: vega.Bounds }] } };
  const { x1, x2, y1, y2 } = scene.root.items[0].bounds;
  const [left, top] = view.origin();
  const svg = await view.toSVG();
  const size = (side: string) => Number(new RegExp(`\\s${side}="([\\d.]+)"`).exec(svg)?.[1]);
  assert.ok(left + x1 >= -1 && top + y1 >= -1, `starts at ${left + x1}, ${top + y1}`);
  assert.ok(left + x2 <= size('width') + 1, `ends at ${left + x2} of ${size('width')}`);
  assert.ok(top + y2 <= size('height') + 1, `ends at ${top + y2} of ${size('height')}`);
  assert.equal(size('width'), width);
}

for (const [name, chart] of Object.entries(EXAMPLES)) {
  describe(`the chart ${name}`, () => {
    const spec = specOf(chart);

    it('is understood by Vega-Lite without a warning', () => {
      const heard: unknown[] = [];
      const hear = (...words: unknown[]) => {
        heard.push(...words);
        return logger;
      };
      const logger = {
        warn: hear,
        error: hear,
        info: () => logger,
        debug: () => logger,
        level: () => logger,
      };
      compile(spec as never, { logger: logger as never });
      assert.deepEqual(heard, []);
    });

    for (const [where, width, drawn] of [
      ['a page', 720, spec],
      ['a phone', 300, { ...narrowed(spec), width: 300, title: undefined }],
    ] as const) {
      it(`cuts nothing off on ${where}: every mark lies within the picture`, () => insideOf(drawn, width));
    }

    it('has no letters smaller than 10 pixels', async () => {
      for (const drawn of [spec, narrowed(spec)]) {
        const sizes = [...(await render(drawn)).matchAll(/ font-size="([\d.]+)px"/g)].map(([, size]) =>
          Number(size),
        );
        assert.ok(Math.min(...sizes) >= 10, `${Math.min(...sizes)}`);
      }
    });

    it('gives the same picture twice, and at the same time as another', async () => {
      const [first, second] = await Promise.all([render(spec), render(spec)]);
      assert.equal(first, second);
      assert.equal(await render(spec), first);
    });

    it('holds no NaN, no undefined, no script, and nothing that XML forbids', async () => {
      const svg = await render(spec);
      assert.doesNotMatch(svg, /NaN|undefined|<script|\u0000/);
    });

    it('has no layer without data, which would be read out as a nameless picture', () => {
      const layers = (spec.layer ?? []) as { data?: { values: unknown[] } }[];
      for (const { data } of layers) assert.notEqual(data?.values.length, 0);
    });

    it('describes itself in words, numbers included', () => {
      assert.match(chart.alt, /\d/);
      assert.equal(spec.description, chart.alt);
    });
  });
}

describe('a picture', () => {
  it('makes room for Chinese labels, which Vega alone would measure too narrow', async () => {
    const left = async (label: string) => {
      const values = [{ label, value: 1 }];
      const mark = { data: { values }, mark: 'bar', encoding: { y: { field: 'label', title: null } } };
      const svg = await render({ ...mark, width: 300, autosize: { type: 'fit-x', contains: 'padding' } });
      return Number(/translate\(([\d.]+),/.exec(svg)?.[1]);
    };
    const difference = (await left('三都水族自治县人民政府')) - (await left('三'));
    assert.ok(difference >= 10 * 10, `ten more characters of 10 px get ${difference} px`);
  });

  it('shows a missing value as "not stated", not as a number', async () => {
    const svg = await render(specOf(EXAMPLES.bars));
    assert.match(svg, />not stated</);
    assert.match(svg, />1,234,567 {1,2}\(computed/);
  });

  it('names in the legend only what is drawn', async () => {
    const svg = await render(specOf(EXAMPLES['stacked shares']));
    assert.match(svg, />Granted 予以公开</);
    assert.doesNotMatch(svg, /Never used/);
  });

  it('tells two contradictions of one name apart instead of drawing them over each other', async () => {
    const svg = await render(specOf(EXAMPLES.pairs));
    assert.match(svg, />Items disclosed</);
    assert.match(svg, />Items disclosed \(2\)</);
  });
});

it('nothing to draw is said in words', () => {
  assert.deepEqual(noChart('No reports.'), {
    title: 'No reports.',
    alt: 'No reports.',
    note: null,
    spec: null,
  });
});
