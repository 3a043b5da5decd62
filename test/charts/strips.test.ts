import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dotPlot } from '../../src/charts/dot-plot.js';
import { bundleOf } from '../../src/charts/show.js';
import { type Mark, strips } from '../../src/charts/strips.js';

it('each way in which a number came to be has a mark of its own and a word, and no point is left without one', async () => {
  const words: Readonly<Record<Mark, string>> = {
    stated: 'as stated',
    rounded: 'rounded',
    inferred: 'inferred',
    derived: 'added up',
    contested: 'a check fails',
    none: 'not stated',
  };
  for (const mark of Object.keys(words) as Mark[]) {
    const point = (year: number, of: Mark) => ({
      ...{ strip: 'a', year, value: of === 'none' ? null : 7, text: '7', join: 'none' as const },
      ...{ mark: of, how: of },
    });
    const chart = strips([point(2019, 'stated'), point(2020, mark)], {
      ...{ title: 'Some', subtitle: [], strips: [{ id: 'a', label: 'A' }] },
    });
    const svg = String((await bundleOf(chart))['image/svg+xml']);
    assert.match(svg, new RegExp(`>${words[mark]}`), mark);
    const points = [...svg.matchAll(/<path aria-label="[^"]*"[^>]*aria-roledescription="point"[^>]*>/g)];
    assert.equal(points.length, 2, mark);
    const looks = points.map(
      ([path]) => `${/fill="([^"]*)"/.exec(path)?.[1]} ${/ d="([^"]*)"/.exec(path)?.[1]}`,
    );
    assert.ok(!looks.some((look) => /undefined/.test(look)), looks.join());
    assert.equal(new Set(looks).size, mark === 'stated' ? 1 : 2, mark);
  }
});

it('dots of powers of ten and of rates have no stems; counts have them, and shares their interval', () => {
  const dots = [{ label: 'a', part: 'x', value: 0.5, low: 0.2, high: 0.8 }];
  const rules = (scale: 'counts' | 'rates' | 'powers' | 'shares') => {
    const plain = dots.map(({ low: _, high: __, ...dot }) =>
      scale === 'shares' ? { ...dot, low: 0.2, high: 0.8 } : dot,
    );
    const chart = dotPlot(plain, {
      ...{ title: 't', subtitle: ['s'], measure: 'm', scale },
      parts: [{ id: 'x', label: 'X', colour: '#1f6aa5' }],
    });
    return (chart.spec?.layer as { mark: { type: string } }[]).filter(({ mark }) => mark.type === 'rule')
      .length;
  };
  assert.deepEqual((['counts', 'rates', 'powers', 'shares'] as const).map(rules), [1, 0, 0, 1]);
});
