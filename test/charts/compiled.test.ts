import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from 'vega-lite';
import type { Spec } from '../../src/charts/chart.js';
import { compiled } from '../../src/charts/compiled.js';
import { withNames } from '../../src/charts/mark-names.js';
import { narrowed, patched } from '../../src/charts/phone-patch.js';
import { EXAMPLES } from './examples.js';

const BARS = {
  width: 300,
  data: { values: [{ a: 1, place: 'reports/a.html#b' }, { a: 2 }] },
  mark: 'bar',
  encoding: { x: { field: 'a', type: 'quantitative' } },
};

const vega = (spec: Spec | null) => JSON.parse(JSON.stringify(spec));

describe('a chart that is compiled when its page is made', () => {
  for (const [name, { spec }] of Object.entries(EXAMPLES))
    if (spec)
      it(`is what a page would compile, at a desk and on a phone: ${name}`, () => {
        const { usermeta, ...wide } = vega(compiled(spec));
        const { usermeta: _, ...own } = spec;
        const { usermeta: __, ...phone } = narrowed(spec);
        assert.deepEqual(wide, vega(compile(withNames(own) as never).spec as never));
        assert.deepEqual(
          patched(wide, usermeta.narrow),
          vega(compile(withNames(phone) as never).spec as never),
        );
      });

  it('leads from its marks to where their numbers stand, where a row says so', () => {
    const [bars] = vega(compiled(BARS)).marks;
    assert.match(JSON.stringify(bars.encode.update.href), /place/);
    const plain = { ...BARS, data: { values: [{ a: 1 }] } };
    assert.equal(vega(compiled(plain)).marks[0].encode.update.href, undefined);
  });

  it('leads on from the layers and parts of a chart, whose rows may be those of the whole', () => {
    const { data, width, ...part } = BARS;
    for (const key of ['layer', 'hconcat', 'vconcat', 'concat'])
      assert.match(JSON.stringify(compiled({ data, [key]: [part] })), /datum\[\\"place\\"\]/, key);
  });

  it('has one width where it is of several plots, or says none', () => {
    const { data, width, ...part } = BARS;
    assert.equal(vega(compiled({ data, hconcat: [part] })).usermeta, undefined);
    assert.equal(vega(compiled({ data, ...part })).usermeta, undefined);
  });

  it('is none where a notebook put out what Vega-Lite does not understand', () => {
    assert.equal(compiled({ mark: 'no such mark', layer: 7 }), null);
    assert.equal(compiled({}), null);
  });
});
