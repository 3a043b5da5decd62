import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phonePicture } from '../../src/charts/phone-picture.js';
import { sizeOf } from '../../src/site/chart.js';
import { isStill, lightSvg } from '../../src/site/light-svg.js';
import { EXAMPLES } from './examples.js';

describe('the picture of a chart for phones', () => {
  for (const [name, { spec, title }] of Object.entries(EXAMPLES))
    if (spec)
      it(`is no wider than a phone, has its whole title and does nothing: ${name}`, () => {
        const svg = phonePicture(spec);
        assert.ok(svg);
        assert.equal(sizeOf(svg)?.width, 328);
        assert.ok(isStill(lightSvg(svg)));
        const said = [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text).join('');
        const plain = (text: string) =>
          text
            .replace(/&amp;/g, '&')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/[\s"'“”‘’]/g, '');
        assert.ok(plain(said).includes(plain(title)), said);
        // Words that stand further to the right than the picture is wide would be cut off.
        const starts = [...svg.matchAll(/<text[^>]*translate\(([\d.]+),[\d.]+\)/g)].map(([, x]) => Number(x));
        assert.ok(Math.max(...starts) < 328);
      });

  it('is none of a chart that has no layout for phones, or that nothing can draw', () => {
    assert.equal(phonePicture({ mark: 'bar', width: 300 }), null);
    assert.equal(phonePicture({ usermeta: { narrow: { $is: { layer: 7 } } } }), null);
  });
});
