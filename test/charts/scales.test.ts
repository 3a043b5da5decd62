/** Scales that do not round, begin or cut by themselves, and kinds that keep their look. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '../../src/charts/render.js';
import { coloured, inRows, plane, quantity, shaped } from '../../src/charts/scales.js';
import { textWidth } from '../../src/charts/text.js';
import { LABEL_SIZE, PAGE, PHONE, wholeTicks, withRoom } from '../../src/charts/theme.js';

type Scale = { readonly domain?: readonly unknown[]; readonly range?: readonly unknown[] } & Record<
  string,
  unknown
>;

describe('a quantity', () => {
  it('of a plane keeps its ends: Vega would make 0.6 to 14.4 into 0 to 15', async () => {
    const values = [{ x: 0.6, y: 1 }];
    const spec = { data: { values }, mark: 'point', width: 100, height: 10 };
    const at = async (x: object) => {
      const svg = await render({ ...spec, encoding: { x, y: { field: 'y', type: 'quantitative' } } });
      return Number(/aria-roledescription="point" transform="translate\(([-\d.]+)/.exec(svg)?.[1]);
    };
    assert.equal(await at(plane('x', 0.6, 14.4)), 0);
    assert.ok((await at(quantity('x', { domain: [0.6, 14.4], nice: true, zero: true }))) > 1);
  });

  it('without an axis has none, and no title that repeats the name of a field', () => {
    const { axis, title } = quantity('part_of_longest', {});
    assert.deepEqual([axis, title], [null, null]);
  });

  it('of counts has ticks at whole numbers only, also where the largest is 1 or 0', () => {
    assert.deepEqual([wholeTicks(0), wholeTicks(1), wholeTicks(3)], [[0], [0, 1], [0, 1, 2, 3]]);
    for (const largest of [2, 5, 7, 9, 23, 1e6]) {
      assert.ok(wholeTicks(largest).every(Number.isInteger), `${largest}`);
      assert.ok(wholeTicks(largest).length <= 11, `${largest}`);
    }
  });

  it('leaves room behind the longest bar on a plot that is narrower than the room', () => {
    const { domainMax } = withRoom(10, 200.4);
    assert.equal(domainMax.expr, '10 * width / max(24, width - 201)');
  });
});

describe('rows', () => {
  const long = ['平潭综合实验区财政金融局 2025', '甲县 2016'];

  it('keep the order in which they come, which Vega would make that of the alphabet', () => {
    const { y } = inRows('label', ['b', 'a'], PAGE, 20);
    assert.deepEqual(y.sort, ['b', 'a']);
  });

  it('have their names beside them on a page, and above them on a phone where they are long', () => {
    const page = inRows('label', long, PAGE, 20);
    assert.ok(page.beside >= textWidth(long[0]!, LABEL_SIZE));
    assert.deepEqual([page.lift, page.share, page.height], [0, 1, 40]);
    const phone = inRows('label', long, PHONE, 20);
    assert.equal(phone.beside, 0, 'they take no width from the plot');
    assert.ok(phone.share < 1 && phone.lift > 0, 'the name has a part of the row to itself');
    assert.equal(phone.height, long.length * phone.step);
  });

  it('of short names, such as years, stay beside their marks on a phone', () => {
    assert.ok(inRows('label', ['2019', '2020'], PHONE, 20).beside > 0);
  });

  it('have names of two lines apart', () => {
    const { step } = inRows('label', ['State secret\n国家秘密 (a name that is long enough)'], PHONE, 20);
    assert.ok(step >= 20 + 2 * 16, `${step}`);
  });
});

describe('kinds', () => {
  const kinds = [
    { label: 'b', colour: '#111111', shape: 'square' },
    { label: 'a', colour: '#222222', shape: 'circle' },
  ];
  const scaleOf = (channel: Readonly<Record<string, unknown>>) => channel.scale as Scale;

  it('have each their own look, in the order of the list and not of the alphabet', () => {
    assert.deepEqual(scaleOf(coloured('kind', kinds, null)), {
      domain: ['b', 'a'],
      range: ['#111111', '#222222'],
    });
    assert.deepEqual(scaleOf(shaped('kind', kinds)).range, ['square', 'circle']);
  });

  it('told apart by colour and shape have one legend, and none where it is null', () => {
    assert.ok(!('legend' in shaped('kind', kinds)), 'Vega joins the legends of one field');
    assert.equal(shaped('kind', kinds, null).legend, null);
    assert.equal(coloured('kind', kinds, null).legend, null);
  });
});
