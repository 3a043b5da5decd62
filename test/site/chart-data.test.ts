import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bars } from '../../src/charts/bars.js';
import { dataOf, renderData } from '../../src/site/chart-data.js';

const NASTY = '<b onclick=alert(1)>县</b>';
const CHART = bars(
  [
    { label: '甲县 2018', value: 1234, quote: '=1+1', source: 'a.txt' },
    { label: NASTY, value: null, quote: 'say "no", twice' },
  ],
  { title: 'Requests', subtitle: [], measure: 'Received' },
);

describe('the data of a chart', () => {
  it('are what its marks say: a row a mark, under the heads of the tooltips', () => {
    const { fields, rows } = dataOf(CHART.spec)!;
    assert.deepEqual(
      fields.map(({ title }) => title),
      ['Report', 'Received', 'As it stands there', 'File'],
    );
    assert.deepEqual(
      rows.map(({ text }) => text),
      ['1,234', 'not stated'],
    );
  });

  it('of several layers with the same words are one table, each row once', () => {
    const tooltip = [{ field: 'a', title: 'A' }];
    const layer = (values: object[]) => ({ data: { values }, mark: 'point', encoding: { tooltip } });
    const spec = { layer: [layer([{ a: 1 }, { a: 2 }]), layer([{ a: 2 }, { a: 3 }]), { mark: 'rule' }] };
    assert.deepEqual(
      dataOf(spec)?.rows.map(({ a }) => a),
      [1, 2, 3],
    );
  });

  it('are a table that a screen reader can walk, in which strangers’ text is text', () => {
    const html = renderData(CHART.spec, '01-a-1', 'en');
    assert.match(html, /<caption>.*; 2 rows<\/caption>/);
    assert.equal(html.match(/<th scope="col">/g)?.length, 4);
    assert.equal(html.match(/<th scope="row"/g)?.length, 2);
    assert.doesNotMatch(html, /<b onclick/);
    assert.match(renderData(CHART.spec, 'a', 'zh'), /本图数据/);
  });

  it('are a CSV file in which nothing is a formula, and which says its encoding', () => {
    const html = renderData(CHART.spec, '01-a-1', 'en');
    const [, address] = /download="01-a-1\.csv" href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(html)!;
    const text = decodeURIComponent(address!);
    assert.equal(text.charCodeAt(0), 0xfeff);
    assert.match(text, /甲县 2018,"1,234",'=1\+1,a\.txt\r\n/);
    assert.match(text, /"say ""no"", twice"/);
  });

  it('of a chart that says nothing are left out', () => {
    assert.equal(renderData({ mark: 'bar', data: { values: [{ a: 1 }] } }, 'a', 'en'), '');
    assert.equal(renderData(null, 'a', 'en'), '');
  });
});
