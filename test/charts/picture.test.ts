import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pictureOnPage, pictureOnPhone } from '../../src/charts/picture.js';
import { render } from '../../src/charts/render.js';
import { isStill, lightSvg, sizeOf } from '../../src/site/light-svg.js';
import { EXAMPLES } from './examples.js';

describe('the picture of a chart for phones', () => {
  for (const [name, { spec, title }] of Object.entries(EXAMPLES))
    if (spec)
      it(`is no wider than a phone, has its whole title and does nothing: ${name}`, () => {
        const { svg, marks } = pictureOnPhone(spec)!;
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
        for (const { x, width } of marks) assert.ok(x >= 0 && x + width <= 328, `a mark at ${x}`);
      });

  it('is none of a chart that has no layout for phones, or that nothing can draw', () => {
    assert.equal(pictureOnPhone({ mark: 'bar', width: 300 }), null);
    assert.equal(pictureOnPhone({ usermeta: { narrow: { $is: { layer: 7 } } } }), null);
  });
});

const BARS = {
  width: 300,
  data: {
    values: [
      { a: 1, name: 'one', place: 'reports/a.html#b' },
      { a: 2, name: 'two' },
    ],
  },
  mark: 'bar',
  encoding: {
    x: { field: 'a', type: 'quantitative' },
    y: { field: 'name' },
    tooltip: [{ field: 'name', title: 'Name' }, { field: 'a' }],
  },
};

describe('where the marks of a chart are', () => {
  for (const [name, { spec }] of Object.entries(EXAMPLES))
    if (spec)
      it(`is within the picture that a notebook has of it: ${name}`, async () => {
        const { width, height } = sizeOf(await render(spec))!;
        const { marks } = pictureOnPage(spec)!;
        for (const { x, y, width: wide, height: high } of marks)
          assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + high <= height, `${x}, ${y}`);
      });

  it('is told with what the pointer is told, and the row that is drawn', () => {
    const { marks, svg } = pictureOnPage(BARS)!;
    const { width } = sizeOf(svg)!;
    assert.deepEqual(
      marks.map(({ told, row }) => [told, row.place]),
      [
        [
          [
            ['Name', 'one'],
            ['a', '1'],
          ],
          'reports/a.html#b',
        ],
        [
          [
            ['Name', 'two'],
            ['a', '2'],
          ],
          undefined,
        ],
      ],
    );
    const [one, two] = marks;
    assert.ok(Math.abs(two!.width - 2 * one!.width) < 2 && two!.y > one!.y + one!.height);
    assert.ok(two!.x + two!.width <= width);
  });

  it('is found in the layers and parts of a chart, whose rows may be those of the whole', () => {
    const { data, width, ...part } = BARS;
    for (const key of ['layer', 'hconcat', 'vconcat', 'concat'])
      assert.equal(pictureOnPage({ data, [key]: [part] })?.marks.length, 2, key);
  });

  it('is told, too, where a mark of its own would run something, for which Vega ends the program', async () => {
    const lively = { ...BARS, encoding: { ...BARS.encoding, href: { value: 'javascript:alert(1)' } } };
    assert.equal(pictureOnPage(lively)?.marks.length, 2);
    assert.doesNotMatch(await render(lively), /javascript/);
    // What Vega would reject comes up behind the drawing.
    await new Promise((done) => setTimeout(done, 20));
  });

  it('is a point for each row of a line, whose box would be that of all', () => {
    const { marks } = pictureOnPage({ ...BARS, mark: 'line' })!;
    assert.deepEqual(
      marks.map(({ width, height }) => [width, height]),
      [
        [0, 0],
        [0, 0],
      ],
    );
    assert.notEqual(marks[0]!.x, marks[1]!.x);
  });

  it('is told of nothing but marks that say something, and of none twice for its label', () => {
    const { tooltip, ...silent } = BARS.encoding;
    assert.deepEqual(pictureOnPage({ ...BARS, encoding: silent })?.marks, []);
    const labelled = {
      ...BARS,
      mark: undefined,
      layer: [{ mark: 'bar' }, { mark: { type: 'text', text: 'x' } }],
    };
    assert.equal(pictureOnPage(labelled)?.marks.length, 2);
  });

  it('is the middle of a slanted line that says something of its own, and not the box around it', () => {
    const slope = {
      ...{ width: 300, height: 200, data: { values: [{ a: 0, b: 1, said: 'from 0 to 1' }] } },
      mark: 'rule',
      encoding: {
        x: { datum: 0, type: 'quantitative' },
        x2: { datum: 10 },
        y: { field: 'a', type: 'quantitative', scale: { domain: [0, 1] } },
        y2: { field: 'b' },
        tooltip: [{ field: 'said' }],
      },
    };
    const [line, ...others] = pictureOnPage(slope)!.marks;
    assert.deepEqual(others, []);
    assert.ok(line!.width > 60 && line!.width < 90, `${line!.width}`);
    assert.ok(line!.height > 40 && line!.height < 60, `${line!.height}`);
  });

  it('is not known where a notebook put out what Vega-Lite does not understand, or what lies elsewhere', () => {
    for (const spec of [
      { mark: 'no such mark', layer: 7 },
      {},
      { ...BARS, data: { url: 'https://a.example/rows.json' } },
      { ...BARS, layer: [{ data: { url: '/etc/passwd' }, mark: 'bar' }] },
    ])
      assert.equal(pictureOnPage(spec), null);
    const named = { ...BARS, data: { values: [{ a: 1, name: 'x', url: 'a row may say url' }] } };
    assert.equal(pictureOnPage(named)?.marks.length, 1);
  });
});
