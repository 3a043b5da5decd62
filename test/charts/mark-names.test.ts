/** Names of the marks of a drawn chart: without them a screen reader reads pixels, logarithms and colours as numbers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Spec } from '../../src/charts/chart.js';
import { withNames } from '../../src/charts/mark-names.js';

const CHART: Spec = {
  data: { values: [{ log: 3.547, said: '3,525', who: '某市 "甲" 2024', none: null, year: 2024 }] },
  encoding: { x: { field: 'log', type: 'quantitative' } },
  layer: [
    {
      mark: 'point',
      encoding: {
        tooltip: [
          { field: 'who', title: 'Report' },
          { field: 'said', title: 'Requests' },
          { field: 'none', title: 'Note' },
          { field: 'year', title: 'Year', format: 'd' },
        ],
      },
    },
    { mark: { type: 'text', text: '3,525' } },
  ],
};

interface Scene {
  readonly marktype?: string;
  readonly aria?: boolean;
  readonly description?: string;
  readonly datum?: { readonly log?: number };
  readonly items?: readonly Scene[];
}

/** What is read of the marks of a chart, and whether it is read. */
function readOf(spec: Spec): { readonly name: string; readonly hidden: boolean }[] {
  const view = new View(parse(compile(withNames(spec) as never).spec), { renderer: 'none' }).run();
  const found: { name: string; hidden: boolean }[] = [];
  const walk = (node: Scene, hidden: boolean): void => {
    for (const item of node.items ?? []) {
      if (item.marktype === undefined && item.datum?.log !== undefined)
        found.push({ name: String(item.description), hidden });
      walk(item, hidden || item.aria === false);
    }
  };
  walk({ items: [(view.scenegraph() as unknown as { root: Scene }).root] }, false);
  return found;
}

describe('the name of a mark', () => {
  it('is what its tooltip says, and marks without one are not read', () => {
    const [point, text] = readOf(CHART);
    assert.deepEqual(point, {
      name: 'Report: 某市 "甲" 2024; Requests: 3,525; Note: ; Year: 2024',
      hidden: false,
    });
    assert.equal(text?.hidden, true);
  });

  it('is left as it is where Vega-Lite makes the words of the tooltip, or where a chart has no tooltip at all', () => {
    const formatted = {
      ...{ data: CHART.data, mark: 'bar' },
      encoding: { tooltip: { field: 'log', type: 'quantitative', format: '.1f' } },
    };
    const silent = { data: CHART.data, mark: 'bar', encoding: CHART.encoding };
    for (const spec of [formatted, silent]) assert.equal(withNames(spec), spec);
  });

  it('is none where a layer has its tooltip taken away', () => {
    const layer = [...(CHART.layer as Spec[]), { mark: { type: 'rule', tooltip: null } }];
    assert.equal(readOf({ ...CHART, layer }).at(-1)?.hidden, true);
  });
});
